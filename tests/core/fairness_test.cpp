// SPDX-License-Identifier: MIT
// A year of fairness by hand: into which class each request puts somebody, which year it is of, who stands where, what
// the tables then say, and who is told which names.
#include "core/development/fairness_store.h"
#include "core/exchange/fairness_report.h"
#include "core/exchange/report_html.h"
#include "tests/core/access_county.h"
#include "tests/support/statement_log.h"

namespace fairness_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const Period kYear{QDate(2025, 4, 1), QDate(2026, 4, 1)};

PersonYear asking(const std::vector<AskedFor>& requests) {
  PersonYear person{PersonId(1), UnitId(2)};
  for (const AskedFor& one : requests) addAsked(person, one, kYear);
  return person;
}
AskedFor waitingFrom(QDate asked) { return {PersonId(1), asked}; }
AskedFor approvedOn(QDate asked, std::optional<QDate> decided) { return {PersonId(1), asked, true, false, decided}; }
AskedFor refusedOn(QDate asked, std::optional<QDate> decided) { return {PersonId(1), asked, false, true, decided}; }

UnitTree twoTeams() {
  return UnitTree({{UnitId(1), u"c"_s, {}, u"authority"_s, u"County"_s, {}},
                   {UnitId(2), u"a"_s, UnitId(1), u"team"_s, u"Ashby"_s, {}},
                   {UnitId(3), u"b"_s, UnitId(1), u"team"_s, u"Brook"_s, {}}});
}

/// So many people alike.
void add(std::vector<PersonYear>& people, int count, const PersonYear& like) {
  for (int i = 0; i < count; ++i) {
    people.push_back(like);
    people.back().person = PersonId(static_cast<qint64>(people.size()));
  }
}

PersonYear one(qint64 unit, RequestAnswer answer, AnswerTime time = AnswerTime::InTwoWeeks) {
  PersonYear person{PersonId(1), UnitId(unit)};
  person.role = Role::SocialWorker;
  person.answer = answer;
  person.time = time;
  return person;
}

QString told(const FairnessRow& row) {
  const auto worded = [](const std::optional<int>& count) { return count ? QString::number(*count) : u"?"_s; };
  QStringList words{row.name, worded(row.people)};
  for (const auto& cell : row.cells) words << worded(cell);
  return words.join(u' ');
}

QStringList namesOf(const Fairness& fairness) {
  QStringList names;
  for (const FairnessColumn& column : fairness.columns) names << column.name;
  return names;
}

}  // namespace

TEST_CASE("what somebody asked for in a year puts them into one class, as it stood at its end", "[fairness]") {
  const QDate june(2025, 6, 2);
  CHECK(asking({}).answer == RequestAnswer::NotAsked);
  CHECK(asking({waitingFrom(june)}).answer == RequestAnswer::Waiting);
  CHECK(asking({refusedOn(june, june.addDays(3))}).answer == RequestAnswer::Refused);
  CHECK(asking({refusedOn(june, june.addDays(3)), waitingFrom(june.addDays(9))}).answer == RequestAnswer::Refused);
  CHECK(asking({refusedOn(june, june), approvedOn(june.addDays(9), june.addDays(9))}).answer ==
        RequestAnswer::Approved);
  // Asked in the year and decided after it: it waited at the end of the year, and the next year does not know of it.
  CHECK(asking({approvedOn(QDate(2026, 3, 31), QDate(2026, 4, 1))}).answer == RequestAnswer::Waiting);
  CHECK(asking({approvedOn(QDate(2026, 3, 31), QDate(2026, 3, 31))}).answer == RequestAnswer::Approved);
  CHECK(asking({approvedOn(QDate(2025, 3, 31), QDate(2025, 4, 2))}).answer == RequestAnswer::NotAsked);
  CHECK(asking({approvedOn(QDate(2026, 4, 1), QDate(2026, 4, 2))}).answer == RequestAnswer::NotAsked);
  // What came from elsewhere says no day.
  CHECK(asking({approvedOn(june, {})}).answer == RequestAnswer::Approved);
}

