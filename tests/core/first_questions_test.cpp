// SPDX-License-Identifier: MIT
// What is asked after a first import, and what the answers make of the file.
#include "core/caseload/balance.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/first_questions_actions.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"

namespace first_questions_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

/// A service as a workbook gives it: everybody a social worker, nobody a manager, no limit.
struct Brought {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  UnitId root = unit(u"Annex A"_s, {}, u"authority"_s);
  UnitId north = unit(u"North Family Support"_s, root);
  UnitId south = unit(u"South Team"_s, root);
  UnitId duty = unit(u"Duty and Assessment"_s, root);
  int cases = 0;

  Brought() {
    for (const QString& name : {u"Asha Okafor"_s, u"Cara Bell"_s}) lead(name, north, name == u"Cara Bell" ? 16 : 3);
    lead(u"Dan Wood"_s, south, 2);
    lead(u"Eve Hill"_s, duty, 1);
  }
  UnitId unit(const QString& name, std::optional<UnitId> parent, const QString& kind = u"team"_s) {
    const auto made = addUnit(desk, {name, {}, kind, parent, u"children"_s});
    REQUIRE(made);
    return *made;
  }
  void lead(const QString& name, UnitId team, int count) {
    const auto made = addPerson(desk, {name, {}, {}, {}}, {team, Role::SocialWorker, 1, {kDay.addYears(-1), {}}});
    REQUIRE(made);
    for (int i = 0; i < count; ++i) {
      NewCase one{u"C%1"_s.arg(++cases), u"child in need"_s, kDay.addMonths(-2)};
      one.unit = team;
      REQUIRE(addCase(desk, one, made->post));
    }
  }
  FirstQuestions questions() const {
    return firstQuestions(loadFacts(records, kDay), loadUnallocatedFacts(records, kDay).cases, kDay);
  }
  Balance balanced() const { return balance(loadFacts(records, kDay), kDay, {}, {}); }
  std::optional<PersonId> person(const QString& name) const {
    for (const Person& one : loadOrganisation(records).people)
      if (one.name == name) return one.id;
    return {};
  }
  Access access(const QString& name) const { return accessOf(loadOrganisationOn(records, kDay), {person(name)}, kDay); }
};

}  // namespace

TEST_CASE("a file without roles and limits is asked for both, a limit being offered to long-term teams",
          "[questions]") {
  const Brought file;
  const FirstQuestions asked = file.questions();
  CHECK(asked.asksManagers);
  CHECK(asked.asksRoles);
  CHECK(asked.asksLimits());
  CHECK(asked.whole == file.root);
  CHECK(asked.asksName);
  REQUIRE(asked.teams.size() == 3);
  CHECK(asked.teams[0].name == u"North Family Support");
  CHECK(asked.teams[0].people == 2);
  CHECK(asked.teams[0].cases == 19);
  CHECK(asked.teams[0].suggested == Decimal(15));
  CHECK(asked.teams[1].suggested == Decimal(15));
  CHECK_FALSE(asked.teams[2].suggested);
  CHECK(asked.people == QStringList{u"Asha Okafor"_s, u"Cara Bell"_s, u"Dan Wood"_s, u"Eve Hill"_s});
}

TEST_CASE("a team's open cases are counted with those that wait for a worker", "[questions]") {
  Brought file;
  NewCase waiting{u"W1"_s, u"child in need"_s, kDay.addMonths(-1)};
  waiting.unit = file.north;
  REQUIRE(addCase(file.desk, waiting, std::nullopt));
  CHECK(file.questions().teams[0].cases == 20);
}

TEST_CASE("a team is long-term by what it is called and by its cases", "[questions]") {
  const auto team = [](const QString& name, const QString& division = u"children"_s, const QString& kind = u"team"_s) {
    return Unit{UnitId(1), {}, {}, kind, name, division};
  };
  CHECK(isLongTerm(team(u"North"_s), {}));
  CHECK(isLongTerm(team(u"Family Support and Protection 2"_s, {}), {u"child in care"_s, u"assessment"_s}));
  CHECK_FALSE(isLongTerm(team(u"North"_s), {u"child in need"_s, u"assessment"_s, u"assessment"_s}));
  for (const QString& name : {u"MASH"_s, u"Assessment and Intervention"_s, u"Leaving Care"_s, u"Out of hours EDT"_s,
                              u"Older People North"_s}) {
    CHECK_FALSE(isLongTerm(team(name), {}));
  }
  CHECK_FALSE(isLongTerm(team(u"North"_s, u"adults"_s), {}));
  CHECK_FALSE(isLongTerm(team(u"Children"_s, u"children"_s, u"service"_s), {}));
}

