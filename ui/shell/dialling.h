// SPDX-License-Identifier: MIT
// Opening records on a thread of its own: a server that is far away or gone lets whoever asks wait for seconds.
#pragma once
#include <QObject>

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/store/database.h"

class QThread;

namespace headroom {

class Dialling : public QObject {
  Q_OBJECT

 public:
  explicit Dialling(QObject* parent = nullptr);
  /// Waits for what runs.
  ~Dialling() override;
  /// Nothing while one runs already.
  void begin(const QString& place, OpenMode mode);
  bool isRunning() const { return thread_ != nullptr; }
  /// What was opened, once after made().
  Database take();

 Q_SIGNALS:
  void made();
  void failed(headroom::StoreFault fault, const QString& sentence);

 private:
  struct Outcome {
    std::optional<Database> records;
    std::optional<StoreError> error;
  };
  void end();

  std::shared_ptr<Outcome> outcome_;
  std::unique_ptr<QThread> thread_;
};

}  // namespace headroom
