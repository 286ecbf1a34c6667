// SPDX-License-Identifier: MIT
// Giving cases: who could take one, what it would do, what is written, and what is only tried.

#include "core/caseload/allocation_actions.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace allocating_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Team {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  UnitId unit = addUnit(desk, {u"Ashby"_s}).value();
  PostId farah = worker(u"Farah"_s), dilan = worker(u"Dilan"_s);

  PostId worker(const QString& name, Role role = Role::SocialWorker) {
    return addPerson(desk, {name, {}, {}, {}}, {unit, role, 1, {kDay.addYears(-1), {}}}).value().post;
  }
  CaseId newCase(const QString& reference, std::optional<PostId> lead, const QString& kind = u"child in need"_s) {
    return addCase(desk, {reference, kind, kDay.addMonths(-1), {}, {}, unit, {}}, lead).value();
  }
  NewAllocation to(PostId post, CaseId id) const { return {id, post, Part::Lead, kDay, u"TSPROC"_s, {}, {}, {}}; }
  std::optional<PostId> lead(CaseId id, QDate on = kDay) { return leadOf(loadFacts(records, on), id, on); }
  int rows(const QString& table) { return EngineDoor::execute(records, u"SELECT count(*) FROM "_s + table).toInt(); }
};

QString sentence(const auto& result) { return result ? QString() : result.error().sentence; }

}  // namespace

TEST_CASE("a case that is given ends one lead and begins another on the same day", "[allocating]") {
  Team team;
  const CaseId one = team.newCase(u"C-1"_s, team.farah);
  const auto given = allocate(team.desk, team.to(team.dilan, one));
  REQUIRE(given);
  CHECK(team.lead(one) == team.dilan);
  CHECK(team.lead(one, kDay.addDays(-1)) == team.farah);
  const auto lines = loadHeldLines(team.records, one);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].reason == u"TSPROC");
  CHECK(lines[1].period.to == kDay);

  SECTION("asked twice is asked once") {
    const auto again = allocate(team.desk, team.to(team.dilan, one));
    REQUIRE(again);
    CHECK_FALSE(again->isNew);
    CHECK(again->allocation == given->allocation);
    CHECK(team.rows(u"allocation"_s) == 2);
  }
  SECTION("taken back it is as it was") {
    REQUIRE(takeBack(team.desk, *given));
    CHECK(team.lead(one) == team.farah);
    CHECK(team.rows(u"allocation"_s) == 1);
    CHECK(team.rows(u"allocation_decision"_s) == 0);
    CHECK(loadHeldLines(team.records, one)[0].period.to == std::nullopt);
    CHECK_FALSE(takeBack(team.desk, *given));
  }
  SECTION("given again on the very day it is refused, and nothing has moved") {
    CHECK(sentence(allocate(team.desk, team.to(team.farah, one))).contains(u"that very day"));
    CHECK(team.lead(one) == team.dilan);
  }
}

TEST_CASE("what stands in somebody's way has to be answered", "[allocating]") {
  Team team;
  REQUIRE(setLimit(team.desk, {Measure::Children, Operator::Below, Decimal(2), kDay.addYears(-1), team.unit}));
  team.newCase(u"C-1"_s, team.dilan);
  const CaseId one = team.newCase(u"C-2"_s, team.farah);
  NewAllocation move = team.to(team.dilan, one);
  CHECK(sentence(allocate(team.desk, move)).startsWith(u"It would put Dilan over the limit."));
  CHECK(team.lead(one) == team.farah);
  move.overrideWhy = u"Agreed for two weeks"_s;
  REQUIRE(allocate(team.desk, move));
  CHECK(loadHeldLines(team.records, one)[0].overrideWhy == u"Agreed for two weeks");
}

