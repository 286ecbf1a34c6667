// SPDX-License-Identifier: MIT
// Annex A: the published 2021 sample, another year's layout, and lists that contradict each other.
#include <QFile>

#include <algorithm>
#include <set>

#include "core/exchange/annex_a.h"
#include "core/exchange/annex_a_lists.h"
#include "core/exchange/plain_words.h"
#include "tests/support/built_workbooks.h"
#include "tests/support/catch.h"

namespace exchange_annex_a_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kOn(2024, 6, 3);

SourceTables read(const QString& path) {
  auto tables = readAnnexA(path, kOn);
  INFO((tables ? QString() : tables.error().sentence).toStdString());
  REQUIRE(tables);
  return *tables;
}

std::size_t columnOf(const SourceTable& table, const QString& name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  REQUIRE(found != table.columns.end());
  return std::size_t(found - table.columns.begin());
}

/// code -> the value of one column.
std::map<QString, QString> valuesOf(const SourceTables& tables, const QString& name, const QString& column,
                                    const QString& key = u"code"_s) {
  const SourceTable& table = tables.tables.at(name);
  std::map<QString, QString> values;
  for (const SourceRow& row : table.rows) {
    REQUIRE(row.cells.size() == table.columns.size());
    const bool fresh = values.emplace(row.cells[columnOf(table, key)], row.cells[columnOf(table, column)]).second;
    REQUIRE(fresh);
  }
  return values;
}

/// 'List 6 7 Case Status: reason' of every reject.
QStringList rejectsOf(const SourceTables& tables) {
  QStringList lines;
  for (const Reject& one : tables.rejects)
    lines << u"%1 %2 %3: %4"_s.arg(one.place.file).arg(one.place.row).arg(one.column, one.reason);
  return lines;
}

bool hasLine(const QStringList& lines, const QString& start, const QString& inside) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const QString& line) { return line.startsWith(start) && line.contains(inside); });
}

QString everyCell(const SourceTables& tables) {
  QString all;
  for (const auto& [name, table] : tables.tables)
    for (const SourceRow& row : table.rows)
      for (const QString& cell : row.cells) all += cell + u'\n';
  return all + rejectsOf(tables).join(u'\n') + QString::number(tables.remarks.size());
}

}  // namespace

TEST_CASE("the 2021 sample has 11 children: 5 unallocated and 6 led", "[annex_a]") {
  const SourceTables tables = read(fixture(u"annex-a-2021.xlsx"_s));
  const auto kinds = valuesOf(tables, u"cases"_s, u"kind"_s);
  const auto leads = valuesOf(tables, u"allocations"_s, u"post"_s, u"case"_s);
  CHECK(kinds.size() == 11);
  CHECK(leads.size() == 6);
  const auto ofKind = [&](const QString& kind) {
    return std::count_if(kinds.begin(), kinds.end(), [&](const auto& entry) { return entry.second == kind; });
  };
  CHECK(ofKind(u"child in need"_s) == 5);
  CHECK(ofKind(u"care leaver"_s) == 6);
  for (const auto& [child, post] : leads) CHECK(kinds.at(child) == u"care leaver");
  CHECK(leads.at(u"4939073"_s) == u"brandon-lee-hampton");
  CHECK(valuesOf(tables, u"people"_s, u"name"_s).at(u"dustin-hazlett"_s) == u"Dustin Hazlett");
  CHECK(valuesOf(tables, u"cases"_s, u"opened"_s).at(u"12598894"_s) == u"2010-06-09");
  CHECK(valuesOf(tables, u"cases"_s, u"opened"_s).at(u"7961370"_s) == u"2024-06-03");
  CHECK(valuesOf(tables, u"cases"_s, u"unit"_s).at(u"12598894"_s).isEmpty());
  CHECK(valuesOf(tables, u"cases"_s, u"unit"_s).at(u"7961370"_s) == u"care-leavers-team");
}

TEST_CASE("every team and worker of lists 3 to 9 becomes a unit and a person with a post", "[annex_a]") {
  const SourceTables tables = read(fixture(u"annex-a-2021.xlsx"_s));
  const auto units = valuesOf(tables, u"units"_s, u"parent"_s);
  const auto people = valuesOf(tables, u"people"_s, u"name"_s);
  const auto posts = valuesOf(tables, u"posts"_s, u"unit"_s);
  CHECK(people.size() == 25);
  CHECK(posts.size() == people.size());
  CHECK(units.size() == 14);
  CHECK(std::count_if(units.begin(), units.end(), [](const auto& u) { return u.second.isEmpty(); }) == 1);
  for (const auto& [post, unit] : posts) CHECK(units.contains(unit));
  for (const auto& [post, fte] : valuesOf(tables, u"posts"_s, u"fte"_s)) CHECK(fte == u"1");
  const bool said = std::any_of(tables.remarks.begin(), tables.remarks.end(), [](const QString& remark) {
    return remark.contains(u"FTE 1") && remark.contains(u"25");
  });
  CHECK(said);
}

