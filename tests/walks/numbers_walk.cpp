// SPDX-License-Identifier: MIT
// Every number on a page is the command's: a generated council is opened in the window, and what its widgets say is
// compared with what headroom-cli answers for the same file, day, unit and measure.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "app/program.h"
#include "core/base/day_words.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/walks/shown_words.h"
#include "ui/shared/segmented_control.h"

namespace numbers_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kService = QStringLiteral("viewer-service");
const QString kTeam = QStringLiteral("viewer-team");

/// The council's file in the real window, looked at by one of its viewers on the day of its edges.
struct Opened {
  QTemporaryDir room;
  CouncilFolder council;
  Settings settings{room.filePath(u"profile"_s)};
  Program program{settings, Clock::fixed(QDateTime(council.focus, QTime(9, 30)))};
  QDate day = council.focus;

  Opened(int seed, const QString& viewer)
      : council(seed, room.filePath(u"folder"_s), room.filePath(u"council.headroom"_s)) {
    settings.setViewerCode(council.file, viewer);
    REQUIRE(program.openFile(council.file));
  }
  Page& page(const QString& id, const QString& subject = {}) {
    program.window()->goTo({id, subject});
    REQUIRE(program.window()->address().page == id);
    return *program.window()->currentPage();
  }
  void lookAs(const QString& person) {
    const auto id = program.window()->workspace().read([&](const Desk& desk) {
      return std::optional(loadOrganisationOn(desk.records, desk.today()).personByCode(person)->id);
    });
    REQUIRE(id);
    program.window()->lookAs(**id);
  }
  /// Every page of the window, and what the command is asked.
  void lookAsAt(QDate other) {
    program.window()->lookAsAt(other);
    day = other;
  }
  bool isAhead() const { return day > council.focus; }
  Told told(const QString& unit = {}) const { return Told({council.file, day, unit}); }
};

void requireSame(const QString& where, const Words& shown, const Words& expected) {
  const QStringList lines = differences(shown, expected);
  INFO(where.toStdString());
  INFO(lines.join(u'\n').toStdString());
  CHECK(lines.isEmpty());
  CHECK(!expected.empty());
}

/// Of a day to come: what is dated stays as the command says it, and nobody knows what is held and done by then.
Words notKnown(Words words, int from) {
  for (auto& [name, value] : words) {
    QStringList cells = value.split(u" | "_s);
    for (int at = from < 0 ? static_cast<int>(cells.size()) + from : from; at < cells.size(); ++at) cells[at] = u"–"_s;
    value = cells.join(u" | "_s);
  }
  return words;
}

Words balanceAhead(Words words, QDate day) {
  Words heat;
  for (const auto& [name, value] : words)
    if (name.startsWith(u"heat ")) heat[name] = value;
  for (const auto& [name, value] : notKnown(heat, -2)) words[name] = value;
  words[u"subtitle"_s] += u", from what is already dated"_s;
  words[u"total Supervised in 35 days"_s] =
      u"– | What will be held and done by %1 is not known yet."_s.arg(dayWords(day, u"dddd d MMMM yyyy"));
  return words;
}

void requirePerson(Opened& opened, const Told& whole, const QString& person) {
  const Page& page = opened.page(u"person"_s, person);
  Words expected = expectedPerson(opened.council, whole, person);
  if (opened.isAhead()) expected.erase(u"due"_s), expected[u"actions"_s] = u"0"_s;
  requireSame(person, shownPerson(page), expected);
  const QStringList faults = madeFaults(page);
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
}

template <class W>
W& control(QWidget& page, const QString& name) {
  auto* found = page.findChild<W*>(name);
  REQUIRE(found != nullptr);
  return *found;
}

void choose(QWidget& page, const QString& box, const QString& unit) {
  auto& choices = control<QComboBox>(page, box);
  for (int i = 0; i < choices.count(); ++i)
    if (choices.itemText(i).trimmed() == unit.trimmed()) return choices.setCurrentIndex(i);
  FAIL("the unit cannot be chosen: " + unit.toStdString());
}

void askDay(QWidget& page, QDate day) {
  auto& edit = control<QLineEdit>(page, u"balance/on/edit"_s);
  edit.setFocus();
  edit.selectAll();
  QTest::keyClicks(&edit, day.toString(u"d/M/yyyy"_s));
  QTest::keyClick(&edit, Qt::Key_Return);
}

/// Units worth choosing: the busiest team, and everything above it.
QStringList unitsAbove(const CouncilFolder& council) {
  QStringList units;
  for (QString unit = council.team; !unit.isEmpty(); unit = council.unitParents.at(unit)) units << unit;
  return units;
}

std::size_t rowsWith(const Words& words, const QString& text) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [&](const auto& one) { return one.second.contains(text); }));
}

