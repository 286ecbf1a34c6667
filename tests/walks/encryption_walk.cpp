// SPDX-License-Identifier: MIT
// An encrypted file from the window: made, locked, opened again, changed, gone back to a backup of, and looked through
// for every word that was typed (goal S3).
#include <QDirIterator>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QRegularExpression>

#include "core/store/cipher.h"
#include "core/store/daily_backup.h"
#include "core/store/engine_door.h"
#include "tests/support/bytes_of.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/restore_dialog.h"
#include "ui/shell/unlock_file_dialog.h"

namespace encryption_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kJoan = u"Joan Adeyemi"_s;
const QString kPassphrase = u"gulls over the estuary"_s;

/// Files below `folder` that hold any of the words, as UTF-8 or UTF-16.
QStringList filesWith(const QString& folder, const QStringList& words) {
  QStringList found;
  QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QString path = files.next();
    const QByteArray bytes = bytesOf(path);
    for (const QString& word : words) {
      const QByteArray wide(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
      if (bytes.contains(word.toUtf8()) || bytes.contains(wide)) found << path + u": "_s + word;
    }
  }
  return found;
}

/// Ten words that stand nowhere else, and are handed out once.
struct Secrets {
  QRandomGenerator dice{20260724};
  QStringList all;

  QString ten() {
    QStringList words;
    for (int i = 0; i < 10; ++i) words << u"zq%1"_s.arg(dice.generate(), 8, 16, QLatin1Char('0'));
    all += words;
    return words.join(u' ');
  }
};

struct Encryption : NorthmereWalk {
  ~Encryption() { forgetFileKeys(); }

  Page& trust() const {
    window().goTo({u"trust"_s, {}});
    return page(u"trust"_s);
  }
  QString state() const { return part<Tag>(trust(), u"file.state"_s).words(); }

  /// Answers the dialog for a new key, and keeps the sheet that follows.
  static void giveKey(const QString& passphrase, QString* sheet = nullptr) {
    inNextDialog<FilePassphraseDialog>([=](FilePassphraseDialog& dialog) {
      part<QLineEdit>(dialog, u"filekey.new"_s).setText(u"short"_s);
      press(dialog, u"filekey.save"_s);
      CHECK(part<Label>(dialog, u"filekey.said"_s).text().contains(u"at least 10"));
      part<QLineEdit>(dialog, u"filekey.new"_s).setText(passphrase);
      part<QLineEdit>(dialog, u"filekey.again"_s).setText(passphrase + u"x"_s);
      press(dialog, u"filekey.save"_s);
      CHECK(part<Label>(dialog, u"filekey.said"_s).text().contains(u"not the same"));
      part<QLineEdit>(dialog, u"filekey.again"_s).setText(passphrase);
      inNextDialog<RecoverySheetDialog>([sheet](RecoverySheetDialog& shown) {
        if (sheet != nullptr) *sheet = part<QPlainTextEdit>(shown, u"recovery.sheet"_s).toPlainText();
        press(shown, u"recovery.done"_s);
      });
      press(dialog, u"filekey.save"_s);
    });
  }
  /// Types it into that field, and presses the button.
  static void say(FilePassphraseDialog& dialog, const QString& field, const QString& words) {
    part<QLineEdit>(dialog, field).setText(words);
    press(dialog, u"filekey.save"_s);
  }
  static void unlock(const QStringList& passphrases) {
    inNextDialog<UnlockFileDialog>([passphrases](UnlockFileDialog& dialog) {
      for (const QString& one : passphrases) {
        part<QLineEdit>(dialog, u"unlock.passphrase"_s).setText(one);
        press(dialog, u"unlock.open"_s);
        if (one != passphrases.back())
          CHECK(part<Label>(dialog, u"unlock.said"_s).text().contains(u"or the file is damaged"));
      }
    });
  }
  void encrypt(QString* sheet = nullptr) const {
    giveKey(kPassphrase, sheet);
    press(trust(), u"file.encrypt"_s);
  }
};

}  // namespace

#ifdef HEADROOM_HAS_CIPHER

