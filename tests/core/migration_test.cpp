// SPDX-License-Identifier: MIT
// A file of every released format opens in this version with every row it had, beside a copy of it as it was.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/older_records.h"
#include "core/supervision/record_check.h"
#include "tests/support/catch.h"
using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

// The lines 'table rows' of the tables that both have.
QStringList tablesOf(const Database& records) { return contentSummary(records).split(u'\n').mid(1); }

}  // namespace

TEST_CASE("a file of every released format keeps every row when it is brought to this format", "[store][migration]") {
  const int format = GENERATE(1, 2, 3, 4, 5, 6, 7);
  REQUIRE(Database::newestFormat() == 8);  // a new format needs a file of the one before it
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
  CHECK(records.execute(u"SELECT count(*) FROM session WHERE state = 'agreed'"_s) == u"12");
  CHECK(records.execute(u"PRAGMA integrity_check(1)"_s) == u"ok");
  CHECK(records.execute(u"SELECT count(*) FROM pragma_foreign_key_check"_s) == u"0");
  const QStringList rows = tablesOf(records);
  CHECK(rows.contains(u"session 41"_s));
  CHECK(rows.contains(u"sign_off 0"_s));
  CHECK(rows.contains(u"chain_entry 0"_s));
  CHECK(Database::open(path, OpenMode::ReadOnly).format() == Database::newestFormat());
}

TEST_CASE("records agreed before there was a chain are hung on it once, and a change of them is found after that",
          "[store][migration][verify]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  const int format = GENERATE(1, 2, 3, 4, 5, 6, 7);
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
  records.execute(u"DROP TRIGGER session_agreed_stays"_s);
  {
    Transaction change(records);
    REQUIRE(Change(records,
                   u"UPDATE session SET minutes = 7 WHERE id = (SELECT min(id) FROM session WHERE state = 'agreed')")
                .run() == 1);
    change.commit();
  }
  CHECK_FALSE(checkRecords(records).faults.empty());
}
