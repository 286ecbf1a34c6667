// SPDX-License-Identifier: MIT
// Reading .xlsx: every kind of cell, and files made to break, hang or fool the reader.
#include <QTemporaryDir>

#include "core/exchange/annex_a.h"
#include "core/exchange/workbook.h"
#include "core/exchange/workbook_cells.h"
#include "tests/support/built_workbooks.h"
#include "tests/support/catch.h"

namespace exchange_workbook_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;
using Kind = WorkbookCell::Kind;

namespace {

std::map<QString, WorkbookCell> cellsOf(const QString& path) {
  auto book = Workbook::open(path);
  REQUIRE(book);
  REQUIRE(book->sheets().size() == 1);
  std::map<QString, WorkbookCell> cells;
  const auto read = book->readRows(0, [&](const WorkbookRow& row) {
    for (const WorkbookCell& cell : row.cells) cells[QStringLiteral("%1:%2").arg(row.number).arg(cell.column)] = cell;
    return true;
  });
  REQUIRE(read);
  return cells;
}

QString refusalOf(const QString& path) {
  const auto tables = readAnnexA(path, QDate(2025, 1, 1));
  return tables ? QString() : tables.error().sentence;
}

}  // namespace

TEST_CASE("cells are placed by reference and read by type", "[workbook]") {
  const auto cells = cellsOf(builtWorkbook(u"cells.xlsx"_s));
  const auto text = [&](const char* at) { return cells.at(QString::fromLatin1(at)).text; };
  CHECK(text("2:2") == u"plain");
  CHECK(text("2:4") == u"rich text");
  CHECK(text("2:27") == u"two\rlines");
  CHECK(cells.count(u"2:1"_s) == 0);
  CHECK(text("5:1") == u"TRUE");
  CHECK(text("5:2") == u"FALSE");
  CHECK(cells.at(u"5:1"_s).kind == Kind::Boolean);
  CHECK(text("5:3") == u"#N/A");
  CHECK(cells.at(u"5:3"_s).kind == Kind::Error);
  CHECK(text("5:4") == u"cached");
  CHECK(text("5:5") == u"2");
  CHECK(text("5:6") == u"in");
  CHECK(text("7:1") == u"no");
  CHECK(text("7:3") == u"references");
  CHECK(text("9:1") == u"1");
  CHECK(text("9:3") == u"3");
}

TEST_CASE("dates are known by number format and counted from 1900 or 1904", "[workbook]") {
  const auto cells = cellsOf(builtWorkbook(u"cells.xlsx"_s));
  CHECK(cells.at(u"6:1"_s).date == QDate(2020, 9, 16));
  CHECK(cells.at(u"6:1"_s).isDate);
  CHECK(cells.at(u"6:2"_s).date == QDate(2020, 9, 16));
  CHECK(cells.at(u"6:2"_s).isDate);
  CHECK_FALSE(cells.at(u"6:3"_s).isDate);
  CHECK(cells.at(u"6:4"_s).text == u"12598894");
  CHECK(cells.at(u"6:5"_s).text == u"0.5");
  CHECK_FALSE(cells.at(u"6:6"_s).date.isValid());
  CHECK(cells.at(u"6:7"_s).date == QDate(1900, 1, 1));
  CHECK(cells.count(u"6:8"_s) == 0);
  CHECK(cells.at(u"5:7"_s).date == QDate(2020, 9, 16));
  CHECK(cellsOf(builtWorkbook(u"cells-1904.xlsx"_s)).at(u"6:1"_s).date == QDate(2024, 9, 17));
}

TEST_CASE("numbers come out as they went in, without binary rounding", "[workbook]") {
  const auto plain = [](const char* stored) { return plainNumber(QString::fromLatin1(stored)).value_or(u"no"_s); };
  CHECK(plain("123456789012345678") == u"123456789012345678");
  CHECK(plain("007") == u"7");
  CHECK(plain("0") == u"0");
  CHECK(plain("-0.0") == u"0");
  CHECK(plain("-1.50") == u"-1.5");
  CHECK(plain("1E3") == u"1000");
  CHECK(plain("1.25e+1") == u"12.5");
  CHECK(plain("25E-4") == u"0.0025");
  CHECK(plain(".5") == u"0.5");
  CHECK(plain("1E9999") == u"no");
  CHECK(plain("") == u"no");
  CHECK(plain("1 2") == u"no");
  CHECK(plain("NaN") == u"no");
}

TEST_CASE("number formats that show a date", "[workbook]") {
  for (const QString& date : {u"dd/mm/yyyy;@"_s, u"[$-809]dd mmmm yyyy;@"_s, u"YYYY\\-MM\\-DD"_s, u"mmm-yy"_s, u"d"_s})
    CHECK(isDateFormat(date));
  for (const QString& other :
       {u"General"_s, u"0.00"_s, u"0.0\" days\""_s, u"[Red]0;[Blue]-0"_s, u"#,##0\\ \\d"_s, u"@"_s})
    CHECK_FALSE(isDateFormat(other));
  CHECK(isDateFormat(14));
  CHECK_FALSE(isDateFormat(1));
}

