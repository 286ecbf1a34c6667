// SPDX-License-Identifier: MIT
// What a reader of files has to say beside what it rejects: a few sentences, and all of them when that is asked for.
#pragma once
#include <QStringList>
#include <QWidget>

class QPushButton;

namespace headroom {

class Label;

class RemarksList : public QWidget {
  Q_OBJECT

 public:
  explicit RemarksList(QWidget* parent = nullptr);
  /// Hides itself when there are none.
  void setRemarks(const QStringList& remarks);

 private:
  void showThem(bool all);

  QStringList remarks_;
  Label* words_;
  QPushButton* more_;
};

}  // namespace headroom
