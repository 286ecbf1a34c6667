// SPDX-License-Identifier: MIT
// What people do about a load that they see differently. Each is one save; a refusal has saved nothing.
#pragma once
#include <vector>

#include "core/caseload/load_question.h"
#include "core/desk/desk.h"

namespace headroom {

/// About a post of one's own. Refused without words, or for somebody else's post.
Result<void> askAboutLoad(WritableDesk& desk, PostId post, const QString& words);
/// By whoever manages the post's unit, never by who asked. Refused without an answer, or when it has one.
Result<void> answerAboutLoad(WritableDesk& desk, LoadQuestionId id, const QString& answer);

/// What the viewer has asked, the newest first.
std::vector<LoadQuestion> loadOwnQuestions(const Desk& desk);
/// Open ones about posts in units that the viewer manages, the earliest date first; never the viewer's own.
std::vector<LoadQuestion> loadQuestionsToAnswer(const Desk& desk);

}  // namespace headroom
