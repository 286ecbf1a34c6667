// SPDX-License-Identifier: MIT
// One transaction a verb.
#include "core/development/development_actions.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/base/date_entry.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/development/framework_store.h"
#include "core/development/goal_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"

namespace headroom {
namespace {

bool mayWriteFor(const Desk& desk, PersonId person) {
  if (!desk.viewer.person) return false;
  if (desk.viewer.person == person) return true;
  return accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today()).maySee(person);
}

Result<void> checkedLengths(const Goal& goal) {
  const QString part = QCoreApplication::translate("goals", "A part of the goal");
  for (const QString& text : {goal.what, goal.framework, goal.opportunity, goal.outcome})
    TRY(checkedLength(text, kLongestText, part));
  for (const GoalStep& one : goal.steps) TRY(checkedLength(one.what, kLongestText, part));
  for (const GoalReview& one : goal.reviews) TRY(checkedLength(one.said, kLongestText, part));
  for (const GoalEvidence& one : goal.evidence) TRY(checkedLength(one.words, kLongestText, part));
  return {};
}

/// What was named before may have passed since; nothing new is named for a day that has.
Result<void> checkedDays(const Desk& desk, const Goal& goal) {
  if (!goal.isOpen()) return {};
  std::optional<Goal> before;
  if (goal.id) {
    for (Goal& one : loadGoals(desk.records, goal.person))
      if (one.id == goal.id) before = std::move(one);
  }
  TRY(stillToCome(goal.target, before ? before->target : std::nullopt, desk.today()));
  return stillToCome(goal.nextReview(), before ? before->nextReview() : std::nullopt, desk.today());
}

/// A note is named by its author alone; whoever else saves the goal leaves what stands there.
Result<void> checkedNotes(const Desk& desk, const Goal& goal) {
  const auto before = goal.id ? loadNoteEvidence(desk.records, *goal.id) : std::vector<QString>();
  for (const GoalEvidence& one : goal.evidence) {
    if (one.kind != GoalEvidenceKind::Note || std::find(before.begin(), before.end(), one.source) != before.end())
      continue;
    if (desk.viewer.person != goal.person || !isNoteOf(desk.records, one.source, goal.person))
      return refuse(say("Only your own note can be evidence for a goal."));
  }
  return {};
}

}  // namespace

Result<GoalId> saveGoal(WritableDesk& desk, const Goal& goal) {
  auto sound = TRY(checked(goal));
  TRY(checkedLengths(sound));
  // The day on which it ended stays, whatever is corrected later.
  if (sound.isOpen()) sound.ended.reset();
  if (!sound.isOpen() && !sound.ended) sound.ended = desk.today();
  if (!sound.id && !sound.named) sound.named = desk.today();
  return inOneSave(desk, [&]() -> Result<GoalId> {
    if (!mayWriteFor(desk, sound.person))
      return refuse(
          QCoreApplication::translate("goals", "Goals are written by their owner and those who see the owner."));
    TRY(checkedDays(desk, sound));
    TRY(checkedNotes(desk, sound));
    return writeGoal(desk.records, sound);
  });
}

Result<void> saveStatement(WritableDesk& desk, const FrameworkStatement& statement) {
  const auto sound = TRY(checked(statement));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepEverywhere(desk));
    for (const FrameworkStatement& one : withShipped(loadStatements(desk.records))) {
      if (one.code != sound.code && tagOf(one) == tagOf(sound))
        return refuse(say("There is a statement of that name in this framework."));
    }
    writeStatement(desk.records, sound);
    return {};
  });
}

Result<void> removeStatement(WritableDesk& desk, const FrameworkStatement& statement) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepEverywhere(desk));
    if (statement.rowVersion == 0) return refuse(say("It is already as it came with the program."));
    deleteStatement(desk.records, statement);
    return {};
  });
}

}  // namespace headroom
