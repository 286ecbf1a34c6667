// SPDX-License-Identifier: MIT
// Writes one goal: its words, framework, opportunity, target, steps one a line, and how it ended.
#pragma once
#include <QDialog>

#include "core/development/goal.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace headroom {

class DateField;

class GoalDialog : public QDialog {
  Q_OBJECT

 public:
  GoalDialog(const Goal& goal, QDate today, QWidget* parent = nullptr);
  /// What is typed. Steps keep their done date where their words stay the same.
  Goal goal() const;

 private:
  Goal goal_;
  QLineEdit* what_;
  QLineEdit* framework_;
  QComboBox* opportunity_;
  DateField* target_;
  QPlainTextEdit* steps_;
  QComboBox* status_;
  QPlainTextEdit* outcome_;
};

}  // namespace headroom
