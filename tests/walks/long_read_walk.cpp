// SPDX-License-Identifier: MIT
// What takes long in a county is read on a thread of its own: the page stands at once, the same figures come later, a
// save does not wait for them, and a file that is let go of is read no more.
#include <time.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>
#include <atomic>
#include <cstdio>
#include <map>

#include "core/sample/sample.h"
#include "core/store/query.h"
#include "tests/support/statement_log.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/shared/long_read.h"
#include "ui/shared/workspace.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"
#include "ui/shell/sidebar.h"

namespace long_read_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

// Everything counts as a county for as long as this lives.
struct EverythingIsLong {
  std::size_t before = std::exchange(LongRead::manyPosts, std::size_t{0});
  ~EverythingIsLong() { LongRead::manyPosts = before; }
};

QStringList cells(const QTableView& table) {
  QStringList all;
  for (int row = 0; row < table.model()->rowCount(); ++row)
    for (int column = 0; column < table.model()->columnCount(); ++column)
      all << table.model()->index(row, column).data().toString();
  return all;
}

/// Processor time of this thread alone, because the machine may be busy with other things.
double threadMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The watchdog: of each step the longest time in which the window could not have answered.
class Holds {
 public:
  void watch(const QString& what, const std::function<void()>& step) {
    double longest = timed(step);
    // Whatever the step left for later, and long reads until they have shown what they found.
    bool reads = true;
    for (int round = 0; round < 20 || reads; ++round) {
      longest = std::max(longest, timed([] { QCoreApplication::processEvents(); }));
      reads = false;
      for (const QWidget* window : QApplication::topLevelWidgets())
        for (const LongRead* one : window->findChildren<LongRead*>()) reads = reads || one->isRunning();
      if (reads) QThread::yieldCurrentThread();
    }
    holds_.emplace_back(what, longest);
  }
  void tell() const {
    for (const auto& [what, longest] : holds_) std::printf("  %7.1f ms  %s\n", longest, qUtf8Printable(what));
    std::fflush(stdout);
  }
  std::size_t count() const { return holds_.size(); }

 private:
  static double timed(const std::function<void()>& step) {
    const double before = threadMilliseconds();
    step();
    return threadMilliseconds() - before;
  }
  std::vector<std::pair<QString, double>> holds_;
};

/// Who sees everything.
QString director(const QString& path) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  const Organisation organisation = loadOrganisationOn(records, kWalkDay);
  for (const Post& post : organisation.posts)
    if (post.role == Role::Director) return organisation.person(post.person)->code;
  return {};
}

QStringList shown(const NorthmereWalk& walk, const QString& page, const QString& table) {
  return cells(part<QTableView>(walk.page(page), table));
}

