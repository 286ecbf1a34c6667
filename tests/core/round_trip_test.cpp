// SPDX-License-Identifier: MIT
// Generated rows out and in again (goal S2): whatever a cell holds, the reader gives back what the writer was given.
#include <QBuffer>
#include <QRandomGenerator>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "tests/support/catch.h"

namespace round_trip_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20260724;

/// Letters of many scripts, what spreadsheets run, what CSV is made of, and marks that turn text round.
QString anyCell(QRandomGenerator& dice) {
  static const QStringList pieces{u"="_s,
                                  u"+"_s,
                                  u"-"_s,
                                  u"@"_s,
                                  u"\t"_s,
                                  u"\r"_s,
                                  u"\n"_s,
                                  u"\r\n"_s,
                                  u"'"_s,
                                  u"\""_s,
                                  u","_s,
                                  u";"_s,
                                  u"SUM(A1)"_s,
                                  u"Siân"_s,
                                  u"أمينة"_s,
                                  u"王小明"_s,
                                  u"\u202E"_s,
                                  u"\u2066"_s,
                                  u"\u2069"_s,
                                  u"\u200D"_s,
                                  u"e\u0301"_s,
                                  u"\uFEFF"_s,
                                  u" "_s,
                                  u"0"_s,
                                  QString::fromUcs4(U"\U0001F9D1"),
                                  QString::fromUcs4(U"\U0010FFFD"),
                                  u"|cmd"_s,
                                  u"&lt;b>"_s};
  QString cell;
  for (quint32 i = dice.bounded(7U); i > 0; --i)
    cell += pieces[static_cast<qsizetype>(dice.bounded(static_cast<quint32>(pieces.size())))];
  return cell;
}

}  // namespace

TEST_CASE("a hundred thousand generated rows come back from CSV as they were", "[exchange][round-trip]") {
  const int rows = qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes" ? 100'000 : 10'000;
  QRandomGenerator dice(kSeed);
  std::vector<std::vector<QString>> written;
  QByteArray bytes;
  for (int i = 0; i < rows; ++i) {
    std::vector<QString> cells{QString::number(i)};
    for (int c = 0; c < 6; ++c) cells.push_back(anyCell(dice));
    appendCsvRecord(bytes, cells);
    written.push_back(std::move(cells));
  }
  QBuffer buffer(&bytes);
  REQUIRE(buffer.open(QIODevice::ReadOnly));
  CsvReader reader(buffer);
  CsvRecord record;
  int same = 0;
  for (const auto& cells : written) {
    REQUIRE(reader.next(record) == CsvReader::Outcome::Record);
    same += record.cells == cells ? 1 : 0;
    if (record.cells != cells) INFO(record.row);
  }
  CHECK(reader.next(record) == CsvReader::Outcome::End);
  FIGURE("S2: " << rows << " rows, " << rows - same << " changed (seed " << kSeed << ")");
  CHECK(same == rows);
}

}  // namespace round_trip_test
