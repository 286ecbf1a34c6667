// SPDX-License-Identifier: MIT
// Asks for the passphrase of an encrypted file, or for its recovery sheet, until one opens it or the user leaves.
#pragma once
#include <QDialog>

class QLineEdit;
class QPushButton;

namespace headroom {

class Label;

class UnlockFileDialog : public QDialog {
  Q_OBJECT

 public:
  /// Accepted when the key of the file at `path` is held.
  explicit UnlockFileDialog(QString path, QWidget* parent = nullptr);

 private:
  void tryIt();
  void useSheet(bool sheet);

  QString path_;
  bool sheet_ = false;
  Label* label_;
  QLineEdit* typed_;
  Label* said_;
  QPushButton* other_;
};

/// True when the file can be opened: it is plain, its key is held, or the dialog brought it.
bool unlockWithDialog(const QString& path, QWidget* parent);

}  // namespace headroom
