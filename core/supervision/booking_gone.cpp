// SPDX-License-Identifier: MIT
// Two steps a booking: that it was made, which somebody may have seen, and that it is off.
#include "core/supervision/booking_gone.h"

#include <algorithm>

namespace headroom {
namespace {

constexpr qint64 kSteps = 2;

DiaryEntry entryOf(const GoneBooking& gone, qint64 changes) {
  Session session{
      SessionId(1), gone.firstCode, gone.person, gone.personName,        gone.supervisor, gone.supervisorName,
      gone.kind,    gone.day,       {},          SessionState::Cancelled};
  session.startMinute = gone.startMinute;
  return {session, {}, gone.firstCode, changes, true};
}

}  // namespace

std::optional<GoneBooking> goneWith(const std::vector<Session>& all, SessionId id) {
  const auto found = std::find_if(all.begin(), all.end(), [id](const Session& one) { return one.id == id; });
  if (found == all.end() || found->state != SessionState::Planned) return std::nullopt;
  for (const DiaryEntry& entry : diaryEntries(all)) {
    if (std::find(entry.through.begin(), entry.through.end(), id) == entry.through.end()) continue;
    return GoneBooking{entry.firstCode, found->person, found->personName,  found->supervisor,    found->supervisorName,
                       found->kind,     found->day,    found->startMinute, found->rowVersion - 1};
  }
  return std::nullopt;
}

std::vector<DiaryEntry> withGone(std::vector<DiaryEntry> entries, const std::vector<GoneBooking>& gone) {
  struct Sum {
    qint64 changes = 0;
    const GoneBooking* last = nullptr;
  };
  std::map<QString, Sum> sums;
  for (const GoneBooking& one : gone) {
    Sum& sum = sums[one.firstCode];
    sum.changes += one.changes + kSteps;
    sum.last = &one;
  }
  for (DiaryEntry& entry : entries) {
    const auto found = sums.find(entry.firstCode);
    if (found == sums.end()) continue;
    entry.changes += found->second.changes;
    found->second.last = nullptr;
  }
  for (const auto& [code, sum] : sums)
    if (sum.last != nullptr) entries.push_back(entryOf(*sum.last, sum.changes - 1));
  return entries;
}

}  // namespace headroom
