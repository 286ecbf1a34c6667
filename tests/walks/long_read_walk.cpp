// SPDX-License-Identifier: MIT
// What takes long in a county is read on a thread of its own: the page stands at once, the same figures come later, a
// save does not wait for them, and a file that is let go of is read no more.
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>
#include <atomic>

#include "core/store/query.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/shared/long_read.h"
#include "ui/shared/workspace.h"

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

QStringList shown(const NorthmereWalk& walk, const QString& page, const QString& table) {
  return cells(part<QTableView>(walk.page(page), table));
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
  wait(balance, [&] {
    balance.reload();
    CHECK(part<Label>(balance, u"balance/overload/none"_s).text().startsWith(u"Looking through the past of"_s));
  });
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
  auto* reading = balance.findChild<LongRead*>();
  REQUIRE(reading != nullptr);
  QSignalSpy ended(reading, &LongRead::ended);
  while (reading->isRunning()) REQUIRE(ended.wait(60'000));
  // The thread opens the file by its name, and there is none.
  REQUIRE(QFile::rename(walk.path, walk.path + u".away"_s));
  ended.clear();
  balance.reload();
  REQUIRE(reading->isRunning());
  while (ended.isEmpty()) REQUIRE(ended.wait(60'000));
  CHECK(part<Label>(balance, u"balance/overload/none"_s).text() == u"The weeks of overload could not be read.");
  REQUIRE(QFile::rename(walk.path + u".away"_s, walk.path));
}

}  // namespace long_read_walk
