// SPDX-License-Identifier: MIT
// What a post carries: children, families, points, schemes and the sibling factor (rules 3).

#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace caseload_load_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("each sibling counts one child and their family once", "[caseload]") {
  Council council;
  const PostId post = council.post(u"1");
  council.hold(council.newCase(u"child in need", u"F1"), post);
  council.hold(council.newCase(u"child protection", u"F1"), post);
  council.hold(council.newCase(u"child in need"), post);
  council.hold(council.newCase(u"child in need"), post);
  council.hold(council.newCase(u"child in need", u"F2"), post, Part::CoWorker);
  const Load carried = council.row(post).carried;
  REQUIRE(carried.children == 4);
  REQUIRE(carried.families == 3);
}

TEST_CASE("an allocation holds while it, its post and its case all hold", "[caseload]") {
  Council council;
  const Period ended{QDate(2020, 1, 1), kDay}, coming{kDay.addDays(1), {}}, today{kDay, kDay.addDays(1)};
  const PostId post = council.post(u"1");
  council.hold(council.newCase(u"other"), post, Part::Lead, ended);
  council.hold(council.newCase(u"other"), post, Part::Lead, coming);
  council.hold(council.newCase(u"other", u"", ended), post);
  council.hold(council.newCase(u"other", u"", coming), post);
  const PostId gone = council.post(u"1", 2, ended);
  council.hold(council.newCase(u"other"), gone);
  REQUIRE(council.row(post).carried.children == 0);
  REQUIRE(balance(council.facts, kDay).totals.posts == 1);
  council.hold(council.newCase(u"other", u"", today), post, Part::Lead, today);
  REQUIRE(council.row(post).carried.children == 1);
  REQUIRE(council.row(gone, {}, kDay.addDays(-1)).carried.children == 1);
}

TEST_CASE("siblings of one kind count in full once and 0.6 after, by the whole weight", "[caseload]") {
  Council council;
  council.weight({}, u"child in need", u"4");
  council.weight({}, u"child protection", u"8");
  council.feature({}, u"unsettled", u"3");
  const PostId post = council.post(u"1");
  const CaseId plain = council.newCase(u"child in need", u"F1");
  const CaseId heavy = council.newCase(u"child in need", u"F1");
  const CaseId overridden = council.newCase(u"child in need", u"F1");
  const CaseId otherKind = council.newCase(u"child protection", u"F1");
  const CaseId unweighted = council.newCase(u"other", u"F1");
  const CaseId single = council.newCase(u"child in need");
  council.record(heavy).features = QStringList{u"unsettled"_s, u"not in the scheme"_s};
  council.record(overridden).points = exact(u"2.5");
  for (const CaseId id : {plain, heavy, overridden, otherKind, unweighted, single}) council.hold(id, post);
  const Load carried = council.row(post).carried;
  // 7 in full, 4 x 0.6, 2.5 x 0.6, 8 of another kind, 4 without a family.
  REQUIRE(carried.points.toString() == u"22.9");
  REQUIRE(carried.unweighted == 1);
}

TEST_CASE("co-work counts half the whole weight, and not at all where the post also leads", "[caseload]") {
  Council council;
  council.weight({}, u"child in need", u"5");
  const PostId post = council.post(u"1");
  const CaseId first = council.newCase(u"child in need", u"F1"), second = council.newCase(u"child in need", u"F1");
  council.hold(first, post, Part::CoWorker);
  council.hold(second, post, Part::CoWorker);
  const CaseId both = council.newCase(u"child in need", u"F1");
  council.hold(both, post, Part::CoWorker);
  council.hold(both, post);
  council.hold(council.newCase(u"other"), post, Part::CoWorker);
  const Load carried = council.row(post).carried;
  REQUIRE(carried.points == Decimal(10));
  REQUIRE(carried.children == 1);
  REQUIRE(carried.unweighted == 1);
}

TEST_CASE("an override is the weight even when it is 0 and no scheme is in force", "[caseload]") {
  Council council;
  const PostId post = council.post(u"1");
  const CaseId zero = council.newCase(u"other"), none = council.newCase(u"other");
  council.record(zero).points = Decimal(0);
  council.hold(zero, post);
  council.hold(none, post);
  const Load carried = council.row(post).carried;
  REQUIRE(carried.points == Decimal(0));
  REQUIRE(carried.unweighted == 1);
}

