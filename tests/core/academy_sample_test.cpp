// SPDX-License-Identifier: MIT
// The academy of the sample authority: a year of courses round the day, and requests whose days and turns hold
// together.

#include "core/development/course_store.h"
#include "core/sample/sample.h"
#include "core/store/query.h"
#include "tests/support/catch.h"

namespace academy_sample_test {

using namespace headroom;

TEST_CASE("the sample has a year of courses, and what was asked for lies on the right side of their days",
          "[sample][course]") {
  const QDate today(2026, 7, 24);
  Database records = Database::inMemory();
  fillSample(records, {today, 1, 2, std::nullopt});
  const auto courses = loadCourses(records, std::nullopt);
  CHECK(courses.size() > 50);
  QStringList kinds;
  for (const Course& one : courses) {
    CHECK(checked(one).has_value());
    CHECK(one.first.dayOfWeek() <= 5);
    if (!kinds.contains(one.kind)) kinds << one.kind;
  }
  CHECK(kinds.size() == courseKinds().size());
  std::map<TrainingState, int> found;
  int lookedBack = 0, toLookBack = 0;
  for (const Training& one : loadAllTraining(records)) {
    if (!one.course) continue;
    ++found[one.state];
    const Course course = *loadCourse(records, *one.course);
    const bool isOver = one.state == TrainingState::Attended || one.state == TrainingState::Evaluated;
    CHECK(course.first > one.requested);
    CHECK((course.last < today) == isOver);
    CHECK(one.queue.has_value() == one.counts());
    CHECK(one.decidedBy != one.person);
    if (one.decided) CHECK(*one.decided < today);
    if (one.state == TrainingState::Evaluated && *one.lookBack <= today) ++(one.changedOn ? lookedBack : toLookBack);
  }
  CHECK(found.size() == 5);
  CHECK(lookedBack > 0);
  CHECK(toLookBack > 0);
}

}  // namespace academy_sample_test
