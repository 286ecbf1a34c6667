// SPDX-License-Identifier: MIT
// The first-run tables as people type and paste them: short words, headings, and what is wrong with which cell.
#include "core/exchange/typed_start.h"

#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"

namespace typed_start_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

std::vector<TypedRow> rows(std::initializer_list<std::pair<int, const char16_t*>> lines) {
  std::vector<TypedRow> all;
  for (const auto& [number, cells] : lines) all.push_back({number, QString::fromUtf16(cells).split(u'|')});
  return all;
}

TypedStart good() {
  TypedStart typed{u"Northmere"_s, kDay, {}};
  typed.sheets = {rows({{1, u"Ashby|CSC|15"}, {2, u"Duty|children|"}}),
                  rows({{1, u"Priya Nair|TM||Ashby||"}, {3, u"Farah Siddiqui|sw|0.8|ashby||Priya Nair"}}),
                  rows({{1, u"HR-1|CIN|Farah Siddiqui||"}, {4, u"HR-2|LAC|TBC||Duty"}})};
  return typed;
}

/// 'row, column: words' of every note.
QStringList notes(const TypedStart& typed, StartSheet sheet) {
  QStringList all;
  for (const CellNote& one : notesOn(typed, sheet)) all << u"%1, %2: %3"_s.arg(one.row).arg(one.column).arg(one.words);
  return all;
}

}  // namespace

TEST_CASE("short words of children's services are understood, and what may mean two things is not", "[own]") {
  for (const auto& [typed, meant] :
       std::vector<std::pair<QString, QString>>{{u"SW"_s, u"social worker"_s},
                                                {u"sw"_s, u"social worker"_s},
                                                {u"ASW"_s, u"senior practitioner"_s},
                                                {u"NQSW"_s, u"NQSW"_s},
                                                {u"ASYE"_s, u"NQSW"_s},
                                                {u"T.M."_s, u"team manager"_s},
                                                {u"TM"_s, u"team manager"_s},
                                                {u"STM"_s, u"team manager"_s},
                                                {u"ATM"_s, u"deputy team manager"_s},
                                                {u"FSW"_s, u"family support worker"_s},
                                                {u"PA"_s, u"personal adviser"_s},
                                                {u"Snr  Prac"_s, u"senior practitioner"_s},
                                                {u"Team Manager"_s, u"team manager"_s},
                                                {u"Head of Service"_s, u"service manager"_s}}) {
    INFO(typed.toStdString());
    CHECK(roleMeant(typed).value_or(u"none"_s) == meant);
  }
  for (const auto& [typed, meant] :
       std::vector<std::pair<QString, QString>>{{u"CIN"_s, u"child in need"_s},
                                                {u"CiN"_s, u"child in need"_s},
                                                {u"CP"_s, u"child protection"_s},
                                                {u"CPP"_s, u"child protection"_s},
                                                {u"LAC"_s, u"child in care"_s},
                                                {u"CLA"_s, u"child in care"_s},
                                                {u"CiC"_s, u"child in care"_s},
                                                {u"CWD"_s, u"child in need"_s},
                                                {u"C&F Assessment"_s, u"assessment"_s},
                                                {u"Looked-after child"_s, u"child in care"_s},
                                                {u"UASC"_s, u"UASC"_s},
                                                {u"Care leavers"_s, u"care leaver"_s},
                                                {u"court"_s, u"court proceedings"_s},
                                                {u"child in need"_s, u"child in need"_s}}) {
    INFO(typed.toStdString());
    CHECK(caseKindMeant(typed).value_or(u"none"_s) == meant);
  }
  CHECK(divisionMeant(u"Children's"_s) == u"children");
  CHECK(divisionMeant(u"ASC"_s) == u"adults");
  for (const QString& word : {u""_s, u"boss"_s, u"SSW"_s, u"-"_s}) CHECK_FALSE(roleMeant(word));
  for (const QString& word : {u"  "_s, u"PLO"_s, u"S47"_s}) CHECK_FALSE(caseKindMeant(word));
}

TEST_CASE("a heading row is recognised in any order, and a row of data is not one", "[own]") {
  CHECK(headingsOf(StartSheet::People, {u"Worker"_s, u"Job Title"_s, u"WTE"_s, u"Team name"_s}) ==
        std::vector<int>{0, 1, 2, 3});
  CHECK(headingsOf(StartSheet::People, {u"TEAM"_s, u"DOB"_s, u"Full Name"_s, u"Line manager"_s}) ==
        std::vector<int>{3, -1, 0, 5});
  CHECK(headingsOf(StartSheet::Cases, {u"Mosaic ID"_s, u"Status"_s, u"Allocated Worker"_s, u"Allocated Team"_s}) ==
        std::vector<int>{0, 1, 2, 4});
  CHECK(headingsOf(StartSheet::Teams, {u"Team"_s}) == std::vector<int>{0});
  CHECK(headingsOf(StartSheet::People, {u"Priya Nair"_s, u"team manager"_s, u"1"_s, u"Ashby"_s}).empty());
  CHECK(headingsOf(StartSheet::Cases, {u"HR-1"_s, u"child in need"_s, u"Farah Siddiqui"_s}).empty());
  CHECK(headingsOf(StartSheet::Teams, {u"Ashby"_s, u"children"_s, u"15"_s}).empty());
  CHECK(headingsOf(StartSheet::Teams, {}).empty());
}

