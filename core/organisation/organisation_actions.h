// SPDX-License-Identifier: MIT
// What people do to the organisation by hand: add a unit, a person with a post, another post, a supervisor.
// Each is one save; a refusal has saved nothing.
#pragma once
#include "core/desk/desk.h"
#include "core/organisation/new_rows.h"

namespace headroom {

struct AddedPerson {
  PersonId person;
  PostId post;
};

/// Refused when the code is taken or the parent is not there.
Result<UnitId> addUnit(WritableDesk& desk, const NewUnit& unit);
/// A person and their first post. Refused when a code is taken.
Result<AddedPerson> addPerson(WritableDesk& desk, const NewPerson& person, const NewPost& post);
/// A further post of a person: the others keep the FTE they have (rules 2). Refused for whoever does not manage the
/// units of those too.
Result<PostId> addPost(WritableDesk& desk, PersonId person, const NewPost& post);
/// From that day on, ending who did it before. Nobody supervises themselves (rules 2).
/// Refused where a later supervisor of that kind is already dated.
Result<void> setSupervisor(WritableDesk& desk, PersonId person, PersonId supervisor, SupervisorKind kind, QDate from);

// Parts of a verb, for verbs that put several into one save. They ask the rules and not whether the viewer may; each
// belongs inside a transaction.

Result<UnitId> writeUnit(Database& records, const NewUnit& unit);
Result<PersonId> writePerson(Database& records, const NewPerson& person);
Result<PostId> writePost(Database& records, PersonId person, const NewPost& post);
Result<void> writeSupervisor(Database& records, const NewSupervisor& supervisor);
/// The typed code when it is free, a made one when nothing was typed. `table` is unit, person, post, case_file …;
/// `what` names it for people ('unit').
Result<QString> giveCode(const Database& records, QStringView table, const QString& typed, const QString& words,
                         const QString& what);

}  // namespace headroom
