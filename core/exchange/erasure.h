// SPDX-License-Identifier: MIT
// How long people's records are kept, and taking a person out of the file so that no word of theirs is left behind
// (design 2.5 and 8, S9). What they decided about cases stays with the cases, under no name.
#pragma once
#include <QDate>

#include <vector>

#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

/// Years after somebody has left for which their records are kept, unless the file says otherwise.
inline constexpr int kRetentionYears = 6;
int retentionYears(const Database& records);
/// 1 to 100. Only for those who manage the whole service.
Result<int> setRetentionYears(WritableDesk& desk, int years);

/// Somebody without a post from that day on.
struct Leaver {
  PersonId person;
  QString name;
  QDate left;    ///< the first day without a post
  QDate review;  ///< from when their records are to be looked at: left + the years
  QString hold;  ///< why they must be kept all the same; empty without a hold
};
/// The longest gone first; erased people are not among them.
std::vector<Leaver> loadLeavers(const Database& records, QDate on);

/// Keeps the records of that person until it is released, whatever their age. Refused without a reason.
Result<int> holdRecords(WritableDesk& desk, PersonId person, const QString& reason);
Result<int> releaseRecords(WritableDesk& desk, PersonId person);

/// Takes a leaver out: their notes, typing, preparation, goals, learning and keys are gone, their personal supervision
/// is emptied, and their name and code stand nowhere in the file. Discussions of cases stay with the case. Refused
/// while they hold a post or their records are held, and for anybody but those who manage the whole service. How many
/// rows it changed. What backups hold ages out with them.
Result<int> erasePerson(WritableDesk& desk, PersonId person);

}  // namespace headroom
