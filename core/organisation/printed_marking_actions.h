// SPDX-License-Identifier: MIT
// Choosing what is printed at the foot of every page.
#pragma once
#include "core/desk/desk.h"

namespace headroom {

/// Whoever keeps the whole service. Refused when it is longer than a line has room for.
Result<void> setPrintedMarking(WritableDesk& desk, const QString& marking);

}  // namespace headroom
