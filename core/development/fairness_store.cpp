// SPDX-License-Identifier: MIT
// Each statement reads the rows of its time alone, through an index by day.
#include "core/development/fairness_store.h"

#include <algorithm>

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<AskedFor> loadAskedFor(const Database& records, const Period& asked) {
  std::vector<AskedFor> requests;
  const QDate end = asked.to.value_or(kLatestDate);
  Query courses(records,
                u"SELECT r.person_id, r.requested_day, r.state, p.decided_day FROM training_request r "
                "LEFT JOIN training_place p ON p.request_id = r.id WHERE r.requested_day >= ? AND r.requested_day < ?");
  courses.bind(asked.from).bind(end);
  while (courses.next()) {
    const QString state = courses.text(2);
    const bool isRefused = state == u"declined", isWaiting = state == u"requested";
    requests.push_back(
        {courses.id<PersonId>(0), courses.day(1), !isRefused && !isWaiting, isRefused, courses.optionalDay(3)});
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

std::vector<WaitingRequest> loadWaitingRequests(const Database& records, QDate on) {
  std::vector<WaitingRequest> waiting;
  Query courses(records,
                u"SELECT person_id, course, requested_day FROM training_request WHERE state = 'requested' "
                "AND requested_day <= ?");
  courses.bind(on);
  while (courses.next()) waiting.push_back({courses.id<PersonId>(0), courses.text(1), courses.day(2)});
  std::stable_sort(waiting.begin(), waiting.end(),
                   [](const WaitingRequest& a, const WaitingRequest& b) { return a.asked < b.asked; });
  return waiting;
}

}  // namespace headroom
