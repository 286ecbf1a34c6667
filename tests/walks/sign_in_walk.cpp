// SPDX-License-Identifier: MIT
// A practitioner seals their notes, leaves the window locked, and comes back; nobody else is shown a word.
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>

#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/reflection/note_seal_store.h"
#include "core/reflection/note_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/private_copy.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/passphrase_dialog.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/sign_in_dialog.h"

namespace sign_in_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFarah = u"Farah Siddiqui"_s;
const QString kPassphrase = u"heron on the lock"_s;
const QString kWords = u"The kitchen went still when he came in."_s;

struct SealedNotes : NorthmereWalk {
  PersonId farah = person(kFarah);

  void writeNote() const {
    window().goTo({u"reflections"_s, u"new"_s});
    Page& notes = page(u"reflections"_s);
    type(notes, u"reflections.title"_s, u"Salt marsh"_s);
    type(notes, u"reflections.text."_s, kWords);
    key(notes, u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  }
  /// Chooses a passphrase in the dialog that the page opens.
  void choosePassphrase() const {
    inNextDialog<PassphraseDialog>([](PassphraseDialog& dialog) {
      part<QLineEdit>(dialog, u"passphrase.new"_s).setText(u"short"_s);
      press(dialog, u"passphrase.save"_s);
      CHECK(part<Label>(dialog, u"passphrase.said"_s).text().contains(u"at least 10"));
      part<QLineEdit>(dialog, u"passphrase.new"_s).setText(kPassphrase);
      part<QLineEdit>(dialog, u"passphrase.again"_s).setText(kPassphrase);
      press(dialog, u"passphrase.save"_s);
    });
    press(page(u"reflections"_s), u"reflections.seal"_s);
  }
  Note stored() const {
    const auto notes = loadNotes(records(), Viewer{farah});
    REQUIRE_FALSE(notes.empty());
    return notes.front();
  }
  /// Every word that any widget of the window still holds.
  QString wordsOnScreen() const {
    settle();
    QStringList words;
    for (const auto* edit : window().findChildren<QTextEdit*>()) words << edit->toPlainText();
    for (const auto* edit : window().findChildren<QLineEdit*>()) words << edit->text();
    for (const auto* label : window().findChildren<QLabel*>()) words << label->text();
    for (const auto* list : window().findChildren<QListWidget*>()) {
      for (int i = 0; i < list->count(); ++i) words << list->item(i)->text();
    }
    return words.join(u'\n');
  }
  static void unlock(const QStringList& passphrases) {
    inNextDialog<SignInDialog>([passphrases](SignInDialog& dialog) {
      for (const QString& one : passphrases) {
        part<QLineEdit>(dialog, u"signin.passphrase"_s).setText(one);
        press(dialog, u"signin.enter"_s);
        CHECK(part<QLineEdit>(dialog, u"signin.passphrase"_s).text().isEmpty());
      }
    });
  }
};

/// What a button said whenever it was drawn.
struct Painted : QObject {
  QStringList said;
  bool waits = false;  ///< the pointer said it too

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::Paint) return false;
    said << qobject_cast<QAbstractButton*>(watched)->text();
    const QCursor* cursor = QGuiApplication::overrideCursor();
    waits = waits || (cursor != nullptr && cursor->shape() == Qt::WaitCursor);
    return false;
  }
};

}  // namespace

