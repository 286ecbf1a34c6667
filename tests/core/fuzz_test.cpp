// SPDX-License-Identifier: MIT
// Seeded mutations of small files against the readers of CSV, XML, workbooks and database files (goal S1): whatever the
// bytes are, there is an answer, no crash and no endless work. The sanitizer build runs it too.
#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstring>

#include "core/caseload/caseload_store.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/guarded_xml.h"
#include "core/exchange/workbook.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "tests/support/catch.h"

namespace fuzz_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20260724;

int runs(int gate, int whole) { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes" ? whole : gate; }

/// One to four of: a byte changed, a stretch taken out, repeated or moved, something from the dictionary put in.
QByteArray mutated(QByteArray bytes, QRandomGenerator& dice, const QList<QByteArray>& dictionary) {
  const int changes = 1 + static_cast<int>(dice.bounded(4U));
  for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
    const auto at = static_cast<qsizetype>(dice.bounded(static_cast<quint32>(bytes.size())));
    const auto length = static_cast<qsizetype>(1 + dice.bounded(24U));
    switch (dice.bounded(5)) {
      case 0:
        bytes[at] = static_cast<char>(dice.bounded(256));
        break;
      case 1:
        bytes.remove(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.mid(at, length).repeated(1 + static_cast<int>(dice.bounded(40U))));
        break;
      case 3:
        bytes.insert(static_cast<qsizetype>(dice.bounded(static_cast<quint32>(bytes.size()))), bytes.mid(at, length));
        break;
      default:
        bytes.insert(at, dictionary.at(static_cast<qsizetype>(dice.bounded(static_cast<quint32>(dictionary.size())))));
    }
  }
  return bytes;
}

std::vector<std::vector<QString>> recordsIn(QByteArray bytes, bool& broken) {
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  CsvReader reader(buffer);
  std::vector<std::vector<QString>> all;
  CsvRecord record;
  for (;;) {
    const auto outcome = reader.next(record);
    broken = outcome == CsvReader::Outcome::Broken;
    if (outcome != CsvReader::Outcome::Record) return all;
    broken = broken || record.fault.has_value();
    all.push_back(record.cells);
  }
}

void readXml(const QByteArray& bytes) {
  qsizetype at = 0;
  XmlBudget budget;
  GuardedXml xml({[&](char* into, qint64 most) {
                    const auto size = std::min<qint64>(most, bytes.size() - at);
                    std::memcpy(into, bytes.constData() + at, static_cast<std::size_t>(size));
                    at += static_cast<qsizetype>(size);
                    return size;
                  },
                  {}},
                 budget);
  while (xml.next() != GuardedXml::Token::Finish) {
  }
  CHECK(xml.depth() <= 65);  // the 65th is refused where it stands
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  REQUIRE(file.write(bytes) == bytes.size());
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

}  // namespace

