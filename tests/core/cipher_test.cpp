// SPDX-License-Identifier: MIT
// Encrypted files: the four hard rules, every way from one key to another, and that nothing of what is written lies
// readable on the disk.
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "core/sample/sample.h"
#include "core/store/backup.h"
#include "core/store/cipher.h"
#include "core/store/database.h"
#include "core/store/engine_door.h"
#include "core/store/key_change.h"
#include "core/store/verify.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"

namespace cipher_test {

using namespace headroom;
using headroom::test::bytesOf;
using namespace Qt::StringLiterals;

namespace {

const QString kWords = u"a walk by the river"_s;
const QString kSecret = u"Orchid Lantern 4471"_s;

Secret words(const QString& text = kWords) { return Secret::fromPassphrase(text); }

bool folderHolds(const QString& folder, const QString& text) {
  for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
    const QByteArray bytes = bytesOf(entry.filePath());
    if (bytes.contains(text.toUtf8())) return true;
    if (bytes.contains(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2))) return true;
  }
  return false;
}

void addSetting(Database& records, const QString& value) {
  Transaction transaction(records);
  Change(records, u"INSERT OR REPLACE INTO setting (name, value) VALUES ('told', ?)").bind(value).run();
  transaction.commit();
}

QString settingOf(const QString& path) {
  return EngineDoor::execute(Database::open(path, OpenMode::ReadOnly),
                             u"SELECT value FROM setting WHERE name = 'told'"_s);
}

StoreFault faultOf(const std::function<void()>& f) {
  try {
    f();
  } catch (const StoreError& error) {
    INFO(error.sentence().toStdString());
    CHECK_FALSE(error.sentence().isEmpty());
    return error.fault();
  }
  FAIL("nothing was refused");
  return StoreFault::Other;
}

/// A folder with an encrypted file; keys are forgotten at the end, as at a lock.
struct Room {
  QTemporaryDir folder;
  QString path = folder.filePath(u"team.headroom"_s);
  Room() {
    Database records = Database::create(path, holdNewKey(words()));
    addSetting(records, kSecret);
  }
  ~Room() { forgetFileKeys(); }
};

}  // namespace

TEST_CASE("a lock is kept while the same program looks at the start of the file", "[store][cipher][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  Database records = Database::create(path);
  Transaction held(records);
  looksEncrypted(path);
  saltOf(path);
  Database::open(path, OpenMode::ReadOnly);
  const pid_t other = fork();
  if (other == 0) {
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    _exit(sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_BUSY ? 0 : 1);
  }
  int status = 0;
  waitpid(other, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
}

#ifdef HEADROOM_HAS_CIPHER

TEST_CASE("an encrypted file opens with its passphrase and with its sheet alone", "[cipher][file]") {
  Room room;
  CHECK(settingOf(room.path) == kSecret);
  CHECK(Database::open(room.path, OpenMode::ReadOnly).isEncrypted());
  CHECK_FALSE(firstFault(Database::open(room.path, OpenMode::ReadOnly)));
  const QString sheet = recoverySheetOf(room.path);
  forgetFileKeys();
  const QByteArray before = bytesOf(room.path);
  CHECK(faultOf([&] { Database::open(room.path, OpenMode::ReadWrite); }) == StoreFault::NeedsKey);
  CHECK(faultOf([&] { unlockFile(room.path, words(u"a walk by the rivers"_s)); }) == StoreFault::WrongKey);
  CHECK(faultOf([&] { Database::open(room.path, OpenMode::ReadWrite); }) == StoreFault::NeedsKey);
  CHECK(faultOf([&] { unlockFileWithSheet(room.path, u"abc"_s); }) == StoreFault::WrongKey);
  CHECK(faultOf([&] { unlockFileWithSheet(room.path, QString(sheet).replace(u'a', u'b')); }) == StoreFault::WrongKey);
  CHECK(bytesOf(room.path) == before);
  unlockFile(room.path, words());
  CHECK(settingOf(room.path) == kSecret);
  forgetFileKeys();
  CHECK(sheet.simplified().remove(u' ').size() == 96);
  unlockFileWithSheet(room.path, sheet);
  CHECK(settingOf(room.path) == kSecret);
}

TEST_CASE("nothing written lies readable in file, journal or backup", "[cipher][file]") {
  Room room;
  Database records = Database::open(room.path, OpenMode::ReadWrite);
  addSetting(records, kSecret + u" again"_s);
  backUp(records, room.folder.filePath(u"copy.headroom"_s));
  {
    // In the middle of a save, when the journal holds what stood there before.
    Transaction open(records);
    Change(records, u"UPDATE setting SET value = 'nothing' WHERE name = 'told'").run();
    CHECK_FALSE(folderHolds(room.folder.path(), kSecret));
  }
  CHECK_FALSE(folderHolds(room.folder.path(), kSecret));
  CHECK_FALSE(bytesOf(room.path).startsWith("SQLite format 3"));
}

TEST_CASE("a backup opens with the passphrase of its file", "[cipher][file]") {
  Room room;
  const QString copy = room.folder.filePath(u"copy.headroom"_s);
  {
    Database records = Database::open(room.path, OpenMode::ReadWrite);
    backUp(records, copy);
  }
  forgetFileKeys();
  unlockFile(copy, words());
  CHECK(settingOf(copy) == kSecret);
  CHECK(Database::open(copy, OpenMode::ReadOnly).isEncrypted());
  const QString restored = room.folder.filePath(u"restored.headroom"_s);
  restore(copy, restored, false);
  restore(copy, room.path, true);
  forgetFileKeys();
  unlockFile(restored, words());
  CHECK(settingOf(restored) == kSecret);
  CHECK(settingOf(room.path) == kSecret);
}

TEST_CASE("plain to encrypted, to another passphrase and back loses no row", "[cipher][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"sample.headroom"_s);
  createSample(path, QDate(2026, 7, 24));
  {
    Database records = Database::open(path, OpenMode::ReadWrite);
    addSetting(records, kSecret);
  }
  const QString whole = contentSummary(Database::open(path, OpenMode::ReadOnly));
  CHECK(folderHolds(folder.path(), kSecret));
  changeFileKey(path, holdNewKey(words()), OldFile::Overwrite);
  CHECK_FALSE(folderHolds(folder.path(), kSecret));
  CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
  CHECK(contentSummary(Database::open(path, OpenMode::ReadOnly)) == whole);
  CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);

  changeFileKey(path, holdNewKey(words(u"stones across the stream"_s)), OldFile::Keep);
  forgetFileKeys();
  CHECK(faultOf([&] { unlockFile(path, words()); }) == StoreFault::WrongKey);
  unlockFile(path + u".replaced-1"_s, words());
  unlockFile(path, words(u"stones across the stream"_s));
  CHECK(contentSummary(Database::open(path, OpenMode::ReadOnly)) == whole);

  changeFileKey(path, {}, OldFile::Overwrite);
  CHECK_FALSE(Database::open(path, OpenMode::ReadOnly).isEncrypted());
  CHECK(contentSummary(Database::open(path, OpenMode::ReadOnly)) == whole);
  CHECK_FALSE(firstFault(Database::open(path, OpenMode::ReadOnly)));
  CHECK(settingOf(path) == kSecret);
  forgetFileKeys();
}

