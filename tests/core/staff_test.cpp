// SPDX-License-Identifier: MIT
// Changes of posts and capacity are new periods: what was before the day prints the same (rules 1).
#include <QTemporaryDir>

#include "core/caseload/allocation_actions.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/staff_actions.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/vacancy_actions.h"
#include "core/organisation/vacancy_store.h"
#include "core/store/query.h"
#include "core/supervision/leaving_actions.h"
#include "core/supervision/leaving_store.h"
#include "tests/core/staff_fixture.h"

namespace staff_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a changed post goes on with its cases, and the days before print the same", "[staff]") {
  Staff staff;
  const auto before = staff.printed(kDay.addDays(-1));
  Reduction own{{}, staff.farah.person, staff.farah.post, u"study days"_s, Decimal(10), {kDay.addMonths(-1), {}}};
  REQUIRE(addReduction(staff.desk, own, {}));
  const auto withReduction = staff.printed(kDay.addDays(-1));
  const auto post = changePost(staff.desk, staff.farah.post, kDay, {staff.brook, {}, {}, Decimal::fromScaled(5, 1)});
  REQUIRE(post);
  CHECK(staff.printed(kDay.addDays(-1)) == withReduction);
  CHECK(staff.printed(kDay) == QStringList{u"Dilan ashby 0 of 10"_s, u"Farah brook 3 of 4.5"_s});
  CHECK(unallocated(loadUnallocatedFacts(staff.records, kDay), kDay).empty());
  CHECK(sentence(changePost(staff.desk, *post, kDay, {{}, Role::Nqsw, {}, {}})).contains(u"that day"));
  CHECK(sentence(changePost(staff.desk, *post, kDay.addDays(3), {})).contains(u"Nothing has changed"));
  CHECK(sentence(changePost(staff.desk, *post, kDay.addDays(3), {{}, Role::Nqsw, {}, Decimal(2)}))
            .contains(u"from 0 to 1"));
  CHECK(before != withReduction);
}

TEST_CASE("a post that leads cases does not end without them", "[staff]") {
  Staff staff;
  CHECK(sentence(endPost(staff.desk, staff.farah.post, kDay)).contains(u"3"));
  REQUIRE(endPost(staff.desk, staff.dilan.post, kDay));
  CHECK(staff.printed(kDay).size() == 1);
}

TEST_CASE("a secondment takes hours for its time and gives them back", "[staff]") {
  Staff staff;
  const Period period{kDay, kDay.addMonths(6)};
  REQUIRE(second(staff.desk, {staff.farah.post, staff.brook, Role::SocialWorker, Decimal::fromScaled(4, 1), period}));
  CHECK(staff.printed(kDay) == QStringList{u"Dilan ashby 0 of 10"_s, u"Farah ashby 3 of 6"_s, u"Farah brook 0 of 4"_s});
  CHECK(staff.printed(*period.to) == QStringList{u"Dilan ashby 0 of 10"_s, u"Farah ashby 3 of 10"_s});
  CHECK_FALSE(second(staff.desk, {staff.dilan.post, staff.brook, Role::SocialWorker, Decimal(2), period}));
}

TEST_CASE("a re-organisation leaves last year as it was", "[staff]") {
  Staff staff;
  const auto before = staff.printed(kDay.addMonths(-1));
  CHECK(sentence(reorganise(staff.desk, staff.ashby, staff.brook, kDay.addDays(-1))).contains(u"past"));
  CHECK(staff.printed(kDay.addMonths(-1)) == before);
  // Hours that change on that day and later are changed there too.
  const QDate later = kDay.addMonths(2);
  REQUIRE(changePost(staff.desk, staff.farah.post, kDay, {{}, {}, {}, Decimal::fromScaled(9, 1)}));
  REQUIRE(changePost(staff.desk, staff.dilan.post, later, {{}, {}, {}, Decimal::fromScaled(8, 1)}));
  CHECK(reorganise(staff.desk, staff.ashby, staff.brook, kDay).value() == 3);
  CHECK(staff.printed(kDay.addMonths(-1)) == before);
  CHECK(staff.printed(kDay) == QStringList{u"Dilan brook 0 of 10"_s, u"Farah brook 3 of 9"_s});
  CHECK(staff.printed(later) == QStringList{u"Dilan brook 0 of 8"_s, u"Farah brook 3 of 9"_s});
}

