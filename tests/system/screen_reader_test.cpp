// SPDX-License-Identifier: MIT
// Balance, Moves and Over time as a screen reader has them: chosen, pressed and read over the accessibility bus alone,
// and held against what the command line says of the same file.
#include "tests/system/screen_reader.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

namespace screen_reader_test {

using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString wholePercent(double share) { return u"%1%"_s.arg(qRound(share * 100)); }

/// The sample authority, its service manager looking.
struct Listening {
  QTemporaryDir place;
  QString path = place.filePath(u"a.headroom"_s);
  std::optional<ScreenReader> reader;

  explicit Listening(const QString& who = u"joan"_s) {
    outputOf({u"new"_s, path, u"--sample"_s, u"--on"_s, u"2026-07-24"_s});
    reader.emplace(QStringList{path, u"--on"_s, u"2026-07-24"_s});
    reader->type(reader->await(u"text"_s, u"Filter people"_s), who);
    reader->press(reader->await(u"push button"_s, u"Look as this person"_s));
    reader->await(u"page tab"_s, QString());
  }
  /// The window; nothing manages windows here, so that it comes to the front by a click beside its title.
  HeardObject window() {
    const HeardObject frame = reader->await(u"frame"_s, QString());
    reader->clickAt(700, 6);
    return frame;
  }
  QJsonObject answer(const QString& verb) const {
    return QJsonDocument::fromJson(
               outputOf({verb, path, u"--on"_s, u"2026-07-24"_s, u"--unit"_s, u"CHILDREN"_s, u"--format"_s, u"json"_s}))
        .object();
  }
};

/// What a screen reader could not use in the window as it stands.
QStringList unusableIn(const ScreenReader& reader, const HeardObject& window) {
  constexpr int kRowsAsked = 2;
  QStringList faults;
  const auto table = [&](const HeardObject& heard) {
    const QString name = reader.nameOf(heard);
    const auto heading = [&](Qt::Orientation of, int at) {
      const HeardObject found = reader.headingOf(heard, of, at);
      // Qt 6.4 has one for every row; where Qt leaves out what is hidden there is none to be named.
      if (of == Qt::Vertical && (found.path.isEmpty() || found.path.endsWith(u"null"_s))) return;
      if (reader.nameOf(found).trimmed().isEmpty())
        faults << u"%1: no heading of %2 %3"_s.arg(name, of == Qt::Horizontal ? u"column"_s : u"row"_s).arg(at);
    };
    for (int column = 0; column < reader.columnsOf(heard); ++column) heading(Qt::Horizontal, column);
    for (int row = 0; row < std::min(reader.rowsOf(heard), kRowsAsked); ++row) heading(Qt::Vertical, row);
  };
  reader.everyShowing(window, [&](const HeardObject& heard) {
    const QString role = reader.roleOf(heard);
    const QString name = reader.nameOf(heard).trimmed();
    const quint64 states = reader.statesOf(heard);
    const QString said = u"%1 '%2'"_s.arg(role, name);
    if (has(states, kFocusable) && has(states, kSensitive)) {
      if (name.isEmpty() && !reader.isLabelled(heard)) faults << said + u": no name"_s;
      if (role == u"filler" || role == u"unknown" || role == u"invalid") faults << said + u": no role"_s;
    }
    if ((role == u"heading" || role == u"push button") && name.isEmpty()) faults << said + u": says nothing"_s;
    if (role == u"table") table(heard);
  });
  return faults;
}

/// The one that has the keyboard, and the named groups around it.
struct Heard {
  QString role, name;
  QStringList groups;
};
Heard focusIn(const ScreenReader& reader, const HeardObject& window) {
  Heard heard;
  reader.everyShowing(window, [&](const HeardObject& one) {
    if (!has(reader.statesOf(one), kFocused) || reader.roleOf(one) == u"frame") return;
    heard = {reader.roleOf(one), reader.nameOf(one), {}};
    for (HeardObject above = reader.parentOf(one); above.path != window.path; above = reader.parentOf(above))
      if (reader.roleOf(above) == u"panel" && !reader.nameOf(above).isEmpty()) heard.groups << reader.nameOf(above);
  });
  return heard;
}

}  // namespace

