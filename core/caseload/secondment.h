// SPDX-License-Identifier: MIT
// A secondment as posts from a day to a day, and its end before that day. Parts of verbs: they ask the rules and not
// whether the viewer may; each belongs inside a transaction.
#pragma once
#include "core/caseload/post_change.h"
#include "core/store/database.h"

namespace headroom {

/// The post ends on that day, and what it holds goes on in another with the change. Refused as changePost() is.
Result<PostId> writePostChange(Database& records, PostId post, QDate from, const PostChange& change);

/// The post there. The one that the person comes from keeps the rest of its hours, and has them back afterwards.
Result<PostId> writeSecondment(Database& records, const Secondment& one);

/// It goes on from its last day until `to`, and the hours of the post that was left are had back then. Refused where
/// either post changes or ends in between, and where the hours that are left are too few by then.
Result<void> writeSecondmentLonger(Database& records, PostId there, PostId from, QDate before, QDate to);

/// What ending one on a day made of it: it ended then, or had not begun and is gone.
/// `from`: the post that was left for it. Refused where it has ended by then, or still leads open cases then.
Result<Ending> writeSecondmentEnd(Database& records, PostId there, PostId from, QDate to, QDate today);

}  // namespace headroom
