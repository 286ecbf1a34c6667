// SPDX-License-Identifier: MIT
// Somebody leaves: what they hold, to whom it is said that it goes, and when they may not.
#pragma once
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/caseload/case_record.h"
#include "core/organisation/terms.h"

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
  SupervisorKind kind;
};

/// What somebody would leave behind on that day.
struct LeavesBehind {
  std::vector<LeavingCase> cases;  ///< that they lead then or would lead later, by code
  std::vector<LeavingAction> actions;
  std::vector<LeavingSupervisee> supervisees;
};

struct Leaving {
  PersonId person;
  QDate day;                             ///< half-open: the first day no longer in service
  std::map<CaseId, PostId> cases;        ///< a case that is not in it is unallocated from that day on
  std::map<ActionId, PersonId> actions;  ///< an action that is not in it stays with the person
  /// By person and kind of supervision; who is not in it has no such supervisor from that day on.
  std::map<std::pair<PersonId, SupervisorKind>, PersonId> supervisees;
  QString overrideWhy = {};  ///< needed where something stands in the way of whoever takes a case
};

/// What the file says of somebody who is to leave on a day.
struct LeavingFacts {
  std::optional<QDate> start;     ///< in service from
  std::optional<QDate> left;      ///< they have left already
  std::optional<QDate> postFrom;  ///< a post of theirs began on that day or later, and before today
  std::optional<std::pair<QString, QDate>> given = {};  ///< likewise the first case that they were given: its code
};
/// Nothing: there is no such person. What is to come is called off; what has begun is part of the figures of its days.
Result<void> mayLeave(const std::optional<LeavingFacts>& facts, QDate day);

}  // namespace headroom
