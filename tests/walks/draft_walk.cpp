// SPDX-License-Identifier: MIT
// What is typed is kept while a county's long read holds the file; and a session in which a word was typed and taken
// out again can be taken back as if it had not begun.
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QThread>
#include <atomic>

#include "core/desk/draft_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/long_read.h"

namespace draft_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftBehind = 800;
const QString kFarah = u"Farah Siddiqui"_s;

/// A read that holds the file from the moment that it says so until it is told to let go, or may end.
struct HoldsTheFile {
  std::atomic<int> begun = 0;
  std::atomic<bool> mayEnd = false;
  LongRead reading;

  explicit HoldsTheFile(Workspace& workspace) : reading(workspace) {
    reading.ask(
        [this](const Desk& desk) {
          const Snapshot moment(desk.records);
          do {
            Query(desk.records, u"SELECT count(*) FROM allocation").next();
            begun = std::max(begun.load(), 1);
          } while (!mayEnd);
          return 1;
        },
        [](int) {});
    while (begun == 0) QThread::yieldCurrentThread();
  }
  ~HoldsTheFile() { mayEnd = true; }
};

struct DraftWalk : NorthmereWalk {
  DraftWalk() {
    start(u"Priya Nair"_s);
    window().show();
  }
  Page& session() { return page(u"session"_s); }
  void startWith(const QString& person) { window().goTo({u"session"_s, u"start:"_s + person}); }
  void startHers() { startWith(code(kFarah)); }
  /// Somebody of Priya's team with no supervision on the day, by code.
  QString unplanned() const {
    const Database file = records();
    Query query(
        file,
        u"SELECT p.code FROM person p JOIN post o ON o.person_id = p.id JOIN post mine ON mine.unit_id = o.unit_id "
        u"WHERE mine.person_id = ? AND p.id <> mine.person_id AND o.to_day IS NULL AND mine.to_day IS NULL AND "
        u"NOT EXISTS (SELECT 1 FROM session s WHERE s.person_id = p.id AND s.day = ?) ORDER BY p.code");
    query.bind(person(u"Priya Nair"_s)).bind(kWalkDay);
    REQUIRE(query.next());
    return query.text(0);
  }
  qint64 count(const QString& what) const {
    const Database file = records();
    Query query(file, u"SELECT count(*) FROM "_s + what);
    query.next();
    return query.integer(0);
  }
  qint64 planned(const QString& code) const {
    return count(u"session s JOIN person p ON p.id = s.person_id WHERE s.state = 'planned' AND p.code = '"_s + code +
                 u"'"_s);
  }
  /// Into the record, then out of it again, each saved.
  void writeAndTakeOut() {
    type(session(), u"text.wellbeing"_s, u"Tired"_s);
    key(session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
    part<GrowingTextEdit>(session(), u"text.wellbeing"_s).selectAll();
    key(session(), u"text.wellbeing"_s, Qt::Key_Delete);
    key(session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  }
};

}  // namespace

TEST_CASE("what is typed is kept while a long read holds the file", "[walk][long][draft]") {
  DraftWalk walk;
  walk.startHers();
  type(walk.session(), u"text.wellbeing"_s, u"Sleeps badly"_s);
  {
    const HoldsTheFile county(walk.window().workspace());
    runOut(walk.session(), kDraftBehind);
    CHECK(part<Label>(walk.session(), u"session.saved"_s).text().startsWith(u"Draft saved"_s));
  }
  CHECK(walk.count(u"draft"_s) == 1);
  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(walk.page(u"reflections"_s), u"reflections.title"_s, u"What went well"_s);
  {
    const HoldsTheFile county(walk.window().workspace());
    runOut(walk.page(u"reflections"_s), kDraftBehind);
  }
  CHECK(walk.count(u"draft WHERE form = 'note:new'"_s) == 1);
}

TEST_CASE("'Not held' after a word was typed and deleted leaves no session that was never planned", "[walk][draft]") {
  DraftWalk walk;
  const QString code = walk.unplanned();
  const qint64 before = walk.count(u"session"_s);
  const qint64 planned = walk.planned(code);
  walk.startWith(code);
  REQUIRE(walk.count(u"session"_s) == before + 1);
  walk.writeAndTakeOut();
  press(walk.session(), u"session.takeBack"_s);
  settle();
  CHECK(walk.count(u"session"_s) == before);
  CHECK(walk.planned(code) == planned);
}

TEST_CASE("'Not held' plans a session again that was planned", "[walk][draft]") {
  DraftWalk walk;
  const QString code = walk.code(kFarah);
  const qint64 before = walk.count(u"session"_s);
  const qint64 planned = walk.planned(code);
  walk.startHers();
  REQUIRE(walk.planned(code) == planned - 1);
  walk.writeAndTakeOut();
  press(walk.session(), u"session.takeBack"_s);
  settle();
  CHECK(walk.count(u"session"_s) == before);
  CHECK(walk.planned(code) == planned);
}

TEST_CASE("a start in which nothing was written is no supervision after the power went, and one with a word is",
          "[walk][draft]") {
  DraftWalk walk;
  const QString code = walk.unplanned();
  const qint64 before = walk.count(u"session"_s);
  walk.startWith(code);
  REQUIRE(walk.count(u"session"_s) == before + 1);
  const qint64 planned = walk.planned(walk.code(kFarah));
  walk.cutPower();
  CHECK(walk.count(u"session"_s) == before + 1);
  walk.start();
  CHECK(walk.count(u"session"_s) == before);

  walk.startHers();  // whom she has booked
  REQUIRE(walk.planned(walk.code(kFarah)) == planned - 1);
  walk.cutPower();
  walk.start();
  CHECK(walk.planned(walk.code(kFarah)) == planned);

  walk.window().show();
  walk.startWith(code);
  type(walk.session(), u"text.wellbeing"_s, u"T"_s);
  runOut(walk.session(), kDraftBehind);
  walk.cutPower();
  walk.start();
  CHECK(walk.count(u"session"_s) == before + 1);
  CHECK(walk.count(u"draft"_s) == 1);
}

}  // namespace draft_walk
