// SPDX-License-Identifier: MIT
// The organisation as loadOrganisation() gives it, without a copy: for reads that only look things up in it.
#pragma once
#include <memory>

#include "core/organisation/organisation.h"
#include "core/store/database.h"

namespace headroom {

/// Within a Snapshot, if what is read beside it is to be of the same moment.
std::shared_ptr<const Organisation> keptOrganisation(const Database& records);
/// As loadOrganisationOn() gives it.
std::shared_ptr<const Organisation> keptOrganisationOn(const Database& records, QDate on);

/// Whether more posts than that are in force on that day, without reading the others.
bool hasMorePosts(const Database& records, QDate on, std::size_t than);

}  // namespace headroom
