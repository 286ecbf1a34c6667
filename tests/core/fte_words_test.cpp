// SPDX-License-Identifier: MIT
// Hours are read with two decimals wherever they stand; where a sum is made of them none is left out.
#include "core/base/fte_words.h"
#include "tests/support/catch.h"

namespace fte_words_test {

using namespace headroom;

TEST_CASE("FTE is written with two decimals, and in full where a sum is made of it", "[base]") {
  struct Row {
    const char* fte;
    const char* words;
    const char* inFull;
  };
  const std::vector<Row> table{{"0", "0.00", "0.00"},         {"1", "1.00", "1.00"},
                               {"0.8", "0.80", "0.80"},       {"0.85", "0.85", "0.85"},
                               {"0.125", "0.13", "0.125"},    {"0.648649", "0.65", "0.648649"},
                               {"49.6", "49.60", "49.60"},    {"0.999999", "1.00", "0.999999"},
                               {"12.005", "12.01", "12.005"}, {"120", "120.00", "120.00"}};
  for (const Row& row : table) {
    INFO(row.fte);
    const auto fte = Decimal::parse(QString::fromLatin1(row.fte), 6);
    REQUIRE(fte);
    CHECK(fteWords(*fte).toStdString() == row.words);
    CHECK(fteInFull(*fte).toStdString() == row.inFull);
  }
}

}  // namespace fte_words_test
