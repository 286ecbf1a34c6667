// SPDX-License-Identifier: MIT
// A goal is written as one with all that stands behind it, and read so: a statement for each of its parts, however many
// goals there are.
#include "core/development/goal_store.h"

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kEvidenceOffered = 60;

/// The parts of goals, each part in one statement; `where` stands behind the goal `g` and is bound by `bind`.
template <class Bind>
void loadParts(const Database& records, std::vector<Goal>& goals, const QString& where, Bind bind) {
  std::unordered_map<GoalId, Goal*> byId;
  for (Goal& goal : goals) byId.emplace(*goal.id, &goal);
  const auto read = [&](const QString& columns, const QString& table, const auto& add) {
    Query query(records, u"SELECT x.goal_id, "_s + columns + u" FROM goal g JOIN "_s + table +
                             u" x ON x.goal_id = g.id WHERE "_s + where + u" ORDER BY x.goal_id, x.position"_s);
    bind(query);
    while (query.next()) {
      if (const auto goal = byId.find(query.id<GoalId>(0)); goal != byId.end()) add(*goal->second, query);
    }
  };
  read(u"x.what, x.done_day"_s, u"goal_step"_s, [](Goal& goal, const Query& row) {
    goal.steps.push_back({row.text(1), row.optionalDay(2)});
  });
  read(u"x.day, x.said, x.done_day"_s, u"goal_review"_s, [](Goal& goal, const Query& row) {
    goal.reviews.push_back({row.day(1), row.text(2), row.optionalDay(3)});
  });
  read(u"x.kind, x.words, x.source"_s, u"goal_evidence"_s, [](Goal& goal, const Query& row) {
    goal.evidence.push_back(
        {known(goalEvidenceKindFrom(row.text(1)), TO_SAY("evidence of an unknown kind")), row.text(2), row.text(3)});
  });
}

/// Each person's open ones first by target date, then the ended ones.
template <class Bind>
std::vector<Goal> loadGoalsWhere(const Database& records, const QString& where, Bind bind) {
  const Snapshot moment(records);
  std::vector<Goal> goals;
  Query query(records,
              u"SELECT g.id, g.session_id, g.what, g.framework, g.opportunity, g.target_day, g.status, g.outcome, "
              "g.row_version, g.named_day, g.ended_day, g.person_id FROM goal g WHERE "_s +
                  where + u" ORDER BY g.status <> 'open', g.target_day IS NULL, g.target_day, g.id"_s);
  bind(query);
  while (query.next()) {
    Goal goal{query.id<GoalId>(0), query.id<PersonId>(11), query.optionalId<SessionId>(1), query.text(2), query.text(3),
              query.text(4),       query.optionalDay(5)};
    goal.status = query.text(6);
    goal.outcome = query.text(7);
    goal.rowVersion = query.integer(8);
    goal.named = query.optionalDay(9);
    goal.ended = query.optionalDay(10);
    goals.push_back(std::move(goal));
  }
  loadParts(records, goals, where, bind);
  return goals;
}

void writeParts(Database& records, GoalId goal, const Goal& parts) {
  for (const QString& table : {u"goal_step"_s, u"goal_review"_s, u"goal_evidence"_s})
    Change(records, u"DELETE FROM %1 WHERE goal_id = ?"_s.arg(table)).bind(goal).runLater();
  Change step(records, u"INSERT INTO goal_step (goal_id, position, what, done_day) VALUES (?, ?, ?, ?)");
  int position = 0;
  for (const GoalStep& one : parts.steps) step.bind(goal).bind(++position).bind(one.what).bind(one.done).runLater();
  Change review(records, u"INSERT INTO goal_review (goal_id, position, day, said, done_day) VALUES (?, ?, ?, ?, ?)");
  position = 0;
  for (const GoalReview& one : parts.reviews)
    review.bind(goal).bind(++position).bind(one.day).bindText(one.said).bind(one.done).runLater();
  Change evidence(records,
                  u"INSERT INTO goal_evidence (goal_id, position, kind, words, source) VALUES (?, ?, ?, ?, ?)");
  position = 0;
  for (const GoalEvidence& one : parts.evidence) {
    evidence.bind(goal).bind(++position).bind(token(one.kind)).bindText(one.words).bindText(one.source).runLater();
  }
}

}  // namespace