/// Every number of an answer that the pages show, raised by one in turn.
std::vector<QJsonObject> raised(const QJsonObject& answer, const QString& array, const QStringList& fields) {
  std::vector<QJsonObject> wrong;
  const QJsonArray rows = answer[array].toArray();
  for (qsizetype at = 0; at < rows.size(); ++at) {
    for (const QString& field : fields) {
      QJsonObject row = rows[at].toObject();
      if (!row[field].isDouble()) continue;
      row[field] = row[field].toDouble() + 1;
      QJsonArray changed = rows;
      changed[at] = row;
      QJsonObject whole = answer;
      whole[array] = changed;
      wrong.push_back(whole);
    }
  }
  return wrong;
}

void requireServicePages(Opened& opened) {
  const CouncilFolder& council = opened.council;
  const Told whole = opened.told();
  Page& team = opened.page(u"people"_s);
  for (const QString& unit : QStringList{QString()} + unitsAbove(council)) {
    choose(team, u"people/unit"_s, unit.isEmpty() ? u"Whole service"_s : council.unitName(unit));
    const Words expected = expectedTeam(council, opened.told(unit), kService);
    requireSame(u"team "_s + unit, shownTeam(team), opened.isAhead() ? notKnown(expected, -1) : expected);
  }
  const std::set<QString> seen = peopleIn(whole, kService);
  for (const QString& person : seen) requirePerson(opened, whole, person);
  if (opened.isAhead()) {
    for (const QString& page : {u"supervision"_s, u"actions"_s})
      CHECK(opened.page(page).findChild<QWidget*>(u"asAt/notKnown"_s) != nullptr);
    return;
  }
  std::set<QString> owners = seen;
  owners.insert(kService);
  requireSame(u"supervision"_s, shownSupervision(opened.page(u"supervision"_s)),
              expectedSupervision(council, whole, owners, kService));
  // Whoever manages every unit sees the actions of those who hold no post any more, too.
  std::set<QString> all;
  for (const QJsonValue& one : whole.actions[u"actions"_s].toArray()) all.insert(one[u"owner"_s].toString());
  requireSame(u"actions"_s, shownActions(opened.page(u"actions"_s)), expectedActions(council, whole, all));
  Page& cases = opened.page(u"cases"_s);
  for (const QString& unit : QStringList{QString()} + unitsAbove(council)) {
    choose(cases, u"cases/unit"_s, unit.isEmpty() ? u"Whole service"_s : council.unitName(unit));
    requireSame(u"cases "_s + unit, shownCases(cases), expectedCases(council, opened.told(unit)));
  }
}

}  // namespace

TEST_CASE("every number on the Balance page is the command's, in each unit, measure and day", "[walk][numbers]") {
  const int seed = GENERATE(1, 3);
  Opened opened(seed, kService);
  const CouncilFolder& council = opened.council;
  Page& page = opened.page(u"balance"_s);
  const QStringList measures{QString(), u"children"_s, u"families"_s, u"points"_s};
  for (const QDate day : {council.focus, council.focus.addDays(-45)}) {
    askDay(page, day);
    for (int measure = 0; measure < 4; ++measure) {
      control<SegmentedControl>(page, u"balance/measure"_s).button(measure)->click();
      for (const QString& unit : QStringList{QString()} + unitsAbove(council)) {
        choose(page, u"balance/unit"_s, unit.isEmpty() ? u"Whole service"_s : council.unitName(unit));
        const Told told({council.file, day, unit, measures[measure]});
        requireSame(u"seed %1, %2, '%3', measure %4"_s.arg(seed).arg(day.toString(Qt::ISODate), unit).arg(measure),
                    shownBalance(page), expectedBalance(council, told));
        const QStringList faults = drillFaults(page);
        INFO(faults.join(u'\n').toStdString());
        CHECK(faults.isEmpty());
      }
    }
  }
}

TEST_CASE("a service manager's other pages say the command's numbers", "[walk][numbers]") {
  Opened opened(GENERATE(1, 3), kService);
  requireServicePages(opened);
}

TEST_CASE("as at another day every page says the command's numbers of that day", "[walk][numbers][as-at]") {
  Opened opened(GENERATE(1, 3), kService);
  for (const int days : {-45, 30}) {
    opened.lookAsAt(opened.council.focus.addDays(days));
    const Words expected = expectedBalance(opened.council, Told({opened.council.file, opened.day, {}, {}}));
    requireSame(u"balance"_s, shownBalance(opened.page(u"balance"_s)),
                opened.isAhead() ? balanceAhead(expected, opened.day) : expected);
    requireServicePages(opened);
  }
}

TEST_CASE("a team manager's pages say the command's numbers for the team", "[walk][numbers]") {
  const int seed = GENERATE(2, 4);
  Opened opened(seed, kTeam);
  const CouncilFolder& council = opened.council;
  const Told whole = opened.told();
  const Told team = opened.told(council.team);
  const std::set<QString> seen = peopleIn(team, kTeam);
  std::set<QString> owners = seen;
  owners.insert(kTeam);
  requireSame(u"today"_s, shownToday(opened.page(u"today"_s)), expectedToday(council, whole, team, seen));
  requireSame(u"team"_s, shownTeam(opened.page(u"people"_s)), expectedTeam(council, team, kTeam));
  requireSame(u"balance"_s, shownBalance(opened.page(u"balance"_s)), expectedBalance(council, team));
  requireSame(u"cases"_s, shownCases(opened.page(u"cases"_s)), expectedCases(council, team));
  requireSame(u"supervision"_s, shownSupervision(opened.page(u"supervision"_s)),
              expectedSupervision(council, whole, owners, kTeam));
  requireSame(u"actions"_s, shownActions(opened.page(u"actions"_s)), expectedActions(council, whole, owners));
  for (const QString& person : seen) requirePerson(opened, whole, person);
}

