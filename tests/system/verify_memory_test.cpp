// SPDX-License-Identifier: MIT
// Checking a file reads it one record at a time, so that a county's needs no more memory than a team's.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace {

/// The most memory that the command held, in kilobytes, when it ended well.
long peakOf(const QStringList& words) {
  std::vector<QByteArray> kept{QByteArrayLiteral(HEADROOM_BIN_DIR "/headroom-cli")};
  for (const QString& word : words) kept.push_back(word.toUtf8());
  std::vector<char*> arguments;
  for (QByteArray& word : kept) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", 1, 0);
  pid_t child = 0;
  REQUIRE(posix_spawn(&child, arguments.front(), &quiet, nullptr, arguments.data(), environ) == 0);
  posix_spawn_file_actions_destroy(&quiet);
  int status = 0;
  rusage used{};
  REQUIRE(wait4(child, &status, 0, &used) == child);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) == 0);
  return used.ru_maxrss;
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
