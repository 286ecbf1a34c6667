// SPDX-License-Identifier: MIT
// Counts what became of the sessions that were not held.
#include "core/supervision/not_held.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom {
namespace {

bool didNotHappen(const PastSession& session) {
  return session.state == SessionState::Moved || session.state == SessionState::Cancelled ||
         session.state == SessionState::Missed;
}

void add(NotHeldCount& count, const PastSession& session) {
  count.moved += session.state == SessionState::Moved ? 1 : 0;
  count.cancelled += session.state == SessionState::Cancelled ? 1 : 0;
  count.missed += session.state == SessionState::Missed ? 1 : 0;
}

/// The spelling that most of them have; of equally many the first by its letters.
QString mostFrequent(const std::map<QString, int>& spellings) {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

std::vector<PastSession> notHeld(const std::vector<PastSession>& sessions) {
  std::vector<PastSession> found;
  std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(found), didNotHappen);
  return found;
}

bool wasNotHeldFor(const PastSession& session, const QString& reason) {
  return didNotHappen(session) && session.reason.simplified().toCaseFolded() == reason.simplified().toCaseFolded();
}

std::vector<NotHeldCount> notHeldBySide(const std::vector<PastSession>& sessions) {
  std::vector<NotHeldCount> counts;
  for (const std::optional<SessionSide> side :
       {std::optional(SessionSide::Supervisee), std::optional(SessionSide::Supervisor),
        std::optional(SessionSide::Organisation), std::optional<SessionSide>()}) {
    NotHeldCount count;
    count.side = side;
    for (const PastSession& session : sessions) {
      if (didNotHappen(session) && session.side == side) add(count, session);
    }
    if (count.all() > 0) counts.push_back(count);
  }
  return counts;
}

std::vector<NotHeldCount> notHeldByReason(const std::vector<PastSession>& sessions) {
  std::map<QString, NotHeldCount> counted;
  std::map<QString, std::map<QString, int>> spellings;
  std::map<QString, std::set<PersonId>> people;
  for (const PastSession& session : sessions) {
    if (!didNotHappen(session)) continue;
    const QString words = session.reason.simplified();
    add(counted[words.toCaseFolded()], session);
    ++spellings[words.toCaseFolded()][words];
    people[words.toCaseFolded()].insert(session.person);
  }
  std::vector<NotHeldCount> counts;
  for (auto& [folded, count] : counted) {
    count.reason = mostFrequent(spellings[folded]);
    count.people = static_cast<int>(people[folded].size());
    counts.push_back(count);
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const NotHeldCount& a, const NotHeldCount& b) { return a.all() > b.all(); });
  return counts;
}

ReasonsTold reasonsTold(const std::vector<PastSession>& sessions) {
  ReasonsTold reasons;
  for (const NotHeldCount& one : notHeldByReason(sessions)) {
    if (!one.reason.isEmpty() && one.people >= kLeastPeopleOfReason) {
      reasons.told.push_back(one);
      continue;
    }
    NotHeldCount& sum = one.reason.isEmpty() ? reasons.unsaid : reasons.rare;
    sum.moved += one.moved;
    sum.cancelled += one.cancelled;
    sum.missed += one.missed;
  }
  return reasons;
}

}  // namespace headroom
