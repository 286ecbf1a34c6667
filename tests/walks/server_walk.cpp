// SPDX-License-Identifier: MIT
// The window over records on a server: opened by name and password, two windows at once, and a line that is cut while
// somebody types.
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScopedValueRollback>

#include "core/desk/draft_store.h"
#include "core/store/engine_door.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "tests/support/trips.h"
#include "tests/support/ui_server.h"
#include "ui/shared/conflict_dialog.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/long_read.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/server_dialog.h"
#include "ui/shell/server_watch.h"
#include "ui/welcome/welcome_window.h"

namespace server_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

#ifdef HEADROOM_HAS_SERVER

namespace {

const QString kPriya = u"Priya Nair"_s;
const QString kJoan = u"Joan Adeyemi"_s;
const QString kFarah = u"Farah Siddiqui"_s;
const QString kMine = u"Mine: she is tired."_s;
const QString kTheirs = u"Theirs: she is away in May."_s;
constexpr int kDraftBehind = 800;
constexpr int kGather = 200;
constexpr int kSweep = 60'000;

/// Somebody else's window, with a line of its own.
struct OtherWindow {
  Settings settings;
  Workspace workspace;
  MainWindow window{workspace, settings};
  ServerWatch watch{workspace, window.messages(), settings.dataFolder()};

  OtherWindow(const ServerWalk& walk, const QString& who)
      : settings(walk.folder.filePath(u"other"_s)),
        workspace(
            Database::open(walk.placeOver(u"theirs"_s, TestServer::placeFor(walk.northmere.records, walk.roleOf(who))),
                           OpenMode::ReadWrite),
            walk.clock) {
    window.show();
    REQUIRE(window.begin());
    settle();
  }
  Page& page() const { return *window.currentPage(); }
};

struct Written : ServerWalk {
  PersonId farah = person(kFarah);

  std::optional<SessionId> held() const { return heldOneToOneOn(records(), farah, kWalkDay); }
  QString body(const QString& section) const {
    const Database there = openServer(northmere.records, OpenMode::ReadOnly);
    const auto id = heldOneToOneOn(there, farah, kWalkDay);
    REQUIRE(id);
    const auto record = loadRecord(there, *id);
    for (const Section& each : record->sections)
      if (each.key == section) return each.body;
    return {};
  }
  void begin() {
    logInAs(kPriya);
    start();
    press(window(), u"start."_s + code(kFarah));
    type(page(u"session"_s), u"text.wellbeing"_s, kMine);
  }
  QString typed() const { return part<GrowingTextEdit>(page(u"session"_s), u"text.wellbeing"_s).toPlainText(); }
  QString said() const { return window().messages().sentence(); }
};

}  // namespace

TEST_CASE("a server is opened by its name, and the window shows the figures of the file", "[walk][server]") {
  ServerWalk walk;
  const QString file = walk.folder.filePath(u"northmere.headroom"_s);
  walk.program = std::make_unique<Program>(walk.settings, walk.clock);
  walk.program->showWelcome();
  inNextDialog<ServerDialog>([&](ServerDialog& dialog) {
    auto& name = part<QComboBox>(dialog, u"server.name"_s);
    for (const QString& wrong : {u""_s, u"host=there password=secret"_s, u"nowhere"_s}) {
      name.setCurrentText(wrong);
      part<QPushButton>(dialog, u"server.open"_s).click();
      ServerWalk::until([&] { return part<QPushButton>(dialog, u"server.open"_s).isEnabled(); });
      CHECK_FALSE(part<Label>(dialog, u"server.said"_s).text().isEmpty());
    }
    name.setCurrentText(connectionOf(walk.path));
    NorthmereWalk::lookAs(kPriya);
    part<QPushButton>(dialog, u"server.open"_s).click();
    ServerWalk::until([&] { return !dialog.isVisible(); });
  });
  press(*walk.program->welcome(), u"welcome.server"_s);
  REQUIRE(walk.program->window() != nullptr);
  CHECK(walk.window().windowTitle().contains(u"mine"));
  CHECK_FALSE(walk.window().windowTitle().contains(u"not encrypted"));
  CHECK(walk.settings.recentFiles() == QStringList{walk.path});
  walk.page(u"today"_s);
}

namespace {

struct Counted : ServerWalk {
  /// What the window's own connection asks when that page is gone to.
  QStringList tripsTo(const QString& page) const {
    std::optional<AskedTrips> asked;
    window().workspace().read([&](const Desk& desk) { return asked.emplace(desk.records), true; });
    window().goTo({page, {}});
    settle();
    return asked->trips();
  }
};

}  // namespace