TEST_CASE("the nearest scheme in force replaces those above it whole", "[caseload]") {
  Council council;
  council.weight({}, u"child in need", u"1");
  council.weight({}, u"assessment", u"2");
  council.weight(2, u"child in need", u"10", {QDate(2020, 1, 1), kDay});
  council.weight(1, u"child in need", u"7");
  const PostId inTeam = council.post(u"1", 2);
  council.hold(council.newCase(u"child in need"), inTeam);
  council.hold(council.newCase(u"assessment"), inTeam);
  SECTION("the team's own has ended, so the authority's counts") {
    REQUIRE(council.row(inTeam).carried.points == Decimal(7));
    REQUIRE(council.row(inTeam).carried.unweighted == 1);
  }
  SECTION("on the day before, the team's own counts") {
    REQUIRE(council.row(inTeam, {}, kDay.addDays(-1)).carried.points == Decimal(10));
  }
  SECTION("without one above, the scheme without a unit counts") {
    council.facts.weights.pop_back();
    REQUIRE(council.row(inTeam).carried.points == Decimal(3));
    REQUIRE(council.row(inTeam).carried.unweighted == 0);
  }
  SECTION("a scheme of features alone replaces too, and leaves every case unweighted") {
    council.feature(2, u"unsettled", u"1");
    REQUIRE(council.row(inTeam).carried.points == Decimal(0));
    REQUIRE(council.row(inTeam).carried.unweighted == 2);
  }
}

TEST_CASE("every figure is made of its lines", "[caseload]") {
  Council council;
  council.weight({}, u"child in need", u"4");
  const PostId post = council.post(u"1");
  council.hold(council.newCase(u"child in need", u"F"), post);
  council.hold(council.newCase(u"child in need", u"F"), post);
  council.hold(council.newCase(u"other"), post);
  council.hold(council.newCase(u"child in need"), post, Part::CoWorker);
  const Load carried = council.row(post).carried;
  int leads = 0, families = 0, unweighted = 0;
  Decimal points;
  for (const CaseLine& line : carried.lines) {
    leads += line.part == Part::Lead ? 1 : 0;
    families += line.newFamily ? 1 : 0;
    unweighted += line.weight ? 0 : 1;
    points += line.points;
  }
  REQUIRE(carried.lines.size() == 4);
  REQUIRE(leads == carried.children);
  REQUIRE(families == carried.families);
  REQUIRE(unweighted == carried.unweighted);
  REQUIRE(points == carried.points);
}

TEST_CASE("an open case without a lead waits since the last lead stopped", "[caseload]") {
  Council council;
  const QDate opened(2025, 1, 1), ended(2025, 3, 1), postEnded(2025, 2, 1);
  const PostId post = council.post(u"1"), gone = council.post(u"1", 2, {QDate(2020, 1, 1), postEnded});
  const CaseId id = council.newCase(u"assessment", u"", {opened, {}});
  const auto since = [&council](QDate on = kDay) {
    const auto found = unallocated(council.facts, on);
    return found.size() == 1 ? std::optional(found.front().since) : std::nullopt;
  };
  SECTION("never led: since it opened") {
    council.hold(id, post, Part::CoWorker);
    REQUIRE(since() == opened);
    REQUIRE(unallocated(council.facts, kDay).front().days == opened.daysTo(kDay));
  }
  SECTION("its own end") {
    council.hold(id, post, Part::Lead, {opened, ended});
    REQUIRE(since() == ended);
    REQUIRE_FALSE(since(ended.addDays(-1)));
  }
  SECTION("the end of the post") {
    council.hold(id, gone, Part::Lead, {opened, ended});
    REQUIRE(since() == postEnded);
  }
  SECTION("the latest of several") {
    council.hold(id, gone, Part::Lead, {opened, QDate(2025, 1, 20)});
    council.hold(id, post, Part::Lead, {QDate(2025, 1, 20), ended});
    REQUIRE(since() == ended);
  }
  SECTION("a lead that never held did not stop holding") {
    council.hold(id, gone, Part::Lead, {QDate(2025, 4, 1), QDate(2025, 5, 1)});
    REQUIRE(since() == opened);
  }
  SECTION("one that starts later is not there yet") {
    council.hold(id, post, Part::Lead, {kDay.addDays(1), {}});
    REQUIRE(since() == opened);
    REQUIRE_FALSE(since(kDay.addDays(1)));
  }
  SECTION("led by someone away is allocated") {
    council.hold(id, post);
    council.absent(post, true);
    REQUIRE_FALSE(since());
    REQUIRE(council.row(post).isAway);
  }
  SECTION("a closed case does not wait") {
    council.record(id).open.to = kDay;
    REQUIRE_FALSE(since());
  }
}

TEST_CASE("unallocated cases go by their own unit, longest waiting first", "[caseload]") {
  Council council;
  const CaseId late = council.newCase(u"other", u"", {QDate(2025, 5, 1), {}});
  const CaseId early = council.newCase(u"other", u"", {QDate(2025, 4, 1), {}});
  const CaseId nowhere = council.newCase(u"other", u"", {QDate(2025, 4, 1), {}});
  council.record(late).unit = UnitId(2);
  council.record(early).unit = UnitId(3);
  const auto ids = [&council](std::optional<UnitId> unit) {
    std::vector<CaseId> found;
    for (const UnallocatedCase& one : unallocated(council.facts, kDay, unit)) found.push_back(one.caseId);
    return found;
  };
  REQUIRE(ids({}) == std::vector<CaseId>{early, nowhere, late});
  REQUIRE(ids(UnitId(1)) == std::vector<CaseId>{early, late});
  REQUIRE(ids(UnitId(2)) == std::vector<CaseId>{late});
}

}  // namespace caseload_load_test
