// SPDX-License-Identifier: MIT
// One card a goal; a step is ticked off where it stands.
#include "ui/development/goals_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/development/development_actions.h"
#include "core/development/goal_store.h"
#include "core/development/growth.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/reflection_actions.h"
#include "core/supervision/action_words.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/cpd_start.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/path_form.h"
#include "ui/shared/status_words.h"
#include "ui/shared/step_dots.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {

GoalsPage::GoalsPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Goals"));
  frameworks_ = way(tr("Frameworks"), u"list-check"_s, u"frameworks"_s);
  way(tr("My growth"), u"history"_s, u"growth"_s);
  way(tr("Shared learning"), u"users"_s, u"learning"_s);
  way(tr("Who knows about what"), u"search"_s, u"whoknows"_s);
  auto* add = primaryButton(tr("Add a goal"), u"plus"_s);
  add->setObjectName(u"goals.add"_s);
  onlyToWrite(add);
  pressedByNew(*this, add);
  connect(add, &QPushButton::clicked, this, [this] {
    if (workspace_.viewer().person) ask(Goal{{}, *workspace_.viewer().person, {}, {}, {}, {}, {}}, GoalVerb::Write);
  });
  auto* paths = secondaryButton(tr("Paths"), u"certificate"_s);
  paths->setObjectName(u"goals.paths"_s);
  connect(paths, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"paths"_s, {}}); });
  header_->addAction(paths);
  header_->addAction(add);
  scroll->body()->addWidget(header_);
  note_ = new MessageBar;
  note_->setObjectName(u"goals.message"_s);
  note_->hide();
  scroll->body()->addWidget(note_);
  column_ = scroll->body();
}

QPushButton* GoalsPage::way(const QString& words, const QString& icon, const QString& page) {
  auto* button = secondaryButton(words, icon);
  button->setObjectName(u"goals.to."_s + page);
  connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT goTo({page, {}}); });
  header_->addAction(button);
  return button;
}

void GoalsPage::reload() {
  if (!workspace_.viewer().person) return;
  const auto home = workspace_.read([](const Desk& desk) {
    return accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today()).home();
  });
  frameworks_->setVisible(home == HomeRole::ServiceManager);
  const auto goals = workspace_.read([](const Desk& desk) { return loadGoals(desk.records, *desk.viewer.person); });
  if (!goals) return;
  const auto open = std::count_if(goals->begin(), goals->end(), [](const Goal& goal) { return goal.isOpen(); });
  header_->setSubtitle(tr("%1 open of %2").arg(open).arg(goals->size()));
  discard(list_);
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  for (const Goal& goal : *goals) column->addWidget(goalCard(goal));
  if (goals->empty())
    column->addWidget(
        new EmptyState(u"star"_s, tr("A goal is something you want to get better at, with a few steps towards it.")));
  column->addStretch(1);
  column_->addWidget(list_);
}

QWidget* GoalsPage::goalCard(const Goal& goal) {
  auto* card = new Card(goal.what, goalSecondWords(goal));
  auto* change = linkButton(tr("Change"), u"pencil"_s);
  change->setObjectName(u"goals.change.%1"_s.arg(goal.id->value()));
  change->setAccessibleName(tr("Change the goal %1").arg(goal.what));
  onlyToWrite(change);
  connect(change, &QPushButton::clicked, this, [this, goal] { ask(goal, GoalVerb::Write); });
  if (goal.status == u"open" && pathOfOpportunity(goal.opportunity)) {
    auto* path = linkButton(tr("Ask for it"), u"arrow-right"_s);
    path->setObjectName(u"goals.ask.%1"_s.arg(goal.id ? goal.id->value() : 0));
    path->setAccessibleName(tr("Ask for what the goal %1 needs").arg(goal.what));
    onlyToWrite(path);
    connect(path, &QPushButton::clicked, this, [this, goal] {
      PathWish wish;
      wish.person = goal.person;
      wish.kind = pathOfOpportunity(goal.opportunity);
      wish.goal = goal.id;
      if (const auto asked = askForPath(workspace_, wish, this))
        Q_EMIT goTo({u"paths"_s, u"path:%1"_s.arg(asked->value())});
    });
    card->addToHeader(path);
  }
  card->addToHeader(change);
  card->padBody();
  if (!goal.framework.isEmpty()) card->body()->addWidget(sentence(goal.framework, TextRole::Secondary));
  addSteps(goal, *card);
  addEvidence(goal, *card);
  addReflections(goal, *card);
  if (!goal.outcome.isEmpty())
    card->body()->addWidget(sentence(tr("What came of it: %1").arg(goal.outcome), TextRole::Body, TextColour::Text));
  if (goal.isOpen()) addVerbs(goal, *card);
  auto* cpd = linkButton(tr("Use for CPD"), u"certificate"_s);
  cpd->setObjectName(u"goals.cpd.%1"_s.arg(goal.id->value()));
  cpd->setAccessibleName(tr("Use the goal %1 for CPD").arg(goal.what));
  onlyToWrite(cpd);
  connect(cpd, &QPushButton::clicked, this, [this, goal] { useForCpd(goal); });
  card->body()->addWidget(cpd, 0, Qt::AlignLeft);
  return card;
}

