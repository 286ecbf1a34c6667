// SPDX-License-Identifier: MIT
// The newest one hears alone.
#include "ui/shared/hearing.h"

#include <utility>

#include "ui/shared/workspace.h"

namespace headroom {

Hearing::Hearing(Workspace& workspace, Hear hear) : workspace_(workspace), hear_(std::move(hear)) {
  workspace_.hearings_.push_back(this);
}

Hearing::~Hearing() { std::erase(workspace_.hearings_, this); }

}  // namespace headroom
