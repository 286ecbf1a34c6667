// SPDX-License-Identifier: MIT
// A journal that an older file left beside a name is never played into the file that comes to that name.
#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "core/keys/secret.h"
#include "core/store/backup.h"
#include "core/store/cipher.h"
#include "core/store/database.h"
#include "core/store/key_change.h"
#include "core/store/verify.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/engine_hooks.h"

namespace side_files_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

void addUnits(Database& records) {
  Transaction save(records);
  Change add(records, u"INSERT INTO unit (code, kind, name) VALUES (?, 'team', 'of the new file')");
  for (int i = 0; i < 300; ++i) add.bind(u"NEW%1"_s.arg(i)).run();
  save.commit();
}

/// A folder with a sound file and its backup, and the name at which the next one comes.
struct Room {
  QTemporaryDir folder;
  QString file = folder.filePath(u"file.headroom"_s);
  QString backup = folder.filePath(u"backup.headroom"_s);
  QString name = folder.filePath(u"name.headroom"_s);
  QString expected;
  Room() {
    Database records = Database::create(file);
    addUnits(records);
    backUp(records, backup);
    expected = contentSummary(records);
  }
};

void requireWhole(const QString& path, const QString& expected) {
  const Database records = Database::open(path, OpenMode::ReadWrite);
  CHECK_FALSE(firstFault(records));
  CHECK(contentSummary(records) == expected);
}

struct Stale {
  QString suffix;
  QByteArray bytes;
};

Stale journal() { return {u"-journal"_s, journalOfCutSave()}; }
Stale wal() { return {u"-wal"_s, walOfOpenFile()}; }

}  // namespace

TEST_CASE("a journal beside a file of other rows does harm when SQLite finds it", "[store][side-files][file]") {
  const Stale stale = GENERATE(journal(), wal());
  const Room room;
  put(room.file + stale.suffix, stale.bytes);
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(QFile::encodeName(room.file).constData(), &handle) == SQLITE_OK);
  sqlite3_stmt* count = nullptr;
  const char* words = "SELECT count(*) FROM unit NOT INDEXED WHERE name = 'of the new file'";
  const bool read =
      sqlite3_prepare_v2(handle, words, -1, &count, nullptr) == SQLITE_OK && sqlite3_step(count) == SQLITE_ROW;
  CHECK_FALSE((read && sqlite3_column_int(count, 0) == 300));
  sqlite3_finalize(count);
  sqlite3_close(handle);
}

TEST_CASE("what comes to a name stays as it was made, whatever an older file left beside the name",
          "[store][side-files][file]") {
  const Stale stale = GENERATE(journal(), wal());
  Room room;
  put(room.name + stale.suffix, stale.bytes);
  SECTION("a backup") {
    Database records = Database::open(room.file, OpenMode::ReadOnly);
    backUp(records, room.name);
  }
  SECTION("a restored file") { restore(room.backup, room.name, false); }
  SECTION("a restored file that may replace another") { restore(room.backup, room.name, true); }
  SECTION("a filled file") { createFilled(room.name, addUnits); }
  SECTION("a new file") {
    Database records = Database::create(room.name);
    addUnits(records);
  }
  requireWhole(room.name, room.expected);
  CHECK(bytesOf(room.name + stale.suffix + u".replaced-1"_s) == stale.bytes);
}

TEST_CASE("an empty journal beside a name is taken away, and one that was put aside before stays",
          "[store][side-files][file]") {
  Room room;
  put(room.name + u"-journal"_s, {});
  put(room.name + u"-shm"_s, "index");
  put(room.name + u"-wal"_s, walOfOpenFile());
  put(room.name + u"-wal.replaced-1"_s, "kept before");
  restore(room.backup, room.name, false);
  requireWhole(room.name, room.expected);
  CHECK(bytesOf(room.name + u"-wal.replaced-1"_s) == "kept before");
  CHECK(bytesOf(room.name + u"-wal.replaced-2"_s) == walOfOpenFile());
  CHECK_FALSE(QFile::exists(room.name + u"-shm"_s));
  CHECK_FALSE(QFile::exists(room.name + u"-journal.replaced-1"_s));
}

TEST_CASE("a copy kept before migrating is not changed by a journal beside its name",
          "[store][side-files][migration][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  const QString kept = folder.filePath(u"team.before-format-%1.headroom"_s.arg(Database::newestFormat()));
  REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-5.headroom"), path));
  REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
  const QByteArray asItWas = bytesOf(path);
  put(kept + u"-journal"_s, journalOfCutSave());
  Database::open(path, OpenMode::ReadWrite);
  CHECK(bytesOf(kept) == asItWas);
  CHECK_FALSE(QFile::exists(kept + u"-journal"_s));
  CHECK(Database::open(kept, OpenMode::ReadWrite).format() == Database::newestFormat());
}

TEST_CASE("a file that is replaced is kept with its journal, and the new one has none", "[store][side-files][file]") {
  const Stale stale = GENERATE(journal(), wal());
  Room room;
  // Noise stands for a file that cannot be opened here: encrypted under another passphrase, or damaged.
  const Secret random = Secret::random(3 * 4096);
  const QByteArray noise(reinterpret_cast<const char*>(random.data()), 3 * 4096);
  put(room.name, noise);
  put(room.name + stale.suffix, stale.bytes);
  put(room.name + u".replaced-1-journal"_s, "somebody's");  // the name 1 is taken, though no file has it
  restore(room.backup, room.name, true);
  requireWhole(room.name, room.expected);
  CHECK(bytesOf(room.name + u".replaced-2"_s) == noise);
  CHECK(bytesOf(room.name + u".replaced-2"_s + stale.suffix) == stale.bytes);
  CHECK(bytesOf(room.name + u".replaced-1-journal"_s) == "somebody's");
  CHECK_FALSE(QFile::exists(room.name + u".replaced-1"_s));
}

#ifdef HEADROOM_HAS_CIPHER

TEST_CASE("a file under another key is not changed by a journal of the old one", "[store][side-files][cipher][file]") {
  Room room;
  // A WAL that was left beside a file without one: the file is brought to another key, and it does not come along.
  changeFileKey(room.file, holdNewKey(Secret::fromPassphrase(u"a walk by the river"_s)), OldFile::Keep);
  requireWhole(room.file, room.expected);
  for (const QString& suffix : {u"-journal"_s, u"-wal"_s}) CHECK(QFileInfo(room.file + suffix).size() == 0);
  put(room.name + u"-journal"_s, journalOfCutSave());
  restore(room.file, room.name, false);
  requireWhole(room.name, room.expected);
  forgetFileKeys();
}

#endif

}  // namespace side_files_test
