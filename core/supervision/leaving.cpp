// SPDX-License-Identifier: MIT
// Nobody leaves before something of theirs that has begun.
#include "core/supervision/leaving.h"
#include "core/base/day_words.h"
#include "core/base/say.h"

namespace headroom {

Result<void> mayLeave(const std::optional<LeavingFacts>& facts, QDate day) {
  if (facts && facts->postFrom)
    return refuse(say("One of their posts began on %1: choose a later day.").arg(plainDate(*facts->postFrom)));
  if (facts && facts->given)
    return refuse(
        say("%1 was given to them on %2: choose a later day, or first give the case to somebody else from that day.")
            .arg(facts->given->first, plainDate(facts->given->second)));
  if (!facts) return refuse(say("The person is no longer there."));
  if (facts->left) return refuse(say("They have left already."));
  if (facts->start && *facts->start >= day) return refuse(say("They begin on that day or later."));
  return {};
}

}  // namespace headroom