TEST_CASE("no bytes bring the reader of CSV down, and what it reads can be written and read again", "[sec][fuzz]") {
  const QList<QByteArray> dictionary{
      "\"",    "\"\"", "\r\n",         "\r",           "\n",        ",", "\xEF\xBB\xBF", QByteArray(1, '\0'),
      "'=1+1", "\xFF", "\xED\xA0\x80", "\xE2\x80\xAE", "2026-02-30"};
  const QByteArray seed = "code,name,from\r\np1,\"Siddiqui, Farah\",2026-01-05\r\np2,\"say \"\"no\"\"\",05/01/2026\r\n";
  QRandomGenerator dice(kSeed);
  int sound = 0;
  const int tries = runs(50'000, 1'000'000);
  for (int run = 0; run < tries; ++run) {
    bool broken = false;
    const auto records = recordsIn(mutated(seed, dice, dictionary), broken);
    if (broken) continue;
    ++sound;
    QByteArray again;
    bool plain = true;
    for (const auto& cells : records) {
      // A record of one empty cell is an empty line, which is no record.
      plain = plain && !(cells.size() == 1 && cells[0].isEmpty());
      appendCsvRecord(again, cells);
    }
    bool brokenAgain = false;
    if (plain) REQUIRE(recordsIn(again, brokenAgain) == records);
    REQUIRE_FALSE(brokenAgain);
  }
  FIGURE("S1: " << tries << " mutations of CSV, 0 crashes (seed " << kSeed << ")");
  CHECK(sound > tries / 20);
}

TEST_CASE("no bytes bring the reader of XML down or make it work without end", "[sec][fuzz]") {
  const QList<QByteArray> dictionary{
      "<",   ">",         "&amp;", "&#x10FFFF;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;",
      "]]>", "<![CDATA[", "<!--",  "xmlns=\"\"", "<c r=\"XFD1048576\"><v>1</v></c>"};
  const QByteArray seed =
      "<?xml version=\"1.0\"?><worksheet xmlns=\"m\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
      "<c r=\"B1\"><v>45000</v></c></row></sheetData></worksheet>";
  QRandomGenerator dice(kSeed);
  const int tries = runs(50'000, 1'000'000);
  for (int run = 0; run < tries; ++run) readXml(mutated(seed, dice, dictionary));
  FIGURE("S1: " << tries << " mutations of XML, 0 crashes (seed " << kSeed << ")");
}

TEST_CASE("no bytes bring the reader of workbooks down", "[sec][fuzz]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"book.xlsx"_s);
  const QByteArray seed = contentOf(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/annex-a-2021.xlsx"));
  const QList<QByteArray> dictionary{"PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "\xFF\xFF\xFF\xFF", "../../x"};
  QRandomGenerator dice(kSeed);
  const int tries = runs(100, 20'000);
  for (int run = 0; run < tries; ++run) {
    put(path, mutated(seed, dice, dictionary));
    auto book = Workbook::open(path);
    if (!book) continue;
    for (int sheet = 0; sheet < static_cast<int>(book->sheets().size()); ++sheet)
      (void)book->readRows(sheet, [](const WorkbookRow&) { return true; });
  }
  FIGURE("S1: " << tries << " mutations of a workbook, 0 crashes (seed " << kSeed << ")");
}

TEST_CASE("no bytes in a database file bring the store down", "[sec][fuzz][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"hostile.headroom"_s);
  const QString clean = folder.filePath(u"clean.headroom"_s);
  {
    Database records = Database::create(clean);
    Transaction transaction(records);
    Change(records, u"INSERT INTO unit (code, kind, name) VALUES ('u', 'team', 'Team')").run();
    Change(records, u"INSERT INTO person (code, name) VALUES ('p', 'Person')").run();
    Change(records,
           u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES ('o', 1, 1, "
           u"'social worker', 1000000, 'permanent', 'substantive', 2460000)")
        .run();
    transaction.commit();
  }
  const QByteArray seed = contentOf(clean);
  QRandomGenerator dice(kSeed);
  int opened = 0;
  const int tries = runs(1'000, 20'000);
  for (int run = 0; run < tries; ++run) {
    QByteArray bytes = seed;
    const int flips = 1 + static_cast<int>(dice.bounded(12U));
    for (int i = 0; i < flips; ++i) {
      // Half of them in the head and the schema, where they hurt most.
      const auto reach = dice.bounded(2) == 0 ? 4096U : static_cast<quint32>(bytes.size());
      bytes[static_cast<qsizetype>(dice.bounded(reach))] = static_cast<char>(dice.bounded(256));
    }
    if (dice.bounded(8) == 0) bytes.truncate(static_cast<qsizetype>(dice.bounded(static_cast<quint32>(bytes.size()))));
    put(path, bytes);
    try {
      const Database records = Database::open(path, OpenMode::ReadOnly);
      ++opened;
      (void)firstFault(records);
      (void)checkRecords(records);
      (void)loadFacts(records, QDate(2026, 7, 24));
    } catch (const StoreError&) {
    }
    CHECK(contentOf(path) == bytes);  // looking changes nothing
  }
  FIGURE("S1: " << tries << " hostile database files, 0 crashes, 0 written to (seed " << kSeed << ")");
  CHECK(opened < tries);
}

}  // namespace fuzz_test
