// SPDX-License-Identifier: MIT
// Asked by every verb of supervision before it changes anything.
// Access decides; nothing here gives more than it.
#include "core/supervision/acting.h"

#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"

namespace headroom {
Result<void> mayActFor(const Desk& desk, PersonId person, bool ownToo) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  if (desk.viewer.person == person) {
    if (ownToo) return {};
    return refuse(say("Nobody supervises themselves."));
  }
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  if (accessOf(organisation, desk.viewer, desk.today()).maySee(person)) return {};
  return refuse(say("This person is not among those whom you see."));
}

Result<Session> openedFor(const Desk& desk, SessionId id, bool ownToo) {
  const auto session = loadSession(desk.records, id);
  if (!session) return refuse(say("This session is not in the file any more."));
  if (desk.viewer.person && desk.viewer.person == session->supervisor) return *session;
  TRY(mayActFor(desk, session->person, ownToo));
  return *session;
}

}  // namespace headroom
