// SPDX-License-Identifier: MIT
// Writes actions; belongs inside a caller's transaction.
#pragma once
#include <optional>

#include "core/store/database.h"

namespace headroom {

/// A row in the new session for every open action of the person's earlier sessions that is not carried yet. The earlier
/// row stays open and is continued by the new one.
void carryOpenActions(Database& records, SessionId into, PersonId person, QDate today);
/// False when it is closed already. Closes the rows that it continues with it.
bool setActionClosed(Database& records, ActionId id, QDate day, bool done, const QString& reason);
/// False when it is open already. Opens the rows that were closed with it.
bool setActionOpen(Database& records, ActionId id);
ActionId insertAction(Database& records, PersonId owner, const QString& what, std::optional<QDate> due,
                      std::optional<CaseId> about);
/// Whose an action is, and with whom it was agreed when it was agreed in a session.
struct ActionParties {
  PersonId owner;
  std::optional<PersonId> person;
};
std::optional<ActionParties> ownerOf(const Database& records, ActionId id);

}  // namespace headroom
