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
  QString role = {};
  Decimal fte;
  Period period;
  QString contract = QStringLiteral("permanent");
  QString kind = QStringLiteral("substantive");
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
  QString kind;  ///< line or professional
  QDate from;
};

/// The row as it is stored: spaces dropped, words in their one spelling. Refused with a sentence when a word is
/// unknown, the name is empty, the FTE is not from 0 to 1, the period ends before it begins, or somebody would
/// supervise themselves (rules 2).
Result<NewUnit> checked(NewUnit unit);
Result<NewPost> checked(NewPost post);
Result<NewPerson> checked(NewPerson person);
Result<NewSupervisor> checked(NewSupervisor supervisor);

/// A period within 1900 to 2199 whose end is after its beginning.
Result<Period> checked(const Period& period);

}  // namespace headroom
