// SPDX-License-Identifier: MIT
// Cases and limits that are not stored yet, and the rules that let them in.
// A case is known by its reference; there is no place for a name.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>

#include "core/base/result.h"
#include "core/caseload/case_record.h"
#include "core/caseload/limit.h"

namespace headroom {

struct NewCase {
  QString reference;  ///< its code; made when empty
  QString kind;
  QDate opened;
  QString family = {};
  QStringList features = {};
  std::optional<UnitId> unit = {};
  std::optional<Decimal> points = {};
};

/// What may be corrected of a case; it counts for all its days.
struct CaseCorrection {
  QString kind;
  QString family;
  QStringList features;
  std::optional<UnitId> unit;
  std::optional<Decimal> points;
  friend bool operator==(const CaseCorrection&, const CaseCorrection&) = default;
};

struct NewLimit {
  Measure measure = Measure::Children;
  Operator op = Operator::Below;
  Decimal value;  ///< per 1.0 FTE, 0 to 100,000, 4 decimals at most
  QDate from;
  std::optional<UnitId> unit = {};  ///< and everything below it
  std::optional<Role> role = {};    ///< none: every role
  std::optional<PersonId> person = {};
};

/// From 0 to 100,000 with 4 decimals at most: what limits, weights and points may be.
bool isAmount(Decimal value);

/// The row as it is stored; refused with a sentence for an unknown kind, an impossible date or value.
Result<NewCase> checked(NewCase typed);
Result<CaseCorrection> checked(CaseCorrection typed);
Result<NewLimit> checked(const NewLimit& typed);

}  // namespace headroom