/// Until nothing of the window is read any more.
void waitForReads(const QWidget& window) {
  const auto running = [&window]() -> LongRead* {
    for (LongRead* one : window.findChildren<LongRead*>())
      if (one->isRunning()) return one;
    return nullptr;
  };
  while (LongRead* one = running()) {
    QSignalSpy ended(one, &LongRead::ended);
    while (one->isRunning()) REQUIRE(ended.wait(60'000));
  }
  settle();
}

/// What every table of the page says, and which part of it has the keyboard.
QStringList told(const Page& page) {
  QStringList all;
  for (const auto* table : page.findChildren<QTableView*>())
    if (table->isVisible()) all << table->objectName() << cells(*table);
  const QWidget* has = page.window()->focusWidget();
  all << (has == nullptr ? u"nothing"_s : has->objectName());
  return all;
}

QStringList subtitles(const Page& page) {
  QStringList all;
  for (const auto* words : page.findChildren<ElidedLabel*>()) all << words->fullText();
  return all;
}

}  // namespace

TEST_CASE("a county's pages show the same figures once they are there", "[walk][long]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  walk.window().goTo({u"balance"_s, {}});
  const QStringList weeks = shown(walk, u"balance"_s, u"balance/overload/table"_s);
  walk.window().goTo({u"moves"_s, {}});
  const QStringList board = shown(walk, u"moves"_s, u"moves/people"_s);
  walk.window().goTo({u"trends"_s, {}});
  const QStringList months = shown(walk, u"trends"_s, u"trends/months"_s);
  walk.window().goTo({u"notdiscussed"_s, {}});
  const QStringList cases = shown(walk, u"notdiscussed"_s, u"notdiscussed/cases"_s);
  REQUIRE_FALSE(cases.isEmpty());
  REQUIRE_FALSE(weeks.isEmpty());
  REQUIRE_FALSE(months.isEmpty());
  REQUIRE_FALSE(board.isEmpty());

  const EverythingIsLong county;
  const auto wait = [](QWidget& page, const std::function<void()>& ask) {
    auto* reading = page.findChild<LongRead*>();
    REQUIRE(reading != nullptr);
    QSignalSpy ended(reading, &LongRead::ended);
    ask();
    REQUIRE(reading->isRunning());
    while (ended.isEmpty()) REQUIRE(ended.wait(60'000));
  };
  walk.window().goTo({u"trends"_s, {}});
  Page& trends = walk.page(u"trends"_s);
  wait(trends, [&] {
    trends.reload();
    bool said = false;
    for (const Label* words : trends.findChildren<Label*>())
      said |= words->text().startsWith(u"Looking through 12 months of"_s);
    CHECK(said);
  });
  CHECK(shown(walk, u"trends"_s, u"trends/months"_s) == months);
  walk.window().goTo({u"notdiscussed"_s, {}});
  Page& notDiscussed = walk.page(u"notdiscussed"_s);
  wait(notDiscussed, [&notDiscussed] {
    notDiscussed.reload();
    bool said = false;
    for (const Label* words : notDiscussed.findChildren<Label*>())
      said |= words->text().startsWith(u"Looking through the cases of"_s);
    CHECK(said);
  });
  CHECK(shown(walk, u"notdiscussed"_s, u"notdiscussed/cases"_s) == cases);
  walk.window().goTo({u"balance"_s, {}});
  Page& balance = walk.page(u"balance"_s);
  auto* posts = balance.findChild<PageRead*>();
  REQUIRE(posts != nullptr);
  QStringList firstSaid;
  QObject::connect(posts, &PageRead::shown, &balance, [&] {
    auto& none = part<Label>(balance, u"balance/overload/none"_s);
    firstSaid << (none.isVisibleTo(&balance) ? none.text() : QString());
  });
  balance.reload();
  waitForReads(balance);
  REQUIRE_FALSE(firstSaid.isEmpty());
  // Of weeks that are not there yet it is never said that there are none; on a slow machine they may be there already.
  CHECK((firstSaid.front().isEmpty() || firstSaid.front().startsWith(u"Looking through the past of"_s)));
  CHECK(shown(walk, u"balance"_s, u"balance/overload/table"_s) == weeks);
  walk.window().goTo({u"moves"_s, {}});
  Page& moves = walk.page(u"moves"_s);
  wait(moves, [&] {
    moves.reload();
    bool said = false;
    for (const Label* words : moves.findChildren<Label*>()) said |= words->text().startsWith(u"Reading the cases of"_s);
    CHECK(said);
  });
  CHECK(shown(walk, u"moves"_s, u"moves/people"_s) == board);
}

TEST_CASE("a county's pages stand at once, say that they read, and are what they would have been", "[walk][long]") {
  const QStringList pages{u"people"_s, u"cases"_s,    u"supervision"_s, u"week"_s,   u"ontime"_s,
                          u"since"_s,  u"handover"_s, u"staff"_s,       u"academy"_s};
  NorthmereWalk team;
  team.start(u"Priya Nair"_s);
  team.window().show();
  std::map<QString, QStringList> whole;
  for (const QString& page : pages) {
    team.window().goTo({page, {}});
    settle();
    whole[page] = told(team.page(page));
  }
  const EverythingIsLong county;
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  waitForReads(walk.window());
  for (int visit = 0; visit < 2; ++visit) {
    for (const QString& page : pages) {
      INFO(page.toStdString());
      walk.window().goTo({page, {}});
      Page& now = *walk.window().currentPage();  // no event has come since
      CHECK(now.findChild<PageRead*>()->isRunning());
      CHECK(subtitles(now).contains(u"Reading the records…"_s));
      for (const auto* table : now.findChildren<QTableView*>()) CHECK_FALSE(table->isVisible());
      waitForReads(walk.window());
      CHECK_FALSE(subtitles(now).contains(u"Reading the records…"_s));
      CHECK(told(now) == whole[page]);
    }
    // Those that were left long ago have given back what they held.
    CHECK(walk.window().findChildren<Page*>().size() < pages.size());
  }
  // The same read anew after a save leaves what is shown where it is.
  Page& last = walk.page(pages.last());
  last.reload();
  CHECK(told(last) == whole[pages.last()]);
  waitForReads(walk.window());
}

TEST_CASE("the page that a county opens with is read once its window was drawn", "[walk][long]") {
  // What waits behind each page, and what is due today.
  const auto counted = [](const MainWindow& window) {
    QStringList all{window.messages().sentence()};
    for (const auto* entry : window.findChild<Sidebar*>()->findChildren<QAbstractButton*>())
      all << entry->accessibleName();
    return all;
  };
  NorthmereWalk team;
  team.start(u"Ruth Calder"_s);
  const QStringList whole = counted(team.window());
  CHECK_FALSE(whole.filter(u" overdue"_s).isEmpty());
  const EverythingIsLong county;
  NorthmereWalk walk;
  walk.start(u"Ruth Calder"_s);
  CHECK(walk.window().findChild<Sidebar*>()->findChild<LongRead*>() != nullptr);
  Page& page = *walk.window().currentPage();
  REQUIRE(page.objectName() == u"page.balance");
  auto* reading = page.findChild<PageRead*>();
  REQUIRE(reading != nullptr);
  QSignalSpy shownOnce(reading, &PageRead::shown);
  if (reading->isRunning()) REQUIRE(shownOnce.wait(60'000));
  walk.window().repaint();
  settle();
  waitForReads(walk.window());
  CHECK(reading->hasAnswer());
  CHECK(counted(walk.window()) == whole);
  CHECK(part<QTableView>(page, u"balance/heat"_s).model()->rowCount() > 0);
}

TEST_CASE("a county's Ctrl+K opens with what needs no reading, and the rest is there once it is read", "[walk][long]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  const auto rows = [](const Palette& palette) {
    QStringList all;
    const auto* list = palette.findChild<QListWidget*>(u"palette.list"_s);
    for (int row = 0; row < list->count(); ++row) all << list->item(row)->text();
    return all;
  };
  Workspace& workspace = walk.window().workspace();
  QStringList whole, named;
  {
    Palette palette(workspace);
    whole = rows(palette);
    palette.type(u"farah"_s);
    named = rows(palette);
  }
  REQUIRE(named.contains(u"People"_s));
  const EverythingIsLong county;
  Palette first(workspace);
  auto* reading = first.findChild<LongRead*>();
  REQUIRE(reading != nullptr);
  REQUIRE(reading->isRunning());
  CHECK(rows(first).contains(u"Pages"_s));
  CHECK(rows(first).last() == u"People and cases are being looked up…"_s);
  first.type(u"farah"_s);
  QSignalSpy ended(reading, &LongRead::ended);
  while (ended.isEmpty()) REQUIRE(ended.wait(60'000));
  CHECK(rows(first) == named);
  // Until somebody saves it is not read again.
  Palette second(workspace);
  CHECK_FALSE(second.findChild<LongRead*>()->isRunning());
  CHECK(rows(second) == whole);
  // Left while it is being read.
  REQUIRE(workspace.perform([](WritableDesk& desk) -> Result<int> {
    return Change(desk.records, u"INSERT INTO setting (name, value) VALUES ('palette', 'x')").run();
  }));
  { const Palette left(workspace); }
  settle();
}

TEST_CASE("of the pages only the one that is shown is made, and each is made once", "[walk][start]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  CHECK(walk.window().isVisible());
  const auto made = [&walk] { return walk.window().findChildren<Page*>().size(); };
  CHECK(made() == 1);
  for (int i = 0; i < 2; ++i) {
    walk.window().goTo({u"cases"_s, {}});
    walk.window().goTo({u"today"_s, {}});
  }
  CHECK(made() == 2);
}

TEST_CASE("how long the window is held by each page is told", "[walk][holds]") {
  // HEADROOM_COUNTY: a file of one's own; with all tests a council of 1,500 workers and five years.
  const bool all = qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes";
  const QString given = qEnvironmentVariable("HEADROOM_COUNTY");
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"county.headroom"_s);
  if (!given.isEmpty()) {
    REQUIRE(QFile::copy(given, path));
  } else {
    SampleOptions options;
    options.today = kWalkDay;
    if (all) options.workers = 1500, options.years = 5;
    createSample(path, options);
  }
  Settings settings(folder.filePath(u"profile"_s));
  Program program(settings, Clock::fixed(QDateTime(kWalkDay, QTime(10, 42))));
  program.lookAs(director(path));
  Holds holds;
  holds.watch(u"start"_s, [&] { program.openFile(path); });
  MainWindow& window = *program.window();
  for (int visit = 1; visit <= 2; ++visit) {
    for (const PageEntry* page : pagesOf(window.workspace()))
      holds.watch(u"%1, visit %2"_s.arg(page->id).arg(visit), [&] { window.goTo({page->id, {}}); });
  }
  for (const auto& [page, filter] :
       {std::pair(u"actions"_s, u"actionspage/filter"_s), std::pair(u"cases"_s, u"cases/filter"_s)}) {
    window.goTo({page, {}});
    auto* line = window.currentPage()->findChild<QLineEdit*>(filter);
    if (line == nullptr || !line->isVisible()) continue;
    for (const QString& letter : {u"a"_s, u"r"_s})
      holds.watch(u"%1, '%2' typed into its filter"_s.arg(page, letter), [&] { QTest::keyClicks(line, letter); });
    line->clear();
  }
  holds.watch(u"Ctrl+K"_s, [&] { const Palette palette(window.workspace()); });
  holds.tell();
  CHECK(holds.count() > 10);
}

TEST_CASE("a save does not wait for a long read, which begins anew; a file that is let go of is read no more",
          "[walk][long]") {
  NorthmereWalk walk;
  Workspace workspace(Database::open(walk.path, OpenMode::ReadWrite), walk.clock);
  workspace.setViewer({walk.person(u"Priya Nair"_s)});
  LongRead reading(workspace);
  std::atomic<int> begun = 0, shown = 0;
  std::atomic<bool> goOn = false;
  const auto readsUntilTold = [&](const Desk& desk) {
    ++begun;
    // As long as nobody interrupts it, a read that never ends by itself.
    do {
      Query(desk.records, u"SELECT count(*) FROM allocation a JOIN allocation b ON a.post_id <> b.post_id").next();
    } while (!goOn);
    return 1;
  };
  const auto begins = [&](int times) {
    while (begun < times) QThread::yieldCurrentThread();
  };
  reading.ask(readsUntilTold, [&](int) { ++shown; });
  begins(1);
  const auto saved = workspace.perform([](WritableDesk& desk) -> Result<int> {
    Transaction save(desk.records);
    Change(desk.records, u"INSERT INTO setting (name, value) VALUES ('long', 'x')").run();
    save.commit();
    return 1;
  });
  CHECK(saved);
  QSignalSpy ended(&reading, &LongRead::ended);
  while (begun < 2) QCoreApplication::processEvents();
  goOn = true;
  while (ended.isEmpty()) REQUIRE(ended.wait(60'000));
  CHECK(shown == 1);

  goOn = false;
  reading.ask(readsUntilTold, [&](int) { ++shown; });
  begins(3);
  workspace.close();
  CHECK_FALSE(reading.isRunning());
  settle();
  CHECK(shown == 1);
  REQUIRE(workspace.reopen(OpenMode::ReadWrite));
}

TEST_CASE("a long read that fails is not looked through for ever", "[walk][long]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  const EverythingIsLong county;
  walk.window().goTo({u"balance"_s, {}});
  Page& balance = walk.page(u"balance"_s);
  waitForReads(balance);
  // The thread opens the file by its name, and there is none once the posts were read.
  bool away = false;
  QObject::connect(balance.findChild<PageRead*>(), &PageRead::aboutToShow, &balance,
                   [&] { away = QFile::rename(walk.path, walk.path + u".away"_s); });
  balance.reload();
  waitForReads(balance);
  REQUIRE(away);
  CHECK(part<Label>(balance, u"balance/overload/none"_s).text() == u"The weeks of overload could not be read.");
  REQUIRE(QFile::rename(walk.path + u".away"_s, walk.path));
}

TEST_CASE("opening Moves never freezes: the page is there before its long read, which runs beside the window",
          "[walk][long][moves]") {
  NorthmereWalk walk;
  walk.start(u"Ruth Calder"_s);
  walk.window().show();
  const Database* records = nullptr;
  walk.window().workspace().read([&records](const Desk& desk) {
    records = &desk.records;
    return true;
  });
  // What the window's own connection reads of cases and who leads them while a page opens.
  const auto caseReads = [&](const QString& page) {
    const StatementLog log(*records, [&] { walk.window().goTo({page, {}}); });
    qsizetype reads = 0;
    for (const StatementCost& one : log.statements()) reads += one.sql.contains(u"allocation") ? one.runs : 0;
    return reads;
  };
  walk.window().goTo({u"staff"_s, {}});
  CHECK(caseReads(u"moves"_s) > 0);  // of few posts it is read at once
  const QStringList board = shown(walk, u"moves"_s, u"moves/people"_s);
  walk.window().goTo({u"staff"_s, {}});

  const EverythingIsLong county;
  CHECK(caseReads(u"moves"_s) == 0);
  Page& moves = walk.page(u"moves"_s);
  CHECK(moves.isVisible());
  CHECK(walk.window().windowTitle().startsWith(u"Moves"));
  auto* reading = moves.findChild<LongRead*>();
  REQUIRE(reading != nullptr);
  QSignalSpy ended(reading, &LongRead::ended);
  // Asked anew so that the read cannot have ended before it was looked at; the page answers meanwhile.
  moves.reload();
  REQUIRE(reading->isRunning());
  CHECK(ended.isEmpty());
  CHECK(moves.findChild<QComboBox*>(u"moves/unit"_s)->isEnabled());
  while (ended.isEmpty()) REQUIRE(ended.wait(60'000));
  CHECK(shown(walk, u"moves"_s, u"moves/people"_s) == board);
}

}  // namespace long_read_walk
