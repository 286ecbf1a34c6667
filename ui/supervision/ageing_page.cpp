// SPDX-License-Identifier: MIT
// A line a supervisor, and below it the actions of the figure that is chosen.
#include "ui/supervision/ageing_page.h"

#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/empty_state.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kActionRowsInFull = 12;

}  // namespace

AgeingPage::AgeingPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"ageing"_s, tr("Age of actions"), parent) {
  addUnitChoice();
  sayToNobody(u"list-check"_s, tr("These are the actions of the units that somebody manages; you manage none today."));
  auto* links = new PageWays(u"ageing"_s, acrossSupervisionPages());
  connect(links, &PageWays::wanted, this, &Page::goTo);
  content_ = new QWidget;
  auto* column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  column->addWidget(tableCard());
  column->addWidget(rowsCard());
  addParts({links, content_});
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, rows_, &ListCard::focusFilter);
}

QWidget* AgeingPage::tableCard() {
  auto* card = new Card(tr("By supervisor"), tr("open actions of their people; choose a figure for its rows"));
  card->setBodyMargins({0, 8, 12, 12});
  model_ = new TableModel<ActionAgeing>(ageingColumns(), this);
  table_ = new HeatTable(tr("Age of actions by supervisor"));
  table_->setObjectName(u"ageing/supervisors"_s);
  table_->setModel(model_);
  table_->setSortable(true);
  card->body()->addWidget(table_);
  rememberSorting(*table_, workspace_.memory(), u"ageing/sorting"_s);
  connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &AgeingPage::showBehind);
  connect(table_, &TableView::rowOpened, this, [this] {
    if (rowModel_->rowCount() == 0) return;
    rowTable_->setCurrentIndex(rowModel_->index(0, 0));
    rowTable_->setFocus(Qt::TabFocusReason);
  });
  return card;
}

QWidget* AgeingPage::rowsCard() {
  rowModel_ = new TableModel<AgeingAction>(ageingActionColumns(workspace_.today()), this);
  rowTable_ = new TableView(tr("Open actions"));
  rowTable_->setObjectName(u"ageing/actions"_s);
  rowTable_->setModel(rowModel_);
  rowTable_->setRowHeight(48);
  rowTable_->setSortable(true);
  rowTable_->stretchColumn(0);
  rowTable_->setColumnWidths({0, 220, 150, 90, 80});
  rows_ = new ListCard(tr("Open actions"), {}, u"ageing"_s, rowTable_,
                       {tr("Filter actions"), tr("Filter by action, owner, case or supervisor")}, kActionRowsInFull);
  rows_->sayNone(tr("No action is open here."), tr("No action here fits '%1'. The filter stays until you clear it."));
  rows_->rememberFilter(workspace_.memory());
  rememberSorting(*rowTable_, workspace_.memory(), u"ageing/actionSorting"_s);
  connect(rows_, &ListCard::filterChanged, this, &AgeingPage::showBehind);
  connect(rowTable_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const AgeingAction& row = rowModel_->rowAt(at);
    if (row.opens) Q_EMIT goTo({u"person"_s, row.action.ownerCode});
  });
  return rows_;
}

void AgeingPage::reload() {
  auto read = readOfUnit([](const Desk& desk, const ChosenUnit& asked) { return readAgeing(desk, asked); });
  if (!read) return;
  picture_ = std::move(*read);
  if (!showUnits(picture_.scope, {content_})) return unit_->hide();
  unit_->setVisible(picture_.scope.choices.size() > 1);
  const auto old = std::count_if(picture_.actions.begin(), picture_.actions.end(), [](const AgeingAction& one) {
    return ageBandOf(one.action.ageDays) == AgeBand::Older;
  });
  header_->setSubtitle(tr("%1 open · %2 older than twelve weeks").arg(picture_.actions.size()).arg(old));
  const QModelIndex before = table_->currentIndex();
  const int row = before.isValid() ? before.row() : 0, column = before.isValid() ? before.column() : 1;
  model_->setRows(picture_.supervisors);
  table_->setVisible(model_->rowCount() > 0);
  table_->setCurrentIndex(model_->index(std::min(row, model_->rowCount() - 1), column));
  showBehind();
}

void AgeingPage::showBehind() {
  const QModelIndex at = table_->currentIndex();
  const bool any = at.isValid() && at.row() < model_->rowCount();
  const ActionAgeing* row = any ? &model_->rowAt(at) : nullptr;
  const int column = any ? at.column() : 0;
  rows_->setTitle(behindWords(row, column));
  const auto all = actionsBehind(picture_, row, column, {}).size();
  rows_->setSubtitle(
      tr("%1, the oldest first; Enter opens the owner").arg(counted(static_cast<qsizetype>(all), "action", "actions")));
  rows_->show(*rowModel_, actionsBehind(picture_, row, column, rows_->typed()), &AgeingAction::id, 0);
}

}  // namespace headroom
