// SPDX-License-Identifier: MIT
// What takes capacity from a post for a time: reductions for a reason, and absences that need cover (rules 4).
// Running, coming or over is derived from the dates and never stored.
#pragma once
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/result.h"
#include "core/organisation/organisation.h"

namespace headroom {

struct Reduction {
  QString code;
  PersonId person;
  std::optional<PostId> post;  ///< nothing = every post of the person
  QString reason;
  Decimal percent;  ///< 0 to 100, up to 4 decimals
  Period period;
};

struct Absence {
  QString code;
  PersonId person;
  QString reason;
  bool needsCover = false;
  Period period;
};

/// The row as it is stored: refused without a reason, for a period that is none, and for a percentage outside 0 to 100
/// or above the most of its reason (rules 4).
Result<Reduction> checked(Reduction typed);
Result<Absence> checked(Absence typed);
/// What ending a reduction or an absence on that day makes of it. Refused where it has ended by then, or where it has
/// begun and would be taken out of its days.
Result<Ending> takingEnding(const Period& period, QDate to, QDate today);

/// One row behind a ceiling: 10% for 'NQSW first year', or 100% for an absence.
struct Taken {
  QString code;
  QString reason;
  Decimal percent;
  Period period;
};

struct TakenShare {
  Decimal percent;  ///< the sum, 100 at most
  std::vector<Taken> rows;
};

/// What overlapping ones that add up to `sum` take: 100% at most (rules 4).
inline Decimal takenTogether(Decimal sum) { return std::min(sum, Decimal(100)); }

/// The reductions and absences in force on one day, by person.
class Takings {
 public:
  Takings(const std::vector<Reduction>& reductions, const std::vector<Absence>& absences, QDate on);
  /// What is taken from a post. Overlapping ones add up, to 100% at most.
  TakenShare from(const Post& post) const;
  /// Away on that day and in need of cover; an absence that needs none takes nothing (rules 4).
  bool isAway(PersonId person) const;

 private:
  std::unordered_map<PersonId, std::vector<const Reduction*>> reductions_;
  std::unordered_map<PersonId, std::vector<const Absence*>> absences_;
};

}  // namespace headroom
