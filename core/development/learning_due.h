// SPDX-License-Identifier: MIT
// What of somebody's learning waits for them: the year of the register, a course to be evaluated, what changed in
// practice three months later, and the requests that they decide.
#pragma once
#include "core/desk/desk.h"
#include "core/development/course.h"
#include "core/development/cpd.h"

namespace headroom {

/// A course of the viewer's own and what is to be done about it now.
struct LearningStep {
  Training training;
  NextStep step = NextStep::Nothing;
  std::optional<QDate> due = {};  ///< of looking back
};

struct LearningDue {
  CpdYear year;
  std::optional<CpdStanding> cpd = {};  ///< nothing for somebody whom the register does not ask
  std::vector<LearningStep> steps;      ///< to be done by the viewer: came, evaluate, look back
  int toDecide = 0;                     ///< requests that wait for the viewer
};
/// Of the viewer.
LearningDue readLearningDue(const Desk& desk);

/// The requests that the viewer decides, the longest waiting first.
std::vector<Training> readTrainingToDecide(const Desk& desk);

}  // namespace headroom
