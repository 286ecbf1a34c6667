// SPDX-License-Identifier: MIT
// A list of cases, and beside it how many each team and worker has.
#include "ui/supervision/not_discussed_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/counted.h"
#include "ui/shared/button.h"
#include "ui/shared/document_files.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/report_view.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kUndiscussedInFull = 14;
const std::vector<int> kCaseWidths{150, 90, 0, 124, 140};

}  // namespace

NotDiscussedPage::NotDiscussedPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"notdiscussed"_s, tr("Not discussed"), parent), long_(workspace, this) {
  addUnitChoice();
  save_ = secondaryButton(tr("Save or print…"), u"printer"_s);
  save_->setObjectName(u"notdiscussed/save"_s);
  connect(save_, &QPushButton::clicked, this, &NotDiscussedPage::save);
  header_->addAction(save_);
  auto* print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(print, &QShortcut::activated, this, &NotDiscussedPage::save);
  sayToNobody(u"briefcase"_s, tr("These are the cases of the units that somebody manages; you manage none today."));
  auto* links = new PageWays(u"notdiscussed"_s, acrossSupervisionPages());
  connect(links, &PageWays::wanted, this, &Page::goTo);
  auto* columns = new PageColumns(380);
  columns->left()->addWidget(listCard());
  columns->left()->addWidget(unledLine());
  columns->left()->addStretch(1);
  columns->right()->addWidget(countCard());
  columns->right()->addStretch(1);
  content_ = columns;
  // Whether it was shown or failed, nothing is looked through any more.
  connect(&long_, &LongRead::ended, this, [this] { sayHowMany(); });
  addParts({links, content_});
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, list_, &ListCard::focusFilter);
}

// What is listed, as it is filtered.
void NotDiscussedPage::save() {
  if (save_->isHidden()) return message_->showDone(tr("Nothing is counted yet."));
  const auto which = static_cast<NotDiscussedList>(which_->current());
  const Report report = notDiscussedReport(picture_, which, casesListed(picture_, which, of_, list_->typed()),
                                           workspace_.today(), footNow(workspace_));
  QString wrong;
  const QString path = saveReport(report, u"not-discussed-%1"_s.arg(report.on.toString(Qt::ISODate)), this, wrong);
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!path.isEmpty()) message_->showDone(tr("Saved as %1.").arg(path));
}

QWidget* NotDiscussedPage::listCard() {
  model_ = new TableModel<NotDiscussedCase>(notDiscussedColumns(), this);
  table_ = new TableView(tr("Cases not discussed"));
  table_->setObjectName(u"notdiscussed/cases"_s);
  table_->setModel(model_);
  table_->setRowHeight(48);
  table_->setSortable(true);
  table_->stretchColumn(2);
  table_->setColumnWidths(kCaseWidths);
  which_ = new SegmentedControl(tr("Which cases"), {tr("6 weeks"), tr("12 weeks"), tr("Never"), tr("Every open case")});
  which_->setObjectName(u"notdiscussed/which"_s);
  list_ = new ListCard(tr("Open cases"), {}, u"notdiscussed"_s, table_,
                       {tr("Filter cases"), tr("Filter by reference, kind, lead or team")}, kUndiscussedInFull, which_);
  all_ = linkButton(tr("Show all"));
  all_->setObjectName(u"notdiscussed/all"_s);
  all_->hide();
  list_->addToHeader(all_);
  list_->sayNone(tr("There is no such case: all were discussed in that time."),
                 tr("No case here fits '%1'. The filter stays until you clear it."));
  list_->rememberFilter(workspace_.memory());
  remember(*which_, workspace_.memory(), u"notdiscussed/which"_s);
  rememberSorting(*table_, workspace_.memory(), u"notdiscussed/sorting"_s);
  connect(list_, &ListCard::filterChanged, this, &NotDiscussedPage::showRows);
  connect(which_, &SegmentedControl::currentChanged, this, &NotDiscussedPage::showRows);
  connect(all_, &QPushButton::clicked, this, [this] { showOf(std::nullopt); });
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"case"_s, u"case:%1"_s.arg(model_->rowAt(at).caseId.value())});
  });
  return list_;
}

