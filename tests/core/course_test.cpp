// SPDX-License-Identifier: MIT
// Courses: who has a place and who waits, who decides, and the way of a request from the asking to what it changed.

#include "core/development/course_actions.h"
#include "core/development/course_store.h"
#include "core/development/learning_due.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace course_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Course courtSkills(std::optional<int> places = 1) {
  Course course;
  course.title = u"Court skills"_s;
  course.about = u"Giving evidence"_s;
  course.first = kToday.addDays(10);
  course.last = kToday.addDays(11);
  course.places = places;
  return course;
}

Training turn(qint64 id, TrainingState state, std::optional<int> queue, bool isBack = false) {
  Training one{TrainingId(id), QString::number(id), PersonId(id), u"Court skills"_s, kToday};
  one.course = CourseId(1);
  one.state = state;
  one.queue = queue;
  if (isBack) one.givenBack = kToday;
  return one;
}

struct Academy : Team {
  CourseId course{1};

  explicit Academy(std::optional<int> places = 1) {
    WritableDesk manager = deskOf(priya);
    course = saveCourse(manager, courtSkills(places)).value();
  }
  TrainingId ask(PersonId person) {
    WritableDesk desk = deskOf(person);
    return askForCourse(desk, course, u"I have a hearing in autumn"_s).value();
  }
  TrainingId approved(PersonId person) {
    const TrainingId one = ask(person);
    WritableDesk manager = deskOf(priya);
    REQUIRE(approveTraining(manager, one));
    return one;
  }
  Attendance attendance() { return attendanceOf(*loadCourse(records, course), loadTrainingOf(records, course)); }
  Training of(TrainingId one) { return *loadTraining(records, one); }
};

}  // namespace

TEST_CASE("places go by turns, whoever was there had one, and what is given back is the next one's", "[course]") {
  struct Row {
    const char* name;
    std::optional<int> places;
    std::vector<Training> asked;
    int taken;
    std::vector<qint64> waiting;
  };
  using enum TrainingState;
  for (const Row& row :
       {Row{"nobody", 2, {}, 0, {}},
        Row{"asked for and declined take none", 1, {turn(1, Requested, {}), turn(2, Declined, {})}, 0, {}},
        Row{"as many as come", {}, {turn(1, Approved, 1), turn(2, Approved, 2)}, 2, {}},
        Row{"by turn and not by number", 1, {turn(1, Approved, 2), turn(2, Approved, 1)}, 1, {1}},
        Row{"given back", 1, {turn(1, Approved, 1, true), turn(2, Approved, 2), turn(3, Approved, 3)}, 1, {3}},
        Row{"two wait in turn", 1, {turn(1, Approved, 1), turn(2, Approved, 3), turn(3, Approved, 2)}, 1, {3, 2}},
        Row{"attended late in turn", 1, {turn(1, Approved, 1), turn(2, Attended, 2)}, 1, {1}},
        Row{"fewer places than were there", 1, {turn(1, Evaluated, 1), turn(2, Attended, 2)}, 2, {}},
        Row{"no place at all", 0, {turn(1, Approved, 1)}, 0, {1}}}) {
    INFO(row.name);
    Course course = courtSkills(row.places);
    course.id = CourseId(1);
    const Attendance attendance = attendanceOf(course, row.asked);
    CHECK(attendance.taken == row.taken);
    std::vector<qint64> waiting;
    for (const TrainingId one : attendance.waiting) waiting.push_back(one.value());
    CHECK(waiting == row.waiting);
    CHECK(attendance.left.has_value() == row.places.has_value());
    if (attendance.left) CHECK(*attendance.left == std::max(0, *row.places - row.taken));
  }
}

TEST_CASE("places that came without turns count as places, in the order in which they stand, before those with turns",
          "[course]") {
  Course course = courtSkills(1);
  course.id = CourseId(1);
  const auto placed = [](qint64 id, TrainingState state, std::optional<int> queue) {
    Training one{TrainingId(id), {}, PersonId(id), u"Court"_s, kToday};
    one.course = CourseId(1);
    one.state = state;
    one.queue = queue;
    return one;
  };
  using enum TrainingState;
  const auto two = attendanceOf(course, {placed(1, Approved, {}), placed(2, Approved, {}), placed(3, Approved, 1)});
  CHECK(two.taken == 1);
  CHECK(two.left == 0);
  CHECK(two.waiting == std::vector<TrainingId>{TrainingId(2), TrainingId(3)});
  const auto was = attendanceOf(course, {placed(1, Attended, {}), placed(2, Declined, {}), placed(3, Requested, {})});
  CHECK(was.taken == 1);
  CHECK(was.left == 0);
}

