// SPDX-License-Identifier: MIT
// The rules of cover.
// A day on which somebody is away and covered by nobody is asked for by the day that a person is due on.
#include "core/supervision/cover.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/organisation/by_person.h"

namespace headroom {
namespace {

const Period* awayOn(const std::unordered_map<PersonId, std::vector<Period>>& absences, PersonId person, QDate day) {
  const auto found = absences.find(person);
  if (found == absences.end()) return nullptr;
  for (const Period& one : found->second)
    if (one.holdsOn(day)) return &one;
  return nullptr;
}

}  // namespace

Result<void> checkedCover(const Organisation& organisation, const Cover& cover, const std::vector<Period>& coverAway) {
  if (cover.person == cover.cover) return refuse(say("Nobody can cover for themselves."));
  if (!cover.period.from.isValid()) return refuse(say("Say from which day on."));
  if (cover.period.to && *cover.period.to <= cover.period.from) return refuse(say("The cover ends after it begins."));
  for (const Cover& other : organisation.covers) {
    if (other.person != cover.person || !other.period.overlaps(cover.period)) continue;
    const Person* who = organisation.person(other.cover);
    return refuse(say("%1 covers on some of these days already.").arg(who == nullptr ? QString() : who->name));
  }
  // Whose post ended shows nobody to them either.
  if (organisation.mainPost(cover.cover, cover.period.from) == nullptr)
    return refuse(say("The person covering has no post here on that day."));
  const bool isAway =
      std::any_of(coverAway.begin(), coverAway.end(), [&](const Period& one) { return one.overlaps(cover.period); });
  if (isAway) return refuse(say("The person covering is away on some of these days."));
  return {};
}

std::vector<CoverGap> coverGaps(const Organisation& organisation, const std::vector<PersonClock>& clocks,
                                const std::unordered_map<PersonId, std::vector<Period>>& absences, QDate on) {
  std::vector<CoverGap> gaps;
  const PostsByPerson posts(organisation);
  const auto supervisors = supervisorsByPerson(organisation, SupervisorKind::Line, on);
  for (const PersonClock& clock : clocks) {
    if (!clock.due || *clock.due > on.addDays(kCoverLooksAhead)) continue;
    const QDate day = std::max(*clock.due, on);
    const auto supervised = supervisors.find(clock.person);
    if (supervised == supervisors.end()) continue;
    const PersonId supervisor = supervised->second;
    const Period* absence = awayOn(absences, supervisor, day);
    if (absence == nullptr) continue;
    // Whoever covers and is away then, or has left, covers nobody.
    const auto cover = organisation.coverOf(supervisor, day);
    if (cover && awayOn(absences, *cover, day) == nullptr && posts.main(*cover, day) != nullptr) continue;
    const Person* who = organisation.person(supervisor);
    if (who == nullptr) continue;
    const auto known =
        std::find_if(gaps.begin(), gaps.end(), [&](const CoverGap& one) { return one.away == supervisor; });
    if (known != gaps.end()) {
      known->due.push_back(clock.person);
    } else {
      gaps.push_back({supervisor, who->name, *absence, {clock.person}});
    }
  }
  std::sort(gaps.begin(), gaps.end(), [](const CoverGap& a, const CoverGap& b) { return a.name < b.name; });
  return gaps;
}

}  // namespace headroom
