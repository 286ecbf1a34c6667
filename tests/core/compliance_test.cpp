// SPDX-License-Identifier: MIT
// Supervision on time: the due dates of rules 6, each with what makes it count, and the months and units they count in.
#include "core/supervision/compliance.h"

#include "core/supervision/clock_facts.h"
#include "tests/support/catch.h"

namespace compliance_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

QDate day(int year, int month, int date) { return {year, month, date}; }
const WorkingDays kDays;
const PersonId kWorker(1);

Policy policyFrom(const QString& phases, QDate from, std::optional<Role> role = {}, const QString& code = u"p"_s) {
  return {code, role, {}, parsePhases(phases).value(), 90, {from, {}}};
}

Post postFrom(QDate from, std::optional<QDate> to = {}, Role role = Role::SocialWorker, UnitId unit = UnitId(2),
              int id = 1) {
  return {PostId(id),          u"t%1"_s.arg(id),      kWorker,   unit, role, Decimal(1),
          Contract::Permanent, PostKind::Substantive, {from, to}};
}

/// Somebody's past, and what the clock made of it.
struct Worker {
  std::vector<Post> posts{postFrom(day(2025, 1, 1))};
  std::vector<QDate> held;
  std::vector<Policy> policies{policyFrom(u"28d"_s, day(2000, 1, 1))};
  std::vector<Period> away;
  std::optional<QDate> left;
  QDate on = day(2025, 6, 30);

  ClockPast past() const {
    std::vector<const Post*> own;
    for (const Post& post : posts) own.push_back(&post);
    Person person{kWorker, u"w"_s, u"W"_s, {}, {}, left};
    return {clockFactsOf(person, own), own, joinedAbsences(away), held, false};
  }
  /// 'due held' of each, '-' where nothing was held since.
  QStringList dates(QDate first = day(2025, 1, 1)) const {
    QStringList lines;
    for (const DueDate& one : dueDatesOf(past(), PolicyBook(policies), {first, monthOf(on).addMonths(1)}, on, kDays)) {
      lines << one.due.toString(u"MM-dd"_s) + (one.onTime() ? u" on time"_s : one.held ? u" late"_s : u" -"_s);
    }
    return lines;
  }
};

}  // namespace

TEST_CASE("a due date counts once it has come, or was met before", "[supervision]") {
  Worker worker;
  worker.held = {day(2025, 1, 29)};
  worker.on = day(2025, 2, 25);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s});
  worker.on = day(2025, 2, 26);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 -"_s});
  worker.held.push_back(day(2025, 2, 26));
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 on time"_s});
  worker.held.back() = day(2025, 2, 27);
  worker.on = day(2025, 2, 27);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 late"_s});
  // Held early: the date that is still to come was met.
  worker.held.back() = day(2025, 2, 3);
  worker.on = day(2025, 2, 4);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 on time"_s});
}

TEST_CASE("the clock of a due date is that of the day before the next one-to-one", "[supervision]") {
  Worker worker;
  worker.held = {day(2025, 1, 29), day(2025, 2, 12)};
  worker.on = day(2025, 2, 28);
  const QDate turn = day(2025, 2, 12);
  worker.policies.push_back(policyFrom(u"7d"_s, turn));
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 on time"_s, u"02-19 -"_s});
  worker.policies.back().period.from = turn.addDays(-1);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-05 late"_s, u"02-19 -"_s});
  // Likewise of a role that begins on that day, and of somebody without a post on it.
  worker.policies.back() = policyFrom(u"7d"_s, day(2000, 1, 1), Role::SeniorPractitioner, u"q"_s);
  worker.posts = {postFrom(day(2025, 1, 1), turn), postFrom(turn, {}, Role::SeniorPractitioner, UnitId(2), 2)};
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 on time"_s, u"02-19 -"_s});
  worker.posts[0].period.to = turn.addDays(-1);
  worker.posts[1].period.from = turn.addDays(-1);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-05 late"_s, u"02-19 -"_s});
}

TEST_CASE("a due date counts while there is a post on it, and none after somebody left", "[supervision]") {
  Worker worker;
  worker.held = {day(2025, 1, 29)};
  worker.posts[0].period.to = day(2025, 2, 27);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 -"_s});
  worker.posts[0].period.to = day(2025, 2, 26);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s});
  worker.posts[0].period.to.reset();
  worker.left = day(2025, 2, 26);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s});
  worker.left = day(2025, 2, 27);
  CHECK(worker.dates() == QStringList{u"01-29 on time"_s, u"02-26 -"_s});
}

