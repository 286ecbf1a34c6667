// SPDX-License-Identifier: MIT
// `headroom-cli report` as other programs see it: the words of the PDF in reading order, a workbook and a page for
// screen readers with the same rows, and the figures of the commands. All three files or none.
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/exchange/inspection_pack.h"
#include "core/exchange/report_sheet.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/sample_file.h"

namespace report_verb_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

using ReportSaid = EndedInWords;

struct ReportRoom {
  QTemporaryDir folder;
  QString path = folder.filePath(u"northmere.headroom"_s);
  QString pdf = folder.filePath(u"pack.pdf"_s);

  ReportRoom() { sampleAt(path, kDay); }

  static ReportSaid run(const QString& program, const QStringList& words) {
    return inWords(runProgram(program, words));
  }
  ReportSaid cli(const QStringList& words) const { return inWords(runCommand(words)); }
  ReportSaid report(const QString& kind, const QStringList& more = {}) const {
    return cli(QStringList{u"report"_s, path, kind, u"--pdf"_s, pdf, u"--on"_s, kDay.toString(Qt::ISODate)} + more);
  }
  QJsonObject json(const QString& verb, const QStringList& more = {}) const {
    const ReportSaid said =
        cli(QStringList{verb, path, u"--on"_s, kDay.toString(Qt::ISODate), u"--format"_s, u"json"_s} + more);
    REQUIRE(said.status == 0);
    return QJsonDocument::fromJson(said.out.toUtf8()).object();
  }
  QJsonObject twins() const {
    const ReportSaid said =
        run(u"/usr/bin/python3"_s,
            {QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/report_twins.py"), folder.filePath(u"pack"_s)});
    INFO(said.error.toStdString());
    REQUIRE(said.status == 0);
    return QJsonDocument::fromJson(said.out.toUtf8()).object();
  }
  QString words() const {
    const ReportSaid said = run(u"pdftotext"_s, {pdf, u"-"_s});
    REQUIRE(said.status == 0);
    return said.out.simplified();
  }
  QStringList left() const {
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot);
  }
  Unit ashby() const {
    const UnitTree units = loadUnits(Database::open(path, OpenMode::ReadOnly));
    const auto found = std::find_if(units.units().begin(), units.units().end(),
                                    [](const Unit& unit) { return unit.name == u"Ashby Family Support"; });
    REQUIRE(found != units.units().end());
    return *found;
  }
  Report pack(std::optional<UnitId> unit = std::nullopt) const {
    const Database records = Database::open(path, OpenMode::ReadOnly);
    return inspectionPack(records, {kDay, unit}, {}, packSeed(kDay));
  }
};

QStringList rowOf(const QJsonValue& row) {
  QStringList cells;
  for (const QJsonValue& cell : row.toArray()) cells << cell.toString();
  while (!cells.isEmpty() && cells.back().isEmpty()) cells.removeLast();
  return cells;
}

// As the workbook holds it.
QString bookWords(const ReportCell& cell) {
  if (cell.day) return cell.day->toString(Qt::ISODate);
  if (cell.number && !cell.words.endsWith(u'%')) return cell.number->toString(6);
  return cell.words;
}

template <class Words>
QStringList cellsOf(const std::vector<ReportCell>& row, Words words) {
  QStringList cells;
  for (const ReportCell& cell : row) cells << words(cell);
  while (!cells.isEmpty() && cells.back().isEmpty()) cells.removeLast();
  return cells;
}

const ReportFigure& figureOf(const Report& report, const QString& name) {
  for (const ReportPart& part : report.parts)
    for (const ReportFigure& figure : part.figures)
      if (figure.name == name) return figure;
  FAIL("no figure " << name.toStdString());
  std::abort();
}

std::pair<int, int> partOf(const Report& report, const QString& name) {
  const ReportFigure& figure = figureOf(report, name);
  return {figure.value.words.toInt(), static_cast<int>(figure.n)};
}

}  // namespace