TEST_CASE("the longest time to an answer counts, to the day", "[fairness]") {
  const QDate june(2025, 6, 2);
  CHECK(asking({approvedOn(june, june.addDays(14))}).time == AnswerTime::InTwoWeeks);
  CHECK(asking({approvedOn(june, june.addDays(15))}).time == AnswerTime::Later);
  CHECK(asking({approvedOn(june, june), refusedOn(june, june.addDays(40))}).time == AnswerTime::Later);
  CHECK(asking({refusedOn(june, june.addDays(40)), approvedOn(june, june)}).time == AnswerTime::Later);
  CHECK(asking({approvedOn(june, {})}).time == AnswerTime::Unknown);
  CHECK(asking({approvedOn(june, {}), approvedOn(june, june)}).time == AnswerTime::InTwoWeeks);
  CHECK(asking({waitingFrom(june), approvedOn(june, june)}).time == AnswerTime::InTwoWeeks);
}

TEST_CASE("the years are over, begin on 1 April and do not overlap", "[fairness]") {
  CHECK(fairnessYears(QDate(2026, 3, 31), 1).front().from == QDate(2024, 4, 1));
  const auto years = fairnessYears(QDate(2026, 4, 1), 3);
  CHECK(years.front() == kYear);
  CHECK(fairnessYearWords(years.front()) == u"2025-26");
  for (std::size_t i = 1; i < years.size(); ++i) CHECK(*years[i].to == years[i - 1].from);
  CHECK(fairnessYearWords({QDate(2099, 4, 1), QDate(2100, 4, 1)}) == u"2099-00");
}

TEST_CASE("hours are in three bands", "[fairness]") {
  CHECK(hoursBand(Decimal(1)) == HoursBand::Full);
  CHECK(hoursBand(*Decimal::parse(u"0.999", 6)) == HoursBand::Most);
  CHECK(hoursBand(*Decimal::parse(u"0.6", 6)) == HoursBand::Most);
  CHECK(hoursBand(*Decimal::parse(u"0.599999", 6)) == HoursBand::Half);
}

TEST_CASE("somebody stands where they stood on their last day in the year", "[fairness]") {
  Organisation organisation{
      twoTeams(), {{PersonId(1), u"p"_s, u"P"_s, {}, {}, {}}, {PersonId(2), u"q"_s, u"Q"_s, {}, {}, {}}}, {}, {}};
  const auto post = [&](qint64 id, qint64 person, qint64 unit, const char16_t* fte, PostKind kind, Period period) {
    organisation.posts.push_back({PostId(id), u"t%1"_s.arg(id), PersonId(person), UnitId(unit), Role::SocialWorker,
                                  *Decimal::parse(fte, 6), Contract::Permanent, kind, period});
  };
  post(1, 1, 2, u"0.4", PostKind::Substantive, {QDate(2020, 1, 1), {}});
  post(2, 1, 3, u"0.5", PostKind::Secondment, {QDate(2025, 9, 1), QDate(2026, 9, 1)});
  post(3, 2, 2, u"1", PostKind::Substantive, {QDate(2020, 1, 1), QDate(2025, 6, 1)});  // left in the year
  post(4, 2, 3, u"1", PostKind::Substantive, {QDate(2026, 4, 1), {}});                 // and came back after it
  const auto people = peopleOfYear(organisation, kYear);
  REQUIRE(people.size() == 2);
  CHECK(people[0].unit == UnitId(3));
  CHECK(people[0].hours == HoursBand::Most);  // 0.9 in all
  CHECK(people[0].seconded);
  CHECK(people[1].unit == UnitId(2));
  CHECK_FALSE(people[1].seconded);
  // In the year before nobody was seconded, and the posts of later years are nothing.
  const auto before = peopleOfYear(organisation, {QDate(2024, 4, 1), QDate(2025, 4, 1)});
  REQUIRE(before.size() == 2);
  CHECK(before[0].unit == UnitId(2));
  CHECK(before[0].hours == HoursBand::Half);
  CHECK_FALSE(before[0].seconded);
}

TEST_CASE("a promise is kept when no day of the year broke it", "[fairness]") {
  std::vector<PersonYear> people;
  add(people, 4, one(2, RequestAnswer::NotAsked));
  const auto line = [](qint64 person, Period period, std::vector<BrokenDays> broken) {
    return LedgerLine{PersonId(person), u"P"_s, u"NQSW first year"_s, Decimal(10), period, 100, 100, 0, {},
                      std::move(broken)};
  };
  const BrokenDays inYear{QDate(2025, 5, 1), QDate(2025, 5, 3), PostId(1), Decimal(9), Decimal(8)};
  const BrokenDays before{QDate(2025, 2, 1), QDate(2025, 3, 31), PostId(1), Decimal(9), Decimal(8)};
  addPromises(people,
              {line(1, {QDate(2025, 1, 1), QDate(2026, 1, 1)}, {before}),
               line(2, {QDate(2025, 1, 1), QDate(2026, 1, 1)}, {before, inYear}),
               line(3, {QDate(2024, 1, 1), QDate(2025, 4, 1)}, {before})},
              kYear);
  CHECK(people[0].promise == PromiseKept::EveryDay);
  CHECK(people[1].promise == PromiseKept::Broken);
  CHECK(people[2].promise == PromiseKept::NotPromised);
  CHECK(people[3].promise == PromiseKept::NotPromised);
}

