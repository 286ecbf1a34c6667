// SPDX-License-Identifier: MIT
// Units, people, posts and supervisors as plain values, and the pure rules over them (rules 2).
// Everything is effective-dated: the day is always an argument.
#pragma once
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/period.h"
#include "core/organisation/terms.h"
#include "core/organisation/unit_tree.h"

namespace headroom {

struct Person {
  PersonId id;
  QString code;
  QString name;
  QString registration;        ///< empty when none
  std::optional<QDate> start;  ///< first day in service
  std::optional<QDate> left;   ///< half-open: the first day no longer in service
};

/// The unit of capacity: one person may hold several (rules 2).
struct Post {
  PostId id;
  QString code;
  PersonId person;
  UnitId unit;
  Role role = Role::Other;
  Decimal fte;  ///< 0 to 1, up to 6 decimals
  Contract contract = Contract::Permanent;
  PostKind kind = PostKind::Substantive;
  Period period;
};

struct Supervisor {
  PersonId person;
  PersonId supervisor;
  SupervisorKind kind;
  Period period;
};

/// Who holds the supervisions of somebody who is away.
struct Cover {
  PersonId person;
  PersonId cover;
  Period period;
};

/// The row with that id in a vector ordered by id, or nothing.
template <class Row, class IdType>
const Row* findById(const std::vector<Row>& rows, IdType id) {
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), id, [](const Row& row, IdType wanted) { return row.id < wanted; });
  return found != rows.end() && found->id == id ? &*found : nullptr;
}

struct Organisation {
  UnitTree units;
  std::vector<Person> people;  ///< ordered by id
  std::vector<Post> posts;     ///< ordered by id
  std::vector<Supervisor> supervisors;
  std::vector<Cover> covers = {};

  const Person* person(PersonId id) const { return findById(people, id); }
  const Post* post(PostId id) const { return findById(posts, id); }
  const Person* personByCode(const QString& code) const;

  /// The person's posts in force on that day, the main post first.
  std::vector<const Post*> postsOf(PersonId person, QDate on) const;
  /// Of the posts in force the largest FTE, then the earliest `from`, then the smaller code (rules 2); nothing when the
  /// person has no post on that day.
  const Post* mainPost(PersonId person, QDate on) const;
  /// The supervisor of that kind on that day.
  std::optional<PersonId> supervisorOf(PersonId person, SupervisorKind kind, QDate on) const;
  /// Everybody whom the person supervises on that day in any kind, each once, by id.
  std::vector<PersonId> superviseesOf(PersonId supervisor, QDate on) const;
  /// Who holds that person's supervisions on that day instead of them.
  std::optional<PersonId> coverOf(PersonId person, QDate on) const;
  /// Whom the person is to supervise on that day for others who are away, each once, by id; never themselves.
  std::vector<PersonId> coveredBy(PersonId cover, QDate on) const;
};

}  // namespace headroom
