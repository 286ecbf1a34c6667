// SPDX-License-Identifier: MIT
// One card a goal; a step is ticked off where it stands.
#include "ui/development/goals_page.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/development/development_actions.h"
#include "core/development/goal_store.h"
#include "ui/development/goal_dialog.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/path_form.h"
#include "ui/shared/status_words.h"
#include "ui/shared/step_dots.h"
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
  auto* add = primaryButton(tr("Add a goal"), u"plus"_s);
  add->setObjectName(u"goals.add"_s);
  onlyToWrite(add);
  connect(add, &QPushButton::clicked, this, [this] {
    if (workspace_.viewer().person)
      edit(Goal{{}, *workspace_.viewer().person, {}, {}, {}, {}, {}, u"open"_s, {}, {}, 0});
  });
  auto* paths = secondaryButton(tr("Paths"), u"certificate"_s);
  paths->setObjectName(u"goals.paths"_s);
  connect(paths, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"paths"_s, {}}); });
  header_->addAction(paths);
  header_->addAction(add);
  scroll->body()->addWidget(header_);
  note_ = new MessageBar;
  note_->hide();
  scroll->body()->addWidget(note_);
  column_ = scroll->body();
}

void GoalsPage::reload() {
  if (!workspace_.viewer().person) return;
  const auto goals = workspace_.read([](const Desk& desk) { return loadGoals(desk.records, *desk.viewer.person); });
  if (!goals) return;
  const auto open =
      std::count_if(goals->begin(), goals->end(), [](const Goal& goal) { return goal.status == u"open"; });
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
  QString second =
      goal.status == u"open" ? (goal.target ? tr("by %1").arg(tableDate(*goal.target)) : tr("no date")) : goal.status;
  if (!goal.opportunity.isEmpty()) second += u" \u00b7 "_s + goal.opportunity;
  auto* card = new Card(goal.what, second);
  auto* change = linkButton(tr("Change"), u"pencil"_s);
  change->setAccessibleName(tr("Change the goal %1").arg(goal.what));
  connect(change, &QPushButton::clicked, this, [this, goal] { edit(goal); });
  if (goal.status == u"open" && pathOfOpportunity(goal.opportunity)) {
    auto* ask = linkButton(tr("Ask for it"), u"arrow-right"_s);
    ask->setObjectName(u"goals.ask.%1"_s.arg(goal.id ? goal.id->value() : 0));
    ask->setAccessibleName(tr("Ask for what the goal %1 needs").arg(goal.what));
    onlyToWrite(ask);
    connect(ask, &QPushButton::clicked, this, [this, goal] {
      PathWish wish;
      wish.person = goal.person;
      wish.kind = pathOfOpportunity(goal.opportunity);
      wish.goal = goal.id;
      if (const auto path = askForPath(workspace_, wish, this))
        Q_EMIT goTo({u"paths"_s, u"path:%1"_s.arg(path->value())});
    });
    card->addToHeader(ask);
  }
  card->addToHeader(change);
  card->padBody();
  if (!goal.steps.empty()) {
    auto* dots = new StepDots(goal.what);
    dots->set(goal.stepsDone(), static_cast<int>(goal.steps.size()));
    card->body()->addWidget(dots);
  }
  for (std::size_t i = 0; i < goal.steps.size(); ++i) {
    const GoalStep& step = goal.steps[i];
    auto* box = new QCheckBox(step.done ? tr("%1 (done %2)").arg(step.what, tableDate(*step.done)) : step.what);
    box->setChecked(step.done.has_value());
    connect(box, &QCheckBox::clicked, this, [this, goal, i](bool checked) {
      Goal changed = goal;
      changed.steps[i].done = checked ? std::optional(workspace_.today()) : std::nullopt;
      store(changed);
    });
    card->body()->addWidget(box);
  }
  if (!goal.outcome.isEmpty()) card->body()->addWidget(sentence(goal.outcome));
  if (goal.steps.empty() && goal.outcome.isEmpty()) card->body()->addWidget(sentence(tr("No steps yet.")));
  return card;
}

void GoalsPage::edit(Goal goal) {
  for (;;) {
    GoalDialog dialog(goal, workspace_.today(), this);
    if (dialog.exec() != QDialog::Accepted) return;
    goal = dialog.goal();
    // A refusal leaves the form open with everything that was typed.
    if (const auto sound = checked(goal); !sound) {
      note_->showMessage(MessageKind::Warning, sound.error().sentence);
      continue;
    }
    note_->clear();
    // A save that failed leaves it open too; its sentence stands in the window's bar.
    if (store(goal)) return;
  }
}

bool GoalsPage::store(const Goal& goal) {
  const bool stored = workspace_.perform([&](WritableDesk& desk) { return saveGoal(desk, goal); }).has_value();
  if (!stored) reload();
  return stored;
}

}  // namespace headroom
