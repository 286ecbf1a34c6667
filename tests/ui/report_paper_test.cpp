// SPDX-License-Identifier: MIT
// A report on paper at two hundred names of any length: what stands on which page and where, as a printer gets it.
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <map>

#include "core/exchange/inspection_pack.h"
#include "core/exchange/report_html.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/sample_file.h"
#include "tests/support/ui_paper.h"
#include "ui/paper/report_paper.h"

namespace report_paper_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

QString nameOf(int i) {
  switch (i % 5) {
    case 0:
      return u"Bartholomew-Alexander Featherstonehaugh-Cholmondeley of the North %1"_s.arg(i);
    case 1:
      return QString(90, u'x') + QString::number(i);
    case 2:
      return QStringLiteral("\u0641\u0627\u0637\u0645\u0629 \u0627\u0644\u0632\u0647\u0631\u0627\u0621 %1").arg(i);
    default:
      return u"Ann Lee %1"_s.arg(i);
  }
}

// Tables as the reports have them: one plain, one that is grouped by a column of long words.
Report longReport(int names) {
  ReportTable plain{u"Everybody"_s, {{u"Name"_s}, {u"Team"_s, 150}, {u"Due"_s, 80}, {u"Days"_s, 40, true}}, {}, {}};
  ReportTable grouped = plain;
  grouped.title = u"By team"_s;
  grouped.groupedBy = 1;
  for (int i = 0; i < names; ++i) {
    const QString team =
        i % 3 == 0 ? u"The Family Support and Protection Team of Mill Street and the Quay"_s : u"Brook"_s;
    const std::vector<ReportCell> row{wordCell(nameOf(i)), wordCell(team), dayCell(kDay.addDays(i)), countCell(i)};
    plain.rows.push_back(row);
    grouped.rows.push_back(row);
  }
  const ReportFigure figure{u"Late"_s,       countCell(3), 4, u"people"_s, true, QString(40, u'w') + u" means"_s,
                            u"6, next due"_s};
  return {u"Pack"_s,
          u"Ashby"_s,
          kDay,
          u"24 July 2026 14:05"_s,
          {{u"First"_s, {}, {figure}, {plain}}, {u"Second"_s, {}, {figure, figure}, {grouped}}},
          true};
}

QString flat(const QString& text) { return QString(text).remove(u' '); }

struct Printed {
  RecordingPaper paper;
  int pages = 0;
  explicit Printed(const Report& report) { pages = printReport(paper, report); }

  std::map<int, QString> words() const {
    std::map<int, QString> pages_;
    for (const DrawnText& one : paper.drawn) pages_[one.page] += one.text + u'\n';
    return pages_;
  }
};

}  // namespace

TEST_CASE("no line of a report is cut or lies over another, at two hundred names of any length", "[paper][report]") {
  Printed printed(longReport(200));
  REQUIRE(printed.pages > 8);
  CHECK(printed.pages == printed.paper.pages());
  std::vector<const DrawnText*> before;
  int page = 0;
  for (const DrawnText& one : printed.paper.drawn) {
    if (one.text.trimmed().isEmpty()) continue;
    INFO(one.page << ": " << one.text.toStdString());
    CHECK(one.where.left() >= 47);
    CHECK(one.where.right() <= 794 - 47);
    CHECK(one.where.top() >= 40);
    CHECK(one.where.bottom() <= 1123 - 20);
    if (one.page != page) before.clear(), page = one.page;
    for (const DrawnText* other : before) {
      const QRectF over = one.where.intersected(other->where);
      // Lines of a paragraph share the room above and below their letters.
      if (over.width() > 2 && over.height() > 4) FAIL_CHECK("lies over '" << other->text.toStdString() << "'");
    }
    before.push_back(&one);
  }
}

TEST_CASE("every word of every row is on the paper, twice where two tables have it", "[paper][report]") {
  const Report report = longReport(200);
  Printed printed(report);
  QString all;
  for (const auto& [page, words] : printed.words()) all += words;
  all = flat(all).remove(u'\n');
  for (const auto& row : report.parts[0].tables[0].rows) {
    INFO(row[0].words.toStdString());
    // What is read from the right is drawn in runs of its own.
    if (!row[0].words.contains(QChar(0x0641))) CHECK(all.count(flat(row[0].words)) >= 2);
    CHECK(all.count(flat(row[2].words)) >= 2);
  }
  // A team's name that fits no column stands under each of its rows.
  CHECK(all.count(flat(u"Team: The Family Support and Protection Team of Mill Street and the Quay"_s)) == 67);
}

