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

}  // namespace headroom