TEST_CASE("pages over a server are read in few trips", "[walk][server][trips]") {
  // What goes over the line, in pieces: a reading beside the window makes a line of its own, and what is asked together
  // can be longer than one piece.
  constexpr int kMost = 50;
  constexpr int kMostOfToday = 12;
  Counted walk;
  walk.logInAs(kPriya);
  walk.start();
  walk.window().goTo({u"trust"_s, {}});
  settle();
  for (const PageEntry* entry : pagesOf(walk.window().workspace())) {
    const int before = walk.line.trips();
    const QStringList asked = walk.tripsTo(entry->id);
    const int trips = walk.line.trips() - before;
    INFO(entry->id.toStdString() << ": " << trips << ", of which the window's own " << asked.size() << ":\n"
                                 << asked.join(u'\n').toStdString());
    if (qEnvironmentVariableIsSet("HEADROOM_TRIPS"))
      WARN(entry->id.toStdString() << ": " << trips << ", own " << asked.size() << "\n"
                                   << asked.join(u'\n').toStdString());
    CHECK(trips <= kMost);
    // A statement that the server does not take is said.
    CHECK_FALSE(walk.window().messages().sentence().contains(u"could not be read"));
    if (entry->id == u"today") CHECK(asked.size() <= kMostOfToday);
  }
}

TEST_CASE("what is read beside the window keeps its line for the next reading", "[walk][server][trips]") {
  ServerWalk walk;
  walk.logInAs(kPriya);
  walk.start();
  LongRead reading(walk.window().workspace());
  const auto line = [&reading] {
    QString number;
    reading.ask([](const Desk& desk) { return EngineDoor::execute(desk.records, u"SELECT pg_backend_pid()::text"_s); },
                [&number](const QString& answer) { number = answer; });
    ServerWalk::until([&reading] { return !reading.isRunning(); });
    return number;
  };
  const QString first = line();
  REQUIRE_FALSE(first.isEmpty());
  CHECK(line() == first);
  // One that was cut meanwhile is made anew.
  walk.northmere.server.run(u"SELECT pg_terminate_backend(%1)"_s.arg(first));
  const QString second = line();
  CHECK_FALSE(second.isEmpty());
  CHECK(second != first);
  CHECK_FALSE(walk.window().messages().sentence().contains(u"could not be read"));
}

TEST_CASE("a page of many posts is read beside the window over a server", "[walk][server]") {
  const QScopedValueRollback<std::size_t> asInACounty(LongRead::manyPosts, 3);
  ServerWalk walk;
  walk.logInAs(kPriya);
  walk.start();
  for (const QString& page : {u"balance"_s, u"trust"_s, u"balance"_s}) {
    walk.window().goTo({page, {}});
    ServerWalk::until([&walk] {
      const auto reads = walk.window().currentPage()->findChildren<PageRead*>();
      return std::none_of(reads.begin(), reads.end(), [](const PageRead* one) { return one->isRunning(); });
    });
    CHECK_FALSE(walk.window().messages().sentence().contains(u"could not be read"));
  }
}

TEST_CASE("whoever logs in on a server is who looks, and sees who else is there", "[walk][server]") {
  ServerWalk walk;
  walk.settings.setViewerCode(walk.path, walk.code(kPriya));  // who was chosen last has no say
  walk.logInAs(kFarah);
  walk.start();
  CHECK(walk.window().workspace().viewer().person == walk.person(kFarah));
  press(walk.window(), u"sidebar.viewer"_s);
  CHECK(walk.window().messages().sentence().contains(u"log"_s));
  CHECK(walk.window().workspace().viewer().person == walk.person(kFarah));
  const auto others = [&walk](MainWindow& window) {
    window.goTo({u"learning"_s, {}});
    window.goTo({u"trust"_s, {}});
    settle();
    return part<Label>(*window.currentPage(), u"trust.others"_s).text();
  };
  CHECK(others(walk.window()).startsWith(u"Nobody else"_s));
  OtherWindow other(walk, kPriya);
  CHECK(others(other.window).contains(kFarah));
  CHECK(others(walk.window()).startsWith(u"Nobody else"_s));  // a practitioner sees nobody but themselves
}

namespace {

/// What a manager wrote, and the window of whom it is with.
struct Shown : Written {
  std::optional<OtherWindow> other;

