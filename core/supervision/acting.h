// SPDX-License-Identifier: MIT
// Who may act in supervision: the supervisor, whoever sees the person (organisation/access.h), and of one's own
// planning, actions and preparation oneself. Nobody chosen may nothing.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/session.h"

namespace headroom {

/// Whether the viewer may act for that person: as oneself where `ownToo`, or by what access.h gives.
Result<void> mayActFor(const Desk& desk, PersonId person, bool ownToo);
/// The session, where the viewer supervises in it or may act for whom it is with.
Result<Session> openedFor(const Desk& desk, SessionId id, bool ownToo);

}  // namespace headroom
