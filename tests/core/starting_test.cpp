// SPDX-License-Identifier: MIT
// Somebody who starts has a supervisor, and whoever is newly qualified their reduction and ASYE, from the first day.
#include "core/caseload/balance.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/development/programme_store.h"
#include "core/development/starting_actions.h"
#include "core/organisation/organisation_store.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace starting_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a newly qualified starter has a supervisor, a reduction and the ASYE in one save", "[staff][starter]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const UnitId team = addUnit(desk, {u"Ashby"_s}).value();
  REQUIRE(setLimit(desk, {Measure::Children, Operator::AtMost, Decimal(10), kDay.addYears(-2)}));
  const auto manager =
      addPerson(desk, {u"Priya"_s, {}, {}, {}}, {team, Role::TeamManager, 1, {kDay.addYears(-1), {}}}).value();
  desk.viewer.person = manager.person;
  const QDate first = kDay.addDays(30);
  Starter starter{{u"Siân"_s, {}, {}, first}, {team, Role::Nqsw, 1, {first, {}}}};
  starter.supervisor = manager.person;
  starter.reduction = FirstReduction{u"NQSW first year"_s, Decimal(10), {first, first.addYears(1)}};
  starter.asye = asyeFrom(first);
  const auto added = addStarter(desk, starter);
  INFO((added ? QString() : added.error().sentence).toStdString());
  REQUIRE(added);
  const Organisation all = loadOrganisation(records);
  CHECK(all.supervisorOf(added->person, SupervisorKind::Line, first) == manager.person);
  CHECK_FALSE(all.supervisorOf(added->person, SupervisorKind::Line, kDay));
  for (const PostBalance& row : balance(loadFacts(records, first), first).posts)
    if (row.post == added->post) CHECK(row.judged->ceiling == Decimal(9));
  const auto places = loadProgrammes(records, kDay);
  REQUIRE(places.size() == 1);
  CHECK(places[0].programme == kAsye);
  CHECK(places[0].person == added->person);
  CHECK(places[0].period.from == first);
  CHECK(places[0].period.to == first.addYears(1));
  CHECK(loadProgrammes(records, first.addYears(1)).empty());
}

TEST_CASE("a starter of whom one part is refused is not saved at all", "[staff][starter]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const UnitId team = addUnit(desk, {u"Ashby"_s}).value();
  Starter starter{{u"Siân"_s, {}, {}, kDay}, {team, Role::Nqsw, 1, {kDay, {}}}};
  starter.reduction = FirstReduction{u"NQSW first year"_s, Decimal(130), {kDay, {}}};
  CHECK_FALSE(addStarter(desk, starter));
  CHECK(loadOrganisation(records).people.empty());
}

TEST_CASE("the ASYE is reviewed after 3, 6, 9 and 12 months", "[staff][starter]") {
  CHECK(asyeReviews(QDate(2026, 8, 31)) ==
        std::vector<QDate>{QDate(2026, 11, 30), QDate(2027, 2, 28), QDate(2027, 5, 31), QDate(2027, 8, 30)});
  CHECK(asyeFrom(QDate(2026, 9, 1)).to == QDate(2027, 9, 1));
}

}  // namespace starting_test
