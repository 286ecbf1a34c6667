// SPDX-License-Identifier: MIT
// Reports from the window: chosen, read, saved and printed by keys alone; the same figures as the command's; and a long
// one that is stopped leaves nothing behind.
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

#include "core/exchange/report_html.h"
#include "tests/support/command.h"
#include "tests/support/ui_walk.h"
#include "ui/reports/reports_page.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/palette.h"

namespace reports_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct ReportsWalk : NorthmereWalk {
  explicit ReportsWalk(const QString& who) {
    start(who);
    window().show();
    window().goTo({u"reports"_s, {}});
  }
  ReportsPage& reports() const { return static_cast<ReportsPage&>(page(u"reports"_s)); }
  QString value(const QString& figure) const {
    auto& table = part<QTableView>(reports(), u"reports/figures"_s);
    for (int row = 0; row < table.model()->rowCount(); ++row)
      if (table.model()->index(row, 0).data().toString() == figure)
        return table.model()->index(row, 1).data().toString();
    return {};
  }
  QString unitCode(const QString& name) const {
    const Database file = records();
    const UnitTree units = loadUnits(file);
    for (const Unit& unit : units.units())
      if (unit.name == name) return unit.code;
    return {};
  }
  QString said() const { return part<Label>(reports(), u"reports/said"_s).text(); }
  QByteArray read(const QString& name) const {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }
  QStringList files() const { return QDir(folder.path()).entryList({u"mine*"_s}, QDir::Files | QDir::Hidden); }
};

// Everything counts as a county for as long as this lives.
struct EveryReportIsLong {
  std::size_t before = std::exchange(LongRead::manyPosts, std::size_t{0});
  ~EveryReportIsLong() { LongRead::manyPosts = before; }
};

QByteArray withoutTime(QByteArray html) {
  return QString::fromUtf8(html).replace(QRegularExpression(u"Printed [^.]*\\."_s), {}).toUtf8();
}

}  // namespace

TEST_CASE("a manager has the pack of a team as at a day from the window, and it is the command's", "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  Page& page = walk.reports();
  CHECK(walk.value(u"Supervised in the last 35 days"_s).contains(u" people in scope ("_s));
  key(page, u"reports/which/0"_s, Qt::Key_Right);
  REQUIRE(walk.reports().report());
  CHECK(walk.reports().report()->title == u"Inspection pack");
  auto& day = part<QLineEdit>(page, u"reports/on/edit"_s);
  enter(day);
  day.selectAll();
  QTest::keyClicks(&day, u"1 july"_s);
  QTest::keyClick(&day, Qt::Key_Return);
  settle();
  CHECK(walk.reports().report()->on == QDate(2026, 7, 1));
  answerFileDialog(walk.folder.filePath(u"mine.pdf"_s));
  press(page, u"reports/save"_s);
  CHECK(part<MessageBar>(page, u"reports/message"_s).sentence().startsWith(u"Saved as "_s));
  CHECK(walk.files() == QStringList{u"mine.html"_s, u"mine.pdf"_s, u"mine.xlsx"_s});

  outputOf({u"report"_s, walk.path, u"inspection"_s, u"--pdf"_s, walk.folder.filePath(u"theirs.pdf"_s), u"--on"_s,
            u"2026-07-01"_s, u"--unit"_s, walk.unitCode(u"Ashby Family Support"_s)});
  CHECK((withoutTime(walk.read(u"mine.html"_s)) == withoutTime(walk.read(u"theirs.html"_s))));
}

TEST_CASE("whoever looks for the inspection pack in Ctrl+K finds it chosen", "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  REQUIRE(walk.reports().report());
  CHECK(walk.reports().report()->title != u"Inspection pack");
  walk.window().goTo({u"today"_s, {}});
  const auto found = paletteMatches(paletteEntries(walk.window().workspace()), u"inspection pack"_s);
  REQUIRE_FALSE(found.empty());
  walk.window().goTo(found.front().address);
  settle();
  REQUIRE(walk.reports().report());
  CHECK(walk.reports().report()->title == u"Inspection pack");
}

TEST_CASE("the seed of the sample is chosen on the page, printed, and draws what the command draws with it",
          "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  Page& page = walk.reports();
  CHECK_FALSE(part(page, u"reports/seed"_s).isVisible());  // supervision draws no sample
  key(page, u"reports/which/0"_s, Qt::Key_Right);
  auto& seed = part<QLineEdit>(page, u"reports/seed"_s);
  REQUIRE(seed.isVisible());
  CHECK(seed.text() == u"20260724");
  const auto drawn = [&] {
    QStringList codes;
    const Report& shown = *walk.reports().report();
    for (const auto& row : shown.parts.back().tables.front().rows) codes << row.front().words;
    return codes;
  };
  const auto choose = [&](const QString& typed) {
    enter(seed);
    seed.selectAll();
    QTest::keyClicks(&seed, typed);
    QTest::keyClick(&seed, Qt::Key_Return);
    settle();
  };
  const QStringList usual = drawn();
  choose(u"4711"_s);
  const QStringList other = drawn();
  CHECK(other != usual);
  CHECK(walk.reports().report()->parts.back().figures.front().definition.contains(u"seed 4711"));
  answerFileDialog(walk.folder.filePath(u"mine.pdf"_s));
  press(page, u"reports/save"_s);
  outputOf({u"report"_s, walk.path, u"inspection"_s, u"--pdf"_s, walk.folder.filePath(u"theirs.pdf"_s), u"--on"_s,
            u"2026-07-24"_s, u"--unit"_s, walk.unitCode(u"Ashby Family Support"_s), u"--seed"_s, u"4711"_s});
  CHECK((withoutTime(walk.read(u"mine.html"_s)) == withoutTime(walk.read(u"theirs.html"_s))));
  choose(u"20260724"_s);
  CHECK(drawn() == usual);
}

