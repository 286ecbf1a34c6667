// SPDX-License-Identifier: MIT
// Cases without a lead: who may settle what happens to them meanwhile, and what is kept of it.
#include "core/caseload/caseload_actions.h"
#include "core/caseload/waiting_actions.h"
#include "core/caseload/waiting_store.h"
#include "core/organisation/organisation_actions.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace waiting_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a waiting case is looked after by somebody on duty and looked at again by a day", "[waiting]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const UnitId county = addUnit(desk, {u"County"_s}).value();
  const UnitId ashby = addUnit(desk, {u"Ashby"_s, {}, u"team"_s, county}).value();
  const UnitId brook = addUnit(desk, {u"Brook"_s, {}, u"team"_s, county}).value();
  const auto add = [&](const QString& name, UnitId unit, Role role) {
    return addPerson(desk, {name, {}, {}, {}}, {unit, role, 1, {kDay.addYears(-1), {}}}).value();
  };
  desk.viewer.person = add(u"Ruth"_s, county, Role::Director).person;
  const AddedPerson farah = add(u"Farah"_s, ashby, Role::SocialWorker);
  const AddedPerson priya = add(u"Priya"_s, ashby, Role::TeamManager);
  const AddedPerson gwen = add(u"Gwen"_s, brook, Role::TeamManager);
  const auto open = [&](const QString& code, std::optional<PostId> lead) {
    return addCase(desk, {code, u"child in need"_s, kDay.addDays(-9), {}, {}, ashby}, lead).value();
  };
  const CaseId waits = open(u"C-1"_s, {}), led = open(u"C-2"_s, farah.post);
  const auto as = [&](const AddedPerson& who) -> WritableDesk& { return desk.viewer.person = who.person, desk; };

  CHECK(loadWaitingReviews(records, kDay).empty());
  CHECK_FALSE(reviewWaiting(as(farah), {waits, {}, kDay, {}}));              // manages nothing
  CHECK_FALSE(reviewWaiting(as(gwen), {waits, {}, kDay, {}}));               // manages another team
  CHECK_FALSE(reviewWaiting(as(priya), {led, {}, kDay, {}}));                // has a lead
  CHECK_FALSE(reviewWaiting(as(priya), {waits, {}, kDay.addDays(-1), {}}));  // a day that is over
  CHECK_FALSE(reviewWaiting(as(priya), {waits, PersonId(999), kDay, {}}));   // nobody
  CHECK(loadWaitingReviews(records, kDay).empty());

  REQUIRE(reviewWaiting(as(priya), {waits, {}, kDay, {}}));
  REQUIRE(reviewWaiting(as(priya), {waits, farah.person, kDay.addDays(7), u"Seen on Friday"_s}));
  const auto reviews = loadWaitingReviews(records, kDay);
  REQUIRE(reviews.size() == 1);
  const WaitingReview& last = reviews.at(waits);
  CHECK(last.dutyName == u"Farah");
  CHECK(last.madeBy == u"Priya");
  CHECK(last.note == u"Seen on Friday");
  CHECK_FALSE(last.isLate(kDay.addDays(7)));
  CHECK(last.isLate(kDay.addDays(8)));
  CHECK(loadWaitingReviewsOf(records, waits).size() == 2);
  CHECK(loadWaitingReviews(records, kDay.addDays(-1)).empty());  // the day before nobody had looked at it

  REQUIRE(closeCase(as(priya), waits, kDay));
  CHECK(loadWaitingReviews(records, kDay).empty());
  CHECK_FALSE(reviewWaiting(as(priya), {waits, {}, kDay, {}}));  // it is closed
}

}  // namespace waiting_test
