// SPDX-License-Identifier: MIT
// A waiting list is not kept: it is those whose turn is behind the last place.
#include "core/development/course.h"

#include <algorithm>

#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {

const QStringList& courseKinds() {
  static const QStringList all{u"inside"_s, u"conference"_s, u"masters"_s, u"BSL"_s, u"outside"_s};
  return all;
}

QString courseKindWords(const QString& kind) {
  if (kind == u"inside") return say("Inside course");
  if (kind == u"conference") return say("Conference");
  if (kind == u"masters") return say("Master's");
  return kind == u"BSL" ? say("British Sign Language") : say("Outside course");
}

Result<Course> checked(Course course) {
  course.title = plainText(course.title).simplified();
  course.about = plainText(course.about);
  course.place = plainText(course.place).trimmed();
  if (course.title.isEmpty()) return refuse(say("Say what the course is called."));
  if (!courseKinds().contains(course.kind)) return refuse(say("Say what kind of course it is."));
  for (const QDate day : {course.first, course.last})
    if (!day.isValid() || day < kEarliestDate || day > kLatestDate) return refuse(say("Say on which days it is held."));
  if (course.last < course.first) return refuse(say("The last day is before the first."));
  if (course.places && (*course.places < 0 || *course.places > 100'000))
    return refuse(say("The places are a whole number from 0 to 100,000."));
  TRY(checkedLength(course.title, kLongestName, say("The title")));
  TRY(checkedLength(course.place, kLongestName, say("The place")));
  TRY(checkedLength(course.about, kLongestText, say("What it is about")));
  return course;
}

QString token(TrainingState state) {
  switch (state) {
    case TrainingState::Requested:
      return u"requested"_s;
    case TrainingState::Approved:
      return u"approved"_s;
    case TrainingState::Declined:
      return u"declined"_s;
    case TrainingState::Attended:
      return u"attended"_s;
    case TrainingState::Evaluated:
      return u"evaluated"_s;
  }
  Q_UNREACHABLE();
}

std::optional<TrainingState> trainingStateFrom(const QString& word) {
  for (const TrainingState one : {TrainingState::Requested, TrainingState::Approved, TrainingState::Declined,
                                  TrainingState::Attended, TrainingState::Evaluated})
    if (word == token(one)) return one;
  return {};
}

bool Attendance::waits(TrainingId one) const { return placeInQueue(one).has_value(); }

std::optional<int> Attendance::placeInQueue(TrainingId one) const {
  const auto found = std::find(waiting.begin(), waiting.end(), one);
  if (found == waiting.end()) return {};
  return static_cast<int>(found - waiting.begin()) + 1;
}

Attendance attendanceOf(const Course& course, const std::vector<Training>& asked) {
  std::vector<const Training*> inTurn;
  for (const Training& one : asked)
    if (one.counts() && one.course == course.id) inTurn.push_back(&one);
  // Whoever was there had a place, whatever the number of places says now.
  const auto was = [](const Training* one) { return one->state != TrainingState::Approved; };
  std::stable_sort(inTurn.begin(), inTurn.end(), [&](const Training* a, const Training* b) {
    if (was(a) != was(b)) return was(a);
    return a->queue.value_or(0) < b->queue.value_or(0);
  });
  Attendance attendance;
  for (const Training* one : inTurn) {
    if (was(one) || !course.places || attendance.taken < *course.places) {
      ++attendance.taken;
    } else {
      attendance.waiting.push_back(one->id);
    }
  }
  if (course.places) attendance.left = std::max(0, *course.places - attendance.taken);
  return attendance;
}

NextStep nextStep(const Training& one, const Course* course, bool waits, QDate today) {
  if (one.givenBack) return NextStep::Nothing;
  switch (one.state) {
    case TrainingState::Requested:
      return NextStep::Decision;
    case TrainingState::Declined:
      return NextStep::Nothing;
    case TrainingState::Approved:
      if (waits) return NextStep::Wait;
      return course != nullptr && today < course->first ? NextStep::Attend : NextStep::SayCame;
    case TrainingState::Attended:
      return NextStep::Evaluate;
    case TrainingState::Evaluated:
      if (!one.lookBack || one.changedOn) return NextStep::Nothing;
      return today.daysTo(*one.lookBack) <= kLookBackAhead ? NextStep::LookBack : NextStep::Nothing;
  }
  Q_UNREACHABLE();
}

QDate lookBackDay(QDate attended) { return attended.addMonths(kMonthsToLookBack); }

}  // namespace headroom
