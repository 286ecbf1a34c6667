// SPDX-License-Identifier: MIT
// The rules of goals.
#include "core/development/goal.h"

#include <QStringList>

#include <algorithm>

#include "core/base/say.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {

const QStringList& goalEvidenceKinds() {
  static const QStringList words{u"words"_s, u"note"_s, u"course"_s, u"discussion"_s};
  return words;
}

QString token(GoalEvidenceKind kind) { return wordOf(goalEvidenceKinds(), kind); }
std::optional<GoalEvidenceKind> goalEvidenceKindFrom(const QString& token) {
  return valueOf<GoalEvidenceKind>(goalEvidenceKinds(), token);
}

int Goal::stepsDone() const {
  int done = 0;
  for (const GoalStep& step : steps) done += step.done ? 1 : 0;
  return done;
}

std::optional<QDate> Goal::nextReview() const {
  std::optional<QDate> next;
  for (const GoalReview& one : reviews) {
    if (!one.done && (!next || one.day < *next)) next = one.day;
  }
  return next;
}

const QStringList& opportunities() {
  static const QStringList words{say("course"),
                                 say("shadowing"),
                                 say("co-working"),
                                 say("extra work in another practice area"),
                                 say("secondment"),
                                 say("presentation to colleagues"),
                                 say("practice educator"),
                                 say("progression panel"),
                                 say("deputy or team manager post")};
  return words;
}

const QStringList& goalStatuses() {
  static const QStringList statuses{u"open"_s, u"met"_s, u"partly met"_s, u"dropped"_s};
  return statuses;
}

Result<Goal> checked(Goal goal) {
  goal.what = goal.what.trimmed();
  if (goal.what.isEmpty()) return refuse(say("Say what the goal is."));
  std::erase_if(goal.steps, [](const GoalStep& step) { return step.what.trimmed().isEmpty(); });
  std::erase_if(goal.evidence, [](const GoalEvidence& one) {
    return one.kind == GoalEvidenceKind::Words ? one.words.trimmed().isEmpty() : one.source.isEmpty();
  });
  std::erase_if(goal.reviews, [](const GoalReview& one) { return !one.day.isValid(); });
  std::stable_sort(goal.reviews.begin(), goal.reviews.end(),
                   [](const GoalReview& a, const GoalReview& b) { return a.day < b.day; });
  if (!goalStatuses().contains(goal.status)) return refuse(say("A goal is open, met, partly met or dropped."));
  if (!goal.isOpen() && goal.outcome.trimmed().isEmpty())
    return refuse(say("Say what came of it before ending the goal."));
  return goal;
}

}  // namespace headroom