TEST_CASE("every damaged byte of an encrypted file is found, and nothing is written over it",
          "[cipher][bit-flips][file]") {
  Room room;
  const QByteArray sound = bytesOf(room.path);
  const bool all = qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes";
  const int flips = all ? 1'000 : 100;
  int found = 0;
  quint64 state = 4471;
  for (int i = 0; i < flips; ++i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    QByteArray bytes = sound;
    const auto at = static_cast<qsizetype>((state >> 16) % static_cast<quint64>(bytes.size()));
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << ((state >> 8) & 7)));
    {
      QFile file(room.path);
      REQUIRE(file.open(QIODevice::WriteOnly));
      REQUIRE(file.write(bytes) == bytes.size());
    }
    try {
      Database::open(room.path, OpenMode::ReadWrite);
    } catch (const StoreError&) {
      ++found;
    }
    if (bytesOf(room.path) != bytes) FAIL("a damaged file was written to");
  }
  FIGURE("R8: " << flips << " flips of an encrypted file, " << found << " found, seed 4471");
  CHECK(found == flips);
  QFile file(room.path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(sound);
  file.close();
  CHECK(settingOf(room.path) == kSecret);
}

TEST_CASE("an encrypted file of format 3 that was kept opens with every SQLCipher to come",
          "[cipher][migration][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"kept.headroom"_s);
  REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/encrypted-3.headroom"), path));
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  unlockFile(path, words());
  CHECK(Database::open(path, OpenMode::ReadWrite).isEncrypted());
  CHECK(settingOf(path) == kSecret);
  const QString asItWas = folder.filePath(u"kept.before-format-%1.headroom"_s.arg(Database::newestFormat()));
  CHECK(bytesOf(asItWas) == bytesOf(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/encrypted-3.headroom")));
  CHECK((QFileInfo(asItWas).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
  forgetFileKeys();
}

TEST_CASE("noise is no file and gets no new one", "[cipher][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"noise.headroom"_s);
  QByteArray noise(3 * 4096, '\0');
  const Secret random = Secret::random(static_cast<std::size_t>(noise.size()));
  std::copy(random.data(), random.data() + random.size(), noise.begin());
  {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(noise);
  }
  CHECK(faultOf([&] { Database::open(path, OpenMode::ReadWrite); }) == StoreFault::NeedsKey);
  CHECK(faultOf([&] { unlockFile(path, words()); }) == StoreFault::WrongKey);
  CHECK(bytesOf(path) == noise);
  CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

#else

TEST_CASE("a build without the cipher says so, and makes no plain file in its place", "[cipher][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  CHECK_FALSE(isCipherBuilt());
  CHECK(faultOf([] { holdNewKey(words()); }) == StoreFault::NoCipher);
  CHECK(faultOf([&] { Database::create(path, FileSalt(16, 'x')); }) == StoreFault::NoCipher);
  CHECK_FALSE(QFileInfo::exists(path));
  CHECK(faultOf([&] {
          Database::open(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/encrypted-3.headroom"),
                         OpenMode::ReadOnly);
        }) == StoreFault::NoCipher);
}

#endif

}  // namespace cipher_test
