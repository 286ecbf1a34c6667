// SPDX-License-Identifier: MIT
// Loads and saves goals with their steps, reviews and evidence.
#pragma once
#include <unordered_map>

#include "core/development/goal.h"
#include "core/store/database.h"

namespace headroom {

/// Open ones first by target date, then the ended ones.
std::vector<Goal> loadGoals(const Database& records, PersonId person);
/// Everybody's open ones, each person's by target date.
std::unordered_map<PersonId, std::vector<Goal>> loadOpenGoals(const Database& records);
/// Belongs inside a transaction; throws StoreError(Conflict) when it was changed since it was loaded.
GoalId writeGoal(Database& records, const Goal& goal);

/// The numbers of the notes that stand behind a goal as evidence.
std::vector<QString> loadNoteEvidence(const Database& records, GoalId goal);
/// Whether there is a note of that number by that author.
bool isNoteOf(const Database& records, const QString& uid, PersonId author);

/// What of somebody's can be evidence: courses that they went to and discussions of sessions that took place, the
/// newest first, with the words that it is told by.
std::vector<GoalEvidence> loadPossibleEvidence(const Database& records, PersonId person, QDate on);
/// Somebody's own notes, the newest first: what they are called, which is shown to nobody else.
struct NoteName {
  QString uid;
  qint64 id = 0;
  QDate day;
};
std::vector<NoteName> loadNoteNames(const Database& records, PersonId author);

}  // namespace headroom
