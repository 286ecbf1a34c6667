// SPDX-License-Identifier: MIT
// The clocks that the sidebar counts, Today lists and the gaps of cover are found among: read once between two saves.
#pragma once
#include <vector>

#include "core/desk/desk.h"
#include "core/organisation/access.h"
#include "core/supervision/cadence.h"

namespace headroom {

/// Of everybody whom the viewer may see.
std::vector<PersonClock> readClocks(const Desk& desk, const Organisation& organisation, const Access& access,
                                    int window);

}  // namespace headroom
