// SPDX-License-Identifier: MIT
// Table by table: what is theirs, and behind all of it the records of others in whose words their name stands.
#include "core/exchange/subject_access_actions.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/subject_access_store.h"
#include "core/organisation/every_row.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"

namespace headroom {
namespace {

bool isTitled(const Way& way) { return way.title != nullptr; }

}  // namespace

Result<HeldAbout> gatherHeldAbout(const Desk& desk, PersonId person) {
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  TRY(mayGather(desk.viewer, access, person));
  TRY(mayReadEveryRow(desk.records));
  const Snapshot moment(desk.records);
  const auto known = loadHeldPerson(desk.records, person);
  if (!known) return refuse(say("There is nobody of that name in the file."));
  HeldAbout held{known->name, {}, known->notes};
  const WholeName name(known->name, known->others);
  std::vector<HeldItem> named;
  for (const FieldTable& table : fieldTables()) {
    const auto first = std::find_if(table.ways.begin(), table.ways.end(), isTitled);
    // What is nobody's can name somebody all the same: a course, a statement of a framework.
    if (first == table.ways.end() && !table.ways.empty()) continue;
    const QString kind = first == table.ways.end() ? table.oneRow : titleOf(*first);
    for (const Way& way : table.ways) {
      if (!isTitled(way)) continue;
      readHeldRows(desk.records, table, way, person, [&](const FoundRow& row) {
        if (auto item = itemOf(titleOf(way), row)) held.items.push_back(std::move(*item));
      });
    }
    readRowsOfOthers(desk.records, table, person, [&](const FoundRow& row) {
      if (!isNamedIn(row, name)) return;
      if (auto item = itemOf(namedTitle(kind), row)) named.push_back(std::move(*item));
    });
  }
  held.items.insert(held.items.end(), std::make_move_iterator(named.begin()), std::make_move_iterator(named.end()));
  return held;
}

}  // namespace headroom
