// SPDX-License-Identifier: MIT
// Role x verb of courses and CPD, with every cell: who decides about what she asked for, and what is hers alone.

#include "core/development/course_actions.h"
#include "core/development/course_store.h"
#include "core/development/cpd_actions.h"
#include "core/development/learning_due.h"
#include "tests/core/access_county.h"
#include "tests/support/catch.h"

namespace access_academy_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Course aCourse() {
  Course course;
  course.title = u"Court skills"_s;
  course.first = course.last = kToday;
  return course;
}

/// What she has asked for.
TrainingId askedByHer(County& county) {
  const CourseId course = writeCourse(county.records, [] {
    Course one = aCourse();
    one.code = u"CRS-1"_s;
    return one;
  }());
  WritableDesk own = county.deskOf(county.farah);
  return askForCourse(own, course, {}).value();
}

TrainingId approvedForHer(County& county) {
  const TrainingId one = askedByHer(county);
  WritableDesk manager = county.deskOf(county.priya);
  REQUIRE(approveTraining(manager, one));
  return one;
}

TrainingId attendedByHer(County& county) {
  const TrainingId one = approvedForHer(county);
  WritableDesk own = county.deskOf(county.farah);
  REQUIRE(noteAttended(own, one));
  return one;
}

CpdPiece pieceOfHers(const County& county) { return {{}, {}, county.farah, kToday, u"course"_s, u"Court skills"_s}; }

const std::vector<std::pair<QString, Verb>>& verbs() {
  static const std::vector<std::pair<QString, Verb>> all{
      {u"is asked to decide about her course"_s,
       [](County& c, WritableDesk& d) {
         const TrainingId one = askedByHer(c);
         const auto waiting = readTrainingToDecide(d);
         return std::any_of(waiting.begin(), waiting.end(), [&](const Training& each) { return each.id == one; });
       }},
      {u"says yes to her course"_s, [](County& c, WritableDesk& d) { return went(approveTraining(d, askedByHer(c))); }},
      {u"says no to her course"_s,
       [](County& c, WritableDesk& d) { return went(declineTraining(d, askedByHer(c), u"Full"_s)); }},
      {u"takes her request back"_s, [](County& c, WritableDesk& d) { return went(giveUpTraining(d, askedByHer(c))); }},
      {u"gives her place back"_s,
       [](County& c, WritableDesk& d) { return went(giveUpTraining(d, approvedForHer(c))); }},
      {u"says that she was there"_s,
       [](County& c, WritableDesk& d) { return went(noteAttended(d, approvedForHer(c))); }},
      {u"evaluates her course"_s,
       [](County& c, WritableDesk& d) { return went(evaluateTraining(d, attendedByHer(c), u"Good"_s)); }},
      {u"adds a course"_s, [](County&, WritableDesk& d) { return went(saveCourse(d, aCourse())); }},
      {u"asks for a course for themselves"_s,
       [](County&, WritableDesk& d) { return went(askForTraining(d, u"A conference"_s, {})); }},
      {u"writes CPD as her"_s, [](County& c, WritableDesk& d) { return went(saveCpd(d, pieceOfHers(c))); }},
      {u"removes her draft"_s,
       [](County& c, WritableDesk& d) {
         WritableDesk own = c.deskOf(c.farah);
         return went(removeCpdDraft(d, saveCpd(own, pieceOfHers(c)).value()));
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("who may do what about courses and CPD, every cell of it", "[access][course][cpd]") {
  const std::vector<Row> table{
      {"is asked to decide about her course", "...+++...."},
      {"says yes to her course", "...+++...."},
      {"says no to her course", "...+++...."},
      {"takes her request back", ".+........"},
      {"gives her place back", ".+........"},
      {"says that she was there", ".+.+++...."},
      {"evaluates her course", ".+........"},
      {"adds a course", "...++++..."},
      {"asks for a course for themselves", ".+++++++++"},
      {"writes CPD as her", ".+........"},
      {"removes her draft", ".+........"},
  };
  requireTable(table, verbs());
}

}  // namespace access_academy_test
