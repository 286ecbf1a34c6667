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

  Listening() {
    outputOf({u"new"_s, path, u"--sample"_s, u"--on"_s, u"2026-07-24"_s});
    reader.emplace(QStringList{path, u"--on"_s, u"2026-07-24"_s});
    reader->type(reader->await(u"text"_s, u"Filter people"_s), u"joan"_s);
    reader->press(reader->await(u"push button"_s, u"Look as this person"_s));
    reader->await(u"label"_s, u"Where the pressure is"_s);
  }
  QJsonObject answer(const QString& verb) const {
    return QJsonDocument::fromJson(
               outputOf({verb, path, u"--on"_s, u"2026-07-24"_s, u"--unit"_s, u"CHILDREN"_s, u"--format"_s, u"json"_s}))
        .object();
  }
};

}  // namespace

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
