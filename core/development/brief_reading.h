// SPDX-License-Identifier: MIT
// Reads the brief before a supervision from the file, and what of it a viewer may read.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/brief.h"

namespace headroom {

/// What a command prints, at which nobody has signed in: everything but the words of what was prepared. Nothing when
/// there is no such person.
std::optional<Brief> readBrief(const Database& records, PersonId person, QDate on);

/// The same for both sides, with what was prepared for those who may read that (organisation/personal_part.h). Nothing
/// when the viewer may not see the person.
std::optional<Brief> readBrief(const Desk& desk, PersonId person);

}  // namespace headroom
