// SPDX-License-Identifier: MIT
// How somebody grew here, as one line of time: posts, goals, courses, programmes, what they gave and came to, what they
// say that they know about, and their CPD.
#pragma once
#include <vector>

#include "core/desk/desk.h"
#include "core/development/goal.h"
#include "core/organisation/organisation.h"

namespace headroom {

enum class GrowthKind { Post, Goal, Course, Programme, SharedLearning, Specialism, Cpd };
/// 'Post', 'Goal', 'Course' …
QString growthWords(GrowthKind kind);

struct GrowthLine {
  QDate day;
  GrowthKind kind = GrowthKind::Post;
  QString what = {};
  QString more = {};       ///< what came of it, who approved it, until when
  bool isPrivate = false;  ///< told to themselves alone, and never on paper
};

struct Growth {
  PersonId person;
  QString code;
  QString name;
  bool isOwn = false;
  QString standing = {};               ///< 'social worker, Ashby Family Support, in service since 1 Sep 2024'
  std::vector<GrowthLine> lines = {};  ///< the newest first
  std::vector<Goal> goals = {};
};

/// For oneself, and for whoever may read what was written about the person. Others are not told of private groups,
/// drafts of CPD, or courses that were asked for and never went ahead. Nothing where it may not be read.
std::optional<Growth> readGrowth(const Desk& desk, PersonId person);
/// Of the person of that code.
std::optional<Growth> readGrowth(const Desk& desk, const QString& code);

/// What shows that a goal is being reached, for people; a note is told by its day to its author alone.
QString evidenceWords(const GoalEvidence& evidence);

}  // namespace headroom
