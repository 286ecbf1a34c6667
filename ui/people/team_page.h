// SPDX-License-Identifier: MIT
// My team: one row a person with load and headroom. Opening a row shows the person's page.
#pragma once
#include "ui/people/people_view.h"
#include "ui/shared/long_read.h"
#include "ui/shared/page.h"

namespace headroom {

class Card;
class EmptyState;
class PageHeader;
class TableView;

class TeamPage : public Page {
  Q_OBJECT

 public:
  explicit TeamPage(Workspace& workspace, QWidget* parent = nullptr);
  QString title() const override;
  void reload() override;

 private:
  void showPicture(TeamPicture picture);

  PageRead reading_;
  PageHeader* header_;
  QComboBox* unit_;
  Card* card_;
  TableModel<TeamRow>* model_;
  TableView* table_;
  EmptyState* nobody_;
};

}  // namespace headroom
