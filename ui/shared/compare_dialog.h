// SPDX-License-Identifier: MIT
// Two texts side by side and a few choices: a draft beside what is saved, mine beside theirs. Closing it chooses the
// last, which never loses anything.
#pragma once
#include <QDialog>

namespace headroom {

class CompareDialog : public QDialog {
  Q_OBJECT

 public:
  CompareDialog(const QString& words, const QString& leftTitle, const QString& left, const QString& rightTitle,
                const QString& right, const QStringList& choices, QWidget* parent = nullptr);
  int choice() const { return choice_; }

 private:
  int choice_;
};

}  // namespace headroom
