// SPDX-License-Identifier: MIT
// Asked by every verb of supervision before it changes anything.
// Access decides; nothing here gives more than it.
#include "core/supervision/acting.h"

#include <utility>

#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/group_store.h"
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
  return openedFor(desk, loadSession(desk.records, id), ownToo);
}

Result<Session> openedFor(const Desk& desk, const std::optional<Session>& session, bool ownToo) {
  if (!session) return refuse(say("This session is not in the file any more."));
  // A row from elsewhere can name somebody as supervising themselves; they do not.
  const bool holdsIt = desk.viewer.person && desk.viewer.person == session->supervisor;
  if (holdsIt && session->supervisor != session->person) return *session;
  TRY(mayActFor(desk, session->person, ownToo));
  return *session;
}

bool mayReadDiscussion(const Desk& desk, const Access& access, const CaseDiscussion& one) {
  const bool isOwn = one.supervisor && one.supervisor == desk.viewer.person;
  return isOwn || (!one.isDraft && access.mayRead(one.person));
}

Result<std::vector<Session>> openedMeeting(const Desk& desk, SessionId id, bool ownToo) {
  auto asked = loadSession(desk.records, id);
  const bool isGroup = asked && asked->kind == SessionKind::Group;
  if (isGroup && desk.viewer.person == asked->person && desk.viewer.person != asked->supervisor)
    return refuse(say("Only the person who runs a group can start, move or cancel it."));
  std::vector<Session> meeting{TRY(openedFor(desk, id, ownToo && !isGroup))};
  for (const SessionId one : groupOf(desk.records, id)) {
    if (one != id) meeting.push_back(TRY(openedFor(desk, one, false)));
  }
  return meeting;
}

std::optional<PersonId> holderOf(const Desk& desk, PersonId person, QDate day) {
  if (desk.viewer.person != person) return desk.viewer.person;
  const Organisation organisation = loadOrganisationOn(desk.records, day);
  const auto line = organisation.supervisorOf(person, SupervisorKind::Line, day);
  const auto cover = line ? organisation.coverOf(*line, day) : std::nullopt;
  return cover && *cover != person ? cover : line;
}

}  // namespace headroom
