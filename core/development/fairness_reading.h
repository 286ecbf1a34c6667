// SPDX-License-Identifier: MIT
// Reads a year of fairness: the figures for whoever manages anybody, and names for whoever may see these people.
#pragma once
#include "core/caseload/ledger.h"
#include "core/desk/desk.h"
#include "core/development/fairness.h"

namespace headroom {

/// Everybody who held a post in that time, without promises.
std::vector<PersonYear> peopleOfYear(const Organisation& organisation, const Period& year);
/// Whether the promises to each were kept on the days of the year.
void addPromises(std::vector<PersonYear>& people, const std::vector<LedgerLine>& promises, const Period& year);

/// The figures are of the whole service, whoever asks; refused to whoever manages nobody today.
Result<Fairness> loadFairness(const Desk& desk, const Period& year);

struct NothingForAYear {
  PersonId person;
  QString personCode;
  QString name;
  UnitId unit;
  Role role = Role::Other;
  RequestAnswer answer = RequestAnswer::NotAsked;
};
struct WaitingForAnswer {
  PersonId person;
  QString personCode;
  QString name;
  UnitId unit;
  QString what;
  QDate asked;
  qint64 days = 0;
};
/// Names, by the day of the desk.
struct FairnessNames {
  UnitTree units;
  std::vector<NothingForAYear> nothing;   ///< by name
  std::vector<WaitingForAnswer> waiting;  ///< the longest first
};
/// Of the people whose main post is in the unit or below it (nothing: anywhere), those whom the viewer may see. Nothing
/// for a year: at work here a year ago and today, and no training approved, place, secondment or panel between.
FairnessNames loadFairnessNames(const Desk& desk, std::optional<UnitId> unit);

}  // namespace headroom