TEST_CASE("what was held before is left out where it cannot matter, and nowhere else", "[supervision]") {
  Worker worker;
  for (QDate held = day(2020, 1, 29); held < day(2025, 6, 1); held = held.addDays(28)) worker.held.push_back(held);
  const QDate first = day(2025, 5, 1);
  const auto inPart = [&](QDate from) {
    ClockPast past = worker.past();
    std::erase_if(past.held, [from](QDate held) { return held < from; });
    past.beginsLater = true;
    return dueDatesOf(past, PolicyBook(worker.policies), {first, day(2025, 7, 1)}, worker.on, kDays);
  };
  const auto whole = [&] {
    return dueDatesOf(worker.past(), PolicyBook(worker.policies), {first, day(2025, 7, 1)}, worker.on, kDays);
  };
  const auto earliest = [&] { return earliestThatMatters(worker.past(), PolicyBook(worker.policies), first, kDays); };
  worker.posts = {postFrom(day(2018, 1, 1))};
  // The shipped policies reach a month back, so the one of 28 days does too.
  REQUIRE(earliest() == first.addDays(-31));
  CHECK(inPart(*earliest()) == whole());
  worker.policies.push_back(policyFrom(u"10m"_s, day(2026, 1, 1)));
  CHECK(earliest() == first.addDays(-310));
  worker.policies.pop_back();
  // An absence moves a date of long before into May.
  worker.away = {{day(2024, 12, 20), day(2025, 4, 24)}};
  worker.held = {day(2024, 10, 1), day(2024, 12, 1)};
  REQUIRE(earliest() == day(2024, 12, 20).addDays(-31));
  CHECK(whole().size() == 1);
  CHECK(whole().front().due == day(2025, 5, 1));
  CHECK(inPart(*earliest()) == whole());
  worker.away[0].to = day(2025, 4, 23);  // the fifth working day is the last of April
  CHECK(earliest() == first.addDays(-31));
  CHECK(whole().empty());
  // The first due date of all is asked of whoever began so late.
  worker.posts = {postFrom(day(2025, 4, 20))};
  CHECK_FALSE(earliest());
}

TEST_CASE("the months count what was due in them, by unit and all below it", "[supervision]") {
  const UnitId whole(1), north(2), south(3);
  DueDates all{day(2025, 6, 10), 3, {}, {}};
  all.organisation.units = UnitTree({{whole, u"w"_s, {}, u"service"_s, u"Whole"_s, {}},
                                     {north, u"n"_s, whole, u"team"_s, u"North"_s, {}},
                                     {south, u"s"_s, whole, u"team"_s, u"South"_s, {}}});
  // Two posts until May, in two teams: such a date counts in both and once above them.
  all.organisation.posts = {postFrom(day(2025, 1, 1), {}, Role::SocialWorker, north, 1),
                            postFrom(day(2025, 1, 1), day(2025, 5, 1), Role::SocialWorker, south, 2)};
  all.dates = {{kWorker, day(2025, 4, 30), {}, day(2025, 4, 30)},
               {kWorker, day(2025, 5, 1), day(2025, 4, 30), {}},
               {kWorker, day(2025, 5, 31), day(2025, 5, 3), day(2025, 5, 4)}};
  using Months = std::vector<ComplianceMonth>;
  const Months everything{{day(2025, 4, 1), 1, 1}, {day(2025, 5, 1), 2, 1}, {day(2025, 6, 1), 0, 0}};
  const Months southern{{day(2025, 4, 1), 1, 1}, {day(2025, 5, 1), 0, 0}, {day(2025, 6, 1), 0, 0}};
  CHECK(complianceByMonth(all) == everything);
  CHECK(complianceByMonth(all, whole) == everything);
  CHECK(complianceByMonth(all, south) == southern);
  CHECK(together(everything) == ComplianceMonth{day(2025, 4, 1), 3, 2});
  const auto units = complianceByUnit(all);
  REQUIRE(units.size() == 3);
  for (const UnitCompliance& one : units) CHECK(one.months == complianceByMonth(all, one.unit));
  // The rows behind a figure are as many as it says.
  CHECK(dueDatesBetween(all, south, day(2025, 4, 1), day(2025, 4, 30)).size() == 1);
  CHECK(dueDatesBetween(all, south, day(2025, 5, 1), day(2025, 5, 31)).empty());
  CHECK(dueDatesBetween(all, {}, day(2025, 4, 30), day(2025, 5, 1)).size() == 2);
  CHECK(all.dates[0].daysLate(all.on) == 0);
  CHECK(all.dates[1].daysLate(all.on) == 40);
}

