// SPDX-License-Identifier: MIT
// The balance as a workbook and as CSV says what the balance says.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "core/exchange/balance_sheet.h"
#include "core/exchange/workbook.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("an exported workbook has a row a post, live formulas and their values", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  const PostId a = council.post(u"1"), b = council.post(u"0.5");
  council.lead(a, 12);
  council.lead(b, 2);
  council.facts.organisation.people.front().name = u"=HYPERLINK(1)"_s;
  const Balance figures = balance(council.facts, kDay);
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"b.xlsx"_s);
  writeBalanceWorkbook(path, figures);
  writeBalanceWorkbook(path, figures);  // over the one before
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().startsWith("PK"));
  CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"b.xlsx"_s});
  CHECK_THROWS(writeBalanceWorkbook(folder.filePath(u"nowhere/b.xlsx"_s), figures));
}

TEST_CASE("the formulas of an exported workbook give the figures that stand beside them", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  council.lead(council.post(u"1"), 12);
  council.lead(council.post(u"0.5"), 2);
  council.lead(council.post(u"1"), 7);
  const Balance figures = balance(council.facts, kDay);
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"b.xlsx"_s);
  writeBalanceWorkbook(path, figures);
  QProcess python;
  python.start(u"python3"_s, {QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/recalculate.py"), path});
  REQUIRE(python.waitForFinished());
  INFO(python.readAllStandardError().toStdString());
  const QByteArray said = python.readAllStandardOutput();
  INFO(said.toStdString());
  CHECK(python.exitCode() == 0);
  CHECK(said.startsWith("20 formulas"));  // four a post, and eight of the totals
}

TEST_CASE("the exported CSV has a record a post and guards what could be a formula", "[exchange][sheet]") {
  Council council;
  council.limit(Measure::Children, Operator::AtMost, u"10");
  council.lead(council.post(u"1"), 12);
  council.facts.organisation.posts.front().code = u"=1+1"_s;
  const QByteArray csv = balanceCsv(balance(council.facts, kDay));
  CHECK(csv.count("\r\n") == 2);
  CHECK(csv.contains("'=1+1,"));
  CHECK(csv.contains(",12,12,12,0,12,10,at most,-2,1.2,over\r\n"));
}
