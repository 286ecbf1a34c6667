// SPDX-License-Identifier: MIT
// From the posts that ended to their leads, one seek a post: the cases of those who stay cost nothing.
#include "core/caseload/workforce_store.h"

#include <algorithm>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct EndedPost {
  PostId id;
  QDate ended;
};

/// A post ends with its own end, or with the service of the person where that is before.
std::vector<EndedPost> endedPosts(const Database& records, QDate first, QDate last) {
  std::vector<EndedPost> posts;
  Query query(records,
              u"SELECT p.id, p.to_day, o.left_day FROM post p JOIN person o ON o.id = p.person_id "
              "WHERE p.to_day IS NOT NULL OR o.left_day IS NOT NULL");
  while (query.next()) {
    const auto own = query.optionalDay(1), left = query.optionalDay(2);
    const QDate ended = own && left ? std::min(*own, *left) : own.value_or(left.value_or(last));
    if (first <= ended && ended <= last) posts.push_back({query.id<PostId>(0), ended});
  }
  return posts;
}

bool wasOpenOn(const Query& query, int closedColumn, QDate day) {
  const auto closed = query.optionalDay(closedColumn);
  return !closed || *closed > day;
}

/// The lead from that day on, or the first after it.
void addNextLead(Query& leads, LeadGivenUp& given, AllocationId before) {
  leads.bind(given.caseId).bind(given.day);
  std::optional<QDate> earliest;
  while (leads.next()) {
    const QDate from = leads.day(1);
    if (leads.id<AllocationId>(0) == before || (earliest && *earliest <= from)) continue;
    earliest = from;
    given.next = leads.id<PostId>(2);
    given.saysLeftRole = leads.text(3) == u"LEFTRL";
  }
}

}  // namespace

std::vector<LeadGivenUp> loadLeadsGivenUp(const Database& records, QDate first, QDate last) {
  std::vector<LeadGivenUp> given;
  Query ended(records,
              u"SELECT a.case_id, a.to_day, c.closed_day, a.id FROM allocation a JOIN case_file c ON c.id = a.case_id "
              "WHERE a.post_id = ? AND a.to_day >= ? AND a.to_day IS NOT NULL AND a.part = 'lead'");
  Query open(records,
             u"SELECT a.case_id, a.from_day, c.closed_day FROM allocation a JOIN case_file c ON c.id = a.case_id "
             "WHERE a.post_id = ? AND a.part = 'lead' AND a.to_day IS NULL AND a.from_day < ?");
  Query next(records,
             u"SELECT id, from_day, post_id, reason FROM allocation WHERE case_id = ? AND part = 'lead' "
             "AND from_day >= ?");
  for (const EndedPost& post : endedPosts(records, first, last)) {
    ended.bind(post.id).bind(post.ended.addDays(-kLeftRoleDays));
    while (ended.next()) {
      LeadGivenUp one{post.id, ended.id<CaseId>(0), std::min(ended.day(1), post.ended)};
      if (!wasOpenOn(ended, 2, one.day)) continue;
      addNextLead(next, one, ended.id<AllocationId>(3));
      given.push_back(one);
    }
    open.bind(post.id).bind(post.ended);
    while (open.next())
      if (wasOpenOn(open, 2, post.ended)) given.push_back({post.id, open.id<CaseId>(0), post.ended});
  }
  return given;
}

}  // namespace headroom
