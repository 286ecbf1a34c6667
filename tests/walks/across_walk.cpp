// SPDX-License-Identifier: MIT
// Looking across supervision with the keyboard alone: a question answered from Today, and every figure with as many
// rows behind it as it says.
#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/exchange/report_html.h"
#include "core/store/query.h"
#include "core/supervision/clock_store.h"
#include "tests/support/ui_hands.h"
#include "ui/learning/learning_view.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_text.h"
#include "ui/shared/table_view.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"
#include "ui/supervision/not_discussed_view.h"
#include "ui/supervision/on_time_view.h"
#include "ui/supervision/since_view.h"

namespace across_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString cellOf(const QTableView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

struct Across : NorthmereWalk {
  explicit Across(const QString& who = u"Priya Nair"_s) {
    start(who);
    window().resize(1366, 768);
    window().show();
    settle();
  }
  /// The title of the list that the table stands in.
  static QString said(Page& page) {
    QStringList words;
    for (const Label* label : page.findChildren<Label*>())
      if (label->isVisible()) words << label->text();
    return words.join(u'\n');
  }
  TableView& table(const QString& id, const QString& name) const { return part<TableView>(page(id), name); }
  int sessionsSince(QDate from, const QString& more = {}) const {
    const Database file = records();
    const QString sql =
        u"SELECT count(*) FROM session s WHERE s.day BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM post p JOIN unit u ON "
        "u.id = p.unit_id WHERE p.person_id = s.person_id AND u.code = 'ASHBY' AND p.from_day <= s.day AND (p.to_day "
        "IS NULL OR p.to_day > s.day))"_s +
        more;
    Query query(file, sql);
    query.bind(from).bind(kWalkDay);
    REQUIRE(query.next());
    return static_cast<int>(query.integer(0));
  }
};

}  // namespace

TEST_CASE("'show me supervision in this team since April' is answered from Today within a dozen keys",
          "[walk][across]") {
  const Across walk;
  walk.window().goTo({u"today"_s, {}});
  enter(*walk.window().currentPage()->findChild<QPushButton*>(u"today.start"_s));
  const QString typed = u"since day"_s;
  inNextDialog<Palette>([&typed](Palette& palette) {
    auto& line = part<QLineEdit>(palette, u"palette.line"_s);
    QTest::keyClicks(&line, typed);
    QTest::keyClick(&line, Qt::Key_Return);
    if (palette.isVisible()) palette.reject();
  });
  keyHere(Qt::Key_K, Qt::ControlModifier);
  const auto keys = 1 + typed.size() + 1;  // Ctrl+K, the word, Enter
  REQUIRE(walk.window().address() == Address{u"since"_s, {}});
  CHECK(keys <= 12);
  Page& page = walk.page(u"since"_s);
  // Of her own team, since the first day of the council's year.
  CHECK(part<QComboBox>(page, u"since/unit"_s).currentText().contains(u"Ashby"));
  CHECK(part<DateField>(page, u"since/from"_s).date() == QDate(2026, 4, 1));
  auto& sessions = walk.table(u"since"_s, u"since/sessions"_s);
  CHECK(sessions.model()->rowCount() == walk.sessionsSince(QDate(2026, 4, 1)));
  CHECK(tableText(sessions).contains(u"Farah Siddiqui"));
  // Another day is typed as it is said.
  typeInto(*part<DateField>(page, u"since/from"_s).edit(), u"1 jan"_s);
  settle();
  CHECK(sessions.model()->rowCount() == walk.sessionsSince(QDate(2026, 1, 1)));
  // A day that is none leaves the list as it is.
  typeInto(*part<DateField>(page, u"since/from"_s).edit(), u"31/2"_s);
  settle();
  CHECK(sessions.model()->rowCount() == walk.sessionsSince(QDate(2026, 1, 1)));
}

