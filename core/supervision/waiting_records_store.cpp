// SPDX-License-Identifier: MIT
// Three seeks by person: as the supervisee, as the supervisor, as the supervisor's manager.
#include "core/supervision/waiting_records_store.h"

#include <set>

#include "core/store/query.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<OpenRecord> loadOpenRecords(const Database& records, PersonId person, QDate on) {
  std::vector<OpenRecord> open;
  std::set<SessionId> seen;
  const auto read = [&](Query& query, bool isOfMySupervisor) {
    std::vector<SessionId> ids;
    while (query.next()) ids.push_back(query.id<SessionId>(0));
    query.finish();
    for (const SessionId id : ids) {
      if (!seen.insert(id).second) continue;
      if (auto session = loadSession(records, id)) open.push_back({std::move(*session), isOfMySupervisor});
    }
  };
  Query own(records,
            u"SELECT id FROM session WHERE person_id = ? AND state IN ('shared', 'disputed') ORDER BY day, id");
  own.bind(person);
  read(own, false);
  Query held(records,
             u"SELECT s.id FROM session s WHERE s.supervisor_id = ? AND (s.state = 'disputed' OR (s.state = 'held' AND "
             u"EXISTS (SELECT 1 FROM session_section t WHERE t.session_id = s.id))) ORDER BY s.day, s.id");
  held.bind(person);
  read(held, false);
  Query passed(records,
               u"SELECT s.id FROM supervisor v JOIN session s ON s.supervisor_id = v.person_id WHERE v.supervisor_id = "
               u"? AND v.kind = 'line' AND v.from_day <= ? AND (v.to_day IS NULL OR v.to_day > ?) AND s.state = "
               u"'disputed' ORDER BY s.day, s.id");
  passed.bind(person).bind(on).bind(on);
  read(passed, true);
  return open;
}

std::vector<SessionId> loadStarted(const Database& records, PersonId supervisor) {
  std::vector<SessionId> found;
  Query query(records,
              u"SELECT id FROM session WHERE supervisor_id = ? AND kind = 'formal one-to-one' AND state = 'held' AND "
              u"started_minute IS NOT NULL ORDER BY day, id");
  query.bind(supervisor);
  while (query.next()) found.push_back(query.id<SessionId>(0));
  return found;
}

}  // namespace headroom
