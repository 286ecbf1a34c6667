// SPDX-License-Identifier: MIT
// The protected-caseload ledger: whether a promise of fewer cases was kept, day by day (rules 5).
// Half of newly qualified workers lose theirs; this says who and for how long.
#pragma once
#include <vector>

#include "core/caseload/balance.h"
#include "core/store/database.h"

namespace headroom {

/// The reasons for a reduction that promise somebody a protected caseload.
const QStringList& protectingReasons();

/// Days in a row on which a promise was broken in the same way.
struct BrokenDays {
  QDate from;
  QDate last;
  PostId post;      ///< the one furthest above its ceiling
  Decimal load;     ///< of that post, in the measure of its limit
  Decimal ceiling;  ///< reduced by the promise and by whatever else is taken
  qint64 days() const { return from.daysTo(last) + 1; }
  Decimal excess() const { return load - ceiling; }
};

/// One promise to one person, over the days up to the one asked about.
struct LedgerLine {
  PersonId person;
  QString personName;
  QString reason;
  Decimal percent;
  Period period;        ///< of the reduction, whole
  qint64 promised = 0;  ///< days of it up to and including the day asked about on which the person held a post
  qint64 kept = 0;      ///< of these, not in breach of the reduced ceiling in any post
  qint64 broken = 0;    ///< promised - kept
  Decimal worstExcess;  ///< the largest load above a ceiling on a broken day; 0 when there is none
  std::vector<BrokenDays> brokenDays = {};  ///< ascending; their days are `broken`
};

/// Every promise that had begun by the day, those with the most broken days first, then by name as people order
/// names, then by the day on which it began. `facts` needs the whole period: loadFactsOver() from the earliest
/// beginning.
std::vector<LedgerLine> ledger(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit = std::nullopt);

/// Every promise that held on any day from `first` to `on`, each counted from its own beginning, however long ago.
std::vector<LedgerLine> loadLedger(const Database& records, QDate first, QDate on,
                                   std::optional<UnitId> unit = std::nullopt);

}  // namespace headroom
