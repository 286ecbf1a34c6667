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

UnitTree loadUnits(const Database& records);
std::optional<PersonId> findPerson(const Database& records, const QString& code);

}  // namespace headroom
