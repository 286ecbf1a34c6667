// SPDX-License-Identifier: MIT
// The verbs of the organisation: one transaction a function.
// The rows themselves are checked in new_rows and code, and written by the store.
#include "core/organisation/organisation_actions.h"

#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/code.h"
#include "core/organisation/free_code_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/organisation_writer_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Whoever takes somebody in comes to see them and what was written with them: as with a secondment, that needs the
/// units of the posts that they have or are to have.
Result<void> mayTakeIn(const Desk& desk, PersonId person) {
  TRY(mayKeep(desk, person));
  for (const Post& held : loadOrganisation(desk.records).posts) {
    if (held.person != person || (held.period.to && *held.period.to <= desk.today())) continue;
    TRY(mayKeep(desk, held.unit));
  }
  return {};
}

}  // namespace

Result<QString> giveCode(const Database& records, QStringView table, const QString& typed, const QString& words,
                         const QString& what) {
  if (typed.trimmed().isEmpty()) return freeCode(records, table, words, what);
  return checkedNewCode(typed, what, [&](const QString& code) { return isCodeTaken(records, table, code); });
}

Result<UnitId> writeUnit(Database& records, const NewUnit& typed) {
  auto unit = TRY(checked(typed));
  if (unit.parent && !isThere(records, *unit.parent))
    return refuse(say("The unit above '%1' is no longer there.").arg(unit.name));
  const auto code = TRY(giveCode(records, u"unit", unit.code, unit.name, u"unit"_s));
  unit.code = code;
  return insertUnit(records, unit);
}

Result<PersonId> writePerson(Database& records, const NewPerson& typed) {
  auto person = TRY(checked(typed));
  const auto code = TRY(giveCode(records, u"person", person.code, person.name, u"person"_s));
  person.code = code;
  return insertPerson(records, person);
}

Result<PostId> writePost(Database& records, PersonId person, const NewPost& typed) {
  auto post = TRY(checked(typed));
  if (!isThere(records, post.unit)) return refuse(say("The unit of the post is no longer there."));
  const auto holder = codeOfPerson(records, person);
  if (!holder) return refuse(say("The person of the post is no longer there."));
  const auto code = TRY(giveCode(records, u"post", post.code, *holder + u' ' + token(post.role), u"post"_s));
  post.code = code;
  return insertPost(records, person, post);
}

Result<void> writeSupervisor(Database& records, const NewSupervisor& typed) {
  const auto one = TRY(checked(typed));
  if (isSupervisedFrom(records, one.person, one.kind, one.from))
    return refuse(say("A supervisor from that day or a later one is already set."));
  replaceSupervisor(records, one);
  return {};
}

Result<UnitId> addUnit(WritableDesk& desk, const NewUnit& unit) {
  return inOneSave(desk, [&]() -> Result<UnitId> {
    TRY(unit.parent ? mayKeep(desk, unit.parent) : mayKeepEverywhere(desk));
    return writeUnit(desk.records, unit);
  });
}

Result<AddedPerson> addPerson(WritableDesk& desk, const NewPerson& person, const NewPost& post) {
  return inOneSave(desk, [&]() -> Result<AddedPerson> {
    TRY(mayKeep(desk, post.unit));
    const auto added = TRY(writePerson(desk.records, person));
    const auto held = TRY(writePost(desk.records, added, post));
    return AddedPerson{added, held};
  });
}

Result<PostId> addPost(WritableDesk& desk, PersonId person, const NewPost& post) {
  return inOneSave(desk, [&]() -> Result<PostId> {
    TRY(mayKeep(desk, post.unit));
    TRY(mayTakeIn(desk, person));
    return writePost(desk.records, person, post);
  });
}

Result<void> setSupervisor(WritableDesk& desk, PersonId person, PersonId supervisor, SupervisorKind kind, QDate from) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeep(desk, person));
    return writeSupervisor(desk.records, {person, supervisor, kind, from});
  });
}

}  // namespace headroom
