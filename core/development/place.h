// SPDX-License-Identifier: MIT
// What goes on in a place of a programme: its reviews and the evidence that is gathered for it (rules 8).
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/development/programme.h"

namespace headroom {

using PlaceReviewId = Id<struct PlaceReviewTag>;
using EvidenceId = Id<struct EvidenceTag>;

enum class ReviewJudgement { OnTrack, Concerns, Passed, NotPassed };
/// 'on track', 'concerns', 'passed', 'not passed', as in the file.
QString token(ReviewJudgement judgement);
std::optional<ReviewJudgement> judgementFrom(const QString& word);
const QStringList& judgementWords();

struct PlaceReview {
  std::optional<PlaceReviewId> id = {};
  PlaceId place;
  std::optional<QDate> due = {};  ///< of those that the programme has; none: one between them
  QDate held = {};
  ReviewJudgement judgement = ReviewJudgement::OnTrack;
  QString body = {};
  std::optional<PersonId> by = {};
};

enum class EvidenceKind { Observation, Feedback, Report, Reflection };
/// 'observation', 'feedback', 'report', 'reflection', as in the file.
QString token(EvidenceKind kind);
std::optional<EvidenceKind> evidenceKindFrom(const QString& word);
const QStringList& evidenceKindWords();

struct Evidence {
  std::optional<EvidenceId> id = {};
  PlaceId place;
  EvidenceKind kind = EvidenceKind::Observation;
  QDate day = {};
  QString what = {};
  std::optional<PersonId> by = {};
};

/// The days by which a place is reviewed: of an ASYE after 3, 6, 9 and 12 months, as long as it goes on and never after
/// its last day; of another none.
std::vector<QDate> reviewDays(const ProgrammePlace& place);

/// One of them, and how it stands.
struct ReviewStanding {
  QDate due;
  std::optional<PlaceReview> held = {};
  bool isLate = false;
};
/// Those of the programme as far as the place goes on, and what was held for a later one before it ended.
std::vector<ReviewStanding> reviewsOn(const ProgrammePlace& place, const std::vector<PlaceReview>& held, QDate on);

/// Refused for a day to come or before the place begins, for one that is no review day of it, before the review that
/// comes first is due, and without words.
Result<PlaceReview> checked(PlaceReview typed, const ProgrammePlace& place, QDate today);
/// Refused without words, and for a day to come.
Result<Evidence> checked(Evidence typed, QDate today);

/// '2 observations · 1 feedback · no report · no reflection', in the order of the list.
QString evidenceWords(const std::vector<Evidence>& gathered);

}  // namespace headroom