TEST_CASE("pdftotext reads every row of every report from its left to its right, and the parts in their order",
          "[system][report]") {
  const ReportRoom room;
  const ReportSaid said = room.report(u"inspection"_s);
  CHECK(said.error.isEmpty());
  REQUIRE(said.status == 0);
  CHECK(said.out ==
        room.pdf + u'\n' + room.folder.filePath(u"pack.xlsx"_s) + u'\n' + room.folder.filePath(u"pack.html"_s) + u'\n');
  const QString words = room.words();
  const Report report = room.pack();
  qsizetype at = 0;
  int number = 0;
  for (const ReportPart& part : report.parts) {
    INFO(part.title.toStdString());
    // Once in the contents, once where it begins.
    const QString title = u"%1. %2"_s.arg(++number).arg(part.title);
    CHECK(words.count(title) == 2);
    REQUIRE(words.lastIndexOf(title) > at);
    at = words.lastIndexOf(title);
    for (const ReportFigure& figure : part.figures) {
      INFO(figure.name.toStdString());
      CHECK(words.contains(u"%1: %2 %3"_s.arg(figure.name, figureWords(figure), figure.definition).simplified()));
    }
    for (const ReportTable& table : part.tables) {
      for (const auto& row : table.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < row.size(); ++i)
          if (table.columns[i].isOnPaper && i != table.groupedBy)
            cells << (row[i].words.isEmpty() ? u"–"_s : row[i].words);
        INFO(table.title.toStdString() << ": " << cells.join(u" | "_s).toStdString());
        CHECK(words.contains(cells.join(u' ').simplified()));
      }
    }
  }
  CHECK(words.contains(u"page 1 of "_s));
}

TEST_CASE("the workbook and the page for screen readers have the rows of the report", "[system][report]") {
  const ReportRoom room;
  REQUIRE(room.report(u"inspection"_s).status == 0);
  const QJsonObject twins = room.twins();
  const QJsonObject book = twins[u"workbook"_s].toObject(), html = twins[u"html"_s].toObject();
  CHECK(html[u"lang"_s].toString() == u"en-GB");
  CHECK(html[u"title"_s].toString() == u"Inspection pack, Whole service, as at Friday 24 July 2026");
  for (const QJsonValue& scope : html[u"scopes"_s].toArray())
    CHECK((scope.toString() == u"col" || scope.toString() == u"row"));
  const Report report = room.pack();
  const QStringList sheets = reportSheetNames(report);
  qsizetype sheet = 0;
  const QJsonArray figures = book[u"Figures"_s].toArray();
  qsizetype figureRow = 0;
  for (const ReportPart& part : report.parts) {
    for (const ReportFigure& figure : part.figures) {
      QStringList told{part.title,     figure.name,           bookWords(figure.value), QString::number(figure.n),
                       figure.counted, shareOf(figure).words, figure.definition,       figure.rule};
      CHECK(rowOf(figures[++figureRow]) == told);
    }
    for (const ReportTable& table : part.tables) {
      INFO(table.title.toStdString());
      const QJsonArray rows = book[sheets[sheet++]].toArray();
      if (table.rows.empty()) {
        CHECK(rowOf(rows[1]) == QStringList{table.none});
        continue;
      }
      const QString caption = u"%1 (%2)"_s.arg(table.title).arg(table.rows.size());
      const QJsonArray shown = html[u"tables"_s].toObject()[caption].toArray();
      REQUIRE(shown.size() == static_cast<qsizetype>(table.rows.size()) + 1);
      for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto place = static_cast<qsizetype>(i) + 1;
        CHECK(rowOf(rows[place]) == cellsOf(table.rows[i], bookWords));
        CHECK(rowOf(shown[place]) == cellsOf(table.rows[i], [](const ReportCell& cell) { return cell.words; }));
      }
      CHECK(rowOf(rows.last()) == QStringList{u"Rows"_s, QString::number(table.rows.size())});
    }
  }
}

