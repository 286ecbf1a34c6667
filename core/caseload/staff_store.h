// SPDX-License-Identifier: MIT
// Writes changes of posts, reductions, absences and weights as new periods, inside a transaction that the caller holds.
#pragma once
#include "core/caseload/staff_actions.h"
#include "core/organisation/organisation.h"

namespace headroom {

std::optional<Post> loadPost(const Database& records, PostId id);
/// Open cases that the post leads on that day or later.
int casesLedFrom(const Database& records, PostId post, QDate day);

/// `post` ends on `from`, and what it holds goes on in a new one like `anew` from then on.
Result<PostId> writePostChange(Database& records, const Post& post, QDate from, const Post& anew);
void writePostEnd(Database& records, PostId post, QDate to);
/// What begins in one unit on that day or later begins in another. Returns how many posts.
int writePostsToCome(Database& records, UnitId from, UnitId to, QDate day);
Result<int> writeReduction(Database& records, const Reduction& reduction, const QString& note);
Result<int> writeAbsence(Database& records, const Absence& absence);
/// `table` is reduction or absence. One that begins on that day or later, and not before today, has taken nothing yet
/// and goes.
Result<int> writeTakingEnd(Database& records, QStringView table, const QString& code, QDate to, QDate today);
/// Whose a reduction or an absence is.
std::optional<PersonId> personOfTaking(const Database& records, QStringView table, const QString& code);
/// Ends the scheme in force and takes away one that begins on that day; the first day of one that is dated later.
/// Refused where one began on that day and it is past.
Result<std::optional<QDate>> writeWeightsEnd(Database& records, std::optional<UnitId> unit, QDate from, QDate today);

}  // namespace headroom
