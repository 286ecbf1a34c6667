// SPDX-License-Identifier: MIT
// Every acknowledged save survives a kill -9, and nobody ever sees half a save.

#include <sqlite3.h>

#include <QTemporaryDir>

#include "core/store/cipher.h"
#include "core/store/engine_door.h"
#include "tests/support/catch.h"
#include "tests/system/kill_harness.h"
#include "tests/system/storage_calls.h"
#include "tests/system/workloads.h"

namespace kill_test {

using namespace headroom;
using namespace headroom::test;

namespace {

int killsAsked() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes" ? 10'000 : 1'000; }

}  // namespace

TEST_CASE("no acknowledged case and its allocation is lost to a kill, and none is seen by half", "[kill]") {
  const KillReport report = killRepeatedly(caseWork(), killsAsked() / 5, 20260724, true);
  FIGURE(report.sentence().toStdString());
  REQUIRE(report.kills == killsAsked() / 5);
  REQUIRE(report.lost == 0);
  REQUIRE(report.half == 0);
  REQUIRE(report.broken == 0);
}

TEST_CASE("no acknowledged session is lost to a kill, and none is seen by half", "[kill]") {
  const int kills = killsAsked() - killsAsked() / 5;
  const KillReport report = killRepeatedly(sessionWork(), kills, 20260725, true);
  FIGURE(report.sentence().toStdString());
  REQUIRE(report.kills == kills);
  REQUIRE(report.lost == 0);
  REQUIRE(report.half == 0);
  REQUIRE(report.broken == 0);
}

TEST_CASE("a whole session is saved with not one sync more than one row by the bare engine", "[kill][syncs]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(QStringLiteral("a.headroom")));
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(11, 0)))};
  const Workload work = sessionWork();
  work.prepare(desk);
  const auto syncsOf = [](const std::function<void()>& save) {
    armDeath({});
    save();
    return syncCalls();
  };
  const long bare = syncsOf([&records] {
    REQUIRE(sqlite3_exec(EngineDoor::handle(records),
                         "BEGIN IMMEDIATE; INSERT INTO setting (name, value) VALUES ('one', 'row'); COMMIT", nullptr,
                         nullptr, nullptr) == SQLITE_OK);
  });
  const long ours = syncsOf([&] { work.save(desk, 1); });
  FIGURE("syncs: " << bare << " of one row by the bare engine, " << ours << " of a whole session");
  CHECK(bare > 0);
  CHECK(ours == bare);
  CHECK(work.wholeSaves(records) == 1);
}

TEST_CASE("the kill test sees sessions saved without transactions", "[kill]") {
  const KillReport report = killRepeatedly(sessionWork(), 60, 8, false);
  FIGURE(report.sentence().toStdString() << " without transactions, which must not be clean");
  REQUIRE(report.half + report.lost + report.broken > 0);
}

TEST_CASE("the kill test sees a store without transactions", "[kill]") {
  const KillReport report = killRepeatedly(caseWork(), 60, 7, false);
  FIGURE(report.sentence().toStdString() << " without transactions, which must not be clean");
  REQUIRE(report.half + report.lost + report.broken > 0);
}

#ifdef HEADROOM_HAS_CIPHER
TEST_CASE("no acknowledged session in an encrypted file is lost to a kill", "[kill][cipher]") {
  const FileSalt salt = holdNewKey(Secret::fromPassphrase(QStringLiteral("a walk by the river")));
  const KillReport report = killRepeatedly(sessionWork(), killsAsked() / 5, 20260726, true, salt);
  forgetFileKeys();
  FIGURE("R4: encrypted, " << report.sentence().toStdString());
  REQUIRE(report.kills == killsAsked() / 5);
  REQUIRE(report.lost == 0);
  REQUIRE(report.half == 0);
  REQUIRE(report.broken == 0);
}
#endif

}  // namespace kill_test