TEST_CASE("a file is encrypted from the Trust page, and the window says so", "[walk][cipher]") {
  Encryption walk;
  walk.start(kJoan);
  CHECK(walk.window().windowTitle().contains(u"(not encrypted)"));
  CHECK(walk.state() == u"Not encrypted");
  CHECK(bytesOf(walk.path).startsWith("SQLite format 3"));
  QString sheet;
  walk.encrypt(&sheet);
  CHECK(walk.state() == u"Encrypted");
  CHECK_FALSE(walk.window().windowTitle().contains(u"not encrypted"));
  CHECK_FALSE(bytesOf(walk.path).startsWith("SQLite format 3"));
  CHECK(sheet.contains(u"northmere.headroom"));
  CHECK_FALSE(QFile::exists(walk.path + u".replaced-1"_s));
  for (const QDateTime& made : backupTimes(walk.window().workspace().backups()))
    CHECK(looksEncrypted(backupPath(walk.window().workspace().backups(), made)));
  CHECK(filesWith(walk.folder.path(), {u"Farah Siddiqui"_s}).isEmpty());

  walk.closeWindow();
  forgetFileKeys();
  Encryption::unlock({u"not the passphrase"_s, kPassphrase});
  walk.start();
  CHECK(walk.window().currentPage() != nullptr);

  inNextDialog<FilePassphraseDialog>([](FilePassphraseDialog& dialog) {
    Encryption::say(dialog, u"filekey.old"_s, u"not the passphrase"_s);
    CHECK(part<Label>(dialog, u"filekey.said"_s).text() == u"That is not the passphrase of this file.");
    Encryption::say(dialog, u"filekey.old"_s, kPassphrase);
  });
  press(walk.trust(), u"file.takeoff"_s);
  CHECK(walk.state() == u"Not encrypted");
  CHECK(bytesOf(walk.path).startsWith("SQLite format 3"));
}

TEST_CASE("a passphrase is changed by whoever has the one of now, or the recovery sheet", "[walk][cipher]") {
  Encryption walk;
  walk.start(kJoan);
  QString sheet;
  walk.encrypt(&sheet);
  const QByteArray before = bytesOf(walk.path);
  const QString digits = QRegularExpression(u"(?:[0-9a-f]{4}\\s+){23}[0-9a-f]{4}"_s)
                             .match(sheet)
                             .captured()
                             .remove(QRegularExpression(u"\\s"_s));
  REQUIRE(digits.size() == 96);
  inNextDialog<FilePassphraseDialog>([&](FilePassphraseDialog& dialog) {
    for (const QString& wrong : {QString(), u"not the passphrase"_s, QString(digits).replace(0, 1, u"g"_s)}) {
      part<QLineEdit>(dialog, u"filekey.new"_s).setText(u"another three words"_s);
      part<QLineEdit>(dialog, u"filekey.again"_s).setText(u"another three words"_s);
      Encryption::say(dialog, u"filekey.old"_s, wrong);
      CHECK(dialog.isVisible());
      CHECK_FALSE(part<Label>(dialog, u"filekey.said"_s).text().isEmpty());
    }
    part<QLineEdit>(dialog, u"filekey.new"_s).setText(kPassphrase);
    part<QLineEdit>(dialog, u"filekey.again"_s).setText(kPassphrase);
    Encryption::say(dialog, u"filekey.old"_s, kPassphrase);
    CHECK(part<Label>(dialog, u"filekey.said"_s).text().startsWith(u"That is the passphrase of now."));
    CHECK(bytesOf(walk.path) == before);
    part<QLineEdit>(dialog, u"filekey.new"_s).setText(u"another three words"_s);
    part<QLineEdit>(dialog, u"filekey.again"_s).setText(u"another three words"_s);
    inNextDialog<RecoverySheetDialog>([](RecoverySheetDialog& shown) { press(shown, u"recovery.done"_s); });
    Encryption::say(dialog, u"filekey.old"_s, digits);
    CHECK_FALSE(dialog.isVisible());
    if (dialog.isVisible()) dialog.reject();
  });
  press(walk.trust(), u"file.change"_s);
  CHECK(bytesOf(walk.path).left(16) != before.left(16));
  walk.closeWindow();
  forgetFileKeys();
  Encryption::unlock({kPassphrase, u"another three words"_s});
  walk.start();
  CHECK(walk.window().currentPage() != nullptr);
}

TEST_CASE("the digits of the recovery sheet are shown again to whoever has the passphrase", "[walk][cipher]") {
  Encryption walk;
  walk.start(kJoan);
  QString sheet, again;
  walk.encrypt(&sheet);
  inNextDialog<FilePassphraseDialog>([&](FilePassphraseDialog& dialog) {
    Encryption::say(dialog, u"filekey.old"_s, u"not the passphrase"_s);
    CHECK(dialog.isVisible());
    CHECK(part<Label>(dialog, u"filekey.said"_s).text() == u"That is not the passphrase of this file.");
    inNextDialog<RecoverySheetDialog>([&](RecoverySheetDialog& shown) {
      again = part<QPlainTextEdit>(shown, u"recovery.sheet"_s).toPlainText();
      press(shown, u"recovery.done"_s);
    });
    Encryption::say(dialog, u"filekey.old"_s, kPassphrase);
  });
  press(walk.trust(), u"file.sheet"_s);
  CHECK(again == sheet);
  CHECK(walk.state() == u"Encrypted");
}

