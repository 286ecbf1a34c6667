// SPDX-License-Identifier: MIT
// The past is copied by the engine itself, a stretch of it a transaction.
#include "tests/support/longer_history.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

qint64 highestId(const Database& records, const QString& table) {
  Query query(records, u"SELECT coalesce(max(id), 0) FROM "_s + table);
  return query.next() ? query.integer(0) : 0;
}

struct HighestIds {
  qint64 cases, allocations, sessions, actions;
};

/// ?1 is the number of the stretch, ?2 the days by which it lies earlier, ?3 and ?4 the highest ids before.
void copyStretch(Database& records, int number, qint64 days, const HighestIds& before) {
  const auto run = [&](QStringView sql, qint64 own, qint64 other) {
    Change(records, sql).bind(number).bind(days).bind(own).bind(other).run();
  };
  run(u"INSERT INTO case_file (id, code, kind, family, features, unit_id, points_e4, opened_day, closed_day) SELECT id "
      "+ ?1 * ?3, code || '-' || ?1, kind, family || '-' || ?1, features, unit_id, points_e4, opened_day - ?2, "
      "closed_day - ?2 FROM case_file WHERE closed_day IS NOT NULL AND id <= ?3 AND ?4 > 0",
      before.cases, before.cases);
  run(u"INSERT INTO allocation (id, code, case_id, post_id, part, from_day, to_day, reason) SELECT a.id + ?1 * ?3, "
      "a.code || '-' || ?1, a.case_id + ?1 * ?4, a.post_id, a.part, a.from_day - ?2, a.to_day - ?2, a.reason FROM "
      "allocation a JOIN case_file c ON c.id = a.case_id WHERE a.id <= ?3 AND a.to_day IS NOT NULL AND c.closed_day IS "
      "NOT NULL",
      before.allocations, before.cases);
  // Agreed at the end: an agreed session takes no action any more.
  run(u"INSERT INTO session (id, code, person_id, supervisor_id, kind, day, minutes, state, reason, side, new_day, "
      "interrupted, shared_day, agreed_day) SELECT id + ?1 * ?3, code || '-' || ?1, person_id, supervisor_id, kind, "
      "day "
      "- ?2, minutes, CASE WHEN state IN ('held', 'agreed') THEN 'shared' ELSE state END, reason, side, new_day - ?2, "
      "interrupted, coalesce(shared_day, day) - ?2, coalesce(agreed_day, day) - ?2 FROM session WHERE id <= ?3 AND "
      "state <> 'planned' AND ?4 > 0",
      before.sessions, before.sessions);
  run(u"INSERT INTO action (id, code, session_id, owner_id, what, due_day, state, closed_day) SELECT id + ?1 * ?3, "
      u"code "
      "|| '-' || ?1, session_id + ?1 * ?4, owner_id, 'Ring the school', due_day - ?2, state, closed_day - ?2 FROM "
      "action WHERE id <= ?3 AND closed_day IS NOT NULL",
      before.actions, before.sessions);
  run(u"UPDATE session SET state = 'agreed' WHERE state = 'shared' AND id > ?1 * ?3 AND id <= ?1 * ?3 + ?4 AND ?2 > 0",
      before.sessions, before.sessions);
}

}  // namespace

void deepen(Database& records, QDate on, int years, int times) {
  const HighestIds before{highestId(records, u"case_file"_s), highestId(records, u"allocation"_s),
                          highestId(records, u"session"_s), highestId(records, u"action"_s)};
  for (int number = 1; number <= times; ++number) {
    Transaction save(records);
    copyStretch(records, number, on.addYears(-years * number).daysTo(on), before);
    save.commit();
  }
}

}  // namespace headroom::test