std::vector<Goal> loadGoals(const Database& records, PersonId person) {
  return loadGoalsWhere(records, u"g.person_id = ?"_s, [person](Query& query) { query.bind(person); });
}

std::unordered_map<PersonId, std::vector<Goal>> loadOpenGoals(const Database& records) {
  std::unordered_map<PersonId, std::vector<Goal>> goals;
  for (Goal& one : loadGoalsWhere(records, u"g.status = 'open'"_s, [](Query&) {}))
    goals[one.person].push_back(std::move(one));
  return goals;
}

GoalId writeGoal(Database& records, const Goal& goal) {
  std::optional<GoalId> id = goal.id;
  if (id) {
    Change update(records,
                  u"UPDATE goal SET what = ?, framework = ?, opportunity = ?, target_day = ?, status = ?, outcome = ?, "
                  u"ended_day = ?, row_version = row_version + 1 "
                  u"WHERE id = ? AND row_version = ? AND person_id = ?");
    update.bind(goal.what).bindText(goal.framework).bindText(goal.opportunity).bind(goal.target).bind(goal.status);
    update.bindText(goal.outcome).bind(goal.ended);
    update.bind(*id).bind(goal.rowVersion).bind(goal.person).runLaterOnOneRow();
  } else {
    Change insert(records,
                  u"INSERT INTO goal (code, person_id, what, framework, opportunity, status, outcome, target_day, "
                  u"session_id, named_day, ended_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(freeCode(records, u"goal", goal.what.left(24), u"goal"_s)).bind(goal.person).bind(goal.what);
    insert.bindText(goal.framework).bindText(goal.opportunity).bind(goal.status).bindText(goal.outcome);
    insert.bind(goal.target).bind(goal.session).bind(goal.named).bind(goal.ended);
    id = insert.insertAs<GoalId>();
  }
  writeParts(records, *id, goal);
  return *id;
}

std::vector<QString> loadNoteEvidence(const Database& records, GoalId goal) {
  std::vector<QString> uids;
  Query query(records, u"SELECT source FROM goal_evidence WHERE goal_id = ? AND kind = 'note'");
  query.bind(goal);
  while (query.next()) uids.push_back(query.text(0));
  return uids;
}

bool isNoteOf(const Database& records, const QString& uid, PersonId author) {
  Query query(records, u"SELECT 1 FROM reflective_note WHERE uid = ? AND author_id = ?");
  return query.bind(uid).bind(author).next();
}

std::vector<GoalEvidence> loadPossibleEvidence(const Database& records, PersonId person, QDate on) {
  std::vector<GoalEvidence> offered;
  Query courses(records,
                u"SELECT course, code FROM training_request WHERE person_id = ? AND state IN ('attended', 'evaluated') "
                "AND requested_day <= ? ORDER BY requested_day DESC, id DESC LIMIT ?");
  courses.bind(person).bind(on).bind(kEvidenceOffered);
  while (courses.next()) offered.push_back({GoalEvidenceKind::Course, courses.text(0), courses.text(1)});
  Query talked(records,
               u"SELECT c.code, s.day, d.code FROM session s JOIN discussion d ON d.session_id = s.id "
               "JOIN case_file c ON c.id = d.case_id WHERE s.person_id = ? AND s.day <= ? AND s.state IN ('held', "
               "'shared', 'agreed', 'disputed') ORDER BY s.day DESC, d.id LIMIT ?");
  talked.bind(person).bind(on).bind(kEvidenceOffered);
  while (talked.next()) {
    const QString words = u"%1, %2"_s.arg(talked.text(0), dayWords(talked.day(1), u"d MMM yyyy"));
    offered.push_back({GoalEvidenceKind::Discussion, words, talked.text(2)});
  }
  return offered;
}

std::vector<NoteName> loadNoteNames(const Database& records, PersonId author) {
  std::vector<NoteName> notes;
  Query query(records,
              u"SELECT uid, id, day FROM reflective_note WHERE author_id = ? ORDER BY day DESC, id DESC LIMIT ?");
  query.bind(author).bind(kEvidenceOffered);
  while (query.next()) notes.push_back({query.text(0), query.integer(1), query.day(2)});
  return notes;
}

}  // namespace headroom
