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
/// One person's posts and supervisors on that day, the units of these posts and all above them, and of the people only
/// that one and their supervisors: what one person's page needs, at a cost that does not grow with the council.
Organisation loadOrganisationOf(const Database& records, QDate on, PersonId person);

UnitTree loadUnits(const Database& records);
/// Everybody's, past and future included, by id.
std::vector<Post> loadPosts(const Database& records);
std::optional<Post> loadPost(const Database& records, PostId id);
std::optional<PersonId> findPerson(const Database& records, const QString& code);

}  // namespace headroom
