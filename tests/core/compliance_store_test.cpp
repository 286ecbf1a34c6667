// SPDX-License-Identifier: MIT
// What looking across supervision costs: plans and steps that do not grow with the years behind, and months that cost a
// small part of the one SQL statement that gives the same.
#include "core/supervision/compliance_store.h"

#include "core/organisation/organisation_store.h"
#include "core/sample/sample.h"
#include "core/store/query.h"
#include "core/supervision/not_discussed_store.h"
#include "core/supervision/past_session_store.h"
#include "tests/support/catch.h"
#include "tests/support/compliance_statement.h"
#include "tests/support/statement_log.h"

namespace compliance_store_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kOn(2026, 7, 24);

/// Twelve people with a case each, supervised every fortnight for so many years, and each case discussed each time.
Database supervisedFor(int years) {
  Database records = Database::inMemory();
  Transaction transaction(records);
  Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (1, 'a', 'team', 'A')").run();
  Change person(records, u"INSERT INTO person (id, code, name) VALUES (?1, 'p' || ?1, 'P')");
  Change post(records,
              u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES "
              "(?1, 't' || ?1, ?1, 1, 'social worker', 1000000, 'permanent', 'substantive', ?2)");
  Change about(records, u"INSERT INTO case_file (id, code, kind, opened_day) VALUES (?1, 'c' || ?1, 'assessment', ?2)");
  Change lead(
      records,
      u"INSERT INTO allocation (code, case_id, post_id, part, from_day) VALUES ('l' || ?1, ?1, ?1, 'lead', ?2)");
  for (int at = 1; at <= 12; ++at) {
    person.bind(at).run();
    for (Change* change : {&post, &about, &lead}) change->bind(at).bind(kOn.addYears(-30)).run();
  }
  Change session(records,
                 u"INSERT INTO session (id, code, person_id, kind, day, state) VALUES "
                 "(?1, 's' || ?1, ?2, 'formal one-to-one', ?3, 'shared')");
  Change said(records,
              u"INSERT INTO discussion (code, session_id, case_id) SELECT 'd' || ?1, ?1, person_id FROM session "
              "WHERE id = ?1");
  int number = 0;
  for (int fortnight = 26 * years; fortnight >= 4; --fortnight) {
    for (int at = 1; at <= 12; ++at) {
      session.bind(++number).bind(at).bind(kOn.addDays(-14 * fortnight)).run();
      said.bind(number).run();
    }
  }
  transaction.commit();
  return records;
}

StatementLog costOf(const Database& records, const std::function<void()>& read) { return {records, read}; }

}  // namespace

TEST_CASE("36 months on time cost the same after 4 years and after 20, one seek a person", "[supervision][file]") {
  const auto read = [](const Database& records) {
    return costOf(records, [&records] { REQUIRE(loadDueDates(records, kOn).dates.size() > 400); });
  };
  const Database recent = supervisedFor(4), old = supervisedFor(20);
  const StatementLog few = read(recent), many = read(old);
  CAPTURE(few.plans().toStdString());
  CHECK(few.plans().contains(u"session_formal_held (person_id=? AND day>? AND day<?)"));
  CHECK(few.unwantedPlans({u"session"_s}).empty());
  CHECK(many.steps() == few.steps());
}

TEST_CASE("sessions of a stretch of time cost no more for the years before it", "[supervision][file]") {
  const auto read = [](const Database& records) {
    return costOf(records, [&records] {
      REQUIRE(loadPastSessions(records, kOn.addDays(-112), kOn, UnitId(1)).size() == 12 * 5);
    });
  };
  const Database recent = supervisedFor(4), old = supervisedFor(20);
  const StatementLog few = read(recent), many = read(old);
  CAPTURE(few.plans().toStdString());
  CHECK(few.plans().contains(u"session_person (person_id=? AND day>? AND day<?)"));
  CHECK(many.steps() == few.steps());
}

TEST_CASE("the months on time are those of one SQL statement, at less than 0.15 of its steps", "[supervision][file]") {
  Database records = Database::inMemory();
  fillSample(records, {kOn, 1, 3, 60});
  for (const QDate on : {kOn, kOn.addDays(-200)}) {
    std::vector<ComplianceMonth> ours, theirs;
    const StatementLog own = costOf(records, [&] { ours = complianceByMonth(loadDueDates(records, on)); });
    const StatementLog one = costOf(records, [&] { theirs = complianceByStatement(records, on, kComplianceMonths); });
    std::erase_if(ours, [](const ComplianceMonth& month) { return month.due == 0; });
    REQUIRE(ours.size() > 20);
    CHECK(ours == theirs);
    CHECK(own.steps() * 100 <= one.steps() * 15);
  }
}

}  // namespace compliance_store_test
