// SPDX-License-Identifier: MIT
// Why sessions did not happen, and on whose side it was (rules 6: moved, cancelled, missed).
#pragma once
#include "core/supervision/past_session.h"

namespace headroom {

/// Moved, cancelled or missed, in the order given: the rows behind the figures.
std::vector<PastSession> notHeld(const std::vector<PastSession>& sessions);

/// How many, by what became of them.
struct NotHeldCount {
  std::optional<SessionSide> side;  ///< nothing: not said
  QString reason;                   ///< as most of them have it; empty: none given
  int moved = 0;
  int cancelled = 0;
  int missed = 0;
  int people = 0;  ///< whose sessions these are, of the counts by reason
  int all() const { return moved + cancelled + missed; }
};

/// Whether it did not happen for that reason, compared without regard to case and spare spaces.
bool wasNotHeldFor(const PastSession& session, const QString& reason);

/// One row a side that there is, in the order of the sides, the unsaid last.
std::vector<NotHeldCount> notHeldBySide(const std::vector<PastSession>& sessions);
/// One row a reason, whatever the side, compared without regard to case and spare spaces; the most frequent first.
std::vector<NotHeldCount> notHeldByReason(const std::vector<PastSession>& sessions);

/// A reason that was given for fewer people is told in no report: it may be about one of them.
inline constexpr int kLeastPeopleOfReason = 3;
/// What a report may tell of the reasons, whoever reads it.
struct ReasonsTold {
  std::vector<NotHeldCount> told;  ///< as notHeldByReason()
  NotHeldCount rare;               ///< all that were given for fewer people, in one
  NotHeldCount unsaid;             ///< of which no reason was given
};
ReasonsTold reasonsTold(const std::vector<PastSession>& sessions);

}  // namespace headroom
