// SPDX-License-Identifier: MIT
// The verbs of the organisation: one transaction a function.
// The rows themselves are checked in new_rows and written by the store.
#include "core/organisation/organisation_actions.h"

#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/organisation_writer_store.h"

namespace headroom {
namespace {

/// Whoever takes somebody in comes to see them and what was written with them: as with a secondment, that needs the
/// units of the posts that they have or are to have.
Result<void> mayTakeIn(const Desk& desk, PersonId person) {
  if (const auto may = mayKeep(desk, person); !may) return may;
  for (const Post& held : loadOrganisation(desk.records).posts) {
    if (held.person != person || (held.period.to && *held.period.to <= desk.today())) continue;
    if (const auto may = mayKeep(desk, held.unit); !may) return may;
  }
  return {};
}

}  // namespace

Result<UnitId> addUnit(WritableDesk& desk, const NewUnit& unit) {
  return inOneSave(desk.records, [&]() -> Result<UnitId> {
    const auto may = unit.parent ? mayKeep(desk, unit.parent) : mayKeepEverywhere(desk);
    if (!may) return tl::unexpected(may.error());
    return writeUnit(desk.records, unit);
  });
}

Result<AddedPerson> addPerson(WritableDesk& desk, const NewPerson& person, const NewPost& post) {
  return inOneSave(desk.records, [&]() -> Result<AddedPerson> {
    if (const auto may = mayKeep(desk, post.unit); !may) return tl::unexpected(may.error());
    const auto added = writePerson(desk.records, person);
    if (!added) return tl::unexpected(added.error());
    const auto held = writePost(desk.records, *added, post);
    if (!held) return tl::unexpected(held.error());
    return AddedPerson{*added, *held};
  });
}

Result<PostId> addPost(WritableDesk& desk, PersonId person, const NewPost& post) {
  return inOneSave(desk.records, [&]() -> Result<PostId> {
    if (const auto may = mayKeep(desk, post.unit); !may) return tl::unexpected(may.error());
    if (const auto may = mayTakeIn(desk, person); !may) return tl::unexpected(may.error());
    return writePost(desk.records, person, post);
  });
}

Result<void> setSupervisor(WritableDesk& desk, PersonId person, PersonId supervisor, const QString& kind, QDate from) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (const auto may = mayKeep(desk, person); !may) return may;
    return writeSupervisor(desk.records, person, supervisor, kind, from);
  });
}

}  // namespace headroom
