// SPDX-License-Identifier: MIT
// Fills five cards from one picture. Rows are built anew on every change; there are at most some dozens.
#include "ui/today/today_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/accessible.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/cover_card.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/load_questions_card.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/people_widgets.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"
#include "ui/shared/waiting_card.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"
#include "ui/today/asked_cards.h"
#include "ui/today/due_card.h"
#include "ui/today/learning_card.h"
#include "ui/today/paths_card.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kToChaseShown = 6;
constexpr std::size_t kPeopleShown = 12;
constexpr std::size_t kComingShown = 5;

/// What is free over all the posts, or, where their limits count different things, how many are over.
QWidget* roomWidget(const std::vector<PostBalance>& posts) {
  const RoomFigure room = roomOf(posts);
  const bool tight = room.over + room.noCapacity > 0;
  QString second = room.over == 0 ? say("none over") : TodayPage::tr("%1 over").arg(room.over);
  if (room.measure && room.over > 0) second = say("%1 over, by %2").arg(room.over).arg(room.overBy.toString(2));
  if (room.noCapacity > 0) second += say(" · %1 no capacity").arg(room.noCapacity);
  second = say("of %1: %2").arg(counted(posts.size(), "post", "posts"), second);
  const QString figure = room.measure ? room.free.toString(2) : QString::number(room.over);
  QString words = say("Posts over their limit");
  if (room.measure) {
    words = say("%1 the team has room for").arg(measureWords(*room.measure));
    words[0] = words[0].toUpper();
  }
  return factWidget(figure, words, tight ? MarkShape::Diamond : MarkShape::Tick, tight ? Tone::Over : Tone::Ok, second);
}

QWidget* legend() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(18, 9, 18, 11);
  grid->setVerticalSpacing(4);
  int at = 0;
  for (const Status status : {Status::Room, Status::Near, Status::Full, Status::Over}) {
    grid->addWidget(new MarkedText(shapeOf(status), statusWords(status), toneOf(status)), at / 2, at % 2);
    ++at;
  }
  return box;
}

}  // namespace

TodayPage::TodayPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Today"));
  scroll->body()->addWidget(header_);
  auto* add = secondaryButton(tr("Add case"), u"plus"_s);
  add->setObjectName(u"today.addCase"_s);
  onlyToWrite(add);
  connect(add, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"cases"_s, u"new"_s}); });
  header_->addAction(add);
  auto* action = secondaryButton(tr("Record action"), u"list-check"_s);
  action->setObjectName(u"today.recordAction"_s);
  onlyToWrite(action);
  connect(action, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"actions"_s, u"new"_s}); });
  header_->addAction(action);
  auto* start = primaryButton(tr("Start supervision"), u"player-play"_s);
  start->setObjectName(u"today.start"_s);
  onlyToWrite(start);
  connect(start, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"palette"_s, tr("Start supervision with ")}); });
  header_->addAction(start);
  note_ = new MessageBar;
  note_->setObjectName(u"today.note"_s);
  note_->hide();
  scroll->body()->addWidget(note_);
  cover_ = new CoverCard(workspace_, *note_);
  scroll->body()->addWidget(cover_);
  facts_ = new Card;
  facts_->setObjectName(u"today.facts"_s);
  scroll->body()->addWidget(facts_);
  waiting_ = new WaitingCard(workspace);
  connect(waiting_, &WaitingCard::goTo, this, &TodayPage::goTo);
  scroll->body()->addWidget(waiting_);
  auto* columns = new PageColumns(352);
  due_ = new Card(tr("Supervision"));
  which_ = new SegmentedControl(tr("Whom to show"), {tr("Due"), tr("All")});
  which_->setObjectName(u"today.which"_s);
  due_->addToHeader(which_);
  columns->left()->addWidget(due_);
  actions_ = new Card(tr("Actions to chase"), tr("oldest first"));
  auto* all = linkButton(tr("View all"));
  all->setObjectName(u"today.allActions"_s);
  connect(all, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"actions"_s, {}}); });
  actions_->addToHeader(all);
  columns->left()->addWidget(actions_);
  columns->left()->addStretch(1);
  headroom_ = new Card(tr("Team headroom"));
  auto* open = linkButton(tr("Open balance"));
  open->setObjectName(u"today.openBalance"_s);
  connect(open, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"balance"_s, {}}); });
  headroom_->addToHeader(open);
  questions_ = new LoadQuestionsCard(workspace, LoadQuestionsCard::For::Answering);
  columns->right()->addWidget(questions_);
  columns->right()->addWidget(headroom_);
  coming_ = new Card(tr("Coming up"), tr("supervision"));
  auto* diary = linkButton(tr("Diary"));
  diary->setObjectName(u"today.diary"_s);
  connect(diary, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"diary"_s, {}}); });
  coming_->addToHeader(diary);
  auto* week = linkButton(tr("The week on a page"));
  week->setObjectName(u"today.week"_s);
  connect(week, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"week"_s, {}}); });
  coming_->addToHeader(week);
  columns->right()->addWidget(coming_);
  checks_ = new DueCard(true);
  connect(checks_, &DueCard::opened, this, [this](const QString& code) { Q_EMIT goTo({u"agreement"_s, code}); });
  columns->right()->addWidget(checks_);
  learning_ = new LearningCard(false);
  connect(learning_, &LearningCard::goTo, this, &TodayPage::goTo);
  columns->right()->addWidget(learning_);
  paths_ = new PathsCard(workspace);
  connect(paths_, &PathsCard::goTo, this, &TodayPage::goTo);
  columns->right()->addWidget(paths_);
  columns->right()->addStretch(1);
  scroll->body()->addWidget(columns);
  scroll->body()->addStretch(1);
  connect(which_, &SegmentedControl::currentChanged, this, &TodayPage::showDueAnew);
  // The columns of the rows are as wide as their words at the size of the text.
  connect(&theme(), &Theme::changed, this, &TodayPage::showDueAnew);
}

