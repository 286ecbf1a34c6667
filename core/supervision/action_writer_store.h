// SPDX-License-Identifier: MIT
// Writes actions; belongs inside a caller's transaction.
#pragma once
#include <optional>

#include "core/store/database.h"
#include "core/supervision/action_line.h"

namespace headroom {

/// The open actions of the person's earlier sessions, and those that they own in no session, that no other row
/// continues.
std::vector<ActionId> loadToCarry(const Database& records, SessionId into, PersonId person, QDate today);
/// A row in the session that continues the earlier one, which stays open.
void insertCarried(Database& records, SessionId into, ActionId earlier);
/// An action of that owner, about the same and due on the same day, that continues the earlier one.
ActionId insertContinued(Database& records, PersonId owner, ActionId earlier);
ActionId insertAction(Database& records, PersonId owner, const QString& what, std::optional<QDate> due,
                      std::optional<CaseId> about);

/// The row and those that it continues, one after the other; empty when it is not there.
std::vector<ActionLink> loadActionLine(const Database& records, ActionId id);
/// Those that are open.
void closeActions(Database& records, const std::vector<ActionId>& rows, QDate day, bool done, const QString& reason);
void openActions(Database& records, const std::vector<ActionId>& rows);

/// Whose an action is, and with whom it was agreed when it was agreed in a session.
struct ActionParties {
  PersonId owner;
  std::optional<PersonId> person;
  std::optional<PersonId> supervisor = {};
};
/// Whether another row continues it.
bool isContinued(const Database& records, ActionId id);
std::optional<ActionParties> ownerOf(const Database& records, ActionId id);

}  // namespace headroom
