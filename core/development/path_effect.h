// SPDX-License-Identifier: MIT
// What an approved path makes, and what ending it undoes. Parts of verbs: they ask the rules and not whether the viewer
// may; each belongs inside a transaction.
#pragma once
#include "core/caseload/reduction.h"
#include "core/development/path.h"
#include "core/store/database.h"

namespace headroom {

/// Carries it out: `path` then names what it became.
Result<void> carryOut(Database& records, Path& path, QDate today);
/// Ends what it became, from that day on; `path` is as it is afterwards.
Result<void> undoFrom(Database& records, Path& path, QDate to, QDate today);

/// Ends what it became on another day than was agreed, sooner or later, a secondment with both of its posts.
Result<void> moveEnd(Database& records, Path& path, QDate to, QDate today);

/// When something of somebody who leaves ends: what began meanwhile, where it is recorded late, ends today.
QDate endWithLeaver(const Period& period, QDate left, QDate today);
/// Ends it because the one whose it is, or the student, leaves: a wish is withdrawn, what is to come is called off, and
/// what runs ends on that day with its place and reductions. Whether anything of it changed; it is not saved yet.
Result<bool> undoForLeaver(Database& records, Path& path, PersonId leaver, QDate left, QDate today);

enum class Share { Begins, GoesOn };
/// The reductions that a path needs beside those that are there; they are its own, and no other ever is. Where it goes
/// on, one of its own that ended there goes on instead of another beginning.
Result<void> giveShare(Database& records, Path& path, const Period& period, Share share = Share::Begins);

/// Of a place that nobody asked for here the reductions that came with it: what its programme usually takes, on its
/// very days, and of no path.
std::vector<Reduction> takenWithPlace(const Database& records, const ProgrammePlace& place);

}  // namespace headroom
