// SPDX-License-Identifier: MIT
// Suggested moves keep limits, roles and siblings, and lead to the figures that they promise.
#include <catch2/catch.hpp>

#include "core/caseload/suggested_moves.h"
#include "tests/core/caseload_fixture.h"

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

BoardEffect effectOfMoves(const Council& council, const SuggestedMoves& found) {
  const std::vector<TriedChange> board(found.moves.begin(), found.moves.end());
  return effectOf(council.facts, board, kDay);
}

}  // namespace

TEST_CASE("the board of a suggestion has the highest that it says", "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Children, Operator::Below, u"10");
  const PostId a = council.post(u"1"), b = council.post(u"0.5"), c = council.post(u"1");
  council.lead(a, 12);
  council.lead(c, 2);
  council.hold(council.newCase(u"child in need"), b);
  for (const ShareAim aim : {ShareAim::Fairest, ShareAim::FewestMoves}) {
    const auto found = suggestMoves(council.facts, kDay, std::nullopt, aim, true);
    REQUIRE(found);
    const BoardEffect effect = effectOfMoves(council, *found);
    CHECK(*effect.after.totals.highest == found->share.highest);
    CHECK(effect.after.totals.over == 0);
    CHECK(effect.childrenMoved == found->share.casesMoved);
    CHECK(found->share.isProved() == (aim == ShareAim::Fairest));
    if (aim == ShareAim::FewestMoves) CHECK(found->share.casesMoved == 3);
    if (aim == ShareAim::Fairest) CHECK(found->share.highest.wholePercent() == 60);
  }
}

TEST_CASE("siblings go together and points count them so", "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Points, Operator::AtMost, u"20");
  council.weight(std::nullopt, u"child in need", u"5");
  const PostId a = council.post(u"1"), b = council.post(u"1");
  for (int i = 0; i < 3; ++i) council.hold(council.newCase(u"child in need", u"F1"), a);
  for (int i = 0; i < 2; ++i) council.hold(council.newCase(u"child in need"), a);
  const auto found = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, true);
  REQUIRE(found);
  const BoardEffect effect = effectOfMoves(council, *found);
  // 11 for the three siblings, 10 for the other two: together they would be 21.
  CHECK(effect.after.totals.highest->toString() == u"0.55");
  CHECK((effect.rowAfter(a)->carried.children == 3 || effect.rowAfter(b)->carried.children == 3));
}

TEST_CASE("who may not lead is given nothing, and what fits nobody is named", "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"3");
  const PostId worker = council.post(u"1"), student = council.post(u"1"), other = council.post(u"1");
  for (Post& post : council.facts.organisation.posts)
    if (post.id == student) post.role = u"student"_s;
  council.lead(worker, 5);
  const auto found = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, true);
  REQUIRE(found);
  for (const TriedMove& move : found->moves) CHECK(move.to == other);
  council.lead(other, 2);
  const auto none = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, true);
  REQUIRE_FALSE(none);
  CHECK(none.error().sentence.contains(u"do not fit"));
}

TEST_CASE("posts that count different things are not shared as one", "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10").unit = UnitId(2);
  council.limit(Measure::Points, Operator::AtMost, u"10").unit = UnitId(3);
  council.post(u"1", 2);
  council.post(u"1", 3);
  CHECK_FALSE(suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, true));
}
