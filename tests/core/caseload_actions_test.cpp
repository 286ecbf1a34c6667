// SPDX-License-Identifier: MIT
// What people do by hand: add, close, take back, set a limit, start a file of one's own.

#include "core/caseload/caseload_actions.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_start.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/room.h"
#include "core/caseload/starter.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"

namespace caseload_actions_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 6, 2);

struct Room {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  UnitId team = addUnit(desk, {u"Ashby Family Support"_s}).value();

  AddedPerson worker(const QString& name, Decimal fte = 1) {
    return addPerson(desk, {name, {}, {}, {}}, {team, Role::SocialWorker, fte, {kDay.addYears(-1), {}}}).value();
  }
  CaseId newCase(const QString& reference, std::optional<PostId> lead, QDate opened = kDay.addMonths(-1)) {
    return addCase(desk, {reference, u"child in need"_s, opened, {}, {}, {}, {}}, lead).value();
  }
  Balance balanceOn(QDate on) { return balance(loadFacts(records, on), on); }
  std::size_t waiting(QDate on) { return unallocated(loadUnallocatedFacts(records, on), on).size(); }
};

}  // namespace

TEST_CASE("a unit, a person and a post get readable codes of their own", "[organisation]") {
  Room room;
  const auto second = addUnit(room.desk, {u"Ashby Family Support"_s});
  room.worker(u"Farah Siddiqui"_s);
  const Organisation made = loadOrganisation(room.records);
  REQUIRE(made.units.code(room.team) == u"ashby-family-support");
  REQUIRE(made.units.code(*second) == u"ashby-family-support-2");
  REQUIRE(made.people.front().code == u"farah-siddiqui");
  REQUIRE(made.posts.front().code == u"farah-siddiqui-social-worker");
}

TEST_CASE("a row that is refused leaves nothing behind", "[organisation]") {
  Room room;
  const auto sentence = [](const auto& result) { return result ? QString() : result.error().sentence; };
  REQUIRE(sentence(addUnit(room.desk, {u"Other"_s, u"ashby-family-support"_s})).contains(u"already a unit"));
  REQUIRE(sentence(addUnit(room.desk, {u"  "_s})).contains(u"no name"));
  REQUIRE(sentence(addUnit(room.desk, {u"Other"_s, {}, u"squad"_s})).contains(u"'squad' is not"));
  REQUIRE(sentence(checkedRole(u"boss"_s)).contains(u"'boss' is not a role"));
  REQUIRE(loadOrganisation(room.records).people.empty());
  const NewPost tooMuch{room.team, Role::Other, Decimal::fromScaled(11, 1), {kDay, {}}};
  REQUIRE(sentence(addPerson(room.desk, {u"Ann"_s, {}, {}, {}}, tooMuch)).contains(u"from 0 to 1"));
}

TEST_CASE("a new supervisor ends the one before and changes nothing of the past", "[organisation]") {
  Room room;
  const PersonId ann = room.worker(u"Ann"_s).person, bo = room.worker(u"Bo"_s).person, cy = room.worker(u"Cy"_s).person;
  REQUIRE(setSupervisor(room.desk, ann, bo, SupervisorKind::Line, kDay.addMonths(-2)));
  REQUIRE(setSupervisor(room.desk, ann, cy, SupervisorKind::Line, kDay));
  const Organisation made = loadOrganisation(room.records);
  REQUIRE(made.supervisorOf(ann, SupervisorKind::Line, kDay.addDays(-1)) == bo);
  REQUIRE(made.supervisorOf(ann, SupervisorKind::Line, kDay) == cy);
  REQUIRE_FALSE(setSupervisor(room.desk, ann, ann, SupervisorKind::Line, kDay.addDays(1)));
  REQUIRE_FALSE(setSupervisor(room.desk, ann, bo, SupervisorKind::Line, kDay));
}

