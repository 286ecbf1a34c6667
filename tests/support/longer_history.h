// SPDX-License-Identifier: MIT
// A longer history behind the same open work: what a read of today must not notice.
#pragma once
#include "core/store/database.h"

namespace headroom::test {

/// Puts so many times the past of the file before it: every case, allocation, session and action that is over comes
/// again for the same people, `years` earlier each time. What is open on `on` stays what it was.
void deepen(Database& records, QDate on, int years, int times);

}  // namespace headroom::test
