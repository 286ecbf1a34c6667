// SPDX-License-Identifier: MIT
// Loads and saves pieces of CPD. Each is its author's own: nothing here reads another person's words.
#pragma once
#include "core/development/cpd.h"
#include "core/store/asked_ahead.h"
#include "core/store/database.h"

namespace headroom {

/// The latest first.
std::vector<CpdPiece> loadCpd(const Database& records, PersonId person);
AskedAhead<std::vector<CpdPiece>> askCpd(const Database& records, PersonId person);
std::optional<CpdPiece> loadCpdPiece(const Database& records, CpdId piece);
/// The piece that was begun from that; nothing when none was.
std::optional<CpdId> cpdFrom(const Database& records, PersonId person, const QString& sourceKind,
                             const QString& sourceKey);

/// How far everybody is whom the register asks, by code (formats 1).
struct PersonCpd {
  PersonId person;
  QString code;
  QString name;
  CpdStanding standing;
};
/// `until`: as it stood on that day, without later pieces.
std::vector<PersonCpd> loadCpdStandings(const Database& records, CpdYear year, std::optional<QDate> until = {});
/// Of one person, whether or not the register asks them; nothing where it does not.
std::optional<CpdStanding> loadCpdStanding(const Database& records, PersonId person, CpdYear year);

/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
CpdId writeCpd(Database& records, const CpdPiece& piece);
/// False when it is not as it was loaded.
bool eraseCpd(Database& records, const CpdPiece& piece);

}  // namespace headroom