TEST_CASE("what cannot be is refused with its reason", "[allocating]") {
  Team team;
  const CaseId one = team.newCase(u"C-1"_s, team.farah);
  NewAllocation move = team.to(team.dilan, one);
  SECTION("no reason") {
    move.reason = u"because"_s;
    CHECK(sentence(allocate(team.desk, move)).contains(u"why"));
  }
  SECTION("before the case was opened") {
    move.from = kDay.addMonths(-2);
    CHECK(sentence(allocate(team.desk, move)).contains(u"not open"));
  }
  SECTION("before the post began") {
    const PostId later =
        addPerson(team.desk, {u"New"_s, {}, {}, {}}, {team.unit, Role::SocialWorker, 1, {kDay.addDays(3), {}}})
            .value()
            .post;
    move.post = later;
    CHECK(sentence(allocate(team.desk, move)).contains(u"post is not in force"));
  }
  SECTION("somebody else is dated to lead later") {
    NewAllocation later = move;
    later.from = kDay.addDays(5);
    REQUIRE(allocate(team.desk, later));
    move.post = team.worker(u"Ann"_s);
    CHECK(sentence(allocate(team.desk, move)).contains(u"from 7 June 2025 on"));
  }
  CHECK(team.lead(one) == team.farah);
}

TEST_CASE("whoever leads a case until a set day can go on with it", "[allocating]") {
  Team team;
  REQUIRE(setLimit(team.desk, {Measure::Children, Operator::Below, Decimal(1), kDay.addYears(-1), team.unit}));
  const CaseId one = team.newCase(u"C-1"_s, team.farah);
  REQUIRE(endAllocation(team.desk, loadHeldLines(team.records, one)[0].allocation, kDay.addDays(10)));
  const auto candidates =
      candidatesFor(loadBoardFacts(team.records, kDay, team.unit), *loadBackground(team.records, one), kDay);
  const auto farah = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& who) { return who.now.post == team.farah; });
  REQUIRE(farah != candidates.end());
  CHECK(farah->leadsUntil == kDay.addDays(10));
  CHECK(farah->now.load == farah->after.load);
  CHECK(farah->obstacles.isEmpty());
  const auto given = allocate(team.desk, team.to(team.farah, one));
  REQUIRE(given);
  CHECK(leadOn(team.records, one, kDay.addDays(10)) == team.farah);
  CHECK(leadOn(team.records, one, kDay.addDays(-1)) == team.farah);
  CHECK(loadHeldLines(team.records, one).size() == 2);
  REQUIRE(takeBack(team.desk, *given));
  CHECK(leadOn(team.records, one, kDay.addDays(9)) == team.farah);
  CHECK_FALSE(leadOn(team.records, one, kDay.addDays(10)));
}

TEST_CASE("many are given one by one and a refusal stands alone", "[allocating]") {
  Team team;
  const CaseId one = team.newCase(u"C-1"_s, team.farah), two = team.newCase(u"C-2"_s, team.farah);
  NewAllocation wrong = team.to(team.dilan, one);
  wrong.from = kDay.addYears(-1);
  const auto results = allocateEach(team.desk, {wrong, team.to(team.dilan, two)});
  REQUIRE(results.size() == 2);
  CHECK_FALSE(results[0]);
  CHECK(results[1]);
  CHECK(team.lead(one) == team.farah);
  CHECK(team.lead(two) == team.dilan);
}