TEST_CASE("the tables of a service, worked out by hand", "[fairness]") {
  std::vector<PersonYear> people;
  add(people, 6, one(2, RequestAnswer::Approved));
  add(people, 5, one(2, RequestAnswer::Refused, AnswerTime::Later));
  add(people, 5, one(2, RequestAnswer::NotAsked));
  add(people, 5, one(3, RequestAnswer::Approved));
  PersonYear waits = one(3, RequestAnswer::Waiting);
  waits.role = Role::Nqsw;
  waits.promise = PromiseKept::EveryDay;
  add(people, 5, waits);
  add(people, 7, one(3, RequestAnswer::NotAsked));
  const Fairness fairness = fairnessOf(twoTeams(), people, kYear);
  CHECK(namesOf(fairness) == QStringList{u"Approved"_s, u"Refused"_s, u"Waiting"_s, u"Did not ask"_s, u"In 2 weeks"_s,
                                         u"Later"_s, u"Day not known"_s, u"Kept"_s, u"Broken"_s, u"Nothing"_s,
                                         u"Seconded"_s, u"Panel"_s});
  CHECK(told(*fairness.all) == u"Everybody 33 11 5 5 12 11 5 0 5 0 22 0 0");
  REQUIRE(fairness.tables.size() == 4);
  REQUIRE(fairness.tables[0].rows.size() == 2);
  CHECK(told(fairness.tables[0].rows[0]) == u"Ashby 16 6 5 0 5 6 5 0 0 0 10 0 0");
  CHECK(told(fairness.tables[0].rows[1]) == u"Brook 17 5 0 5 7 5 0 0 5 0 12 0 0");
  CHECK(told(fairness.tables[1].rows[0]) == u"NQSW 5 0 0 5 0 0 0 0 5 0 5 0 0");
  CHECK(told(fairness.tables[1].rows[1]) == u"social worker 28 11 5 0 12 11 5 0 0 0 17 0 0");
  CHECK(told(fairness.tables[3].rows[0]) == u"permanent 33 11 5 5 12 11 5 0 5 0 22 0 0");
  CHECK(fairness.notShown.empty());
}

TEST_CASE("what is too small in a team is hidden there and beside it, and told of everybody", "[fairness]") {
  std::vector<PersonYear> people;
  add(people, 10, one(2, RequestAnswer::Approved));
  add(people, 2, one(2, RequestAnswer::Refused));
  add(people, 10, one(3, RequestAnswer::Approved));
  add(people, 8, one(3, RequestAnswer::Refused));
  const Fairness fairness = fairnessOf(twoTeams(), people, kYear);
  CHECK(told(*fairness.all).startsWith(u"Everybody 30 20 10 0 0"));
  CHECK(told(fairness.tables[0].rows[0]).startsWith(u"Ashby 12 ? ? ? ?"));
  CHECK(told(fairness.tables[0].rows[1]).startsWith(u"Brook 18 ? ? ? ?"));
}

TEST_CASE("small groups have no name and stand together, and an answer that is too rare is told with its neighbour",
          "[fairness]") {
  std::vector<PersonYear> people;
  add(people, 10, one(2, RequestAnswer::Approved));
  add(people, 3, one(2, RequestAnswer::Refused));
  add(people, 6, one(2, RequestAnswer::Waiting));
  add(people, 11, one(3, RequestAnswer::NotAsked));
  for (std::size_t i = 0; i < 3; ++i) people[i].role = Role::Student;
  for (std::size_t i = 3; i < 5; ++i) people[i].role = Role::Director;
  people[20].seconded = true;
  const Fairness fairness = fairnessOf(twoTeams(), people, kYear);
  CHECK(namesOf(fairness).mid(0, 3) == QStringList{u"Approved"_s, u"Refused or waiting"_s, u"Did not ask"_s});
  CHECK(fairness.notShown == std::vector<QString>{u"Time to an answer"_s, u"Nothing for a year"_s, u"Secondments"_s});
  const std::vector<FairnessRow>& roles = fairness.tables[1].rows;
  REQUIRE(roles.size() == 2);
  CHECK(told(roles[0]).startsWith(u"social worker 25 5 9 11"));
  CHECK(told(roles[1]).startsWith(u"Others together 5 5 0 0"));
  CHECK(roles[1].isTogether);
}