TEST_CASE("what contradicts itself in the 2021 sample is listed by sheet, row and column", "[annex_a]") {
  const QStringList lines = rejectsOf(read(fixture(u"annex-a-2021.xlsx"_s)));
  for (int row = 2; row <= 8; ++row)
    CHECK(hasLine(lines, u"List 7 %1 Child Unique ID: "_s.arg(row), u"not in List 6"_s));
  for (int row = 2; row <= 6; ++row)
    CHECK(hasLine(lines, u"List 8 %1 Child Unique ID: "_s.arg(row), u"not in List 6"_s));
  CHECK(hasLine(lines, u"List 3 2 Allocated Worker: "_s, u"a different worker"_s));
  INFO(lines.join(u'\n').toStdString());
  CHECK(lines.size() == 13);
}

TEST_CASE("reading the same workbook again gives the same rows", "[annex_a]") {
  CHECK(everyCell(read(fixture(u"annex-a-2021.xlsx"_s))) == everyCell(read(fixture(u"annex-a-2021.xlsx"_s))));
}

TEST_CASE("another year's layout is read: moved, added and reworded columns, sheets in any order", "[annex_a]") {
  const SourceTables tables = read(builtWorkbook(u"layout-2024.xlsx"_s));
  const std::map<QString, QString> kinds{{u"C-601"_s, u"child in need"_s},    {u"C-602"_s, u"child in care"_s},
                                         {u"C-603"_s, u"child protection"_s}, {u"C-604"_s, u"assessment"_s},
                                         {u"C-606"_s, u"child in need"_s},    {u"C-901"_s, u"care leaver"_s},
                                         {u"C-902"_s, u"care leaver"_s}};
  CHECK(valuesOf(tables, u"cases"_s, u"kind"_s) == kinds);
  const std::map<QString, QString> opened{{u"C-601"_s, u"2023-03-01"_s}, {u"C-602"_s, u"2022-06-01"_s},
                                          {u"C-603"_s, u"2024-06-03"_s}, {u"C-604"_s, u"2023-03-15"_s},
                                          {u"C-606"_s, u"2024-06-03"_s}, {u"C-901"_s, u"2024-06-03"_s},
                                          {u"C-902"_s, u"2024-06-03"_s}};
  CHECK(valuesOf(tables, u"cases"_s, u"opened"_s) == opened);
  CHECK_FALSE(everyCell(tables).contains(u"Never Stored"));
}

TEST_CASE("a blank worker is the one that lists 8, 7, 5, 4, 3 name, in this order", "[annex_a]") {
  const SourceTables tables = read(builtWorkbook(u"layout-2024.xlsx"_s));
  const std::map<QString, QString> leads{{u"C-601"_s, u"ivo-marsh"_s},  {u"C-602"_s, u"ola-berg"_s},
                                         {u"C-603"_s, u"ann-vale"_s},   {u"C-604"_s, u"nobody-else"_s},
                                         {u"C-606"_s, u"petra-lind"_s}, {u"C-901"_s, u"ruth-adair"_s}};
  CHECK(valuesOf(tables, u"allocations"_s, u"post"_s, u"case"_s) == leads);
  const auto opened = valuesOf(tables, u"cases"_s, u"opened"_s);
  for (const auto& [child, from] : valuesOf(tables, u"allocations"_s, u"from"_s, u"case"_s))
    CHECK(from == opened.at(child));
  const auto starts = valuesOf(tables, u"posts"_s, u"from"_s);
  for (const auto& [child, post] : leads) CHECK(starts.at(post) <= opened.at(child));
  CHECK(starts.at(u"old-worker"_s) == u"2024-06-03");
  CHECK(valuesOf(tables, u"people"_s, u"name"_s).at(u"ruth-adair"_s) == u"Ruth Adair");
}

