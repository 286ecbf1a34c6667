// SPDX-License-Identifier: MIT
// The newest one hears alone.
#include "ui/shared/hearing.h"

#include <utility>

#include "core/base/event_log.h"
#include "ui/shared/workspace.h"

namespace headroom {

Hearing::Hearing(Workspace& workspace, Hear hear) : workspace_(workspace), hear_(std::move(hear)) {
  workspace_.hearings_.push_back(this);
}

Hearing::~Hearing() { std::erase(workspace_.hearings_, this); }

void Workspace::say(NotDone why, const QString& sentence) {
  // A failure is noted by its kind where it is caught.
  if (why == NotDone::Refused) noteEvent("refused");
  if (!hearings_.empty()) hearings_.back()->hear(why, sentence);
}

}  // namespace headroom
