// SPDX-License-Identifier: MIT
// Files that are copied, brought to a new format, moved or shared while others write and die: what stands under its
// final name is always whole, and nobody's edit is lost unsaid (goals R5, R6, R7, R9, S7).
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/organisation/organisation_actions.h"
#include "core/store/backup.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"
#include "tests/system/storage_calls.h"
#include "tests/system/workloads.h"

namespace whole_files_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

bool everything() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes"; }
Clock morning() { return Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(9, 0))); }

QString preparedFile(const QTemporaryDir& folder, int saves) {
  const QString path = folder.filePath(u"team.headroom"_s);
  Database records = Database::create(path);
  WritableDesk desk{records, {}, morning()};
  sessionWork().prepare(desk);
  for (int n = 1; n <= saves; ++n) sessionWork().save(desk, n);
  return path;
}

}  // namespace

TEST_CASE("a backup that is killed leaves no incomplete file under its name", "[rel][backup]") {
  const QTemporaryDir folder;
  const QString path = preparedFile(folder, 20);
  const QString backup = folder.filePath(u"backup.headroom"_s);
  const auto backUpOnce = [&] {
    Database records = Database::open(path, OpenMode::ReadWrite);
    backUp(records, backup);
  };
  const long span = callsOf(backUpOnce);
  const QString whole = contentSummary(Database::open(backup, OpenMode::ReadOnly));
  const int kills = everything() ? 200 : 40;
  int finished = 0;
  for (int kill = 0; kill < kills; ++kill) {
    QFile::remove(backup);
    finished += survives(1 + kill * (span + 2) / kills, kill % 2 == 0, backUpOnce) ? 1 : 0;
    if (!QFile::exists(backup)) continue;
    const Database copy = Database::open(backup, OpenMode::ReadOnly);
    REQUIRE_FALSE(firstFault(copy));
    REQUIRE(contentSummary(copy) == whole);
  }
  FIGURE("R7: " << kills << " backups killed, " << finished << " came to their end, 0 incomplete");
  REQUIRE(finished < kills);
}

TEST_CASE("a file that is killed while it is brought to a new format is the old one or the new one",
          "[rel][migration]") {
  const int points = everything() ? 200 : 30;
  for (const int format : {1, 2, 3, 4, 5}) {
    const QString original = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-%1.headroom").arg(format);
    const auto migrateCopy = [&](const QString& path) {
      REQUIRE(QFile::copy(original, path));
      QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    };
    const QTemporaryDir measured;
    migrateCopy(measured.filePath(u"a.headroom"_s));
    const long span = callsOf([&] { Database::open(measured.filePath(u"a.headroom"_s), OpenMode::ReadWrite); });
    int old = 0;
    for (int point = 0; point < points; ++point) {
      const QTemporaryDir folder;
      const QString path = folder.filePath(u"a.headroom"_s);
      migrateCopy(path);
      old += survives(1 + point * span / points, point % 2 == 0, [&] { Database::open(path, OpenMode::ReadWrite); })
                 ? 0
                 : 1;
      const Database after = Database::open(path, OpenMode::ReadWrite);  // rolls back what was cut off, and migrates
      REQUIRE(after.format() == Database::newestFormat());
      REQUIRE_FALSE(firstFault(after));
      Query sessions(after, u"SELECT count(*) FROM session");
      REQUIRE(sessions.next());
      REQUIRE(sessions.integer(0) == 41);
    }
    FIGURE("R9: format " << format << ", " << points << " points, killed at " << old << ", never between two formats");
    REQUIRE(old > points / 2);
  }
}

