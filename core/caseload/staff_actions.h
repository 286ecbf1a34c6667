// SPDX-License-Identifier: MIT
// What changes about posts and capacity, each from a day on: a post with other hours, another role or another unit, a
// secondment, a reduction, an absence, weights. What was stays as it was: last year's figures are not touched (rules
// 1).
#pragma once
#include <vector>

#include "core/caseload/post_change.h"
#include "core/caseload/reduction.h"
#include "core/caseload/scheme.h"
#include "core/desk/desk.h"

namespace headroom {

/// Ends the post on that day and begins another with the change; cases, co-working and reductions of the post go on in
/// the new one. Refused where nothing is other, or the post does not hold the day before and on that day.
Result<PostId> changePost(WritableDesk& desk, PostId post, QDate from, const PostChange& change);

/// Ends a post on that day, half-open. Refused while it leads open cases then, and says how many.
Result<void> endPost(WritableDesk& desk, PostId post, QDate to);

/// Refused for whoever does not manage both units.
Result<PostId> second(WritableDesk& desk, const Secondment& secondment);

/// Everybody with a post in one unit goes on in another from that day, and what begins there later begins in the other:
/// a re-organisation. Refused for a day of the past. Returns how many posts.
Result<int> reorganise(WritableDesk& desk, UnitId from, UnitId to, QDate day);

/// Refused for a percentage outside 0 to 100 or above the most of its reason (rules 4).
Result<void> addReduction(WritableDesk& desk, const Reduction& reduction, const QString& note);
/// The first day without it. One that has not begun can be called off; one that has begun ends after its first day.
Result<void> endReduction(WritableDesk& desk, const QString& code, QDate to);
Result<void> addAbsence(WritableDesk& desk, const Absence& absence);
/// The first day back.
Result<void> endAbsence(WritableDesk& desk, const QString& code, QDate to);

/// The weights of a unit (nothing: of all without their own) from that day on, until a scheme that is dated later
/// already; the scheme in force there ends, and one that begins on that very day is replaced.
Result<void> setWeights(WritableDesk& desk, std::optional<UnitId> unit, const QString& scheme, QDate from,
                        const std::vector<Weight>& weights);

}  // namespace headroom
