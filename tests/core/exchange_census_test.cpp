// SPDX-License-Identifier: MIT
// The workforce census: the published 2022 sample and files that are not one.
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

#include "core/base/decimal.h"
#include "core/exchange/census.h"
#include "core/exchange/import_actions.h"
#include "core/supervision/clock_store.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/built_workbooks.h"
#include "tests/support/catch.h"

namespace exchange_census_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kHeader = QStringLiteral(
    "<Header><Collection>CSWW</Collection><ReferenceDate>2022-09-30</ReferenceDate><LEA>301</LEA></Header>");

Result<SourceTables> readText(const QByteArray& xml) {
  QTemporaryDir folder;
  QFile file(folder.filePath(u"census.xml"_s));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(xml) == xml.size());
  file.close();
  return readCensus(file.fileName());
}

Result<SourceTables> readWorkers(const QString& workers) {
  return readText((u"<Message>"_s + kHeader + workers + u"</Message>"_s).toUtf8());
}

QString worker(const QString& fields) {
  return u"<CSWWWorker><AgencyWorker>0</AgencyWorker>"_s + fields + u"</CSWWWorker>"_s;
}

}  // namespace

TEST_CASE("the census sample gives 85.0 cases per FTE over 15 workers", "[census]") {
  const auto tables = readCensus(fixture(u"csww-2022.xml"_s));
  REQUIRE(tables);
  std::map<QString, Decimal> fte;
  std::map<QString, int> cases;
  for (const SourceRow& row : tables->tables.at(u"posts"_s).rows) fte[row.cells[0]] = *Decimal::parse(row.cells[4], 6);
  for (const SourceRow& row : tables->tables.at(u"allocations"_s).rows) ++cases[row.cells[2]];
  CHECK(fte.size() == 30);
  int workers = 0;
  int led = 0;
  Decimal shares;
  for (const auto& [post, count] : cases) {
    if (fte.at(post).isZero()) continue;
    ++workers;
    led += count;
    shares += fte.at(post);
  }
  CHECK(workers == 15);
  CHECK(led == 721);
  CHECK(shares.toString(6) == u"8.479206");
  CHECK(Ratio(Decimal(led), shares).toString(1) == u"85");
  CHECK(tables->tables.at(u"cases"_s).rows.size() == tables->tables.at(u"allocations"_s).rows.size());
  CHECK(tables->rejects.empty());
}

TEST_CASE("a census worker without FTE30 has FTE 0 and is named in a remark", "[census]") {
  const auto tables = readCensus(fixture(u"csww-2022.xml"_s));
  REQUIRE(tables);
  int said = 0;
  for (const QString& remark : tables->remarks) said += remark.contains(u"no FTE30") ? 1 : 0;
  CHECK(said == 5);
  for (const SourceRow& row : tables->tables.at(u"posts"_s).rows)
    if (row.cells[0] == u"Wr5514040878") CHECK(row.cells[4] == u"0");
}

TEST_CASE("roles, contracts and dates of census posts", "[census]") {
  const auto tables = readCensus(fixture(u"csww-2022.xml"_s));
  REQUIRE(tables);
  const SourceTable& posts = tables->tables.at(u"posts"_s);
  std::map<QString, std::vector<QString>> rows;
  for (const SourceRow& row : posts.rows) rows[row.cells[0]] = row.cells;
  const std::vector<QString> manager{u"Yk7226043359"_s, u"Yk7226043359"_s, u"301"_s,         u"service manager"_s,
                                     u"0.603665"_s,     u"agency"_s,       u"substantive"_s, u"2022-09-30"_s};
  CHECK(rows.at(u"Yk7226043359"_s) == manager);
  CHECK(rows.at(u"iP8098309864"_s)[3] == u"social worker");
  CHECK(rows.at(u"oP8178849586"_s)[5] == u"permanent");
  CHECK(rows.at(u"JJ3661684122"_s)[3] == u"other");
  const SourceRow& first = tables->tables.at(u"cases"_s).rows.front();
  CHECK(first.cells == std::vector<QString>{u"Oz2054309383-001"_s, u"other"_s, u"301"_s, u"2022-09-30"_s});
}

TEST_CASE("role 5 with CFKSSstatus 1 is an NQSW", "[census]") {
  const auto tables =
      readWorkers(worker(u"<SWENo>A</SWENo><OrgRole>5</OrgRole><CFKSSstatus>1</CFKSSstatus><FTE30>1</FTE30>"_s));
  REQUIRE(tables);
  CHECK(tables->tables.at(u"posts"_s).rows.front().cells[3] == u"NQSW");
}

