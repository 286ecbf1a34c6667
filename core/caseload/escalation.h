// SPDX-License-Identifier: MIT
// Weeks of overload that somebody has to answer for: an owner, an action and a date, until it is closed (rules 5).
// A run opens by itself once it is long enough; only what is decided about it is stored.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/overload.h"
#include "core/desk/desk.h"

namespace headroom {

/// How long a run that has ended waits to be closed before it is left to history, in days [D].
inline constexpr int kEscalationDays = 90;

/// What was decided about a run.
struct Escalation {
  qint64 row = 0;  ///< of the stored row
  PostId post;
  QDate since;  ///< first day of the run
  std::optional<PersonId> owner;
  QString what;
  std::optional<QDate> due;
  std::optional<QDate> closed;
  QString outcome;  ///< how it was closed
};

/// A run with what was decided about it, if anything was.
struct OpenEscalation {
  OverloadRun run;
  bool running = false;  ///< still over on the day
  std::optional<Escalation> decided;
  bool hasOwner() const { return decided && decided->owner; }
};

/// The runs that are not closed: without an owner first, then the longest, then by post code. A run that was decided
/// about stays, however long ago it ended, until it is closed.
std::vector<OpenEscalation> openEscalations(const std::vector<OverloadRun>& runs,
                                            const std::vector<Escalation>& decided, QDate on);

/// Of a unit (nothing: everywhere) on a day.
std::vector<OpenEscalation> loadEscalations(const Database& records, QDate on, std::optional<UnitId> unit);

struct EscalationStep {
  PostId post;
  QDate since;
  std::optional<PersonId> owner;
  QString what;
  std::optional<QDate> due;
  QString outcome;  ///< not empty: closes it today
};
/// Keeps what is decided. Refused without an owner, an action and a date, but for a closing, which needs its outcome.
Result<int> decideEscalation(Desk& desk, const EscalationStep& step);

}  // namespace headroom
