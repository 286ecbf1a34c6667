// SPDX-License-Identifier: MIT
// Three seeks by person: as the supervisee, as the supervisor, as the supervisor's manager; the sessions come at once.
#include "core/supervision/waiting_records_store.h"

#include <map>

#include "core/store/query.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<OpenRecord> loadOpenRecords(const Database& records, PersonId person, QDate on) {
  Query own(records,
            u"SELECT id FROM session WHERE person_id = ? AND state IN ('shared', 'disputed') ORDER BY day, id");
  own.bind(person).ahead();
  Query held(records,
             u"SELECT s.id FROM session s WHERE s.supervisor_id = ? AND (s.state = 'disputed' OR (s.state = 'held' AND "
             u"EXISTS (SELECT 1 FROM session_section t WHERE t.session_id = s.id))) ORDER BY s.day, s.id");
  held.bind(person).ahead();
  Query passed(records,
               u"SELECT s.id FROM supervisor v JOIN session s ON s.supervisor_id = v.person_id WHERE v.supervisor_id = "
               u"? AND v.kind = 'line' AND v.from_day <= ? AND (v.to_day IS NULL OR v.to_day > ?) AND s.state = "
               u"'disputed' ORDER BY s.day, s.id");
  passed.bind(person).bind(on).bind(on).ahead();
  std::vector<SessionId> ids;
  for (Query* query : {&own, &held})
    while (query->next()) ids.push_back(query->id<SessionId>(0));
  const std::size_t ownOnes = ids.size();
  while (passed.next()) ids.push_back(passed.id<SessionId>(0));
  std::map<SessionId, Session> sessions = loadSessions(records, ids);
  std::vector<OpenRecord> open;
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (auto found = sessions.extract(ids[i])) open.push_back({std::move(found.mapped()), i >= ownOnes});
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
