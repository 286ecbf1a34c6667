// SPDX-License-Identifier: MIT
// What is decided about weeks of overload, as rows, and the runs that it is about.
#pragma once
#include "core/caseload/escalation.h"
#include "core/store/database.h"

namespace headroom {

/// Whatever holds on any of some days, for following posts through them: what they held is laid out for that, and
/// nothing else of it is kept.
struct CaseloadPast {
  explicit CaseloadPast(CaseloadFacts of);
  CaseloadFacts facts;  ///< without cases and allocations
  HeldPast held;
};
CaseloadPast loadPast(const Database& records, QDate first, QDate last, std::optional<UnitId> unit = std::nullopt);
/// overload() of that day. Of most runs a few months are read; only those that go on before these have more of their
/// past looked at.
std::vector<OverloadRun> loadOverload(const Database& records, QDate on, const OverloadRule& rule = {},
                                      std::optional<UnitId> unit = std::nullopt);

/// Those that are open, of a unit (nothing: everywhere) on a day.
std::vector<OpenEscalation> loadEscalations(const Database& records, QDate on, std::optional<UnitId> unit);
/// Whether the weeks over that begin about `since` go on today.
bool goesOn(const Database& records, PostId post, QDate since, QDate today);
/// All of them, closed ones included.
std::vector<Escalation> loadDecided(const Database& records);
/// Inside a transaction that the caller holds; adds or changes the row of that run.
void writeEscalation(Database& records, const EscalationStep& step, QDate today);

}  // namespace headroom
