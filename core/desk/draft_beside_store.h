// SPDX-License-Identifier: MIT
// Typing beside a draft that waits: what was kept before, or in another window, is not written over.
#pragma once
#include "core/desk/draft.h"

namespace headroom {

/// The form itself, or the first of 'session:17:2', 'session:17:3' … of which the author has kept nothing.
QString freeDraftForm(const Database& records, const Viewer& author, const QString& form);
/// The author's latest draft of that form, or beside it; none that is sealed to keys that the viewer has not.
std::optional<Draft> waitingDraft(const Database& records, const Viewer& author, const QString& form);

}  // namespace headroom