void TodayPage::showDueAnew() {
  const FocusPlace place(*this);
  showDue();
  showWhatWrites(*due_, !workspace_.isReadOnly());
  tabInOrder(this);
  place.giveBack(*this);
}

void TodayPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  if (dueWidths(dueShown(), workspace_.today(), width()).below != isBelow_) showDueAnew();
}

void TodayPage::reload() {
  const auto asked = workspace_.read(askForCards);
  auto read = workspace_.read([](const Desk& desk) { return readToday(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  const QString date = longDate(workspace_.today());
  header_->setSubtitle(picture_.unitName.isEmpty() ? date : u"%1 · %2"_s.arg(date, picture_.unitName));
  showFacts();
  waiting_->reload();
  showDue();
  showActions();
  showHeadroom();
  showComing();
  cover_->reload();
  if (const auto due = workspace_.read([](const Desk& desk) { return readDueOfOthers(desk); })) checks_->show(*due);
  if (const auto due = workspace_.read([](const Desk& desk) { return readLearningDue(desk); }))
    learning_->show(*due, workspace_.today());
  questions_->reload();
  paths_->reload();
  tabInOrder(this);
}

void TodayPage::showFacts() {
  discardAll(facts_->body());
  auto* box = new QWidget;
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  const int overdue = picture_.peopleOverdue();
  line->addWidget(factWidget(QString::number(picture_.peopleDue()), tr("Supervisions to hold this week"),
                             overdue > 0 ? MarkShape::Diamond : MarkShape::Tick, overdue > 0 ? Tone::Over : Tone::Ok,
                             overdue > 0 ? tr("%1 overdue").arg(overdue) : tr("none overdue")),
                  1);
  const int late = picture_.overdueActions();
  line->addWidget(factWidget(QString::number(late), tr("Actions overdue"),
                             late > 0 ? MarkShape::Diamond : MarkShape::Tick, late > 0 ? Tone::Over : Tone::Ok,
                             late > 0 ? tr("oldest due %1").arg(shortDate(*picture_.actions.front().due))
                                      : tr("of %1 open").arg(picture_.actions.size())),
                  1);
  line->addWidget(roomWidget(picture_.posts), 1);
  facts_->body()->addWidget(box);
}

std::vector<DueRow> TodayPage::dueShown() const {
  std::vector<DueRow> rows;
  for (const DueRow& row : picture_.due) {
    // A session begun today counts as held, so its next date lies weeks ahead; it stays here to be gone on with.
    const bool isDue = row.begun || (row.label && *row.label <= DueLabel::NextWeek);
    if (row.isViewer) continue;
    if ((which_->current() == 1 || isDue) && rows.size() < kPeopleShown) rows.push_back(row);
  }
  return rows;
}

void TodayPage::showDue() {
  discardAll(due_->body());
  due_->setSubtitle(which_->current() == 0 ? tr("this week and next") : QString());
  const std::vector<DueRow> rows = dueShown();
  const DueWidths widths = dueWidths(rows, workspace_.today(), width());
  isBelow_ = widths.below;
  std::size_t shown = 0;
  for (const DueRow& row : rows) {
    if (shown++ > 0) due_->body()->addWidget(divider());
    due_->body()->addWidget(dueRowWidget(
        row, workspace_.today(), widths,
        [this, code = row.code] {
          Q_EMIT goTo({u"session"_s, u"start:"_s + code});
        },
        [this, code = row.code] {
          Q_EMIT goTo({u"brief"_s, code});
        }));
  }
  if (shown > 0) return;
  const bool nobody =
      std::all_of(picture_.due.begin(), picture_.due.end(), [](const DueRow& one) { return one.isViewer; });
  auto* none = sentence(nobody ? tr("You supervise nobody in this file.") : tr("Nobody is due this week or next."));
  none->setContentsMargins(18, 16, 18, 16);
  due_->body()->addWidget(none);
}

void TodayPage::showActions() {
  discardAll(actions_->body());
  std::size_t shown = 0;
  for (const OpenAction& action : picture_.actions) {
    if (shown == kToChaseShown) break;
    if (shown++ > 0) actions_->body()->addWidget(divider());
    actions_->body()->addWidget(actionRowWidget(action, workspace_.today(), true, [this, action] { tick(action); }));
  }
  actions_->setSubtitle(tr("%1 open, oldest first").arg(picture_.actions.size()));
  if (shown > 0) return;
  auto* none = sentence(tr("No action is open. They come from supervision sessions."));
  none->setContentsMargins(18, 16, 18, 16);
  actions_->body()->addWidget(none);
}

void TodayPage::showHeadroom() {
  discardAll(headroom_->body());
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(18, 12, 18, 12);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(10);
  grid->setColumnStretch(1, 1);
  double full = 0;
  for (const PostBalance& post : picture_.posts)
    full = std::max({full, post.load.toDouble(), post.judged ? post.judged->ceiling.toDouble() : 0.0});
  int row = 0;
  for (const PostBalance& post : picture_.posts) {
    if (row == static_cast<int>(kPeopleShown)) break;
    auto* name = new ElidedLabel;
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    name->setWordWrap(true);  // a long name takes a line more
    name->setText(post.personName);
    grid->addWidget(name, row, 0);
    auto* bar = new LoadBar;
    bar->setMinimumWidth(theme().px(28));  // it gives way to the names and figures
    LoadBarFigure figure = barOf(post);
    figure.full = full;
    bar->set(figure, tr("Load, %1").arg(post.personName), loadSentence(post));
    grid->addWidget(bar, row, 1);
    grid->addWidget(new Label(loadWords(post), TextRole::Secondary, TextColour::Text2), row, 2,
                    Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(new MarkedText(shapeOf(post.status()), headroomWords(post), toneOf(post.status())), row, 3);
    ++row;
  }
  if (row == 0) grid->addWidget(sentence(tr("No posts in your teams today.")), 0, 0, 1, 4);
  headroom_->body()->addWidget(box);
  if (row == 0) return;
  headroom_->body()->addWidget(divider());
  headroom_->body()->addWidget(legend());
}

void TodayPage::showComing() {
  discardAll(coming_->body());
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(18, 12, 18, 14);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(1, 1);
  int row = 0;
  for (const Session& session : picture_.comingUp) {
    if (row == static_cast<int>(kComingShown)) break;
    QString when = bookedWhen(session);
    if (session.day == workspace_.today()) when.replace(shortDate(session.day), tr("Today"));
    grid->addWidget(new Label(when, TextRole::BodyStrong, TextColour::Accent), row, 0, Qt::AlignTop);
    const bool own = session.person == workspace_.viewer().person;
    QString who = own ? tr("You, with %1").arg(session.supervisorName) : session.personName;
    if (!session.location.trimmed().isEmpty()) who += u" \u00b7 "_s + session.location.trimmed();
    grid->addWidget(sentence(who, TextRole::Body, TextColour::Text), row, 1, Qt::AlignTop);
    ++row;
  }
  if (row == 0)
    grid->addWidget(sentence(tr("Nothing is booked. Book the next date at the end of a session.")), 0, 0, 1, 2);
  coming_->body()->addWidget(box);
}

void TodayPage::tick(const OpenAction& action) {
  if (!tickOff(workspace_, *note_, action)) reload();
}

}  // namespace headroom
