// SPDX-License-Identifier: MIT
// An allocation holds while it, its post and its case all do (rules 3).
// There is one lead at most on a day.
#include "core/supervision/diary_case_store.h"

#include "core/store/query.h"

namespace headroom {

std::optional<CaseLead> leadOfCase(const Database& records, CaseId about, QDate on) {
  Query query(
      records,
      u"SELECT c.code, p.person_id FROM case_file c JOIN allocation a ON a.case_id = c.id JOIN post p ON p.id = "
      u"a.post_id WHERE c.id = ? AND a.part = 'lead' AND a.from_day <= ? AND (a.to_day IS NULL OR a.to_day > ?) "
      u"AND p.from_day <= ? AND (p.to_day IS NULL OR p.to_day > ?) AND c.opened_day <= ? AND (c.closed_day IS "
      u"NULL OR c.closed_day > ?)");
  query.bind(about).bind(on).bind(on).bind(on).bind(on).bind(on).bind(on);
  if (!query.next()) return std::nullopt;
  return CaseLead{query.text(0), query.id<PersonId>(1)};
}

}  // namespace headroom
