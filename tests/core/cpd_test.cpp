// SPDX-License-Identifier: MIT
// The year of the register: its days, which pieces count in it, who is asked for it, and what people do with theirs.

#include "core/development/cpd_actions.h"
#include "core/development/cpd_store.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace cpd_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const CpdYear kYear{2024};

CountedPiece counted(const QString& day, const QString& title, bool peer = false, const QString& usedIn = {}) {
  return {QDate::fromString(day, Qt::ISODate), title, peer, usedIn};
}

CpdPiece finishedPiece(PersonId person, const QString& title, QDate day, bool peer = false) {
  CpdPiece piece{{}, {}, person, day, u"course"_s, title};
  piece.learnt = u"To say when I do not know."_s;
  piece.impact = u"My statements are shorter."_s;
  piece.peer = peer;
  piece.isFinished = true;
  return piece;
}

}  // namespace

TEST_CASE("a year of the register ends on 30 November and is named by both its years", "[cpd]") {
  struct Row {
    QDate day;
    QString label;
  };
  for (const Row& row :
       {Row{{2025, 11, 30}, u"2024-25"_s}, Row{{2025, 12, 1}, u"2025-26"_s}, Row{{2024, 12, 1}, u"2024-25"_s},
        Row{{2024, 11, 30}, u"2023-24"_s}, Row{{2025, 1, 1}, u"2024-25"_s}, Row{{2024, 12, 31}, u"2024-25"_s},
        Row{{2024, 2, 29}, u"2023-24"_s}, Row{{1999, 12, 1}, u"1999-00"_s}, Row{{1900, 1, 1}, u"1899-00"_s},
        Row{{2199, 12, 31}, u"2199-00"_s}}) {
    INFO(row.day.toString(Qt::ISODate).toStdString());
    CHECK(cpdYearOf(row.day).label() == row.label);
    CHECK(cpdYearOf(row.day).holds(row.day));
    CHECK(cpdYearFrom(row.label) == cpdYearOf(row.day));
  }
  CHECK(kYear.first() == QDate(2024, 12, 1));
  CHECK(kYear.last() == QDate(2025, 11, 30));
}

TEST_CASE("a year that is over says on which day it closed, on both sides of it", "[cpd]") {
  CHECK(closedYearWords(kYear, {2025, 11, 30}).isEmpty());
  CHECK(closedYearWords(kYear, {2025, 12, 1}).startsWith(u"The year 2024-25 closed on 30 November 2025"));
  CHECK(closedYearWords(cpdYearOf({2025, 12, 1}), {2025, 12, 1}).isEmpty());
}

TEST_CASE("what is no year of the register is none", "[cpd]") {
  for (const QString& typed : {u""_s, u"2024"_s, u"24-25"_s, u"2024-26"_s, u"2024-24"_s, u"2024-2025"_s, u"2024/25"_s,
                               u" 2024-25"_s, u"2024-25\n"_s, u"1898-99"_s, u"2200-01"_s, u"-024-25"_s, u"0000-01"_s,
                               u"\u0662\u0660\u0662\u0664-\u0662\u0665"_s}) {
    INFO(typed.toStdString());
    CHECK_FALSE(cpdYearFrom(typed));
  }
}

