// SPDX-License-Identifier: MIT
// Reviews as rows that are only added.
#include <QCoreApplication>

#include "core/base/plain_text.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/waiting.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("waiting", words); }

const QString kColumns =
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

bool holds(Database& records, const QString& question, qint64 id, QDate on) {
  Query query(records, question);
  return query.bind(id).bind(on).bind(on).next();
}

Result<void> checked(WritableDesk& desk, const NewWaitingReview& review) {
  const QDate today = desk.today();
  if (!review.next.isValid() || review.next < today)
    return refuse(say("A waiting case is looked at again today or later."));
  if (const auto fits = checkedLength(review.note, kLongestText, say("The note")); !fits) return fits;
  if (const auto may = mayKeepCase(desk, review.caseId); !may) return may;
  if (!holds(desk.records,
             u"SELECT 1 FROM case_file WHERE id = ? AND opened_day <= ? AND (closed_day IS NULL OR closed_day > ?)"_s,
             review.caseId.value(), today))
    return refuse(say("The case is not open today."));
  if (unitOfLead(desk.records, review.caseId, today)) return refuse(say("The case has a lead; it does not wait."));
  if (review.duty && !holds(desk.records,
                            u"SELECT 1 FROM post WHERE person_id = ? AND from_day <= ? AND (to_day IS NULL OR to_day "
                            "> ?)"_s,
                            review.duty->value(), today))
    return refuse(say("Whoever is on duty has no post today."));
  return {};
}

}  // namespace

Result<int> reviewWaiting(WritableDesk& desk, const NewWaitingReview& review) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto fits = checked(desk, review); !fits) return tl::unexpected(fits.error());
    Change insert(desk.records,
                  u"INSERT INTO waiting_review (case_id, made_by_id, made_at, day, duty_id, next_day, note) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(review.caseId).bind(desk.viewer.person).bind(desk.clock.nowMilliseconds()).bind(desk.today());
    return insert.bind(review.duty).bind(review.next).bindText(review.note.trimmed()).run();
  });
}

std::map<CaseId, WaitingReview> loadWaitingReviews(const Database& records, QDate on) {
  Query query(
      records,
      kColumns +
          u"JOIN (SELECT case_id, max(id) AS id FROM waiting_review WHERE day <= ? GROUP BY case_id) l "
          "ON l.id = w.id JOIN case_file c ON c.id = w.case_id WHERE c.closed_day IS NULL OR c.closed_day > ?"_s);
  query.bind(on).bind(on);
  std::map<CaseId, WaitingReview> reviews;
  for (WaitingReview& one : read(query)) reviews.emplace(one.caseId, std::move(one));
  return reviews;
}

std::vector<WaitingReview> loadWaitingReviewsOf(const Database& records, CaseId caseId) {
  Query query(records, kColumns + u"WHERE w.case_id = ? ORDER BY w.id DESC"_s);
  query.bind(caseId);
  return read(query);
}

}  // namespace headroom
