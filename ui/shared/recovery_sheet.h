// SPDX-License-Identifier: MIT
// Digits to be written down or saved away from the file, shown in a dialog that ends when they were kept.
#pragma once
#include <QDialog>

class QPlainTextEdit;

namespace headroom {

class Label;

struct RecoverySheet {
  QString title;
  QString words;  ///< what it opens, and who should keep it
  QString fileName;
  QString digits;
};

class RecoverySheetDialog : public QDialog {
  Q_OBJECT

 public:
  explicit RecoverySheetDialog(const RecoverySheet& sheet, QWidget* parent = nullptr);

 private:
  void save();

  QPlainTextEdit* shown_;
  Label* said_;
};

}  // namespace headroom
