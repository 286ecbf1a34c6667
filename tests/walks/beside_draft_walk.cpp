// SPDX-License-Identifier: MIT
// What is typed beside a draft that waits is kept beside it, whatever another window does to the record meanwhile; and
// words that can be kept nowhere stand on a page that can be reached.
#include <QLabel>
#include <QPushButton>

#include "core/desk/draft_store.h"
#include "core/reflection/note_store.h"
#include "core/supervision/sign_off_actions.h"
#include "tests/walks/supervised.h"
#include "ui/shared/conflict_dialog.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/message_bar.h"

namespace beside_draft_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBehind = 800;
const QString kWaits = u"From before the power cut."_s;
const QString kBeside = u"Typed beside it."_s;

/// Priya's record of Farah, with a draft that waits since a power cut, open in her window and in a second one.
struct Beside : Supervised {
  SessionId id{1};
  std::unique_ptr<Settings> ownSettings;
  std::unique_ptr<Workspace> ownWorkspace;
  std::unique_ptr<MainWindow> second;

  Beside() {
    start(kPriya);
    window().show();
    startFarah();
    type(session(), u"text.wellbeing"_s, u"Tired"_s);
    key(session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
    type(session(), u"text.wellbeing"_s, kWaits);
    runOut(session(), kBehind);
    cutPower();
    id = stored().session.id;
    start();
    window().show();
    openSecond();
  }
  void openSecond() {
    ownSettings = std::make_unique<Settings>(folder.filePath(u"other"_s));
    ownWorkspace = std::make_unique<Workspace>(Database::open(path, OpenMode::ReadWrite), clock);
    ownSettings->setViewerCode(ownWorkspace->path(), code(kPriya));
    second = std::make_unique<MainWindow>(*ownWorkspace, *ownSettings);
    second->show();
    REQUIRE(second->begin());
    openInSecond();
  }
  void openInSecond() const { second->goTo({u"session"_s, QString::number(id.value())}); }
  Page& secondPage() const {
    settle();
    return *second->currentPage();
  }
  bool isOffered() const { return part(secondPage(), u"session.draft"_s).isVisible(); }
  QString text() const { return part<GrowingTextEdit>(secondPage(), u"text.wellbeing"_s).toPlainText(); }
  std::vector<Draft> drafts() const { return loadDrafts(records(), Viewer{priya}); }
  bool keeps(const QString& words) const {
    const auto all = drafts();
    return std::any_of(all.begin(), all.end(), [&](const Draft& one) { return one.body.contains(words); });
  }
  void share() const {
    REQUIRE(window().workspace().perform([this](WritableDesk& desk) { return shareRecord(desk, id); }));
  }
};

}  // namespace

TEST_CASE("what is typed beside a draft that waits is not lost when another window shares the record",
          "[walk][draft][beside]") {
  Beside walk;
  REQUIRE(walk.isOffered());
  part<QListWidget>(walk.secondPage(), u"session.agenda"_s).setCurrentRow(0);
  type(walk.secondPage(), u"text.wellbeing"_s, kBeside);
  walk.share();
  runOut(walk.secondPage(), kBehind);
  REQUIRE(walk.drafts().size() == 2);
  CHECK(walk.keeps(kBeside));
  CHECK(walk.keeps(kWaits));
  // Away and back: both are there to be gone on with, one after the other.
  walk.second->goTo({u"today"_s, {}});
  CHECK(walk.second->address().page == u"today");
  walk.openInSecond();
  REQUIRE(walk.second->address().page == u"session");
  CHECK(walk.isOffered());
  CHECK(walk.drafts().size() == 2);
  press(walk.secondPage(), u"draft.discard"_s);
  CHECK(walk.isOffered());
  CHECK(walk.drafts().size() == 1);
  press(walk.secondPage(), u"draft.discard"_s);
  CHECK_FALSE(walk.isOffered());
  CHECK(walk.drafts().empty());
  CHECK(walk.second->close());
}

TEST_CASE("a window that is closed beside a draft that waits loses no word", "[walk][draft][beside]") {
  Beside walk;
  type(walk.secondPage(), u"text.wellbeing"_s, kBeside);
  walk.share();
  CHECK(walk.second->close());  // it asks nothing: nothing is lost
  CHECK(walk.drafts().size() == 2);
}

