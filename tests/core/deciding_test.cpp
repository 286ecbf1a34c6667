// SPDX-License-Identifier: MIT
// The rules that decide what a save does: what ending something makes of it, who gives way to a new lead, who may
// answer and wait. And the one maker of free codes.
#include "core/caseload/allocating.h"
#include "core/caseload/board.h"
#include "core/caseload/load_question.h"
#include "core/caseload/scheme.h"
#include "core/caseload/waiting.h"
#include "core/organisation/free_code_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/query.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace deciding_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString sentence(const auto& result) { return result ? QString() : result.error().sentence; }

Lead lead(qint64 id, qint64 post, QDate begins, std::optional<QDate> ends = {}) {
  return {AllocationId(id), PostId(post), {begins, ends}};
}

}  // namespace

TEST_CASE("what has begun is shortened, what has not is called off, and no day that is past is taken", "[rules]") {
  const Period open{kDay.addDays(-10), {}}, ends{kDay.addDays(-10), kDay.addDays(5)}, ahead{kDay.addDays(3), {}};
  CHECK(endingOf(open, kDay, kDay) == Ending::Shortened);
  CHECK(endingOf(ends, kDay.addDays(4), kDay) == Ending::Shortened);
  CHECK(endingOf(ends, kDay.addDays(5), kDay) == std::nullopt);
  CHECK(endingOf(ends, kDay.addDays(6), kDay) == std::nullopt);
  CHECK(endingOf(ahead, kDay, kDay) == Ending::CalledOff);
  CHECK(endingOf(ahead, ahead.from, kDay) == Ending::CalledOff);
  CHECK(endingOf({kDay, {}}, kDay, kDay) == Ending::CalledOff);
  CHECK(endingOf(open, open.from, kDay) == std::nullopt);
}

TEST_CASE("who led before gives way to a new lead, and what was decided does not", "[rules][allocating]") {
  const PostId next(9);
  const QDate before = kDay.addDays(-30);
  CHECK_FALSE(whatGivesWay({}, next, kDay)->ends);
  const auto plain = whatGivesWay({{lead(1, 2, before)}, {}}, next, kDay);
  REQUIRE(plain);
  CHECK(plain->ends->id == AllocationId(1));
  CHECK(plain->goes.empty());
  CHECK(whatGivesWay({{lead(1, 9, before)}, {}}, next, kDay)->stays == AllocationId(1));
  // One that ends by itself does not stay for good.
  CHECK_FALSE(whatGivesWay({{lead(1, 9, before, kDay.addDays(9))}, {}}, next, kDay)->stays);
  CHECK(sentence(whatGivesWay({{lead(1, 2, kDay.addDays(1))}, {}}, next, kDay)).contains(u"Somebody leads the case"));
  CHECK(sentence(whatGivesWay({{lead(1, 2, before, kDay.addDays(9)), lead(2, 3, kDay.addDays(9))}, {}}, next, kDay))
            .contains(u"Somebody leads the case"));
  CHECK(sentence(whatGivesWay({{lead(1, 2, kDay)}, {}}, next, kDay)).contains(u"that very day"));
}

TEST_CASE("a lead that only goes on at a changed post gives way whole", "[rules][allocating]") {
  const QDate change = kDay.addDays(20);
  const GoesOn later{AllocationId(2), PostId(3), {change, {}}, u"later"_s, {}};
  const auto way = whatGivesWay({{lead(1, 2, kDay.addDays(-9), change), lead(2, 3, change)}, {later}}, PostId(9), kDay);
  REQUIRE(way);
  CHECK(way->ends->id == AllocationId(1));
  REQUIRE(way->goes.size() == 1);
  CHECK(way->goes[0].id == AllocationId(2));
  // From the very day of the change: nothing ends, the row that nobody decided goes.
  const GoesOn same{AllocationId(2), PostId(3), {change, {}}, u"same"_s, {}};
  const auto onTheDay = whatGivesWay({{lead(2, 3, change)}, {}, same}, PostId(9), change);
  REQUIRE(onTheDay);
  CHECK_FALSE(onTheDay->ends);
  REQUIRE(onTheDay->goes.size() == 1);
  CHECK(onTheDay->goes[0].id == AllocationId(2));
}

TEST_CASE("a case waits while it is open and nobody leads it", "[rules][waiting]") {
  CHECK(mayWait({true, false, true}));
  CHECK_FALSE(mayWait({false, false, true}));
  CHECK_FALSE(mayWait({true, true, true}));
  CHECK_FALSE(mayWait({true, false, false}));
}

TEST_CASE("a question is answered once, and not by whoever asked", "[rules][load]") {
  LoadQuestion asked{LoadQuestionId(1), PostId(1), PersonId(2), {}, kDay, {}, u"Court"_s, kDay, {}, {}, {}};
  CHECK(mayAnswer(asked, PersonId(3)));
  CHECK_FALSE(mayAnswer(asked, PersonId(2)));
  CHECK_FALSE(mayAnswer(asked, std::nullopt));
  asked.answered = kDay;
  CHECK_FALSE(mayAnswer(asked, PersonId(3)));
}

TEST_CASE("a scheme names each kind once and a board has a name", "[rules]") {
  const auto kind = [](const QString& word, int points) { return Weight{{}, {}, {}, word, {}, Decimal(points)}; };
  const auto rows = checkedScheme(u" ours "_s, UnitId(1), kDay, {kind(u"child in need"_s, 2)});
  REQUIRE(rows);
  CHECK(rows->front().scheme == u"ours");
  CHECK(rows->front().period.from == kDay);
  CHECK_FALSE(checkedScheme(u"ours"_s, {}, kDay, {}));
  CHECK_FALSE(checkedScheme(u"ours"_s, {}, kDay, {kind(u"child in need"_s, 2), kind(u"child in need"_s, 3)}));
  CHECK_FALSE(checkedScheme(u"ours"_s, {}, kDay, {kind(u"dragon"_s, 2)}));
  CHECK_FALSE(checked(NewBoard{u" "_s, {}, {TriedHours{PostId(1), Decimal(1)}}}));
  CHECK_FALSE(checked(NewBoard{u"Plan"_s, {}, {}}));
  CHECK(checked(NewBoard{u" Plan "_s, {}, {TriedHours{PostId(1), Decimal(1)}}})->name == u"Plan");
}

TEST_CASE("a made code is one that no row has, and a typed one is refused when it is taken", "[organisation]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  REQUIRE(addUnit(desk, {u"Ashby"_s}));
  REQUIRE(addUnit(desk, {u"Ashby"_s}));
  CHECK(isCodeTaken(records, u"unit", u"ashby"_s));
  CHECK(isCodeTaken(records, u"unit", u"ashby-2"_s));
  CHECK_FALSE(isCodeTaken(records, u"person", u"ashby"_s));
  CHECK(freeCode(records, u"unit", u"Ashby"_s, u"unit"_s) == u"ashby-3");
  CHECK(freeCode(records, u"unit", u"!"_s, u"unit"_s) == u"unit");
  CHECK(NumberedCodes(records, u"unit", u"ashby-"_s).next() == u"ashby-1");
  CHECK(NumberedCodes(records, u"unit", u"ashby-1"_s).next() == u"ashby-11");
  CHECK(sentence(addUnit(desk, {u"Brook"_s, u"ashby"_s})).contains(u"already a unit with the code 'ashby'"));
}

}  // namespace deciding_test