TEST_CASE("dates written as text", "[workbook]") {
  for (const QString& text : {u"2020-09-16"_s, u"16/09/2020"_s, u"16/9/2020 00:00:00"_s, u"16.09.2020"_s,
                              u"16-Sep-2020"_s, u"2020-09-16T00:00:00"_s, u"16 September 2020"_s})
    CHECK(dateInText(text) == QDate(2020, 9, 16));
  for (const QString& text : {u"16/09/20"_s, u"30/02/2020"_s, u"soon"_s, u"2020"_s, u""_s, u"09/16/2020"_s})
    CHECK_FALSE(dateInText(text).isValid());
}

TEST_CASE("cell references", "[workbook]") {
  const auto at = [](const char* text) {
    const auto found = parseCellReference(QString::fromLatin1(text));
    return found ? std::pair(found->column, found->row) : std::pair(0, 0);
  };
  CHECK(at("A1") == std::pair(1, 1));
  CHECK(at("AA10") == std::pair(27, 10));
  CHECK(at("XFD1048576") == std::pair(16384, 1048576));
  for (const char* wrong :
       {"XFE1", "A1048577", "A0", "A", "1", "", "a1", "A-1", "A1B", "ZZZZZZZZZZZZ1", "A99999999999"})
    CHECK(at(wrong) == std::pair(0, 0));
}

TEST_CASE("a hostile or broken workbook is refused in one sentence", "[workbook]") {
  const auto [file, says] = GENERATE(table<const char*, const char*>({
      {"deep.xlsx", "deeper than 64"},
      {"entity-bomb.xlsx", "document type"},
      {"external-entity.xlsx", "document type"},
      {"many-entities.xlsx", "document type"},
      {"dtd-utf16.xlsx", "document type"},
      {"undeclared-entity.xlsx", "not well-formed"},
      {"many-attributes.xlsx", "more than Headroom reads"},
      {"many-references.xlsx", "more than Headroom reads"},
      {"huge-cell.xlsx", "1 MiB"},
      {"huge-name.xlsx", "not well-formed"},
      {"huge-dimension.xlsx", "row numbered"},
      {"huge-column.xlsx", "cell at 'ZZZZZZ1'"},
      {"wrong-reference.xlsx", "cell at 'A7'"},
      {"wrong-string.xlsx", "does not hold"},
      {"half-xml.xlsx", "breaks off"},
      {"not-xml.xlsx", "not well-formed"},
      {"empty-part.xlsx", "breaks off"},
      {"missing-Content_Types.xml.xlsx", "[Content_Types].xml is missing"},
      {"missing-rels-.rels.xlsx", "_rels/.rels is missing"},
      {"missing-xl-workbook.xml.xlsx", "xl/workbook.xml is missing"},
      {"missing-xl-_rels-workbook.xml.rels.xlsx", "workbook.xml.rels is missing"},
      {"missing-xl-worksheets-a.xml.xlsx", "a.xml is missing"},
      {"missing-strings.xlsx", "sharedStrings.xml is missing"},
      {"word.xlsx", "not an Excel workbook"},
      {"binary.xlsx", ".xlsb"},
      {"no-sheets.xlsx", "no sheet"},
      {"outside.xlsx", "is missing"},
      {"fetched.xlsx", "no sheet"},
      {"entries.xlsx", "307 entries"},
      {"nested.xlsx", "another archive"},
      {"truncated.xlsx", "breaks off or is damaged"},
      {"tail.xlsx", "not an Excel workbook"},
      {"empty.xlsx", "is empty"},
      {"text.xlsx", "not an Excel workbook"},
      {"old.xlsx", "password"},
      {"encrypted.xlsx", "password"},
      {"flipped.xlsx", "List 6 "},
      {"bomb.xlsx", "more than Headroom reads"},
      {"tag-bomb.xlsx", "more than Headroom reads"},
  }));
  const QString path = builtWorkbook(QString::fromLatin1(file));
  const QString sentence = refusalOf(path);
  INFO(sentence.toStdString());
  CHECK(sentence.startsWith(QString::fromLatin1(file) + u": "_s));
  CHECK(sentence.contains(QString::fromLatin1(says)));
  CHECK(sentence.endsWith(u'.'));
  CHECK_FALSE(sentence.contains(u'\n'));
}

TEST_CASE("what is not there or not a file is refused", "[workbook]") {
  QTemporaryDir folder;
  CHECK(refusalOf(folder.filePath(u"none.xlsx"_s)).contains(u"no such file"));
  CHECK(refusalOf(folder.path()).contains(u"not a file"));
}

TEST_CASE("the small workbook that the hostile ones are made from is fine", "[workbook]") {
  const auto tables = readAnnexA(builtWorkbook(u"small.xlsx"_s), QDate(2025, 1, 1));
  REQUIRE(tables);
  CHECK(tables->tables.at(u"cases"_s).rows.size() == 1);
}

}  // namespace exchange_workbook_test
