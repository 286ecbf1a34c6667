// SPDX-License-Identifier: MIT
// A case that waits for a lead is still looked after: who on duty does, and when a manager looks at it again.
// Every review is kept; the last one counts.
#pragma once
#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

struct WaitingReview {
  CaseId caseId;
  QDate made;
  QString madeBy;                ///< name; empty when it was not said
  std::optional<PersonId> duty;  ///< who answers for the case until it has a lead
  QString dutyName;              ///< empty without one
  QDate next;                    ///< the day by which it is looked at again
  QString note;
  bool isLate(QDate on) const { return on > next; }
};

/// What a manager settles today for a case without a lead.
struct NewWaitingReview {
  CaseId caseId;
  std::optional<PersonId> duty;
  QDate next;
  QString note;
};

/// Refused for a case that is not open or that somebody leads today, for a day before today, for somebody on duty who
/// has no post today, and for whoever does not manage the case's unit.
Result<int> reviewWaiting(WritableDesk& desk, const NewWaitingReview& review);

/// The last review of every case that is open on the day, of those made up to then.
std::map<CaseId, WaitingReview> loadWaitingReviews(const Database& records, QDate on);
/// Every review of one case, the newest first.
std::vector<WaitingReview> loadWaitingReviewsOf(const Database& records, CaseId caseId);

}  // namespace headroom
