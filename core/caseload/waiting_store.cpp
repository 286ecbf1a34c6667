// SPDX-License-Identifier: MIT
// The last review counts; every one is kept.
#include "core/caseload/waiting_store.h"

#include "core/caseload/allocation_store.h"
#include "core/caseload/case_store.h"
#include "core/organisation/post_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kWaitingColumns =
    u"SELECT w.case_id, w.day, m.name, w.duty_id, d.name, w.next_day, w.note FROM waiting_review w "
    "LEFT JOIN person m ON m.id = w.made_by_id LEFT JOIN person d ON d.id = w.duty_id "_s;

std::vector<WaitingReview> read(Query& query) {
  std::vector<WaitingReview> found;
  while (query.next()) {
    WaitingReview one{query.id<CaseId>(0), query.day(1), query.text(2), {}, query.text(4), query.day(5), query.text(6)};
    if (!query.isNull(3)) one.duty = query.id<PersonId>(3);
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

std::map<CaseId, WaitingReview> loadWaitingReviews(const Database& records, QDate on) {
  Query query(
      records,
      kWaitingColumns +
          u"JOIN (SELECT case_id, max(id) AS id FROM waiting_review WHERE day <= ? GROUP BY case_id) l "
          "ON l.id = w.id JOIN case_file c ON c.id = w.case_id WHERE c.closed_day IS NULL OR c.closed_day > ?"_s);
  query.bind(on).bind(on);
  std::map<CaseId, WaitingReview> reviews;
  for (WaitingReview& one : read(query)) reviews.emplace(one.caseId, std::move(one));
  return reviews;
}

std::vector<WaitingReview> loadWaitingReviewsOf(const Database& records, CaseId caseId) {
  Query query(records, kWaitingColumns + u"WHERE w.case_id = ? ORDER BY w.id DESC"_s);
  query.bind(caseId);
  return read(query);
}

WaitingFacts loadWaitingFacts(const Database& records, const NewWaitingReview& review, QDate today) {
  return {isOpenOn(records, review.caseId, today), unitOfLead(records, review.caseId, today).has_value(),
          !review.duty || hasPostOn(records, *review.duty, today)};
}

void insertReview(Database& records, const NewWaitingReview& one, std::optional<PersonId> by, QDate day, qint64 at) {
  Change insert(records,
                u"INSERT INTO waiting_review (case_id, made_by_id, made_at, day, duty_id, next_day, note) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(one.caseId).bind(by).bind(at).bind(day).bind(one.duty).bind(one.next).bindText(one.note).runLater();
}

}  // namespace headroom
