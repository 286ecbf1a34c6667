// SPDX-License-Identifier: MIT
// Every number of Over time and of 'Over for weeks' is compared with the balance of its own day, read from the file by
// itself; every count with the rows behind it.
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

#include "core/caseload/allocation_store.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "core/caseload/overload.h"
#include "core/caseload/suggested_moves.h"
#include "core/exchange/workbook.h"
#include "tests/support/bytes_of.h"
#include "tests/support/ui_walk.h"
#include "ui/balance/balance_page.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/trends/trends_page.h"

namespace over_time_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct AsManager {
  NorthmereWalk walk;
  std::optional<UnitId> unit;
  AsManager(const QString& who, const QString& name) {
    walk.start(who);
    walk.window().resize(1366, 768);
    walk.window().show();
    const Database file = walk.records();
    const UnitTree units = loadUnits(file);
    for (const Unit& one : units.units())
      if (one.name == name) unit = one.id;
    REQUIRE(unit);
  }
  Balance on(QDate day) {
    const Database file = walk.records();
    return balance(loadFactsOfUnit(file, day, *unit), day, unit);
  }
};

QString cell(const QTableView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

}  // namespace

TEST_CASE("every month and every Monday shows what the balance of that day says", "[walk][trends]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  priya.walk.window().goTo({u"trends"_s, {}});
  Page& page = priya.walk.page(u"trends"_s);
  press(page, u"trends/as/1"_s);
  auto& months = part<QTableView>(page, u"trends/months"_s);
  REQUIRE(months.model()->rowCount() == 12);
  for (int row = 0; row < 12; ++row) {
    const QDate day = QDate(2025, 8, 1).addMonths(row);
    const Balance figures = priya.on(day);
    INFO(day.toString(Qt::ISODate).toStdString());
    const int over = figures.totals.over;
    CHECK(cell(months, row, 2) == QString::number(casesLed(figures.posts)));
    CHECK(cell(months, row, 3) == percentWords(figures.totals.utilisation));
    CHECK(cell(months, row, 4) == u"%1 of %2"_s.arg(over).arg(figures.posts.size()));
    CHECK(cell(months, row, 5).toInt() + over ==
          std::count_if(figures.posts.begin(), figures.posts.end(),
                        [](const PostBalance& post) { return post.judged && post.judged->breach; }));
  }
  // The rows behind a figure: as many posts over as the month said.
  auto& ahead = part<QTableView>(page, u"trends/ahead"_s);
  REQUIRE(ahead.model()->columnCount() == 13);
  for (int week = 0; week < 12; ++week) {
    const Balance figures = priya.on(QDate(2026, 7, 27).addDays(7 * week));
    std::size_t shown = 0;
    for (int row = 0; row < ahead.model()->rowCount(); ++row) {
      const QString name = cell(ahead, row, 0);
      for (const PostBalance& post : figures.posts) {
        if (post.personName != name || !post.judged) continue;
        ++shown;
        if (post.utilisation()) CHECK(cell(ahead, row, week + 1) == percentWords(post.utilisation()));
      }
    }
    CHECK(shown == static_cast<std::size_t>(std::count_if(figures.posts.begin(), figures.posts.end(),
                                                          [](const PostBalance& post) { return post.judged; })));
  }
}

TEST_CASE("months before anybody led a case are not shown as months without load", "[walk][trends]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  priya.walk.window().goTo({u"trends"_s, {}});
  Page& page = priya.walk.page(u"trends"_s);
  press(page, u"trends/span/1"_s);
  press(page, u"trends/as/1"_s);
  auto& months = part<QTableView>(page, u"trends/months"_s);
  QDate first(2023, 8, 1);
  while (priya.on(first).totals.cases == 0) first = first.addMonths(1);
  REQUIRE(first > QDate(2023, 8, 1));
  REQUIRE(first < QDate(2026, 7, 1));
  const QString words = QLocale(QLocale::English).toString(first, u"MMM yyyy"_s);
  CHECK(cell(months, 0, 0) == words);
  CHECK(cell(months, months.model()->rowCount() - 1, 0) == u"Jul 2026");
  const auto labels = page.findChildren<Label*>();
  CHECK(std::any_of(labels.begin(), labels.end(), [&words](const Label* label) {
    return label->text().startsWith(u"from %1 on: no case was led here before that"_s.arg(words));
  }));
}

