// SPDX-License-Identifier: MIT
// What a list asks of everybody, laid out once: with it no row walks over the posts and supervisors of all.
#pragma once
#include <unordered_map>
#include <vector>

#include "core/organisation/organisation.h"

namespace headroom {

/// The posts of an organisation by who holds them, as that gives them; for as long as it stands.
class PostsByPerson {
 public:
  explicit PostsByPerson(const Organisation& organisation);
  /// In force on that day, the main post first.
  std::vector<const Post*> of(PersonId person, QDate on) const;
  const Post* main(PersonId person, QDate on) const;
  /// Of any time, in the order of the organisation.
  const std::vector<const Post*>& everOf(PersonId person) const;

 private:
  std::unordered_map<PersonId, std::vector<const Post*>> posts_;
};

/// Of one person's posts the main one on that day (rules 2); nothing without one in force.
const Post* mainPostOf(const std::vector<const Post*>& own, QDate on);

/// Everybody's supervisor of that kind on that day.
std::unordered_map<PersonId, PersonId> supervisorsByPerson(const Organisation& organisation, SupervisorKind kind,
                                                           QDate on);

}  // namespace headroom
