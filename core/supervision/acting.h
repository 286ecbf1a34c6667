// SPDX-License-Identifier: MIT
// Who may act in supervision: the supervisor, whoever sees the person (organisation/access.h), and of one's own
// planning, actions and preparation oneself. Nobody chosen may nothing.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/session.h"

namespace headroom {

class Access;
struct CaseDiscussion;

/// Whether the viewer may act for that person: as oneself where `ownToo`, or by what access.h gives.
Result<void> mayActFor(const Desk& desk, PersonId person, bool ownToo);
/// The session, where the viewer supervises in it or may act for whom it is with.
Result<Session> openedFor(const Desk& desk, SessionId id, bool ownToo);
/// Likewise, of what was found under that number.
Result<Session> openedFor(const Desk& desk, const std::optional<Session>& session, bool ownToo);

/// Whether the viewer may read what was said of a case: of sessions that they held themselves, and of those whom they
/// see once it was shared.
bool mayReadDiscussion(const Desk& desk, const Access& access, const CaseDiscussion& one);

/// The session and the others of the same meeting, where the viewer may change all of it: of a group whoever holds it,
/// or whoever may act for everybody in it. The one asked for is the first.
Result<std::vector<Session>> openedMeeting(const Desk& desk, SessionId id, bool ownToo);

/// Who holds what is booked with that person for that day: the viewer, or of oneself the line supervisor and whoever
/// covers for them then.
std::optional<PersonId> holderOf(const Desk& desk, PersonId person, QDate day);

}  // namespace headroom
