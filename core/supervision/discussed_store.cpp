// SPDX-License-Identifier: MIT
// One pass over the discussions of open cases.
#include "core/supervision/discussed_store.h"

#include "core/store/query.h"

namespace headroom {

std::unordered_map<CaseId, QDate> lastDiscussed(const Database& records, QDate on) {
  std::unordered_map<CaseId, QDate> days;
  Query query(records,
              u"SELECT c.id, (SELECT max(s.day) FROM discussion d JOIN session s ON s.id = d.session_id WHERE "
              u"d.case_id = c.id AND s.day <= ? "
              u"AND s.kind IN ('formal one-to-one', 'case supervision', 'group') AND s.state IN ('held', 'shared', "
              u"'agreed', 'disputed')) "
              u"FROM case_file c WHERE c.closed_day IS NULL");
  query.bind(on);
  while (query.next()) {
    if (!query.isNull(1)) days.emplace(query.id<CaseId>(0), query.day(1));
  }
  return days;
}

}  // namespace headroom
