// SPDX-License-Identifier: MIT
// Questions about a load as rows: what was shown then is kept as words, so that a later change does not alter it.
#pragma once
#include <vector>

#include "core/caseload/load_question.h"
#include "core/store/asked_ahead.h"
#include "core/store/database.h"

namespace headroom {

/// What that person has asked, the newest first.
std::vector<LoadQuestion> loadQuestionsOf(const Database& records, PersonId asker);
/// Everybody's that have no answer, the earliest date first.
std::vector<LoadQuestion> loadOpenQuestions(const Database& records);
AskedAhead<std::vector<LoadQuestion>> askOpenQuestions(const Database& records);
/// Nothing when it is no longer there.
std::optional<LoadQuestion> loadQuestion(const Database& records, LoadQuestionId id);

// Inside a transaction that the caller holds; `at` is milliseconds UTC.
void insertQuestion(Database& records, const NewLoadQuestion& question, qint64 at);
void writeAnswer(Database& records, LoadQuestionId id, PersonId by, const QString& answer, qint64 at);

}  // namespace headroom
