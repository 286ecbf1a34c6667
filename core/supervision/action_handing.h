// SPDX-License-Identifier: MIT
// An open action is handed to somebody else: a row of theirs continues it, so that what was agreed stays as it was.
#pragma once
#include <vector>

#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

struct HandingTo {
  PersonId person;
  QString name;
};

/// Who could have it, by name: those in service whom the viewer sees, the viewer, their own line supervisor, and the
/// two of the session in which it was agreed; without its owner.
std::vector<HandingTo> readHandingTo(const Desk& desk, ActionId id);

/// The new row is about the same, due on the same day, and belongs to no session until the next one of its owner
/// carries it. Refused for an action that is closed or goes on in another row already, and to anybody else than those
/// above.
Result<ActionId> handActionOver(WritableDesk& desk, ActionId id, PersonId to);

}  // namespace headroom
