// SPDX-License-Identifier: MIT
// Loads what the figures of a day are made from, at a cost that does not grow with the years of history.
// Open allocations come through one partial index and ended ones through its complement, never in one statement with
// OR.
#pragma once
#include <optional>
#include <set>

#include "core/caseload/caseload_facts.h"
#include "core/caseload/overload.h"
#include "core/store/database.h"

namespace headroom {

/// The cases of these ids that there are, by id, which is the order of the file.
std::vector<Case> loadCases(const Database& records, std::vector<CaseId> ids);

/// What holds on that day everywhere: for balance() of everything or of any unit.
CaseloadFacts loadFacts(const Database& records, QDate on);
/// The same for the posts of one unit and all below it alone: the other posts are left out, units and people are not.
CaseloadFacts loadFactsOfUnit(const Database& records, QDate on, UnitId unit);
/// The same for the posts of one person alone, with the units round them and the rules that can be theirs; of the
/// people only that one and their supervisors.
CaseloadFacts loadFactsOfPerson(const Database& records, QDate on, PersonId person);
/// Whatever holds on any day from `first` to `last`, both included, everywhere or in one unit and all below it: for
/// balance() on each of those days.
CaseloadFacts loadFactsOver(const Database& records, QDate first, QDate last,
                            std::optional<UnitId> unit = std::nullopt);
/// The same for these posts alone: what a look back over years is made from.
CaseloadFacts loadFactsOfPosts(const Database& records, QDate first, QDate last, const std::set<PostId>& posts);
/// Everything of those days but what posts hold: organisation, limits, weights, reductions and absences.
CaseloadFacts loadRulesOver(const Database& records, QDate first, QDate last);
/// The same without the organisation, in place of what the facts hold of it.
void reloadRulesOver(const Database& records, QDate first, QDate last, CaseloadFacts& facts);
/// The cases that are open on that day without a lead, with their leads of all times: for unallocated().
CaseloadFacts loadUnallocatedFacts(const Database& records, QDate on);

}  // namespace headroom
