// SPDX-License-Identifier: MIT
// The question that people come with, asked on the command line of the files they already have: an Annex A workbook of
// one year and of another, and the workforce census.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <set>

#include "tests/support/built_workbooks.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace first_question_test {

using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject answer(QStringList words) {
  const Ended said = runCommand(words << u"--format=json"_s);
  INFO(said.error.toStdString());
  REQUIRE(said.status == 0);
  REQUIRE(said.error.isEmpty());
  return QJsonDocument::fromJson(said.out).object();
}

/// new FILE; import FILE SOURCE --accept-rejects
struct Asked {
  QTemporaryDir place;
  QString path = place.filePath(u"a.headroom"_s);
  QJsonObject report;

  explicit Asked(const QString& source) {
    REQUIRE(runCommand({u"new"_s, path}).status == 0);
    report = answer({u"import"_s, path, source, u"--accept-rejects"_s, u"--on=2026-07-24"_s});
  }
  QJsonObject about(const QString& verb, const QString& on = u"2026-07-24"_s) const {
    return answer({verb, path, u"--on"_s, on});
  }
};

int sumOf(const QJsonArray& posts, const QString& field) {
  int sum = 0;
  for (const QJsonValue& post : posts) sum += post[field].toInt();
  return sum;
}

std::set<QString> valuesOf(const QJsonArray& rows, const QString& field) {
  std::set<QString> values;
  for (const QJsonValue& row : rows) values.insert(row[field].toString());
  return values;
}

}  // namespace

TEST_CASE("the 2021 workbook answers with its teams and workers, 11 cases, 6 led and 5 unallocated", "[system]") {
  const Asked asked(fixture(u"annex-a-2021.xlsx"_s));
  const QJsonObject balance = asked.about(u"balance"_s);
  const QJsonArray posts = balance[u"posts"_s].toArray();
  CHECK(posts.size() == 25);
  CHECK(valuesOf(posts, u"person"_s).size() == 25);
  CHECK(valuesOf(posts, u"unit"_s).size() == 13);
  CHECK(sumOf(posts, u"children"_s) == 6);
  CHECK(balance[u"totals"_s][u"cases"_s].toInt() == 6);
  CHECK(balance[u"totals"_s][u"posts"_s].toInt() == 25);
  CHECK(balance[u"totals"_s][u"no_limit"_s].toInt() == 25);  // an import creates no limits
  const QJsonArray waiting = asked.about(u"unallocated"_s)[u"cases"_s].toArray();
  CHECK(waiting.size() == 5);
  CHECK(valuesOf(waiting, u"case"_s).size() == 5);
  CHECK(valuesOf(waiting, u"kind"_s) == std::set<QString>{u"child in need"_s});
}

TEST_CASE("the 2021 workbook's rows that cannot be taken are listed by sheet, row and column", "[system]") {
  const Asked asked(fixture(u"annex-a-2021.xlsx"_s));
  const QJsonArray rejects = asked.report[u"rejects"_s].toArray();
  CHECK(rejects.size() == asked.report[u"rejected"_s].toInt());
  REQUIRE(rejects.size() == 13);
  for (const QJsonValue& reject : rejects) {
    CHECK(reject[u"file"_s].toString().startsWith(u"List "));
    CHECK(reject[u"row"_s].toInt() >= 2);
    CHECK_FALSE(reject[u"column"_s].toString().isEmpty());
    CHECK_FALSE(reject[u"reason"_s].toString().isEmpty());
  }
  CHECK(asked.report[u"added"_s].toInt() == 14 + 25 + 25 + 11 + 6);  // the 13 teams stand under one unit

  // Without --accept-rejects nothing of it is taken.
  const QString other = asked.place.filePath(u"b.headroom"_s);
  REQUIRE(runCommand({u"new"_s, other}).status == 0);
  CHECK(runCommand({u"import"_s, other, fixture(u"annex-a-2021.xlsx"_s)}).status == 1);
  CHECK(answer({u"balance"_s, other})[u"posts"_s].toArray().isEmpty());
}

TEST_CASE("a workbook of the 2024 layout, with moved columns, answers too", "[system]") {
  const Asked asked(builtWorkbook(u"layout-2024.xlsx"_s));
  const QJsonArray posts = asked.about(u"balance"_s)[u"posts"_s].toArray();
  const QJsonArray waiting = asked.about(u"unallocated"_s)[u"cases"_s].toArray();
  CHECK(
      (valuesOf(posts, u"person"_s) == std::set<QString>{u"ann-vale"_s, u"ivo-marsh"_s, u"nobody-else"_s, u"ola-berg"_s,
                                                         u"old-worker"_s, u"petra-lind"_s, u"ruth-adair"_s}));
  CHECK(sumOf(posts, u"children"_s) == 6);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0][u"case"_s].toString() == u"C-902");
}

TEST_CASE("the census answers 85.0 cases per FTE over 15 workers", "[system]") {
  const Asked asked(fixture(u"csww-2022.xml"_s));
  const QJsonObject balance = asked.about(u"balance"_s);
  const QJsonObject totals = balance[u"totals"_s].toObject();
  CHECK(totals[u"cases"_s].toInt() == 721);
  CHECK(totals[u"case_holder_fte"_s].toDouble() == Approx(8.479206).epsilon(1e-9));
  CHECK(totals[u"average_caseload"_s].toDouble() == Approx(85.0).margin(0.05));
  int holders = 0;
  for (const QJsonValue& post : balance[u"posts"_s].toArray())
    holders += post[u"fte"_s].toDouble() > 0 && post[u"children"_s].toInt() > 0 ? 1 : 0;
  CHECK(holders == 15);
}

}  // namespace first_question_test
