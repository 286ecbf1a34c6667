// SPDX-License-Identifier: MIT
// The discussions of the cases asked for, through the index of each case.
#include "core/supervision/discussed_store.h"

#include "core/store/dialect.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What was said of cases in sessions that took place; which cases stands behind `d.case_id`.
QString selectDiscussions(const QString& which) {
  return u"SELECT s.id, s.person_id, s.supervisor_id, o.name, s.day, s.state = 'held', d.decision, d.rationale, "
         "d.case_id FROM discussion d"_s +
         indexHint(u"discussion_case") +
         u" JOIN session s ON s.id = d.session_id JOIN person o ON o.id = s.person_id "
         "WHERE s.state IN ('held', 'shared', 'agreed', 'disputed') AND d.case_id"_s +
         which;
}

CaseDiscussion discussionFrom(const Query& query) {
  return {query.id<SessionId>(0), query.id<PersonId>(1), query.optionalId<PersonId>(2),
          query.text(3),          query.day(4),          query.truth(5),
          query.text(6),          query.text(7)};
}

}  // namespace

std::unordered_map<CaseId, QDate> lastDiscussed(const Database& records, const std::vector<CaseId>& cases, QDate on,
                                                std::optional<SessionId> except) {
  std::unordered_map<CaseId, QDate> days;
  Query query(
      records,
      u"SELECT c.id, (SELECT max(s.day) FROM discussion d JOIN session s ON s.id = d.session_id WHERE d.case_id "
      u"= c.id AND s.day <= ? AND s.id <> ? AND s.kind IN ('formal one-to-one', 'case supervision', 'group') "
      u"AND s.state IN ('held', 'shared', 'agreed', 'disputed')) FROM case_file c WHERE c.id"_s +
          amongIds());
  query.bind(on).bind(except ? except->value() : qint64{0}).bind(idsText(cases));
  while (query.next())
    if (!query.isNull(1)) days.emplace(query.id<CaseId>(0), query.day(1));
  return days;
}

std::vector<CaseDiscussion> discussionsOf(const Database& records, CaseId id) {
  std::vector<CaseDiscussion> found;
  Query query(records, selectDiscussions(u" = ? ORDER BY s.day DESC, s.id DESC"_s));
  query.bind(id);
  while (query.next()) found.push_back(discussionFrom(query));
  return found;
}

std::unordered_map<CaseId, CaseDiscussion> lastDecisions(const Database& records, const std::vector<CaseId>& cases,
                                                         QDate on,
                                                         const std::function<bool(const CaseDiscussion&)>& wanted) {
  std::unordered_map<CaseId, CaseDiscussion> last;
  Query query(records, selectDiscussions(amongIds() + u" AND s.day <= ? AND d.decision <> ''"_s));
  query.bind(idsText(cases)).bind(on);
  while (query.next()) {
    CaseDiscussion one = discussionFrom(query);
    if (one.decision.trimmed().isEmpty() || !wanted(one)) continue;
    const auto known = last.find(query.id<CaseId>(8));
    if (known == last.end()) {
      last.emplace(query.id<CaseId>(8), std::move(one));
    } else if (std::pair(one.day, one.session) > std::pair(known->second.day, known->second.session)) {
      known->second = std::move(one);
    }
  }
  return last;
}

}  // namespace headroom
