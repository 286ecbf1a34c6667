// SPDX-License-Identifier: MIT
// Checks and writes rows of the organisation inside a transaction that the caller holds.
// Actions of this and other modules put several of these into one save.
#pragma once
#include "core/organisation/new_rows.h"
#include "core/store/database.h"

namespace headroom {

Result<UnitId> writeUnit(Database& records, const NewUnit& unit);
Result<PersonId> writePerson(Database& records, const NewPerson& person);
Result<PostId> writePost(Database& records, PersonId person, const NewPost& post);
Result<void> writeSupervisor(Database& records, PersonId person, PersonId supervisor, const QString& kind, QDate from);

/// The typed code when it is free, a made one when nothing was typed. `table` is unit, person, post, case_file …;
/// `what` names it for people ('unit').
Result<QString> freeCode(const Database& records, QStringView table, const QString& typed, const QString& words,
                         const QString& what);

}  // namespace headroom