TEST_CASE("who had left by the census day is a person with that last day and no post", "[census]") {
  const auto tables =
      readWorkers(worker(u"<SWENo>A</SWENo><RoleEndDate>2022-09-30</RoleEndDate>"_s) +
                  worker(u"<SWENo>B</SWENo><RoleEndDate>2019-08-31</RoleEndDate><FTE30>0</FTE30>"_s) +
                  worker(u"<SWENo>C</SWENo><RoleEndDate>2022-10-01</RoleEndDate>"_s) +
                  worker(u"<SWENo>D</SWENo><RoleEndDate>2019-08-31</RoleEndDate><Cases30>2</Cases30>"_s) +
                  worker(u"<SWENo>E</SWENo><RoleEndDate>2019-08-31</RoleEndDate><FTE30>0.5</FTE30>"_s) +
                  worker(u"<SWENo>A</SWENo><RoleEndDate>2022-09-30</RoleEndDate>"_s));
  REQUIRE(tables);
  std::map<QString, QString> left;
  for (const SourceRow& row : tables->tables.at(u"people"_s).rows) left[row.cells[0]] = row.cells[3];
  CHECK(left ==
        std::map<QString, QString>{
            {u"A"_s, u"2022-10-01"_s}, {u"B"_s, u"2019-09-01"_s}, {u"C"_s, u""_s}, {u"D"_s, u""_s}, {u"E"_s, u""_s}});
  QStringList posts;
  for (const SourceRow& row : tables->tables.at(u"posts"_s).rows) posts << row.cells[0];
  CHECK(posts == QStringList{u"C"_s, u"D"_s, u"E"_s});
  const bool said = std::any_of(tables->remarks.begin(), tables->remarks.end(), [](const QString& one) {
    return one.startsWith(u"2 workers had left by 30 September 2022") && one.contains(u"(A, B)");
  });
  CHECK(said);
  REQUIRE(tables->rejects.size() == 1);
  CHECK(tables->rejects.front().reason.contains(u"already"));
}

TEST_CASE("who was away on the census day has an absence that needs cover, from that day and without an end",
          "[census]") {
  const auto tables = readWorkers(
      worker(u"<SWENo>A</SWENo><FTE30>1</FTE30><Absat30Sept>1</Absat30Sept><ReasonAbsence>MAT</ReasonAbsence>"_s) +
      worker(u"<SWENo>B</SWENo><FTE30>1</FTE30><Absat30Sept>1</Absat30Sept><ReasonAbsence>SIC</ReasonAbsence>"_s) +
      worker(u"<SWENo>C</SWENo><FTE30>1</FTE30><Absat30Sept>1</Absat30Sept><ReasonAbsence>TRN</ReasonAbsence>"_s) +
      worker(u"<SWENo>D</SWENo><FTE30>1</FTE30><Absat30Sept>1</Absat30Sept>"_s) +
      worker(u"<SWENo>E</SWENo><FTE30>1</FTE30><Absat30Sept>0</Absat30Sept><ReasonAbsence>SIC</ReasonAbsence>"_s));
  REQUIRE(tables);
  std::vector<std::vector<QString>> rows;
  for (const SourceRow& row : tables->tables.at(u"absences"_s).rows) rows.push_back(row.cells);
  const auto away = [](const QString& who, const QString& reason) {
    return std::vector<QString>{who + u"-away"_s, who, reason, u"yes"_s, u"2022-09-30"_s};
  };
  CHECK(rows == std::vector<std::vector<QString>>{away(u"A"_s, u"maternity"_s), away(u"B"_s, u"sickness"_s),
                                                  away(u"C"_s, u"TRN"_s), away(u"D"_s, u"not said"_s)});
  const auto sample = readCensus(fixture(u"csww-2022.xml"_s));
  REQUIRE(sample);
  CHECK(sample->tables.at(u"absences"_s).rows.size() == 3);
  CHECK(readWorkers(worker(u"<SWENo>A</SWENo><FTE30>1</FTE30>"_s))->tables.count(u"absences"_s) == 0);
}

