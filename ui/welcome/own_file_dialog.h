// SPDX-License-Identifier: MIT
// Start my own file: teams, people with role, hours and limit, and case references, in three tables that accept a
// paste. What is typed becomes one CaseloadStart; core refuses with table and row, and nothing typed is lost.
#pragma once
#include <QDialog>

#include "core/base/result.h"
#include "core/caseload/caseload_start.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace headroom {

class Label;
class MessageBar;
class PasteTable;

class OwnFileDialog : public QDialog {
  Q_OBJECT

 public:
  explicit OwnFileDialog(QDate today, QWidget* parent = nullptr);
  /// What was typed, or the first thing that cannot be understood, with table and row.
  Result<CaseloadStart> start() const;
  /// The name of the first person in the table: who looks first.
  QString firstPerson() const;
  void showProblem(const QString& sentence);

 Q_SIGNALS:
  /// All is typed and understood: make the file.
  void finishWanted();

 private:
  QWidget* step(const QString& title, const QString& words, QWidget* body);
  void go(int by);
  QDate today_;
  QLineEdit* authority_;
  PasteTable* teams_;
  PasteTable* people_;
  PasteTable* cases_;
  QStackedWidget* steps_;
  MessageBar* problem_;
  Label* where_;
  QPushButton* back_;
  QPushButton* next_;
};

}  // namespace headroom