TEST_CASE("a decision about a case that somebody else has given meanwhile is looked at again", "[allocating]") {
  Team team;
  const CaseId one = team.newCase(u"C-1"_s, team.farah), two = team.newCase(u"C-2"_s, {});
  NewAllocation mine = team.to(team.dilan, one);
  mine.seenLead = std::optional(team.farah);
  const PostId gareth = team.worker(u"Gareth"_s);
  NewAllocation theirs = team.to(gareth, one);
  REQUIRE(allocate(team.desk, theirs));
  CHECK(sentence(allocate(team.desk, mine)).contains(u"Meanwhile"));
  CHECK(team.lead(one) == gareth);
  // What was seen of today: a lead whose end is set is as it was, somebody dated to lead by then is not.
  const CaseId three = team.newCase(u"C-3"_s, team.farah);
  NewAllocation later = team.to(team.dilan, three);
  later.from = kDay.addDays(5);
  later.seenLead = std::optional(team.farah);
  later.seenOn = kDay;
  NewAllocation between = team.to(gareth, three);
  between.from = kDay.addDays(3);
  const auto given = allocate(team.desk, between);
  REQUIRE(given);
  CHECK(sentence(allocate(team.desk, later)).contains(u"it is led by Gareth"));
  REQUIRE(takeBack(team.desk, *given));
  REQUIRE(endAllocation(team.desk, loadHeldLines(team.records, three)[0].allocation, kDay.addDays(4)));
  CHECK(allocate(team.desk, later));
  const std::map<CaseId, std::optional<PostId>> seen{{one, team.farah}, {two, std::nullopt}};
  const std::vector<TriedChange> board{TriedMove{two, team.dilan}, TriedMove{one, team.dilan}};
  CHECK(sentence(makeMoves(team.desk, board, u"both"_s, u"fair"_s, seen)).contains(u"Meanwhile"));
  CHECK(team.lead(one) == gareth);
  CHECK_FALSE(team.lead(two));  // and nothing else of the board was made
  // The same decision twice is one.
  NewAllocation first = team.to(team.dilan, two);
  first.seenLead.emplace(std::nullopt);
  REQUIRE(allocate(team.desk, first));
  const auto again = allocate(team.desk, first);
  REQUIRE(again);
  CHECK_FALSE(again->isNew);
}

TEST_CASE("the moves of a board are made all together or not at all", "[allocating][board]") {
  Team team;
  const CaseId one = team.newCase(u"C-1"_s, team.farah), two = team.newCase(u"C-2"_s, team.farah);
  std::vector<TriedChange> board{TriedMove{one, team.dilan}, TriedMove{two, starterPost(1)}};
  CHECK_FALSE(makeMoves(team.desk, board, u"both"_s, u"fair"_s));
  CHECK(team.lead(one) == team.farah);
  board[1] = TriedMove{two, team.dilan};
  CHECK(sentence(makeMoves(team.desk, board, u" "_s, u"fair"_s)).contains(u"agreed"));
  const auto made = makeMoves(team.desk, board, u"Farah and Dilan"_s, u"Farah was over"_s);
  REQUIRE(made);
  CHECK(made->size() == 2);
  CHECK(team.lead(one) == team.dilan);
  const auto line = loadHeldLines(team.records, two).front();
  CHECK(line.agreedWith == u"Farah and Dilan");
  CHECK(line.rationale == u"Farah was over");
  // Taken back together, or not at all where one was changed since.
  REQUIRE(endAllocation(team.desk, line.allocation, kDay.addDays(9)));
  CHECK_FALSE(takeBackAll(team.desk, *made));
  CHECK(team.lead(one) == team.dilan);
  Change(team.records, u"UPDATE allocation SET to_day = NULL, row_version = 1 WHERE id = ?")
      .bind(line.allocation)
      .run();
  CHECK(takeBackAll(team.desk, *made) == 2);
  CHECK(team.lead(one) == team.farah);
  CHECK(team.lead(two) == team.farah);
  CHECK(loadHeldLines(team.records, two).size() == 1);
  CHECK_FALSE(takeBackAll(team.desk, *made));
}

