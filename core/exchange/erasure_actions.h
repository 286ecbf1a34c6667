// SPDX-License-Identifier: MIT
// How long people's records are kept, and taking a person out of the file so that no word of theirs is left behind
// (design 2.5 and 8, S9). What they decided about cases stays with the cases, under no name.
#pragma once
#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/exchange/erasure_plan.h"

namespace headroom {

/// 1 to 100. Only for those who manage the whole service.
Result<void> setRetentionYears(WritableDesk& desk, int years);

/// Keeps the records of that person until it is released, whatever their age. Refused without a reason.
Result<void> holdRecords(WritableDesk& desk, PersonId person, const QString& reason);
Result<void> releaseRecords(WritableDesk& desk, PersonId person);

/// Every place that taking that leaver out would change: their notes, typing, preparation, goals, learning and keys go,
/// their personal supervision is emptied, and their name and code go from what is theirs. Discussions of cases stay
/// with the case. Nothing is changed. Refused while they hold a post or their records are held, and for anybody but
/// those who manage the whole service.
Result<ErasurePlan> planErasure(const Desk& desk, PersonId person);

/// Changes what was shown, no more and no less: refused when the file has changed since. Names and mentions only where
/// they are chosen. A copy of the file (0600) is kept beside it until the end has been verified, and is put back when
/// it does not verify. What backups hold ages out with them.
/// Makes saves of its own: it is called inside no other.
Result<void> erasePerson(WritableDesk& desk, const ErasurePlan& shown);
/// The name of the copy that an erasure left beside the file because it was cut off; empty: none.
QString copyLeftByErasure(const Database& records);

}  // namespace headroom
