// SPDX-License-Identifier: MIT
// Somebody who leaves: what they lead, owe and supervise goes to others from the day on, or to nobody.
// What was before the day prints the same.
#include "core/caseload/allocation_actions.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/staff_actions.h"
#include "core/desk/taking_back.h"
#include "core/development/companion_actions.h"
#include "core/development/companion_store.h"
#include "core/development/path_reading.h"
#include "core/development/programme_store.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/organisation_store.h"
#include "core/store/verify.h"
#include "core/supervision/action_store.h"
#include "core/supervision/leaving_actions.h"
#include "core/supervision/leaving_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/paths_fixture.h"
#include "tests/core/staff_fixture.h"

namespace leaving_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Farah grows in every way that there is: what is stored of it, a line each.
struct Growing : TwoTeams {
  PathId place = approved(programme(u"Aspiring Managers"_s, kDay.addDays(-30), kDay.addDays(200)));
  PathId teaches = approved(student(kDay.addDays(-10), kDay.addDays(120)));
  PathId away = approved(secondment(kDay.addDays(30), kDay.addDays(90)));
  PathId wish = asked(programme(u"Practice Educator stage 2"_s, kDay.addDays(60), {}));
  PathId panel = [this] {
    Path path{{}, {}, farah.person, PathKind::Panel, u"Senior practitioner"_s};
    path.period = {kDay.addDays(40), kDay.addDays(41)};
    return approved(path);
  }();

  Growing() {
    WritableDesk own = deskOf(farah), hers = deskOf(dilan);
    REQUIRE(addCompanion(own, {{}, {}, farah.person, dilan.person, CompanionKind::Buddy, {kDay.addDays(-9), {}}}));
    REQUIRE(addCompanion(hers, {{}, {}, dilan.person, farah.person, CompanionKind::Mentor, {kDay.addDays(-9), {}}}));
  }
  QStringList told() const {
    QStringList lines;
    const auto days = [](const Period& one) {
      return u" %1-%2"_s.arg(kDay.daysTo(one.from)).arg(one.to ? QString::number(kDay.daysTo(*one.to)) : QString());
    };
    for (const Path& one : loadPaths(records)) lines << pathWords(one) + u' ' + token(one.state) + days(one.period);
    for (const ProgrammePlace& one : loadAllProgrammes(records))
      lines << u"place "_s + one.programme + days(one.period);
    for (const Reduction& one : loadReductionsOf(records, farah.person)) lines << one.reason + days(one.period);
    for (const Companion& one : loadCompanions(records)) lines << token(one.kind) + days(one.period);
    return lines;
  }
  QStringList without(const AddedPerson& manager) {
    QStringList words;
    for (const WithoutCompanion& one : peopleWithoutCompanion(deskOf(manager))) words << withoutWords(one);
    return words;
  }
};

}  // namespace

TEST_CASE("a leaver's paths end with them in the same save, who is without somebody is named, and Undo gives all back",
          "[staff][leaving][path]") {
  Growing two;
  const QStringList before = two.told();
  const QDate day = kDay.addDays(20);
  const QString from = day.toString(u"d MMM yyyy");
  const EndsWithLeaver ends = endsWithLeaver(two.records, two.farah.person, day, kDay);
  CHECK(ends.ends == QStringList{u"Panel: Senior practitioner: called off"_s,
                                 u"Practice Educator stage 2: the wish is withdrawn"_s, u"Secondment: called off"_s,
                                 u"A student: Step Up, Jamie"_s, u"Aspiring Managers"_s, u"mentor of Dilan"_s,
                                 u"buddy: Dilan"_s});
  REQUIRE(ends.without.size() == 2);
  WritableDesk joan = two.deskOf(two.joan);
  std::optional<Reversal> back;
  {
    Transaction save(two.records);
    ReversalRecorder recorder(two.records);
    const auto left = leaveWithPaths(joan, {two.farah.person, day, {}, {}, {}});
    INFO((left ? QString() : left.error().sentence).toStdString());
    REQUIRE(left);
    back = recorder.take();
    save.commit();
  }
  CHECK(two.told() == QStringList{u"Panel: Senior practitioner withdrawn 40-41"_s,
                                  u"Practice Educator stage 2 withdrawn 60-"_s, u"Secondment withdrawn 30-90"_s,
                                  u"A student: Step Up approved -10-20"_s, u"Aspiring Managers approved -30-20"_s,
                                  u"place Aspiring Managers -30-20"_s, u"protected caseload -30-20"_s,
                                  u"practice educator -10-20"_s, u"mentor -9-20"_s, u"buddy -9-20"_s});
  CHECK(two.without(two.priya) == QStringList{u"Jamie has no practice educator from %1: Farah leaves"_s.arg(from)});
  CHECK(two.without(two.mo) == QStringList{u"Dilan has no mentor from %1: Farah leaves"_s.arg(from)});
  CHECK(two.without(two.dilan).isEmpty());
  CHECK_FALSE(firstBrokenRule(two.records));
  CHECK_FALSE(firstFault(two.records));
  SECTION("Undo") {
    REQUIRE(back);
    REQUIRE(takeBackSave(joan, *back));
    CHECK(two.told() == before);
    CHECK(two.without(two.priya).isEmpty());
  }
  SECTION("somebody takes their place") {
    WritableDesk mo = two.deskOf(two.mo);
    REQUIRE(addCompanion(mo, {{}, {}, two.dilan.person, two.joan.person, CompanionKind::Mentor, {kDay, {}}}));
    CHECK(two.without(two.mo).isEmpty());
  }
}