// What is not on the list, and where it is.
QWidget* NotDiscussedPage::unledLine() {
  unled_ = new QWidget;
  auto* line = new QHBoxLayout(unled_);
  line->setContentsMargins(0, 10, 0, 0);
  line->setSpacing(12);
  unledWords_ = sentence({}, TextRole::Secondary);
  unledWords_->setObjectName(u"notdiscussed/unled"_s);
  line->addWidget(unledWords_, 1);
  auto* there = linkButton(tr("Show them"));
  there->setObjectName(u"notdiscussed/unled/show"_s);
  there->setAccessibleName(tr("Show the cases without a lead"));
  connect(there, &QPushButton::clicked, this, [this] {
    const auto unit = picture_.scope.unit;
    Q_EMIT goTo({u"cases"_s, u"unallocated:%1"_s.arg(unit ? unit->value() : 0)});
  });
  line->addWidget(there, 0, Qt::AlignTop);
  unled_->hide();
  return unled_;
}

QWidget* NotDiscussedPage::countCard() {
  countCard_ = new Card(tr("By team and worker"), tr("Enter lists them"));
  countModel_ = new TableModel<NotDiscussedCount>(notDiscussedCountColumns(), this);
  counts_ = new TableView(tr("Cases by team and worker"));
  counts_->setObjectName(u"notdiscussed/counts"_s);
  counts_->setModel(countModel_);
  counts_->setRowHeight(38);
  counts_->setFitsRows(true);
  counts_->setMostRows(kUndiscussedInFull);
  counts_->stretchColumn(0);
  counts_->setColumnWidths({0, 58, 104, 60});
  countCard_->body()->addWidget(counts_);
  countCard_->body()->addWidget(moreRows(counts_), 0, Qt::AlignHCenter);
  connect(counts_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    showOf(countModel_->rowAt(at));
    table_->setFocus(Qt::TabFocusReason);
  });
  return countCard_;
}

void NotDiscussedPage::reload() {
  const ChosenUnit asked = chosenUnit(*unit_);
  const auto scope = workspace_.read([&asked](const Desk& desk) { return readNotDiscussedScope(desk, asked); });
  if (!scope) return;
  long_.drop();
  const auto question = [asked](const Desk& desk) { return readNotDiscussed(desk, asked); };
  if (scope->posts <= LongRead::manyPosts) {
    if (auto read = workspace_.read(question)) showPicture(std::move(*read));
    return;
  }
  showUnits(scope->units, {content_});
  save_->hide();  // until the cases are there
  // The cases of another unit are not left under this one's name.
  content_->setVisible(picture_.scope.at >= 0 && picture_.scope.unit == scope->units.unit);
  header_->setSubtitle(tr("Looking through the cases of %1…").arg(counted(scope->posts, "post", "posts")));
  long_.ask(question, [this](NotDiscussedPicture found) { showPicture(std::move(found)); });
}

void NotDiscussedPage::showPicture(NotDiscussedPicture picture) {
  picture_ = std::move(picture);
  const bool any = showUnits(picture_.scope, {content_});
  save_->setVisible(any);
  if (!any) return unit_->hide();
  unit_->setVisible(picture_.scope.choices.size() > 1);
  showRows();
}

void NotDiscussedPage::sayHowMany() {
  const auto waiting = std::count_if(picture_.every.begin(), picture_.every.end(),
                                     [](const NotDiscussedCase& one) { return one.days >= kNotDiscussedDays; });
  header_->setSubtitle(tr("%1 of %2 not discussed in supervision for %3 weeks")
                           .arg(waiting)
                           .arg(counted(picture_.every.size(), "open case that is led", "open cases that are led"))
                           .arg(kNotDiscussedDays / 7));
}

void NotDiscussedPage::showRows() {
  const auto which = static_cast<NotDiscussedList>(which_->current());
  sayHowMany();
  unledWords_->setText(withoutLeadWords(picture_.withoutLead, !picture_.scope.unit));
  unled_->setVisible(picture_.withoutLead > 0);
  countModel_->setRows(notDiscussedByWorker(picture_.every, waitingDays(which)));
  countCard_->setSubtitle(tr("not discussed for %1 weeks or more").arg(waitingDays(which) / 7));
  countCard_->setVisible(countModel_->rowCount() > 0);
  list_->setSubtitle(of_ ? tr("%1 alone").arg(of_->name) : tr("heaviest first"));
  all_->setVisible(of_.has_value());
  list_->show(*model_, casesListed(picture_, which, of_, list_->typed()), &NotDiscussedCase::caseId, 0);
}

void NotDiscussedPage::showOf(std::optional<NotDiscussedCount> of) {
  of_ = std::move(of);
  if (of_) list_->clearFilter();
  showRows();
}

}  // namespace headroom
