// SPDX-License-Identifier: MIT
// Each statement reads the rows of its time alone, through an index by day.
#include "core/development/fairness_store.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/development/path.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<AskedFor> loadAskedFor(const Database& records, const Period& asked) {
  std::vector<AskedFor> requests;
  const QDate end = asked.to.value_or(kLatestDate);
  Query courses(records,
                u"SELECT r.person_id, r.requested_day, r.state, p.decided_day FROM training_request r "
                "LEFT JOIN training_place p ON p.request_id = r.id WHERE r.requested_day >= ? AND r.requested_day < ? "
                "AND NOT (r.state = 'requested' AND p.given_back_day IS NOT NULL AND p.given_back_day < ?)");
  courses.bind(asked.from).bind(end).bind(end);
  while (courses.next()) {
    const QString state = courses.text(2);
    const bool isRefused = state == u"declined", isWaiting = state == u"requested";
    requests.push_back(
        {courses.id<PersonId>(0), courses.day(1), !isRefused && !isWaiting, isRefused, courses.optionalDay(3)});
  }
  Query paths(records,
              u"SELECT person_id, asked_day, state, decided_day FROM path WHERE asked_day >= ? AND asked_day < ? "
              "AND (state <> 'withdrawn' OR called_off_day >= ?)");
  paths.bind(asked.from).bind(end).bind(end);
  while (paths.next()) {
    const QString state = paths.text(2);
    // What was called off after the time was approved in it, or waited at its end: the day of the decision says.
    const bool isApproved = state == u"approved" || state == u"withdrawn";
    requests.push_back({paths.id<PersonId>(0), paths.day(1), isApproved, state == u"declined", paths.optionalDay(3)});
  }
  return requests;
}

std::set<PersonId> loadPlacesBegun(const Database& records, const Period& begun) {
  std::set<PersonId> people;
  Query query(records, u"SELECT person_id FROM programme WHERE from_day >= ? AND from_day < ?");
  query.bind(begun.from).bind(begun.to.value_or(kLatestDate));
  while (query.next()) people.insert(query.id<PersonId>(0));
  return people;
}

std::set<PersonId> loadPanelsBegun(const Database& records, const Period& begun) {
  std::set<PersonId> people;
  Query query(records,
              u"SELECT person_id FROM path WHERE kind = 'panel' AND state = 'approved' AND from_day >= ? "
              "AND from_day < ?");
  query.bind(begun.from).bind(begun.to.value_or(kLatestDate));
  while (query.next()) people.insert(query.id<PersonId>(0));
  return people;
}

std::vector<WaitingRequest> loadWaitingRequests(const Database& records, QDate on) {
  std::vector<WaitingRequest> waiting;
  Query courses(records,
                u"SELECT r.person_id, r.course, r.requested_day FROM training_request r "
                "LEFT JOIN training_place p ON p.request_id = r.id WHERE r.state = 'requested' "
                "AND r.requested_day <= ? AND p.given_back_day IS NULL");
  courses.bind(on);
  while (courses.next()) waiting.push_back({courses.id<PersonId>(0), courses.text(1), courses.day(2)});
  Query paths(records,
              u"SELECT person_id, kind, what, role, asked_day FROM path WHERE state = 'asked' AND asked_day <= ?");
  paths.bind(on);
  while (paths.next()) {
    Path path{.person = paths.id<PersonId>(0)};
    path.kind = known(pathKindFrom(paths.text(1)), TO_SAY("a path of an unknown kind"));
    path.what = paths.text(2);
    path.role = roleFrom(paths.text(3));
    waiting.push_back({path.person, pathWords(path), paths.day(4)});
  }
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const WaitingRequest& a, const WaitingRequest& b) { return a.asked < b.asked; });
  return waiting;
}

}  // namespace headroom
