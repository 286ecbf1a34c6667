// SPDX-License-Identifier: MIT
// What was given to those who only read, and what they opened. Saving belongs inside a caller's transaction.
#pragma once
#include <QDateTime>

#include "core/organisation/reader.h"
#include "core/store/database.h"

namespace headroom {

/// Whether reading was ever given to that person.
bool wasGivenReading(const Database& records, PersonId person);
/// Everything that was given to that person, the newest first.
std::vector<ReaderGrant> loadGrantsOf(const Database& records, PersonId person);
/// To everybody, the newest first.
std::vector<ReaderGrant> loadGrants(const Database& records);

GrantId insertGrant(Database& records, PersonId person, const NewGrant& grant, PersonId by, qint64 at);
/// It holds until before that day, and who ended it when is kept with the day until which it was given; throws
/// StoreError(Conflict) when it was changed since it was loaded.
void endGrant(Database& records, const ReaderGrant& grant, QDate to, PersonId by, qint64 at);

/// A report, or a record by its code.
struct ReaderOpening {
  QString report;
  QString record;  ///< empty for a report
  QDateTime at;    ///< local time
};
/// What they opened, the newest first, at most `most`.
std::vector<ReaderOpening> loadOpenings(const Database& records, PersonId person, int most = 500);
/// When that report was opened last by them, in milliseconds UTC.
std::optional<qint64> loadLastOpening(const Database& records, PersonId person, ReaderReport report);
void insertOpening(Database& records, PersonId person, ReaderReport report, qint64 at);

}  // namespace headroom