TEST_CASE("reductions and absences are let in by the rules and end on a day", "[staff]") {
  Staff staff;
  const Period open{kDay, {}};
  const auto take = [&](const QString& reason, int percent, Period period) {
    return addReduction(staff.desk, {{}, staff.farah.person, {}, reason, Decimal(percent), period}, {});
  };
  CHECK(sentence(take(u"trade union facility"_s, 60, open)).contains(u"50"));
  CHECK_FALSE(take(u"court duty"_s, 101, open));
  CHECK_FALSE(take(u" "_s, 10, open));
  CHECK_FALSE(take(u"court duty"_s, 10, {kDay, kDay}));
  REQUIRE(take(u"court duty"_s, 20, {kDay.addDays(-5), {}}));
  REQUIRE(addAbsence(staff.desk, {{}, staff.dilan.person, u"leave"_s, true, {kDay.addDays(-2), {}}}));
  CHECK(staff.printed(kDay) == QStringList{u"Dilan ashby 0 of 0"_s, u"Farah ashby 3 of 8"_s});
  const CaseloadFacts facts = loadFacts(staff.records, kDay);
  REQUIRE(endReduction(staff.desk, facts.reductions.front().code, kDay));
  REQUIRE(endAbsence(staff.desk, facts.absences.front().code, kDay));
  CHECK(staff.printed(kDay) == QStringList{u"Dilan ashby 0 of 10"_s, u"Farah ashby 3 of 10"_s});
  CHECK(staff.printed(kDay.addDays(-1)) == QStringList{u"Dilan ashby 0 of 0"_s, u"Farah ashby 3 of 8"_s});
}

TEST_CASE("weights are other from a day on", "[staff]") {
  Staff staff;
  const auto points = [&](QDate on) {
    for (const PostBalance& row : balance(loadFacts(staff.records, on), on, {}, Measure::Points).posts)
      if (row.personName == u"Farah") return row.carried.points.toString();
    return QString();
  };
  const auto kind = [](int value) { return Weight{{}, {}, {}, u"child in need"_s, {}, Decimal(value)}; };
  REQUIRE(setWeights(staff.desk, std::nullopt, u"first"_s, kDay.addMonths(-2), {kind(4)}));
  REQUIRE(setWeights(staff.desk, std::nullopt, u"second"_s, kDay, {kind(5)}));
  CHECK(points(kDay.addDays(-1)) == u"12");
  CHECK(points(kDay) == u"15");
  CHECK_FALSE(setWeights(staff.desk, std::nullopt, u" "_s, kDay, {kind(5)}));
}

TEST_CASE("a vacancy stands open for its time", "[staff]") {
  Staff staff;
  REQUIRE(addVacancy(staff.desk, {staff.ashby, Role::SocialWorker, Decimal(1), {kDay.addDays(-9), {}}}));
  CHECK_FALSE(addVacancy(staff.desk, {staff.ashby, Role::SocialWorker, Decimal(2), {kDay, {}}}));
  REQUIRE(loadVacancies(staff.records, kDay).size() == 1);
  REQUIRE(endVacancy(staff.desk, loadVacancies(staff.records, kDay).front().id, kDay));
  CHECK(loadVacancies(staff.records, kDay).empty());
  CHECK(loadVacancies(staff.records, kDay.addDays(-1)).size() == 1);
}

TEST_CASE("what is given before a change of the post that is dated ahead goes on there", "[staff]") {
  Staff staff;
  WritableDesk& desk = staff.desk;
  const QDate change = kDay.addDays(20), eve = change.addDays(-1);
  const auto half = changePost(desk, staff.dilan.post, change, {{}, {}, {}, Decimal::fromScaled(5, 1)});
  REQUIRE(half);
  const CaseId added =
      addCase(desk, {u"C-7"_s, u"child in need"_s, kDay, {}, {}, staff.ashby, {}}, staff.dilan.post).value();
  const LeavesBehind hers = loadLeavesBehind(staff.records, staff.farah.person, kDay);
  const CaseId one = hers.cases[0].id;
  const auto before = staff.printed(change);
  const auto given = allocate(desk, {one, staff.dilan.post, Part::Lead, kDay.addDays(2), u"CHCHAN"_s, {}, {}, {}});
  REQUIRE(given);
  const Reduction study{{}, staff.dilan.person, staff.dilan.post, u"study days"_s, Decimal(10), {kDay.addDays(1), {}}};
  REQUIRE(addReduction(desk, study, {}));
  CHECK(staff.printed(eve).filter(u"Dilan ashby 2 of 9"_s).size() == 1);
  CHECK(staff.printed(change).filter(u"Dilan ashby 2 of 4.5"_s).size() == 1);
  CHECK(unallocated(loadUnallocatedFacts(staff.records, change), change).empty());
  CHECK(leadOn(staff.records, added, change) == *half);
  CHECK_FALSE(firstBrokenRule(staff.records));
  SECTION("it is taken back whole") {
    REQUIRE(takeBack(desk, *given));
    CHECK(leadOn(staff.records, one, change) == staff.farah.post);
    CHECK(before == QStringList{u"Dilan ashby 1 of 5"_s, u"Farah ashby 3 of 10"_s});
    CHECK(staff.printed(change) == QStringList{u"Dilan ashby 1 of 4.5"_s, u"Farah ashby 3 of 10"_s});
  }
  SECTION("it is given on before the change, and comes back from that whole") {
    const auto back = allocate(desk, {one, staff.farah.post, Part::Lead, kDay.addDays(4), u"CHCHAN"_s, {}, {}, {}});
    REQUIRE(back);
    CHECK(leadOn(staff.records, one, change) == staff.farah.post);
    REQUIRE(takeBack(desk, *back));
    CHECK(leadOn(staff.records, one, eve) == staff.dilan.post);
    CHECK(leadOn(staff.records, one, change) == *half);
  }
  SECTION("it ends for good where it is ended") {
    REQUIRE(endAllocation(desk, given->allocation, kDay.addDays(6)));
    CHECK_FALSE(leadOn(staff.records, one, change));
  }
  SECTION("given to the same post again, it is the same") {
    const auto again = allocate(desk, {one, staff.dilan.post, Part::Lead, kDay.addDays(5), u"CHCHAN"_s, {}, {}, {}});
    REQUIRE(again);
    CHECK_FALSE(again->isNew);
  }
  CHECK_FALSE(firstBrokenRule(staff.records));
}