TEST_CASE("the figures of the pack are those of the commands", "[system][report]") {
  const ReportRoom room;
  const bool ofTeam = GENERATE(false, true);
  const Unit ashby = room.ashby();
  const QStringList of = ofTeam ? QStringList{u"--unit"_s, ashby.code} : QStringList();
  const std::optional<UnitId> id = ofTeam ? std::optional(ashby.id) : std::nullopt;
  const Report report = room.pack(id);
  const auto pair = [](const QJsonValue& part, const QJsonValue& of_) { return std::pair(part.toInt(), of_.toInt()); };
  for (const int window : {30, 35, 42}) {
    const QJsonObject totals =
        room.json(u"supervision"_s, of + QStringList{u"--window"_s, QString::number(window)})[u"totals"_s].toObject();
    CHECK(partOf(report, u"Supervised in the last %1 days"_s.arg(window)) ==
          pair(totals[u"supervised_in_window"_s], totals[u"in_scope"_s]));
    if (window == 35)
      CHECK(partOf(report, u"Past their next date"_s) == pair(totals[u"overdue"_s], totals[u"in_scope"_s]));
  }
  const QJsonObject totals = room.json(u"balance"_s, of)[u"totals"_s].toObject();
  CHECK(partOf(report, u"Over their limit"_s) == pair(totals[u"over"_s], totals[u"posts"_s]));
  CHECK(partOf(report, u"No capacity"_s) == pair(totals[u"no_capacity"_s], totals[u"posts"_s]));
  CHECK(figureOf(report, u"Unevenness"_s).value.words.toDouble() == totals[u"gini"_s].toDouble());
  const auto runs = room.json(u"overload"_s, of)[u"runs"_s].toArray().size();
  const auto everyRun = room.json(u"overload"_s, of + QStringList{u"--days"_s, u"1"_s})[u"runs"_s].toArray().size();
  CHECK(partOf(report, u"Over for 28 days or more"_s) == std::pair(static_cast<int>(runs), static_cast<int>(everyRun)));
  const QJsonArray actions = room.json(u"actions"_s, of)[u"actions"_s].toArray();
  const auto overdue = std::count_if(actions.begin(), actions.end(), [](const QJsonValue& one) {
    return one.toObject()[u"label"_s].toString() == u"overdue";
  });
  CHECK(partOf(report, u"Overdue"_s) == std::pair(static_cast<int>(overdue), static_cast<int>(actions.size())));
  int due = 0, onTime = 0;
  const QJsonObject months = room.json(u"compliance"_s, of + QStringList{u"--months"_s, u"12"_s});
  for (const QJsonValue& month : months[u"months"_s].toArray()) {
    due += month.toObject()[u"due"_s].toInt();
    onTime += month.toObject()[u"on_time"_s].toInt();
  }
  REQUIRE(due > 0);
  CHECK(partOf(report, u"On time in 12 months"_s) == std::pair(onTime, due));
  CHECK(partOf(report, u"Not discussed for 42 days or more"_s).first ==
        static_cast<int>(room.json(u"discussed"_s, of)[u"cases"_s].toArray().size()));
  CHECK(partOf(report, u"Without a lead"_s).first ==
        static_cast<int>(room.json(u"unallocated"_s, of)[u"cases"_s].toArray().size()));
}

TEST_CASE("a report of one team holds that team alone", "[system][report]") {
  const ReportRoom room;
  const QString code = room.ashby().code;
  REQUIRE(room.report(u"supervision"_s, {u"--unit"_s, code}).status == 0);
  const QString words = room.words();
  CHECK(words.startsWith(u"Supervision Ashby Family Support, as at Friday 24 July 2026 "_s));
  CHECK(words.contains(u"Farah Siddiqui"_s));
  CHECK_FALSE(words.contains(u"Nadia Rahmani"_s));
  const QJsonObject totals = room.json(u"supervision"_s, {u"--unit"_s, code})[u"totals"_s].toObject();
  CHECK(words.contains(
      u"Supervised in the last 35 days: %1 of %2 people in scope"_s.arg(totals[u"supervised_in_window"_s].toInt())
          .arg(totals[u"in_scope"_s].toInt())));
}