TEST_CASE("why sessions did not happen leads to the sessions that it counts, and back to all", "[walk][across]") {
  const Across walk(u"Ruth Calder"_s);
  walk.window().goTo({u"since"_s, {}});
  Page& page = walk.page(u"since"_s);
  press(page, u"since/from/2"_s);  // 12 months ago
  auto& sessions = walk.table(u"since"_s, u"since/sessions"_s);
  const int all = sessions.model()->rowCount();
  for (const QString& by : {u"since/by/0"_s, u"since/by/1"_s}) {
    press(page, by);
    auto& why = walk.table(u"since"_s, u"since/why"_s);
    REQUIRE(why.model()->rowCount() > 0);
    for (int row = 0; row < why.model()->rowCount(); ++row) {
      enter(why);
      why.setCurrentIndex(why.model()->index(row, 0));
      keyHere(Qt::Key_Return);
      INFO(cellOf(why, row, 0).toStdString());
      CHECK(sessions.model()->rowCount() == cellOf(why, row, 4).toInt());
      CHECK(sessions.hasFocus());
      press(page, u"since/all"_s);
      CHECK(sessions.model()->rowCount() == all);
    }
  }
  auto& lengths = walk.table(u"since"_s, u"since/lengths"_s);
  REQUIRE(lengths.model()->rowCount() > 3);
  for (int row = 0; row < lengths.model()->rowCount(); ++row) {
    enter(lengths);
    lengths.setCurrentIndex(lengths.model()->index(row, 0));
    keyHere(Qt::Key_Return);
    CHECK(sessions.model()->rowCount() == cellOf(lengths, row, 1).toInt());
  }
  // What is held and what is not are parts of all.
  press(page, u"since/which/1"_s);
  const int held = sessions.model()->rowCount();
  press(page, u"since/which/2"_s);
  CHECK(held > sessions.model()->rowCount());
  CHECK(held + sessions.model()->rowCount() <= all);
  // A row opens the person, and going back finds the list as it was left.
  enter(sessions);
  const QString name = cellOf(sessions, sessions.currentIndex().row(), 1);
  keyHere(Qt::Key_Return);
  CHECK(walk.window().address().page == u"person");
  CHECK(Across::said(*walk.window().currentPage()).contains(name));
}

TEST_CASE("every month on time has as many due dates behind it as it says", "[walk][across]") {
  const Across walk;
  walk.window().goTo({u"ontime"_s, {}});
  Page& page = walk.page(u"ontime"_s);
  auto& grid = walk.table(u"ontime"_s, u"ontime/grid"_s);
  auto& rows = walk.table(u"ontime"_s, u"ontime/rows"_s);
  REQUIRE(grid.model()->rowCount() == 3);  // her team, three years
  REQUIRE(grid.model()->columnCount() == 13);
  int due = 0, onTime = 0;
  enter(grid);
  for (int row = 0; row < 3; ++row) {
    grid.setCurrentIndex(grid.model()->index(row, 1));
    for (int column = 1; column <= 12; ++column) {
      const QStringList figure = cellOf(grid, row, column).split(u'/');
      const int wanted = figure.size() == 2 ? figure[1].toInt() : 0;
      REQUIRE(grid.currentIndex().column() == column);
      CHECK(rows.model()->rowCount() == wanted);
      CHECK(part<Label>(page, u"ontime/nothingFits"_s).isVisible() == (wanted == 0));
      due += wanted;
      onTime += figure.size() == 2 ? figure[0].toInt() : 0;
      keyHere(Qt::Key_Right);
    }
  }
  CHECK(Across::said(page).contains(u"%1 of %2 on time"_s.arg(onTime).arg(due)));
  // A whole year, and one of its rows by its name.
  grid.setCurrentIndex(grid.model()->index(0, 0));
  settle();
  const int year = rows.model()->rowCount();
  int inYear = 0;
  for (int column = 1; column <= 12; ++column) inYear += cellOf(grid, 0, column).section(u'/', 1).toInt();
  CHECK(year == inYear);
  keyHere(Qt::Key_F, Qt::ControlModifier);
  typeHere(u"farah late"_s);
  REQUIRE(rows.model()->rowCount() > 0);
  CHECK(rows.model()->rowCount() < year);
  for (int row = 0; row < rows.model()->rowCount(); ++row) {
    CHECK(cellOf(rows, row, 0) == u"Farah Siddiqui");
    CHECK(cellOf(rows, row, 4).contains(u"late"));
  }
  keyHere(Qt::Key_Return);  // to the first row
  keyHere(Qt::Key_End);
  keyHere(Qt::Key_Return);
  CHECK(walk.window().address() == Address{u"person"_s, walk.code(u"Farah Siddiqui"_s)});
}

