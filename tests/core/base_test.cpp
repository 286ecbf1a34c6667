// SPDX-License-Identifier: MIT
// Dates, periods, decimals and working days of rules 1.

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/working_days.h"
#include "tests/support/catch.h"

namespace base_test {

using namespace headroom;

TEST_CASE("a period holds on its first day and not on its end", "[base]") {
  const Period period{QDate(2025, 5, 1), QDate(2025, 5, 3)};
  REQUIRE(period.holdsOn(QDate(2025, 5, 1)));
  REQUIRE(period.holdsOn(QDate(2025, 5, 2)));
  REQUIRE_FALSE(period.holdsOn(QDate(2025, 5, 3)));
  REQUIRE_FALSE(period.overlaps({QDate(2025, 5, 3), {}}));
  REQUIRE(*period.lastDay() == QDate(2025, 5, 2));
}

TEST_CASE("decimals are exact and rounded half away from zero only when shown", "[base]") {
  REQUIRE(Decimal::parse(u"13.5", 4) == Decimal::fromScaled(135, 1));
  REQUIRE_FALSE(Decimal::parse(u"1e3", 4));
  REQUIRE_FALSE(Decimal::parse(u"1.00001", 4));
  REQUIRE_FALSE(Decimal::parse(u".5", 4));
  REQUIRE_FALSE(Decimal::parse(u"1.", 4));
  REQUIRE(Decimal::fromScaled(-35, 1).toString() == u"-3.5");
  REQUIRE(Decimal::fromScaled(5, 7).toString() == u"0.000001");
  REQUIRE(Decimal(-3).floor() == -3);
  REQUIRE(Decimal::fromScaled(-35, 1).floor() == -4);
  REQUIRE(Decimal::fromScaled(135, 1).ceil() == 14);
  REQUIRE(Decimal(10).timesScaled(6, 1) == Decimal(6));
}

TEST_CASE("ratios compare exactly beyond 128 bits", "[base]") {
  const Decimal big = Decimal::fromScaled(Int128(999999999999999), 0);
  REQUIRE(Ratio(big, big + Decimal(1)) < Ratio(big + Decimal(1), big + Decimal(2)));
  REQUIRE(Ratio(Decimal(9), Decimal::fromScaled(108, 1)).toString() == u"0.8333");
  REQUIRE(Ratio(Decimal(9), Decimal::fromScaled(108, 1)).wholePercent() == 83);
  REQUIRE(Ratio(Decimal(1), Decimal(200)).wholePercent() == 1);
}

TEST_CASE("England's bank holidays are computed with substitutes and one-offs", "[base]") {
  struct Row {
    QDate day;
    bool working;
  };
  const Row row = GENERATE(Row{{2020, 5, 4}, true}, Row{{2020, 5, 8}, false}, Row{{2022, 5, 30}, true},
                           Row{{2022, 6, 2}, false}, Row{{2022, 6, 3}, false}, Row{{2022, 9, 19}, false},
                           Row{{2023, 5, 8}, false}, Row{{2023, 5, 29}, false}, Row{{2022, 1, 3}, false},
                           Row{{2021, 12, 27}, false}, Row{{2021, 12, 28}, false}, Row{{2022, 12, 27}, false},
                           Row{{2026, 12, 28}, false}, Row{{2025, 4, 18}, false}, Row{{2025, 4, 21}, false},
                           Row{{2025, 4, 22}, true}, Row{{2028, 1, 3}, false}, Row{{2025, 8, 25}, false});
  REQUIRE(WorkingDays().isWorkingDay(row.day) == row.working);
}

TEST_CASE("the first working day after a date is day 1", "[base]") {
  // Back on Thursday 17 April 2025, before Easter: the fifth working day after is Monday 28 April (rules 6).
  REQUIRE(WorkingDays().nthWorkingDayAfter(QDate(2025, 4, 17), 5) == QDate(2025, 4, 28));
}

}  // namespace base_test