TEST_CASE("a month and a Monday open the rows that they were made from", "[walk][trends]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  auto& window = priya.walk.window();
  window.goTo({u"trends"_s, {}});
  Page& page = priya.walk.page(u"trends"_s);
  press(page, u"trends/as/1"_s);
  auto& months = part<QTableView>(page, u"trends/months"_s);
  const int month = 4;
  const QString over = cell(months, month, 4);
  months.setCurrentIndex(months.model()->index(month, 0));
  key(page, u"trends/months"_s, Qt::Key_Return);
  const BalancePicture* shown = static_cast<BalancePage&>(priya.walk.page(u"balance"_s)).picture();
  REQUIRE(shown != nullptr);
  CHECK(shown->asked.on == QDate(2025, 12, 1));
  const auto breaches = std::count_if(shown->figures.posts.begin(), shown->figures.posts.end(),
                                      [](const PostBalance& post) { return post.judged && post.judged->breach; });
  CHECK(over == u"%1 of %2"_s.arg(breaches).arg(shown->figures.posts.size()));

  window.goTo({u"trends"_s, {}});
  auto& ahead = part<QTableView>(priya.walk.page(u"trends"_s), u"trends/ahead"_s);
  ahead.setCurrentIndex(ahead.model()->index(2, 3));
  key(priya.walk.page(u"trends"_s), u"trends/ahead"_s, Qt::Key_Return);
  CHECK(static_cast<BalancePage&>(priya.walk.page(u"balance"_s)).picture()->asked.on == QDate(2026, 8, 10));
}

TEST_CASE("what a page shows is exported to where somebody says", "[walk][trends]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  const QTemporaryDir folder;
  for (const QString& key : {u"trends"_s, u"balance"_s}) {
    INFO(key.toStdString());
    priya.walk.window().goTo({key, {}});
    Page& page = priya.walk.page(key);
    const QString name = folder.filePath(key);
    inNextDialog<QFileDialog>([&name](QFileDialog& dialog) {
      dialog.selectFile(name);
      QMetaObject::invokeMethod(&dialog, "accept");
    });
    press(page, key + u"/export"_s);
    auto book = Workbook::open(name + u".xlsx"_s);
    REQUIRE(book);
    CHECK(book->sheets().size() == (key == u"trends" ? 3 : 2));
    CHECK(part<MessageBar>(page, key + u"/message"_s).sentence().contains(name + u".xlsx"_s));
  }
  auto book = Workbook::open(folder.filePath(u"trends.xlsx"_s));
  int rows = 0;
  REQUIRE(book->readRows(0, [&rows](const WorkbookRow&) { return ++rows > 0; }));
  CHECK(rows == 1 + 12);
}

TEST_CASE("over for weeks lists whoever has been, and asks who sees to it", "[walk][trends]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  priya.walk.window().goTo({u"balance"_s, {}});
  Page& page = priya.walk.page(u"balance"_s);
  auto& table = part<QTableView>(page, u"balance/overload/table"_s);
  const Database file = priya.walk.records();
  const auto runs = loadOverload(file, kWalkDay, {}, priya.unit);
  int running = 0;
  for (int row = 0; row < table.model()->rowCount(); ++row)
    running += table.model()->index(row, 1).data(SecondLineRole).toString().startsWith(u"since") ? 1 : 0;
  CHECK(running == static_cast<int>(runs.size()));
  REQUIRE(running > 0);
  CHECK(cell(table, 0, 3) == u"Nobody is dealing with it yet");
  const QString name = cell(table, 0, 0);

  inNextDialog<FormDialog>([](FormDialog& form) {
    press(form, u"escalation.save"_s);
    REQUIRE(form.isVisible());  // who, what and when are asked for
    auto& owner = part<QComboBox>(form, u"escalation.owner"_s);
    owner.setCurrentIndex(owner.findText(u"Priya Nair"_s));
    type(form, u"escalation.what"_s, u"Two cases go to Ben"_s);
    type(form, u"escalation.due.edit"_s, u"31/7/2026"_s);
    press(form, u"escalation.save"_s);
  });
  table.setCurrentIndex(table.model()->index(0, 0));
  key(page, u"balance/overload/table"_s, Qt::Key_Return);
  int found = -1;
  for (int row = 0; row < table.model()->rowCount(); ++row)
    if (cell(table, row, 0) == name && cell(table, row, 3) == u"Two cases go to Ben") found = row;
  // It has an owner now, so everybody without one stands before it; but never what has ended.
  REQUIRE(found >= 0);
  for (int row = 0; row < found; ++row) {
    CHECK(table.model()->index(row, 1).data(SecondLineRole).toString().startsWith(u"since"));
    CHECK(cell(table, row, 3) == u"Nobody is dealing with it yet");
  }
}