TEST_CASE("a student who leaves ends the placement, and what is recorded late ends today", "[staff][leaving][path]") {
  Growing two;
  WritableDesk joan = two.deskOf(two.joan);
  REQUIRE(leaveWithPaths(joan, {two.jamie.person, kDay.addDays(5), {}, {}, {}}));
  CHECK(two.told().contains(u"A student: Step Up approved -10-5"_s));
  CHECK(two.told().contains(u"practice educator -10-5"_s));
  CHECK(two.told().contains(u"Aspiring Managers approved -30-200"_s));
  // The buddy began after the day on which she had left.
  REQUIRE(leaveWithPaths(joan, {two.farah.person, kDay.addDays(-20), {}, {}, {}}));
  CHECK(two.told().contains(u"protected caseload -30--20"_s));
  CHECK(two.told().contains(u"buddy -9-0"_s));
  CHECK_FALSE(firstFault(two.records));
  // Refused is refused whole.
  const QStringList now = two.told();
  CHECK_FALSE(leaveWithPaths(joan, {two.farah.person, kDay, {}, {}, {}}));
  CHECK(two.told() == now);
}

TEST_CASE("somebody who leaves hands over what they hold", "[staff][leaving]") {
  Staff staff;
  const AddedPerson ann = staff.worker(u"Ann"_s);
  REQUIRE(setSupervisor(staff.desk, ann.person, staff.farah.person, SupervisorKind::Line, kDay.addMonths(-6)));
  staff.desk.viewer.person = staff.farah.person;
  REQUIRE(addAction(staff.desk, staff.farah.person, u"Ring school"_s, kDay.addDays(4), {}));
  staff.desk.viewer.person.reset();
  const QDate day = kDay.addDays(10);
  const LeavesBehind behind = loadLeavesBehind(staff.records, staff.farah.person, day);
  REQUIRE(behind.cases.size() == 3);
  REQUIRE(behind.actions.size() == 1);
  REQUIRE(behind.supervisees.size() == 1);

  Leaving leaving{staff.farah.person, day, {}, {}, {}};
  leaving.cases.emplace(behind.cases[0].id, staff.dilan.post);
  leaving.cases.emplace(behind.cases[1].id, ann.post);
  leaving.actions.emplace(behind.actions[0].id, staff.dilan.person);
  leaving.supervisees.emplace(std::pair(ann.person, SupervisorKind::Line), staff.dilan.person);
  // A case that she was to have later goes to nobody with her.
  const CaseId later = addCase(staff.desk, {u"C-9"_s, u"child in need"_s, kDay, {}, {}, staff.ashby, {}}, {}).value();
  REQUIRE(allocate(staff.desk, {later, staff.farah.post, Part::Lead, day.addDays(5), u"FCONTA"_s, {}, {}, {}}));
  const auto before = staff.printed(day.addDays(-1));
  CHECK(leave(staff.desk, leaving).value() == 2);
  CHECK(staff.printed(day.addDays(-1)) == before);
  CHECK(staff.printed(day) == QStringList{u"Ann ashby 1 of 10"_s, u"Dilan ashby 1 of 10"_s});
  const auto waiting = unallocated(loadUnallocatedFacts(staff.records, day), day);
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].caseId == later);
  CHECK(waiting[1].caseId == behind.cases[2].id);
  CHECK(unallocated(loadUnallocatedFacts(staff.records, day.addDays(6)), day.addDays(6)).size() == 2);
  const auto actions = loadOpenActions(staff.records, kDay, std::nullopt);
  REQUIRE(actions.size() == 1);
  CHECK(actions[0].owner == staff.dilan.person);
  const Organisation after = loadOrganisationOn(staff.records, day);
  CHECK(after.supervisorOf(ann.person, SupervisorKind::Line, day) == staff.dilan.person);
  CHECK(after.person(staff.farah.person)->left == day);
  CHECK(sentence(leave(staff.desk, leaving)).contains(u"left already"));
}