TEST_CASE("each page says its number, its columns where it has rows, and leaves no row alone", "[paper][report]") {
  const int names = GENERATE(1, 2, 3, 41, 42, 43, 44, 45, 46, 47, 48, 200);
  Printed printed(longReport(names));
  for (const auto& [page, words] : printed.words()) {
    INFO(names << " names, page " << page << "\n" << words.toStdString());
    CHECK(words.count(u"page %1 of %2 · OFFICIAL-SENSITIVE"_s.arg(page).arg(printed.pages)) == 1);
    static const QRegularExpression day(u"^\\d{1,2} [A-Z][a-z]+ 20\\d\\d$"_s, QRegularExpression::MultilineOption);
    int rows = 0;
    for (auto hits = day.globalMatch(words); hits.hasNext(); hits.next()) ++rows;
    if (rows > 0) CHECK(words.contains(u"Due\n"_s));
    if (rows == 1) CHECK(names < 3);
  }
}

TEST_CASE("the contents name the page on which each part begins", "[paper][report]") {
  const Report report = longReport(60);
  Printed printed(report);
  const auto words = printed.words();
  for (std::size_t i = 0; i < report.parts.size(); ++i) {
    const QString title = u"%1. %2"_s.arg(i + 1).arg(report.parts[i].title);
    static const QRegularExpression end(u"\\.{3,} (\\d+)\\n"_s);
    const qsizetype from = words.at(1).indexOf(title);
    REQUIRE(from >= 0);
    const auto hit = end.match(words.at(1), from);
    REQUIRE(hit.hasMatch());
    CHECK(words.at(hit.captured(1).toInt()).contains(title));
  }
}

TEST_CASE("the headings of every table of the reports stand on one line, and no part is without a figure",
          "[paper][report]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"northmere.headroom"_s);
  sampleAt(path, kDay);
  const Database records = Database::open(path, OpenMode::ReadOnly);
  const Report report = inspectionPack(records, {kDay, {}}, u"24 July 2026 14:05"_s, 1);
  Printed printed(report);
  QStringList runs;
  for (const DrawnText& one : printed.paper.drawn) runs << one.text.trimmed();
  for (const ReportPart& part : report.parts) {
    INFO(part.title.toStdString());
    CHECK_FALSE(part.figures.empty());
    for (const ReportFigure& figure : part.figures) {
      CHECK_FALSE(figure.definition.isEmpty());
      CHECK(figure.rule.front().isDigit());
    }
    for (const ReportTable& table : part.tables) {
      if (table.rows.empty()) {
        CHECK(runs.contains(table.none));
        continue;
      }
      for (std::size_t i = table.groupedBy ? 1 : 0; i < table.columns.size(); ++i) {
        INFO(table.columns[i].heading.toStdString());
        if (table.columns[i].isOnPaper && i != table.groupedBy) CHECK(runs.contains(table.columns[i].heading));
      }
    }
  }
}

TEST_CASE("a report that nobody wants any more leaves no file, and what was there stays", "[paper][report]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"pack.pdf"_s);
  int asked = 0;
  const int until = GENERATE(0, 1);  // stopped after the pages were drawn, and after all three were written
  CHECK(writeReportFiles(path, longReport(5), [&asked, until] { return asked++ < until; }).isEmpty());
  CHECK(QDir(folder.path()).isEmpty());
  CHECK(writeReportFiles(path, longReport(5)) == reportFileNames(path));
  CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 3);
}

TEST_CASE("the files beside a PDF have its name", "[report]") {
  CHECK(reportFileNames(u"/a/pack.PDF"_s) == QStringList{u"/a/pack.PDF"_s, u"/a/pack.xlsx"_s, u"/a/pack.html"_s});
  CHECK(reportFileNames(u"/a/pack.html"_s) ==
        QStringList{u"/a/pack.html"_s, u"/a/pack.html.xlsx"_s, u"/a/pack.html.html"_s});
}

}  // namespace report_paper_test
