// SPDX-License-Identifier: MIT
// One window a file: a second start of the program with the same file hands over to the first and ends.
#pragma once

#include <QObject>
#include <memory>

class QLocalServer;

namespace headroom {

class SingleInstance : public QObject {
  Q_OBJECT

 public:
  /// Asks the program that has the file at `path` open to come to the front; true when one answered.
  static bool handOver(const QString& path, const QString& folder);

  /// Answers later starts for the file at `path`. A socket left by a crash is replaced.
  SingleInstance(const QString& path, const QString& folder, QObject* parent = nullptr);
  ~SingleInstance() override;

 Q_SIGNALS:
  void raiseWanted();

 private:
  std::unique_ptr<QLocalServer> server_;
};

}  // namespace headroom
