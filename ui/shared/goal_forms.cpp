// SPDX-License-Identifier: MIT
// Each form changes a copy of the goal and saves all of it.
#include "ui/shared/goal_forms.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/say.h"
#include "core/development/development_actions.h"
#include "core/development/framework_store.h"
#include "core/development/goal_store.h"
#include "core/reflection/reflection_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool saveAsked(Workspace& workspace, const Goal& goal) {
  return done(TakingBack::of(workspace).perform([&goal](WritableDesk& desk) { return saveGoal(desk, goal); }));
}

/// The statements that are offered, and a button that puts the chosen one into the line, or takes it out again.
void addFrameworkChoice(FormDialog& form, const std::vector<FrameworkStatement>& all, QLineEdit* line) {
  auto* row = new QWidget;
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  auto* which = new QComboBox;
  which->setObjectName(u"goal.statement"_s);
  which->setAccessibleName(say("Statement of a framework"));
  which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const FrameworkStatement& one : all) {
    if (!one.isDropped) which->addItem(tagOf(one), one.about);
  }
  across->addWidget(which, 1);
  auto* put = secondaryButton(say("Name it, or take it out"));
  put->setObjectName(u"goal.nameStatement"_s);
  across->addWidget(put);
  form.addField(say("Statements"), u"statements"_s, row);
  auto* about = form.addSentence(which->currentData().toString());
  QObject::connect(which, qOverload<int>(&QComboBox::currentIndexChanged), about,
                   [which, about] { about->setText(which->currentData().toString()); });
  QObject::connect(put, &QPushButton::clicked, line,
                   [which, line] { line->setText(withTag(line->text(), which->currentText())); });
}

void putReview(Goal& goal, std::optional<QDate> next) {
  std::erase_if(goal.reviews, [](const GoalReview& one) { return !one.done; });
  if (next) goal.reviews.push_back({*next});
}

void putSteps(Goal& goal, const QString& typed) {
  std::vector<GoalStep> steps;
  for (const QString& line : typed.split(u'\n', Qt::SkipEmptyParts)) {
    GoalStep step{line.trimmed(), {}};
    for (const GoalStep& before : goal.steps) {
      if (before.what == step.what) step.done = before.done;
    }
    steps.push_back(step);
  }
  goal.steps = steps;
}

QString writeGoalForm(Workspace& workspace, Goal goal, QWidget* parent) {
  const auto statements = workspace.read([](const Desk& desk) { return withShipped(loadStatements(desk.records)); })
                              .value_or(shippedStatements());
  FormDialog form(workspace, u"goal"_s, say("Goal"), parent);
  auto* what = form.addLine(say("What to get better at"), u"what"_s, goal.what);
  auto* framework = form.addLine(say("Framework"), u"framework"_s, goal.framework);
  framework->setPlaceholderText(say("statements below, or any words; ';' between them"));
  addFrameworkChoice(form, statements, framework);
  auto* opportunity = form.addWords(say("Opportunity"), u"opportunity"_s, QStringList{QString()} + opportunities());
  opportunity->setEditable(true);
  opportunity->setCurrentText(goal.opportunity);
  auto* target = form.addDate(say("By when"), u"target"_s, goal.target, FormDialog::Blank::Allowed);
  auto* review = form.addDate(say("Looked at again by"), u"review"_s, goal.nextReview(), FormDialog::Blank::Allowed);
  QStringList lines;
  for (const GoalStep& step : goal.steps) lines << step.what;
  auto* steps = form.addText(say("Steps, one a line"), u"steps"_s, lines.join(u'\n'));
  auto* status = form.addWords(say("Status"), u"status"_s, goalStatuses(), goal.status);
  auto* outcome = form.addText(say("What came of it"), u"outcome"_s, goal.outcome);
  form.onSave(say("Save"), [&] {
    Goal typed = goal;
    typed.what = what->text();
    typed.framework = framework->text().trimmed();
    typed.opportunity = opportunity->currentText().trimmed();
    typed.target = target->date();
    typed.status = status->currentText();
    typed.outcome = outcome->toPlainText();
    putReview(typed, review->date());
    putSteps(typed, steps->toPlainText());
    return saveAsked(workspace, typed);
  });
  if (form.exec() != QDialog::Accepted) return {};
  return goal.id ? say("The goal is saved.") : say("The goal is added.");
}

QString reviewGoalForm(Workspace& workspace, Goal goal, QWidget* parent) {
  FormDialog form(workspace, u"goalReview"_s, say("Look at it again: %1").arg(goal.what), parent);
  auto* day = form.addDate(say("Looked at on"), u"day"_s, workspace.today());
  auto* said = form.addText(say("How it goes"), u"words"_s);
  auto* next = form.addDate(say("Next time by"), u"next"_s, workspace.today().addMonths(3), FormDialog::Blank::Allowed);
  form.onSave(say("Save"), [&] {
    if (said->toPlainText().trimmed().isEmpty()) return form.say(say("Say in a few words how it goes.")), false;
    Goal typed = goal;
    putReview(typed, next->date());
    typed.reviews.push_back({*day->date(), said->toPlainText(), *day->date()});
    return saveAsked(workspace, typed);
  });
  return form.exec() == QDialog::Accepted ? say("Looked at again; the next day is noted.") : QString();
}

