// SPDX-License-Identifier: MIT
// What is asked about a goal, in the page of goals and in a supervision alike: its words, how it went when it was
// looked at again, what shows that it is reached, and what came of it.
#pragma once
#include "core/development/goal.h"

class QWidget;

namespace headroom {

class Workspace;

enum class GoalVerb { Write, Review, Evidence, End };

/// Asks and saves; a refusal leaves the form open with what was typed. What is to be said of it; nothing when it was
/// not saved. Taken back by Ctrl+Z.
QString askAboutGoal(Workspace& workspace, const Goal& goal, GoalVerb verb, QWidget* parent);

/// 'by 3 Sep 2026 · course · looked at again by 1 Aug 2026': what stands below a goal.
QString goalSecondWords(const Goal& goal);

}  // namespace headroom
