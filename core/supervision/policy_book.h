// SPDX-License-Identifier: MIT
// The policies of a file, laid out so that the one in force for somebody on a day is found without walking over those
// of others: for whoever asks of many people and many days.
#pragma once
#include <map>
#include <unordered_map>
#include <vector>

#include "core/supervision/policy.h"

namespace headroom {

class PolicyBook {
 public:
  explicit PolicyBook(const std::vector<Policy>& policies);
  /// The one that policyFor() gives; it stays as long as the book.
  const Policy& inForce(PersonId person, std::optional<Role> mainRole, QDate on) const;
  /// No due date lies further than so many days behind the one-to-one before it, or behind the start, but for absences.
  int longestDays() const { return longestDays_; }

 private:
  using Ranked = std::vector<Policy>;  ///< of those that hold the first is in force
  void add(Ranked& ranked, const Policy& policy);
  std::unordered_map<PersonId, Ranked> ofPeople_;
  std::map<Role, Ranked> ofRoles_;
  Ranked ofAll_;
  Policy shipped_;
  Policy shippedForNqsw_;
  int longestDays_ = 0;
};

}  // namespace headroom
