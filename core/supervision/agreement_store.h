// SPDX-License-Identifier: MIT
// Loads and saves supervision agreements. Saving belongs inside a caller's transaction.
#pragma once
#include "core/store/asked_ahead.h"
#include "core/store/database.h"
#include "core/supervision/agreement.h"

namespace headroom {

/// All of a person, the newest first: what is not signed by both yet, what is in force, what was replaced.
std::vector<Agreement> loadAgreements(const Database& records, PersonId person);
std::optional<Agreement> loadAgreement(const Database& records, AgreementId id);
/// Of everybody, those in force, the newest first.
std::vector<Agreement> loadAgreementsInForce(const Database& records);
/// Of everybody, those in force that are to be looked at by that day.
AskedAhead<std::vector<Agreement>> askAgreementsDue(const Database& records, QDate by);
/// Adds it, or writes it over the one that was loaded; throws StoreError(Conflict) when that was changed since.
AgreementId writeAgreement(Database& records, const Agreement& agreement);
/// Those of the person that are in force, but for that one, are replaced on that day.
void replaceOthers(Database& records, const Agreement& agreement, QDate day);
/// One that was not signed by both; throws StoreError(Conflict) when it was changed since it was loaded.
void deleteAgreement(Database& records, const Agreement& agreement);

}  // namespace headroom
