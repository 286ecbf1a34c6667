// SPDX-License-Identifier: MIT
// Somebody leaves: what they hold is listed, and goes to whom it is said, all in one save.
#pragma once
#include <map>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/case_record.h"
#include "core/desk/desk.h"

namespace headroom {

struct LeavingCase {
  CaseId id;
  QString code;
  QString kind;
  QDate from;  ///< the day on which somebody else is needed: the day asked about, or later where they would begin then
};
struct LeavingAction {
  ActionId id;
  QString what;
  std::optional<QDate> due;
};
struct LeavingSupervisee {
  PersonId person;
  QString name;
  QString kind;  ///< line or professional
};

/// What somebody would leave behind on that day.
struct LeavesBehind {
  std::vector<LeavingCase> cases;  ///< that they lead then or would lead later, by code
  std::vector<LeavingAction> actions;
  std::vector<LeavingSupervisee> supervisees;
};
LeavesBehind loadLeavesBehind(const Database& records, PersonId person, QDate day);

struct Leaving {
  PersonId person;
  QDate day;                             ///< half-open: the first day no longer in service
  std::map<CaseId, PostId> cases;        ///< a case that is not in it is unallocated from that day on
  std::map<ActionId, PersonId> actions;  ///< an action that is not in it stays with the person
  /// By person and kind of supervision; who is not in it has no such supervisor from that day on.
  std::map<std::pair<PersonId, QString>, PersonId> supervisees;
  QString overrideWhy = {};  ///< needed where something stands in the way of whoever takes a case
};

/// Ends their posts, what they hold and whom they supervise on that day. Refused where a post of theirs begins later,
/// where they left already, or where a case cannot be given as allocate() gives it. Returns how many cases found
/// somebody.
Result<int> leave(WritableDesk& desk, const Leaving& leaving);

}  // namespace headroom
