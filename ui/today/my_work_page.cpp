// SPDX-License-Identifier: MIT
// Fills the cards of My work from one picture.
#include "ui/today/my_work_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

#include "core/base/fte_words.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/kept_behind.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/load_questions_card.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/people_widgets.h"
#include "ui/shared/status_words.h"
#include "ui/shared/step_dots.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/waiting_card.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"
#include "ui/today/due_card.h"
#include "ui/today/learning_card.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kCasesShown = 7;
constexpr std::size_t kActionsShown = 6;
const QString kPreparing = QStringLiteral("preparing");

std::vector<Column<OwnCase>> caseColumns() {
  return {
      Column<OwnCase>(MyWorkPage::tr("Case"), [](const OwnCase& c) { return c.code; }).bold(),
      Column<OwnCase>(MyWorkPage::tr("Kind"), [](const OwnCase& c) { return c.kind; }),
      Column<OwnCase>(
          MyWorkPage::tr("Points"), [](const OwnCase& c) { return c.points; }, Qt::AlignRight),
      Column<OwnCase>(MyWorkPage::tr("Needs attention"), [](const OwnCase& c) {
        return c.attention;
      }).marked([](const OwnCase& c) {
        if (c.attention.isEmpty()) return CellMark{};
        return CellMark{c.urgent ? MarkShape::Diamond : MarkShape::Triangle, c.urgent ? Tone::Over : Tone::Near, true};
      })};
}

}  // namespace

MyWorkPage::MyWorkPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("My work"));
  auto* write = primaryButton(tr("Write a reflection"), u"notebook"_s);
  write->setObjectName(u"mywork.write"_s);
  onlyToWrite(write);
  connect(write, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"reflections"_s, u"new"_s}); });
  header_->addAction(write);
  scroll->body()->addWidget(header_);
  note_ = new MessageBar;
  note_->hide();
  scroll->body()->addWidget(note_);
  waiting_ = new WaitingCard(workspace);
  connect(waiting_, &WaitingCard::goTo, this, &MyWorkPage::goTo);
  scroll->body()->addWidget(waiting_);
  auto* columns = new PageColumns(340);
  buildPreparation();
  columns->left()->addWidget(preparation_);
  buildCases();
  columns->left()->addWidget(casesCard_);
  actions_ = new Card(tr("My actions"));
  columns->left()->addWidget(actions_);
  columns->left()->addStretch(1);
  headroom_ = new Card(tr("My headroom"));
  columns->right()->addWidget(headroom_);
  questions_ = new LoadQuestionsCard(workspace, LoadQuestionsCard::For::Own);
  columns->right()->addWidget(questions_);
  checks_ = new DueCard(false);
  connect(checks_, &DueCard::opened, this, [this](const QString& code) { Q_EMIT goTo({u"agreement"_s, code}); });
  columns->right()->addWidget(checks_);
  learning_ = new LearningCard(true);
  connect(learning_, &LearningCard::goTo, this, &MyWorkPage::goTo);
  columns->right()->addWidget(learning_);
  goals_ = new Card(tr("My goals"));
  auto* openGoals = linkButton(tr("Open goals"));
  openGoals->setObjectName(u"mywork.openGoals"_s);
  connect(openGoals, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"goals"_s, {}}); });
  goals_->addToHeader(openGoals);
  columns->right()->addWidget(goals_);
  columns->right()->addStretch(1);
  scroll->body()->addWidget(columns);
  scroll->body()->addStretch(1);
}

void MyWorkPage::buildPreparation() {
  preparation_ = new Card;
  preparation_->padBody();
  next_ = new Label({}, TextRole::CaseTitle);
  next_->setWordWrap(true);
  preparation_->body()->addWidget(next_);
  auto* brief = linkButton(tr("Prepare: what happened since last time"));
  brief->setObjectName(u"mywork.brief"_s);
  connect(brief, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"brief"_s, picture_.code}); });
  preparation_->body()->addWidget(brief, 0, Qt::AlignLeft);
  preparation_->body()->addWidget(
      sentence(tr("What do you want to talk about? Your supervisor sees these lines, but not your notes."),
               TextRole::Secondary));
  auto* line = new QHBoxLayout;
  prepare_ = new QLineEdit;
  prepare_->setObjectName(u"mywork.prepare"_s);
  prepare_->setAccessibleName(tr("Something to talk about"));
  preparation_->body()->addWidget(labelFor(prepare_, tr("Something to talk about")));
  line->addWidget(prepare_, 1);
  auto* add = secondaryButton(tr("Add"), u"plus"_s);
  add->setObjectName(u"mywork.addPreparation"_s);
  line->addWidget(add);
  preparation_->body()->addLayout(line);
  const auto addTyped = [this] {
    const QString words = prepare_->text();
    const auto added = TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return addPreparation(desk, *desk.viewer.person, words);
    });
    if (added) prepare_->setText({});  // clear() could be taken back by Ctrl+Z, in place of what was added
    keepTyping();
  };
  onlyToWrite(prepare_);
  onlyToWrite(add);
  connect(add, &QPushButton::clicked, this, addTyped);
  connect(prepare_, &QLineEdit::returnPressed, this, addTyped);
  behind_ = new KeptBehind(this);
  connect(behind_, &QTimer::timeout, this, &MyWorkPage::keepTyping);
  connect(prepare_, &QLineEdit::textChanged, behind_, &KeptBehind::typed);
}