TEST_CASE("a word that the file may not hold is damage and no value", "[organisation][file]") {
  Room room;
  const PersonId ann = room.worker(u"Ann"_s).person, bo = room.worker(u"Bo"_s).person;
  REQUIRE(setSupervisor(room.desk, ann, bo, SupervisorKind::Line, kDay));
  REQUIRE(loadOrganisation(room.records).supervisors.size() == 1);
  const QString change =
      GENERATE(u"UPDATE supervisor SET kind = 'friend'"_s, u"UPDATE post SET contract = 'handshake'"_s,
               u"UPDATE post SET kind = 'loan'"_s, u"UPDATE post SET role = 'boss'"_s);
  CAPTURE(change);
  EngineDoor::execute(room.records, u"PRAGMA ignore_check_constraints = ON"_s);
  Change(room.records, change).run();
  CHECK_THROWS_AS(loadOrganisation(room.records), StoreError);
}

TEST_CASE("a case is led from the day it opens, and closing ends what holds it", "[caseload]") {
  Room room;
  const PostId post = room.worker(u"Ann"_s).post;
  const CaseId id = room.newCase(u"HR-1"_s, post);
  room.newCase(u"HR-2"_s, std::nullopt);
  REQUIRE(room.balanceOn(kDay).totals.cases == 1);
  REQUIRE(room.waiting(kDay) == 1);

  const auto closed = closeCase(room.desk, id, kDay);
  REQUIRE(closed);
  REQUIRE(closed->ended.size() == 1);
  REQUIRE(room.balanceOn(kDay).totals.cases == 0);
  REQUIRE(room.balanceOn(kDay.addDays(-1)).totals.cases == 1);
  REQUIRE_FALSE(closeCase(room.desk, id, kDay));

  REQUIRE(reopenCase(room.desk, *closed));
  REQUIRE(room.balanceOn(kDay.addYears(1)).totals.cases == 1);
  REQUIRE_FALSE(reopenCase(room.desk, *closed));
  REQUIRE_FALSE(firstFault(room.records));
}

TEST_CASE("reopening refuses as a whole when an allocation was changed meanwhile", "[caseload]") {
  Room room;
  const CaseId id = room.newCase(u"HR-1"_s, room.worker(u"Ann"_s).post);
  auto closed = closeCase(room.desk, id, kDay).value();
  closed.ended.front().first = AllocationId(99);
  REQUIRE_FALSE(reopenCase(room.desk, closed));
  REQUIRE(room.balanceOn(kDay).totals.cases == 0);
  REQUIRE(room.waiting(kDay) == 0);
}

TEST_CASE("a case is refused with a taken reference, an unknown kind or a post that does not hold", "[caseload]") {
  Room room;
  const PostId post = room.worker(u"Ann"_s).post;
  room.newCase(u"HR-1"_s, post);
  const auto add = [&room, post](const QString& reference, const QString& kind, QDate opened) {
    return addCase(room.desk, {reference, kind, opened, {}, {}, {}, {}}, post).has_value();
  };
  REQUIRE_FALSE(add(u"HR-1"_s, u"other"_s, kDay));
  REQUIRE_FALSE(add(u"HR-2"_s, u"child"_s, kDay));
  REQUIRE_FALSE(add(u"HR-2"_s, u"other"_s, kDay.addYears(-2)));
  REQUIRE(room.waiting(kDay.addYears(-2)) == 0);
  REQUIRE(add(u"HR-2"_s, u"uasc"_s, kDay));
}

TEST_CASE("a new limit ends the one before it and last year stays as it was", "[caseload]") {
  Room room;
  room.worker(u"Ann"_s);
  const auto limit = [&room](int value, QDate from) {
    NewLimit made;
    made.value = Decimal(value);
    made.from = from;
    made.unit = room.team;
    return setLimit(room.desk, made);
  };
  const auto inForce = [&room](QDate on) {
    const Balance answered = room.balanceOn(on);
    return answered.posts.front().limit ? answered.posts.front().limit->value.toString() : u"none"_s;
  };
  REQUIRE(limit(15, kDay.addMonths(-6)));
  REQUIRE(limit(12, kDay.addMonths(6)));
  REQUIRE(limit(14, kDay));
  REQUIRE(limit(13, kDay));
  REQUIRE(inForce(kDay.addDays(-1)) == u"15");
  REQUIRE(inForce(kDay) == u"13");
  REQUIRE(inForce(kDay.addMonths(6).addDays(-1)) == u"13");
  REQUIRE(inForce(kDay.addMonths(6)) == u"12");
  REQUIRE(inForce(kDay.addMonths(-7)) == u"none");
  REQUIRE(loadFacts(room.records, kDay).limits.size() == 1);
  // What was in force on days that are past is not taken away by one from the same day.
  REQUIRE_FALSE(limit(10, kDay.addMonths(-6)));
  REQUIRE(inForce(kDay.addMonths(-6)) == u"15");
}

