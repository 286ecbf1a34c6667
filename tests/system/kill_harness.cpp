// SPDX-License-Identifier: MIT
// One child a kill: it opens the file, saves and acknowledges over a pipe until its storage call comes up. The parent
// then opens the file, which rolls an interrupted save back, and compares.
#include "tests/system/kill_harness.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include "core/store/engine_door.h"
#include "core/store/verify.h"
#include "tests/system/storage_calls.h"

namespace headroom::test {
namespace {

constexpr int kKillsPerFile = 50;
constexpr int kSavesPerChild = 4;

quint64 nextRandom(quint64& state) {
  state += 0x9E3779B97F4A7C15ULL;
  quint64 z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

Clock workClock() { return Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(11, 0), QTimeZone::utc())); }

// BEGIN and COMMIT become empty statements: every statement then commits by itself.
int withoutTransactions(void*, int action, const char*, const char*, const char*, const char*) {
  return action == SQLITE_TRANSACTION ? SQLITE_IGNORE : SQLITE_OK;
}

void takeProtectionAway(Database& records) {
  EngineDoor::execute(records, QStringLiteral("PRAGMA synchronous=OFF"));
  sqlite3_set_authorizer(EngineDoor::handle(records), withoutTransactions, nullptr);
}

[[noreturn]] void saveUntilKilled(const Workload& workload, const QString& path, int first, Death death,
                                  bool protectedSaves, int pipe) {
  try {
    Database records = Database::open(path, OpenMode::ReadWrite);
    if (!protectedSaves) takeProtectionAway(records);
    WritableDesk desk{records, {}, workClock()};
    armDeath(death);
    for (int n = first; n < first + kSavesPerChild; ++n) {
      try {
        workload.save(desk, n);
      } catch (const StoreError&) {
        // Without transactions COMMIT has nothing to do and says so; the rows are there all the same.
        if (protectedSaves) throw;
      }
      if (write(pipe, &n, sizeof n) != sizeof n) _exit(3);
    }
  } catch (...) {
    _exit(4);
  }
  _exit(0);
}

int lastAcknowledged(int pipe, int before) {
  int last = before;
  int n = 0;
  while (read(pipe, &n, sizeof n) == sizeof n) last = n;
  return last;
}

long callsOfSaves(const Workload& workload, const QString& path, int first) {
  Database records = Database::open(path, OpenMode::ReadWrite);
  WritableDesk desk{records, {}, workClock()};
  armDeath({});
  for (int n = first; n < first + kSavesPerChild; ++n) workload.save(desk, n);
  return storageCalls();
}

}  // namespace

QString KillReport::sentence() const {
  return QStringLiteral("R1: %1 kills, %2 lost, %3 half, %4 broken (seed %5)")
      .arg(kills)
      .arg(lost)
      .arg(half)
      .arg(broken)
      .arg(seed);
}

KillReport killRepeatedly(const Workload& workload, int kills, quint64 seed, bool protectedSaves,
                          const FileSalt& salt) {
  KillReport report;
  report.seed = seed;
  QTemporaryDir folder;
  long span = 1;
  int held = 0;
  QString path;
  for (int kill = 0; kill < kills; ++kill) {
    if (kill % kKillsPerFile == 0) {
      path = folder.filePath(QStringLiteral("kill-%1.headroom").arg(kill));
      Database records = Database::create(path, salt);
      WritableDesk desk{records, {}, workClock()};
      workload.prepare(desk);
      if (span == 1) {
        const QString measured = folder.filePath(QStringLiteral("measured.headroom"));
        QFile::copy(path, measured);
        span = callsOfSaves(workload, measured, 1);
      }
      held = 0;
    }
    Death death;
    death.atCall = 1 + static_cast<long>(nextRandom(seed) % static_cast<quint64>(span));
    death.halfWrite = nextRandom(seed) % 2 == 0;
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      saveUntilKilled(workload, path, held + 1, death, protectedSaves, ends[1]);
    }
    close(ends[1]);
    const int acknowledged = lastAcknowledged(ends[0], held);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    ++report.kills;
    try {
      const Database records = Database::open(path, OpenMode::ReadWrite);
      if (firstFault(records)) ++report.broken;
      const int found = workload.wholeSaves(records);
      if (found >= 0 && found < acknowledged) ++report.lost;
      if (found < 0 || found > acknowledged + 1) ++report.half;
      held = found < 0 ? held + kSavesPerChild : found;
      if (found < 0) kill += kKillsPerFile - 1 - kill % kKillsPerFile;  // what is half stays half: go on in a new file
    } catch (const StoreError&) {
      ++report.broken;
    }
  }
  return report;
}

}  // namespace headroom::test
