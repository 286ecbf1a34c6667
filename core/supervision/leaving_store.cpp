// SPDX-License-Identifier: MIT
// One transaction: cases first, then actions, supervision, posts and the person.
// An agreed action is not given another owner: a new one continues it, as from one session into the next.
#include <QCoreApplication>

#include <algorithm>

#include "core/caseload/allocation_actions.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_writer_store.h"
#include "core/supervision/leaving.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("staff", words); }

Result<void> mayLeave(const Database& records, const Leaving& leaving, QDate today) {
  // What is to come is called off; what has begun is part of the figures of its days.
  Query begun(records, u"SELECT from_day FROM post WHERE person_id = ? AND from_day >= ? AND from_day < ?");
  if (begun.bind(leaving.person).bind(leaving.day).bind(today).next())
    return refuse(
        say("A post of theirs began on %1: they left after that.").arg(begun.day(0).toString(u"d MMMM yyyy")));
  begun.finish();
  Query given(records,
              u"SELECT c.code, a.from_day FROM allocation a JOIN case_file c ON c.id = a.case_id JOIN post p "
              "ON p.id = a.post_id WHERE p.person_id = ? AND a.from_day >= ? AND a.from_day < ? ORDER BY a.from_day");
  if (given.bind(leaving.person).bind(leaving.day).bind(today).next())
    return refuse(say("%1 was given to them on %2: they left after that, or the case is to be given to somebody else "
                      "from that day first.")
                      .arg(given.text(0), given.day(1).toString(u"d MMMM yyyy")));
  given.finish();
  Query left(records, u"SELECT start_day, left_day FROM person WHERE id = ?");
  if (!left.bind(leaving.person).next()) return refuse(say("The person is no longer there."));
  if (left.optionalDay(1)) return refuse(say("They have left already."));
  if (const auto start = left.optionalDay(0); start && *start >= leaving.day)
    return refuse(say("They begin on that day or later."));
  return {};
}

// What was only to begin on that day or later has not begun: it goes.
void dropPlans(Database& records, const Leaving& leaving) {
  const QString theirs =
      u" IN (SELECT id FROM allocation WHERE from_day >= ? AND post_id IN (SELECT id FROM post WHERE person_id = ?))"_s;
  for (const QString& from :
       {u"DELETE FROM allocation_decision WHERE allocation_id"_s, u"DELETE FROM allocation WHERE id"_s})
    Change(records, from + theirs).bind(leaving.day).bind(leaving.person).run();
}

// A post that is only to begin, as the way back from a secondment, never does.
void callOffPosts(Database& records, const Leaving& leaving) {
  const QString theirs = u" IN (SELECT id FROM post WHERE person_id = ? AND from_day >= ?)"_s;
  for (const QString& from : {u"DELETE FROM reduction WHERE post_id"_s, u"DELETE FROM board_change WHERE post_id"_s,
                              u"DELETE FROM post WHERE id"_s})
    Change(records, from + theirs).bind(leaving.person).bind(leaving.day).run();
}

