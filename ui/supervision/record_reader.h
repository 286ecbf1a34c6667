// SPDX-License-Identifier: MIT
// The whole record on one page, to be read, copied, printed and saved; nothing can be typed here.
#pragma once
#include <QWidget>

#include <vector>

#include "core/supervision/record_document.h"

class QPushButton;
class QTextEdit;

namespace headroom {

class RecordReader : public QWidget {
  Q_OBJECT

 public:
  explicit RecordReader(QWidget* parent = nullptr);
  void show(const WrittenRecord& written);
  /// Brings the heading of that section to the top.
  void showSection(const QString& key);
  void enter();

 Q_SIGNALS:
  void saveWanted(headroom::AddedLater later);
  void printWanted();
  /// One of the cases that were discussed, for the child's file.
  void caseFileWanted();

 private:
  QPushButton* button(const QString& name, const QString& words);
  void lay();
  RecordDocument document_;
  QTextEdit* text_;
  QPushButton* asAgreed_;
  QPushButton* caseFile_;
};

}  // namespace headroom