TEST_CASE("a leaver's line and professional supervision go apart, and a colleague keeps a case until their day",
          "[staff][leaving]") {
  Staff staff;
  WritableDesk& desk = staff.desk;
  const AddedPerson ann = staff.worker(u"Ann"_s), kit = staff.worker(u"Kit"_s);
  for (const SupervisorKind kind : {SupervisorKind::Line, SupervisorKind::Professional})
    REQUIRE(setSupervisor(desk, ann.person, staff.farah.person, kind, kDay.addMonths(-6)));
  const CaseId later = addCase(desk, {u"C-9"_s, u"child in need"_s, kDay, {}, {}, staff.ashby, {}}, kit.post).value();
  const QDate day = kDay.addDays(10), handover = day.addDays(5);
  REQUIRE(allocate(desk, {later, staff.farah.post, Part::Lead, handover, u"FCONTA"_s, {}, {}, {}}));
  // Kit's lead ends on the day from which Farah was to have the case.
  const LeavesBehind behind = loadLeavesBehind(staff.records, staff.farah.person, day);
  REQUIRE(behind.cases.size() == 4);
  REQUIRE(behind.supervisees.size() == 2);
  CHECK(behind.cases[3].id == later);
  CHECK(behind.cases[3].from == handover);
  Leaving leaving{staff.farah.person, day, {}, {}, {}};
  leaving.cases.emplace(later, staff.dilan.post);
  leaving.supervisees.emplace(std::pair(ann.person, SupervisorKind::Line), staff.dilan.person);
  leaving.supervisees.emplace(std::pair(ann.person, SupervisorKind::Professional), kit.person);
  REQUIRE(leave(desk, leaving));
  CHECK(leadOn(staff.records, later, handover.addDays(-1)) == kit.post);
  CHECK(leadOn(staff.records, later, handover) == staff.dilan.post);
  const Organisation after = loadOrganisationOn(staff.records, day);
  CHECK(after.supervisorOf(ann.person, SupervisorKind::Line, day) == staff.dilan.person);
  CHECK(after.supervisorOf(ann.person, SupervisorKind::Professional, day) == kit.person);
}

TEST_CASE("somebody whose next post is to come can leave before it; what has begun meanwhile is said",
          "[staff][leaving]") {
  Staff staff;
  WritableDesk& desk = staff.desk;
  const Period away{kDay.addDays(30), kDay.addDays(120)};
  REQUIRE(second(desk, {staff.dilan.post, staff.brook, Role::SocialWorker, Decimal::fromScaled(3, 1), away}));
  REQUIRE(leave(desk, {staff.dilan.person, kDay.addDays(60), {}, {}, {}}));
  CHECK(staff.printed(kDay.addDays(59)).filter(u"Dilan"_s).size() == 2);
  CHECK(staff.printed(kDay.addDays(130)).filter(u"Dilan"_s).isEmpty());
  CHECK_FALSE(firstBrokenRule(staff.records));
  // Recorded late: a case came to her in between, with who gave it and why.
  const CaseId given =
      addCase(desk, {u"C-8"_s, u"child in need"_s, kDay.addDays(-9), {}, {}, staff.ashby, {}}, {}).value();
  REQUIRE(allocate(desk, {given, staff.farah.post, Part::Lead, kDay.addDays(-5), u"FCONTA"_s, u"Knows her"_s, {}, {}}));
  const auto before = staff.printed(kDay.addDays(-1));
  CHECK(sentence(leave(desk, {staff.farah.person, kDay.addDays(-7), {}, {}, {}})).contains(u"C-8 was given to them"));
  CHECK(staff.printed(kDay.addDays(-1)) == before);
  CHECK(loadHeldLines(staff.records, given)[0].rationale == u"Knows her");
}

}  // namespace leaving_test
