// SPDX-License-Identifier: MIT
// Followed from one period to the next by the day on which they meet.
#include "core/caseload/going_on_store.h"

#include <algorithm>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<PostStretch> stretchesOf(const Database& records, PostId post, QDate from, std::optional<QDate> until) {
  std::vector<PostStretch> stretches{{post, {from, until}}};
  Query next(records,
             u"SELECT n.id, n.from_day FROM post p JOIN post n ON n.person_id = p.person_id AND n.from_day = p.to_day "
             "AND n.kind = p.kind WHERE p.id = ? ORDER BY n.unit_id <> p.unit_id, n.role <> p.role, n.id LIMIT 1");
  while (next.bind(stretches.back().post).next()) {
    const PostStretch later{next.id<PostId>(0), {next.day(1), until}};
    next.finish();
    if (later.period.from <= stretches.back().period.from || (until && *until <= later.period.from)) break;
    stretches.back().period.to = later.period.from;
    stretches.push_back(later);
  }
  return stretches;
}

std::vector<GoesOn> continuationsOf(const Database& records, AllocationId id) {
  std::vector<GoesOn> found;
  Query next(records,
             u"SELECT b.id, b.post_id, b.from_day, b.to_day, b.code, b.reason FROM allocation a "
             "JOIN post p ON p.id = a.post_id JOIN allocation b ON b.case_id = a.case_id AND b.part = a.part "
             "AND b.from_day = a.to_day JOIN post q ON q.id = b.post_id WHERE a.id = ? AND q.person_id = p.person_id "
             "AND NOT EXISTS (SELECT 1 FROM allocation_decision d WHERE d.allocation_id = b.id)");
  for (AllocationId at = id; next.bind(at).next(); at = found.back().id) {
    found.push_back(
        {next.id<AllocationId>(0), next.id<PostId>(1), {next.day(2), next.optionalDay(3)}, next.text(4), next.text(5)});
    next.finish();
  }
  return found;
}

}  // namespace headroom