TEST_CASE("candidates are told what the case would do to them", "[allocating]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId empty = council.post(u"1"), full = council.post(u"1"), away = council.post(u"1"),
               knows = council.post(u"1");
  council.lead(empty, 5);
  council.lead(full, 10);
  council.lead(knows, 5);
  council.absent(away, true, {kDay.addDays(-3), kDay.addDays(10)});
  const CaseId waiting = council.newCase(u"child in need");
  const CaseBackground background{council.record(waiting),
                                  {{waiting, council.personOf(knows), {kDay.addDays(-50), kDay.addDays(-20)}}}};
  const auto candidates = candidatesFor(council.facts, background, kDay);
  REQUIRE(candidates.size() == 4);
  CHECK(candidates[0].now.post == knows);
  CHECK(candidates[0].heldUntil == kDay.addDays(-20));
  CHECK(candidates[0].now.utilisation()->wholePercent() == 50);
  CHECK(candidates[0].after.utilisation()->wholePercent() == 60);
  CHECK(candidates[0].score() == 40 + 25);
  CHECK(candidates[1].now.post == empty);
  CHECK(candidates[2].now.post == full);
  CHECK(candidates[2].obstacles.size() == 1);
  CHECK(candidates[3].now.post == away);
  CHECK(candidates[3].ahead.size() == 1);
}

TEST_CASE("a role does not lead what it should not", "[allocating]") {
  struct Row {
    Role role;
    const char16_t* kind;
    bool fits;
  };
  const Row row = GENERATE(values<Row>({{Role::Student, u"child in need", false},
                                        {Role::Nqsw, u"child in need", true},
                                        {Role::Nqsw, u"court proceedings", false},
                                        {Role::PersonalAdviser, u"care leaver", true},
                                        {Role::PersonalAdviser, u"child in care", false},
                                        {Role::FamilySupportWorker, u"child in need", true},
                                        {Role::FamilySupportWorker, u"child protection", false},
                                        {Role::SocialWorker, u"court proceedings", true},
                                        {Role::Director, u"child in need", false}}));
  Council council;
  const PostId post = council.post(u"1");
  council.facts.organisation.posts.back().role = row.role;
  const CaseId one = council.newCase(row.kind);
  const auto candidates = candidatesFor(council.facts, {council.record(one), {}}, kDay);
  REQUIRE(candidates.size() == 1);
  CHECK(candidates[0].now.post == post);
  CHECK(candidates[0].obstacles.empty() == row.fits);
}

TEST_CASE("what is tried changes figures and no fact", "[board]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId from = council.post(u"1"), to = council.post(u"1");
  council.lead(from, 12);
  const CaseId moved = council.facts.cases.front().id;
  const auto load = [](const BoardEffect& effect, PostId post) { return effect.rowAfter(post)->load; };
  std::vector<TriedChange> board;
  putOnBoard(board, TriedMove{moved, to}, council.facts, kDay);
  BoardEffect effect = effectOf(council.facts, board, kDay);
  CHECK(effect.rowBefore(from)->load == Decimal(12));
  CHECK(load(effect, from) == Decimal(11));
  CHECK(load(effect, to) == Decimal(1));
  CHECK(effect.childrenMoved == 1);
  CHECK(council.row(from).load == Decimal(12));

  SECTION("put back it leaves the board") {
    putOnBoard(board, TriedMove{moved, from}, council.facts, kDay);
    CHECK(board.empty());
  }
  SECTION("hours, a starter and an absence") {
    putOnBoard(board, TriedHours{to, Decimal::fromScaled(5, 1)}, council.facts, kDay);
    putOnBoard(board, TriedStarter{1, UnitId(2), Role::SocialWorker, Decimal(1)}, council.facts, kDay);
    putOnBoard(board, TriedMove{moved, starterPost(1)}, council.facts, kDay);
    putOnBoard(board, TriedAbsence{from, 28}, council.facts, kDay);
    REQUIRE(board.size() == 4);
    effect = effectOf(council.facts, board, kDay);
    CHECK(effect.rowAfter(to)->judged->ceiling == Decimal(5));
    CHECK(load(effect, starterPost(1)) == Decimal(1));
    CHECK(effect.rowAfter(from)->status() == Status::NoCapacity);
    CHECK(starterNumber(starterPost(1)) == 1);
    CHECK_FALSE(starterNumber(from));
  }
  SECTION("a warning names what to look at") {
    council.lead(to, 10);
    effect = effectOf(council.facts, board, kDay);
    const auto warnings = warningsOf(council.facts, effect, {moved, to});
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].contains(u"over the limit"));
  }
}

