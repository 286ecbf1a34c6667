// SPDX-License-Identifier: MIT
// Suggested moves keep limits, roles and siblings, and lead to the figures that they promise.
#include <QRandomGenerator>

#include "core/caseload/suggested_moves.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace suggested_moves_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

BoardEffect effectOfMoves(const Council& council, const SuggestedMoves& found) {
  const std::vector<TriedChange> board(found.moves.begin(), found.moves.end());
  return effectOf(council.facts, board, kDay);
}

// Whether brothers and sisters whom one worker leads would go to different people.
bool partsWhatOneLeads(const Council& council, const std::vector<TriedChange>& board) {
  const CaseloadFacts after = tried(council.facts, board, kDay);
  for (const Case& one : council.facts.cases)
    for (const Case& other : council.facts.cases)
      if (!one.family.isEmpty() && one.family == other.family &&
          leadOf(council.facts, one.id, kDay) == leadOf(council.facts, other.id, kDay) &&
          leadOf(after, one.id, kDay) != leadOf(after, other.id, kDay))
        return true;
  return false;
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
    const auto found = suggestMoves(council.facts, kDay, std::nullopt, aim, {});
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
  const auto found = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, {});
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
    if (post.id == student) post.role = Role::Student;
  council.lead(worker, 5);
  const auto found = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, {});
  REQUIRE(found);
  for (const TriedMove& move : found->moves) CHECK(move.to == other);
  council.lead(other, 2);
  const auto none = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, {});
  REQUIRE_FALSE(none);
  CHECK(none.error().sentence.contains(u"without somebody going over"));
}

TEST_CASE("posts that count different things are not shared as one", "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10").unit = UnitId(2);
  council.limit(Measure::Points, Operator::AtMost, u"10").unit = UnitId(3);
  council.post(u"1", 2);
  council.post(u"1", 3);
  CHECK_FALSE(suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, {}));
}

TEST_CASE("siblings who are led apart are shared by the figures of the balance, and proof is said of those only",
          "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Points, Operator::AtMost, u"30");
  council.weight(std::nullopt, u"child in need", u"5");
  const PostId a = council.post(u"1"), b = council.post(u"1");
  council.hold(council.newCase(u"child in need", u"F1"), a);
  council.hold(council.newCase(u"child in need", u"F1"), b);
  for (int i = 0; i < 4; ++i) council.hold(council.newCase(u"child in need"), a);
  // Looked through whole: every way of giving the six cases to the two, by the figures of the balance.
  Ratio best(Decimal(100), Decimal(1));
  for (int mask = 0; mask < 64; ++mask) {
    std::vector<TriedChange> board;
    for (int i = 0; i < 6; ++i) {
      const TriedMove move{council.facts.cases[static_cast<std::size_t>(i)].id, (mask >> i & 1) != 0 ? a : b};
      putOnBoard(board, move, council.facts, kDay);
    }
    best = std::min(best, *effectOf(council.facts, board, kDay).after.totals.highest);
  }
  const auto found = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, {});
  REQUIRE(found);
  CHECK(*effectOfMoves(council, *found).after.totals.highest == found->share.highest);
  CHECK(found->share.highest >= best);
  CHECK_FALSE(found->share.provedUnevenness);
  if (found->share.provedHighest) CHECK(found->share.highest == best);
  CHECK(found->share.highest.toDouble() <= best.toDouble() * (1 + found->share.highestWithin / 100) + 1e-9);
}

TEST_CASE("seeded siblings and co-workers: what is claimed of a suggestion is true of every share",
          "[fairest][suggest]") {
  QRandomGenerator dice(20261123);
  for (int seed = 0; seed < 60; ++seed) {
    INFO("council " << seed);
    Council council;
    council.limit(Measure::Points, Operator::AtMost, u"40");
    council.weight(std::nullopt, u"child in need", u"5");
    council.weight(std::nullopt, u"child protection", u"8");
    const std::vector<PostId> posts{council.post(u"1"), council.post(u"0.6"), council.post(u"1")};
    for (int i = 0; i < 6; ++i) {
      const char16_t* family = dice.bounded(2) == 0 ? u"" : dice.bounded(2) == 0 ? u"F1" : u"F2";
      const CaseId one = council.newCase(dice.bounded(2) == 0 ? u"child in need" : u"child protection", family);
      const auto lead = static_cast<std::size_t>(dice.bounded(3));
      council.hold(one, posts[lead]);
      if (dice.bounded(3) == 0) council.hold(one, posts[(lead + 1) % 3], Part::CoWorker);
    }
    Ratio best(Decimal(100), Decimal(1));
    int fewest = 100;
    for (int way = 0; way < 729; ++way) {
      std::vector<TriedChange> board;
      for (int i = 0, rest = way; i < 6; ++i, rest /= 3) {
        const TriedMove move{council.facts.cases[static_cast<std::size_t>(i)].id,
                             posts[static_cast<std::size_t>(rest % 3)]};
        putOnBoard(board, move, council.facts, kDay);
      }
      if (partsWhatOneLeads(council, board)) continue;
      const BoardEffect effect = effectOf(council.facts, board, kDay);
      if (effect.after.totals.over == 0) {
        best = std::min(best, *effect.after.totals.highest);
        fewest = std::min(fewest, effect.childrenMoved);
      }
    }
    if (const auto fair = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::Fairest, {})) {
      CHECK(*effectOfMoves(council, *fair).after.totals.highest == fair->share.highest);
      CHECK(fair->stillOver.empty());
      if (fair->share.provedHighest) CHECK(fair->share.highest <= best);
      CHECK(fair->share.highest.toDouble() <= best.toDouble() * (1 + fair->share.highestWithin / 100) + 1e-9);
    } else {
      CHECK((fewest == 100 || !fair.error().sentence.contains(u"without somebody going over")));
    }
    if (const auto few = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::FewestMoves, {})) {
      CHECK(few->stillOver.empty());
      CHECK(effectOfMoves(council, *few).childrenMoved == few->share.casesMoved);
      if (few->share.provedMoves) CHECK(few->share.casesMoved <= fewest);
    }
  }
}

TEST_CASE("the cases of somebody away are shared when asked, and who cannot hold theirs is named when not",
          "[fairest][suggest]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"6");
  const PostId away = council.post(u"1");
  const std::vector<PostId> others{council.post(u"1"), council.post(u"1")};
  council.lead(away, 3);
  council.lead(others[0], 2);
  council.absent(away, true);
  const auto left = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::FewestMoves, {});
  REQUIRE(left);
  CHECK(left->moves.empty());
  REQUIRE(left->stillOver.size() == 1);
  CHECK(left->stillOver[0] == council.row(away).personName);
  const auto given = suggestMoves(council.facts, kDay, std::nullopt, ShareAim::FewestMoves, {true, true});
  REQUIRE(given);
  CHECK(given->share.casesMoved == 3);
  CHECK(given->stillOver.empty());
  CHECK(effectOfMoves(council, *given).rowAfter(away)->carried.children == 0);
}

}  // namespace suggested_moves_test