namespace {

struct Edits {
  int saved = 0;
  int refused = 0;
};

/// Adds one to a number again and again, over the version that was read; `checked` false: over whatever is there now.
/// Between reading and writing it waits until the other has read too, so that every round is a real race.
Edits editAgainAndAgain(const QString& path, int edits, bool checked, int readyEnd, int goEnd) {
  Database records = Database::open(path, OpenMode::ReadWrite);
  Edits done;
  for (int i = 0; i < edits; ++i) {
    qint64 number = 0, version = 0;
    {
      Query row(records, u"SELECT name, row_version FROM person WHERE id = 1");
      if (!row.next()) _exit(5);
      number = row.text(0).toLongLong();
      version = row.integer(1);
    }
    char signal = 'r';
    if (write(readyEnd, &signal, 1) != 1 || read(goEnd, &signal, 1) != 1) _exit(8);
    try {
      Transaction transaction(records);
      Change update(
          records,
          u"UPDATE person SET name = ?, row_version = row_version + 1 WHERE id = 1 AND (row_version = ? OR ?)");
      requireOneRow(update.bind(QString::number(number + 1)).bind(version).bind(!checked).run());
      transaction.commit();
      ++done.saved;
    } catch (const StoreError& error) {
      if (error.fault() != StoreFault::Conflict && error.fault() != StoreFault::Busy) _exit(6);
      ++done.refused;
    }
  }
  return done;
}

/// Two processes at once; how many of the edits that were saved are missing afterwards.
int lostBetweenTwo(int edits, bool checked, Edits& total) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  {
    Database records = Database::create(path);
    Transaction transaction(records);
    Change(records, u"INSERT INTO person (code, name) VALUES ('p', '0')").run();
    transaction.commit();
  }
  std::vector<std::pair<pid_t, int>> children;
  int ready[2], go[2][2];
  REQUIRE(pipe(ready) == 0);
  for (auto& one : go) REQUIRE(pipe(one) == 0);
  for (int i = 0; i < 2; ++i) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      const Edits done = editAgainAndAgain(path, edits, checked, ready[1], go[i][0]);
      _exit(write(ends[1], &done, sizeof done) == sizeof done ? 0 : 7);
    }
    close(ends[1]);
    children.emplace_back(child, ends[0]);
  }
  for (int round = 0; round < edits; ++round) {
    char signals[2];
    REQUIRE(read(ready[0], &signals[0], 1) == 1);
    REQUIRE(read(ready[0], &signals[1], 1) == 1);
    for (auto& one : go) REQUIRE(write(one[1], signals, 1) == 1);
  }
  for (const int end : {ready[0], ready[1], go[0][0], go[0][1], go[1][0], go[1][1]}) close(end);
  for (const auto& [child, end] : children) {
    Edits done;
    REQUIRE(read(end, &done, sizeof done) == sizeof done);
    close(end);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) == 0);
    total.saved += done.saved;
    total.refused += done.refused;
  }
  const Database records = Database::open(path, OpenMode::ReadOnly);
  Query sum(records, u"SELECT CAST(name AS INTEGER) FROM person");
  REQUIRE(sum.next());
  return total.saved - static_cast<int>(sum.integer(0));
}

}  // namespace

TEST_CASE("two processes that edit the same row lose no edit: the later one is told", "[rel][writers]") {
  const int edits = everything() ? 1'500 : 300;
  Edits total;
  const int lost = lostBetweenTwo(edits, true, total);
  FIGURE("R5: " << total.saved << " edits saved, " << total.refused << " refused, " << lost << " lost");
  REQUIRE(lost == 0);
  REQUIRE(total.saved + total.refused == 2 * edits);
  REQUIRE(total.refused >= edits / 2);
  Edits unchecked;
  const int lostUnchecked = lostBetweenTwo(edits, false, unchecked);
  FIGURE("without row versions: " << lostUnchecked << " lost");
  REQUIRE(lostUnchecked > 0);
}

TEST_CASE("a save into a file that is not where it was is refused", "[rel][moved]") {
  const QTemporaryDir folder;
  const QString path = preparedFile(folder, 1);
  const QString aside = folder.filePath(u"aside.headroom"_s);
  Database records = Database::open(path, OpenMode::ReadWrite);
  WritableDesk desk{records, {PersonId(2)}, morning()};
  const SessionRecord before = *loadRecord(records, SessionId(1));
  SECTION("moved") { REQUIRE(QFile::rename(path, aside)); }
  SECTION("deleted") { REQUIRE(QFile::remove(path)); }
  SECTION("replaced by a copy") {
    REQUIRE(QFile::copy(path, aside));
    REQUIRE(::rename(QFile::encodeName(aside).constData(), QFile::encodeName(path).constData()) == 0);
  }
  SECTION("its folder moved") {
    const QString elsewhere = folder.path() + u"-moved"_s;
    REQUIRE(QDir().rename(folder.path(), elsewhere));
    CHECK_THROWS_AS(saveSession(desk, before), StoreError);
    REQUIRE(QDir().rename(elsewhere, folder.path()));
    return;
  }
  CHECK_THROWS_AS(saveSession(desk, before), StoreError);
  FIGURE("R6: a save into a file that was moved, deleted or replaced was refused");
}

TEST_CASE("whatever the store writes is the owner's alone", "[sec][modes]") {
  const mode_t before = umask(0);
  const QTemporaryDir folder;
  const QString path = preparedFile(folder, 2);
  {
    Database records = Database::open(path, OpenMode::ReadWrite);
    backUp(records, folder.filePath(u"backup.headroom"_s));
    Transaction transaction(records);
    Change(records, u"INSERT INTO setting (name, value) VALUES ('x', 'y')").run();
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
      struct stat facts {};
      REQUIRE(stat(QFile::encodeName(folder.filePath(name)).constData(), &facts) == 0);
      INFO(name.toStdString());
      CHECK((facts.st_mode & 0777) == 0600);
    }
    transaction.commit();
  }
  umask(before);
  FIGURE("S7: file, journal and backup are 0600");
}

}  // namespace whole_files_test