TEST_CASE("the lock lets go of an encrypted file and forgets its key", "[walk][cipher]") {
  Encryption walk;
  walk.start(kJoan);
  walk.encrypt();
  walk.window().lock();
  CHECK(walk.window().isLocked());
  CHECK(walk.window().workspace().isClosed());
  CHECK_FALSE(holdsKeyOf(walk.path));
  CHECK_FALSE(walk.window().workspace().perform([](WritableDesk&) -> Result<int> { return 1; }));
  CHECK_FALSE(walk.window().workspace().reopen(OpenMode::ReadOnly));  // taken over elsewhere meanwhile
  CHECK(walk.window().workspace().isClosed());
  CHECK_FALSE(walk.window().workspace().reopen(OpenMode::ReadWrite));
  inNextDialog<UnlockFileDialog>([](UnlockFileDialog& dialog) { dialog.reject(); });
  press(walk.window(), u"locked.open"_s);
  CHECK(walk.window().isLocked());
  Encryption::unlock({kPassphrase});
  press(walk.window(), u"locked.open"_s);
  CHECK_FALSE(walk.window().isLocked());
  CHECK(walk.state() == u"Encrypted");
}

TEST_CASE("fifty words typed into an encrypted file stand readable nowhere", "[walk][cipher][secrets]") {
  Encryption walk;
  walk.start(kJoan);
  walk.encrypt();
  Secrets secrets;
  const QString farah = walk.code(u"Farah Siddiqui"_s);

  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(walk.page(u"reflections"_s), u"reflections.title"_s, secrets.ten());
  type(walk.page(u"reflections"_s), u"reflections.text."_s, secrets.ten());
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  walk.window().goTo({u"today"_s, {}});
  press(walk.page(u"today"_s), u"start."_s + farah);
  type(walk.page(u"session"_s), u"text.wellbeing"_s, secrets.ten());
  auto& line = part<QLineEdit>(walk.page(u"session"_s), u"actions.line"_s);
  for (int i = 0; i < 12 && !line.isVisible(); ++i) key(walk.page(u"session"_s), u"session.agenda"_s, Qt::Key_Down);
  type(walk.page(u"session"_s), u"actions.line"_s, u"Ask about "_s + secrets.ten() + u" Farah next friday"_s);
  key(walk.page(u"session"_s), u"actions.line"_s, Qt::Key_Return, Qt::ControlModifier);
  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(walk.page(u"reflections"_s), u"reflections.text."_s, secrets.ten());  // never saved: a draft
  walk.window().lock();
  REQUIRE(secrets.all.size() == 50);
  const QStringList readable = filesWith(walk.folder.path(), secrets.all);
  INFO(readable.join(u'\n').toStdString());
  FIGURE("S3: 50 words in an encrypted file, journal, backups, drafts and settings: " << readable.size() << " hits");
  CHECK(readable.isEmpty());
  // They are there: with the passphrase the file shows every one.
  unlockFile(walk.path, Secret::fromPassphrase(kPassphrase));
  changeFileKey(walk.path, {}, OldFile::Overwrite);
  QStringList missing;
  for (const QString& word : secrets.all) {
    INFO(word.toStdString());
    if (!bytesOf(walk.path).contains(word.toUtf8())) missing << word;
  }
  INFO(secrets.all.indexOf(missing.value(0)) << " " << missing.join(u' ').toStdString());
  CHECK(missing.isEmpty());
}

#endif

TEST_CASE("going back to a backup shows what differs, and keeps the file as it was", "[walk][backup]") {
  Encryption walk;
  walk.start(kJoan);
  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(walk.page(u"reflections"_s), u"reflections.text."_s, u"Before."_s);
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  const QString folder = walk.window().workspace().backups();
  REQUIRE(backupTimes(folder).size() == 1);  // made before the note was saved
  const int notes = EngineDoor::execute(walk.records(), u"SELECT count(*) FROM reflective_note"_s).toInt();
  bool asked = false;
  inNextDialog<RestoreDialog>([&](RestoreDialog& dialog) {
    asked = true;
    auto& table = part<TableView>(dialog, u"restore.table"_s);
    CHECK(table.model()->index(5, 1).data().toString() == QString::number(notes));
    CHECK(table.model()->index(5, 2).data().toString() == QString::number(notes - 1));
    press(dialog, u"restore.go"_s);
  });
  press(walk.trust(), u"backups.restore"_s);
  settle();
  CHECK(asked);
  CHECK(EngineDoor::execute(walk.records(), u"SELECT count(*) FROM reflective_note"_s).toInt() == notes - 1);
  const Database before = Database::open(walk.path + u".replaced-1"_s, OpenMode::ReadOnly);
  CHECK(EngineDoor::execute(before, u"SELECT count(*) FROM reflective_note"_s).toInt() == notes);
  REQUIRE(walk.program->window() != nullptr);
  CHECK(walk.window().isVisible());
}

}  // namespace encryption_walk
