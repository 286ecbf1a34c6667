// SPDX-License-Identifier: MIT
// Digits to be written down or saved away from the file, shown in a dialog that ends when they were kept.
#pragma once
#include <QDate>
#include <QDialog>

class QPlainTextEdit;

namespace headroom {

class Label;

struct RecoverySheet {
  QString title;
  QString words;  ///< what it opens, and who should keep it
  QString fileName;
  QString digits;
  QDate on;         ///< today, for whoever keeps several
  QString savedAs;  ///< what its file is called, before its Headroom file and the day
};

class RecoverySheetDialog : public QDialog {
  Q_OBJECT

 public:
  explicit RecoverySheetDialog(const RecoverySheet& sheet, QWidget* parent = nullptr);

 private:
  void save();

  QString fileName_;
  QPlainTextEdit* shown_;
  Label* said_;
};

}  // namespace headroom