TEST_CASE("what is wrong is said of its cell, with the number that stands beside the row", "[own]") {
  TypedStart typed = good();
  CHECK(notes(typed, StartSheet::Teams) == QStringList{u"1, 1: CSC is read as children"_s});
  CHECK(notes(typed, StartSheet::People) ==
        QStringList{u"1, 1: TM is read as team manager"_s, u"3, 1: sw is read as social worker"_s});
  CHECK(notes(typed, StartSheet::Cases) ==
        QStringList{u"1, 1: CIN is read as child in need"_s, u"4, 1: LAC is read as child in care"_s});
  typed.sheets[0] = rows({{2, u"Ashby|both|many"}, {5, u"ashby||"}, {6, u"||15"}});
  CHECK(notes(typed, StartSheet::Teams) == QStringList{u"2, 1: 'both' is neither children nor adults"_s,
                                                       u"2, 2: the limit 'many' is not a number such as 15"_s,
                                                       u"5, 0: there is a second team called 'ashby'"_s,
                                                       u"6, 0: the name of the team is missing"_s});
  typed = good();
  typed.sheets[1] = rows({{2, u"Ann|boss|37|Elm||Ann"}, {7, u"Ben|||||Cara"}});
  CHECK(notes(typed, StartSheet::People) == QStringList{u"2, 1: 'boss' is not a role that is known"_s,
                                                        u"2, 2: the FTE '37' is not a number from 0 to 1 such as 0.8"_s,
                                                        u"2, 3: there is no team called 'Elm' in the table of teams"_s,
                                                        u"2, 5: nobody supervises themselves"_s,
                                                        u"7, 1: the role, such as social worker or SW, is missing"_s,
                                                        u"7, 3: the team is missing"_s,
                                                        u"7, 5: nobody in this table is called 'Cara'"_s});
  typed = good();
  typed.sheets[2] = rows({{1, u"HR-1|CIN|Nobody Here||"}, {3, u"hr-1|xyz|||"}});
  CHECK(notes(typed, StartSheet::Cases) ==
        QStringList{u"1, 1: CIN is read as child in need"_s,
                    u"1, 2: there is nobody called 'Nobody Here' in the table of people"_s,
                    u"3, 0: there is a second case called 'hr-1'"_s,
                    u"3, 1: 'xyz' is not a kind of case that is known"_s,
                    u"3, 4: the team that it waits in is missing"_s});
  CHECK(startFrom(typed).error().sentence ==
        u"Cases, row 1: there is nobody called 'Nobody Here' in the table of people.");
}

TEST_CASE("a child with no worker waits in the team it was typed in, and one with a worker is its team's", "[own]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const auto start = startFrom(good());
  REQUIRE(start);
  const auto started = startCaseload(desk, *start);
  REQUIRE(started);
  const auto waiting = unallocated(loadUnallocatedFacts(records, kDay), kDay, started->teams[1]);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.front().code == u"HR-2");
  CHECK(unallocated(loadUnallocatedFacts(records, kDay), kDay, started->teams[0]).empty());
  for (const Case& one : loadFacts(records, kDay).cases) {
    if (one.code == u"HR-1") CHECK(one.unit == started->teams[0]);
  }
  // Where there is one team, nobody has to name it.
  TypedStart alone = good();
  alone.sheets[0].pop_back();
  alone.sheets[2] = rows({{9, u"HR-9|CIN"}});
  Database other = Database::inMemory();
  WritableDesk otherDesk{other, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  const auto one = startFrom(alone);
  REQUIRE(one);
  const auto made = startCaseload(otherDesk, *one);
  REQUIRE(made);
  CHECK(unallocated(loadUnallocatedFacts(other, kDay), kDay, made->teams[0]).size() == 1);
}

TEST_CASE("what only the whole start refuses has the table's own row number too", "[own]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  TypedStart typed = good();
  typed.sheets[2].push_back({12, {QString(70, u'x'), u"CIN"_s, {}, {}, u"Duty"_s}});
  const auto start = startFrom(typed);
  REQUIRE(start);
  CHECK(startCaseload(desk, *start).error().sentence.startsWith(u"Cases, row 12: "));
  CHECK(loadOrganisation(records).people.empty());
}

}  // namespace typed_start_test
