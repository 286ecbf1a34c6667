// SPDX-License-Identifier: MIT
// The open actions of some people, and of nobody else: a team's page does not read the whole council's.
#pragma once
#include <set>

#include "core/supervision/action_store.h"

namespace headroom {

std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, const std::set<PersonId>& owners);

}  // namespace headroom