TEST_CASE("notes are sealed with a passphrase, and a locked window holds no word of them", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  walk.writeNote();
  CHECK(walk.stored().passage(u""_s) == kWords);
  walk.choosePassphrase();
  CHECK_FALSE(loadRecoveryKey(walk.records()));  // the first to choose one is not handed the service's key
  CHECK_FALSE(walk.stored().isOpen);
  CHECK(walk.stored().passages.empty());
  CHECK(walk.wordsOnScreen().contains(u"Sealed: nobody but you can open your notes"));

  walk.window().goTo({u"reflections"_s, {}});
  part<QListWidget>(walk.page(u"reflections"_s), u"reflections.list"_s).setCurrentRow(1);
  CHECK(walk.wordsOnScreen().contains(kWords));
  type(walk.page(u"reflections"_s), u"reflections.text."_s, u" Typed and not saved."_s);
  part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s).selectAll();
  part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s).copy();

  const std::weak_ptr<const KeyPair> keys = walk.window().workspace().viewer().keys;
  REQUIRE_FALSE(keys.expired());
  walk.window().lock();
  settle();
  CHECK(keys.expired());  // nobody holds them: their memory is wiped when it is let go
  CHECK(walk.window().isLocked());
  CHECK(QApplication::clipboard()->text().isEmpty());
  CHECK_FALSE(walk.wordsOnScreen().contains(u"kitchen"));
  CHECK_FALSE(walk.wordsOnScreen().contains(u"Salt marsh"));
  CHECK_FALSE(walk.window().workspace().viewer().keys);
  walk.window().goTo({u"reflections"_s, {}});  // nowhere to go
  CHECK(walk.window().isLocked());
  FIGURE("S10: locked; no page, widget, clipboard or key holds a word");

  SealedNotes::unlock({u"not the passphrase"_s, kPassphrase});
  press(walk.window(), u"locked.open"_s);
  CHECK_FALSE(walk.window().isLocked());
  walk.window().goTo({u"reflections"_s, {}});
  part<QListWidget>(walk.page(u"reflections"_s), u"reflections.list"_s).setCurrentRow(1);
  CHECK(walk.wordsOnScreen().contains(u"Typed and not saved."));  // kept before it was locked
}

TEST_CASE("whoever manages the whole service makes the recovery key, and an Escape makes none", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  walk.writeNote();
  walk.choosePassphrase();
  walk.window().goTo({u"trust"_s, {}});
  CHECK_FALSE(part(walk.page(u"trust"_s), u"trust.makeRecovery"_s).isVisible());
  walk.window().lookAs(walk.person(u"Ruth Calder"_s));
  walk.window().goTo({u"trust"_s, {}});
  inNextDialog<RecoverySheetDialog>([](RecoverySheetDialog& shown) { QTest::keyClick(&shown, Qt::Key_Escape); });
  press(walk.page(u"trust"_s), u"trust.makeRecovery"_s);
  CHECK_FALSE(loadRecoveryKey(walk.records()));
  QString sheet;
  inNextDialog<RecoverySheetDialog>([&sheet](RecoverySheetDialog& shown) {
    sheet = part<QPlainTextEdit>(shown, u"recovery.sheet"_s).toPlainText();
    press(shown, u"recovery.done"_s);
  });
  part<QPushButton>(walk.page(u"trust"_s), u"trust.makeRecovery"_s).click();
  CHECK(sheet.contains(u"Headroom recovery sheet"));
  REQUIRE(loadRecoveryKey(walk.records()));
  CHECK_FALSE(part(walk.page(u"trust"_s), u"trust.makeRecovery"_s).isVisible());

  CHECK_FALSE(loadWithoutRecovery(walk.records(), walk.farah).empty());
  SealedNotes::unlock({kPassphrase});
  REQUIRE(walk.window().enter(walk.farah));
  CHECK(loadWithoutRecovery(walk.records(), walk.farah).empty());
  walk.window().goTo({u"reflections"_s, {}});
  CHECK(walk.wordsOnScreen().contains(u"so can the service's recovery key"));
}

TEST_CASE("another person's passphrase is asked over an empty window, and Escape brings the page back",
          "[walk][sign-in]") {
  const QString priya = u"Priya Nair"_s;
  SealedNotes walk;
  walk.start(priya);
  walk.window().goTo({u"reflections"_s, {}});
  walk.choosePassphrase();
  walk.window().lookAs(walk.farah);
  walk.writeNote();
  auto& list = part<QListWidget>(walk.page(u"reflections"_s), u"reflections.list"_s);
  auto& words = part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s);
  REQUIRE(words.toPlainText() == kWords);
  const bool asksOn = GENERATE(false, true);
  bool asked = false;
  inNextDialog<SignInDialog>([&](SignInDialog& dialog) {
    asked = true;
    CHECK_FALSE(list.isVisible());
    CHECK_FALSE(words.isVisible());
    if (!asksOn) return dialog.reject();
    inNextDialog<WhoDialog>([&](WhoDialog& who) {
      CHECK_FALSE(words.isVisible());  // not behind the next question either
      who.reject();
    });
    part<QPushButton>(dialog, u"signin.other"_s).click();
  });
  words.setFocus(Qt::OtherFocusReason);
  walk.window().enter(walk.person(priya));
  settle();
  CHECK(asked);
  CHECK(walk.window().workspace().viewer().person == walk.farah);
  CHECK(list.isVisible());
  CHECK(words.isVisible());
  CHECK(words.toPlainText() == kWords);
  CHECK(walk.window().focusWidget() == &words);
}

