// SPDX-License-Identifier: MIT
// Who may have it is asked the same way by the list of a form and by the verb.
#include "core/supervision/action_handing.h"

#include <algorithm>
#include <set>

#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_access.h"
#include "core/supervision/action_writer_store.h"

namespace headroom {

std::vector<HandingTo> readHandingTo(const Desk& desk, ActionId id) {
  const auto parties = ownerOf(desk.records, id);
  if (!parties || !desk.viewer.person) return {};
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  std::set<PersonId> may = access.people();
  for (const auto& one : {organisation.supervisorOf(*desk.viewer.person, SupervisorKind::Line, today), parties->person,
                          parties->supervisor}) {
    if (one) may.insert(*one);
  }
  std::vector<HandingTo> all;
  for (const PersonId one : may) {
    const Person* person = organisation.person(one);
    const bool isThere = person != nullptr && organisation.mainPost(one, today) != nullptr;
    if (isThere && one != parties->owner) all.push_back({one, person->name});
  }
  std::stable_sort(all.begin(), all.end(), [](const HandingTo& a, const HandingTo& b) {
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return all;
}

Result<ActionId> handActionOver(WritableDesk& desk, ActionId id, PersonId to) {
  return inOneSave(desk, [&]() -> Result<ActionId> {
    TRY(mayTouchAction(desk, id));
    const auto line = loadActionLine(desk.records, id);
    if (line.empty() || line.front().closed) return refuse(say("The action is closed already."));
    if (isContinued(desk.records, id)) return refuse(say("The action goes on in a later session. Hand over that one."));
    const auto people = readHandingTo(desk, id);
    const bool may = std::any_of(people.begin(), people.end(), [to](const HandingTo& one) { return one.person == to; });
    if (!may) return refuse(say("It can be handed to somebody of yours, or to those who agreed it."));
    return insertContinued(desk.records, to, id);
  });
}

}  // namespace headroom
