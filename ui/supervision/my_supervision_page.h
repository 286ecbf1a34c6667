// SPDX-License-Identifier: MIT
// One's own supervision: every session, how its record stands, and what waits to be read and agreed.
#pragma once
#include "core/supervision/session.h"
#include "ui/shared/page.h"
#include "ui/shared/table_model.h"

namespace headroom {

class Card;
class EmptyState;
class PageHeader;
class TableView;
class WaitingCard;

class MySupervisionPage : public Page {
  Q_OBJECT

 public:
  explicit MySupervisionPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override { return tr("My supervision"); }
  void reload() override;

 private:
  PageHeader* header_;
  WaitingCard* waiting_;
  Card* card_;
  TableModel<Session>* model_;
  TableView* table_;
  EmptyState* none_;
};

}  // namespace headroom