TEST_CASE("a case whose lead's post has ended is nobody's, and a board can give it", "[staff][allocating]") {
  Staff staff;
  const LeavesBehind hers = loadLeavesBehind(staff.records, staff.farah.person, kDay);
  // As a folder may bring it: the allocation is open, the post is not.
  Change(staff.records, u"UPDATE post SET to_day = ? WHERE id = ?").bind(kDay).bind(staff.farah.post).run();
  const CaseId one = hers.cases[0].id;
  CHECK_FALSE(leadOn(staff.records, one, kDay));
  CHECK(leadOn(staff.records, one, kDay.addDays(-1)) == staff.farah.post);
  const std::map<CaseId, std::optional<PostId>> seen{{one, std::nullopt}};
  CHECK(makeMoves(staff.desk, {TriedMove{one, staff.dilan.post}}, u"Dilan"_s, u"She left"_s, seen).value().size() == 1);
}

TEST_CASE("cases that only go on at a changed post are not new to anybody", "[staff][allocating]") {
  Staff staff;
  REQUIRE(changePost(staff.desk, staff.farah.post, kDay.addDays(-1), {{}, {}, {}, Decimal::fromScaled(9, 1)}));
  const CaseId one = addCase(staff.desk, {u"C-9"_s, u"child in need"_s, kDay, {}, {}, staff.ashby, {}}, {}).value();
  const auto candidates =
      candidatesFor(loadBoardFacts(staff.records, kDay, staff.ashby), *loadBackground(staff.records, one), kDay);
  for (const Candidate& who : candidates) {
    CHECK(who.newInSevenDays == 0);
    if (who.now.personName == u"Farah") CHECK(who.now.carried.children == 3);
  }
  CHECK(candidates.size() == 2);
}

