// SPDX-License-Identifier: MIT
// What has to read every row there is can be done in a file by whoever may, and on a server by nobody but whoever looks
// after the database: it hides from everybody else what is not theirs to see, and half an answer is a wrong one.
#pragma once
#include "core/base/result.h"
#include "core/store/database.h"

namespace headroom {

/// Refused to whoever logged in to a server as themselves: checking all records, exporting them, erasing somebody, and
/// gathering what is held about them.
Result<void> mayReadEveryRow(const Database& records);

}  // namespace headroom