TEST_CASE("all three files are there whole, for their owner alone, or none is touched", "[system][report]") {
  const ReportRoom room;
  QFile before(room.pdf);
  REQUIRE(before.open(QIODevice::WriteOnly));
  before.write("as it was");
  before.close();
  // A folder stands where the page for screen readers would go.
  REQUIRE(QDir(room.folder.path()).mkdir(u"pack.html"_s));
  REQUIRE(QFile(room.folder.filePath(u"pack.html/x"_s)).open(QIODevice::WriteOnly));
  const ReportSaid refused = room.report(u"inspection"_s);
  CHECK(refused.status == 1);
  CHECK(refused.error.count(u'\n') == 1);
  CHECK(refused.out.isEmpty());
  REQUIRE(before.open(QIODevice::ReadOnly));
  CHECK((before.readAll() == "as it was"));
  before.close();
  CHECK(room.left().join(u' ') == u"northmere.headroom pack.html pack.pdf");
  REQUIRE(QDir(room.folder.filePath(u"pack.html"_s)).removeRecursively());
  REQUIRE(room.report(u"inspection"_s).status == 0);
  CHECK(room.left().join(u' ') == u"northmere.headroom pack.html pack.pdf pack.xlsx");
  for (const QString& name : {u"pack.pdf"_s, u"pack.xlsx"_s, u"pack.html"_s})
    CHECK(QFileInfo(room.folder.filePath(name)).permissions() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("a workbook or a page that somebody else made is not replaced by the report beside it", "[system][report]") {
  const ReportRoom room;
  const QString name = GENERATE(u"pack.xlsx"_s, u"pack.html"_s);
  QFile own(room.folder.filePath(name));
  REQUIRE(own.open(QIODevice::WriteOnly));
  own.write("<html>my own</html>");
  own.close();
  const ReportSaid refused = room.report(u"supervision"_s);
  CHECK(refused.status == 1);
  CHECK(refused.error.contains(name));
  REQUIRE(own.open(QIODevice::ReadOnly));
  CHECK((own.readAll() == "<html>my own</html>"));
  CHECK(room.left().size() == 2);
  own.close();
  REQUIRE(own.remove());
  REQUIRE(room.report(u"supervision"_s).status == 0);
  CHECK(room.report(u"supervision"_s, {u"--unit"_s, room.ashby().code}).status == 0);
}

TEST_CASE("a report is refused with one line and the right status, and changes no file", "[system][report]") {
  const ReportRoom room;
  struct Row {
    QStringList words;
    int status;
  };
  const QString file = room.path;
  const std::vector<Row> rows{{{u"nonsense"_s, u"--pdf"_s, room.pdf}, 2},
                              {{u"inspection"_s}, 2},
                              {{u"inspection"_s, u"--pdf"_s, room.pdf, u"--on"_s, u"2026-02-30"_s}, 2},
                              {{u"inspection"_s, u"--pdf"_s, room.pdf, u"--seed"_s, u"x"_s}, 2},
                              {{u"supervision"_s, u"--pdf"_s, room.pdf, u"--seed"_s, u"7"_s}, 2},
                              {{u"inspection"_s, u"--pdf"_s, room.pdf, u"--unit"_s, u"nowhere"_s}, 1},
                              {{u"supervision"_s, u"--pdf"_s, file}, 1},
                              {{u"supervision"_s, u"--pdf"_s, file + u"-journal"_s}, 1},
                              {{u"supervision"_s, u"--pdf"_s, u"/dev/null"_s}, 1},
                              {{u"supervision"_s, u"--pdf"_s, room.pdf, u"--person"_s, u"farah"_s}, 2},
                              {{u"inspection"_s, u"--pdf"_s, room.pdf, u"--session"_s, u"1"_s}, 2},
                              {{u"session"_s, u"--pdf"_s, room.pdf, u"--unit"_s, u"ashby"_s}, 2},
                              {{u"brief"_s, u"--pdf"_s, room.pdf, u"--session"_s, u"1"_s}, 2},
                              {{u"supervision"_s, u"--pdf"_s, room.folder.filePath(u"no/x.pdf"_s)}, 1}};
  for (const Row& row : rows) {
    const ReportSaid said = room.cli(QStringList{u"report"_s, file} + row.words);
    INFO(row.words.join(u' ').toStdString() << "\n" << said.error.toStdString());
    CHECK(said.status == row.status);
    CHECK(said.out.isEmpty());
    CHECK(said.error.count(u'\n') == 1);
    CHECK(room.left().join(u' ') == u"northmere.headroom");
  }
}

}  // namespace report_verb_test
