// SPDX-License-Identifier: MIT
// Who has been over for weeks, and what is done about it: one without an owner stands first and stays until it is
// closed.
#pragma once
#include <vector>

#include "core/caseload/escalation.h"
#include "ui/balance/balance_view.h"
#include "ui/shared/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace headroom {

class DateField;
class FormDialog;
class Label;
class TableView;
class Workspace;

struct OverloadRow {
  OpenEscalation escalation;
  QString name;
  QString where;      ///< 'social worker · Ashby Family Support'
  QString owner;      ///< empty: nobody
  bool late = false;  ///< its date has passed
};

std::vector<OverloadRow> overloadRows(const BalancePicture& picture);
std::vector<Column<OverloadRow>> overloadColumns(QDate on);

class OverloadCard : public Card {
  Q_OBJECT

 public:
  explicit OverloadCard(Workspace& workspace, QWidget* parent = nullptr);
  void show(const BalancePicture& picture);
  /// Nothing is looked through any more, and nothing was found.
  void sayUnread();
  int rowCount() const { return model_->rowCount(); }

 private:
  struct DecisionFields {
    QComboBox* owner = nullptr;
    QLineEdit* what = nullptr;
    DateField* due = nullptr;
  };
  void decide(const OverloadRow& row);
  void meet(FormDialog& form, std::optional<Escalation>& decided, const OverloadRun& run, const DecisionFields& fields);
  void closeThoseEnded();
  Workspace& workspace_;
  QDate on_;
  std::vector<std::pair<QString, PersonId>> owners_;
  TableModel<OverloadRow>* model_;
  TableView* table_;
  Label* none_;
  QPushButton* closeEnded_;
  std::vector<OpenEscalation> ended_;  ///< and nobody took up
};

}  // namespace headroom
