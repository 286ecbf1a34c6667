// SPDX-License-Identifier: MIT
// The rows of what people have prepared. Saving belongs inside a caller's transaction.
#pragma once
#include <optional>
#include <unordered_map>

#include "core/store/asked_ahead.h"
#include "core/store/database.h"
#include "core/supervision/preparation.h"

namespace headroom {

/// What waits to be talked about, oldest first.
std::vector<Preparation> loadPreparation(const Database& records, PersonId person);
/// How many things wait to be talked about, of everybody with any.
AskedAhead<std::unordered_map<PersonId, int>> askPreparationCounts(const Database& records);
/// Of one person: what waits, and what the session that has begun took up. It is told to whoever sees them, also where
/// a server keeps its words from them.
int countPreparation(const Database& records, PersonId person, std::optional<SessionId> begun);
/// What a session took up.
std::vector<Preparation> loadPreparationOf(const Database& records, SessionId session);
/// `by`: who noted it, when it was not the person.
void insertPreparation(Database& records, PersonId person, const QString& words, qint64 at,
                       std::optional<CaseId> about = std::nullopt, std::optional<PersonId> by = std::nullopt);
/// Whose it is, while it waits.
std::optional<PersonId> preparedBy(const Database& records, PreparationId id);
/// False when it was not there, or a session had taken it up. A note that stood for it is not brought any more.
bool deletePreparation(Database& records, PreparationId id);
/// Ties everything that waits for that person to the session.
void takeUpPreparation(Database& records, SessionId session, PersonId person);

}  // namespace headroom