void MyWorkPage::buildCases() {
  casesCard_ = new Card(tr("My cases"));
  auto* allCases = linkButton(tr("All my cases"));
  allCases->setObjectName(u"mywork.allCases"_s);
  connect(allCases, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"cases"_s, {}}); });
  casesCard_->addToHeader(allCases);
  cases_ = new TableModel<OwnCase>(caseColumns(), this);
  caseTable_ = new TableView(tr("My cases"));
  caseTable_->setObjectName(u"mywork.cases"_s);
  caseTable_->setModel(cases_);
  caseTable_->setRowHeight(46);
  caseTable_->setFitsRows(true);
  caseTable_->stretchColumn(1);
  caseTable_->setColumnWidths({110, 0, 70, 232});
  connect(caseTable_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"cases"_s, cases_->rowAt(at).code});
  });
  casesCard_->body()->addWidget(caseTable_);
}

void MyWorkPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readMyWork(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  header_->setSubtitle(longDate(workspace_.today()));
  waiting_->reload();
  showDraft();
  showNext();
  std::vector<OwnCase> shown(picture_.cases.begin(), picture_.cases.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                                  kCasesShown, picture_.cases.size())));
  cases_->setRows(std::move(shown));
  const auto held = picture_.cases.size();
  const auto inPoints = [](const PostBalance& post) { return post.measure == Measure::Points; };
  caseTable_->setColumnHidden(2, std::none_of(picture_.posts.begin(), picture_.posts.end(), inPoints));
  casesCard_->setSubtitle(held == 1 ? tr("1 case") : tr("%1 cases, those that need attention first").arg(held));
  showActions();
  showHeadroom();
  questions_->reload();
  checks_->show(picture_.due);
  learning_->show(picture_.learning, workspace_.today());
  showGoals();
}

void MyWorkPage::showNext() {
  const QString who = picture_.supervisorName.isEmpty() ? QString() : tr(" with %1").arg(picture_.supervisorName);
  if (picture_.booked) {
    QString when = bookedWords(*picture_.booked);
    if (picture_.booked->day == workspace_.today()) when.replace(longDate(workspace_.today()), tr("today"));
    next_->setText(tr("Next supervision: %1%2").arg(when, who));
  } else if (picture_.clock && picture_.clock->due) {
    next_->setText(tr("Next supervision%1: not booked, due %2").arg(who, longDate(*picture_.clock->due)));
  } else {
    next_->setText(tr("Next supervision%1: not booked").arg(who));
  }
  discard(prepared_);
  prepared_ = new QWidget;
  auto* column = new QVBoxLayout(prepared_);
  column->setContentsMargins(0, 0, 0, 0);
  for (const Preparation& each : picture_.prepared) {
    auto* line = new QHBoxLayout;
    const QString quoted = u"\u201c"_s + each.words + u"\u201d"_s;
    const QString words = each.addedBy.isEmpty() ? quoted : u"%1: %2"_s.arg(each.addedBy, quoted);
    line->addWidget(sentence(words, TextRole::Body, TextColour::Text), 1);
    auto* remove = iconButton(u"x"_s, tr("Take back: %1").arg(each.words));
    remove->setObjectName(u"mywork.takeBack.%1"_s.arg(each.id.value()));
    onlyToWrite(remove);
    connect(remove, &QPushButton::clicked, this, [this, id = each.id] {
      workspace_.perform([id](WritableDesk& desk) { return removePreparation(desk, id); });
    });
    line->addWidget(remove);
    column->addLayout(line);
  }
  preparation_->body()->addWidget(prepared_);
}

