// SPDX-License-Identifier: MIT
// Giving a case to somebody: what is decided, by whom and why, and the rules that let it in (rules 3).
#pragma once
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/case_record.h"
#include "core/caseload/going_on.h"
#include "core/organisation/terms.h"

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

/// What the giving of a case changed, with what is needed to take it back exactly.
struct AllocatedCase {
  AllocationId allocation;
  bool isNew = true;  ///< false: it was given to that post from that day already, and nothing was changed
  /// The allocation that it ended, and when that would have ended.
  std::optional<std::pair<AllocationId, std::optional<QDate>>> ended = {};
  std::vector<GoesOn> gaveWay = {};       ///< what only went on from before, and was taken away
  std::vector<AllocationId> goesOn = {};  ///< where the post is changed on a day to come
};

struct Lead {
  AllocationId id;
  PostId post;
  Period period;
};

/// Who leads a case from a day on, as a decision finds it.
struct LeadsFrom {
  std::vector<Lead> leads;   ///< that hold on that day or begin later, by first day
  std::vector<GoesOn> goOn;  ///< what only goes on from the first of them, where that holds on the day
  /// The first, where it begins on that very day and only goes on from before: nobody decided that.
  std::optional<GoesOn> undecided = {};
};

/// What gives way to a new lead.
struct GivesWay {
  std::optional<AllocationId> stays = {};  ///< nothing is changed: the post leads it for good
  std::optional<Lead> ends = {};           ///< on the first day of the new lead
  std::vector<GoesOn> goes = {};           ///< taken away
};
/// Refused where somebody was decided on from that day or a later one.
Result<GivesWay> whatGivesWay(const LeadsFrom& before, PostId to, QDate from);

/// A past or present lead or co-worker of a case, as its page shows it.
struct HeldLine {
  AllocationId allocation;
  PostId post;
  QString person;
  Role role = Role::Other;
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
