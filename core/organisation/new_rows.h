// SPDX-License-Identifier: MIT
// Units, people and posts that are not stored yet, and the rules that let them in (rules 2, formats 2).
// A code that is left empty is made from the name.
#pragma once
#include <QString>

#include <optional>

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/organisation/terms.h"

namespace headroom {

struct NewUnit {
  QString name;
  QString code = {};
  QString kind = QStringLiteral("team");
  std::optional<UnitId> parent = {};
  QString division = {};  ///< empty when none
};

struct NewPost {
  UnitId unit;
  Role role = Role::Other;
  Decimal fte;
  Period period;
  Contract contract = Contract::Permanent;
  PostKind kind = PostKind::Substantive;
  QString code = {};
};

struct NewPerson {
  QString name;
  QString code = {};
  QString registration = {};
  std::optional<QDate> start = {};
};

struct NewSupervisor {
  PersonId person;
  PersonId supervisor;
  SupervisorKind kind;
  QDate from;
};

/// The row as it is stored: spaces dropped, words in their one spelling. Refused with a sentence when a word is
/// unknown, the name is empty, the FTE is not from 0 to 1, the period ends before it begins, or somebody would
/// supervise themselves (rules 2).
Result<NewUnit> checked(NewUnit unit);
Result<NewPost> checked(const NewPost& post);
Result<NewPerson> checked(NewPerson person);
Result<NewSupervisor> checked(const NewSupervisor& supervisor);

/// The role that somebody typed; refused with the roles that there are.
Result<Role> checkedRole(const QString& typed);

/// A period within 1900 to 2199 whose end is after its beginning.
Result<Period> checked(const Period& period);

}  // namespace headroom