TEST_CASE("a practitioner's pages say the command's numbers for them", "[walk][numbers]") {
  Opened opened(4, kService);
  const CouncilFolder& council = opened.council;
  const Told whole = opened.told();
  int looked = 0;
  for (const QString& person : peopleIn(whole, kService)) {
    if (homeRoleOf(roleFrom(council.postsOf(person, council.focus).front().role)) != HomeRole::Practitioner) continue;
    opened.lookAs(person);
    Words shown = shownMyWork(opened.page(u"mywork"_s));
    Words expected = expectedMyWork(whole, person);
    if (shown.erase(u"booked"_s) > 0) expected.erase(u"due"_s);
    shown[u"my cases"_s] = subtitleOf(opened.page(u"cases"_s));
    requireSame(u"my work of "_s + person, shown, expected);
    ++looked;
  }
  CHECK(looked > 10);
}

TEST_CASE("one case ended, or one number raised by one, is seen on the pages that show it", "[walk][numbers]") {
  Opened opened(2, kTeam);
  const CouncilFolder& council = opened.council;
  const Told team = opened.told(council.team);
  const Words balance = shownBalance(opened.page(u"balance"_s));
  const Words people = shownTeam(opened.page(u"people"_s));
  const Words cases = shownCases(opened.page(u"cases"_s));

  const CouncilFolder ended(2, opened.room.filePath(u"ended"_s), opened.room.filePath(u"ended.headroom"_s),
                            {u"--end-case"_s});
  const Told fewer({ended.file, ended.focus, ended.team});
  CHECK_FALSE(differences(balance, expectedBalance(ended, fewer)).isEmpty());
  CHECK_FALSE(differences(people, expectedTeam(ended, fewer, kTeam)).isEmpty());
  CHECK_FALSE(differences(cases, expectedCases(ended, fewer)).isEmpty());

  Told wrong = team;
  // The ceiling itself stands on the person's page; here it is in the share of it.
  const QStringList onBalance{u"fte"_s, u"load"_s, u"headroom"_s, u"utilisation"_s};
  for (const QJsonObject& one : raised(team.balance, u"posts"_s, onBalance)) {
    wrong.balance = one;
    CHECK_FALSE(differences(balance, expectedBalance(council, wrong)).isEmpty());
  }
  std::size_t seenOnTeam = 0;
  for (const QJsonObject& one : raised(team.balance, u"posts"_s, {u"children"_s})) {
    wrong.balance = one;
    CHECK_FALSE(differences(cases, expectedCases(council, wrong)).isEmpty());
    seenOnTeam += differences(people, expectedTeam(council, wrong, kTeam)).isEmpty() ? 0U : 1U;
  }
  CHECK(seenOnTeam == rowsWith(people, u" FTE"_s) - rowsWith(people, u"holds nothing"_s));
  wrong = team;
  for (const QJsonObject& one : raised(team.unallocated, u"cases"_s, {u"days"_s})) {
    wrong.unallocated = one;
    CHECK_FALSE(differences(cases, expectedCases(council, wrong)).isEmpty());
  }
}

TEST_CASE("one day or one carrying more is seen in the lists of people and actions", "[walk][numbers]") {
  Opened opened(2, kTeam);
  const Told whole = opened.told();
  const std::set<QString> seen = peopleIn(opened.told(opened.council.team), kTeam);
  std::set<QString> counted = seen;
  counted.insert(kTeam);
  const Words clocks = shownSupervision(opened.page(u"supervision"_s));
  const Words actions = shownActions(opened.page(u"actions"_s));
  Told wrong = whole;
  std::size_t late = 0, carried = 0;
  for (const QJsonObject& one : raised(whole.supervision, u"people"_s, {u"days_overdue"_s})) {
    wrong.supervision = one;
    late += differences(clocks, expectedSupervision(opened.council, wrong, counted, kTeam)).isEmpty() ? 0U : 1U;
  }
  for (const QJsonObject& one : raised(whole.actions, u"actions"_s, {u"carried"_s})) {
    wrong.actions = one;
    carried += differences(actions, expectedActions(opened.council, wrong, seen)).isEmpty() ? 0U : 1U;
  }
  CHECK(late == rowsWith(clocks, u"Overdue "_s));
  CHECK(late > 0);
  CHECK(carried == actions.size() - 1);  // every row; the line under the title is no row
  CHECK(carried > 0);
}

}  // namespace numbers_walk
