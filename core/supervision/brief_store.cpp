// SPDX-License-Identifier: MIT
// Two short readings, each through the index of its person.
#include "core/supervision/brief_store.h"

#include <algorithm>
#include <set>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kClosed = QStringLiteral(
    "SELECT a.id, a.what, a.owner_id, a.closed_day, a.state, a.drop_reason FROM action a "
    "LEFT JOIN session s ON s.id = a.session_id WHERE a.closed_day > ? AND a.closed_day <= ? AND NOT EXISTS "
    "(SELECT 1 FROM action n WHERE n.carried_from_id = a.id) AND ");

}  // namespace

std::vector<ClosedAction> loadClosedActions(const Database& records, PersonId person, QDate since, QDate on) {
  std::vector<ClosedAction> closed;
  std::set<ActionId> known;
  for (const QString& whose : {u"a.owner_id = ?"_s, u"s.person_id = ?"_s}) {
    const QString sql = kClosed + whose + u" ORDER BY a.closed_day, a.id"_s;
    Query query(records, sql);
    query.bind(since).bind(on).bind(person);
    while (query.next()) {
      if (!known.insert(query.id<ActionId>(0)).second) continue;
      closed.push_back(
          {query.text(1), query.id<PersonId>(2), query.day(3), query.text(4) == u"dropped", query.text(5)});
    }
  }
  std::stable_sort(closed.begin(), closed.end(),
                   [](const ClosedAction& a, const ClosedAction& b) { return a.closed < b.closed; });
  return closed;
}

std::vector<BriefTraining> loadTraining(const Database& records, PersonId person) {
  std::vector<BriefTraining> asked;
  Query query(records,
              u"SELECT course, state, requested_day FROM training_request WHERE person_id = ? "
              "ORDER BY requested_day DESC, code");
  query.bind(person);
  while (query.next()) asked.push_back({query.text(0), query.text(1), query.day(2)});
  return asked;
}

}  // namespace headroom
