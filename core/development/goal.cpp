// SPDX-License-Identifier: MIT
// The rules of goals.
#include "core/development/goal.h"
#include "core/base/say.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace headroom {

int Goal::stepsDone() const {
  int done = 0;
  for (const GoalStep& step : steps) done += step.done ? 1 : 0;
  return done;
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

Result<Goal> checked(Goal goal) {
  goal.what = goal.what.trimmed();
  if (goal.what.isEmpty()) return refuse(say("Say what the goal is."));
  std::erase_if(goal.steps, [](const GoalStep& step) { return step.what.trimmed().isEmpty(); });
  static const QStringList statuses{u"open"_s, u"met"_s, u"partly met"_s, u"dropped"_s};
  if (!statuses.contains(goal.status)) return refuse(say("A goal is open, met, partly met or dropped."));
  if (goal.status != u"open" && goal.outcome.trimmed().isEmpty())
    return refuse(say("Say what came of it before ending the goal."));
  return goal;
}

}  // namespace headroom