TEST_CASE("different finished pieces of the year count, and one of them is gone through with a peer", "[cpd]") {
  struct Row {
    const char* name;
    std::vector<CountedPiece> pieces;
    int counts;
    bool peer;
    std::vector<QString> missing;
  };
  const QString pieces = u"pieces"_s, peer = u"peer reflection"_s;
  const CountedPiece court = counted(u"2025-11-30"_s, u"Court skills"_s);
  for (const Row& row :
       {Row{"none", {}, 0, false, {pieces, peer}}, Row{"one without a peer", {court}, 1, false, {pieces, peer}},
        Row{"one with a peer", {counted(u"2025-01-01"_s, u"Group"_s, true)}, 1, true, {pieces}},
        Row{"two without a peer", {court, counted(u"2024-12-01"_s, u"Group"_s)}, 2, false, {peer}},
        Row{"two, one with a peer", {court, counted(u"2024-12-01"_s, u"Group"_s, true)}, 2, true, {}},
        Row{"a day before the year", {court, counted(u"2024-11-30"_s, u"Group"_s, true)}, 1, false, {pieces, peer}},
        Row{"a day after the year", {court, counted(u"2025-12-01"_s, u"Group"_s, true)}, 1, false, {pieces, peer}},
        Row{"one title in other letters and spaces",
            {court, counted(u"2025-02-01"_s, u"  COURT \u00a0 skills\n"_s, true)},
            1,
            true,
            {pieces}},
        Row{"Straße and STRASSE",
            {counted(u"2025-02-01"_s, u"Stra\u00dfe"_s), counted(u"2025-02-02"_s, u"STRASSE"_s)},
            1,
            false,
            {pieces, peer}},
        Row{"a Turkish i",
            {counted(u"2025-02-01"_s, u"\u0131"_s), counted(u"2025-02-02"_s, u"I"_s),
             counted(u"2025-02-03"_s, u"\u0130"_s), counted(u"2025-02-04"_s, u"i\u0307"_s)},
            3,
            false,
            {peer}},
        Row{"another hyphen is another title", {court, counted(u"2025-02-01"_s, u"Court-skills"_s, true)}, 2, true, {}},
        Row{"used in another year",
            {court, counted(u"2025-02-01"_s, u"Group"_s, true, u"2023-24"_s)},
            1,
            false,
            {pieces, peer}},
        Row{"used in this one", {court, counted(u"2025-02-01"_s, u"Group"_s, true, u" 2024-25"_s)}, 2, true, {}},
        Row{"used in something else",
            {court, counted(u"2025-02-01"_s, u"Group"_s, true, u"portfolio"_s)},
            1,
            false,
            {pieces, peer}},
        Row{"three", {court, counted(u"2025-02-01"_s, u"A"_s), counted(u"2025-02-01"_s, u"B"_s, true)}, 3, true, {}}}) {
    INFO(row.name);
    const CpdStanding standing = cpdStanding(kYear, row.pieces);
    CHECK(standing.pieces == row.counts);
    CHECK(standing.peer == row.peer);
    CHECK(standing.missing() == row.missing);
    CHECK(standing.isMet() == row.missing.empty());
  }
}

TEST_CASE("the register asks those who are registered and in service on a day of the year", "[cpd]") {
  const QString registered = u"SW1"_s;
  const std::optional<QDate> none;
  CHECK(isAskedFor(kYear, registered, none, none));
  CHECK_FALSE(isAskedFor(kYear, {}, none, none));
  CHECK(isAskedFor(kYear, registered, QDate(2025, 11, 30), none));
  CHECK_FALSE(isAskedFor(kYear, registered, QDate(2025, 12, 1), none));
  CHECK_FALSE(isAskedFor(kYear, registered, none, QDate(2024, 12, 1)));
  CHECK(isAskedFor(kYear, registered, none, QDate(2024, 12, 2)));
}

TEST_CASE("the countdown says what the year still asks for, and by when", "[cpd]") {
  const QDate day(2025, 6, 2);
  CHECK(cpdCountdown({1, false}, kYear, day) ==
        u"CPD this year: 1 of 2 pieces, peer reflection still needed by 30 November");
  CHECK(cpdCountdown({1, true}, kYear, day) == u"CPD this year: 1 of 2 pieces, the rest by 30 November");
  CHECK(cpdCountdown({3, false}, kYear, kYear.last()) ==
        u"CPD this year: 3 pieces, peer reflection still needed by today, 30 November");
  CHECK(cpdCountdown({2, true}, kYear, day) == u"CPD this year: done, 2 pieces with peer reflection");
}

