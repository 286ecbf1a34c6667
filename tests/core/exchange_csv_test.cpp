// SPDX-License-Identifier: MIT
// Bytes of CSV folders: what is read, what is refused with its place, and what an export writes to the byte.
#include <QDir>
#include <QFile>

#include <limits>

#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/rules_check.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

namespace exchange_csv_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeader = "code,name\r\n";

/// people.csv of these bytes, read as a folder.
Result<SourceTables> readPeople(const QByteArray& bytes) {
  const Folder folder;
  folder.write(u"people.csv"_s, bytes);
  return readCsvFolder(folder.root());
}

/// The names, in order; requires that nothing is refused.
std::vector<std::string> names(const QByteArray& bytes) {
  const auto read = readPeople(bytes);
  if (!read) FAIL(read.error().sentence.toStdString());
  CHECK(read->rejects.empty());
  std::vector<std::string> found;
  for (const SourceRow& row : read->tables.at(u"people"_s).rows) found.push_back(row.cells[1].toStdString());
  return found;
}

std::string refusal(const QByteArray& bytes) {
  const auto read = readPeople(bytes);
  return read ? std::string() : read.error().sentence.toStdString();
}

std::string firstOf(const QByteArray& bytes) {
  const auto read = readPeople(bytes);
  REQUIRE(read);
  return read->rejects.empty() ? std::string() : rejectSentence(read->rejects.front()).toStdString();
}

std::string written(const QString& cell) {
  QByteArray out;
  appendCsvRecord(out, {cell});
  return out.chopped(2).toStdString();
}

}  // namespace

TEST_CASE("records are read as RFC 4180 has them, with or without a byte-order mark", "[exchange]") {
  using Names = std::vector<std::string>;
  CHECK(names(kHeader + "P1,Ann\r\nP2,\"Ben, \"\"B\"\"\"\n") == Names{"Ann", "Ben, \"B\""});
  CHECK(names("\xEF\xBB\xBF" + kHeader + "P1,Ann") == Names{"Ann"});
  CHECK(names("name,code\nAnn,P1\n") == Names{"P1"});
  CHECK(names(kHeader + "P1,\"a\r\nb\rc\nd\"\r\n") == Names{"a\r\nb\rc\nd"});
  CHECK(names("\r\n\n" + kHeader + "\r\n\r\nP1,Ann\r\n\n") == Names{"Ann"});
  CHECK(names(kHeader + "P1, Zo\xC3\xAB \xF0\x9F\x98\x80 \r\n") == Names{" Zo\xC3\xAB \xF0\x9F\x98\x80 "});
  CHECK(names(kHeader + "P1,\"\"\r\nP2,") == Names{"", ""});
  CHECK(names(kHeader).empty());
}

