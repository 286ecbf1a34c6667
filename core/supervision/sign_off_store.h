// SPDX-License-Identifier: MIT
// The steps of a record's sign-off and its addenda. Both are only ever added to.
#pragma once
#include "core/store/database.h"
#include "core/supervision/sign_off.h"

namespace headroom {

/// In the order they were made.
std::vector<SignOff> loadSignOffs(const Database& records, SessionId session);
std::vector<Addendum> loadAddenda(const Database& records, SessionId session);
/// The latest first.
std::vector<Reading> loadReadings(const Database& records, SessionId session);
/// When that person read it last.
std::optional<qint64> loadLastReading(const Database& records, SessionId session, PersonId person);

// `atMilliseconds`: UTC, since 1970.
void insertReading(Database& records, SessionId session, PersonId person, qint64 atMilliseconds);
void insertSignOff(Database& records, SessionId session, PersonId person, SignOffStep step, const QString& words,
                   qint64 atMilliseconds);
void insertAddendum(Database& records, SessionId session, PersonId author, const QString& body, qint64 atMilliseconds);
/// Writes the state and the days of sharing and agreement; throws StoreError(Conflict) when it was changed since it was
/// loaded.
void updateSignedState(Database& records, const Session& session);

/// How many working days there are to share a record; as shipped where nothing is set.
int loadWrittenUpDays(const Database& records);
void saveWrittenUpDays(Database& records, int days);

}  // namespace headroom