TEST_CASE("the next step follows the state, the days and the turn", "[course]") {
  Course course = courtSkills();
  using enum TrainingState;
  const auto step = [&](TrainingState state, QDate day, bool waits = false) {
    Training one = turn(1, state, 1);
    if (state == Evaluated) one.lookBack = lookBackDay(course.last);
    return nextStep(one, &course, waits, day);
  };
  CHECK(step(Requested, kToday) == NextStep::Decision);
  CHECK(step(Declined, kToday) == NextStep::Nothing);
  CHECK(step(Approved, kToday, true) == NextStep::Wait);
  CHECK(step(Approved, course.first.addDays(-1)) == NextStep::Attend);
  CHECK(step(Approved, course.first) == NextStep::SayCame);
  CHECK(step(Attended, course.last) == NextStep::Evaluate);
  const QDate later = lookBackDay(course.last);
  CHECK(later == QDate(2026, 11, 4));
  CHECK(step(Evaluated, later.addDays(-kLookBackAhead - 1)) == NextStep::Nothing);
  CHECK(step(Evaluated, later.addDays(-kLookBackAhead)) == NextStep::LookBack);
  CHECK(step(Evaluated, later.addYears(1)) == NextStep::LookBack);
  CHECK(lookBackDay(QDate(2026, 11, 30)) == QDate(2027, 2, 28));
}

TEST_CASE("a course has a title, days in their order and places of a whole number", "[course]") {
  Academy academy;
  WritableDesk manager = academy.deskOf(academy.priya);
  Course course = courtSkills();
  course.title = u" "_s;
  CHECK_FALSE(saveCourse(manager, course));
  course = courtSkills();
  course.last = course.first.addDays(-1);
  CHECK_FALSE(saveCourse(manager, course));
  course = courtSkills(-1);
  CHECK_FALSE(saveCourse(manager, course));
  course = courtSkills();
  course.kind = u"seaside"_s;
  CHECK_FALSE(saveCourse(manager, course));
  WritableDesk worker = academy.deskOf(academy.farah);
  CHECK_FALSE(saveCourse(worker, courtSkills()));
  CHECK(academy.count(u"course"_s) == 1);
}

TEST_CASE("nobody decides about their own request, and not everybody about another's", "[course]") {
  Academy academy;
  const TrainingId hers = academy.ask(academy.farah);
  for (const PersonId person : {academy.farah, academy.dilan, academy.stranger}) {
    WritableDesk desk = academy.deskOf(person);
    CHECK_FALSE(approveTraining(desk, hers));
    CHECK_FALSE(declineTraining(desk, hers, u"No"_s));
  }
  const TrainingId managers = academy.ask(academy.priya);
  WritableDesk manager = academy.deskOf(academy.priya);
  CHECK_FALSE(approveTraining(manager, managers));
  CHECK(approveTraining(manager, hers));
  CHECK_FALSE(approveTraining(manager, hers));
  CHECK(academy.of(hers).decidedBy == academy.priya);
  CHECK(academy.of(managers).state == TrainingState::Requested);
}

TEST_CASE("a request is declined with a reason, asked for again, approved, attended, evaluated and looked back on",
          "[course]") {
  Academy academy;
  const TrainingId first = academy.ask(academy.farah);
  WritableDesk her = academy.deskOf(academy.farah);
  WritableDesk manager = academy.deskOf(academy.priya);
  CHECK_FALSE(askForCourse(her, academy.course, {}));
  CHECK_FALSE(declineTraining(manager, first, u" \n "_s));
  REQUIRE(declineTraining(manager, first, u"Spring is fuller"_s));
  CHECK(academy.of(first).reason == u"Spring is fuller");
  const TrainingId again = academy.approved(academy.farah);
  CHECK_FALSE(noteAttended(her, again));
  WritableDesk later = academy.deskOf(academy.farah, kToday.addDays(12));
  CHECK_FALSE(evaluateTraining(later, again, u"Say only what was asked"_s));
  REQUIRE(noteAttended(later, again));
  CHECK(academy.of(again).attended == kToday.addDays(11));
  WritableDesk others = academy.deskOf(academy.priya, kToday.addDays(12));
  CHECK_FALSE(evaluateTraining(others, again, u"Good"_s));
  CHECK_FALSE(evaluateTraining(later, again, {}));
  REQUIRE(evaluateTraining(later, again, u"Say only what was asked"_s));
  CHECK(academy.of(again).lookBack == QDate(2026, 11, 4));
  WritableDesk winter = academy.deskOf(academy.farah, QDate(2026, 11, 4));
  const auto due = readLearningDue(winter);
  REQUIRE(due.steps.size() == 1);
  CHECK(due.steps[0].step == NextStep::LookBack);
  CHECK(due.steps[0].due == QDate(2026, 11, 4));
  REQUIRE(noteWhatChanged(winter, again, u"My statements are shorter"_s));
  CHECK(readLearningDue(winter).steps.empty());
}