TEST_CASE("words copied out of a note are gone from the clipboard after half a minute", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  walk.writeNote();
  auto& text = part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s);
  text.selectAll();
  text.copy();
  REQUIRE(QApplication::clipboard()->text() == kWords);
  CHECK(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s) == "secret");
  runOut(*qApp, kPrivateCopySeconds * 1000);
  CHECK(QApplication::clipboard()->text().isEmpty());

  text.selectAll();
  text.copy();
  QApplication::clipboard()->setText(u"something else"_s);  // copied elsewhere meanwhile
  runOut(*qApp, kPrivateCopySeconds * 1000);
  CHECK(QApplication::clipboard()->text() == u"something else");
}

TEST_CASE("ten idle minutes lock the window of somebody who signed in, and of nobody else", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  auto* idle = walk.window().findChild<IdleLock*>();
  REQUIRE(idle != nullptr);
  runOut(*idle, kLockAfterMinutes * 60 * 1000);
  CHECK_FALSE(walk.window().isLocked());
  walk.writeNote();
  walk.choosePassphrase();
  runOut(*idle, kLockAfterMinutes * 60 * 1000);
  CHECK(walk.window().isLocked());
}

TEST_CASE("a dialog that stands open is gone when the window locks", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  bool seen = false;
  inNextDialog<SettingsDialog>([&](SettingsDialog&) {
    seen = true;
    walk.window().lock();
  });
  walk.window().verbs().openSettings();
  CHECK(seen);
  CHECK(walk.window().isLocked());
  CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("the next start asks for the passphrase before anything is shown", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  walk.writeNote();
  walk.choosePassphrase();
  walk.closeWindow();
  SealedNotes::unlock({kPassphrase});
  walk.start();
  CHECK(walk.window().workspace().viewer().person == walk.farah);
  CHECK(walk.window().workspace().viewer().keys);
}

TEST_CASE("who else opens a record is shown to both who met", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(u"Joan Adeyemi"_s);
  const auto held = sessionBefore(walk.records(), walk.farah, kWalkDay, {});
  REQUIRE(held);
  walk.window().goTo({u"session"_s, QString::number(held->value())});
  walk.window().goTo({u"trust"_s, {}});
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"session"_s, QString::number(held->value())});
  CHECK(walk.wordsOnScreen().contains(u"Read by Joan Adeyemi"));
}

TEST_CASE("signing in says at once that it takes a moment", "[walk][sign-in]") {
  SealedNotes walk;
  walk.start(kFarah);
  walk.writeNote();
  walk.choosePassphrase();
  walk.window().lock();
  Painted painted;
  inNextDialog<SignInDialog>([&painted](SignInDialog& dialog) {
    auto& enter = part<QPushButton>(dialog, u"signin.enter"_s);
    enter.installEventFilter(&painted);
    part<QLineEdit>(dialog, u"signin.passphrase"_s).setText(u"not the passphrase"_s);
    press(dialog, u"signin.enter"_s);
    CHECK(painted.said.contains(u"Signing in…"_s));
    CHECK(painted.waits);
    CHECK(enter.text() == u"Sign in");
    CHECK(QGuiApplication::overrideCursor() == nullptr);
    dialog.reject();
  });
  press(walk.window(), u"locked.open"_s);
  CHECK_FALSE(painted.said.isEmpty());
}

}  // namespace sign_in_walk