TEST_CASE("a case is given by who manages both where it goes and where it is", "[allocating][access]") {
  Team team;
  const UnitId brook = addUnit(team.desk, {u"Brook"_s}).value();
  const CaseId one = team.newCase(u"C-1"_s, team.farah);
  const auto add = [&](const QString& name, Role role, UnitId unit) {
    return addPerson(team.desk, {name, {}, {}, {}}, {unit, role, 1, {kDay.addYears(-1), {}}}).value();
  };
  const AddedPerson bob = add(u"Bob"_s, Role::SocialWorker, brook);
  const AddedPerson priya = add(u"Priya"_s, Role::TeamManager, team.unit);
  team.desk.viewer.person = priya.person;
  const auto moses = [&] {
    team.desk.viewer.person.reset();
    Database& records = team.records;
    EngineDoor::execute(records, u"UPDATE post SET role = 'social worker' WHERE role = 'team manager'"_s);
    const AddedPerson added = add(u"Moses"_s, Role::TeamManager, brook);
    EngineDoor::execute(records,
                        u"UPDATE post SET role = 'team manager' WHERE person_id = %1"_s.arg(priya.person.value()));
    return added;
  }();
  const auto as = [&](PersonId who) -> WritableDesk& { return team.desk.viewer.person = who, team.desk; };
  // Into another team, out of another team, and by somebody who manages nothing.
  CHECK_FALSE(allocate(as(priya.person), team.to(bob.post, one)));
  CHECK_FALSE(allocate(as(moses.person), team.to(bob.post, one)));
  CHECK_FALSE(allocate(as(bob.person), team.to(bob.post, one)));
  CHECK(team.lead(one) == team.farah);
  CHECK(allocate(as(priya.person), team.to(team.dilan, one)));
}

TEST_CASE("a case that another team leads does not wait on this team's board", "[allocating][board]") {
  Team team;
  const UnitId brook = addUnit(team.desk, {u"Brook"_s}).value();
  const PostId gwen =
      addPerson(team.desk, {u"Gwen"_s, {}, {}, {}}, {brook, Role::SocialWorker, 1, {kDay.addYears(-1), {}}})
          .value()
          .post;
  const CaseId theirs = team.newCase(u"C-1"_s, gwen), ours = team.newCase(u"C-2"_s, {});
  NewAllocation beside = team.to(team.farah, theirs);
  beside.part = Part::CoWorker;
  REQUIRE(allocate(team.desk, beside));
  const CaseloadFacts facts = loadBoardFacts(team.records, kDay, team.unit);
  CHECK(facts.notOurs == std::set<CaseId>{theirs});
  CHECK_FALSE(facts.notOurs.contains(ours));
  // And a co-work that is planned already is not written over.
  NewAllocation later = beside, sooner = beside;
  later.caseId = sooner.caseId = ours;
  later.from = kDay.addDays(40);
  REQUIRE(allocate(team.desk, later));
  CHECK(sentence(allocate(team.desk, sooner)).contains(u"already"));
}

TEST_CASE("a waiting case with a co-worker stands once on the board, whatever else waits", "[allocating][board]") {
  Team team;
  const CaseId first = team.newCase(u"C-1"_s, {});
  const CaseId beside = team.newCase(u"C-2"_s, {});
  const CaseId last = team.newCase(u"C-3"_s, {});
  NewAllocation work = team.to(team.farah, last);
  work.part = Part::CoWorker;
  REQUIRE(allocate(team.desk, work));
  const CaseloadFacts facts = loadBoardFacts(team.records, kDay, team.unit);
  std::vector<CaseId> ids;
  for (const Case& one : facts.cases) ids.push_back(one.id);
  CHECK(ids == std::vector<CaseId>{first, beside, last});
}

}  // namespace allocating_test
