// SPDX-License-Identifier: MIT
// A file of every released format opens in this version with every row it had, beside a copy of it as it was.
#include <sqlite3.h>
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "core/supervision/older_records_actions.h"
#include "core/supervision/older_records_store.h"
#include "core/supervision/record_check.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/engine_hooks.h"

namespace migration_test {

using namespace headroom;
using headroom::test::bytesOf;
using headroom::test::EngineHook;
using namespace Qt::StringLiterals;

namespace {

/// A folder with a file of an older format.
struct Older {
  QTemporaryDir folder;
  QString path = folder.filePath(u"team.headroom"_s);
  QString kept = folder.filePath(u"team.before-format-%1.headroom"_s.arg(Database::newestFormat()));
  QByteArray asItWas;
  explicit Older(int format) {
    REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-%1.headroom").arg(format), path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    asItWas = bytesOf(path);
  }
  /// All but the journal, which stays beside an open file.
  QStringList names() const {
    QStringList all = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    all.removeAll(u"team.headroom-journal"_s);
    return all;
  }
};

// The lines 'table rows' of the tables that both have.
QStringList tablesOf(const Database& records) { return contentSummary(records).split(u'\n').mid(1); }

}  // namespace

TEST_CASE("a file of every released format keeps every row when it is brought to this format",
          "[store][migration][file]") {
  const int format = GENERATE(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  REQUIRE(Database::newestFormat() == 11);  // a new format needs a file of the one before it
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  const QString before = folder.filePath(u"team.before-format-%1.headroom"_s.arg(Database::newestFormat()));
  REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-%1.headroom").arg(format), path));
  REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
  const QByteArray asItWas = [&path] {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }();
  CHECK_THROWS_AS(Database::open(path, OpenMode::ReadOnly), StoreError);
  CHECK_FALSE(QFile::exists(before));

  const Database records = Database::open(path, OpenMode::ReadWrite);
  CHECK(records.format() == Database::newestFormat());
  QFile kept(before);
  REQUIRE(kept.open(QIODevice::ReadOnly));
  CHECK(kept.readAll() == asItWas);
  CHECK(EngineDoor::execute(records, u"SELECT count(*) FROM session WHERE state = 'agreed'"_s) == u"12");
  CHECK(EngineDoor::execute(records, u"PRAGMA integrity_check(1)"_s) == u"ok");
  CHECK(EngineDoor::execute(records, u"SELECT count(*) FROM pragma_foreign_key_check"_s) == u"0");
  const QStringList rows = tablesOf(records);
  CHECK(rows.contains(u"session 41"_s));
  CHECK(rows.contains(u"sign_off 0"_s));
  CHECK(rows.contains(u"chain_entry 0"_s));
  CHECK(Database::open(path, OpenMode::ReadOnly).format() == Database::newestFormat());
}

TEST_CASE("opening a file of this format makes no second one to compare its schema with", "[store][migration][file]") {
  // After a new migration kNewestDigest in core/store/migrations.cpp becomes what stands on the left.
  CHECK(schemaDigest(Database::inMemory()) == newestSchemaDigest());
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  Database::create(path);
  int databases = 0;
  {
    const EngineHook hook(
        {}, [&databases](sqlite3*, const QByteArray& sql) { databases += sql.startsWith("CREATE TABLE"); });
    const Database records = Database::open(path, OpenMode::ReadWrite);
    CHECK(schemaDigest(records) == newestSchemaDigest());
  }
  CHECK(databases == 0);
}

TEST_CASE("records agreed before there was a chain are hung on it once, and a change of them is found after that",
          "[store][migration][verify][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  const int format = GENERATE(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-%1.headroom").arg(format), path));
  REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
  Database records = Database::open(path, OpenMode::ReadWrite);
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(9, 0)))};
  REQUIRE(hasOlderRecords(records));
  CHECK(hangOlderRecords(desk) == 12);
  CHECK_FALSE(hasOlderRecords(records));
  CHECK(hangOlderRecords(desk) == 0);
  const RecordCheck sound = checkRecords(records);
  CHECK(sound.faults.empty());
  CHECK(sound.onChain == 12);
  CHECK(sound.signedByBoth == 0);
  EngineDoor::execute(records, u"DROP TRIGGER session_agreed_stays"_s);
  {
    Transaction change(records);
    REQUIRE(Change(records,
                   u"UPDATE session SET minutes = 7 WHERE id = (SELECT min(id) FROM session WHERE state = 'agreed')")
                .run() == 1);
    change.commit();
  }
  CHECK_FALSE(checkRecords(records).faults.empty());
}

TEST_CASE("bringing a file to this format is one save: cut off after any step, the file is of the old format",
          "[store][migration][file]") {
  const int format = GENERATE(1, 3, 5);
  for (int step = format + 1; step <= Database::newestFormat(); ++step) {
    INFO("from " << format << ", cut off at " << step);
    const Older file(format);
    {
      const QByteArray last = "PRAGMA user_version=" + QByteArray::number(step);
      const EngineHook hook(file.path, [&last](sqlite3* handle, const QByteArray& sql) {
        if (sql == last) headroom::test::refuseCommits(handle);
      });
      CHECK_THROWS_AS(Database::open(file.path, OpenMode::ReadWrite), StoreError);
    }
    CHECK(bytesOf(file.path) == file.asItWas);
    CHECK(bytesOf(file.kept) == file.asItWas);
    CHECK(Database::open(file.path, OpenMode::ReadWrite).format() == Database::newestFormat());
    CHECK(file.names().size() == 2);
  }
}

TEST_CASE("two starts at once on an older file end with one file and the copy of what it was",
          "[store][migration][file]") {
  bool reached = true;
  int points = 0;
  for (int point = 0; reached; ++point) {
    INFO("the other comes at statement " << point);
    const Older file(3);
    int statement = 0;
    reached = false;
    {
      const EngineHook hook(file.path, [&](sqlite3* handle, const QByteArray&) {
        // In the middle of its save or of one reading nobody can come between.
        if (reached || sqlite3_get_autocommit(handle) == 0 || statement++ != point) return;
        reached = true;
        CHECK(Database::open(file.path, OpenMode::ReadWrite).format() == Database::newestFormat());
      });
      CHECK(Database::open(file.path, OpenMode::ReadWrite).format() == Database::newestFormat());
    }
    CHECK(bytesOf(file.kept) == file.asItWas);
    CHECK(file.names().size() == 2);
    CHECK_FALSE(firstFault(Database::open(file.path, OpenMode::ReadOnly)));
    ++points;
  }
  CHECK(points > 20);
}

TEST_CASE("a copy that was kept before, of another state, stays beside the new one", "[store][migration][file]") {
  const Older file(4), other(5);
  REQUIRE(QFile::copy(other.path, file.kept));
  Database::open(file.path, OpenMode::ReadWrite);
  CHECK(bytesOf(file.kept) == other.asItWas);
  const QString second = u"team.before-format-%1-2.headroom"_s.arg(Database::newestFormat());
  CHECK(bytesOf(file.folder.filePath(second)) == file.asItWas);
}

TEST_CASE("the copy kept before migrating is the owner's alone, whoever might read the file",
          "[store][migration][file]") {
  const mode_t before = umask(0);
  const Older file(4);
  const bool keptBefore = GENERATE(false, true);
  if (keptBefore) REQUIRE(QFile::copy(file.path, file.kept));
  Database::open(file.path, OpenMode::ReadWrite);
  umask(before);
  struct stat facts {};
  REQUIRE(stat(QFile::encodeName(file.kept).constData(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0600);
}

}  // namespace migration_test
