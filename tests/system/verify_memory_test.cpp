// SPDX-License-Identifier: MIT
// Checking a file reads it one record at a time, and a folder is imported as its rows pass, so that a county's needs no
// more memory than a team's.
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/catch.h"

namespace verify_memory_test {

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

}  // namespace

TEST_CASE("checking a file that is three times as long takes no more memory", "[system][verify]") {
  const QTemporaryDir folder;
  const auto made = [&folder](const QString& name, const QString& years) {
    const QString path = folder.filePath(name);
    peakOf({u"new"_s, path, u"--sample"_s, u"--workers"_s, u"60"_s, u"--years"_s, years, u"--on"_s, u"2026-07-24"_s});
    return path;
  };
  const QString shorter = made(u"a.headroom"_s, u"2"_s), longer = made(u"b.headroom"_s, u"6"_s);
  REQUIRE(QFileInfo(longer).size() > 5 * QFileInfo(shorter).size() / 2);
  const long small = peakOf({u"verify"_s, shorter}), large = peakOf({u"verify"_s, longer});
  FIGURE("verify: " << small / 1024 << " MB of memory for " << QFileInfo(shorter).size() / 1000000 << " MB, "
                    << large / 1024 << " MB for " << QFileInfo(longer).size() / 1000000 << " MB");
  CHECK(large < 150 * 1024);
  CHECK(large - small < 4 * 1024);
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
