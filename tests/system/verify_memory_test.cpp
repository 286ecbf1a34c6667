// SPDX-License-Identifier: MIT
// Checking and exporting a file read it one record at a time, and a folder is imported as its rows pass, so that a
// county's needs no more memory than a team's; and they go along it with a few statements, not with some for each
// record.
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include "core/exchange/export_folder.h"
#include "core/exchange/rules_check.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "tests/support/catch.h"
#include "tests/support/statement_log.h"

namespace verify_memory_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// The most memory that the command held, in kilobytes, when it ended well. A small process starts it: what is told of
/// a child begins with the memory of whoever started it.
long peakOf(const QStringList& words) {
  QProcess starter;
  starter.start(u"python3"_s, QStringList{u"-c"_s,
                                          u"import resource, subprocess, sys\n"
                                          "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
                                          "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"_s,
                                          QStringLiteral(HEADROOM_BIN_DIR "/headroom-cli")} +
                                  words);
  REQUIRE(starter.waitForFinished(120'000));
  INFO(starter.readAllStandardError().toStdString());
  REQUIRE(starter.exitCode() == 0);
  return starter.readAllStandardOutput().trimmed().toLong();
}

/// Sixty people for two years, and for six.
struct TwoFiles {
  QTemporaryDir folder;
  QString shorter = made(u"a.headroom"_s, u"2"_s);
  QString longer = made(u"b.headroom"_s, u"6"_s);

  QString made(const QString& name, const QString& years) const {
    const QString path = folder.filePath(name);
    peakOf({u"new"_s, path, u"--sample"_s, u"--workers"_s, u"60"_s, u"--years"_s, years, u"--on"_s, u"2026-07-24"_s});
    return path;
  }
};

void needNoMoreMemory(const TwoFiles& files, const QString& what, long small, long large) {
  FIGURE(what.toStdString() << ": " << small / 1024 << " MB of memory for " << QFileInfo(files.shorter).size() / 1000000
                            << " MB, " << large / 1024 << " MB for " << QFileInfo(files.longer).size() / 1000000
                            << " MB");
  CHECK(large < 150 * 1024);
  CHECK(large - small < 4 * 1024);
}

qint64 rowsIn(const Database& records, const QString& table) {
  Query query(records, u"SELECT count(*) FROM "_s + table);
  REQUIRE(query.next());
  return query.integer(0);
}

}  // namespace

TEST_CASE(
    "a file that is three times as long is checked and exported in no more memory, by statements that go along it",
    "[system][verify]") {
  const TwoFiles files;
  REQUIRE(QFileInfo(files.longer).size() > 5 * QFileInfo(files.shorter).size() / 2);
  needNoMoreMemory(files, u"verify"_s, peakOf({u"verify"_s, files.shorter}), peakOf({u"verify"_s, files.longer}));
  const auto exported = [&files](const QString& path) {
    return peakOf({u"export"_s, path, files.folder.filePath(u"out of "_s + QFileInfo(path).baseName())});
  };
  needNoMoreMemory(files, u"export"_s, exported(files.shorter), exported(files.longer));

  std::vector<double> steps;
  for (const QString& path : {files.shorter, files.longer}) {
    const Database records = Database::open(path, OpenMode::ReadOnly);
    const qint64 sessions = rowsIn(records, u"session"_s), rows = rowsIn(records, u"discussion"_s);
    const StatementLog structure(records, [&] { CHECK_FALSE(firstFault(records)); });
    const StatementLog rules(records, [&] { CHECK_FALSE(firstBrokenRule(records)); });
    const StatementLog signedOnes(records, [&] { CHECK(checkRecords(records).faults.empty()); });
    const StatementLog folder(records, [&] { CHECK(exportFolder(records, path + u" out"_s)); });
    for (const StatementLog* log : {&structure, &rules, &signedOnes}) {
      for (const StatementCost& one : log->statements()) {
        INFO(one.sql.toStdString());
        CHECK(one.runs < sessions / 2);
      }
    }
    for (const StatementCost& one : folder.statements()) CHECK(one.runs < rows / 8);
    FIGURE("steps of SQLite for each discussion: rules " << rules.steps() / rows << ", records "
                                                         << signedOnes.steps() / rows << ", export "
                                                         << folder.steps() / rows);
    steps.push_back(static_cast<double>(rules.steps() + signedOnes.steps() + folder.steps()) /
                    static_cast<double>(rows));
  }
  CHECK(steps[1] < steps[0] * 1.1);
}

TEST_CASE("importing a folder that is twice as long holds none of its rows", "[system][import]") {
  const QTemporaryDir folder;
  const auto peakOfImport = [&folder](int rows) {
    const QString source = folder.filePath(QString::number(rows)), file = source + u".headroom"_s;
    QProcess maker;
    maker.start(u"python3"_s,
                {QStringLiteral(HEADROOM_SOURCE_DIR "/tests/bench/make_folder.py"), source, QString::number(rows)});
    REQUIRE(maker.waitForFinished(120'000));
    REQUIRE(maker.exitCode() == 0);
    peakOf({u"new"_s, file});
    return peakOf({u"import"_s, file, source});
  };
  constexpr int kRows = 200'000;  // enough to fill the pages that are kept in memory
  const long small = peakOfImport(kRows), large = peakOfImport(2 * kRows);
  FIGURE("import: " << small / 1024 << " MB of memory for " << kRows << " rows, " << large / 1024
                    << " MB for twice as many");
  CHECK(large < 100 * 1024);
  // What is held of a row is its place in the one index that is being sorted; its cells would be ten times that.
  CHECK((large - small) * 1024 / kRows < 120);
}

}  // namespace verify_memory_test
