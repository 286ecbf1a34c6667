// SPDX-License-Identifier: MIT
// What somebody wants to get better at: a goal with steps, days on which it is looked at again, and what shows that it
// is being reached (rules 8).
#pragma once
#include <QDate>
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

/// A day on which it is looked at again; what was said stands there once it was.
struct GoalReview {
  QDate day;
  QString said = {};
  std::optional<QDate> done = {};
};

enum class GoalEvidenceKind { Words, Note, Course, Discussion };
/// 'words', 'note', 'course', 'discussion', as in the file.
QString token(GoalEvidenceKind kind);
std::optional<GoalEvidenceKind> goalEvidenceKindFrom(const QString& token);
const QStringList& goalEvidenceKinds();

struct GoalEvidence {
  GoalEvidenceKind kind = GoalEvidenceKind::Words;
  QString words = {};   ///< what it is; of a note never its title
  QString source = {};  ///< the note's uid, or the code of the training request or discussion
};

struct Goal {
  std::optional<GoalId> id;  ///< none: not stored yet
  PersonId person;
  std::optional<SessionId> session;  ///< in which it arose
  QString what;
  QString framework;    ///< tags, separated by ';' (framework.h), or any words
  QString opportunity;  ///< course, shadowing, secondment, presentation to colleagues …
  std::optional<QDate> target;
  QString status = QStringLiteral("open");  ///< open, met, partly met, dropped
  QString outcome = {};
  std::vector<GoalStep> steps = {};
  qint64 rowVersion = 0;
  std::vector<GoalReview> reviews = {};  ///< the earliest first
  std::vector<GoalEvidence> evidence = {};
  std::optional<QDate> named = {};  ///< none: before the file kept it
  std::optional<QDate> ended = {};

  int stepsDone() const;
  bool isOpen() const { return status == QLatin1String("open"); }
  /// The first review that nobody has done; nothing when there is none.
  std::optional<QDate> nextReview() const;
};

/// The opportunities offered; others can be typed.
const QStringList& opportunities();
/// 'open', 'met', 'partly met', 'dropped', as in the file.
const QStringList& goalStatuses();
/// Refused without words, with another status, or when it is ended without an outcome; reviews stand by their day, and
/// empty steps and evidence are left out.
Result<Goal> checked(Goal goal);

}  // namespace headroom