TEST_CASE("what staff and allocations leave behind goes out and comes in again", "[staff][exchange]") {
  Staff staff;
  WritableDesk& desk = staff.desk;
  const Reduction own{{}, staff.farah.person, staff.farah.post, u"study days"_s, Decimal(10), {kDay.addMonths(-1), {}}};
  REQUIRE(addReduction(desk, own, u"Tuesdays"_s));
  REQUIRE(addAbsence(desk, {{}, staff.dilan.person, u"leave"_s, true, {kDay.addDays(3), kDay.addDays(9)}}));
  REQUIRE(changePost(desk, staff.farah.post, kDay, {{}, {}, {}, Decimal::fromScaled(8, 1)}));
  const LeavesBehind behind = loadLeavesBehind(staff.records, staff.farah.person, kDay);
  const auto give = [&](std::size_t which, Part part, const QString& reason) {
    return allocate(desk, {behind.cases[which].id, staff.dilan.post, part, kDay, reason, u"Asked for him"_s, {}, {}});
  };
  // The changed post holds her cases from this very day; that was nobody's decision and gives way, and comes back.
  const auto before = staff.printed(kDay);
  const auto given = give(0, Part::Lead, u"CHCHAN"_s);
  REQUIRE(given);
  CHECK(staff.printed(kDay) != before);
  REQUIRE(takeBack(desk, *given));
  CHECK(staff.printed(kDay) == before);
  REQUIRE(give(0, Part::Lead, u"CHCHAN"_s));
  REQUIRE(give(1, Part::CoWorker, u"OTHERS"_s));
  const Period away{kDay.addMonths(1), kDay.addMonths(3)};
  REQUIRE(second(desk, {staff.dilan.post, staff.brook, Role::SocialWorker, Decimal::fromScaled(3, 1), away}));
  REQUIRE(setWeights(desk, std::nullopt, u"first"_s, kDay, {{{}, {}, {}, u"child in need"_s, {}, Decimal(4)}}));
  Leaving leaving{staff.farah.person, kDay.addDays(20), {}, {}, {}};
  leaving.cases.emplace(behind.cases[2].id, staff.dilan.post);
  REQUIRE(leave(desk, leaving));
  CHECK_FALSE(firstBrokenRule(staff.records));

  const QTemporaryDir folder;
  const QString once = folder.filePath(u"once"_s);
  REQUIRE(exportFolder(staff.records, once));
  const auto source = readCsvFolder(once);
  REQUIRE(source);
  Database copy = Database::inMemory();
  const auto plan = planImport(copy, *source);
  REQUIRE(plan);
  CHECK(plan->rejects.empty());
  REQUIRE(applyImport(copy, *plan));
  CHECK_FALSE(firstBrokenRule(copy));
  for (const int days : {-1, 0, 5, 19, 20, 40, 80}) {
    const QDate on = kDay.addDays(days);
    const Balance here = balance(loadFacts(staff.records, on), on), there = balance(loadFacts(copy, on), on);
    REQUIRE(here.posts.size() == there.posts.size());
    for (std::size_t i = 0; i < here.posts.size(); ++i) {
      CHECK(here.posts[i].postCode == there.posts[i].postCode);
      CHECK(here.posts[i].load == there.posts[i].load);
      CHECK(here.posts[i].judged->ceiling == there.posts[i].judged->ceiling);
    }
  }
}

TEST_CASE("a scheme ends where one that is dated later begins, and takes nothing away", "[staff]") {
  Staff staff;
  const auto set = [&](QDate from, int points) {
    return setWeights(staff.desk, staff.ashby, u"ours"_s, from,
                      {{{}, {}, {}, u"child in need"_s, {}, Decimal(points)}});
  };
  const auto points = [&](QDate on) {
    Decimal carried;
    for (const PostBalance& row : balance(loadFacts(staff.records, on), on).posts) carried += row.carried.points;
    return carried;
  };
  REQUIRE(set(kDay.addMonths(-2), 2));
  REQUIRE(set(kDay.addMonths(2), 5));
  REQUIRE(set(kDay, 3));  // between the two
  CHECK(points(kDay.addDays(-1)) == Decimal(6));
  CHECK(points(kDay) == Decimal(9));
  CHECK(points(kDay.addMonths(2).addDays(-1)) == Decimal(9));
  CHECK(points(kDay.addMonths(2)) == Decimal(15));
  CHECK(sentence(set(kDay.addMonths(-2), 9)).contains(u"in force on past days"));
  CHECK(sentence(set(kDay.addMonths(-2).addDays(1), 9)).contains(u"in force on past days"));
  CHECK(points(kDay.addDays(-1)) == Decimal(6));
  REQUIRE(set(kDay, 4));  // put right on the same day
  CHECK(points(kDay) == Decimal(12));
  CHECK(points(kDay.addMonths(2)) == Decimal(15));
}

TEST_CASE("what has begun is ended and never taken out of its days", "[staff]") {
  Staff staff;
  const auto reduce = [&](const QString& code, QDate from) {
    return addReduction(staff.desk, {code, staff.farah.person, {}, u"protected caseload"_s, Decimal(20), {from, {}}},
                        {});
  };
  REQUIRE(reduce(u"R-1"_s, kDay.addDays(-20)));
  const auto before = staff.printed(kDay.addDays(-5));
  CHECK(sentence(endReduction(staff.desk, u"R-1"_s, kDay.addDays(-20))).contains(u"It began on"_s));
  CHECK_FALSE(endReduction(staff.desk, u"R-1"_s, kDay.addDays(-30)));
  CHECK(staff.printed(kDay.addDays(-5)) == before);
  CHECK_FALSE(endReduction(staff.desk, u"R-1"_s, QDate()));  // no day is no day
  REQUIRE(endReduction(staff.desk, u"R-1"_s, kDay));
  CHECK(staff.printed(kDay.addDays(-5)) == before);
  REQUIRE(reduce(u"R-2"_s, kDay.addDays(9)));
  REQUIRE(endReduction(staff.desk, u"R-2"_s, kDay));  // called off before it began
  CHECK(loadFacts(staff.records, kDay.addDays(9)).reductions.empty());
}

}  // namespace staff_test