TEST_CASE("a screen reader finds its way on every page of every role", "[system][at-spi]") {
  for (const QString& who : {u"ruth"_s, u"joan"_s, u"priya n"_s, u"farah"_s}) {
    Listening listening(who);
    ScreenReader& reader = *listening.reader;
    const HeardObject window = listening.window();
    std::vector<HeardObject> tabs;
    reader.everyShowing(window, [&](const HeardObject& one) {
      if (reader.roleOf(one) == u"page tab") tabs.push_back(one);
    });
    REQUIRE(tabs.size() > 5);
    for (const HeardObject& tab : tabs) {
      reader.press(tab);
      INFO(who.toStdString() << ", " << reader.nameOf(tab).toStdString());
      CHECK(has(reader.statesOf(tab), kSelected));
      int headings = 0;
      reader.everyShowing(window, [&](const HeardObject& one) { headings += reader.roleOf(one) == u"heading"; });
      CHECK(headings > 0);
      const QStringList faults = unusableIn(reader, window);
      INFO(faults.join(u'\n').toStdString());
      CHECK(faults.isEmpty());
      // The jump is heard: the keyboard is on the page, inside a group with the page's title, which the window has too.
      const Heard focus = focusIn(reader, window);
      INFO(focus.role.toStdString() << " '" << focus.name.toStdString() << "'");
      REQUIRE_FALSE(focus.groups.isEmpty());
      CHECK(reader.nameOf(window).startsWith(focus.groups.last()));
    }
  }
}

TEST_CASE("Tab goes round a page and comes back, and a screen reader hears each stop", "[system][at-spi]") {
  constexpr int kTab = 0xff09;
  Listening listening;
  ScreenReader& reader = *listening.reader;
  const HeardObject window = listening.window();
  reader.press(reader.await(u"page tab"_s, u"Actions"_s));
  reader.listen();
  std::vector<QString> stops;
  for (int step = 0; step < 200; ++step) {
    reader.pressKey(kTab);
    const QString path = reader.nextFocus(20000);
    REQUIRE_FALSE(path.isEmpty());
    if (!stops.empty() && path == stops.front()) break;
    stops.push_back(path);
    const HeardObject stop{window.service, path};
    INFO("stop " << step << ": " << reader.roleOf(stop).toStdString());
    CHECK((!reader.nameOf(stop).isEmpty() || reader.isLabelled(stop)));
    CHECK(reader.isShowing(stop));
  }
  CHECK(stops.size() > 10);
  CHECK(stops.size() < 200);
  CHECK(std::set<QString>(stops.begin(), stops.end()).size() == stops.size());
}

TEST_CASE("what a screen reader ticks is saved, as what a hand ticks", "[system][at-spi]") {
  Listening listening(u"farah"_s);
  ScreenReader& reader = *listening.reader;
  reader.press(reader.await(u"page tab"_s, u"My work"_s));
  const HeardObject box = reader.await(u"check box"_s, u"Done: Update chronology"_s);
  CHECK_FALSE(has(reader.statesOf(box), kChecked));
  reader.press(box);
  // Done, it is no longer among what is open.
  const auto isOpen = [&reader] { return reader.find(u"check box"_s, u"Done: Update chronology"_s).has_value(); };
  for (int tries = 0; tries < 100 && isOpen(); ++tries) continue;
  CHECK_FALSE(isOpen());
}

TEST_CASE("a screen reader hears why a form was refused", "[system][at-spi]") {
  Listening listening;
  ScreenReader& reader = *listening.reader;
  reader.press(reader.await(u"page tab"_s, u"Staff"_s));
  reader.begin(reader.await(u"push button"_s, u"Add somebody"_s));
  const HeardObject dialog = reader.await(u"dialog"_s, u"Add somebody"_s);
  const auto inDialog = [&](const QString& role, const QString& name) {
    std::optional<HeardObject> found;
    for (int tries = 0; tries < 100 && !found; ++tries) {
      reader.everyShowing(dialog, [&](const HeardObject& one) {
        if (reader.roleOf(one) == role && (name.isEmpty() || reader.nameOf(one) == name)) found = one;
      });
    }
    INFO(role.toStdString() << " '" << name.toStdString() << "'");
    REQUIRE(found);
    return *found;
  };
  reader.press(inDialog(u"push button"_s, u"Add"_s));
  const QString said = reader.nameOf(inDialog(u"notification"_s, {}));
  INFO(said.toStdString());
  CHECK(said.contains(u"name"_s));
  reader.press(inDialog(u"push button"_s, u"Cancel"_s));
}

