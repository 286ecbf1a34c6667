// SPDX-License-Identifier: MIT
// CSV as spreadsheets save it in Britain: bytes, separators, headings and spaces that nobody sees, each read as the
// tables that were meant; and what cannot be read named with what was expected.
#include <QDir>
#include <QFileInfo>

#include "core/exchange/import_source.h"
#include "core/exchange/spaces.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

namespace csv_as_saved_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<std::vector<QString>>;
const QString kReports = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/csv-as-saved/");

struct Read {
  Rows rows;
  std::vector<QString> columns;
  std::vector<QString> remarks;
};

Read people(const QByteArray& bytes, const QString& file = u"people.csv"_s) {
  const Folder folder;
  folder.write(file, bytes);
  const auto read = readCsvFolder(folder.root());
  if (!read) FAIL(read.error().sentence.toStdString());
  CHECK(read->rejects.empty());
  Read got;
  got.remarks = read->remarks;
  got.columns = read->tables.at(u"people"_s).columns;
  for (const SourceRow& row : read->tables.at(u"people"_s).rows) got.rows.push_back(row.cells);
  return got;
}

QByteArray utf16(const QString& text, bool bigEndian) {
  QByteArray bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
  for (const QChar c : text) {
    const char low = static_cast<char>(c.unicode() & 0xFFU);
    const char high = static_cast<char>(c.unicode() >> 8U);
    bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
  }
  return bytes;
}

std::map<QString, std::vector<QString>> codesOf(const QString& folder) {
  const auto read = readCsvFolder(kReports + folder);
  if (!read) FAIL(read.error().sentence.toStdString());
  const Database records = Database::inMemory();
  const auto plan = planImport(records, *read);
  REQUIRE(plan);
  if (!plan->rejects.empty()) FAIL(rejectSentence(plan->rejects.front()).toStdString());
  std::map<QString, std::vector<QString>> codes;
  for (const auto& [name, table] : read->tables)
    for (const SourceRow& row : table.rows) codes[name].push_back(row.cells[0]);
  return codes;
}

}  // namespace

TEST_CASE("every folder that a spreadsheet saved is read whole", "[exchange][reports]") {
  int folders = 0;
  for (const QString& name : QDir(kReports).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    INFO(name.toStdString());
    ++folders;
    const auto codes = codesOf(name);
    CHECK(codes.at(u"people"_s) == std::vector<QString>{u"ana"_s, u"bo"_s});
    CHECK(codes.at(u"posts"_s) == std::vector<QString>{u"P1"_s, u"P2"_s});
    CHECK(codes.at(u"units"_s) == std::vector<QString>{u"N"_s});
    CHECK(codes.at(u"limits"_s) == std::vector<QString>{u"L"_s});
  }
  CHECK(folders == 4);
}

TEST_CASE("text in Windows-1252 keeps its accents, and it is said", "[exchange][reports]") {
  const auto read = readCsvFolder(kReports + u"csv-cp1252"_s);
  REQUIRE(read);
  CHECK(read->tables.at(u"people"_s).rows[0].cells[1] == u"Ana Ru\u00EDz \u2013 O\u2019Brien"_s);
  CHECK(read->remarks == std::vector<QString>{u"people.csv: not UTF-8, so read as Windows-1252."_s});
  // Every byte that stands for a character there, and the cells that were UTF-8 beside it as they were.
  const Read mixed = people("code,name\r\nP1,Zo\xC3\xAB\r\nP2,\x80\x8A\x92\x9F\xA0x\xFF\r\n");
  CHECK(mixed.rows[0][1] == u"Zo\u00EB");
  CHECK(mixed.rows[1][1] == u"\u20AC\u0160\u2019\u0178\u00A0x\u00FF");
}