TEST_CASE("a case that nobody discusses is found by its team and worker, and opened", "[walk][across]") {
  const Across walk(u"Ruth Calder"_s);
  walk.window().goTo({u"supervision"_s, {}});
  press(walk.page(u"supervision"_s), u"supervision/to/notdiscussed"_s);
  REQUIRE(walk.window().address().page == u"notdiscussed");
  Page& page = walk.page(u"notdiscussed"_s);
  auto& cases = walk.table(u"notdiscussed"_s, u"notdiscussed/cases"_s);
  auto& counts = walk.table(u"notdiscussed"_s, u"notdiscussed/counts"_s);
  const int all = cases.model()->rowCount();
  // The heaviest first.
  for (int row = 1; row < all; ++row) {
    const QString above = cellOf(cases, row - 1, 1), below = cellOf(cases, row, 1);
    if (below != u"no weight") CHECK(above.toDouble() >= below.toDouble());
  }
  // Each list has as many rows as the column that counts it.
  const std::vector<std::pair<QString, int>> lists{{u"/0"_s, 2}, {u"/1"_s, 2}, {u"/2"_s, 3}, {u"/3"_s, 1}};
  for (const auto& [list, column] : lists) {
    press(page, u"notdiscussed/which"_s + list);
    for (int row = 0; row < counts.model()->rowCount(); row += 7) {
      enter(counts);
      counts.setCurrentIndex(counts.model()->index(row, 0));
      keyHere(Qt::Key_Return);
      INFO(list.toStdString() << ' ' << cellOf(counts, row, 0).toStdString());
      CHECK(cases.model()->rowCount() == cellOf(counts, row, column).toInt());
    }
    press(page, u"notdiscussed/all"_s);
  }
  press(page, u"notdiscussed/which/0"_s);
  CHECK(cases.model()->rowCount() == all);
  enter(cases);
  const QString code = cellOf(cases, cases.currentIndex().row(), 0);
  keyHere(Qt::Key_Return);
  CHECK(walk.window().address().page == u"case");
  CHECK(Across::said(*walk.window().currentPage()).contains(code));
}

TEST_CASE("every figure of the age of actions has as many actions behind it as it says", "[walk][across]") {
  const Across walk(u"Ruth Calder"_s);
  walk.window().goTo({u"ageing"_s, {}});
  auto& figures = walk.table(u"ageing"_s, u"ageing/supervisors"_s);
  auto& actions = walk.table(u"ageing"_s, u"ageing/actions"_s);
  REQUIRE(figures.model()->rowCount() > 5);
  enter(figures);
  for (int row = 0; row < figures.model()->rowCount(); ++row) {
    figures.setCurrentIndex(figures.model()->index(row, 1));
    for (int column = 1; column < figures.model()->columnCount(); ++column) {
      REQUIRE(figures.currentIndex().column() == column);
      CHECK(actions.model()->rowCount() == cellOf(figures, row, column).toInt());
      keyHere(Qt::Key_Right);
    }
  }
  figures.setCurrentIndex(figures.model()->index(0, 1));
  keyHere(Qt::Key_Return);
  CHECK(actions.hasFocus());
  keyHere(Qt::Key_Down);
  keyHere(Qt::Key_Return);
  CHECK(walk.window().address().page == u"person");
}

