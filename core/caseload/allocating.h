// SPDX-License-Identifier: MIT
// Giving a case to somebody: what is decided, by whom and why, and the rules that let it in (rules 3).
#pragma once
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/case_record.h"

namespace headroom {

/// 'First contact', 'Workload shared'; of an unknown code the code itself, of none nothing.
QString reasonWords(const QString& code);

struct NewAllocation {
  CaseId caseId;
  PostId post;
  Part part = Part::Lead;
  QDate from;           ///< first day
  QString reason;       ///< of allocationReasons()
  QString rationale;    ///< free text, may be empty
  QString overrideWhy;  ///< needed where a candidate has obstacles
  QString agreedWith;   ///< who agreed to the move, free text, may be empty
  /// Who led the case on the first day as the decision saw it (nobody: nothing inside); not said: whoever does.
  std::optional<std::optional<PostId>> seenLead = {};
  std::optional<QDate> seenOn = {};  ///< the day on which the decision saw that; not said: the first day
};

/// The row as it is stored: refused for an unknown reason, or where obstacles stand and no why is said.
Result<NewAllocation> checked(NewAllocation typed, const QStringList& obstacles);

/// A past or present lead or co-worker of a case, as its page shows it.
struct HeldLine {
  AllocationId allocation;
  PostId post;
  QString person;
  QString role;
  QString team;
  Part part = Part::Lead;
  Period period;
  QString reason;
  QString rationale;
  QString overrideWhy;
  QString agreedWith;
  QString decidedBy;                ///< empty where nobody is recorded
  std::optional<qint64> decidedAt;  ///< milliseconds UTC
};

}  // namespace headroom
