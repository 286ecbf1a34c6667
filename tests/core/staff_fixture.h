// SPDX-License-Identifier: MIT
// Two teams with a limit and two workers, one of whom leads three cases, for the tests of posts and of leaving.
// What every post carries on a day is printed a line each.
#pragma once
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/organisation/organisation_actions.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace headroom::test {

struct Staff {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  UnitId ashby = addUnit(desk, {QStringLiteral("Ashby")}).value(),
         brook = addUnit(desk, {QStringLiteral("Brook")}).value();
  AddedPerson farah = worker(QStringLiteral("Farah")), dilan = worker(QStringLiteral("Dilan"));

  Staff() {
    REQUIRE(setLimit(desk, {Measure::Children, Operator::AtMost, Decimal(10), kDay.addYears(-2)}));
    for (const QString& code : {QStringLiteral("C-1"), QStringLiteral("C-2"), QStringLiteral("C-3")})
      REQUIRE(
          addCase(desk, {code, QStringLiteral("child in need"), kDay.addMonths(-3), {}, {}, ashby, {}}, farah.post));
  }
  AddedPerson worker(const QString& name, Role role = Role::SocialWorker) {
    return addPerson(desk, {name, {}, {}, {}}, {ashby, role, 1, {kDay.addYears(-1), {}}}).value();
  }
  // 'farah-social-worker 3 of 10' for every post of that day.
  QStringList printed(QDate on) {
    QStringList lines;
    for (const PostBalance& row : balance(loadFacts(records, on), on).posts)
      lines << QStringLiteral("%1 %2 %3 of %4")
                   .arg(row.personName, row.unitCode, row.load.toString(),
                        row.judged ? row.judged->ceiling.toString() : QStringLiteral("-"));
    lines.sort();
    return lines;
  }
};

QString sentence(const auto& result) { return result ? QString() : result.error().sentence; }

}  // namespace headroom::test