TEST_CASE("who was supervised is said of 30, 35 and 42 days, and who never was", "[walk][across]") {
  const Across walk(u"Ruth Calder"_s);
  walk.window().goTo({u"supervision"_s, {}});
  Page& page = walk.page(u"supervision"_s);
  const Database file = walk.records();
  for (std::size_t at = 0; at < kSupervisionWindows.size(); ++at) {
    const int days = kSupervisionWindows[at];
    press(page, u"supervision.window/%1"_s.arg(at));
    const SupervisionTotals totals = totalsOf(loadClocks(file, kWalkDay, days));
    CHECK(
        Across::said(page).contains(u"%1 of %2 in scope supervised in the last %3 days"_s.arg(totals.supervisedInWindow)
                                        .arg(totals.inScope)
                                        .arg(days)));
    press(page, u"supervision.which/2"_s);
    CHECK(part<QPushButton>(page, u"supervision.which/2"_s).text() == u"Not in %1 days"_s.arg(days));
    CHECK(walk.table(u"supervision"_s, u"supervision.table"_s).model()->rowCount() ==
          totals.inScope - totals.supervisedInWindow);
    press(page, u"supervision.which/3"_s);
    CHECK(walk.table(u"supervision"_s, u"supervision.table"_s).model()->rowCount() == totals.never);
  }
}

TEST_CASE("looking across supervision is as at the day that is shown", "[walk][across][as-at]") {
  const Across walk;
  const QDate then(2026, 3, 2);
  walk.window().lookAsAt(then);
  walk.window().goTo({u"ontime"_s, {}});
  auto& grid = walk.table(u"ontime"_s, u"ontime/grid"_s);
  CHECK(grid.model()->headerData(12, Qt::Horizontal).toString() == u"Mar");
  walk.window().goTo({u"since"_s, {}});
  CHECK(part<DateField>(walk.page(u"since"_s), u"since/from"_s).date() == QDate(2025, 4, 1));
  auto& sessions = walk.table(u"since"_s, u"since/sessions"_s);
  REQUIRE(sessions.model()->rowCount() > 0);
  CHECK(QDate::fromString(cellOf(sessions, 0, 0), u"d MMM yyyy"_s) <= then);
  walk.window().goTo({u"notdiscussed"_s, {}});
  CHECK(walk.table(u"notdiscussed"_s, u"notdiscussed/cases"_s).isVisible());
  walk.window().goTo({u"ageing"_s, {}});
  CHECK(walk.table(u"ageing"_s, u"ageing/actions"_s).isVisible());
}

TEST_CASE("Ctrl+P prints a session, its record as it is read, and the page of what was held since a day",
          "[walk][across][print]") {
  const Across walk(u"Priya Nair"_s);
  int asked = 0;
  const auto askedFor = [&](const QString& page, const QString& on) {
    inNextDialog<QDialog>([&asked](QDialog& dialog) {
      asked += dialog.inherits("QPrintDialog") ? 1 : 0;
      dialog.reject();
    });
    key(walk.page(page), on, Qt::Key_P, Qt::ControlModifier);
  };
  walk.window().goTo({u"since"_s, {}});
  askedFor(u"since"_s, u"since/sessions"_s);
  CHECK(asked == 1);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u"Tired"_s);
  askedFor(u"session"_s, u"text.wellbeing"_s);
  CHECK(asked == 2);
  press(walk.page(u"session"_s), u"session.read"_s);
  askedFor(u"session"_s, u"session.reader"_s);
  CHECK(asked == 3);
  // By the palette, on a page that has nothing to print, it is said which have.
  walk.window().goTo({u"actions"_s, {}});
  walk.window().goTo({u"print"_s, {}});
  CHECK(walk.window().messages().sentence().startsWith(u"This page has nothing to print."));
}