  Shown() {
    begin();
    key(page(u"session"_s), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
    other.emplace(*this, kFarah);
    other->window.goTo({u"session"_s, QString::number(held()->value())});
    CHECK(shown().isEmpty());
  }
  QString shown() const {
    auto* text = other->page().findChild<GrowingTextEdit*>(u"text.wellbeing"_s);
    return text == nullptr ? QString() : text->toPlainText();
  }
  bool isToShow() const {
    const auto timers = other->watch.findChildren<QTimer*>();
    return std::any_of(timers.begin(), timers.end(),
                       [](QTimer* one) { return one->isActive() && one->interval() == kGather; });
  }
  /// Once the other window has heard of it.
  void checkItIsShown() {
    until([this] { return shown() == kMine || isToShow(); });  // on a slow machine it was gathered already
    runOut(other->watch, kGather);
    settle();
    CHECK(shown() == kMine);
  }
};

}  // namespace

TEST_CASE("what a manager shares stands in the other's window without a key", "[walk][server]") {
  Shown walk;
  // one of the manager's saves, with all that comes with it
  auto records = Database::open(walk.path, OpenMode::ReadWrite);
  {
    Transaction transaction(records);
    WritableDesk desk{records, Viewer{walk.person(kPriya)}, walk.clock};
    REQUIRE(shareRecord(desk, *walk.held()));
    transaction.commit();
  }
  walk.checkItIsShown();
}

TEST_CASE("what is saved by a program that tells nobody is shown when a window asks", "[walk][server]") {
  Shown walk;
  const qint64 record = walk.held()->value();
  walk.program.reset();  // it would tell of it with its own
  const Database records = openServer(walk.northmere.records, OpenMode::ReadWrite);
  EngineDoor::execute(records, u"UPDATE session SET state = 'shared' WHERE id = %1"_s.arg(record));
  runOut(walk.other->watch, kSweep);  // of itself once a minute
  walk.checkItIsShown();
}

TEST_CASE("a record that two windows wrote in on a server is decided as in a file", "[walk][server]") {
  Written walk;
  walk.begin();
  {
    OtherWindow other(walk, kJoan);
    other.window.goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
    type(other.page(), u"text.wellbeing"_s, kTheirs);
    key(other.page(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(walk.body(u"wellbeing"_s) == kTheirs);
  }
  bool asked = false;
  inNextDialog<ConflictDialog>([&asked](ConflictDialog& dialog) {
    asked = true;
    auto& radio = part<QRadioButton>(dialog, u"conflict/0/both"_s);
    enter(radio);
    QTest::keyClick(&radio, Qt::Key_Space);
    press(dialog, u"conflict/save"_s);
  });
  key(walk.page(u"session"_s), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(asked);
  CHECK(walk.body(u"wellbeing"_s) == kTheirs + u"\n\n"_s + kMine);
}

TEST_CASE("no word is lost when the line is cut or the server killed while somebody types", "[walk][server]") {
  const bool programEnds = GENERATE(false, true);
  const bool isKilled = GENERATE(false, true);
  CAPTURE(programEnds, isKilled);
  Written walk;
  walk.begin();
  runOut(walk.page(u"session"_s), kDraftBehind);  // a draft on the server
  isKilled ? walk.northmere.server.kill() : walk.line.cutNow();
  const auto mend = [&] { isKilled ? walk.northmere.server.startAgain() : walk.line.mend(); };
  ServerWalk::until([&walk] { return walk.said().startsWith(u"The server does not answer"); });
  type(walk.page(u"session"_s), u"text.wellbeing"_s, u" And she told me why."_s);
  runOut(walk.page(u"session"_s), kDraftBehind);
  CHECK(walk.typed() == kMine + u" And she told me why."_s);
  // a save says that it is none
  key(walk.page(u"session"_s), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.said().contains(u"nothing was saved"));
  if (programEnds) {
    walk.cutPower();
    mend();
    walk.start();
    walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kFarah)});
    REQUIRE(part(walk.page(u"session"_s), u"session.draft"_s).isVisible());
    press(walk.page(u"session"_s), u"draft.continue"_s);
  } else {
    mend();
    REQUIRE(walk.window().messages().actionButton() != nullptr);
    for (auto* watch : walk.program->findChildren<ServerWatch*>()) watch->tryNow();
    ServerWalk::until([&walk] { return walk.said().startsWith(u"The server answers again"); });
  }
  CHECK(walk.typed() == kMine + u" And she told me why."_s);
  key(walk.page(u"session"_s), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.body(u"wellbeing"_s) == kMine + u" And she told me why."_s);
  const Database there = openServer(walk.northmere.records, OpenMode::ReadOnly);
  CHECK(loadDrafts(there, Viewer{walk.person(kPriya)}).empty());
}

#endif

}  // namespace server_walk
