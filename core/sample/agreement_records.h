// SPDX-License-Identifier: MIT
// Supervision agreements and yearly checks of the sample authority: most hold, some are due, one or two are late.
#pragma once
#include <QDate>

#include "core/store/database.h"

namespace headroom::sample {

/// Of everybody with a post on that day; all people, posts and supervisors are there. Inside a transaction. Draws from
/// no dice: what stands elsewhere in the file is the same without it.
void writeAgreements(Database& records, QDate today);

}  // namespace headroom::sample