TEST_CASE("four people are no service to be told of", "[fairness]") {
  std::vector<PersonYear> people;
  add(people, 4, one(2, RequestAnswer::Approved));
  const Fairness fairness = fairnessOf(twoTeams(), people, kYear);
  CHECK_FALSE(fairness.all);
  CHECK(fairness.tables.empty());
  const auto parts = fairnessParts(fairness);
  REQUIRE(parts.size() == 1);
  CHECK(parts.front().tables.empty());
  CHECK(fairnessParts(fairnessOf(twoTeams(), {}, kYear)).size() == 1);
}

namespace {

void ask(County& county, PersonId person, QDate asked, const QString& state, std::optional<QDate> decided = {}) {
  const QString code = u"T-%1"_s.arg(county.count(u"training_request"_s) + 1);
  Change insert(
      county.records,
      u"INSERT INTO training_request (code, person_id, course, requested_day, state) VALUES (?, ?, 'Zzcourse', "
      "?, ?) RETURNING id");
  const qint64 id = insert.bind(code).bind(person).bind(asked).bind(state).insert();
  if (decided)
    Change(county.records, u"INSERT INTO training_place (code, request_id, decided_day) VALUES (?, ?, ?)")
        .bind(code)
        .bind(id)
        .bind(*decided)
        .run();
}

bool isNamed(const FairnessNames& names, PersonId person) {
  return std::any_of(names.nothing.begin(), names.nothing.end(),
                     [person](const NothingForAYear& one) { return one.person == person; });
}

}  // namespace

TEST_CASE("who may see fairness figures, and who a name in the lists beside them, every cell of it",
          "[fairness][access]") {
  requireTable({{"the figures", "...++++..."},
                {"her name, who had nothing", ".+.+++.+.."},
                {"her name, who waits for an answer", ".+.+++.+.."}},
               {{u"the figures"_s, [](County&, WritableDesk& d) { return went(fairnessReport(d, kYear, {})); }},
                {u"her name, who had nothing"_s,
                 [](County& c, WritableDesk& d) { return isNamed(loadFairnessNames(d, {}), c.farah); }},
                {u"her name, who waits for an answer"_s, [](County& c, WritableDesk& d) {
                   ask(c, c.farah, kToday.addDays(-3), u"requested"_s);
                   const auto waiting = loadFairnessNames(d, {}).waiting;
                   return std::any_of(waiting.begin(), waiting.end(),
                                      [&c](const WaitingForAnswer& one) { return one.person == c.farah; });
                 }}});
}

TEST_CASE("a year that is not over has no figures", "[fairness]") {
  County county;
  const auto desk = county.deskOf(PersonId(6));
  CHECK_FALSE(fairnessReport(desk, {QDate(2026, 4, 1), QDate(2027, 4, 1)}, {}));
  CHECK(fairnessReport(desk, {QDate(2024, 4, 1), QDate(2025, 4, 1)}, {}));
}

TEST_CASE("somebody has had nothing for a year until something comes, and only who was here for the year",
          "[fairness]") {
  County county;
  const auto desk = county.deskOf(PersonId(6));
  CHECK(isNamed(loadFairnessNames(desk, {}), county.farah));
  CHECK_FALSE(isNamed(loadFairnessNames(desk, {}), county.dilan));  // came last month
  ask(county, county.farah, kToday.addDays(-20), u"declined"_s, kToday.addDays(-19));
  CHECK(isNamed(loadFairnessNames(desk, {}), county.farah));
  CHECK(loadFairnessNames(desk, UnitId(3)).nothing.size() == 2);  // Sam and Mo of Brook
  ask(county, county.farah, kToday.addYears(-1).addDays(-1), u"attended"_s);
  CHECK(isNamed(loadFairnessNames(desk, {}), county.farah));
  ask(county, county.farah, kToday.addYears(-1), u"attended"_s);
  CHECK_FALSE(isNamed(loadFairnessNames(desk, {}), county.farah));
  Change(county.records, u"INSERT INTO programme (code, person_id, programme, from_day) VALUES ('P', 4, 'ASYE', ?)")
      .bind(kToday)
      .run();
  CHECK_FALSE(isNamed(loadFairnessNames(desk, {}), county.gareth));
}