TEST_CASE("every table of a report shows its rows as they are saved", "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  ReportsPage& page = walk.reports();
  auto& tables = part<QTableView>(page, u"reports/tables"_s);
  for (const bool isPack : {false, true}) {
    if (isPack) key(page, u"reports/which/0"_s, Qt::Key_Right);
    REQUIRE(page.report());
    enter(tables);
    QTest::keyClick(&tables, Qt::Key_Home, Qt::ControlModifier);
    settle();
    const Report& report = *page.report();
    for (const ReportPart& one : report.parts) {
      for (const ReportTable& table : one.tables) {
        INFO(table.title.toStdString());
        REQUIRE(tables.currentIndex().siblingAtColumn(0).data().toString() == table.title);
        const auto* rows = page.findChild<QTableView*>(u"reports/rows"_s);
        REQUIRE((rows != nullptr) == !table.rows.empty());
        if (rows != nullptr) {
          REQUIRE(rows->model()->rowCount() == static_cast<int>(table.rows.size()));
          for (int row = 0; row < rows->model()->rowCount(); ++row)
            for (int column = 0; column < rows->model()->columnCount(); ++column)
              CHECK(rows->model()->index(row, column).data().toString() ==
                    table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].words);
        }
        QTest::keyClick(&tables, Qt::Key_Down);
        settle();
      }
    }
  }
}

TEST_CASE("Ctrl+P asks for a printer, and Escape prints nothing", "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  bool asked = false;
  inNextDialog<QDialog>([&asked](QDialog& dialog) {
    asked = dialog.inherits("QPrintDialog");
    dialog.reject();
  });
  key(walk.reports(), u"reports/figures"_s, Qt::Key_P, Qt::ControlModifier);
  CHECK(asked);
}

TEST_CASE("a day to come has no report, and the page says so", "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  Page& page = walk.reports();
  auto& day = part<QLineEdit>(page, u"reports/on/edit"_s);
  enter(day);
  day.selectAll();
  QTest::keyClicks(&day, u"1 august"_s);
  QTest::keyClick(&day, Qt::Key_Return);
  settle();
  CHECK(walk.said() == u"A report is of today or of a day before.");
  CHECK_FALSE(walk.reports().report());
  CHECK_FALSE(part<QPushButton>(page, u"reports/save"_s).isEnabled());
}

TEST_CASE("as at another day a report is of that day or before, and of nobody else's units", "[walk][reports]") {
  ReportsWalk walk(u"Priya Nair"_s);
  walk.window().lookAsAt(kWalkDay.addDays(-30));
  walk.window().goTo({u"reports"_s, {}});
  REQUIRE(walk.reports().report());
  CHECK(walk.reports().report()->on == kWalkDay.addDays(-30));
  CHECK(walk.reports().report()->unitName == u"Ashby Family Support");
}

TEST_CASE("a county's report is read and written beside the window, and the reading can be stopped",
          "[walk][reports][long]") {
  ReportsWalk walk(u"Ruth Calder"_s);
  const QString value = walk.value(u"Supervised in the last 35 days"_s);
  REQUIRE_FALSE(value.isEmpty());
  const EveryReportIsLong county;
  ReportsPage& page = walk.reports();
  auto* reading = page.findChild<LongRead*>();
  REQUIRE(reading != nullptr);
  QSignalSpy ended(reading, &LongRead::ended);
  const auto wait = [&] {
    while (ended.isEmpty()) REQUIRE(ended.wait(120'000));
    ended.clear();
    settle();
  };
  // No event runs between the question and the click: however fast the thread is, what it found is not shown.
  auto& cancel = part<QPushButton>(page, u"reports/cancel"_s);
  auto& words = part<Label>(page, u"reports/said"_s);
  page.reload();
  REQUIRE(reading->isRunning());
  CHECK(words.text().startsWith(u"Looking through "_s));
  REQUIRE(cancel.isVisible());
  cancel.click();
  wait();
  CHECK_FALSE(page.report());
  CHECK(walk.said() == u"Nothing was read.");
  press(page, u"reports/again"_s);
  wait();
  CHECK(walk.value(u"Supervised in the last 35 days"_s) == value);

  page.saveTo(walk.folder.filePath(u"mine.pdf"_s));
  CHECK(words.text() == u"Writing the report…");
  CHECK(cancel.isVisible());
  CHECK_FALSE(part<QPushButton>(page, u"reports/print"_s).isEnabled());
  wait();
  CHECK_FALSE(cancel.isVisible());
  CHECK(walk.files() == QStringList{u"mine.html"_s, u"mine.pdf"_s, u"mine.xlsx"_s});
}

}  // namespace reports_walk
