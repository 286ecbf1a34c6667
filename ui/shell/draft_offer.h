// SPDX-License-Identifier: MIT
// What is said to whoever comes about the last time: that words typed then are kept, and that the program was cut off.
#pragma once
#include <functional>

#include "ui/shared/page.h"

namespace headroom {

class MessageBar;

/// In the bar, which says nothing else: the drafts that are kept, and the way to each. When the program `wasCutOff`
/// that comes first, with the way to the diagnosis. `here` is the page that is shown; a draft of it stands there
/// already.
void offerKeptWords(Workspace& workspace, MessageBar& bar, const Address& here, bool wasCutOff,
                    const std::function<void(const Address&)>& go);

}  // namespace headroom
