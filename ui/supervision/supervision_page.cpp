// SPDX-License-Identifier: MIT
// One table that fits a service of thousands, narrowed by unit, name and what is late.
#include "ui/supervision/supervision_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/finding.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"
#include "ui/shared/unit_choice.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QVariant dayKey(const std::optional<QDate>& day) { return day ? QVariant(day->toJulianDay()) : QVariant(); }

QString roleAndTeam(const DueRow& row) {
  const QString words = u"%1 · %2"_s.arg(row.role, row.team);
  return row.isViewer ? SupervisionPage::tr("%1 · you").arg(words) : words;
}

CellMark dueMark(const DueRow& row) {
  if (row.label == DueLabel::Overdue) return {MarkShape::Diamond, Tone::Over, true};
  if (row.label == DueLabel::Today) return {MarkShape::Triangle, Tone::Near, true};
  return {MarkShape::Ring, Tone::Neutral, true};
}

}  // namespace

SupervisionPage::SupervisionPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), reading_(workspace, this) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Supervision"));
  scroll->body()->addWidget(header_);
  unit_ = newUnitBox(tr("Unit"));
  unit_->setObjectName(u"supervision.unit"_s);
  header_->addAction(unit_);
  nameForAssistance(unit_, tr("Unit"));
  auto* diary = secondaryButton(tr("Diary"), u"calendar-event"_s);
  diary->setObjectName(u"supervision.diary"_s);
  connect(diary, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"diary"_s, {}}); });
  header_->addAction(diary);
  start_ = primaryButton(tr("Start supervision"), u"player-play"_s);
  start_->setObjectName(u"supervision.start"_s);
  header_->addAction(start_);
  auto* links = new PageWays(u"supervision"_s, acrossSupervisionPages());
  connect(links, &PageWays::wanted, this, &Page::goTo);
  QStringList windows;
  for (const int days : kSupervisionWindows) windows << tr("%1 days").arg(days);
  window_ = new SegmentedControl(tr("Supervised within"), windows);
  window_->setObjectName(u"supervision.window"_s);
  window_->setCurrent(1);
  remember(*window_, workspace_.memory(), u"supervision/window"_s);
  auto* within = new QHBoxLayout;
  within->setSpacing(10);
  within->addWidget(labelFor(window_, tr("Supervised within")));
  within->addWidget(window_);
  within->addStretch(1);
  line_ = new QBoxLayout(QBoxLayout::LeftToRight);
  line_->setSpacing(10);
  line_->addWidget(links, 1);
  line_->addLayout(within);
  scroll->body()->addLayout(line_);
  connect(&theme(), &Theme::changed, this, &SupervisionPage::arrange);
  prepare_ = linkButton(tr("Prepare supervision"));
  prepare_->setObjectName(u"supervision.prepare"_s);
  scroll->body()->addWidget(prepare_, 0, Qt::AlignLeft);
  card_ = new Card(tr("Who is due"), tr("by next date; Enter opens the person"));
  filter_ = new QLineEdit;
  filter_->setObjectName(u"supervision.filter"_s);
  filter_->setAccessibleName(tr("Filter by name, role or team"));
  filter_->setFixedWidth(theme().px(180));
  card_->addToHeader(labelFor(filter_, tr("Filter")));
  card_->addToHeader(filter_);
  which_ = new SegmentedControl(tr("Whom to show"),
                                {tr("All"), tr("Overdue"), tr("Not in %1 days").arg(kSupervisionWindow), tr("Never")});
  which_->setObjectName(u"supervision.which"_s);
  remember(*which_, workspace_.memory(), u"supervision/which"_s);
  card_->addToHeader(which_);
  build();
  scroll->body()->addWidget(card_);
  scroll->body()->addStretch(1);
  auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, filter_, qOverload<>(&QWidget::setFocus));
}

void SupervisionPage::build() {
  model_ = new TableModel<DueRow>(
      {Column<DueRow>(tr("Name"), [](const DueRow& r) { return r.name; })
           .secondLine(roleAndTeam)
           .tip([](const DueRow& r) { return u"%1, %2"_s.arg(r.name, roleAndTeam(r)); })
           .bold(),
       Column<DueRow>(tr("Last held"),
                      [](const DueRow& r) { return r.lastHeld ? tableDate(*r.lastHeld) : tr("not yet"); })
           .sortedBy([](const DueRow& r) { return dayKey(r.lastHeld); }),
       Column<DueRow>(tr("Next due"), [](const DueRow& r) { return dueWords(r); })
           .sortedBy([](const DueRow& r) { return dayKey(r.due); })
           .marked(dueMark),
       Column<DueRow>(tr("Booked"), [](const DueRow& r) { return r.booked ? r.bookedWhen : tr("not booked"); })
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
  table_->setColumnWidths({0, 120, 170, 160, 90});
  card_->body()->addWidget(table_);
  none_ = sentence({});
  none_->setObjectName(u"supervision.none"_s);
  none_->setContentsMargins(18, 14, 18, 14);
  none_->hide();
  card_->body()->addWidget(none_);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"person"_s, model_->rowAt(at).code});
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SupervisionPage::showStart);
  connect(start_, &QPushButton::clicked, this, [this] {
    const QModelIndex at = table_->currentIndex();
    if (at.isValid()) Q_EMIT goTo({u"session"_s, u"start:"_s + model_->rowAt(at).code});
  });
  connect(prepare_, &QPushButton::clicked, this, [this] {
    const QModelIndex at = table_->currentIndex();
    if (at.isValid()) Q_EMIT goTo({u"brief"_s, model_->rowAt(at).code});
  });
  connect(unit_, qOverload<int>(&QComboBox::currentIndexChanged), this, &SupervisionPage::reload);
  remember(*filter_, workspace_.memory(), u"supervision/filter"_s);
  connect(filter_, &QLineEdit::textChanged, this, [this] { refill(); });
  connect(which_, &SegmentedControl::currentChanged, this, [this] { refill(); });
  connect(window_, &SegmentedControl::currentChanged, this, &SupervisionPage::reload);
}