TEST_CASE("what another year's workbook does not say is reported by sheet, row and column", "[annex_a]") {
  const QStringList lines = rejectsOf(read(builtWorkbook(u"layout-2024.xlsx"_s)));
  INFO(lines.join(u'\n').toStdString());
  CHECK(hasLine(lines, u"List 6 - CIN 9 Date CIN episode started: "_s, u"'soon' is not a date"_s));
  CHECK(hasLine(lines, u"List 8 - CLA 3 Child's Unique ID: "_s, u"not in List 6"_s));
  CHECK(hasLine(lines, u"List 7 - CP 2 Allocated Worker: "_s, u"List 8 - CLA, row 2"_s));
  CHECK(hasLine(lines, u"List 3 - Referrals 2 ALLOCATED WORKER: "_s, u"a different worker"_s));
  CHECK(hasLine(lines, u"9. Care leavers 4 Allocated personal adviser: "_s, u"a different worker"_s));
  CHECK(lines.size() == 5);
}

TEST_CASE("lists that contradict themselves are taken once and reported", "[annex_a]") {
  const SourceTables tables = read(builtWorkbook(u"contradictions.xlsx"_s));
  const QStringList lines = rejectsOf(tables);
  INFO(lines.join(u'\n').toStdString());
  const std::map<QString, QString> kinds{{u"101"_s, u"child in need"_s}, {u"102"_s, u"child in need"_s},
                                         {u"103"_s, u"other"_s},         {u"104"_s, u"other"_s},
                                         {u"105"_s, u"care leaver"_s},   {u"801"_s, u"care leaver"_s}};
  CHECK(valuesOf(tables, u"cases"_s, u"kind"_s) == kinds);
  CHECK(valuesOf(tables, u"allocations"_s, u"post"_s, u"case"_s).at(u"103"_s) == u"ann-vale");
  CHECK(valuesOf(tables, u"posts"_s, u"unit"_s).at(u"una-fell"_s) == u"annex-a");
  CHECK(valuesOf(tables, u"posts"_s, u"unit"_s).at(u"ann-vale"_s) == u"east");
  CHECK(hasLine(lines, u"List 6 4 Case Status: "_s, u"a different status"_s));
  CHECK(hasLine(lines, u"List 6 4 CIN Start Date: "_s, u"a different start date"_s));
  CHECK(hasLine(lines, u"List 6 4 Allocated Worker: "_s, u"a different worker"_s));
  CHECK(hasLine(lines, u"List 6 5 CIN Closure Date: "_s, u"closed on 1 February 2024"_s));
  CHECK(hasLine(lines, u"List 6 5 Allocated Team: "_s, u"another team"_s));
  CHECK(hasLine(lines, u"List 6 6 Child Unique ID: "_s, u"missing"_s));
  CHECK(hasLine(lines, u"List 6 7 Child Unique ID: "_s, u"like a name"_s));
  CHECK(hasLine(lines, u"List 6 8 Child Unique ID: "_s, u"64"_s));
  CHECK(hasLine(lines, u"List 6 9 Case Status: "_s, u"'f) Dormant'"_s));
  CHECK(hasLine(lines, u"List 6 10 Case Status: "_s, u"empty"_s));
  CHECK(hasLine(lines, u"List 8 4 Child Unique ID: "_s, u"from List 9 only"_s));
  CHECK(hasLine(lines, u"List 7 1 Child Unique ID: "_s, u"no header row"_s));
  CHECK(hasLine(lines, u"List 5 1 Allocated Worker: "_s, u"no such column"_s));
  CHECK(hasLine(lines, u"list_06 (copy) 1 : "_s, u"already"_s));
  CHECK_FALSE(lines.join(u' ').contains(u"Jane Doe"));
  CHECK_FALSE(everyCell(tables).contains(u"Jane Doe"));
}

TEST_CASE("workbooks made by chance give what another program makes of their rows", "[annex_a]") {
  const int seed = GENERATE(range(0, 6));
  const SourceTables tables = read(builtWorkbook(u"chance-%1.xlsx"_s.arg(seed)));
  const auto leads = valuesOf(tables, u"allocations"_s, u"post"_s, u"case"_s);
  const auto opened = valuesOf(tables, u"cases"_s, u"opened"_s);
  QStringList lines;
  for (const auto& [child, kind] : valuesOf(tables, u"cases"_s, u"kind"_s)) {
    const auto lead = leads.find(child);
    const QString day = opened.at(child) == kOn.toString(Qt::ISODate) ? QString() : opened.at(child);
    lines << u"%1|%2|%3|%4"_s.arg(child, kind, lead == leads.end() ? QString() : lead->second, day);
  }
  QFile wanted(builtWorkbook(u"chance-%1.txt"_s.arg(seed)));
  REQUIRE(wanted.open(QIODevice::ReadOnly));
  lines.sort();
  QStringList others = QString::fromUtf8(wanted.readAll()).split(u'\n', Qt::SkipEmptyParts);
  others.sort();
  CHECK(others.size() > 30);
  CHECK(lines == others);
}