Result<int> giveCases(WritableDesk& desk, const Leaving& leaving, const LeavesBehind& behind) {
  int given = 0;
  dropPlans(desk.records, leaving);
  for (const LeavingCase& one : behind.cases) {
    const auto to = leaving.cases.find(one.id);
    if (to == leaving.cases.end()) continue;
    const NewAllocation allocation{one.id, to->second, Part::Lead, one.from, u"LEFTRL"_s, {}, leaving.overrideWhy, {}};
    const auto done = giveInSave(desk, allocation);
    if (!done) return refuse(u"%1: %2"_s.arg(one.code, done.error().sentence));
    ++given;
  }
  Change end(desk.records,
             u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE post_id IN "
             "(SELECT id FROM post WHERE person_id = ?) AND from_day < ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(leaving.day).bind(leaving.person).bind(leaving.day).bind(leaving.day).run();
  return given;
}

void giveActions(Database& records, const Leaving& leaving, const LeavesBehind& behind) {
  Query about(records, u"SELECT case_id FROM action WHERE id = ?");
  Change link(records, u"UPDATE action SET carried_from_id = ? WHERE id = ?");
  for (const LeavingAction& one : behind.actions) {
    const auto to = leaving.actions.find(one.id);
    if (to == leaving.actions.end()) continue;
    about.bind(one.id).next();
    const auto caseId = about.optionalId<CaseId>(0);
    about.finish();
    const ActionId anew = insertAction(records, to->second, one.what, one.due, caseId);
    link.bind(one.id).bind(anew).run();
  }
}

Result<void> giveSupervisees(Database& records, const Leaving& leaving, const LeavesBehind& behind, QDate today) {
  for (const LeavingSupervisee& one : behind.supervisees) {
    const auto to = leaving.supervisees.find({one.person, one.kind});
    if (to == leaving.supervisees.end()) continue;
    if (const auto set = writeSupervisor(records, {one.person, to->second, one.kind, leaving.day}); !set) return set;
  }
  // Nobody supervises who has left, nor begins to; what began meanwhile ends today.
  Change(records,
         u"DELETE FROM supervisor WHERE (supervisor_id = ? OR person_id = ?) AND from_day >= ? AND from_day >= ?")
      .bind(leaving.person)
      .bind(leaving.person)
      .bind(leaving.day)
      .bind(today)
      .run();
  Change(records,
         u"UPDATE supervisor SET to_day = ?, row_version = row_version + 1 WHERE (supervisor_id = ? OR person_id = ?) "
         "AND from_day >= ? AND (to_day IS NULL OR to_day > ?)")
      .bind(today)
      .bind(leaving.person)
      .bind(leaving.person)
      .bind(leaving.day)
      .bind(today)
      .run();
  Change end(
      records,
      u"UPDATE supervisor SET to_day = ?, row_version = row_version + 1 WHERE (supervisor_id = ? OR person_id = ?) "
      "AND from_day < ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(leaving.day).bind(leaving.person).bind(leaving.person).bind(leaving.day).bind(leaving.day).run();
  return {};
}

}  // namespace

LeavesBehind loadLeavesBehind(const Database& records, PersonId person, QDate day) {
  const Snapshot moment(records);
  LeavesBehind behind;
  Query cases(records,
              u"SELECT c.id, c.code, c.kind, min(a.from_day) FROM allocation a JOIN post p ON p.id = a.post_id "
              "JOIN case_file c ON c.id = a.case_id WHERE p.person_id = ? AND a.part = 'lead' "
              "AND (a.to_day IS NULL OR a.to_day > ?) AND (c.closed_day IS NULL OR c.closed_day > ?) "
              "GROUP BY c.id, c.code, c.kind ORDER BY c.code");
  cases.bind(person).bind(day).bind(day);
  while (cases.next())
    behind.cases.push_back({cases.id<CaseId>(0), cases.text(1), cases.text(2), std::max(day, cases.day(3))});
  Query actions(
      records,
      u"SELECT id, what, due_day FROM action a WHERE owner_id = ? AND closed_day IS NULL AND NOT EXISTS "
      "(SELECT 1 FROM action n WHERE n.carried_from_id = a.id AND n.closed_day IS NULL) ORDER BY due_day, id");
  actions.bind(person);
  while (actions.next()) behind.actions.push_back({actions.id<ActionId>(0), actions.text(1), actions.optionalDay(2)});
  Query supervisees(
      records,
      u"SELECT s.person_id, o.name, s.kind FROM supervisor s JOIN person o ON o.id = s.person_id "
      "WHERE s.supervisor_id = ? AND s.from_day < ? AND (s.to_day IS NULL OR s.to_day > ?) ORDER BY o.name");
  supervisees.bind(person).bind(day).bind(day);
  while (supervisees.next())
    behind.supervisees.push_back({supervisees.id<PersonId>(0), supervisees.text(1), supervisees.text(2)});
  return behind;
}

Result<int> leave(WritableDesk& desk, const Leaving& leaving) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayKeep(desk, leaving.person); !may) return tl::unexpected(may.error());
    if (const auto may = mayLeave(desk.records, leaving, desk.today()); !may) return tl::unexpected(may.error());
    const LeavesBehind behind = loadLeavesBehind(desk.records, leaving.person, leaving.day);
    const auto given = giveCases(desk, leaving, behind);
    if (!given) return given;
    giveActions(desk.records, leaving, behind);
    if (const auto set = giveSupervisees(desk.records, leaving, behind, desk.today()); !set)
      return tl::unexpected(set.error());
    callOffPosts(desk.records, leaving);
    Change posts(desk.records,
                 u"UPDATE post SET to_day = ?, row_version = row_version + 1 WHERE person_id = ? "
                 "AND (to_day IS NULL OR to_day > ?)");
    posts.bind(leaving.day).bind(leaving.person).bind(leaving.day).run();
    Change(desk.records, u"UPDATE person SET left_day = ?, row_version = row_version + 1 WHERE id = ?")
        .bind(leaving.day)
        .bind(leaving.person)
        .run();
    return *given;
  });
}

}  // namespace headroom
