// SPDX-License-Identifier: MIT
// Role x thing x verb for who holds how much: giving, moving, staff, weights, weeks over, vacancies, waiting cases.
#include "core/caseload/allocation_actions.h"
#include "core/caseload/case_store.h"
#include "core/caseload/escalation_actions.h"
#include "core/caseload/load_question_actions.h"
#include "core/caseload/staff_actions.h"
#include "core/caseload/waiting_actions.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/vacancy_actions.h"
#include "core/supervision/leaving.h"
#include "tests/core/access_county.h"

namespace access_caseload_test {

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr qint64 kAshby = 2;

NewAllocation toFarah(County& c) { return {c.caseId, c.farahPost, Part::CoWorker, kToday, u"MANAGE"_s, {}, {}, {}}; }

CaseId withoutLead(County& c) {
  Change(c.records, u"UPDATE allocation SET to_day = ? WHERE case_id = ?").bind(kToday).bind(c.caseId).run();
  return c.caseId;
}

const std::vector<std::pair<QString, Verb>>& verbs() {
  static const std::vector<std::pair<QString, Verb>> all{
      {u"gives her a case of her unit"_s,
       [](County& c, WritableDesk& d) {
         withoutLead(c);
         return went(
             allocate(d, {c.caseId, c.farahPost, Part::Lead, kToday, u"MANAGE"_s, {}, u"They know them"_s, {}}));
       }},
      {u"makes her a co-worker"_s,
       [](County& c, WritableDesk& d) {
         withoutLead(c);
         return went(allocate(d, toFarah(c)));
       }},
      {u"ends her part in a case"_s,
       [](County& c, WritableDesk& d) {
         Query part(c.records, u"SELECT id FROM allocation WHERE case_id = ?");
         REQUIRE(part.bind(c.caseId).next());
         const auto id = part.id<AllocationId>(0);
         part.finish();
         return went(endAllocation(d, id, kToday));
       }},
      {u"puts a case of her unit right"_s,
       [](County& c, WritableDesk& d) {
         return went(correctCase(d, c.caseId, {u"child protection"_s, {}, {}, UnitId(kAshby), {}},
                                 loadCaseFacts(d.records, c.caseId)->rowVersion));
       }},
      {u"puts a case of hers without a unit right"_s,
       [](County& c, WritableDesk& d) {
         Change(c.records, u"UPDATE case_file SET unit_id = NULL").run();
         return went(correctCase(d, c.caseId, {u"child protection"_s, {}, {}, UnitId(kAshby), {}},
                                 loadCaseFacts(d.records, c.caseId)->rowVersion));
       }},
      {u"closes a case of hers without a unit"_s,
       [](County& c, WritableDesk& d) {
         Change(c.records, u"UPDATE case_file SET unit_id = NULL").run();
         return went(closeCase(d, c.caseId, kToday));
       }},
      {u"gives her a new case without a unit"_s,
       [](County& c, WritableDesk& d) {
         return went(addCase(d, {u"HR-9"_s, u"child in need"_s, kToday, {}, {}, {}, {}}, c.farahPost));
       }},
      {u"settles a waiting case of her unit"_s,
       [](County& c, WritableDesk& d) {
         return went(reviewWaiting(d, {withoutLead(c), c.farah, kToday, {}}));
       }},
      {u"changes her hours"_s,
       [](County& c, WritableDesk& d) {
         return went(changePost(d, c.farahPost, kToday, {{}, {}, {}, Decimal::fromScaled(5, 1)}));
       }},
      {u"seconds her"_s,
       [](County& c, WritableDesk& d) {
         return went(second(d, {c.farahPost,
                                UnitId(kAshby),
                                Role::SocialWorker,
                                Decimal::fromScaled(5, 1),
                                {kToday, kToday.addDays(90)}}));
       }},
      {u"seconds her to another team"_s,
       [](County& c, WritableDesk& d) {
         return went(second(
             d, {c.farahPost, UnitId(3), Role::SocialWorker, Decimal::fromScaled(5, 1), {kToday, kToday.addDays(90)}}));
       }},
      {u"gives her a reduction"_s,
       [](County& c, WritableDesk& d) {
         return went(addReduction(d, {{}, c.farah, {}, u"protected caseload"_s, Decimal(20), {kToday, {}}}, {}));
       }},
      {u"enters an absence of hers"_s,
       [](County& c, WritableDesk& d) {
         return went(addAbsence(d, {{}, c.farah, u"leave"_s, true, {kToday, kToday.addDays(9)}}));
       }},
      {u"weighs the cases of her unit"_s,
       [](County&, WritableDesk& d) {
         return went(
             setWeights(d, UnitId(kAshby), u"ours"_s, kToday, {{{}, {}, {}, u"child in need"_s, {}, Decimal(2)}}));
       }},
      {u"weighs the cases of everybody"_s,
       [](County&, WritableDesk& d) {
         return went(
             setWeights(d, std::nullopt, u"ours"_s, kToday, {{{}, {}, {}, u"child in need"_s, {}, Decimal(2)}}));
       }},
      {u"limits everybody"_s,
       [](County&, WritableDesk& d) {
         return went(setLimit(d, {Measure::Children, Operator::Below, Decimal(15), kToday}));
       }},
      {u"sees to her weeks over"_s,
       [](County& c, WritableDesk& d) {
         return went(decideEscalation(d, {c.farahPost, kToday.addDays(-40), c.priya, u"Move two"_s, kToday, {}}));
       }},
      {u"reports a vacancy in her unit"_s,
       [](County&, WritableDesk& d) {
         return went(addVacancy(d, {UnitId(kAshby), Role::SocialWorker, Decimal(1), {kToday, {}}}));
       }},
      {u"questions her load"_s,
       [](County& c, WritableDesk& d) { return went(askAboutLoad(d, c.farahPost, u"Court is not counted"_s)); }},
      {u"answers her question"_s,
       [](County& c, WritableDesk& d) {
         WritableDesk own = c.deskOf(c.farah);
         REQUIRE(askAboutLoad(own, c.farahPost, u"Court is not counted"_s));
         Query asked(c.records, u"SELECT id FROM load_question");
         REQUIRE(asked.next());
         const auto id = asked.id<LoadQuestionId>(0);
         asked.finish();
         return went(answerAboutLoad(d, id, u"One goes"_s));
       }},
      {u"ends her post"_s,
       [](County& c, WritableDesk& d) {
         Change(c.records, u"UPDATE allocation SET to_day = ? WHERE to_day IS NULL").bind(kToday).run();
         return went(endPost(d, c.farahPost, kToday));
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("who may change who holds how much, every cell of it", "[access]") {
  const std::vector<Row> table{
      {"gives her a case of her unit", "...+++...."},
      {"makes her a co-worker", "...+++...."},
      {"ends her part in a case", "...+++...."},
      {"puts a case of her unit right", "...+++...."},
      {"puts a case of hers without a unit right", "...+++...."},
      {"closes a case of hers without a unit", "...+++...."},
      {"gives her a new case without a unit", "...+++...."},
      {"settles a waiting case of her unit", "...+++...."},
      {"changes her hours", "...+++...."},
      {"seconds her", "...+++...."},
      {"seconds her to another team", ".....+...."},
      {"gives her a reduction", "...+++...."},
      {"enters an absence of hers", "...+++...."},
      {"weighs the cases of her unit", "...+++...."},
      {"weighs the cases of everybody", ".....+...."},
      {"limits everybody", ".....+...."},
      {"sees to her weeks over", "...+++...."},
      {"reports a vacancy in her unit", "...+++...."},
      {"questions her load", ".+........"},
      {"answers her question", "...+++...."},
      {"ends her post", "...+++...."},
  };
  requireTable(table, verbs());
}

TEST_CASE("another day gives nobody more than today does", "[access]") {
  // kim managed Ashby until last month; dilan covered until yesterday.
  County county;
  const QDate then = kToday.addDays(-60);
  const auto on = [&](PersonId who, QDate day) {
    Viewer viewer{who};
    const Organisation today = loadOrganisationOn(county.records, kToday);
    viewer.standing = std::make_shared<const Standing>(standingOf(today, viewer, kToday));
    return accessOf(loadOrganisationOn(county.records, day), viewer, day);
  };
  const PersonId kim(8);
  CHECK(accessOf(loadOrganisationOn(county.records, then), {kim}, then).maySee(county.farah));
  CHECK_FALSE(on(kim, then).maySee(county.farah));
  CHECK(on(kim, then).units().empty());
  CHECK_FALSE(on(county.dilan, kToday.addDays(-5)).maySee(county.farah));
  CHECK(on(county.priya, then).maySee(county.farah));
  CHECK(on(county.priya, then).mayRead(county.farah));
  CHECK(on(county.priya, then).maySee(kim));         // figures of that day count her
  CHECK_FALSE(on(county.priya, then).mayRead(kim));  // her records are no longer Priya's to read
}

}  // namespace access_caseload_test
