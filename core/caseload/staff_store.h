// SPDX-License-Identifier: MIT
// Changes of posts, reductions and absences as new periods. Writing belongs inside a transaction.
#pragma once
#include "core/caseload/reduction.h"
#include "core/organisation/organisation.h"
#include "core/store/database.h"

namespace headroom {

/// Open cases that the post leads on that day or later.
int casesLedFrom(const Database& records, PostId post, QDate day);

/// What the post holds on that day, and what is dated later, goes on at the other: cases, co-working and reductions.
void goOnAt(Database& records, PostId post, PostId other, QDate day);
void writePostEnd(Database& records, PostId post, QDate to);
/// Of a post that is still to come: what was in force is never edited.
void writeHours(Database& records, PostId post, Decimal fte);
/// Whether anything is dated to it: cases, reductions, what was tried or asked.
bool isPostUsed(const Database& records, PostId post);
void deletePost(Database& records, PostId post);
/// What begins in one unit on that day or later begins in another. Returns how many posts.
int writePostsToCome(Database& records, UnitId from, UnitId to, QDate day);

/// Each with the code that it carries.
void insertReduction(Database& records, const Reduction& reduction, const QString& note);
void insertAbsence(Database& records, const Absence& absence);

/// A reduction or an absence; `table` is one of the two words.
struct StoredTaking {
  PersonId person;
  Period period;
};
std::optional<StoredTaking> loadTaking(const Database& records, QStringView table, const QString& code);
void shortenTaking(Database& records, QStringView table, const QString& code, QDate to);
void deleteTaking(Database& records, QStringView table, const QString& code);

}  // namespace headroom