TEST_CASE("whoever waits moves up when a place is given back, and cannot attend before", "[course]") {
  Academy academy(1);
  const TrainingId farah = academy.approved(academy.farah);
  const TrainingId dilan = academy.approved(academy.dilan);
  const TrainingId gareth = academy.approved(academy.gareth);
  CHECK(academy.attendance().placeInQueue(dilan) == 1);
  CHECK(academy.attendance().placeInQueue(gareth) == 2);
  WritableDesk his = academy.deskOf(academy.dilan, kToday.addDays(10));
  CHECK_FALSE(noteAttended(his, dilan));
  WritableDesk her = academy.deskOf(academy.farah);
  REQUIRE(giveUpTraining(her, farah));
  CHECK_FALSE(giveUpTraining(her, farah));
  CHECK_FALSE(academy.attendance().waits(dilan));
  CHECK(academy.attendance().placeInQueue(gareth) == 1);
  CHECK(noteAttended(his, dilan));
  // Asked for again, she stands behind both.
  academy.approved(academy.farah);
  CHECK(academy.attendance().waiting.size() == 2);
  CHECK(academy.attendance().waiting.front() == gareth);
}

TEST_CASE("a request that nobody decided yet goes when it is taken back, and a course that was asked for stays",
          "[course]") {
  Academy academy;
  const TrainingId one = academy.ask(academy.farah);
  WritableDesk manager = academy.deskOf(academy.priya);
  CHECK_FALSE(removeCourse(manager, academy.course));
  WritableDesk other = academy.deskOf(academy.dilan);
  CHECK_FALSE(giveUpTraining(other, one));
  WritableDesk her = academy.deskOf(academy.farah);
  REQUIRE(giveUpTraining(her, one));
  CHECK(academy.count(u"training_request"_s) == 0);
  CHECK(academy.count(u"training_place"_s) == 0);
  CHECK(removeCourse(manager, academy.course));
}

TEST_CASE("what is outside the catalogue is asked for by its name and decided alike", "[course]") {
  Academy academy;
  WritableDesk her = academy.deskOf(academy.farah);
  CHECK_FALSE(askForTraining(her, u"  "_s, {}));
  const TrainingId one = askForTraining(her, u"  A conference on  fathers "_s, u"Assessments"_s).value();
  CHECK(academy.of(one).title == u"A conference on fathers");
  WritableDesk manager = academy.deskOf(academy.priya);
  CHECK(readTrainingToDecide(manager).size() == 1);
  CHECK(readTrainingToDecide(her).empty());
  REQUIRE(approveTraining(manager, one));
  CHECK(readLearningDue(manager).toDecide == 0);
  REQUIRE(noteAttended(her, one));
  CHECK(academy.of(one).attended == kToday);
}

TEST_CASE("a request from a folder has nothing beside it until it is decided", "[course]") {
  Academy academy;
  Change(academy.records,
         u"INSERT INTO training_request (code, person_id, course, requested_day, state) VALUES ('Q1', ?, 'Talks', ?, "
         u"'requested')")
      .bind(academy.farah)
      .bind(kToday)
      .run();
  WritableDesk manager = academy.deskOf(academy.priya);
  const auto waiting = readTrainingToDecide(manager);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].placeVersion == 0);
  REQUIRE(approveTraining(manager, waiting[0].id));
  CHECK(academy.of(waiting[0].id).decided == kToday);
  CHECK(academy.count(u"training_place"_s) == 1);
}

}  // namespace course_test
