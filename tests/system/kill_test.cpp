// SPDX-License-Identifier: MIT
// Every acknowledged save survives a kill -9, and nobody ever sees half a save.
#include <catch2/catch.hpp>

#include "core/caseload/caseload_actions.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/query.h"
#include "tests/system/kill_harness.h"

using namespace headroom;
using namespace headroom::test;

namespace {

int killsAsked() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes" ? 10'000 : 1'000; }

Workload caseWork() {
  Workload work;
  work.prepare = [](Desk& desk) {
    const auto team = addUnit(desk, {QStringLiteral("Ashby")});
    REQUIRE(team);
    REQUIRE(addPerson(desk, {QStringLiteral("Worker")},
                      {*team, QStringLiteral("social worker"), Decimal(1), {QDate(2026, 1, 1), {}}}));
  };
  work.save = [](Desk& desk, int n) {
    const NewCase added{QStringLiteral("C-%1").arg(n), QStringLiteral("child in need"), QDate(2026, 2, 1)};
    if (!addCase(desk, added, PostId(1))) _exit(5);
  };
  work.wholeSaves = [](const Database& records) {
    Query cases(records, u"SELECT count(*), (SELECT count(*) FROM allocation) FROM case_file");
    cases.next();
    return cases.integer(0) == cases.integer(1) ? static_cast<int>(cases.integer(0)) : -1;
  };
  return work;
}

}  // namespace

TEST_CASE("no acknowledged case and its allocation is lost to a kill, and none is seen by half", "[kill]") {
  const KillReport report = killRepeatedly(caseWork(), killsAsked() / 5, 20260724, true);
  WARN(report.sentence().toStdString());
  REQUIRE(report.kills == killsAsked() / 5);
  REQUIRE(report.lost == 0);
  REQUIRE(report.half == 0);
  REQUIRE(report.broken == 0);
}

TEST_CASE("the kill test sees a store without transactions", "[kill]") {
  const KillReport report = killRepeatedly(caseWork(), 60, 7, false);
  WARN(report.sentence().toStdString());
  REQUIRE(report.half + report.lost + report.broken > 0);
}