TEST_CASE("a screen reader hears every worker of the dot plot, the heat map and their table twin", "[system][at-spi]") {
  Listening listening;
  ScreenReader& reader = *listening.reader;
  const QJsonArray posts = listening.answer(u"balance"_s)[u"posts"_s].toArray();

  std::multiset<QString> told;
  for (const HeardObject& mark : reader.children(reader.await(u"list"_s, u"Posts against their own limit"_s)))
    told.insert(reader.descriptionOf(mark).section(u", "_s, 1, 1));
  std::multiset<QString> expected;
  for (const QJsonValue& post : posts) {
    if (post[u"status"_s].toString() == u"no limit") continue;
    const QJsonValue share = post[u"utilisation"_s];
    if (share.isDouble())
      expected.insert(wholePercent(share.toDouble()) + u" of limit"_s);
    else if (post[u"load"_s].toDouble() > 0)
      expected.insert(u"no capacity and %1 children"_s.arg(post[u"load"_s].toInt()));
  }
  REQUIRE(expected.size() > 20);
  CHECK(told == expected);

  const HeardObject heat = reader.await(u"table"_s, u"Teams by measure"_s);
  std::map<QString, int> over;
  for (const QJsonValue& post : posts) over[post[u"unit"_s].toString()] += post[u"status"_s].toString() == u"over";
  const auto cellsOf = [&](int row) {
    QStringList cells;
    for (int column = 1; column < reader.columnsOf(heat); ++column)
      cells << reader.nameOf(reader.cellOf(heat, row, column));
    return cells;
  };
  const QStringList mill = cellsOf(0);  // the team under most pressure comes first
  for (const QString& cell : mill) CHECK(cell.startsWith(u"Mill Street Family Support and Protection, "_s));
  CHECK(mill.contains(
      u"Mill Street Family Support and Protection, Posts over limit: %1, needs attention now"_s.arg(over[u"MILL"_s])));

  reader.press(reader.await(u"radio button"_s, u"Table"_s));
  const HeardObject twin = reader.await(u"table"_s, u"Posts"_s);
  CHECK(reader.rowsOf(twin) == posts.size());
  CHECK_FALSE(reader.find(u"list"_s, u"Posts against their own limit"_s));
}

TEST_CASE("a screen reader tries a move and drops it", "[system][at-spi]") {
  Listening listening;
  ScreenReader& reader = *listening.reader;
  reader.press(reader.await(u"page tab"_s, u"Moves"_s));
  const HeardObject cases = reader.await(u"table"_s, u"Cases that can be moved"_s);
  const QString one = reader.nameOf(reader.cellOf(cases, 0, 0));
  const auto changed = [&] { return reader.find(u"label"_s, u"0 → 1"_s).has_value(); };
  CHECK_FALSE(changed());
  reader.await(u"label"_s, u"Nothing saved yet"_s);
  reader.press(reader.cellOf(cases, 0, 0));
  reader.press(reader.await(u"push button"_s, u"Try"_s));
  reader.await(u"label"_s, one + u": "_s);  // 'NM-0508: Adaeze Nwosu to Amara Okafor'
  CHECK(changed());
  reader.press(reader.await(u"push button"_s, u"Take this off the board"_s));
  reader.await(u"label"_s, u"Nothing is tried yet"_s);
  CHECK_FALSE(changed());
}

TEST_CASE("a screen reader hears every save, also the second one in a minute", "[system][at-spi]") {
  Listening listening;
  ScreenReader& reader = *listening.reader;
  reader.press(reader.await(u"page tab"_s, u"Actions"_s));
  const auto add = [&reader](const QString& words) {
    reader.type(reader.await(u"text"_s, u"Add an action"_s), words);
    reader.press(reader.await(u"push button"_s, u"Add"_s));
  };
  add(u"Ring the school"_s);
  const HeardObject aloud = reader.await(u"notification"_s, u"Saved "_s);
  reader.listen();
  add(u"Ring the nursery"_s);
  CHECK(reader.hasShown(aloud, 1));
  add(u"Ring the health visitor"_s);
  CHECK(reader.hasShown(aloud, 2));
  CHECK(reader.nameOf(aloud).startsWith(u"Saved "));
}

TEST_CASE("a screen reader hears how the months went and finds their table", "[system][at-spi]") {
  Listening listening;
  ScreenReader& reader = *listening.reader;
  reader.press(reader.await(u"page tab"_s, u"Over time"_s));
  const HeardObject line = reader.await(u"graphic"_s, u"Over their limit"_s);
  CHECK(reader.descriptionOf(line).startsWith(u"from "_s));
  reader.press(reader.await(u"radio button"_s, u"Table"_s));
  CHECK(reader.rowsOf(reader.await(u"table"_s, u"Month by month"_s)) == 12);
  reader.press(reader.await(u"radio button"_s, u"36 months"_s));
  CHECK(reader.rowsOf(reader.await(u"table"_s, u"Month by month"_s)) == 24);  // the sample begins two years ago
  CHECK(reader.columnsOf(reader.await(u"table"_s, u"The Mondays ahead"_s)) == 13);
}

}  // namespace screen_reader_test
