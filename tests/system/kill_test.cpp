// SPDX-License-Identifier: MIT
// Every acknowledged save survives a kill -9, and nobody ever sees half a save.
#include <catch2/catch.hpp>

#include "core/caseload/caseload_actions.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
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

// A manager who writes one session again and again: every save replaces a discussion and an action, and changes the
// length and every section, so that any part missing is seen.
Workload sessionWork() {
  Workload work;
  work.prepare = [](Desk& desk) {
    caseWork().prepare(desk);
    REQUIRE(addPerson(desk, {QStringLiteral("Manager")},
                      {UnitId(1), QStringLiteral("team manager"), Decimal(1), {QDate(2026, 1, 1), {}}}));
    caseWork().save(desk, 1);
    desk.viewer.person = PersonId(2);
    REQUIRE(startSession(desk, PersonId(1)));
  };
  work.save = [](Desk& desk, int n) {
    desk.viewer.person = PersonId(2);
    SessionRecord record = loadRecord(desk.records, SessionId(1)).value();
    const QString words = QString::number(n);
    record.session.minutes = n;
    for (Section& section : record.sections) section.body = words;
    record.discussions = {{{}, CaseId(1), {}, words, words, words, words, words}};
    record.actions = {{{}, CaseId(1), {}, PersonId(1), {}, words, QDate(2026, 8, 7)}};
    if (!saveSession(desk, record)) _exit(5);
  };
  work.wholeSaves = [](const Database& records) {
    const SessionRecord record = loadRecord(records, SessionId(1)).value();
    const int n = record.session.minutes.value_or(0);
    if (n == 0) return record.discussions.empty() && record.actions.empty() ? 0 : -1;
    const QString words = QString::number(n);
    if (record.discussions.size() != 1 || record.actions.size() != 1) return -1;
    if (record.discussions[0].rationale != words || record.actions[0].what != words) return -1;
    for (const Section& section : record.sections) {
      if (section.body != words) return -1;
    }
    return n;
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

TEST_CASE("no acknowledged session is lost to a kill, and none is seen by half", "[kill]") {
  const int kills = killsAsked() - killsAsked() / 5;
  const KillReport report = killRepeatedly(sessionWork(), kills, 20260725, true);
  WARN(report.sentence().toStdString());
  REQUIRE(report.kills == kills);
  REQUIRE(report.lost == 0);
  REQUIRE(report.half == 0);
  REQUIRE(report.broken == 0);
}

TEST_CASE("the kill test sees sessions saved without transactions", "[kill]") {
  const KillReport report = killRepeatedly(sessionWork(), 60, 8, false);
  WARN(report.sentence().toStdString());
  REQUIRE(report.half + report.lost + report.broken > 0);
}

TEST_CASE("the kill test sees a store without transactions", "[kill]") {
  const KillReport report = killRepeatedly(caseWork(), 60, 7, false);
  WARN(report.sentence().toStdString());
  REQUIRE(report.half + report.lost + report.broken > 0);
}
