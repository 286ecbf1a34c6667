// SPDX-License-Identifier: MIT
// A piece of CPD begun in one press from what somebody has before them: a goal, a course, a presentation.
#pragma once
#include <optional>

#include "core/development/cpd.h"
#include "ui/shared/page.h"

namespace headroom {

class Workspace;

/// Begins it, or finds the one that was begun from the same thing, and gives where it is written; Ctrl+Z takes it back.
/// Nothing when it was refused.
/// if (const auto piece = cpdBegunFrom(workspace_, source)) Q_EMIT goTo(*piece);
std::optional<Address> cpdBegunFrom(Workspace& workspace, const CpdSource& source);

}  // namespace headroom