TEST_CASE("Ctrl+P does something or says that there is nothing on every page, wherever the keyboard is",
          "[walk][across][print]") {
  const Across walk(u"Ruth Calder"_s);
  bringToFront(&walk.window());
  const QStringList prints{u"balance"_s,  u"fairness"_s, u"workforce"_s,    u"since"_s,    u"reports"_s, u"growth"_s,
                           u"learning"_s, u"week"_s,     u"notdiscussed"_s, u"handover"_s, u"quality"_s};
  int asked = 0;
  QTimer closing;
  QObject::connect(&closing, &QTimer::timeout, [&asked] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr || !dialog->isVisible()) return;
    ++asked;
    dialog->reject();
  });
  closing.start(1);
  for (const PageEntry* entry : pagesOf(walk.window().workspace())) {
    INFO(entry->id.toStdString());
    walk.window().goTo({entry->id, {}});
    settle();
    walk.window().messages().clear();
    asked = 0;
    // From the sidebar, where no page hears it.
    QTest::keyClick(walk.window().findChild<QWidget*>(u"sidebar.search"_s), Qt::Key_P, Qt::ControlModifier);
    settle();
    const bool isSaid = walk.window().messages().sentence().startsWith(u"This page has nothing to print.");
    CHECK((asked > 0) == prints.contains(entry->id));
    CHECK(isSaid != prints.contains(entry->id));
  }
}

TEST_CASE("what was held since a day stands on paper as it is listed", "[walk][across][print]") {
  const Across walk(u"Ruth Calder"_s);
  Database file = Database::open(walk.path, OpenMode::ReadOnly);
  const Desk desk{file, {walk.person(u"Ruth Calder"_s)}, walk.clock};
  const SincePicture picture = readSince(desk, {{}, true}, yearBegan(kWalkDay));
  const auto listed = sessionsListed(picture, SinceList::NotHeld, {}, {});
  REQUIRE_FALSE(listed.empty());
  const Report report = sinceReport(picture, listed, false, {u"now"_s, u"SECRET"_s});
  const QString html = QString::fromUtf8(reportHtml(report));
  CHECK(report.parts.front().tables.front().rows.size() == listed.size());
  for (const PastSession& one : listed) CHECK(html.contains(one.personName.toHtmlEscaped()));
  for (const SinceFact& fact : sinceFacts(picture)) CHECK(html.contains(fact.words));
}

TEST_CASE("cases without a lead are said to be missing from 'Not discussed', and are a press away", "[walk][across]") {
  const Across walk(u"Ruth Calder"_s);
  walk.window().goTo({u"notdiscussed"_s, {}});
  Page& page = walk.page(u"notdiscussed"_s);
  Database file = Database::open(walk.path, OpenMode::ReadOnly);
  const auto waiting = unallocated(loadUnallocatedFacts(file, kWalkDay), kWalkDay);
  REQUIRE(waiting.size() > 1);
  CHECK(part<Label>(page, u"notdiscussed/unled"_s)
            .text()
            .startsWith(u"%1 open cases have no lead"_s.arg(waiting.size())));
  CHECK(Across::said(page).contains(u" open cases that are led not discussed in supervision for 6 weeks"));
  CHECK(walk.table(u"notdiscussed"_s, u"notdiscussed/cases"_s).model()->headerData(4, Qt::Horizontal).toString() ==
        u"Not discussed for");
  press(page, u"notdiscussed/unled/show"_s);
  CHECK(walk.window().address().page == u"cases");
  CHECK(walk.table(u"cases"_s, u"cases/table"_s).model()->rowCount() == static_cast<int>(waiting.size()));
  CHECK(withoutLeadWords(0, true).isEmpty());
  CHECK(withoutLeadWords(1, false).startsWith(u"1 open case of this unit has no lead"));
}

TEST_CASE("no column of a printed list is squeezed by the others", "[walk][across]") {
  const Across walk;
  Database file = Database::open(walk.path, OpenMode::ReadOnly);
  const NotDiscussedPicture picture = readNotDiscussed({file, Viewer{walk.person(u"Priya Nair"_s)}, walk.clock}, {});
  std::vector<Report> reports{notDiscussedReport(picture, NotDiscussedList::Every, picture.every, kWalkDay, {}),
                              learningReport({}, kWalkDay, {})};
  REQUIRE_FALSE(picture.every.empty());
  for (const Report& report : reports) {
    for (const ReportTable& table : report.parts.front().tables) {
      double left = 698;  // of A4 between its margins, with 10 between two columns
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (i != table.groupedBy) left -= table.columns[i].width + 10;
      INFO(table.title.toStdString());
      CHECK(left > 80);
    }
  }
}

}  // namespace across_walk
