// SPDX-License-Identifier: MIT
// From a thousand made-up services nobody works out a group of fewer than five, whatever they subtract; and somebody
// who only hides small numbers is found out.
#include "core/sample/dice.h"
#include "tests/core/disclosure_attack.h"
#include "tests/support/catch.h"

namespace fairness_disclosure_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Service {
  UnitTree units;
  std::vector<PersonYear> people;
};

// Areas, services and teams of uneven size; some units have people of their own.
Service madeService(quint64 seed) {
  sample::Dice dice(seed);
  std::vector<Unit> units{{UnitId(1), u"U1"_s, {}, u"authority"_s, u"U1"_s, {}}};
  std::vector<UnitId> places;
  const auto add = [&units](UnitId parent) {
    const auto id = static_cast<qint64>(units.size()) + 1;
    const QString name = u"U%1"_s.arg(id);
    units.push_back({UnitId(id), name, parent, u"team"_s, name, {}});
    return UnitId(id);
  };
  const int areas = dice.between(1, 4);
  for (int area = 0; area < areas; ++area) {
    const UnitId top = add(UnitId(1));
    const int teams = dice.below(5);
    if (teams == 0 || dice.chance(40)) places.push_back(top);
    for (int team = 0; team < teams; ++team) {
      const UnitId below = add(top);
      places.push_back(below);
      if (dice.chance(15)) places.push_back(add(below));
    }
  }
  if (dice.chance(50)) places.push_back(UnitId(1));
  std::vector<PersonYear> people;
  const int asks = dice.between(5, 95), refuses = dice.between(0, 60), waits = dice.between(0, 40),
            moves = dice.between(0, 50), keeps = dice.between(0, 100);
  const int all = dice.between(4, 30 * dice.between(1, 8));
  const auto skewed = [&dice](int n) { return dice.below(dice.between(1, n)); };
  for (int i = 0; i < all; ++i) {
    const int at = dice.chance(60) ? dice.below(int(places.size())) : skewed(int(places.size()));
    PersonYear one{PersonId(i + 1), places[std::size_t(at)]};
    one.role = Role(skewed(dice.chance(20) ? 11 : 5));
    one.contract = Contract(skewed(5));
    one.hours = HoursBand(skewed(3));
    if (dice.chance(asks))
      one.answer = dice.chance(waits)     ? RequestAnswer::Waiting
                   : dice.chance(refuses) ? RequestAnswer::Refused
                                          : RequestAnswer::Approved;
    one.time = AnswerTime(dice.below(dice.between(1, 3)));
    if (dice.chance(30)) one.promise = dice.chance(keeps) ? PromiseKept::EveryDay : PromiseKept::Broken;
    one.seconded = dice.chance(moves);
    one.toPanel = dice.chance(moves / 2);
    one.hadPlace = dice.chance(10);
    people.push_back(one);
  }
  return {UnitTree(std::move(units)), std::move(people)};
}

const Period kYear{QDate(2025, 4, 1), QDate(2026, 4, 1)};

}  // namespace

TEST_CASE("from a thousand services nobody works out a group of fewer than five", "[disclosure][fairness]") {
  int hidden = 0, small = 0, shown = 0, withTables = 0;
  for (quint64 seed = 1; seed <= 1000; ++seed) {
    const Service service = madeService(seed);
    const FairnessGroups groups = fairnessGroups(service.units, service.people);
    const Fairness fairness = fairnessOf(service.units, service.people, kYear);
    if (fairness.all) ++withTables;
    for (const FairnessTable& table : fairness.tables) {
      for (const FairnessRow& row : table.rows) {
        if (row.people) {
          ++shown;
          CHECK_FALSE(isTooFew(*row.people));
        }
        for (const auto& cell : row.cells)
          if (cell) {
            ++shown;
            if (isTooFew(*cell)) FAIL("a small number is shown with seed " << seed);
          }
      }
    }
    const Attack result = attack(groups, readIn(fairness, groups));
    hidden += result.hidden;
    small += result.small;
    if (!result.found.empty()) FAIL("seed " << seed << ": " << result.found.front().toStdString());
  }
  CHECK(withTables > 900);
  CHECK(small > 1000);
  CHECK(shown > 10000);
  FIGURE("fairness: " << shown << " numbers shown of 1,000 services and " << hidden << " hidden, " << small
                      << " of them from 1 to 4; none worked out");
}

TEST_CASE("whoever hides small numbers alone is found out in nearly every service", "[disclosure][fairness]") {
  int foundOut = 0, tried = 0;
  for (quint64 seed = 1; seed <= 40; ++seed) {
    const Service service = madeService(seed);
    const FairnessGroups groups = fairnessGroups(service.units, service.people);
    const Attack result = attack(groups, [&groups](std::size_t row, std::size_t family, std::size_t place) {
      const int count = groups.rows[row].counts[family][place];
      return isTooFew(count) ? std::nullopt : std::optional(count);
    });
    if (result.small == 0) continue;
    ++tried;
    if (!result.found.empty()) ++foundOut;
  }
  CHECK(tried > 30);
  CHECK(foundOut * 10 >= tried * 9);
}

}  // namespace fairness_disclosure_test
