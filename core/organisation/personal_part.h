// SPDX-License-Identifier: MIT
// Who may read the personal part of somebody's supervision before it is held: what they want to talk about.
#pragma once
#include "core/organisation/access.h"

namespace headroom {

/// The person themselves, and whoever supervises them on that day, as line or professional supervisor; while they have
/// no line supervisor, whoever manages them. Whoever else may see the person is shown how much there is, no word of it.
bool mayReadPersonal(const Organisation& organisation, const Access& access, const Viewer& viewer, PersonId person,
                     QDate on);

}  // namespace headroom
