// SPDX-License-Identifier: MIT
// Start my own file: teams, people with role, hours and limit, and case references, in three tables that accept a
// paste. What is wrong stands beside its cell as it is typed; what is typed becomes one CaseloadStart.
#pragma once
#include <QDialog>

#include "core/base/result.h"
#include "core/exchange/typed_start.h"

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
  /// Says it, and goes to the first cell that is wrong or missing.
  void showProblem(const QString& sentence);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 Q_SIGNALS:
  /// All is typed and understood: make the file.
  void finishWanted();

 private:
  QWidget* step(const QString& title, const QString& words, QWidget* body, PasteTable* table);
  PasteTable* table(StartSheet sheet, const QString& name, const QString& title, const QStringList& headers);
  void go(int by);
  /// Closes; where something was typed, only after it was said that it is not saved.
  void leave();
  void showStep(int to);
  TypedStart typed() const;
  void note();
  QDate today_;
  QLineEdit* authority_;
  std::array<PasteTable*, 3> tables_{};
  QStackedWidget* steps_;
  MessageBar* problem_;
  Label* where_;
  QPushButton* back_;
  QPushButton* next_;
};

}  // namespace headroom