TEST_CASE("a suggestion is put on the board and does what it says", "[walk][moves]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  priya.walk.window().goTo({u"moves"_s, {}});
  Page& page = priya.walk.page(u"moves"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    part<QComboBox>(form, u"suggest.aim"_s).setCurrentIndex(1);
    press(form, u"suggest.save"_s);
  });
  press(page, u"moves/suggest"_s);
  const QString said = part<MessageBar>(page, u"moves/message"_s).sentence();
  INFO(said.toStdString());
  const Database file = priya.walk.records();
  const auto found =
      suggestMoves(loadBoardFacts(file, kWalkDay, priya.unit), kWalkDay, priya.unit, ShareAim::Fairest, {});
  REQUIRE(found);
  CHECK(said.contains(u"Children changing worker: %1."_s.arg(found->share.casesMoved)));
  CHECK(said.contains(u"The fullest post is at %1."_s.arg(percentWords(found->share.highest))));
  CHECK((said.contains(u"Proved") || said.contains(u"Within")));
  // The board's own table says the same highest.
  auto& people = part<QTableView>(page, u"moves/people"_s);
  int highest = 0;
  for (int row = 0; row < people.model()->rowCount(); ++row)
    highest = std::max(highest, cell(people, row, 2).section(u' ', -1).remove(u'%').toInt());
  CHECK(highest == found->share.highest.wholePercent());
}

TEST_CASE("the months under other weights and another limit are counted from their rows, and nothing is saved",
          "[walk][trends]") {
  AsManager priya(u"Priya Nair"_s, u"Ashby Family Support"_s);
  priya.walk.window().goTo({u"trends"_s, {}});
  Page& page = priya.walk.page(u"trends"_s);
  const QByteArray before = bytesOf(priya.walk.path);
  auto& table = part<QTableView>(page, u"trends/draft"_s);
  auto& said = part<Label>(page, u"trends/draft/said"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    for (QLineEdit* field : form.findChildren<QLineEdit*>()) field->clear();
    press(form, u"draftWeights.save"_s);
    REQUIRE(form.isVisible());  // no kind has points
    type(form, u"draftWeights.kind.child in need"_s, u"a lot"_s);
    press(form, u"draftWeights.save"_s);
    REQUIRE(form.isVisible());
    part<QLineEdit>(form, u"draftWeights.kind.child in need"_s).clear();
    for (const QString& kind : {u"child in need"_s, u"child protection"_s, u"child in care"_s})
      type(form, u"draftWeights.kind."_s + kind, u"2"_s);
    press(form, u"draftWeights.save"_s);
  });
  press(page, u"trends/draft/weights"_s);
  settle();
  CHECK(said.text().contains(u"weights change nothing"_s));  // Ashby is judged by children
  press(page, u"trends/draft/measure/2"_s);
  press(page, u"trends/draft/operator/1"_s);
  type(page, u"trends/draft/value"_s, u"20"_s);
  press(page, u"trends/draft/try"_s);
  CHECK_FALSE(said.isVisible());
  REQUIRE(table.isVisible());
  REQUIRE(table.model()->rowCount() == 12);
  const QStringList weighed{u"child in need"_s, u"child protection"_s, u"child in care"_s};
  int overs = 0;
  for (int row = 0; row < 12; ++row) {
    const QDate day = QDate(2025, 8, 1).addMonths(row);
    const Database file = priya.walk.records();
    const CaseloadFacts facts = loadFactsOfUnit(file, day, *priya.unit);
    const Balance figures = balance(facts, day, priya.unit);
    int over = 0;
    for (const PostBalance& post : figures.posts) {  // two points a case of three kinds, at most twenty for 1.0 FTE
      double load = 0;
      for (const CaseLine& line : post.carried.lines) {
        const Case& record = *facts.caseOf(line.caseId);
        const double whole = record.points ? record.points->toDouble() : weighed.contains(record.kind) ? 2 : 0;
        load += whole * line.factor.toDouble();
      }
      const double ceiling =
          post.judged ? post.judged->ceiling.toDouble() / post.limit->value.toDouble() * 20 : post.fte.toDouble() * 20;
      over += load > ceiling + 1e-9;
    }
    INFO(cell(table, row, 2).toStdString() << " against " << over);
    CHECK(cell(table, row, 2) == u"%1 of %2"_s.arg(over).arg(figures.posts.size()));
    overs += over;
  }
  CHECK(overs > 0);
  press(page, u"trends/draft/asWeighed"_s);
  CHECK_FALSE(table.isVisible());
  CHECK(bytesOf(priya.walk.path) == before);
}

}  // namespace over_time_walk