void MyWorkPage::showActions() {
  discard(actionList_);
  actionList_ = new QWidget;
  auto* column = new QVBoxLayout(actionList_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  std::size_t shown = 0;
  for (const OpenAction& action : picture_.actions) {
    if (shown == kActionsShown) break;
    if (shown++ > 0) column->addWidget(divider());
    column->addWidget(actionRowWidget(action, workspace_.today(), false, [this, action] { tick(action); }));
  }
  actions_->setSubtitle(picture_.actions.empty() ? QString() : tr("%1 open").arg(picture_.actions.size()));
  if (shown == 0) {
    auto* none = sentence(tr("Nothing is waiting for you."));
    none->setContentsMargins(18, 16, 18, 16);
    column->addWidget(none);
  }
  actions_->body()->addWidget(actionList_);
}

void MyWorkPage::showHeadroom() {
  discard(headroomBody_);
  headroomBody_ = new QWidget;
  auto* column = new QVBoxLayout(headroomBody_);
  column->setContentsMargins(18, 14, 18, 14);
  column->setSpacing(8);
  for (std::size_t i = 0; i < picture_.posts.size(); ++i) addPost(*column, picture_.posts[i], picture_.made[i]);
  if (picture_.posts.empty()) column->addWidget(sentence(tr("You have no post with cases today.")));
  headroom_->body()->addWidget(headroomBody_);
}

// The lines add up to the load that the bar shows, in the measure that the limit counts.
void MyWorkPage::addPost(QVBoxLayout& column, const PostBalance& post, const MadeOf& made) {
  column.addWidget(new MarkedText(shapeOf(post.status()), headroomWords(post), toneOf(post.status())));
  auto* bar = new LoadBar;
  bar->set(barOf(post), tr("My load"), loadSentence(post));
  column.addWidget(bar);
  column.addWidget(sentence(tr("%1 at %2 FTE.").arg(loadSentence(post), fteWords(post.fte)), TextRole::Secondary));
  if (!workspace_.isReadOnly()) {
    auto* differently = linkButton(tr("I see this differently…"));
    differently->setObjectName(u"mywork/differently/%1"_s.arg(post.post.value()));
    connect(differently, &QPushButton::clicked, this,
            [this, id = post.post, words = loadSentence(post)] { questions_->ask(id, words); });
    column.addWidget(differently, 0, Qt::AlignLeft);
  }
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 1);
  const auto line = [grid](const QString& part, const QString& words, const QString& figure, TextRole role) {
    const int row = grid->rowCount();
    auto* counts = new Label(figure, role);
    counts->setObjectName(u"mywork.%1.%2"_s.arg(part, words));
    grid->addWidget(sentence(words, role, TextColour::Text), row, 0);
    grid->addWidget(counts, row, 1, Qt::AlignRight | Qt::AlignTop);
  };
  for (const auto& [words, figure] : made.load) line(u"made"_s, words, figure, TextRole::Body);
  line(u"load"_s, tr("Load, %1").arg(measureWords(post.measure)), post.load.toString(), TextRole::BodyStrong);
  for (const auto& [words, figure] : made.ceiling) line(u"ceiling"_s, words, figure, TextRole::Secondary);
  column.addLayout(grid);
}

void MyWorkPage::showGoals() {
  discard(goalList_);
  goalList_ = new QWidget;
  auto* column = new QVBoxLayout(goalList_);
  column->setContentsMargins(18, 14, 18, 14);
  column->setSpacing(6);
  bool any = false;
  for (const Goal& goal : picture_.goals) {
    if (goal.status != u"open") continue;
    any = true;
    column->addWidget(sentence(goal.what, TextRole::RowTitle, TextColour::Text));
    if (!goal.steps.empty()) {
      auto* dots = new StepDots(goal.what);
      dots->set(goal.stepsDone(), static_cast<int>(goal.steps.size()));
      column->addWidget(dots);
    }
    QString words = goal.steps.empty()       ? tr("No steps yet")
                    : goal.steps.size() == 1 ? tr("%1 of 1 step done").arg(goal.stepsDone())
                                             : tr("%1 of %2 steps done").arg(goal.stepsDone()).arg(goal.steps.size());
    if (goal.target) words += tr(" · by %1").arg(tableDate(*goal.target));
    if (const auto review = goal.nextReview()) words += tr(" · looked at again by %1").arg(tableDate(*review));
    column->addWidget(sentence(words, TextRole::Secondary));
  }
  if (!any) column->addWidget(sentence(tr("No goal yet. Name one alone or in supervision.")));
  goals_->body()->addWidget(goalList_);
}

void MyWorkPage::showDraft() {
  if (std::exchange(isDraftRead_, true)) return;
  const auto draft = workspace_.read([](const Desk& desk) {
    return desk.viewer.person ? loadDraft(desk.records, desk.viewer, kPreparing) : std::nullopt;
  });
  if (!draft || !*draft || !prepare_->text().isEmpty()) return;
  kept_ = (*draft)->body;
  prepare_->setText(kept_);
  prepare_->setFocus(Qt::OtherFocusReason);  // behind its last word
}

bool MyWorkPage::keepTyping() {
  behind_->stop();
  const QString words = prepare_->text();
  if (words == kept_ || workspace_.isReadOnly() || !workspace_.viewer().person) return true;
  const bool isKept = words.trimmed().isEmpty()
                          ? workspace_.dropDraft(kPreparing)
                          : workspace_.keepDraft({kPreparing, tr("what you want to talk about"), words, 0,
                                                  workspace_.clock().nowMilliseconds()});
  if (isKept) kept_ = words;
  return isKept;
}

void MyWorkPage::tick(const OpenAction& action) {
  if (!tickOff(workspace_, *note_, action)) reload();
}

}  // namespace headroom
