// SPDX-License-Identifier: MIT
// Holds every limit against every post: whether it matches, and whether it is the one.
// Which goes before which is LimitOrder's alone to say.
#include "core/caseload/limit_reach.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {
namespace {

bool isSame(const Limit& a, const Limit& b) { return a.id == b.id && a.code == b.code; }

LimitReach reachOf(const Limit& limit, const CaseloadFacts& facts, const Balance& figures) {
  LimitReach reach{limit};
  const std::vector<Limit> alone{limit};
  const LimitOrder only(alone, facts.organisation.units, figures.on, std::nullopt);
  for (const PostBalance& row : figures.posts) {
    if (row.limit && isSame(*row.limit, limit)) {
      ++reach.holdsFor;
      reach.ceiling += row.judged->ceiling;
      continue;
    }
    const Post* post = facts.organisation.post(row.post);
    if (!row.limit || post == nullptr || only.of(*post) == nullptr) continue;
    ++reach.nearer;
    const auto known = std::find_if(reach.nearerOnes.begin(), reach.nearerOnes.end(),
                                    [&row](const Limit& one) { return isSame(one, *row.limit); });
    if (known == reach.nearerOnes.end()) reach.nearerOnes.push_back(*row.limit);
  }
  return reach;
}

}  // namespace

std::vector<LimitReach> limitReach(const CaseloadFacts& facts, const Balance& figures) {
  std::vector<LimitReach> all;
  for (const Limit& limit : facts.limits)
    if (limit.period.holdsOn(figures.on)) all.push_back(reachOf(limit, facts, figures));
  std::sort(all.begin(), all.end(), [](const LimitReach& a, const LimitReach& b) {
    const bool first = a.holdsFor > 0, second = b.holdsFor > 0;
    return first != second ? first : codeBefore(a.limit.code, b.limit.code);
  });
  return all;
}

}  // namespace headroom
