// SPDX-License-Identifier: MIT
// Loads units, people, posts and supervisors.
// Rows of the past are left in the file unless they are asked for.
#pragma once
#include <optional>

#include "core/organisation/organisation.h"
#include "core/store/database.h"

namespace headroom {

/// Everything, past and future included.
Organisation loadOrganisation(const Database& records);
/// All units and people, and the posts and supervisors in force on that day.
Organisation loadOrganisationOn(const Database& records, QDate on);
/// All units, and of the people only that one and their supervisors, with that one's posts and supervisors on that day:
/// what one person's page needs, at a cost that does not grow with the council's staff.
Organisation loadOrganisationOf(const Database& records, QDate on, PersonId person);

UnitTree loadUnits(const Database& records);
std::optional<Post> loadPost(const Database& records, PostId id);
std::optional<PersonId> findPerson(const Database& records, const QString& code);

}  // namespace headroom
