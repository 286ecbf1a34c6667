// SPDX-License-Identifier: MIT
// Which of a person's cases to talk about next, and why: picked, an action overdue, new since last time, or not
// discussed for weeks (rules 6).
#pragma once
#include <set>
#include <unordered_map>

#include "core/caseload/balance.h"
#include "core/supervision/not_discussed.h"

namespace headroom {

/// What is known about the cases beside the caseload.
struct CaseSignals {
  std::unordered_map<CaseId, QDate> lastDiscussed;
  std::set<CaseId> picked;         ///< by the worker, in the preparation
  std::set<QString> overdueCases;  ///< codes of cases with an action that is overdue
  std::optional<QDate> lastHeld;   ///< the last session; none: nothing is 'new since'
};

struct AgendaCase {
  CaseId id;
  QString code;
  QString kind;
  std::optional<Decimal> weight;  ///< whole weight; none: unweighted
  QDate heldFrom;                 ///< first day of the allocation
  QDate opened;
  std::optional<QDate> lastDiscussed;
  bool picked = false;
  bool overdueAction = false;
  bool isNew = false;         ///< came after the last session
  bool notDiscussed = false;  ///< of those that they lead, as not_discussed.h counts
};

/// Every open case of those posts once: what is picked first, then overdue actions, new ones, those not discussed, the
/// rest; in each the heaviest first, then by code.
std::vector<AgendaCase> agendaCases(const CaseloadFacts& facts, const std::vector<PostBalance>& posts,
                                    const CaseSignals& known, QDate on, int days = kNotDiscussedDays);

}  // namespace headroom