TEST_CASE("leavers and people away at the census are neither in scope nor overdue", "[census][file]") {
  Folder folder;
  Database records = Database::create(folder.path(u"a.headroom"_s));
  const QString away = u"<Absat30Sept>1</Absat30Sept>"_s;
  const auto tables = readWorkers(worker(u"<SWENo>A</SWENo><RoleEndDate>2022-08-31</RoleEndDate>"_s) +
                                  worker(u"<SWENo>B</SWENo><FTE30>1</FTE30><OrgRole>5</OrgRole>"_s + away) +
                                  worker(u"<SWENo>C</SWENo><FTE30>1</FTE30><OrgRole>5</OrgRole>"_s));
  REQUIRE(tables);
  const auto plan = planImport(records, *tables);
  REQUIRE(plan);
  REQUIRE(applyImport(records, *plan));
  for (const QDate on : {QDate(2022, 9, 30), QDate(2022, 12, 1), QDate(2024, 1, 1)}) {
    INFO(on.toString(Qt::ISODate).toStdString());
    QStringList inScope;
    QStringList overdue;
    for (const PersonClock& clock : loadClocks(records, on, 35)) {
      if (clock.inScope) inScope << clock.personCode;
      if (clock.label == DueLabel::Overdue) overdue << clock.personCode;
    }
    const QStringList later = on > QDate(2022, 10, 30) ? QStringList{u"C"_s} : QStringList{};
    CHECK(inScope == later);
    CHECK(overdue == later);
  }
}

TEST_CASE("a census worker that cannot be read is a reject with line and field", "[census]") {
  const auto [fields, column] = GENERATE(table<const char*, const char*>({
      {"<FTE30>1</FTE30>", "SWENo"},
      {"<SWENo>A</SWENo><FTE30>1.2</FTE30>", "FTE30"},
      {"<SWENo>A</SWENo><FTE30>-1</FTE30>", "FTE30"},
      {"<SWENo>A</SWENo><FTE30>lots</FTE30>", "FTE30"},
      {"<SWENo>A</SWENo><Cases30>1.5</Cases30>", "Cases30"},
      {"<SWENo>A</SWENo><Cases30>-3</Cases30>", "Cases30"},
      {"<SWENo>A</SWENo><Cases30>999999999999</Cases30>", "Cases30"},
      {"<SWENo>A</SWENo><OrgRole>7</OrgRole>", "OrgRole"},
      {"<SWENo>B</SWENo>", "SWENo"},
  }));
  const QString workers = u"\n"_s + worker(u"<SWENo>B</SWENo><FTE30>0.5</FTE30><Cases30>1</Cases30>"_s) + u"\n"_s +
                          worker(QString::fromLatin1(fields));
  const auto tables = readWorkers(workers);
  REQUIRE(tables);
  REQUIRE(tables->rejects.size() == 1);
  CHECK(tables->rejects.front().column == QString::fromLatin1(column));
  CHECK(tables->rejects.front().place.row == 3);
  CHECK(tables->rejects.front().place.file == u"census.xml");
  CHECK(tables->tables.at(u"posts"_s).rows.size() == 1);
  CHECK(tables->tables.at(u"cases"_s).rows.size() == 1);
}

TEST_CASE("a file that is no census, or a hostile one, is refused in one sentence", "[census]") {
  const QByteArray whole = (u"<Message>"_s + kHeader + worker(u"<SWENo>A</SWENo>"_s) + u"</Message>"_s).toUtf8();
  REQUIRE(readText(whole));
  const std::vector<std::pair<QByteArray, QString>> wrong{
      {"", u"empty"_s},
      {"code,name\n", u"not well-formed"_s},
      {QByteArray("PK\x03\x04\0\0\0", 7), u"not well-formed"_s},
      {whole.left(whole.size() - 30), u"breaks off"_s},
      {"<html/>", u"Message"_s},
      {"<Message/>", u"Collection"_s},
      {QByteArray(whole).replace("CSWW<", "CIN<"), u"not CSWW"_s},
      {QByteArray(whole).replace("2022-09-30", "30 September"), u"ReferenceDate"_s},
      {QByteArray(whole).replace("2022-09-30", "0022-09-30"), u"ReferenceDate"_s},
      {QByteArray(whole).replace("<LEA>301</LEA>", ""), u"LEA"_s},
      {(u"<Message>"_s + kHeader + u"</Message>"_s).toUtf8(), u"no CSWWWorker"_s},
      {"<!DOCTYPE Message [<!ENTITY a \"b\">]>" + whole, u"document type"_s},
      {QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100), u"Message"_s},
      {"<Message>" + QByteArray("<a>").repeated(100), u"64 levels"_s},
      {QByteArray(whole).replace("<SWENo>A", "<SWENo>" + QByteArray(5000, 'A')), u"1,000"_s},
      {QByteArray(whole).replace("A<", QByteArray("\0<", 2)), u"not well-formed"_s},
  };
  for (const auto& [xml, says] : wrong) {
    const auto tables = readText(xml);
    INFO(says.toStdString());
    REQUIRE_FALSE(tables);
    INFO(tables.error().sentence.toStdString());
    CHECK(tables.error().sentence.startsWith(u"census.xml: "));
    CHECK(tables.error().sentence.contains(says));
  }
}

}  // namespace exchange_census_test