/// What can stand behind a goal beside words: of one's own notes their titles, which nobody else is shown.
std::vector<std::pair<QString, GoalEvidence>> evidenceOffered(const Desk& desk, const Goal& goal) {
  std::vector<std::pair<QString, GoalEvidence>> offered{{say("In words"), GoalEvidence{}}};
  if (desk.viewer.person == goal.person) {
    const auto notes = ownNotes(desk);
    for (const NoteName& name : loadNoteNames(desk.records, goal.person)) {
      const auto note = std::find_if(notes.begin(), notes.end(),
                                     [&name](const Note& one) { return one.id && one.id->value() == name.id; });
      const QString title = note == notes.end() || !note->isOpen ? QString() : note->title;
      offered.emplace_back(say("My note of %1 %2").arg(tableDate(name.day), title).trimmed(),
                           GoalEvidence{GoalEvidenceKind::Note, {}, name.uid});
    }
  }
  for (const GoalEvidence& one : loadPossibleEvidence(desk.records, goal.person, desk.today())) {
    const QString words =
        one.kind == GoalEvidenceKind::Course ? say("Course: %1").arg(one.words) : say("Discussion: %1").arg(one.words);
    offered.emplace_back(words, one);
  }
  return offered;
}

QString evidenceForm(Workspace& workspace, Goal goal, QWidget* parent) {
  const auto offered = workspace.read([&goal](const Desk& desk) { return evidenceOffered(desk, goal); });
  if (!offered) return {};
  FormDialog form(workspace, u"goalEvidence"_s, say("What shows it: %1").arg(goal.what), parent);
  FormDialog::Choices choices;
  for (std::size_t i = 0; i < offered->size(); ++i) choices.emplace_back((*offered)[i].first, static_cast<int>(i));
  auto* which = form.addChoice(say("What it is"), u"which"_s, choices);
  auto* words = form.addText(say("In words"), u"words"_s);
  form.addSentence(say("Of a note only its day is kept here: nobody else is told its title or reads it."));
  form.onSave(say("Add"), [&] {
    GoalEvidence one = (*offered)[static_cast<std::size_t>(which->currentIndex())].second;
    const QString typed = words->toPlainText().trimmed();
    if (one.kind == GoalEvidenceKind::Words && typed.isEmpty())
      return form.say(say("Say what shows it, or choose something.")), false;
    if (!typed.isEmpty()) one.words = one.words.isEmpty() ? typed : one.words + u": "_s + typed;
    Goal changed = goal;
    changed.evidence.push_back(one);
    return saveAsked(workspace, changed);
  });
  return form.exec() == QDialog::Accepted ? say("It is now evidence for the goal.") : QString();
}

QString endGoalForm(Workspace& workspace, Goal goal, QWidget* parent) {
  FormDialog form(workspace, u"goalEnd"_s, say("What came of it: %1").arg(goal.what), parent);
  auto* status = form.addWords(say("How it ended"), u"status"_s, goalStatuses().mid(1));
  auto* outcome = form.addText(say("What came of it"), u"outcome"_s, goal.outcome);
  form.onSave(say("End the goal"), [&] {
    Goal typed = goal;
    typed.status = status->currentText();
    typed.outcome = outcome->toPlainText();
    return saveAsked(workspace, typed);
  });
  return form.exec() == QDialog::Accepted ? say("The goal has ended: %1.").arg(status->currentText()) : QString();
}

}  // namespace

QString askAboutGoal(Workspace& workspace, const Goal& goal, GoalVerb verb, QWidget* parent) {
  switch (verb) {
    case GoalVerb::Review:
      return reviewGoalForm(workspace, goal, parent);
    case GoalVerb::Evidence:
      return evidenceForm(workspace, goal, parent);
    case GoalVerb::End:
      return endGoalForm(workspace, goal, parent);
    case GoalVerb::Write:
      break;
  }
  return writeGoalForm(workspace, goal, parent);
}

QString goalSecondWords(const Goal& goal) {
  QStringList words;
  if (!goal.isOpen()) {
    words << (goal.ended ? say("%1 on %2").arg(goal.status, tableDate(*goal.ended)) : goal.status);
  } else {
    words << (goal.target ? say("by %1").arg(tableDate(*goal.target)) : say("no date"));
    if (const auto review = goal.nextReview()) words << say("looked at again by %1").arg(tableDate(*review));
  }
  if (!goal.opportunity.isEmpty()) words << goal.opportunity;
  return words.join(u" \u00b7 "_s);
}

}  // namespace headroom
