// SPDX-License-Identifier: MIT
// What somebody wants to get better at: a goal with steps (rules 8).
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

struct GoalStep {
  QString what;
  std::optional<QDate> done;
};

struct Goal {
  std::optional<GoalId> id;  ///< none: not stored yet
  PersonId person;
  std::optional<SessionId> session;  ///< in which it arose
  QString what;
  QString framework;    ///< PCF domain, KSS/PQS statement or SWE standard
  QString opportunity;  ///< course, shadowing, secondment, presentation to colleagues …
  std::optional<QDate> target;
  QString status = QStringLiteral("open");  ///< open, met, partly met, dropped
  QString outcome = {};
  std::vector<GoalStep> steps = {};
  qint64 rowVersion = 0;

  int stepsDone() const;
};

/// The opportunities offered; others can be typed.
const QStringList& opportunities();
/// Refused without words, with another status, or when it is ended without an outcome.
Result<Goal> checked(Goal goal);

}  // namespace headroom
