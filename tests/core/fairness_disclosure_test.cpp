// SPDX-License-Identifier: MIT
// From a thousand made-up services nobody works out a group of fewer than five, whatever they subtract; and somebody
// who only hides small numbers is found out.
#include "core/development/course_actions.h"
#include "core/development/course_store.h"
#include "core/development/fairness_reading.h"
#include "core/development/fairness_store.h"
#include "core/development/path_actions.h"
#include "core/development/path_store.h"
#include "core/sample/dice.h"
#include "tests/core/access_county.h"
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

namespace {

/// Everything that is told of the year, number by number.
QString toldOf(County& county) {
  const QDate later(2026, 9, 1);
  const auto fairness = loadFairness(county.deskOf(PersonId(6), later), kYear);
  REQUIRE(fairness);
  const auto row = [](const FairnessRow& one) {
    QStringList words{one.name, one.people ? QString::number(*one.people) : u"?"_s};
    for (const auto& cell : one.cells) words << (cell ? QString::number(*cell) : u"?"_s);
    return words.join(u' ');
  };
  QStringList all{fairness->all ? row(*fairness->all) : QString()};
  for (const FairnessTable& table : fairness->tables)
    for (const FairnessRow& one : table.rows) all << row(one);
  return all.join(u'\n');
}

TrainingId asked(County& county, PersonId person, QDate day) {
  WritableDesk desk = county.deskOf(person, day);
  return askForTraining(desk, u"Court skills"_s, {}).value();
}

PathId wished(County& county, PersonId person, QDate day, QDate from) {
  WritableDesk desk = county.deskOf(person, day);
  return askFor(desk, {.person = person, .kind = PathKind::Panel, .what = u"Senior"_s, .period = {from, {}}}).value();
}

}  // namespace

TEST_CASE("what is told of a year that is over is the same after any withdrawal, answer or erasure later",
          "[disclosure][fairness]") {
  County county;
  for (int i = 20; i < 60; ++i) county.person(i, u"p%1"_s.arg(i), u"social worker"_s, 2 + i % 2);
  sample::Dice dice(17);
  const QDate inYear(2026, 3, 1), after(2026, 5, 4);
  std::vector<std::pair<PersonId, TrainingId>> trainings;
  std::vector<std::pair<PersonId, PathId>> paths;
  WritableDesk director = county.deskOf(PersonId(6), inYear.addDays(5));
  for (int i = 20; i < 60; ++i) {
    const PersonId person(i);
    if (dice.chance(60)) {
      trainings.emplace_back(person, asked(county, person, inYear));
      if (dice.chance(40)) REQUIRE(approveTraining(director, trainings.back().second));
    }
    if (dice.chance(50)) {
      paths.emplace_back(person, wished(county, person, inYear, QDate(2027, 1, 11)));
      if (dice.chance(40)) REQUIRE(approvePath(director, paths.back().second, {}));
    }
  }
  const QString before = toldOf(county);
  REQUIRE(before.contains(u"Everybody"));
  int events = 0;
  for (const auto& [person, training] : trainings) {
    WritableDesk own = county.deskOf(person, after);
    WritableDesk late = county.deskOf(PersonId(6), after);
    const bool done = dice.chance(70) ? giveUpTraining(own, training).has_value()
                                      : declineTraining(late, training, u"Full"_s).has_value();
    if (done) ++events;
    if (toldOf(county) != before) FAIL("the year changed with the training of " << person.value());
  }
  for (const auto& [person, path] : paths) {
    WritableDesk own = county.deskOf(person, after);
    WritableDesk late = county.deskOf(PersonId(6), after);
    const bool done = withdrawPath(own, path).has_value() || declinePath(late, path, u"Not now"_s).has_value();
    if (done) ++events;
    // An approved path to come, called off as a place or a secondment can be.
    if (!done) {
      Change(county.records, u"UPDATE path SET state = 'withdrawn' WHERE id = ?").bind(path).run();
      noteCalledOff(county.records, path, after);
      ++events;
    }
    if (toldOf(county) != before) FAIL("the year changed with the path of " << person.value());
  }
  CHECK(events > 30);
  // Who took back within the year is not told of in it, and nobody decides about what was taken back.
  const TrainingId gone = asked(county, county.farah, inYear);
  WritableDesk own = county.deskOf(county.farah, inYear);
  REQUIRE(giveUpTraining(own, gone));
  CHECK(toldOf(county) == before);
  CHECK(loadTrainingToDecide(county.records).empty());
}

TEST_CASE("a course that was asked for in a year that is over is kept as taken back, and nobody waits any more",
          "[course][fairness]") {
  County county;
  const TrainingId one = asked(county, county.farah, QDate(2026, 3, 1));
  WritableDesk own = county.deskOf(county.farah, QDate(2026, 5, 4));
  REQUIRE(giveUpTraining(own, one));
  CHECK_FALSE(giveUpTraining(own, one));
  CHECK(loadTrainingToDecide(county.records).empty());
  CHECK(loadWaitingRequests(county.records, QDate(2026, 6, 1)).empty());
  WritableDesk manager = county.deskOf(county.priya, QDate(2026, 5, 5));
  CHECK_FALSE(approveTraining(manager, one));
  CHECK_FALSE(declineTraining(manager, one, u"No"_s));
  CHECK(loadAskedFor(county.records, kYear).size() == 1);
  CHECK(loadAskedFor(county.records, {QDate(2025, 7, 1), QDate(2026, 7, 1)}).empty());
}

}  // namespace fairness_disclosure_test
