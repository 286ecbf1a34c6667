// SPDX-License-Identifier: MIT
// A case that waits for a lead is still looked after: who on duty does, and when a manager looks at it again.
// Every review is kept; the last one counts.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

#include "core/base/id.h"
#include "core/base/result.h"

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

/// What is known of the case and of whoever is to be on duty.
struct WaitingFacts {
  bool isOpen = false;      ///< the case, today
  bool hasLead = false;     ///< somebody leads it today
  bool dutyHasPost = true;  ///< whoever is on duty holds a post today; of nobody too
};

/// The row as it is stored: refused for a day before today or a note that is too long.
Result<NewWaitingReview> checked(NewWaitingReview review, QDate today);
/// Refused for a case that is not open or that somebody leads, and for somebody on duty without a post.
Result<void> mayWait(const WaitingFacts& facts);

}  // namespace headroom