// Below one another where one line has no room for both.
void SupervisionPage::arrange() {
  line_->setDirection(width() < theme().px(980) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SupervisionPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void SupervisionPage::showStart() {
  const QModelIndex at = table_->currentIndex();
  start_->setEnabled(at.isValid() && !workspace_.isReadOnly());
  prepare_->setEnabled(at.isValid());
  prepare_->setText(at.isValid() ? tr("Prepare supervision with %1").arg(model_->rowAt(at).name)
                                 : tr("Prepare supervision"));
  if (!at.isValid()) return start_->setText(tr("Start supervision"));
  const DueRow& row = model_->rowAt(at);
  if (row.isViewer) {  // nobody supervises themselves
    start_->setEnabled(false);
    return start_->setText(tr("Start supervision"));
  }
  start_->setText((row.begun ? tr("Go on with %1") : tr("Start with %1")).arg(row.name));
}

int SupervisionPage::window() const { return kSupervisionWindows.at(static_cast<std::size_t>(window_->current())); }

void SupervisionPage::reload() {
  const qint64 chosen = unit_->currentData().toLongLong();
  const auto unit = chosen > 0 ? std::optional(UnitId(chosen)) : std::nullopt;
  reading_.ask([this] { return u"%1 %2"_s.arg(unit_->currentData().toLongLong()).arg(window()); },
               [unit, days = window()](const Desk& desk) { return readToday(desk, unit, days); },
               [this](TodayPicture found) { showPicture(std::move(found)); });
}

void SupervisionPage::showPicture(TodayPicture picture) {
  picture_ = std::move(picture);
  fillUnitBox(*unit_, picture_.choices, 0);
  unit_->setVisible(picture_.choices.size() > 2);
  const SupervisionTotals& totals = picture_.supervision;
  const int inScope = totals.inScope, supervised = totals.supervisedInWindow;
  QString words =
      tr("%1 of %2 in scope supervised in the last %3 days").arg(supervised).arg(inScope).arg(picture_.window);
  if (inScope > 0) words += tr(" (%1%)").arg((200 * supervised + inScope) / (2 * inScope));
  words = tr("%1 · %2 of them past their next date").arg(words, QString::number(totals.overdue));
  header_->setSubtitle(totals.never > 0 ? tr("%1, %2 never").arg(words, QString::number(totals.never)) : words);
  which_->button(2)->setText(tr("Not in %1 days").arg(picture_.window));
  refill();
}

void SupervisionPage::refill() {
  const QModelIndex before = table_->currentIndex();
  const QString marked = before.isValid() ? model_->rowAt(before).code : QString();
  std::vector<DueRow> rows;
  for (const DueRow& row : picture_.due) {
    const bool fits = findsWords(filter_->text(), row.name + u' ' + roleAndTeam(row));
    const bool wanted = which_->current() == 0 || (which_->current() == 1 && row.isOverdue()) ||
                        (which_->current() == 2 && row.inScope && !row.supervisedInWindow) ||
                        (which_->current() == 3 && row.inScope && !row.lastHeld);
    if (fits && wanted) rows.push_back(row);
  }
  model_->setRows(std::move(rows));
  int at = std::max(0, model_->find([](const DueRow& row) { return !row.isViewer; }));
  for (int row = 0; row < model_->rowCount(); ++row) {
    if (model_->rowAt(model_->index(row, 0)).code == marked) at = row;
  }
  if (model_->rowCount() > 0) table_->selectRow(at);
  table_->setVisible(model_->rowCount() > 0);
  none_->setVisible(model_->rowCount() == 0);
  const QString typed = filter_->text().trimmed();
  none_->setText(typed.isEmpty() ? tr("Nobody to show here.")
                                 : tr("Nobody here fits '%1'. The filter stays until you clear it.").arg(typed));
  showStart();
}

}  // namespace headroom
