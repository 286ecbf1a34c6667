// SPDX-License-Identifier: MIT
// Reads the actions that stand open on a day.
#pragma once
#include "core/supervision/open_actions.h"

namespace headroom {

/// Everybody's, or those whose owner has a post in force in `unit` or below it on the day.
std::vector<OpenAction> loadOpenActions(const Database& records, QDate on, std::optional<UnitId> unit = std::nullopt);
/// Those that one person owns.
std::vector<OpenAction> loadOpenActionsOf(const Database& records, QDate on, PersonId owner);
/// Those that a person owns, and what anybody agreed to do in a session with them.
std::vector<OpenAction> loadOpenActionsWith(const Database& records, QDate on, PersonId person);
/// 'Actions from last time' of a session: what the person owns, and what anybody agreed to do in a session with them,
/// as far as it did not begin in that session itself.
std::vector<OpenAction> loadOpenActionsBefore(const Database& records, QDate on, PersonId person, SessionId session);

}  // namespace headroom
