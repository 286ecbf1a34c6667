// SPDX-License-Identifier: MIT
// A day to look back to, four figures, the sessions, and two tables whose rows lead to theirs.
#include "ui/supervision/since_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/document_files.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/page_ways.h"
#include "ui/shared/people_widgets.h"
#include "ui/shared/print_document.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kSessionsInFull = 12;
constexpr int kSmallTable = 8;

TableView* smallTable(const QString& name, const QString& object, const std::vector<int>& widths) {
  auto* table = new TableView(name);
  table->setObjectName(object);
  table->setRowHeight(40);
  table->setFitsRows(true);
  table->setMostRows(kSmallTable);
  table->stretchColumn(0);
  table->setColumnWidths(widths);
  return table;
}

Label* cardWords(const QString& words, const QString& object) {
  Label* label = sentence(words);
  label->setObjectName(object);
  label->setContentsMargins(18, 12, 18, 12);
  label->hide();
  return label;
}

}  // namespace

SincePage::SincePage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"since"_s, tr("Supervision since a day"), parent) {
  addUnitChoice();
  print_ = secondaryButton(tr("Print…"), u"printer"_s);
  print_->setObjectName(u"since/print"_s);
  connect(print_, &QPushButton::clicked, this, &SincePage::print);
  header_->addAction(print_);
  sayToNobody(u"message-circle"_s, tr("This is counted for the units that somebody manages; you manage none today."));
  auto* links = new PageWays(u"since"_s, acrossSupervisionPages());
  connect(links, &PageWays::wanted, this, &Page::goTo);
  content_ = new QWidget;
  auto* column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  column->addWidget(fromLine());
  facts_ = new Card;
  facts_->setObjectName(u"since/facts"_s);
  column->addWidget(facts_);
  column->addWidget(listCard());
  auto* below = new PageColumns(460);
  below->left()->addWidget(whyCard());
  below->left()->addStretch(1);
  below->right()->addWidget(lengthCard());
  below->right()->addStretch(1);
  column->addWidget(below);
  addParts({links, content_});
  connect(&theme(), &Theme::changed, this, &SincePage::arrangeFacts);
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, list_, &ListCard::focusFilter);
  auto* paper =
      new QShortcut(QKeySequence(QKeySequence::Print), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(paper, &QShortcut::activated, print_, &QPushButton::click);
}

// What is listed, as it is filtered.
void SincePage::print() {
  const auto listed = sessionsListed(picture_, static_cast<SinceList>(which_->current()), behind_, list_->typed());
  printOnPaper(sinceReport(picture_, listed, by_->current() == 0, footNow(workspace_)), this);
}

QWidget* SincePage::fromLine() {
  auto* box = new QWidget;
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(12);
  from_ = new DateField(tr("Since"), workspace_.today());
  from_->setObjectName(u"since/from"_s);
  from_->setLooksBack();
  from_->edit()->setObjectName(u"since/from/edit"_s);
  from_->setFixedWidth(theme().px(220));
  from_->setDate(yearBegan(workspace_.today()));
  Label* since = labelFor(from_, tr("Since"));
  since->setContentsMargins(0, 9, 0, 0);
  line->addWidget(since, 0, Qt::AlignTop);
  line->addWidget(from_, 0, Qt::AlignTop);
  const QDate today = workspace_.today();
  const std::vector<std::pair<QString, QDate>> days{{tr("1 April"), yearBegan(today)},
                                                    {tr("3 months ago"), today.addMonths(-3)},
                                                    {tr("12 months ago"), today.addMonths(-12)}};
  int number = 0;
  for (const auto& [words, day] : days) {
    auto* link = linkButton(words);
    link->setObjectName(u"since/from/%1"_s.arg(number++));
    link->setAccessibleName(tr("Since %1").arg(words));
    connect(link, &QPushButton::clicked, this, [this, to = day] { from_->setDate(to); });
    line->addWidget(link, 0, Qt::AlignTop);
  }
  line->addStretch(1);
  connect(from_, &DateField::dateChanged, this, [this] {
    if (from_->date()) reload();
  });
  return box;
}

QWidget* SincePage::listCard() {
  model_ = new TableModel<PastSession>(sinceColumns(), this);
  table_ = new TableView(tr("Sessions"));
  table_->setObjectName(u"since/sessions"_s);
  table_->setModel(model_);
  table_->setRowHeight(48);
  table_->setSortable(true);
  table_->stretchColumn(4);
  table_->setColumnWidths({116, 190, 180, 150, 0, 150});
  which_ = new SegmentedControl(tr("Which sessions"),
                                {tr("All"), tr("Held"), tr("Did not happen"), tr("Short or interrupted")});
  which_->setObjectName(u"since/which"_s);
  all_ = linkButton(tr("Show all"));
  all_->setObjectName(u"since/all"_s);
  all_->hide();
  connect(all_, &QPushButton::clicked, this, &SincePage::showAll);
  list_ = new ListCard(tr("Sessions"), tr("Enter opens the person"), u"since"_s, table_,
                       {tr("Filter sessions"), tr("Filter by name, kind, outcome, reason, side or supervisor")},
                       kSessionsInFull, which_);
  list_->addToHeader(all_);
  list_->sayNone(tr("No such session since that day."),
                 tr("No session here fits '%1'. The filter stays until you clear it."));
  list_->rememberFilter(workspace_.memory());
  remember(*which_, workspace_.memory(), u"since/which"_s);
  rememberSorting(*table_, workspace_.memory(), u"since/sorting"_s);
  connect(list_, &ListCard::filterChanged, this, &SincePage::showRows);
  connect(which_, &SegmentedControl::currentChanged, this, &SincePage::showAll);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const PastSession& one = model_->rowAt(at);
    if (picture_.seen.contains(one.person)) Q_EMIT goTo({u"person"_s, one.personCode});
  });
  return list_;
}

