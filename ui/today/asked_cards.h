// SPDX-License-Identifier: MIT
// What the cards of Today ask for, each for itself: said before anything is read, so that on a server all of it goes
// there at once and each card finds its answer.
#pragma once
#include <memory>

#include "core/desk/desk.h"

namespace headroom {

struct AskedCards;

/// Nothing for a file, where asking is no way. To be held until the first reading of the same Snapshot is over.
std::shared_ptr<const AskedCards> askForCards(const Desk& desk);

}  // namespace headroom
