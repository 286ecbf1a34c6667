// SPDX-License-Identifier: MIT
// Promises of fewer cases: on how many days each was kept, and below them the days on which the chosen one was not.
#pragma once
#include <QDate>

#include "core/caseload/ledger.h"
#include "ui/shared/card.h"
#include "ui/shared/table_model.h"

namespace headroom {

class Label;
class TableView;

class LedgerCard : public Card {
  Q_OBJECT

 public:
  explicit LedgerCard(QWidget* parent = nullptr);
  void show(std::vector<LedgerLine> promises);
  TableView* table() const { return promises_; }

 Q_SIGNALS:
  void personAsked(PersonId person);
  /// The balance of that day, at that post: what a row of broken days was made from.
  void dayAsked(QDate day, PostId post);

 private:
  void showDays();
  Label* none_;
  TableModel<LedgerLine>* promiseModel_;
  TableView* promises_;
  Label* daysSaid_;
  TableModel<BrokenDays>* dayModel_;
  TableView* days_;
};

}  // namespace headroom
