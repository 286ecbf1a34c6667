// SPDX-License-Identifier: MIT
// Each tier of the rules in the order in which its policies win: latest first, then the smaller code.
#include "core/supervision/policy_book.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {
namespace {

int mostDays(const Interval& interval) {
  switch (interval.kind) {
    case Interval::Kind::Days:
      return interval.count;
    case Interval::Kind::Months:
      return 31 * interval.count;
    case Interval::Kind::CalendarMonth:
      break;
  }
  return 2 * 31;
}

bool winsOver(const Policy& a, const Policy& b) {
  if (a.period.from != b.period.from) return a.period.from > b.period.from;
  return codeBefore(a.code, b.code);
}

const Policy* firstThatHolds(const std::vector<Policy>& ranked, QDate on) {
  const auto found =
      std::find_if(ranked.begin(), ranked.end(), [on](const Policy& one) { return one.period.holdsOn(on); });
  return found == ranked.end() ? nullptr : &*found;
}

}  // namespace

PolicyBook::PolicyBook(const std::vector<Policy>& policies)
    : shipped_(policyFor({}, PersonId(1), std::nullopt, kEarliestDate)),
      shippedForNqsw_(policyFor({}, PersonId(1), Role::Nqsw, kEarliestDate)) {
  for (const Policy& policy : policies) {
    if (policy.person) {
      add(ofPeople_[*policy.person], policy);
    } else if (policy.role) {
      add(ofRoles_[*policy.role], policy);
    } else {
      add(ofAll_, policy);
    }
  }
  for (const Policy* shipped : {&shipped_, &shippedForNqsw_}) {
    for (const Phase& phase : shipped->phases) longestDays_ = std::max(longestDays_, mostDays(phase.interval));
  }
}

void PolicyBook::add(Ranked& ranked, const Policy& policy) {
  ranked.insert(std::upper_bound(ranked.begin(), ranked.end(), policy, winsOver), policy);
  for (const Phase& phase : policy.phases) longestDays_ = std::max(longestDays_, mostDays(phase.interval));
}

const Policy& PolicyBook::inForce(PersonId person, std::optional<Role> mainRole, QDate on) const {
  if (const auto own = ofPeople_.find(person); own != ofPeople_.end()) {
    if (const Policy* policy = firstThatHolds(own->second, on)) return *policy;
  }
  if (const auto role = mainRole ? ofRoles_.find(*mainRole) : ofRoles_.end(); role != ofRoles_.end()) {
    if (const Policy* policy = firstThatHolds(role->second, on)) return *policy;
  }
  if (const Policy* policy = firstThatHolds(ofAll_, on)) return *policy;
  return mainRole == Role::Nqsw ? shippedForNqsw_ : shipped_;
}

}  // namespace headroom