TEST_CASE("UTF-16 is known by its mark in either order, across chunks, and it is said", "[exchange]") {
  QString text = u"Code;Name\r\n"_s;
  for (int i = 0; i < 40'000; ++i) text += u"P%1;Zo\u00EB \U0001F600\r\n"_s.arg(i);
  for (const bool bigEndian : {false, true}) {
    const Read read = people(utf16(text, bigEndian));
    REQUIRE(read.rows.size() == 40'000);
    CHECK(read.rows.back() == std::vector<QString>{u"P39999"_s, u"Zo\u00EB \U0001F600"_s});
    CHECK(read.remarks == std::vector<QString>{u"people.csv: read as UTF-16."_s});
  }
  const Folder folder;
  folder.write(u"people.csv"_s, utf16(u"code,name\r\nP1,Ann\r\n"_s, false).chopped(1));
  CHECK(readCsvFolder(folder.root()).error().sentence.contains(u"the text is not whole UTF-16"));
  folder.write(u"people.csv"_s, utf16(u"code,name\r\nP1,A\xD800nn\r\n"_s, true));
  CHECK(readCsvFolder(folder.root()).error().sentence.contains(u"the text is not whole UTF-16"));
}

TEST_CASE("what stands between the cells is found in the header, or obeyed where a line says so", "[exchange]") {
  const Rows meant{{u"P1"_s, u"Bell, Tom; x"_s}, {u"P2"_s, u"Ann"_s}};
  for (const QByteArray& bytes : {QByteArray("code;name\r\nP1;\"Bell, Tom; x\"\r\nP2;Ann\r\n"),
                                  QByteArray("code\tname\r\nP1\tBell, Tom; x\r\nP2\tAnn\r\n"),
                                  QByteArray("\r\nsep=;\r\ncode;name\r\nP1;\"Bell, Tom; x\"\r\nP2;Ann\r\n"),
                                  QByteArray("SEP=|\ncode|name\nP1|Bell, Tom; x\nP2|Ann\n"),
                                  QByteArray("\xEF\xBB\xBF\"sep=\t\"\r\ncode\tname\r\nP1\tBell, Tom; x\r\nP2\tAnn"),
                                  QByteArray("sep=,,\r\ncode,name\r\nP1,\"Bell, Tom; x\"\r\nP2,Ann\r\n")}) {
    INFO(bytes.toStdString());
    const Read read = people(bytes);
    CHECK(read.rows == meant);
    CHECK(read.remarks.empty());
  }
  const Folder folder;
  folder.write(u"people.csv"_s, "sep=;\r\ncode;name\r\nP1\r\n");
  const auto read = readCsvFolder(folder.root());
  REQUIRE(read);
  REQUIRE(read->rejects.size() == 1);
  CHECK(read->rejects[0].place.row == 2);  // the header is row 1, whatever stands above it
}

TEST_CASE("headings and file names are matched without regard to case and spaces", "[exchange]") {
  CHECK(people("\xC2\xA0"
               "CODE\xE2\x80\x8B, Name \r\nP1,Ann\r\n")
            .columns == std::vector<QString>{u"code"_s, u"name"_s});
  CHECK(people("Code,Name\r\nP1,Ann\r\n", u"People.CSV"_s).rows.size() == 1);
  const Folder folder;
  folder.write(u"absences.csv"_s, "Code,Person,Reason,Needs Cover,From\r\nA1,P1,x,yes,2025-01-01\r\n");
  const auto read = readCsvFolder(folder.root());
  REQUIRE(read);
  CHECK(read->tables.at(u"absences"_s).columns[3] == u"needs_cover");
  folder.write(u"people.csv"_s, "Code,code,name\r\n");
  CHECK(readCsvFolder(folder.root()).error().sentence ==
        u"people.csv row 1, column 2: the column code is there twice.");
}

TEST_CASE("headings with a line break and columns without one at the end are what a spreadsheet saves", "[exchange]") {
  const Rows meant{{u"P1"_s, u"Ann"_s}, {u"P2"_s, u"Ben"_s}};
  for (const QByteArray& bytes :
       {QByteArray("code,name,,,\r\nP1,Ann,,,\r\nP2,Ben,,,\r\n,,,,\r\n"),
        QByteArray("code;name; ;\r\nP1;Ann;;\r\nP2;Ben;;\r\n"), QByteArray("\"Code\n\",\"\r\nName\"\nP1,Ann\nP2,Ben\n"),
        QByteArray("\"Code\n\";\"Name\"\nP1;Ann\nP2;Ben\n"),
        QByteArray("\"code\",\"name\"\r\n\"P1\",\"Ann\"\r\nP2,Ben\r\n")}) {
    INFO(bytes.toStdString());
    const Read read = people(bytes);
    CHECK(read.rows == meant);
    CHECK(read.columns == std::vector<QString>{u"code"_s, u"name"_s});
  }
  const Folder folder;
  folder.write(u"people.csv"_s, "code,name,\r\nP1,Ann,\r\nP2,Ben,note\r\nP3,Cy\r\n");
  const auto read = readCsvFolder(folder.root());
  REQUIRE(read);
  CHECK(read->tables.at(u"people"_s).rows.size() == 1);
  REQUIRE(read->rejects.size() == 2);
  CHECK(rejectSentence(read->rejects[0]).contains(u"a cell is filled in a column without a heading"));
  CHECK(rejectSentence(read->rejects[1]).contains(u"the row has 2 cells and the header 3"));
  folder.write(u"people.csv"_s, "code,,name\r\n");
  CHECK(readCsvFolder(folder.root()).error().sentence.startsWith(u"people.csv row 1, column 2: '' is not a column"));
  folder.write(u"people.csv"_s, utf16(u"code,name\r\nP1,Ann\r\n"_s, false).sliced(2));
  CHECK(readCsvFolder(folder.root()).error().sentence.contains(u"UTF-16 without the mark"));
}

TEST_CASE("rows that were emptied in a spreadsheet are left out, and keep their number", "[exchange]") {
  const Folder folder;
  folder.write(u"people.csv"_s, "code,name\r\nP1,Ann\r\n,\r\n\"\",\r\nP2,Ben,\r\n,\r\n");
  const auto read = readCsvFolder(folder.root());
  REQUIRE(read);
  CHECK(read->tables.at(u"people"_s).rows.size() == 1);
  REQUIRE(read->rejects.size() == 1);
  CHECK(read->rejects[0].place.row == 5);
}

TEST_CASE("spaces that nobody sees are dropped round codes and tokens, and free text is kept", "[exchange]") {
  const Database records = Database::inMemory();
  Tables tables = goodTables();
  tables[u"units"_s].push_back(u"\u00A0U\u00A07\u200B|\uFEFFU2\u2060|\u200Bteam\u00A0| Kept\u00A0|"_s);
  tables[u"posts"_s].push_back(
      u"T7|P1|U\u00A07\u00A0|social\u00A0 \u200B worker|\u00A00.5|permanent|substantive|\u200E2024-01-01\u200E|"_s);
  const ImportPlan plan = planOf(records, tables);
  if (!plan.rejects.empty()) FAIL(rejectSentence(plan.rejects.front()).toStdString());
  const PlannedTable& units = plan.tables[static_cast<std::size_t>(TableId::Units)];
  CHECK(units.text(units.size() - 1, u"code") == u"U\u00A07");
  const PlannedTable& posts = plan.tables[static_cast<std::size_t>(TableId::Posts)];
  CHECK(posts.text(posts.size() - 1, u"role") == u"social worker");
  CHECK(posts.number(posts.size() - 1, u"from") == QDate(2024, 1, 1).toJulianDay());
  CHECK(withoutSpaces(u"\u3000a b\u202F"_s) == u"a b");
  CHECK(asOneToken(u" fixed\u2003 term "_s) == u"fixed term");
  CHECK(asOneToken(u"so\u200Bcial\u00AD  worker"_s) == u"social worker");
}

TEST_CASE("a table by itself is read, and what is none is refused with what was expected", "[exchange]") {
  const Folder folder;
  folder.write(u"People.csv"_s, "code;name\r\nP1;Ann\r\n");
  const auto one = readCsvFile(folder.path(u"People.csv"_s));
  REQUIRE(one);
  CHECK(one->tables.at(u"people"_s).rows.size() == 1);
  folder.write(u"staff.csv"_s, "Name,Team\r\nAnn,North\r\n");
  CHECK(readCsvFile(folder.path(u"staff.csv"_s)).error().sentence.contains(u"columns are matched"));
  const Folder workbooks;
  workbooks.write(u"people.csv"_s, "PK\x03\x04 and more");
  const QString said = readCsvFolder(workbooks.root()).error().sentence;
  CHECK(said.startsWith(u"people.csv: this is an Excel workbook under the name of a CSV file."));
  CHECK(said.contains(u"CSV UTF-8 (comma delimited)"));
}

}  // namespace csv_as_saved_test
