// SPDX-License-Identifier: MIT
// The discussions of the cases asked for, through the index of each case.
#include "core/supervision/discussed_store.h"

#include "core/store/query.h"

namespace headroom {

std::unordered_map<CaseId, QDate> lastDiscussed(const Database& records, const std::vector<CaseId>& cases, QDate on,
                                                std::optional<SessionId> except) {
  std::unordered_map<CaseId, QDate> days;
  Query query(records,
              u"SELECT max(s.day) FROM discussion d JOIN session s ON s.id = d.session_id WHERE d.case_id = ? "
              u"AND s.day <= ? AND s.id <> ? AND s.kind IN ('formal one-to-one', 'case supervision', 'group') "
              u"AND s.state IN ('held', 'shared', 'agreed', 'disputed')");
  for (const CaseId id : cases) {
    query.bind(id).bind(on).bind(except ? except->value() : qint64{0});
    if (query.next() && !query.isNull(0)) days.emplace(id, query.day(0));
    query.finish();
  }
  return days;
}

std::vector<CaseDiscussion> discussionsOf(const Database& records, CaseId id) {
  std::vector<CaseDiscussion> found;
  Query query(
      records,
      u"SELECT s.id, s.person_id, s.supervisor_id, o.name, s.day, s.state = 'held', d.decision, d.rationale "
      "FROM discussion d JOIN session s ON s.id = d.session_id JOIN person o ON o.id = s.person_id "
      "WHERE d.case_id = ? AND s.state IN ('held', 'shared', 'agreed', 'disputed') ORDER BY s.day DESC, s.id DESC");
  query.bind(id);
  while (query.next()) {
    found.push_back({query.id<SessionId>(0), query.id<PersonId>(1), query.optionalId<PersonId>(2), query.text(3),
                     query.day(4), query.truth(5), query.text(6), query.text(7)});
  }
  return found;
}

}  // namespace headroom
