// SPDX-License-Identifier: MIT
// Two teams under one service with a manager each, a service manager over both, and a social worker of each team: who
// asks for a path, who says yes, and what every post has room for on a day.
#pragma once
#include "core/caseload/balance.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/development/path_actions.h"
#include "core/development/path_store.h"
#include "core/organisation/organisation_actions.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace headroom::test {

struct TwoTeams {
  Role farahAs;
  Database records = Database::inMemory();
  WritableDesk setUp{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  UnitId service = addUnit(setUp, {QStringLiteral("North")}).value();
  UnitId ashby = team(QStringLiteral("Ashby")), brook = team(QStringLiteral("Brook"));
  AddedPerson farah = worker(QStringLiteral("Farah"), ashby, farahAs), dilan = worker(QStringLiteral("Dilan"), brook);
  AddedPerson jamie = worker(QStringLiteral("Jamie"), ashby, Role::Student);
  AddedPerson joan = {PersonId(1), PostId(1)}, priya = joan, mo = joan;

  explicit TwoTeams(Role ofFarah = Role::SocialWorker) : farahAs(ofFarah) {
    NewLimit limit{Measure::Children, Operator::AtMost, Decimal(10), kDay.addYears(-2)};
    for (const Role role : {Role::SocialWorker, Role::Nqsw}) {
      limit.role = role;
      REQUIRE(setLimit(setUp, limit));
    }
    for (const QString& code : {QStringLiteral("C-1"), QStringLiteral("C-2"), QStringLiteral("C-3")})
      REQUIRE(
          addCase(setUp, {code, QStringLiteral("child in need"), kDay.addMonths(-3), {}, {}, ashby, {}}, farah.post));
    joan = worker(QStringLiteral("Joan"), service, Role::ServiceManager);
    setUp.viewer.person = joan.person;
    priya = worker(QStringLiteral("Priya"), ashby, Role::TeamManager);
    mo = worker(QStringLiteral("Mo"), brook, Role::TeamManager);
  }
  UnitId team(const QString& name) {
    NewUnit unit{name};
    unit.parent = service;
    return addUnit(setUp, unit).value();
  }
  AddedPerson worker(const QString& name, UnitId unit, Role role = Role::SocialWorker) {
    return addPerson(setUp, {name, {}, {}, {}}, {unit, role, 1, {kDay.addYears(-1), {}}}).value();
  }
  WritableDesk deskOf(const AddedPerson& who) {
    return {records, {who.person}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  }
  /// 'Farah ashby 3 of 10' for every post with a limit on that day.
  QStringList printed(QDate on) {
    QStringList lines;
    for (const PostBalance& row : balance(loadFacts(records, on), on).posts)
      if (row.judged)
        lines << QStringLiteral("%1 %2 %3 of %4")
                     .arg(row.personName, row.unitCode, row.load.toString(), row.judged->ceiling.toString());
    lines.sort();
    return lines;
  }
  QString ofFarah(QDate on) { return printed(on).filter(QStringLiteral("Farah")).join(QStringLiteral("; ")); }

  Path programme(const QString& what, QDate from, std::optional<QDate> to) const {
    Path path{{}, {}, farah.person, PathKind::Programme, what};
    path.period = {from, to};
    return path;
  }
  Path secondment(QDate from, std::optional<QDate> to, Decimal hours = Decimal::fromScaled(4, 1)) const {
    Path path{{}, {}, farah.person, PathKind::Secondment};
    path.period = {from, to};
    path.post = farah.post;
    path.unit = brook;
    path.role = Role::SocialWorker;
    path.fte = hours;
    return path;
  }
  Path student(QDate from, std::optional<QDate> to) const {
    Path path{{}, {}, farah.person, PathKind::Student, QStringLiteral("Step Up")};
    path.student = jamie.person;
    path.period = {from, to};
    return path;
  }
  PathId asked(const Path& path) {
    WritableDesk own = deskOf(farah);
    const auto id = askFor(own, path);
    INFO((id ? QString() : id.error().sentence).toStdString());
    REQUIRE(id);
    return *id;
  }
  /// With what is usually taken.
  Result<PathState> approve(const AddedPerson& who, PathId id) {
    WritableDesk desk = deskOf(who);
    const auto path = loadPath(records, id);
    Approval approval;
    approval.reason = path->reason;
    approval.percent = path->percent;
    return approvePath(desk, id, approval);
  }
  PathId approved(const Path& path) {
    const PathId id = asked(path);
    const auto done = approve(joan, id);
    INFO((done ? QString() : done.error().sentence).toStdString());
    REQUIRE(done == PathState::Approved);
    return id;
  }
};

}  // namespace headroom::test