TEST_CASE("a file of one's own starts with teams, people, cases and the starter scheme in one save", "[caseload]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  CaseloadStart start;
  start.authority = u"Northmere"_s;
  start.from = kDay;
  start.teams = {{u"Ashby"_s, u"children"_s, Decimal(kDefaultChildrenLimit)}};
  start.people = {{u"Joan"_s, u"team manager"_s, Decimal(1), u"Ashby"_s, {}, {}},
                  {u"Farah"_s, u"NQSW"_s, Decimal::fromScaled(6, 1), u"ashby"_s, Decimal(10), u"joan"_s}};
  start.cases = {{u"HR-1"_s, u"child in need"_s, u"Farah"_s, u"F1"_s}, {u"HR-2"_s, u"Assessment"_s, {}, {}}};
  SECTION("written") {
    const auto started = startCaseload(desk, start);
    REQUIRE(started);
    const CaseloadFacts facts = loadFacts(records, kDay);
    const Balance answered = balance(facts, kDay);
    REQUIRE(answered.posts.front().personName == u"Farah");
    REQUIRE(answered.posts.front().judged->ceiling == Decimal(6));
    REQUIRE(answered.posts.front().carried.points == Decimal(4));
    // The default is written for those who carry cases: a manager's post has no limit, and adds no free places.
    REQUIRE(answered.posts.back().personName == u"Joan");
    CHECK(answered.posts.back().status() == Status::NoLimit);
    CHECK(roomOf(answered.posts).free == Decimal(4));  // Farah: below 6, and one case
    CHECK(facts.limits.size() == caseCarryingRoles().size() + 1);
    REQUIRE(facts.organisation.supervisorOf(started->people[1], SupervisorKind::Line, kDay) == started->people[0]);
    REQUIRE(unallocated(loadUnallocatedFacts(records, kDay), kDay).front().code == u"HR-2");
    REQUIRE_FALSE(firstFault(records));
  }
  SECTION("refused as a whole for a role that there is not") {
    start.people.push_back({u"Ann"_s, u"boss"_s, Decimal(1), u"Ashby"_s, {}, {}});
    REQUIRE(startCaseload(desk, start).error().sentence.contains(u"People, row 3: 'boss' is not a role"));
    REQUIRE(loadOrganisation(records).people.empty());
  }
  SECTION("refused as a whole, with the row in the sentence") {
    start.cases.push_back({u"HR-3"_s, u"other"_s, u"Nobody"_s, {}});
    const auto refused = startCaseload(desk, start);
    REQUIRE(refused.error().sentence == u"Cases, row 3: there is no person called 'Nobody'.");
    REQUIRE(loadOrganisation(records).people.empty());
    REQUIRE(loadFacts(records, kDay).weights.empty());
  }
}

TEST_CASE("the shipped reasons for reductions are found without regard to case", "[caseload]") {
  REQUIRE(shippedReason(u"Trade Union Facility"_s)->most == Decimal(50));
  REQUIRE(shippedReason(u"nqsw first year"_s)->percent == Decimal(10));
  REQUIRE(shippedReason(u"nqsw first year"_s)->months == 12);
  REQUIRE(shippedReason(u"jury service"_s) == nullptr);
  REQUIRE(shippedReasons().size() == 11);
  REQUIRE(starterScheme(kDay).size() == 14);
}

}  // namespace caseload_actions_test
