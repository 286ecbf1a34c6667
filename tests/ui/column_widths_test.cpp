// SPDX-License-Identifier: MIT
// How columns share a width: nothing is cut while another column has room to spare, and what cannot be whole is broken.
#include <numeric>

#include "tests/support/catch.h"
#include "ui/shared/column_widths.h"

namespace column_widths_test {

using namespace headroom;

namespace {

struct Shared {
  const char* what;
  int available;
  std::vector<ColumnWish> columns;  // as designed, asked, least
  int taker;
  std::vector<int> widths;
};

}  // namespace

TEST_CASE("columns share the width so that none is cut while another has room to spare", "[table]") {
  const std::vector<Shared> table{
      {"all have room: as designed", 600, {{0, 200, 80}, {120, 100, 60}, {80, 70, 60}}, 0, {400, 120, 80}},
      {"a date is wider than designed", 600, {{0, 200, 80}, {120, 150, 60}, {80, 70, 60}}, 0, {370, 150, 80}},
      {"the name needs what others have too much",
       400,
       {{0, 230, 80}, {120, 100, 60}, {80, 70, 60}},
       0,
       {230, 100, 70}},
      {"a figure is whole before a sentence", 400, {{0, 500, 80}, {120, 130, 60}, {80, 70, 60}}, 0, {200, 130, 70}},
      {"too little for all: broken between words", 200, {{0, 300, 90}, {120, 120, 50}, {80, 80, 60}}, 0, {90, 50, 60}},
      {"nobody takes the rest", 400, {{100, 150, 50}, {100, 100, 50}}, -1, {150, 100}},
  };
  for (const Shared& each : table) {
    INFO(each.what);
    const std::vector<int> widths = sharedWidths(each.available, each.columns, each.taker);
    CHECK(widths == each.widths);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0) <= each.available);
  }
}

}  // namespace column_widths_test
