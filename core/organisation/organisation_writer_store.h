// SPDX-License-Identifier: MIT
// Writes units, people, posts and supervisors that the rules have let in; belongs inside a transaction.
#pragma once
#include "core/organisation/new_rows.h"
#include "core/store/database.h"

namespace headroom {

bool isThere(const Database& records, UnitId unit);
/// Nothing when there is no such person.
std::optional<QString> codeOfPerson(const Database& records, PersonId person);
/// Whether a supervisor of that kind begins on that day or later.
bool isSupervisedFrom(const Database& records, PersonId person, SupervisorKind kind, QDate from);

/// Each with the code that it carries.
UnitId insertUnit(Database& records, const NewUnit& unit);
PersonId insertPerson(Database& records, const NewPerson& person);
PostId insertPost(Database& records, PersonId person, const NewPost& post);
/// Of a unit that was brought without a name of its own.
void completeUnitName(Database& records, UnitId unit, const QString& name);
/// Of a post whose role nobody has said yet: it counts for all its days.
void completeRole(Database& records, PostId post, Role role);
/// Whoever supervised in that kind before ends on the first day of the new one.
void replaceSupervisor(Database& records, const NewSupervisor& supervisor);

}  // namespace headroom
