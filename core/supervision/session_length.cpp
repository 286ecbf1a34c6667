// SPDX-License-Identifier: MIT
// Medians and flags of held one-to-ones.
#include "core/supervision/session_length.h"

#include <algorithm>
#include <map>

namespace headroom {
namespace {

constexpr int kBriefBelow = 60;  // rules 6: under 60 minutes it is flagged

std::optional<int> medianOf(std::vector<int> minutes) {
  if (minutes.empty()) return std::nullopt;
  std::sort(minutes.begin(), minutes.end());
  const std::size_t half = minutes.size() / 2;
  if (minutes.size() % 2 == 1) return minutes[half];
  return (minutes[half - 1] + minutes[half] + 1) / 2;
}

}  // namespace

std::vector<PastSession> heldOneToOnes(const std::vector<PastSession>& sessions) {
  std::vector<PastSession> held;
  std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(held),
               [](const PastSession& one) { return one.kind == SessionKind::FormalOneToOne && one.wasHeld(); });
  return held;
}

bool isFlagged(const PastSession& one) {
  const bool isBrief = one.minutes && *one.minutes < kBriefBelow;
  return one.kind == SessionKind::FormalOneToOne && one.wasHeld() && (isBrief || one.interrupted);
}

SessionLengths lengthsOf(const std::vector<PastSession>& sessions) {
  SessionLengths lengths;
  std::vector<int> minutes;
  for (const PastSession& one : heldOneToOnes(sessions)) {
    const bool brief = one.minutes && *one.minutes < kBriefBelow;
    ++lengths.held;
    if (one.minutes) minutes.push_back(*one.minutes);
    lengths.brief += brief ? 1 : 0;
    lengths.interrupted += one.interrupted ? 1 : 0;
    lengths.flagged += isFlagged(one) ? 1 : 0;
  }
  lengths.timed = static_cast<int>(minutes.size());
  lengths.median = medianOf(std::move(minutes));
  return lengths;
}

std::vector<SessionLengths> lengthsBySupervisor(const std::vector<PastSession>& sessions) {
  std::map<std::optional<PersonId>, std::vector<PastSession>> held;
  for (PastSession& one : heldOneToOnes(sessions)) held[one.supervisor].push_back(std::move(one));
  std::vector<SessionLengths> rows;
  for (const auto& [supervisor, own] : held) {
    rows.push_back(lengthsOf(own));
    rows.back().supervisor = supervisor;
    rows.back().name = own.front().supervisorName;
  }
  std::sort(rows.begin(), rows.end(), [](const SessionLengths& a, const SessionLengths& b) {
    if (a.held != b.held) return a.held > b.held;
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return rows;
}

}  // namespace headroom
