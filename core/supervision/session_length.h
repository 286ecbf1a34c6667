// SPDX-License-Identifier: MIT
// How long supervision lasts and how often it is interrupted, by supervisor. Formal one-to-ones alone: the others have
// no length that they are to have (rules 6).
#pragma once
#include "core/supervision/past_session.h"

namespace headroom {

struct SessionLengths {
  std::optional<PersonId> supervisor;  ///< nothing: no supervisor is said
  QString name;
  int held = 0;
  int timed = 0;              ///< of these with a length
  std::optional<int> median;  ///< minutes; of an even number the mean of the middle two, halves up
  int brief = 0;              ///< under 60 minutes
  int interrupted = 0;
  int flagged = 0;  ///< under 60 minutes or interrupted
};

/// The held formal one-to-ones among them, in the order given: the rows behind the figures.
std::vector<PastSession> heldOneToOnes(const std::vector<PastSession>& sessions);
/// A held one-to-one that took under 60 minutes or was interrupted.
bool isFlagged(const PastSession& one);
/// Of all of them together.
SessionLengths lengthsOf(const std::vector<PastSession>& sessions);
/// The supervisor with the most sessions first, then by name.
std::vector<SessionLengths> lengthsBySupervisor(const std::vector<PastSession>& sessions);

}  // namespace headroom