void GoalsPage::addSteps(const Goal& goal, Card& card) {
  if (goal.steps.empty()) return card.body()->addWidget(sentence(tr("No steps yet.")));
  auto* dots = new StepDots(goal.what);
  dots->set(goal.stepsDone(), static_cast<int>(goal.steps.size()));
  card.body()->addWidget(dots);
  for (std::size_t i = 0; i < goal.steps.size(); ++i) {
    const GoalStep& step = goal.steps[i];
    auto* box = new QCheckBox(step.done ? tr("%1 (done %2)").arg(step.what, tableDate(*step.done)) : step.what);
    box->setObjectName(u"goals.step.%1.%2"_s.arg(goal.id->value()).arg(i));
    box->setChecked(step.done.has_value());
    connect(box, &QCheckBox::clicked, this, [this, goal, i](bool isTicked) {
      Goal changed = goal;
      changed.steps[i].done = isTicked ? std::optional(workspace_.today()) : std::nullopt;
      store(changed, (isTicked ? tr("Done: %1") : tr("Not done yet: %1")).arg(withFullStop(goal.steps[i].what)));
    });
    card.body()->addWidget(box);
  }
}

void GoalsPage::addEvidence(const Goal& goal, Card& card) {
  for (const GoalReview& one : goal.reviews) {
    if (one.done)
      card.body()->addWidget(sentence(tr("Looked at on %1: %2").arg(tableDate(*one.done), one.said.simplified())));
  }
  if (goal.evidence.empty()) return;
  card.body()->addWidget(new Label(tr("What shows it"), TextRole::RowTitle));
  const auto notes = workspace_.read([&goal](const Desk& desk) { return loadNoteNames(desk.records, goal.person); });
  for (const GoalEvidence& one : goal.evidence) {
    card.body()->addWidget(sentence(evidenceWords(one), TextRole::Body, TextColour::Text));
    if (one.kind != GoalEvidenceKind::Note || !notes) continue;
    const auto note =
        std::find_if(notes->begin(), notes->end(), [&one](const NoteName& each) { return each.uid == one.source; });
    if (note == notes->end()) continue;
    auto* open = linkButton(tr("Open my note of %1").arg(tableDate(note->day)), u"notebook"_s);
    open->setObjectName(u"goals.note.%1"_s.arg(note->id));
    connect(open, &QPushButton::clicked, this, [this, id = note->id] {
      Q_EMIT goTo({u"reflections"_s, QString::number(id)});
    });
    card.body()->addWidget(open, 0, Qt::AlignLeft);
  }
}

// Titles and days of notes that are open to their author; to anybody else, and under the lock, there is no line.
void GoalsPage::addReflections(const Goal& goal, Card& card) {
  const auto notes = workspace_.read([&goal](const Desk& desk) { return ownNotesOfGoal(desk, *goal.id); });
  if (!notes || notes->empty()) return;
  card.body()->addWidget(new Label(tr("My reflections on it"), TextRole::RowTitle));
  for (const Note& one : *notes) {
    auto* open = linkButton(tr("%1, %2").arg(one.title, tableDate(one.day)), u"notebook"_s);
    open->setObjectName(u"goals.reflection.%1"_s.arg(one.id->value()));
    open->setAccessibleName(tr("Open my reflection %1").arg(one.title));
    connect(open, &QPushButton::clicked, this, [this, id = one.id->value()] {
      Q_EMIT goTo({u"reflections"_s, QString::number(id)});
    });
    card.body()->addWidget(open, 0, Qt::AlignLeft);
  }
}

void GoalsPage::addVerbs(const Goal& goal, Card& card) {
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  const auto add = [&](const QString& words, const QString& name, GoalVerb verb) {
    auto* button = secondaryButton(words);
    button->setObjectName(u"goals.%1.%2"_s.arg(name).arg(goal.id->value()));
    button->setAccessibleName(tr("%1: %2").arg(words, goal.what));
    onlyToWrite(button);
    connect(button, &QPushButton::clicked, this, [this, goal, verb] { ask(goal, verb); });
    line->addWidget(button);
  };
  add(tr("Look at it again…"), u"review"_s, GoalVerb::Review);
  add(tr("Add what shows it…"), u"evidence"_s, GoalVerb::Evidence);
  add(tr("End it…"), u"end"_s, GoalVerb::End);
  line->addStretch(1);
  card.body()->addLayout(line);
}

void GoalsPage::useForCpd(const Goal& goal) {
  const CpdSource source{u"goal"_s, QString::number(goal.id->value()), goal.what, workspace_.today(), goal.outcome};
  if (const auto piece = cpdBegunFrom(workspace_, source)) Q_EMIT goTo(*piece);
}

void GoalsPage::ask(const Goal& goal, GoalVerb verb) {
  const QString said = askAboutGoal(workspace_, goal, verb, this);
  if (!said.isEmpty()) TakingBack::of(workspace_).sayDone(*note_, said);
}

void GoalsPage::store(const Goal& goal, const QString& said) {
  TakingBack& back = TakingBack::of(workspace_);
  if (!back.perform([&](WritableDesk& desk) { return saveGoal(desk, goal); })) return reload();
  back.sayDone(*note_, said);
}

}  // namespace headroom