QWidget* SincePage::whyCard() {
  auto* card = new Card(tr("Why sessions did not happen"), tr("Enter lists them"));
  by_ = new SegmentedControl(tr("Count them by"), {tr("Side"), tr("Reason")});
  by_->setObjectName(u"since/by"_s);
  card->addToHeader(by_);
  whyModel_ = new TableModel<WhyRow>(whyColumns(), this);
  why_ = smallTable(tr("Why sessions did not happen"), u"since/why"_s, {0, 80, 96, 80, 92});
  why_->setModel(whyModel_);
  card->body()->addWidget(why_);
  card->body()->addWidget(moreRows(why_), 0, Qt::AlignHCenter);
  noneMissed_ = cardWords(tr("Every session that was booked since that day took place."), u"since/noneMissed"_s);
  card->body()->addWidget(noneMissed_);
  remember(*by_, workspace_.memory(), u"since/by"_s);
  connect(by_, &SegmentedControl::currentChanged, this, &SincePage::showWhy);
  connect(why_, &TableView::rowOpened, this,
          [this](const QModelIndex& at) { showBehind(whyModel_->rowAt(at).behind); });
  return card;
}

QWidget* SincePage::lengthCard() {
  auto* card = new Card(tr("Length and interruptions"), tr("one-to-ones; Enter lists them"));
  lengthModel_ = new TableModel<SessionLengths>(lengthColumns(), this);
  lengths_ = smallTable(tr("Length and interruptions"), u"since/lengths"_s, {0, 60, 80, 80, 96});
  lengths_->setModel(lengthModel_);
  card->body()->addWidget(lengths_);
  card->body()->addWidget(moreRows(lengths_), 0, Qt::AlignHCenter);
  noneHeld_ = cardWords(tr("No one-to-one was held since that day."), u"since/noneHeld"_s);
  card->body()->addWidget(noneHeld_);
  connect(lengths_, &TableView::rowOpened, this,
          [this](const QModelIndex& at) { showBehind(behindLengths(lengthModel_->rowAt(at))); });
  return card;
}

void SincePage::reload() {
  const QDate from = from_->date().value_or(yearBegan(workspace_.today()));
  setProperty(kStays, from != yearBegan(workspace_.today()));
  readBeside([from](const Desk& desk, const ChosenUnit& asked) { return readSince(desk, asked, from); },
             [this](SincePicture found) { showPicture(std::move(found)); }, from.toString(Qt::ISODate));
}

void SincePage::showPicture(SincePicture picture) {
  picture_ = std::move(picture);
  const bool any = showUnits(picture_.scope, {content_});
  print_->setVisible(any);
  if (!any) return unit_->hide();
  unit_->setVisible(picture_.scope.choices.size() > 1);
  header_->setSubtitle(tr("from %1 to %2").arg(longDate(picture_.from), longDate(picture_.on)));
  showFacts();
  showRows();
  showWhy();
  std::vector<SessionLengths> lengths = lengthsBySupervisor(picture_.sessions);
  lengths_->setVisible(!lengths.empty());
  noneHeld_->setVisible(lengths.empty());
  lengthModel_->setRows(std::move(lengths));
}

void SincePage::showFacts() {
  discardAll(facts_->body());
  auto* box = new QWidget;
  factsLine_ = new QBoxLayout(QBoxLayout::LeftToRight, box);
  factsLine_->setContentsMargins(0, 0, 0, 0);
  factsLine_->setSpacing(0);
  arrangeFacts();
  for (const SinceFact& fact : sinceFacts(picture_))
    factsLine_->addWidget(factWidget(fact.figure, fact.words, fact.mark.shape, fact.mark.tone, fact.second), 1);
  facts_->body()->addWidget(box);
}

// Below one another where one line has no room for all.
void SincePage::arrangeFacts() {
  if (factsLine_ != nullptr)
    factsLine_->setDirection(width() < theme().px(900) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  // Large text leaves the length to the table of lengths, so that the reason is whole.
  constexpr int kLengthColumn = 3;
  if (table_ != nullptr) table_->setColumnHidden(kLengthColumn, width() < theme().px(450));
}

void SincePage::resizeEvent(QResizeEvent* event) {
  ListPage::resizeEvent(event);
  arrangeFacts();
}

void SincePage::showRows() {
  list_->setSubtitle(behind_ ? tr("%1 alone; Enter opens the person").arg(behind_->words)
                             : tr("Enter opens the person"));
  all_->setVisible(behind_.has_value());
  list_->show(*model_, sessionsListed(picture_, static_cast<SinceList>(which_->current()), behind_, list_->typed()),
              &PastSession::id, 0);
}

void SincePage::showWhy() {
  std::vector<WhyRow> rows = whyRows(picture_, by_->current() == 0);
  why_->setVisible(!rows.empty());
  noneMissed_->setVisible(rows.empty());
  whyModel_->setRows(std::move(rows));
}

void SincePage::showBehind(const SinceBehind& behind) {
  which_->setCurrent(static_cast<int>(SinceList::All));
  list_->clearFilter();
  behind_ = behind;
  showRows();
  table_->setFocus(Qt::TabFocusReason);
}

void SincePage::showAll() {
  behind_.reset();
  showRows();
}

}  // namespace headroom
