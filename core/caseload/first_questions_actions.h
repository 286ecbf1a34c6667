// SPDX-License-Identifier: MIT
// Saves what was answered after a first import, all in one save.
#pragma once
#include "core/caseload/first_questions.h"
#include "core/desk/desk.h"

namespace headroom {

/// Whoever is named as a manager and works here manages by their own post, which takes that role; a name that nobody
/// has is a new person with a full-time post from today. A manager of several teams has a post without hours in the
/// others. They supervise everybody of the team whom nobody supervises; limits are written for the roles that carry
/// cases, from today. Whether the viewer may is asked by whoever has one: nobody looks yet at a file that was just
/// made.
Result<void> answerFirstQuestions(WritableDesk& desk, const FirstAnswers& answers);

}  // namespace headroom