TEST_CASE("sheets whose titles say nothing are known by their headers", "[annex_a]") {
  CHECK(valuesOf(read(builtWorkbook(u"untitled.xlsx"_s)), u"cases"_s, u"kind"_s) ==
        std::map<QString, QString>{{u"1"_s, u"child in need"_s}, {u"2"_s, u"care leaver"_s}});
}

TEST_CASE("a workbook without a usable List 6 is refused", "[annex_a]") {
  const auto none = readAnnexA(builtWorkbook(u"no-list-6.xlsx"_s), kOn);
  REQUIRE_FALSE(none);
  CHECK(none.error().sentence.contains(u"List 6"));
  const auto unsaid = readAnnexA(builtWorkbook(u"no-status.xlsx"_s), kOn);
  REQUIRE_FALSE(unsaid);
  CHECK(unsaid.error().sentence.contains(u"no column Case Status"));
}

TEST_CASE("headers are matched whatever their case, quotes, brackets and spaces", "[annex_a]") {
  const auto fits = [](AnnexColumn column, int list, const QString& header) {
    return headerFit(column, list, headerWords(header)).has_value();
  };
  for (const QString& header : {u"child unique ID "_s, u"\"Child Unique ID\""_s, u"Child\u00a0Unique  ID))"_s,
                                u"CHILD’S UNIQUE ID"_s, u"Unique child identifier"_s, u"Child ID"_s})
    CHECK(fits(AnnexColumn::Child, 7, header));
  for (const QString& header : {u"Family identifier"_s, u"Individual adopter identifier"_s, u"Child name"_s, u"UPN"_s,
                                u"Number of Episodes the Child has been ‘Missing’"_s, u"URN of Placement"_s})
    CHECK_FALSE(fits(AnnexColumn::Child, 8, header));
  for (const QString& header :
       {u"Allocated Worker"_s, u"allocated  social worker"_s, u"Social worker"_s, u"Allocated SW"_s, u"Keyworker"_s})
    CHECK(fits(AnnexColumn::Worker, 8, header));
  for (const QString& header :
       {u"Date of Last Social Work Visit"_s, u"Date of last visit by social worker"_s, u"Allocated Team"_s,
        u"Number of changes of social worker"_s, u"SW team"_s, u"SW start date"_s})
    CHECK_FALSE(fits(AnnexColumn::Worker, 8, header));
  CHECK(fits(AnnexColumn::Status, 6, u"Case Status"_s));
  CHECK_FALSE(fits(AnnexColumn::Status, 8, u"Child's Legal Status"_s));
  CHECK_FALSE(fits(AnnexColumn::Start, 6, u"Disability start date"_s));
  CHECK_FALSE(fits(AnnexColumn::Team, 6, u"Date transferred to team"_s));
}

TEST_CASE("lists are known by number or name", "[annex_a]") {
  const std::map<QString, int> titles{{u"List 6"_s, 6},           {u"list_09"_s, 9},      {u"LIST 10 Adoption"_s, 10},
                                      {u"6. CIN"_s, 6},           {u"Care leavers"_s, 9}, {u"Children in care"_s, 8},
                                      {u"Early help"_s, 2},       {u"2024 List 7"_s, 7},  {u"List11"_s, 11},
                                      {u"Children in need"_s, 6}, {u"Guidance"_s, 0},     {u"List 12"_s, 0}};
  for (const auto& [title, list] : titles) {
    INFO(title.toStdString());
    CHECK(listOfTitle(title) == list);
  }
}

TEST_CASE("codes of names are short, stable and blind to case, spaces and punctuation", "[annex_a]") {
  CHECK(codeOfName(u"Brandon-Lee\u00a0HAMPTON"_s) == u"brandon-lee-hampton");
  CHECK(codeOfName(u" O’Neil,  Siân "_s) == u"o-neil-siân");
  CHECK(codeOfName(u"- ? -"_s).isEmpty());
  const QString once = codeOfName(QString(100, u'a'));
  CHECK(once.toUcs4().size() == 64);
  CHECK(once == codeOfName(QString(100, u'A')));
  CHECK(once != codeOfName(QString(101, u'a')));
}

}  // namespace exchange_annex_a_test
