// SPDX-License-Identifier: MIT
// What is let in about a place, and what is still missing.
#include "core/development/place.h"

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Files kept the last review under the first day after the year, or after a place that ended there.
bool isOfReview(const ProgrammePlace& place, QDate due, QDate day) {
  const bool isAfter = due == place.period.to || due == asyeFrom(place.period.from).to;
  return due == day || (isAfter && due == day.addDays(1));
}

}  // namespace

const QStringList& judgementWords() {
  static const QStringList words{u"on track"_s, u"concerns"_s, u"passed"_s, u"not passed"_s};
  return words;
}

const QStringList& evidenceKindWords() {
  static const QStringList words{u"observation"_s, u"feedback"_s, u"report"_s, u"reflection"_s};
  return words;
}

QString token(ReviewJudgement judgement) { return wordOf(judgementWords(), judgement); }
std::optional<ReviewJudgement> judgementFrom(const QString& word) {
  return valueOf<ReviewJudgement>(judgementWords(), word);
}
QString token(EvidenceKind kind) { return wordOf(evidenceKindWords(), kind); }
std::optional<EvidenceKind> evidenceKindFrom(const QString& word) {
  return valueOf<EvidenceKind>(evidenceKindWords(), word);
}

std::vector<QDate> reviewDays(const ProgrammePlace& place) {
  if (place.programme.simplified().compare(kAsye, Qt::CaseInsensitive) != 0) return {};
  auto days = asyeReviews(place.period.from);
  std::erase_if(days, [&](QDate day) { return place.period.to && day > *place.period.to; });
  // One that would be on the first day after the place is by its last day.
  if (!days.empty() && days.back() == place.period.to) days.back() = days.back().addDays(-1);
  return days;
}

std::vector<ReviewStanding> reviewsOn(const ProgrammePlace& place, const std::vector<PlaceReview>& held, QDate on) {
  std::vector<ReviewStanding> all;
  for (const QDate& day : reviewDays(place)) {
    ReviewStanding one{day};
    const auto found = std::find_if(held.begin(), held.end(), [&](const PlaceReview& review) {
      return review.due && isOfReview(place, *review.due, day);
    });
    if (found != held.end() && found->held <= on) one.held = *found;
    // What a place that was ended early did without is late no more.
    const bool ranOut = place.period.to == asyeFrom(place.period.from).to;
    one.isLate = !one.held && day < on && (ranOut || place.period.holdsOn(on));
    all.push_back(std::move(one));
  }
  // Held for a day that came after the place had ended early.
  for (const PlaceReview& one : held) {
    const bool stands = std::any_of(all.begin(), all.end(), [&one](const ReviewStanding& review) {
      return review.held && review.held->due == one.due;
    });
    if (one.due && one.held <= on && !stands) all.push_back({*one.due, one});
  }
  return all;
}

Result<PlaceReview> checked(PlaceReview typed, const ProgrammePlace& place, QDate today) {
  if (!typed.held.isValid()) return refuse(say("Say on which day."));
  if (typed.held > today) return refuse(say("A review is noted once it was held."));
  if (typed.held < place.period.from) return refuse(say("The place had not begun on that day."));
  const auto days = reviewDays(place);
  const auto due = typed.due ? std::find(days.begin(), days.end(), *typed.due) : days.begin();
  if (typed.due && due == days.end()) return refuse(say("This place has no review due on that day."));
  if (due != days.begin() && typed.held < *std::prev(due))
    return refuse(
        say("That review comes after the one that is due by %1.").arg(dayWords(*std::prev(due), u"d MMM yyyy")));
  TRY(checkedLength(typed.body, kLongestText, say("What was said")));
  const bool asksWhy = typed.judgement == ReviewJudgement::Concerns || typed.judgement == ReviewJudgement::NotPassed;
  if (asksWhy && typed.body.trimmed().isEmpty())
    return refuse(say("Say what the concern is, and what is done about it."));
  if (typed.body.trimmed().isEmpty()) return refuse(say("Say in a sentence what was said."));
  return typed;
}

Result<Evidence> checked(Evidence typed, QDate today) {
  typed.what = typed.what.trimmed();
  if (typed.what.isEmpty()) return refuse(say("Say what it is."));
  TRY(checkedLength(typed.what, kLongestText, say("The evidence")));
  if (!typed.day.isValid()) return refuse(say("Say on which day."));
  if (typed.day > today) return refuse(say("Evidence cannot be from a future day."));
  return typed;
}

QString evidenceWords(const std::vector<Evidence>& gathered) {
  const auto part = [&](EvidenceKind kind, const char* one, const char* many) {
    const auto number = std::count_if(gathered.begin(), gathered.end(),
                                      [kind](const Evidence& evidence) { return evidence.kind == kind; });
    return number == 0 ? say("no %1").arg(say(one)) : counted(number, one, many);
  };
  return QStringList{part(EvidenceKind::Observation, TO_SAY("observation"), TO_SAY("observations")),
                     part(EvidenceKind::Feedback, TO_SAY("feedback"), TO_SAY("feedbacks")),
                     part(EvidenceKind::Report, TO_SAY("report"), TO_SAY("reports")),
                     part(EvidenceKind::Reflection, TO_SAY("reflection"), TO_SAY("reflections"))}
      .join(u" · "_s);
}

}  // namespace headroom