TEST_CASE("what is due of a post above the teams counts in no team, and the rows add up to the whole",
          "[supervision]") {
  const UnitId whole(1), quadrant(2), north(3), south(4);
  DueDates all{day(2025, 6, 10), 3, {}, {}};
  all.organisation.units = UnitTree({{whole, u"w"_s, {}, u"authority"_s, u"Whole"_s, {}},
                                     {quadrant, u"q"_s, whole, u"service"_s, u"Quadrant"_s, {}},
                                     {north, u"n"_s, quadrant, u"team"_s, u"North"_s, {}},
                                     {south, u"s"_s, whole, u"team"_s, u"South"_s, {}}});
  // The worker of a team becomes its service manager in May; the other manages the whole.
  const PersonId other(9);
  all.organisation.posts = {postFrom(day(2025, 1, 1), day(2025, 5, 1), Role::SocialWorker, north, 1),
                            postFrom(day(2025, 5, 1), {}, Role::ServiceManager, quadrant, 2),
                            postFrom(day(2025, 1, 1), {}, Role::Director, whole, 3)};
  all.organisation.posts.back().person = other;
  all.dates = {{kWorker, day(2025, 4, 30), {}, day(2025, 4, 30)},
               {kWorker, day(2025, 5, 31), day(2025, 4, 30), day(2025, 5, 30)},
               {other, day(2025, 5, 12), {}, {}}};
  using Months = std::vector<ComplianceMonth>;
  const auto above = datesAboveTeams(all, {});
  CHECK(countedByMonth(all, above) ==
        Months{{day(2025, 4, 1), 0, 0}, {day(2025, 5, 1), 2, 1}, {day(2025, 6, 1), 0, 0}});
  const auto teams = complianceByMonth(all, north);
  const auto everything = complianceByMonth(all);
  for (std::size_t i = 0; i < everything.size(); ++i) {
    CHECK(teams[i].due + countedByMonth(all, above)[i].due == everything[i].due);
    CHECK(teams[i].onTime + countedByMonth(all, above)[i].onTime == everything[i].onTime);
  }
  // Within the quadrant the director is nobody.
  CHECK(datesAboveTeams(all, quadrant) == std::vector<DueDate>{all.dates[1]});
  CHECK(datesAboveTeams(all, south).empty());
  // The rows behind, by due date.
  const auto behind = datesBetween(above, day(2025, 5, 1), day(2025, 5, 31));
  REQUIRE(behind.size() == 2);
  CHECK(behind.front().person == other);
}

TEST_CASE("a book of policies finds what is in force as the rule does", "[supervision]") {
  std::vector<Policy> policies;
  int number = 0;
  for (const std::optional<Role> role :
       {std::optional<Role>(), std::optional(Role::Nqsw), std::optional(Role::Other)}) {
    for (const std::optional<PersonId> person : {std::optional<PersonId>(), std::optional(kWorker)}) {
      for (const QDate from : {day(2020, 1, 1), day(2023, 1, 1), day(2023, 1, 1)}) {
        ++number;
        policies.push_back(policyFrom(u"%1d"_s.arg(number), from, role, u"p%1"_s.arg(100 - number)));
        policies.back().person = person;
        if (number % 3 == 0) policies.back().period.to = day(2024, 1, 1);
      }
    }
  }
  const PolicyBook book(policies);
  CHECK(book.longestDays() == 31);  // the shipped month
  for (const PersonId who : {kWorker, PersonId(7)}) {
    for (const std::optional<Role> role :
         {std::optional<Role>(), std::optional(Role::Nqsw), std::optional(Role::SocialWorker)}) {
      for (const QDate on : {day(2019, 12, 31), day(2020, 1, 1), day(2022, 12, 31), day(2023, 6, 1), day(2024, 1, 1)}) {
        CAPTURE(who.value(), on.toString().toStdString());
        CHECK(book.inForce(who, role, on).code == policyFor(policies, who, role, on).code);
        CHECK(book.inForce(who, role, on).phases == policyFor(policies, who, role, on).phases);
      }
    }
  }
}

}  // namespace compliance_test