TEST_CASE("a piece is begun from a goal in one press, and from the same goal only once", "[cpd]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  const CpdSource source{u"goal"_s, u"7"_s, u"  Confident\n in court "_s, kToday, u"Short sentences."_s, false};
  const auto begun = startCpdFrom(desk, source);
  REQUIRE(begun);
  const auto piece = loadCpdPiece(team.records, *begun);
  REQUIRE(piece);
  CHECK(piece->title == u"Confident in court");
  CHECK(piece->kind == u"goal");
  CHECK(piece->learnt == u"Short sentences.");
  CHECK_FALSE(piece->isFinished);
  CHECK(startCpdFrom(desk, source).value() == *begun);
  CHECK(team.count(u"cpd"_s) == 1);
  // The same goal of somebody else is theirs.
  WritableDesk other = team.deskOf(team.priya);
  CHECK(startCpdFrom(other, source).value() != *begun);
  CHECK(team.count(u"cpd"_s) == 2);
}

TEST_CASE("a piece is finished when it answers both questions, not before its day, and by nobody else", "[cpd]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  CpdPiece piece = finishedPiece(team.farah, u"Court skills"_s, kToday);
  piece.impact = u" \n"_s;
  CHECK_FALSE(saveCpd(desk, piece));
  piece = finishedPiece(team.farah, u"Court skills"_s, kToday.addDays(1));
  CHECK_FALSE(saveCpd(desk, piece));
  piece.isFinished = false;
  CHECK(saveCpd(desk, piece));
  CHECK_FALSE(saveCpd(desk, finishedPiece(team.priya, u"Court skills"_s, kToday)));
  WritableDesk manager = team.deskOf(team.priya);
  CHECK_FALSE(saveCpd(manager, finishedPiece(team.farah, u"Court skills"_s, kToday)));
  CHECK(team.count(u"cpd"_s) == 1);
}

TEST_CASE("a finished piece is used in the year of its day and kept, and a draft can go", "[cpd]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  const CpdId done = saveCpd(desk, finishedPiece(team.farah, u"Court skills"_s, QDate(2025, 11, 30))).value();
  CHECK_FALSE(markCpdUsed(desk, done, CpdYear{2025}));
  REQUIRE(markCpdUsed(desk, done, kYear));
  CHECK(loadCpdPiece(team.records, done)->usedIn == u"2024-25");
  REQUIRE(markCpdUsed(desk, done, std::nullopt));
  CHECK(loadCpdPiece(team.records, done)->usedIn.isEmpty());
  CHECK_FALSE(removeCpdDraft(desk, done));
  const CpdId draft = startCpdFrom(desk, {u"note"_s, {}, u"A hard visit"_s, kToday, {}}).value();
  WritableDesk other = team.deskOf(team.priya);
  CHECK_FALSE(removeCpdDraft(other, draft));
  CHECK(removeCpdDraft(desk, draft));
  CHECK(team.count(u"cpd"_s) == 1);
}

TEST_CASE("the year of everybody is by code, and has those alone whom the register asks", "[cpd]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(saveCpd(desk, finishedPiece(team.farah, u"Court skills"_s, QDate(2025, 11, 30), true)));
  REQUIRE(saveCpd(desk, finishedPiece(team.farah, u"Group"_s, QDate(2025, 12, 1))));
  CHECK(loadCpdStandings(team.records, kYear).empty());
  Change(team.records, u"UPDATE person SET registration = 'SW' || code").run();
  const auto all = loadCpdStandings(team.records, kYear);
  REQUIRE(all.size() > 1);
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].code < all[i].code);
  for (const PersonCpd& one : all)
    CHECK(one.standing == (one.person == team.farah ? CpdStanding{1, true} : CpdStanding{}));
  CHECK(loadCpdStanding(team.records, team.farah, CpdYear{2025}) == CpdStanding{1, false});
  // As it stood on a day before.
  for (const PersonCpd& one : loadCpdStandings(team.records, kYear, QDate(2025, 11, 29)))
    CHECK(one.standing == CpdStanding{});
}

}  // namespace cpd_test
