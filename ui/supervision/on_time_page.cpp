// SPDX-License-Identifier: MIT
// A grid of months, and below it the rows of the cell that is chosen.
#include "ui/supervision/on_time_page.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/base/day_words.h"
#include "core/base/finding.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDueDatesInFull = 12;

}  // namespace

OnTimePage::OnTimePage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"ontime"_s, tr("Supervision on time"), parent) {
  addUnitChoice();
  sayToNobody(u"message-circle"_s, tr("This is counted for the units that somebody manages; you manage none today."));
  auto* links = new PageWays(u"ontime"_s, acrossSupervisionPages());
  connect(links, &PageWays::wanted, this, &Page::goTo);
  content_ = new QWidget;
  auto* column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  column->addWidget(gridCard());
  column->addWidget(rowsCard());
  addParts({links, content_});
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, rows_, &ListCard::focusFilter);
}

QWidget* OnTimePage::gridCard() {
  auto* card =
      new Card(tr("On time by month"),
               tr("held by their due date, of those due; the latest year first, and the rows of a figure below"));
  card->setBodyMargins({0, 8, 12, 12});
  years_ = new SegmentedControl(tr("How far back"), {tr("12 months"), tr("36 months")});
  years_->setObjectName(u"ontime/years"_s);
  years_->setCurrent(1);
  remember(*years_, workspace_.memory(), u"ontime/years"_s);
  card->addToHeader(years_);
  gridModel_ = new TableModel<OnTimeRow>(onTimeColumns(workspace_.today()), this);
  grid_ = new HeatTable(tr("On time by month"));
  grid_->setObjectName(u"ontime/grid"_s);
  grid_->setProperty("dense", true);
  grid_->setModel(gridModel_);
  grid_->setMostRows(60);
  card->body()->addWidget(grid_);
  card->body()->addWidget(moreRows(grid_), 0, Qt::AlignHCenter);
  auto* legend = sentence(tr("A triangle: under 90% on time. A diamond: under half."), TextRole::Caption);
  legend->setContentsMargins(16, 6, 6, 0);
  card->body()->addWidget(legend);
  connect(years_, &SegmentedControl::currentChanged, this, &OnTimePage::showGrid);
  connect(grid_->selectionModel(), &QItemSelectionModel::currentChanged, this, &OnTimePage::showBehind);
  connect(grid_, &TableView::rowOpened, this, [this] {
    if (rowModel_->rowCount() == 0) return;
    rowTable_->setCurrentIndex(rowModel_->index(0, 0));
    rowTable_->setFocus(Qt::TabFocusReason);
  });
  return card;
}

QWidget* OnTimePage::rowsCard() {
  rowModel_ = new TableModel<DueDateRow>(dueDateColumns(), this);
  rowTable_ = new TableView(tr("Due dates"));
  rowTable_->setObjectName(u"ontime/rows"_s);
  rowTable_->setModel(rowModel_);
  rowTable_->setRowHeight(48);
  rowTable_->setSortable(true);
  rowTable_->stretchColumn(0);
  rowTable_->setColumnWidths({0, 120, 120, 120, 210});
  rows_ = new ListCard(tr("Due dates"), tr("Enter opens the person"), u"ontime"_s, rowTable_,
                       {tr("Filter due dates"), tr("Filter by name, team or outcome")}, kDueDatesInFull);
  rows_->sayNone(tr("Nothing was due in these months."),
                 tr("Nothing here fits '%1'. The filter stays until you clear it."));
  rows_->rememberFilter(workspace_.memory());
  rememberSorting(*rowTable_, workspace_.memory(), u"ontime/sorting"_s);
  connect(rows_, &ListCard::filterChanged, this, &OnTimePage::showBehind);
  connect(rowTable_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const DueDateRow& row = rowModel_->rowAt(at);
    if (row.opens) Q_EMIT goTo({u"person"_s, row.code});
  });
  return rows_;
}

void OnTimePage::reload() {
  readBeside(readOnTime, [this](OnTimePicture found) { showPicture(std::move(found)); });
}

void OnTimePage::showPicture(OnTimePicture picture) {
  picture_ = std::move(picture);
  if (!showUnits(picture_.scope, {content_})) return unit_->hide();
  unit_->setVisible(picture_.scope.choices.size() > 1);
  showGrid();
}

void OnTimePage::showGrid() {
  std::vector<OnTimeRow> rows = onTimeRows(picture_, years_->current() == 0 ? 1 : kComplianceMonths / 12);
  const ComplianceMonth all = together(complianceByMonth(picture_.all, picture_.scope.unit));
  header_->setSubtitle(tr("%1 since %2").arg(onTimeWords(all), dayWords(all.month, u"MMMM yyyy")));
  const QModelIndex before = grid_->currentIndex();
  const int row = before.isValid() ? before.row() : 0;
  // At first the latest month of all.
  const int month = before.isValid() ? before.column() : gridModel_->columnCount() - 1;
  gridModel_->setRows(std::move(rows));
  grid_->setCurrentIndex(gridModel_->index(std::min(row, gridModel_->rowCount() - 1), month));
  if (!before.isValid()) grid_->horizontalScrollBar()->setValue(0);  // the names first, where not all months have room
  showBehind();
}

void OnTimePage::showBehind() {
  const QModelIndex at = grid_->currentIndex();
  if (!at.isValid() || at.row() >= gridModel_->rowCount()) return;
  const OnTimeRow& row = gridModel_->rowAt(at);
  const bool oneMonth = at.column() > 0;
  const auto month = static_cast<std::size_t>(std::max(0, at.column() - 1));
  const ComplianceMonth figure = oneMonth ? row.months[month] : together(row.months);
  const QDate last = oneMonth ? figure.month : row.months.back().month;
  std::vector<DueDateRow> rows =
      dueDateRows(picture_.all, picture_.seen, row, figure.month, last.addMonths(1).addDays(-1));
  std::erase_if(rows, [typed = rows_->typed()](const DueDateRow& one) {
    return !findsWords(typed, QStringList{one.name, one.teams, outcomeWords(one)}.join(u'\n'));
  });
  rows_->setTitle(u"%1, %2"_s.arg(row.name, oneMonth ? dayWords(figure.month, u"MMMM yyyy") : row.span()));
  rows_->setSubtitle(tr("%1; Enter opens the person").arg(onTimeWords(figure)));
  rows_->show(*rowModel_, std::move(rows), &DueDateRow::person, 0);
}

}  // namespace headroom
