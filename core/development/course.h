// SPDX-License-Identifier: MIT
// The academy: courses with their days and places, who asked for one, who decided, who has a place and who waits, who
// came, what they took from it, and what had changed three months later (rules 8).
#pragma once
#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

using CourseId = Id<struct CourseTag>;
using TrainingId = Id<struct TrainingTag>;

/// Months after a course until it is asked what changed in practice.
inline constexpr int kMonthsToLookBack = 3;
/// How far ahead it is told that this will be asked.
inline constexpr int kLookBackAhead = 14;

/// One course on its days; held again it is another row.
struct Course {
  std::optional<CourseId> id;  ///< none: not stored yet
  QString code = {};           ///< made from the title when empty
  QString title;
  QString kind = QStringLiteral("inside");
  QString about = {};
  QString place = {};
  QDate first;
  QDate last;
  std::optional<int> places = {};  ///< none: as many as come
  qint64 rowVersion = 0;
  friend bool operator==(const Course&, const Course&) = default;
};

/// inside, conference, masters, BSL, outside: the words of the file.
const QStringList& courseKinds();
/// What a kind is called on a screen.
QString courseKindWords(const QString& kind);
/// Refused without a title or days, or when it ends before it begins.
Result<Course> checked(Course course);

enum class TrainingState { Requested, Approved, Declined, Attended, Evaluated };
QString token(TrainingState state);
std::optional<TrainingState> trainingStateFrom(const QString& word);

/// What somebody asked for and what became of it.
struct Training {
  TrainingId id;
  QString code;
  PersonId person;
  QString title;  ///< of the course, as it was asked for
  QDate requested;
  std::optional<CourseId> course = {};  ///< of the catalogue
  TrainingState state = TrainingState::Requested;
  std::optional<PersonId> decidedBy = {};
  QString reason = {};  ///< why it was declined
  QString why = {};     ///< why it was asked for
  std::optional<QDate> decided = {};
  std::optional<int> queue = {};  ///< its turn among those approved for the course; none: from elsewhere, before them
  std::optional<QDate> givenBack = {};
  std::optional<QDate> attended = {};
  QString evaluation = {};
  std::optional<QDate> evaluated = {};
  std::optional<QDate> lookBack = {};
  QString changed = {};
  std::optional<QDate> changedOn = {};
  qint64 rowVersion = 0;    ///< of the request
  qint64 placeVersion = 0;  ///< of what stands beside it; 0: nothing does

  /// It takes one of the places, or waits for one.
  bool counts() const {
    return course && !givenBack && state != TrainingState::Requested && state != TrainingState::Declined;
  }
};

/// Who of those that were approved has a place and who waits, in the order of their turns. Nobody is moved: a place
/// that becomes free is the next one's.
struct Attendance {
  int taken = 0;                    ///< places
  std::optional<int> left = {};     ///< none: as many as come
  std::vector<TrainingId> waiting;  ///< the first in turn first

  bool waits(TrainingId one) const;
  /// 1 for the next in turn; nothing for whoever does not wait.
  std::optional<int> placeInQueue(TrainingId one) const;
};
/// Of all that were asked for that course.
Attendance attendanceOf(const Course& course, const std::vector<Training>& asked);

/// What is the next thing to do about one, by the person whose it is.
enum class NextStep {
  Nothing,
  Decision,  ///< waits for a manager
  Wait,      ///< for a place
  Attend,    ///< the course is to come
  SayCame,   ///< it has begun: say that it was attended
  Evaluate,
  LookBack,  ///< what changed is asked now, or within kLookBackAhead
};
NextStep nextStep(const Training& one, const Course* course, bool waits, QDate today);

/// The day on which it is asked what changed: three months after the last day, clamped as months are.
QDate lookBackDay(QDate attended);

}  // namespace headroom
