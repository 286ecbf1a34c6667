// SPDX-License-Identifier: MIT
// Taking a copy along from a server, for a visit without a network: sealed by a passphrase of its own, and written on a
// thread of its own, because it reads all that one may see.
#pragma once
#include <QDialog>

#include <memory>

#include "core/base/clock.h"
#include "core/store/file_salt.h"

class QLineEdit;
class QPushButton;
class QThread;

namespace headroom {

class Label;

class TakeCopyDialog : public QDialog {
  Q_OBJECT

 public:
  /// Of the records at `place`, by a connection of its own.
  TakeCopyDialog(const QString& place, const Clock& clock, QWidget* parent = nullptr);
  /// Waits for what runs.
  ~TakeCopyDialog() override;
  /// Where the copy lies, once the dialog is accepted.
  const QString& path() const { return path_; }
  /// Not while it is being written.
  void done(int result) override;

 private:
  void begin();
  void write(const FileSalt& salt);
  void setBusy(bool isBusy);
  void end();

  QString place_;
  Clock clock_;
  QString path_;
  std::shared_ptr<QString> refused_;  ///< what the other thread has to say
  std::unique_ptr<QThread> thread_;
  QLineEdit* fresh_;
  QLineEdit* again_;
  Label* said_;
  QPushButton* cancel_;
  QPushButton* take_;
};

}  // namespace headroom
