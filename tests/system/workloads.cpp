// SPDX-License-Identifier: MIT
// A refusal ends the process: a save that is refused was never part of the work.
#include "tests/system/workloads.h"

#include <unistd.h>

#include "core/caseload/caseload_actions.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"

namespace headroom::test {

Workload caseWork() {
  Workload work;
  work.prepare = [](WritableDesk& desk) {
    const auto team = addUnit(desk, {QStringLiteral("Ashby")});
    REQUIRE(team);
    REQUIRE(
        addPerson(desk, {QStringLiteral("Worker")}, {*team, Role::SocialWorker, Decimal(1), {QDate(2026, 1, 1), {}}}));
  };
  work.save = [](WritableDesk& desk, int n) {
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
  work.prepare = [](WritableDesk& desk) {
    caseWork().prepare(desk);
    REQUIRE(addPerson(desk, {QStringLiteral("Manager")},
                      {UnitId(1), Role::TeamManager, Decimal(1), {QDate(2026, 1, 1), {}}}));
    desk.viewer.person = PersonId(2);
    caseWork().save(desk, 1);
    REQUIRE(startSession(desk, PersonId(1)));
  };
  work.save = [](WritableDesk& desk, int n) {
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

}  // namespace headroom::test
