// SPDX-License-Identifier: MIT
// Records on their way from one engine to another: a file goes up to a server whole, and comes back.
#pragma once
#include "core/store/database.h"

namespace headroom {

/// Copies every row with its id, chain, signatures and what is sealed into records that have no row yet, and compares
/// both by content. One save of `to`. Throws StoreError with one sentence; nothing was saved then.
void copyRecords(const Database& from, Database& to);

}  // namespace headroom
