// SPDX-License-Identifier: MIT
// One table that fits a service of thousands; Enter or a click starts or goes on with a session.
#include "ui/supervision/supervision_page.h"

#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QVariant dayKey(const std::optional<QDate>& day) { return day ? QVariant(day->toJulianDay()) : QVariant(); }

CellMark dueMark(const DueRow& row) {
  if (row.label == DueLabel::Overdue) return {MarkShape::Diamond, Tone::Over, true};
  if (row.label == DueLabel::Today) return {MarkShape::Triangle, Tone::Near, true};
  return {MarkShape::Ring, Tone::Neutral, true};
}

}  // namespace

SupervisionPage::SupervisionPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Supervision"));
  scroll->body()->addWidget(header_);
  card_ = new Card(tr("Who is due"), tr("Enter starts a session, or goes on with today's"));
  filter_ = new QLineEdit;
  filter_->setObjectName(u"supervision.filter"_s);
  filter_->setPlaceholderText(tr("Filter"));
  filter_->setAccessibleName(tr("Filter by name"));
  filter_->setFixedWidth(theme().px(180));
  card_->addToHeader(filter_);
  which_ = new SegmentedControl(tr("Whom to show"), {tr("All"), tr("Overdue"), tr("Not in %1 days").arg(kSupervisionWindow)});
  which_->setObjectName(u"supervision.which"_s);
  card_->addToHeader(which_);
  model_ = new TableModel<DueRow>(
      {Column<DueRow>(tr("Name"), [](const DueRow& r) { return r.name; })
           .secondLine([](const DueRow& r) { return r.role; })
           .bold(),
       Column<DueRow>(tr("Last held"),
                      [](const DueRow& r) { return r.lastHeld ? tableDate(*r.lastHeld) : tr("not yet"); })
           .sortedBy([](const DueRow& r) { return dayKey(r.lastHeld); }),
       Column<DueRow>(tr("Next due"), [](const DueRow& r) { return dueWords(r); })
           .sortedBy([](const DueRow& r) { return dayKey(r.due); })
           .marked(dueMark),
       Column<DueRow>(tr("Booked"), [](const DueRow& r) { return r.booked ? shortDate(*r.booked) : tr("not booked"); })
           .sortedBy([](const DueRow& r) { return dayKey(r.booked); }),
       Column<DueRow>(
           tr("To discuss"),
           [](const DueRow& r) { return r.toDiscuss == 0 ? QString() : QString::number(r.toDiscuss); },
           Qt::AlignRight)},
      this);
  table_ = new TableView(tr("Supervision due"));
  table_->setObjectName(u"supervision.table"_s);
  table_->setModel(model_);
  table_->setRowHeight(52);
  table_->setFitsRows(true);
  table_->setSortable(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 120, 170, 130, 90});
  card_->body()->addWidget(table_);
  scroll->body()->addWidget(card_);
  scroll->body()->addStretch(1);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"session"_s, u"start:"_s + model_->rowAt(at).code});
  });
  connect(filter_, &QLineEdit::textChanged, this, [this] { refill(); });
  connect(which_, &SegmentedControl::currentChanged, this, [this] { refill(); });
  auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, filter_, qOverload<>(&QWidget::setFocus));
}

void SupervisionPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readToday(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  int inScope = 0;
  int supervised = 0;
  for (const DueRow& row : picture_.due) {
    inScope += row.inScope ? 1 : 0;
    supervised += row.inScope && row.supervisedInWindow ? 1 : 0;
  }
  header_->setSubtitle(tr("%1 of %2 people in scope besides yourself supervised in the last %3 days · %4 overdue")
                           .arg(supervised)
                           .arg(inScope)
                           .arg(picture_.window)
                           .arg(picture_.peopleOverdue()));
  refill();
}

void SupervisionPage::refill() {
  std::vector<DueRow> rows;
  for (const DueRow& row : picture_.due) {
    const bool fits = row.name.contains(filter_->text().trimmed(), Qt::CaseInsensitive);
    const bool wanted = which_->current() == 0 || (which_->current() == 1 && row.label == DueLabel::Overdue) ||
                        (which_->current() == 2 && row.inScope && !row.supervisedInWindow);
    if (fits && wanted) rows.push_back(row);
  }
  model_->setRows(std::move(rows));
}

}  // namespace headroom
