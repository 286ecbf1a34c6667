// SPDX-License-Identifier: MIT
// A workbook is the same bytes on a machine that writes decimal commas: '0,5' in a sheet is a file that no spreadsheet
// opens.
#include <QTemporaryDir>

#include <array>
#include <clocale>
#include <cstdio>

#include "core/base/platform.h"
#include "core/caseload/forecast.h"
#include "core/exchange/balance_sheet.h"
#include "core/exchange/over_time_sheet.h"
#include "core/exchange/report_sheet.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/command.h"
#include "tests/support/foreign_locale.h"

namespace sheet_locale_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// As Qt does it when a program begins.
class InGerman {
 public:
  explicit InGerman(const ForeignLocales& made) {
    qputenv("LOCPATH", made.folder().toLocal8Bit());
    isSpoken_ = std::setlocale(LC_NUMERIC, "de_DE.UTF-8") != nullptr;
  }
  ~InGerman() {
    std::setlocale(LC_NUMERIC, "C");
    qunsetenv("LOCPATH");
  }
  InGerman(const InGerman&) = delete;
  InGerman& operator=(const InGerman&) = delete;
  bool isSpoken() const { return isSpoken_; }

 private:
  bool isSpoken_;
};

QByteArray printed(double value) {
  std::array<char, 32> words{};
  std::snprintf(words.data(), words.size(), "%.1f", value);
  return words.data();
}

struct Told {
  Council council;
  std::vector<TrendMonth> months;
  std::vector<Balance> weeks;
  Report report;

  Told() {
    council.limit(Measure::Children, Operator::AtMost, u"10");
    const PostId half = council.post(u"0.5");
    council.lead(half, 2);
    council.lead(council.post(u"1"), 12);
    months = trend(council.facts, {QDate(kDay.year(), kDay.month(), 1), kDay});
    weeks = forecast(council.facts, kDay, 3);
    report.title = u"Balance"_s;
    report.on = kDay;
    report.parts.push_back({});
  }
  /// Every part of the three workbooks but the one that says when it was made.
  std::vector<QByteArray> written() const {
    const QTemporaryDir folder;
    const UnitTree& units = council.facts.organisation.units;
    const std::array<QString, 3> paths{folder.filePath(u"b.xlsx"_s), folder.filePath(u"t.xlsx"_s),
                                       folder.filePath(u"r.xlsx"_s)};
    writeBalanceWorkbook(paths[0], {balance(council.facts, kDay), units, {}, {3, 2, 0, 0}});
    writeOverTimeWorkbook(paths[1], months, weeks, {}, units);
    writeReportBook(paths[2], report);
    std::vector<QByteArray> said;
    for (const QString& path : paths)
      said.push_back(
          outputOf(u"python3"_s, {u"-c"_s,
                                  u"import sys, zipfile\n"
                                  "book = zipfile.ZipFile(sys.argv[1])\n"
                                  "for name in book.namelist():\n"
                                  "  if name != 'docProps/core.xml': print(name, book.read(name).decode())"_s,
                                  path}));
    return said;
  }
};

}  // namespace

TEST_CASE("a workbook written where decimals have a comma is the same", "[exchange][sheet][locale]") {
  ForeignLocales made;
  if (!made.make(u"de_DE"_s)) return;
  const Told told;
  const std::vector<QByteArray> here = told.written();
  for (const QByteArray& book : here) REQUIRE(book.contains("<pageMargins left=\"0.7\""));
  const InGerman german(made);
  REQUIRE(german.isSpoken());
  REQUIRE(printed(0.5) == "0,5");
  CHECK(told.written() == here);
  CHECK(printed(0.5) == "0,5");  // and what others write is theirs again
}

TEST_CASE("numbers are plain as long as it is asked, one inside the other", "[locale]") {
  ForeignLocales made;
  if (!made.make(u"de_DE"_s)) return;
  const InGerman german(made);
  REQUIRE(german.isSpoken());
  {
    const platform::PlainNumbers points;
    CHECK(printed(0.5) == "0.5");
    {
      const platform::PlainNumbers again;
      CHECK(printed(0.5) == "0.5");
    }
    CHECK(printed(0.5) == "0.5");
  }
  CHECK(printed(0.5) == "0,5");
}

}  // namespace sheet_locale_test