TEST_CASE("cells are whole across the reader's chunks", "[exchange]") {
  const QByteArray longText(700'000, 'x');
  CHECK(names(kHeader + "P1,\"" + longText + "\"\"" + longText.left(300'000) + "\"\r\nP2,b\r\n").at(0) ==
        (longText + '"' + longText.left(300'000)).toStdString());
  QByteArray many = kHeader;
  for (int i = 0; i < 60'000; ++i)
    many += "P" + QByteArray::number(i) + ",Name " + QByteArray::number(i % 500) + "\r\n";
  const auto all = names(many);
  REQUIRE(all.size() == 60'000);
  CHECK(all[59'999] == "Name 499");
}

TEST_CASE("broken structure refuses the file with row and column", "[exchange]") {
  const std::vector<std::pair<QByteArray, std::string>> cases{
      {kHeader + "P1,\"Ann",
       "people.csv row 2, column name: a quote is opened and never closed"
       ". In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'."},
      {kHeader + "P1,\"Ann\"x",
       "people.csv row 2, column name: text follows a closing quote"
       ". In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'."},
      {kHeader + "P1,A\"nn",
       "people.csv row 2, column name: a quote stands inside a cell that does not begin with one"
       ". In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'."},
      {kHeader + "P1,A\rnn",
       "people.csv row 2, column name: a carriage return stands alone outside quotes"
       ". In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'."},
      {kHeader + "P1,Ann\r",
       "people.csv row 2, column name: a carriage return stands alone outside quotes"
       ". In the spreadsheet, save it as 'CSV UTF-8 (comma delimited)'."},
      {"code,nam\r\n",
       "people.csv row 1, column 2: 'nam' is not a column of this table, which has code, name, registration, "
       "start, left."},
      {"code,name,code\r\n", "people.csv row 1, column 3: the column code is there twice."},
      {"code\r\nP1\r\n",
       "people.csv row 1, column name: this column is missing; the first row names the columns, which are code, name, "
       "registration, start, left."},
      {QByteArray("c\0o\0", 4),
       "people.csv: this looks like UTF-16 without the mark that says so. In the spreadsheet, save it as 'CSV UTF-8 "
       "(comma delimited)'."},
      {"c\x01,name", "people.csv row 1, column 1: it holds a control character."},
      {"\xFF\xFE"
       "c",
       "people.csv row 1, column 1: the text is not whole UTF-16. In the spreadsheet, save it as 'CSV UTF-8 (comma "
       "delimited)'."},
      {"",
       "people.csv: the file is empty; its first row names the columns, which are code, name, registration, start, "
       "left."},
      {"\xEF\xBB\xBF",
       "people.csv: the file is empty; its first row names the columns, which are code, name, registration, start, "
       "left."},
      {"\r\n\r\n",
       "people.csv: the file is empty; its first row names the columns, which are code, name, registration, start, "
       "left."}};
  for (const auto& [bytes, sentence] : cases) CHECK(refusal(bytes) == sentence);
}

TEST_CASE("a record that cannot be used is rejected and the others are read", "[exchange]") {
  CHECK(firstOf(kHeader + "P1\r\nP2,Ben\r\n") ==
        "people.csv row 2: the row has 1 cells and the header 2; a cell that holds a comma or a line end stands in "
        "quotes");
  CHECK(firstOf(kHeader + "P2,Ben\r\n\r\nP1,Ann,\r\n") ==
        "people.csv row 3: the row has 3 cells and the header 2; a cell that holds a comma or a line end stands in "
        "quotes");
  for (const char* wrong : {"\x81", "A\xC3\x8Dn\xFF\x8D", "\xC3\x90\x90"}) {
    CHECK(firstOf(kHeader + "P1," + wrong + "\r\n") ==
          "people.csv row 2, column name: the text is neither UTF-8 nor Windows-1252; save the file as 'CSV UTF-8'");
  }
  CHECK(firstOf(kHeader + "P1," + QByteArray(1 << 20, 'a') + "\r\n").empty());
  CHECK(firstOf(kHeader + "P1," + QByteArray((1 << 20) + 1, 'a') + "\r\nP2,b") ==
        "people.csv row 2, column name: the cell is larger than 1 MiB");
  const auto read = readPeople(kHeader + "P1,Ann,x\r\nP2,Ben\r\n");
  REQUIRE(read);
  CHECK(read->tables.at(u"people"_s).rows.size() == 1);
}

TEST_CASE("a folder with a foreign table, without any or with none that can be read is refused", "[exchange]") {
  const Folder folder;
  CHECK(readCsvFolder(folder.root())
            .error()
            .sentence.contains(
                u"the folder holds none of the tables, such as posts.csv; they are units.csv, people.csv, "));
  folder.write(u"notes.txt"_s, "x");
  folder.write(u"people.csv"_s, kHeader);
  CHECK(readCsvFolder(folder.root()));
  for (const QString& name : {u"peoples.csv"_s, u"PEOPLES.CSV"_s, u".people.csv"_s}) {
    folder.write(name, kHeader);
    const auto read = readCsvFolder(folder.root());
    REQUIRE_FALSE(read);
    CHECK(read.error().sentence.startsWith(
        u"'%1': this is not one of the tables of a Headroom folder, which are units.csv, people.csv, "_s.arg(name)));
    CHECK(read.error().sentence.endsWith(u"Rename it, or take it out of the folder."));
    REQUIRE(QFile::remove(folder.path(name)));
  }
  REQUIRE(QDir(folder.root()).mkdir(u"cpd.csv"_s));
  CHECK(readCsvFolder(folder.root()).error().sentence == u"cpd.csv: this is not a file that can be read.");
  CHECK_FALSE(readCsvFolder(folder.path(u"people.csv"_s)));
  CHECK_FALSE(readCsvFolder(folder.path(u"nowhere"_s)));
  CHECK_FALSE(readCsvFolder(u""_s));
}

TEST_CASE("a cell that a spreadsheet could run gets one apostrophe, and loses one on reading", "[exchange]") {
  const std::vector<std::pair<QString, std::string>> cases{{u"=1"_s, "'=1"},        {u"+1"_s, "'+1"},
                                                           {u"-1"_s, "'-1"},        {u"@x"_s, "'@x"},
                                                           {u"'=1"_s, "''=1"},      {u"\tx"_s, "'\tx"},
                                                           {u"''-"_s, "'''-"},      {u"'x"_s, "'x"},
                                                           {u"\rx"_s, "\"'\rx\""},  {u"a=1"_s, "a=1"},
                                                           {u"'"_s, "'"},           {u" =1"_s, " =1"},
                                                           {u"a,b"_s, "\"a,b\""},   {u"=\"x\""_s, "\"'=\"\"x\"\"\""},
                                                           {u"a\nb"_s, "\"a\nb\""}, {u"a b;c"_s, "a b;c"}};
  for (const auto& [cell, bytes] : cases) {
    CHECK(written(cell) == bytes);
    CHECK(names(kHeader + "P1," + QByteArray::fromStdString(bytes) + "\r\n").front() == cell.toStdString());
  }
}

TEST_CASE("a cell is written from its bytes as it is from its text", "[exchange]") {
  const std::vector<QByteArray> cells{"",         "plain",       "a,b",        "say \"no\"",    "\"",
                                      "'=1",      "=\"x\",1",    "\xC2\xA3 5", "\xEF\xBB\xBFx", "\xE2\x80\x99",
                                      "a\xFF, b", "\xC0\x81",    "\tx",        "line\r\nline",  "'\xFF",
                                      "@\xFF\"",  "\xED\xA0\x80"};
  for (const QByteArray& cell : cells) {
    QByteArray out;
    appendCsvCell(out, cell);
    INFO(cell.toPercentEncoding().toStdString());
    CHECK(out.toStdString() == written(textOfUtf8(cell)));
  }
}

TEST_CASE("a number is written into bytes as it is into a text", "[exchange]") {
  const TableSpec& cases = tableSpec(TableId::Cases);
  const ColumnSpec& opened = cases.column(u"opened");
  const ColumnSpec& points = cases.column(u"points");
  const ColumnSpec& minutes = tableSpec(TableId::Sessions).column(u"minutes");
  const ColumnSpec& cover = tableSpec(TableId::Absences).column(u"needs_cover");
  const auto same = [](const ColumnSpec& column, qint64 number) {
    QByteArray out;
    appendWritten(out, column, number);
    return out.toStdString() == written(writtenNumber(column, number));
  };
  for (qint64 day = QDate(1, 1, 1).toJulianDay() - 800; day < QDate(9999, 12, 31).toJulianDay() + 800; day += 13) {
    if (!same(opened, day)) FAIL(day);
  }
  for (const qint64 day : {kNone, qint64{-5}, qint64{0}, kEarliestDate.toJulianDay(), QDate(2024, 2, 29).toJulianDay(),
                           QDate(2100, 2, 28).toJulianDay(), QDate(2000, 12, 31).toJulianDay(), qint64{99999999}})
    CHECK(same(opened, day));
  for (const qint64 number : {kNone, qint64{-15'000}, qint64{0}, qint64{1}, qint64{10}, qint64{9'999}, qint64{10'000},
                              qint64{12'500}, qint64{1'000'000'000}, std::numeric_limits<qint64>::max()}) {
    CHECK(same(points, number));
    CHECK(same(minutes, number));
  }
  for (const qint64 truth : {kNone, qint64{0}, qint64{1}, qint64{2}}) CHECK(same(cover, truth));
}

TEST_CASE("what is plainly right would be read as it stands, whatever the column", "[exchange]") {
  const std::vector<QByteArray> cells{"",
                                      " ",
                                      "A1",
                                      " A1",
                                      "A1 ",
                                      "A  1",
                                      "\xC2\xA0"
                                      "A1",
                                      "A\xE2\x80\x8B"
                                      "1",
                                      "lead",
                                      "Lead",
                                      "open",
                                      "agreed",
                                      "team",
                                      "a\tb",
                                      "a\x01"
                                      "b",
                                      "\x7F",
                                      "\r\n",
                                      "12345678\x0B",
                                      "1234567\x1F",
                                      "12345678901234\x7F",
                                      "a\x00z",
                                      "\xE2\x82\xAC 5",
                                      "a;b",
                                      ";",
                                      "1m",
                                      "social worker",
                                      QByteArray(64, 'x'),
                                      QByteArray(65, 'x'),
                                      QByteArray("nul\0in", 6),
                                      "plain words, all"};
  const std::vector<qint64> numbers{kNone,
                                    -1,
                                    0,
                                    1,
                                    2,
                                    1'000'000,
                                    1'000'001,
                                    1'000'000'000,
                                    1'000'000'001,
                                    kEarliestDate.toJulianDay() - 1,
                                    kEarliestDate.toJulianDay(),
                                    kLatestDate.toJulianDay(),
                                    kLatestDate.toJulianDay() + 1};
  int right = 0;
  for (const TableSpec& table : tableSpecs()) {
    for (const ColumnSpec& column : table.columns) {
      if (column.target) continue;
      const PlainCell plain(column);
      INFO(table.name.toStdString() << ' ' << column.name.toStdString());
      for (const QByteArray& cell : cells) {
        if (!column.holdsText() || !plain.isRight(cell)) continue;
        ++right;
        INFO(cell.toPercentEncoding().toStdString());
        const auto read = readCell(column, textOfUtf8(cell));
        REQUIRE(read);
        if (column.name == u"code") CHECK(read->text.toUtf8() == cell);
      }
      for (const qint64 number : numbers) {
        if (column.holdsText() || !plain.isRight(number)) continue;
        ++right;
        INFO(number);
        CHECK(readCell(column, writtenNumber(column, number)));
      }
    }
  }
  CHECK(right > 1000);
}

TEST_CASE("an export imported and exported again is the same to the byte", "[exchange]") {
  const Folder folder;
  Database records = Database::inMemory();
  importAll(records, goodTables());
  const QString once = folder.path(u"once"_s);
  REQUIRE(exportFolder(records, once));
  const auto source = readCsvFolder(once);
  REQUIRE(source);
  Database copy = Database::inMemory();
  const auto plan = planImport(copy, *source);
  REQUIRE(plan);
  REQUIRE(plan->rejects.empty());
  REQUIRE(applyImport(copy, *plan));
  const QString again = folder.path(u"again"_s);
  REQUIRE(exportFolder(copy, again));
  CHECK(contentOf(once).size() == 18);
  CHECK(contentOf(once) == contentOf(again));
  CHECK_FALSE(firstBrokenRule(copy));
}

TEST_CASE("an export is CRLF, sorted by code bytes, with plain decimals and ISO dates", "[exchange]") {
  const Folder folder;
  Database records = Database::inMemory();
  Tables tables = goodTables();
  tables[u"people"_s] = {
      u"code|name|registration|start|left"_s, u"p|Lower|||"_s,         u"P3|Cat|||"_s,      u"P1|Ann|SW1|01/01/2020|"_s,
      u"P2|Ben||2021-01-01|2026-01-01"_s,     u"\U0001F600|Face|||"_s, u"\uFF5E|Wide|||"_s, u"=1|Sum|||"_s};
  tables[u"posts"_s][1] = u"T1|P1|U2|Social Worker|0.800000|Permanent|substantive|2020-01-01|"_s;
  importAll(records, tables);
  REQUIRE(exportFolder(records, folder.path(u"out"_s)));
  auto content = contentOf(folder.path(u"out"_s));
  CHECK(content[u"people.csv"_s].toStdString() ==
        "code,name,registration,start,left\r\n'=1,Sum,,,\r\nP1,Ann,SW1,2020-01-01,\r\nP2,Ben,,2021-01-01,2026-01-01\r\n"
        "P3,Cat,,,\r\np,Lower,,,\r\n\xEF\xBD\x9E,Wide,,,\r\n\xF0\x9F\x98\x80,Face,,,\r\n");
  CHECK(
      content[u"posts.csv"_s].startsWith("code,person,unit,role,fte,contract,kind,from,to\r\n"
                                         "T1,P1,U2,social worker,0.8,permanent,substantive,2020-01-01,\r\n"));
  CHECK(content[u"weights.csv"_s].toStdString() ==
        "scheme,unit,from,to,kind,feature,points\r\nS1,U2,2020-01-01,,,unsettled,2.5\r\n"
        "S1,U2,2020-01-01,2022-01-01,assessment,,5\r\nS2,,2020-01-01,,other,,0\r\n");
  CHECK(content[u"discussions.csv"_s].toStdString() ==
        "code,session,case,said,risks,decision,rationale\r\nD1,K4,C1, said ,'=1+1,''-x,\"two\r\nlines\"\r\n");
}

TEST_CASE("an export into a folder that holds something leaves it alone", "[exchange]") {
  const Folder folder;
  folder.write(u"full/mine.txt"_s, "mine");
  folder.write(u"taken"_s, "mine");
  Database records = Database::inMemory();
  importAll(records, goodTables());
  CHECK(exportFolder(records, folder.path(u"full"_s))
            .error()
            .sentence.endsWith(u"the folder is not empty; an export needs a new or empty one."));
  CHECK(contentOf(folder.path(u"full"_s)).size() == 1);
  CHECK_FALSE(exportFolder(records, folder.path(u"taken"_s)));
  CHECK_FALSE(exportFolder(records, folder.path(u"none/deep"_s)));
  const std::atomic<bool> stop{true};
  CHECK_FALSE(exportFolder(records, folder.path(u"stopped"_s), ExchangeWatch({}, &stop)));
  CHECK_FALSE(QFile::exists(folder.path(u"stopped"_s)));
  REQUIRE(QDir(folder.root()).mkdir(u"empty"_s));
  CHECK(exportFolder(records, folder.path(u"empty"_s)));
}

}  // namespace exchange_csv_test