TEST_CASE("who goes on with one draft saves it, and then the other one waits", "[walk][draft][beside]") {
  Beside walk;
  type(walk.secondPage(), u"text.wellbeing"_s, kBeside);
  runOut(walk.secondPage(), kBehind);
  walk.second.reset();  // the machine dies
  REQUIRE(walk.drafts().size() == 2);
  walk.openSecond();
  REQUIRE(walk.isOffered());
  press(walk.secondPage(), u"draft.continue"_s);
  CHECK(walk.text().contains(kBeside));
  key(walk.secondPage(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.body(walk.farah, u"wellbeing"_s).contains(kBeside));
  REQUIRE(walk.drafts().size() == 1);
  CHECK(walk.keeps(kWaits));
  CHECK(walk.isOffered());
}

TEST_CASE("words that can be kept nowhere are on the page that comes when their record, or another one, is asked for",
          "[walk][draft][beside]") {
  Beside walk;
  press(walk.secondPage(), u"draft.discard"_s);
  type(walk.secondPage(), u"text.wellbeing"_s, kBeside);
  REQUIRE(walk.ownWorkspace->reopen(OpenMode::ReadOnly));  // another window has taken the file over
  walk.second->goTo({u"today"_s, {}});
  REQUIRE(walk.second->address().page == u"today");
  const QString asked = GENERATE(u"the same"_s, u"another"_s);
  INFO(asked.toStdString());
  if (asked == u"the same") {
    walk.openInSecond();
  } else {
    walk.second->goTo({u"session"_s, u"start:"_s + walk.code(u"Gareth Llewellyn"_s)});
  }
  REQUIRE(walk.second->address().page == u"session");
  CHECK(walk.second->address().subject == QString::number(walk.id.value()));
  CHECK(walk.text().contains(kBeside));
  CHECK(part(walk.secondPage(), u"text.wellbeing"_s).isVisible());
  CHECK(walk.second->messages().sentence().contains(u"so it stays on the screen"));
  REQUIRE(walk.ownWorkspace->reopen(OpenMode::ReadWrite));  // taken back
  key(walk.secondPage(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  CHECK(walk.body(walk.farah, u"wellbeing"_s).contains(kBeside));
}

TEST_CASE("one's own draft of a note and what one has typed since are nobody else's, and come together once",
          "[walk][draft][beside]") {
  const bool savesFirst = GENERATE(false, true);
  INFO(savesFirst);
  const QString title = u"Salt marsh"_s;
  const QString text = u"reflections.text."_s;
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  const PersonId farah = walk.person(u"Farah Siddiqui"_s);
  const auto sheet = [&]() -> Page& { return walk.page(u"reflections"_s); };
  const auto writeOn = [&](const QString& words) {
    part<GrowingTextEdit>(sheet(), text).moveCursor(QTextCursor::End);
    type(sheet(), text, words);
  };
  const auto save = [&] { key(sheet(), u"reflections.title"_s, Qt::Key_S, Qt::ControlModifier); };
  const auto stored = [&] {
    for (const Note& one : loadNotes(walk.records(), Viewer{farah}))
      if (one.title == title) return one;
    FAIL("the note is not in the file");
    std::abort();
  };
  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(sheet(), u"reflections.title"_s, title);
  writeOn(u"Before."_s);
  save();
  writeOn(u" In the draft."_s);
  runOut(sheet(), kBehind);
  walk.cutPower();

  walk.start();
  walk.window().goTo({u"reflections"_s, QString::number(stored().id->value())});
  writeOn(u" And since."_s);
  if (savesFirst) save();
  bool asked = false;
  inNextDialog<ConflictDialog>([&asked](ConflictDialog& dialog) {
    asked = true;
    QStringList said;
    for (const auto* label : dialog.findChildren<QLabel*>()) said << label->text();
    for (const QString& words : {u"Your draft of 10:42am"_s, u"Before. In the draft."_s, u"What you have typed since"_s,
                                 u"Before. And since."_s})
      CHECK(said.contains(words));
    CHECK(said.filter(u"omebody else"_s).isEmpty());
    press(dialog, u"conflict/save"_s);
  });
  press(part<MessageBar>(sheet(), u"reflections.bar"_s), u"messageBar/action"_s);
  CHECK(asked);
  save();
  CHECK(stored().passage({}) == u"Before. In the draft. And since.");
  CHECK(part<GrowingTextEdit>(sheet(), text).toPlainText() == u"Before. In the draft. And since.");
  CHECK(loadDrafts(walk.records(), Viewer{farah}).empty());
}

TEST_CASE("what was typed since a draft is added to it once", "[walk][draft][beside]") {
  CHECK(draftAndSince({{}, u"A b"_s, u"A c"_s, u"A"_s}) == u"A b c");
  CHECK(draftAndSince({{}, u"A b"_s, u"Then A"_s, u"A"_s}) == u"A b\nThen ");
  CHECK(draftAndSince({{}, u"A b"_s, u"A"_s, u"A"_s}) == u"A b");
  CHECK(draftAndSince({{}, u"b"_s, u"c"_s, {}}) == u"b\nc");
  CHECK(draftAndSince({{}, u"A b"_s, u"A c"_s, {}}) == u"A b\nc");  // what both began from is gone
  CHECK(draftAndSince({{}, u"A b c"_s, u"A b"_s, {}}) == u"A b c");
}

}  // namespace beside_draft_walk
