// SPDX-License-Identifier: MIT
// Wall-clock time, because a save waits for the disk; processor time for what does not.
#include "tests/bench/open_and_save.h"

#include <QDate>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <optional>
#include <thread>
#include <vector>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/store/reversal.h"
#include "core/store/verify.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

double percentile(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

enum class Keeps { Nothing, HowItIsTakenBack };

std::vector<double> timeSaves(Database& records, int count, Keeps keeps = Keeps::Nothing) {
  std::vector<double> times;
  for (int i = 0; i < count; ++i) {
    QElapsedTimer timer;
    timer.start();
    Transaction transaction(records);
    std::optional<ReversalRecorder> recorder;
    if (keeps == Keeps::HowItIsTakenBack) recorder.emplace(records);
    Change(records, u"INSERT OR REPLACE INTO setting (name, value) VALUES ('bench', ?)").bind(QString::number(i)).run();
    Change(records,
           u"UPDATE action SET row_version = row_version + 1 WHERE id = (SELECT min(id) FROM action WHERE state "
           u"= 'open')")
        .run();
    if (recorder) (void)recorder->take();
    transaction.commit();
    times.push_back(milliseconds(timer));
  }
  return times;
}

/// Watching every table and letting go of them, in time of the processor: no disk has a part in it.
std::vector<double> timeRecorder(Database& records, int count) {
  std::vector<double> times;
  for (int i = 0; i < count; ++i) {
    const Transaction left(records);  // nothing of it is kept
    const std::clock_t before = std::clock();
    ReversalRecorder recorder(records);
    (void)recorder.take();
    times.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
  }
  return times;
}

}  // namespace

QString OpenAndSave::sentence(bool encrypted) const {
  return u"R10: a file of %1 MB, %2: open and all checks %3 ms, a save %4 ms (p95), beside a report %5 ms (p95), one "
         u"that can be taken back "
         "%6 ms (p95), of which the watching takes %7 ms of the processor (median)"_s.arg(megabytes, 0, 'f', 0)
             .arg(encrypted ? u"encrypted"_s : u"plain"_s)
             .arg(openMilliseconds, 0, 'f', 0)
             .arg(saveMilliseconds, 0, 'f', 1)
             .arg(saveBesideMilliseconds, 0, 'f', 1)
             .arg(saveTakenBackMilliseconds, 0, 'f', 1)
             .arg(recorderMilliseconds, 0, 'f', 2);
}

OpenAndSave measureOpenAndSave(const QString& original, QDate on) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"bench.headroom"_s);
  if (!QFile::copy(original, path))
    throw StoreError(StoreFault::CannotOpen, original + u": it cannot be copied to be measured."_s);
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  OpenAndSave measured;
  measured.megabytes = static_cast<double>(QFileInfo(path).size()) / 1e6;
  std::vector<double> opened;
  for (int i = 0; i < 5; ++i) {
    QElapsedTimer timer;
    timer.start();
    const Database records = Database::open(path, OpenMode::ReadWrite);
    (void)firstFault(records);
    opened.push_back(milliseconds(timer));
  }
  measured.openMilliseconds = percentile(opened, 0.5);
  Database records = Database::open(path, OpenMode::ReadWrite);
  measured.saveMilliseconds = percentile(timeSaves(records, 200), 0.95);
  measured.saveTakenBackMilliseconds = percentile(timeSaves(records, 200, Keeps::HowItIsTakenBack), 0.95);
  measured.recorderMilliseconds = percentile(timeRecorder(records, 200), 0.5);
  std::atomic<bool> ended = false;
  std::thread report([&] {
    const Database other = Database::open(path, OpenMode::ReadOnly);
    while (!ended) (void)balance(loadFacts(other, on), on);
  });
  measured.saveBesideMilliseconds = percentile(timeSaves(records, 200), 0.95);
  ended = true;
  report.join();
  return measured;
}

}  // namespace headroom::bench
