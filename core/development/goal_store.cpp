// SPDX-License-Identifier: MIT
// A goal and its steps are written as one.
#include "core/development/goal_store.h"

#include "core/organisation/free_code_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<GoalStep> loadSteps(const Database& records, GoalId goal) {
  std::vector<GoalStep> steps;
  Query query(records, u"SELECT what, done_day FROM goal_step WHERE goal_id = ? ORDER BY position");
  query.bind(goal);
  while (query.next()) steps.push_back({query.text(0), query.optionalDay(1)});
  return steps;
}

void writeSteps(Database& records, GoalId goal, const std::vector<GoalStep>& steps) {
  Change(records, u"DELETE FROM goal_step WHERE goal_id = ?").bind(goal).run();
  Change insert(records, u"INSERT INTO goal_step (goal_id, position, what, done_day) VALUES (?, ?, ?, ?)");
  int position = 0;
  for (const GoalStep& step : steps) {
    insert.bind(goal).bind(++position).bind(step.what);
    insert.bind(step.done);
    insert.run();
  }
}

}  // namespace

std::vector<Goal> loadGoals(const Database& records, PersonId person) {
  const Snapshot moment(records);
  std::vector<Goal> goals;
  Query query(records,
              u"SELECT id, session_id, what, framework, opportunity, target_day, status, outcome, row_version FROM "
              u"goal WHERE person_id = ? "
              u"ORDER BY status <> 'open', target_day IS NULL, target_day, id");
  query.bind(person);
  while (query.next()) {
    goals.push_back({query.id<GoalId>(0),
                     person,
                     query.optionalId<SessionId>(1),
                     query.text(2),
                     query.text(3),
                     query.text(4),
                     query.optionalDay(5),
                     query.text(6),
                     query.text(7),
                     {},
                     query.integer(8)});
  }
  for (Goal& goal : goals) goal.steps = loadSteps(records, *goal.id);
  return goals;
}

GoalId writeGoal(Database& records, const Goal& goal) {
  std::optional<GoalId> id = goal.id;
  if (id) {
    Change update(records,
                  u"UPDATE goal SET what = ?, framework = ?, opportunity = ?, target_day = ?, status = ?, outcome = ?, "
                  u"row_version = row_version + 1 "
                  u"WHERE id = ? AND row_version = ? AND person_id = ?");
    update.bind(goal.what).bindText(goal.framework).bindText(goal.opportunity);
    update.bind(goal.target);
    requireOneRow(
        update.bind(goal.status).bindText(goal.outcome).bind(*id).bind(goal.rowVersion).bind(goal.person).run());
  } else {
    Change insert(records,
                  u"INSERT INTO goal (code, person_id, what, framework, opportunity, status, outcome, target_day, "
                  u"session_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(freeCode(records, u"goal", goal.what.left(24), u"goal"_s))
        .bind(goal.person)
        .bind(goal.what)
        .bindText(goal.framework)
        .bindText(goal.opportunity)
        .bind(goal.status)
        .bindText(goal.outcome);
    insert.bind(goal.target);
    insert.bind(goal.session);
    id = insert.insertAs<GoalId>();
  }
  writeSteps(records, *id, goal.steps);
  return *id;
}

}  // namespace headroom
