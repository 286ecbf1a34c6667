// SPDX-License-Identifier: MIT
// What is hidden of groups of people, in tables worked out by hand: small ones, what would be left by subtraction, a
// unit and its parts, and a hidden nobody.
#include "core/development/disclosure.h"

#include "tests/support/catch.h"

namespace disclosure_test {

using namespace headroom;

namespace {

/// People, and how many of them said yes.
CountedRow group(std::size_t of, int line, int people, int yes) { return {of, line, {{people}, {yes, people - yes}}}; }

using Shown = std::vector<bool>;

/// What is shown of the rows: their people, or whether they said yes.
Shown shown(const std::vector<CountedRow>& rows, std::size_t family) {
  Shown row = hiddenRows(rows, {0, 0})[family];
  row.flip();
  return row;
}

}  // namespace

TEST_CASE("a group of fewer than five is hidden, and the smallest beside it, which could be worked out else",
          "[disclosure]") {
  const std::vector<CountedRow> rows{group(0, 1, 40, 20), group(0, 1, 3, 0), group(0, 1, 12, 6), group(0, 1, 25, 14)};
  CHECK(shown(rows, 0) == Shown{true, false, false, true});
}

TEST_CASE("two small groups that are five together hide no third", "[disclosure]") {
  const std::vector<CountedRow> rows{group(0, 1, 40, 20), group(0, 1, 2, 1), group(0, 1, 3, 0), group(0, 1, 35, 19)};
  CHECK(shown(rows, 0) == Shown{true, false, false, true});
}

TEST_CASE("two small groups that are four together hide a third", "[disclosure]") {
  const std::vector<CountedRow> rows{group(0, 1, 40, 20), group(0, 1, 2, 1), group(0, 1, 2, 0), group(0, 1, 36, 19)};
  CHECK(shown(rows, 0) == Shown{true, false, false, false});
}

TEST_CASE("of teams everybody knows that each has somebody, so that what is hidden leaves room for that",
          "[disclosure]") {
  // The three have six people: each of them at least one, and so none more than four.
  const std::vector<CountedRow> known{group(0, 0, 40, 20), group(0, 0, 2, 1), group(0, 0, 2, 0), group(0, 0, 2, 2),
                                      group(0, 0, 34, 17)};
  CHECK(shown(known, 0) == Shown{true, false, false, false, false});
  // Of contracts nobody knows which there are.
  std::vector<CountedRow> unknown = known;
  for (CountedRow& row : unknown) row.line = 1;
  CHECK(shown(unknown, 0) == Shown{true, false, false, false, true});
}

TEST_CASE("a unit whose teams could be worked out from it is hidden with them", "[disclosure]") {
  // 1: six people in three teams, of two each.
  const std::vector<CountedRow> rows{group(0, 0, 36, 18), group(0, 0, 6, 3), group(0, 0, 30, 15), group(1, 0, 2, 1),
                                     group(1, 0, 2, 1),   group(1, 0, 2, 1), group(2, 0, 15, 8),  group(2, 0, 15, 7)};
  CHECK(shown(rows, 0) == Shown{true, false, false, false, false, false, false, false});
}

TEST_CASE("a small team hides one beside it in its own unit and nothing in another", "[disclosure]") {
  const std::vector<CountedRow> rows{group(0, 0, 60, 30), group(0, 0, 30, 15), group(0, 0, 30, 15), group(1, 0, 3, 0),
                                     group(1, 0, 10, 5),  group(1, 0, 17, 10), group(2, 0, 15, 8),  group(2, 0, 15, 7)};
  CHECK(shown(rows, 0) == Shown{true, true, true, false, false, true, true, true});
}

TEST_CASE("a small answer is hidden although its group is shown, and what is left by subtraction too", "[disclosure]") {
  // Yes: 20 = 2 + 6 + 12. The two and the six are hidden; people are not.
  const std::vector<CountedRow> rows{group(0, 1, 60, 20), group(0, 1, 12, 2), group(0, 1, 20, 6), group(0, 1, 28, 12)};
  CHECK(shown(rows, 0) == Shown{true, true, true, true});
  CHECK(shown(rows, 1) == Shown{true, false, false, true});
}

TEST_CASE("all but a few is a few: eleven of twelve is hidden as one of twelve is", "[disclosure]") {
  const std::vector<CountedRow> rows{group(0, 1, 60, 35), group(0, 1, 12, 11), group(0, 1, 20, 10),
                                     group(0, 1, 28, 14)};
  CHECK(shown(rows, 1) == Shown{true, false, false, true});
}

TEST_CASE("a group in which nobody said yes is shown, unless it has to hide another", "[disclosure]") {
  const std::vector<CountedRow> beside{group(0, 1, 60, 20), group(0, 1, 12, 0), group(0, 1, 20, 3),
                                       group(0, 1, 28, 17)};
  // The three would be what is left, and the nobody helps no one: only the seventeen does.
  CHECK(shown(beside, 1) == Shown{true, true, false, false});
  const std::vector<CountedRow> hides{group(0, 1, 60, 55), group(0, 1, 12, 12), group(0, 1, 20, 17),
                                      group(0, 1, 28, 26)};
  // No: 0, 3 and 2. The three and the two make five; the nobody is shown.
  CHECK(shown(hides, 1) == Shown{true, true, false, false});
}

TEST_CASE("of a hidden group nothing is shown, nobody neither", "[disclosure]") {
  const std::vector<CountedRow> rows{group(0, 1, 40, 20), group(0, 1, 3, 0), group(0, 1, 12, 6), group(0, 1, 25, 14)};
  CHECK(shown(rows, 1) == Shown{true, false, false, true});
}

TEST_CASE("four people are shown in no way", "[disclosure]") {
  CHECK(shown({group(0, 0, 4, 0)}, 0) == Shown{false});
  CHECK(shown({group(0, 0, 4, 0)}, 1) == Shown{false});
  CHECK(shown({group(0, 0, 5, 0)}, 1) == Shown{true});
}

}  // namespace disclosure_test