TEST_CASE("the answers give managers their pages, everybody a supervisor and Balance its limits, in one save",
          "[questions]") {
  Brought file;
  FirstAnswers said;
  said.serviceManager = u" Megan  Price "_s;
  said.serviceName = u" Northmere  Council "_s;
  said.teams = {
      {file.north, u"asha okafor"_s, Decimal(15)}, {file.south, u"Yusuf Khan"_s, Decimal(15)}, {file.duty, {}, {}}};
  for (const RoleQuestion& post : file.questions().posts)
    said.roles.emplace_back(post.post, post.name == u"Dan Wood" ? Role::Nqsw : Role::SocialWorker);
  REQUIRE(answerFirstQuestions(file.desk, said));
  CHECK_FALSE(firstFault(file.records));
  CHECK(loadUnits(file.records).find(file.root)->name == u"Northmere Council");
  CHECK_FALSE(file.questions().asksName);
  CHECK(file.access(u"Megan Price"_s).home() == HomeRole::ServiceManager);
  CHECK(maySeeAll(loadUnits(file.records), file.access(u"Megan Price"_s)));
  CHECK(file.access(u"Asha Okafor"_s).homeUnit() == file.north);
  CHECK(file.access(u"Yusuf Khan"_s).maySee(*file.person(u"Dan Wood"_s)));
  const Organisation now = loadOrganisationOn(file.records, kDay);
  const auto supervisor = [&](const QString& name) {
    return now.supervisorOf(*file.person(name), SupervisorKind::Line, kDay);
  };
  CHECK(supervisor(u"Cara Bell"_s) == file.person(u"Asha Okafor"_s));
  CHECK(supervisor(u"Dan Wood"_s) == file.person(u"Yusuf Khan"_s));
  CHECK(supervisor(u"Asha Okafor"_s) == file.person(u"Megan Price"_s));
  CHECK_FALSE(supervisor(u"Eve Hill"_s));
  CHECK(now.mainPost(*file.person(u"Dan Wood"_s), kDay)->role == Role::Nqsw);
  const Balance made = file.balanced();
  CHECK(made.totals.over == 1);
  REQUIRE(made.posts.front().personName == u"Cara Bell");
  CHECK(made.posts.front().judged->headroom == Decimal(-2));
  for (const PostBalance& post : made.posts) {
    if (post.personName == u"Asha Okafor") CHECK_FALSE(post.judged);  // a manager has no limit unless one names them
  }
  // Whoever is answered is not asked again.
  CHECK(file.questions().isEmpty());
}

TEST_CASE("one name may manage two teams, and the whole service may be managed by somebody who leads cases",
          "[questions]") {
  Brought file;
  FirstAnswers said;
  said.serviceManager = u"Eve Hill"_s;
  said.teams = {{file.south, u"Cara Bell"_s, {}}, {file.north, u"Cara Bell"_s, {}}};
  REQUIRE(answerFirstQuestions(file.desk, said));
  CHECK(file.access(u"Eve Hill"_s).home() == HomeRole::ServiceManager);
  CHECK(maySeeAll(loadUnits(file.records), file.access(u"Eve Hill"_s)));
  const Access cara = file.access(u"Cara Bell"_s);
  CHECK(cara.home() == HomeRole::TeamManager);
  CHECK(cara.maySee(file.north));
  CHECK(cara.maySee(file.south));
  CHECK_FALSE(cara.maySee(file.duty));
  CHECK_FALSE(firstFault(file.records));
}

TEST_CASE("somebody of another team is refused as a manager, and nothing is saved", "[questions]") {
  Brought file;
  FirstAnswers said;
  said.teams = {{file.north, u"Asha Okafor"_s, Decimal(15)}, {file.south, u"Eve Hill"_s, Decimal(15)}};
  const auto refused = answerFirstQuestions(file.desk, said);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence ==
        u"Eve Hill works in Duty and Assessment. Name somebody of South Team, or a new person.");
  CHECK(file.questions().asksManagers);
  CHECK(loadFacts(file.records, kDay).limits.empty());
}

}  // namespace first_questions_test