TEST_CASE("paths count as courses do: asked, approved, declined, withdrawn, and panels by the day that they begin",
          "[fairness]") {
  County county;
  int code = 0;
  const auto path = [&](const QString& kind, const QString& state, QDate asked, std::optional<QDate> decided,
                        QDate from) {
    Change(county.records,
           u"INSERT INTO path (code, person_id, kind, asked_day, decided_day, from_day, state, answer) "
           "VALUES (?, 2, ?, ?, ?, ?, ?, 'No')")
        .bind(u"W-%1"_s.arg(++code))
        .bind(kind)
        .bind(asked)
        .bind(decided)
        .bind(from)
        .bind(state)
        .run();
  };
  const QDate june(2025, 6, 2);
  path(u"secondment"_s, u"withdrawn"_s, june, {}, june);
  CHECK(loadAskedFor(county.records, kYear).empty());
  path(u"student"_s, u"declined"_s, june, june.addDays(30), june);
  REQUIRE(loadAskedFor(county.records, kYear).size() == 1);
  CHECK(loadAskedFor(county.records, kYear).front().isRefused);
  CHECK(loadAskedFor(county.records, kYear).front().decided == june.addDays(30));
  path(u"panel"_s, u"approved"_s, june, june, QDate(2026, 4, 1));
  CHECK(loadPanelsBegun(county.records, kYear).empty());
  path(u"panel"_s, u"approved"_s, june, june, QDate(2026, 3, 31));
  CHECK(loadPanelsBegun(county.records, kYear) == std::set<PersonId>{county.farah});
  path(u"panel"_s, u"asked"_s, kToday.addDays(-9), {}, kToday);
  const auto waiting = loadWaitingRequests(county.records, kToday);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.front().what.startsWith(u"Panel"));
  CHECK(loadWaitingRequests(county.records, kToday.addDays(-10)).empty());
}

TEST_CASE("requests that wait stand with their days, the longest first", "[fairness]") {
  County county;
  ask(county, county.gareth, kToday.addDays(-3), u"requested"_s);
  ask(county, county.farah, kToday.addDays(-30), u"requested"_s);
  ask(county, county.farah, kToday.addDays(-40), u"approved"_s, kToday);
  const auto waiting = loadFairnessNames(county.deskOf(county.priya), {}).waiting;
  REQUIRE(waiting.size() == 2);
  CHECK(waiting[0].person == county.farah);
  CHECK(waiting[0].days == 30);
  CHECK(waiting[1].person == county.gareth);
}

TEST_CASE("the report has no name and no course of anybody", "[fairness]") {
  County county;
  for (int i = 20; i < 60; ++i) county.person(i, u"Zzname%1"_s.arg(i), u"social worker"_s, 2 + i % 2);
  for (int i = 20; i < 40; ++i) ask(county, PersonId(i), QDate(2025, 6, 2), u"approved"_s, QDate(2025, 6, 4));
  const auto report = fairnessReport(county.deskOf(PersonId(6)), kYear, u"today"_s);
  REQUIRE(report);
  const QString words = QString::fromUtf8(reportHtml(*report));
  CHECK(words.contains(u"Ashby"));
  CHECK(words.contains(u"In 2 weeks"));
  CHECK_FALSE(words.contains(u"Zz"));
  CHECK_FALSE(words.contains(u"FARAH"));
}

TEST_CASE("a year of fairness is read in few statements, and at the cost of its year", "[fairness][file]") {
  const auto cost = [](int yearsBehind) {
    County county;
    for (int year = 0; year < yearsBehind; ++year)
      for (int i = 0; i < 40; ++i)
        ask(county, county.farah, QDate(2024 - year, 5, 1).addDays(i), u"approved"_s, QDate(2024 - year, 7, 1));
    for (int i = 0; i < 20; ++i)
      ask(county, county.farah, QDate(2025, 5, 1).addDays(i), u"approved"_s, QDate(2025, 7, 1));
    return StatementLog(county.records, [&] { CHECK(loadAskedFor(county.records, kYear).size() == 20); }).steps();
  };
  CHECK(cost(8) == cost(1));
  County county;
  const StatementLog log(county.records, [&] { CHECK(loadFairness(county.deskOf(PersonId(6)), kYear)); });
  CHECK(log.statements().size() < 30);
  CHECK(log.unwantedPlans({u"training_request"_s, u"training_place"_s, u"path"_s, u"allocation"_s}).empty());
}

}  // namespace fairness_test
