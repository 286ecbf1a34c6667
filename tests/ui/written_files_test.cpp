// SPDX-License-Identifier: MIT
// What is written for people lies on their disk for them alone, also in the place of a file that was open to all.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "ui/balance/balance_export.h"
#include "ui/balance/balance_view.h"
#include "ui/shell/owner_mark.h"
#include "ui/shell/settings.h"

namespace written_files_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

unsigned modeOf(const QString& path) {
  struct stat facts {};
  REQUIRE(stat(QFile::encodeName(path).constData(), &facts) == 0);
  return facts.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a written balance is the owner's alone, also where an open file was", "[balance][modes]") {
  const mode_t before = umask(0);
  const QTemporaryDir folder;
  UiCouncil council;
  council.lookAs(*council.director);
  const auto picture = council.workspace->read([](const Desk& desk) { return readBalance(desk, {kCouncilDay, {}}); });
  REQUIRE(picture);
  const QString ending = GENERATE(u"csv"_s, u"xlsx"_s, u"pdf"_s);
  const QString path = folder.filePath(u"balance."_s + ending);
  const bool wasThere = GENERATE(false, true);
  if (wasThere) {
    QFile open(path);
    REQUIRE(open.open(QIODevice::WriteOnly));
  }
  REQUIRE(writeBalance(*picture, path, QDateTime(QDate(2026, 7, 24), QTime(9, 0))).isEmpty());
  umask(before);
  CHECK(QFileInfo(path).size() > 0);
  CHECK(modeOf(path) == 0600U);
}

TEST_CASE("the settings are the owner's alone, also when they were open before", "[settings][modes]") {
  const mode_t before = umask(0);
  const QTemporaryDir profile;
  const QString path = profile.filePath(u"headroom/settings.ini"_s);
  { Settings(profile.path()).setTextScale(1.5); }
  CHECK(modeOf(path) == 0600U);
  REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
  { Settings(profile.path()).setTextScale(1.25); }
  CHECK(modeOf(path) == 0600U);
  CHECK(modeOf(profile.filePath(u"headroom"_s)) == 0700U);
  umask(before);
  CHECK(Settings(profile.path()).textScale() == 1.25);
}

TEST_CASE("the mark of who works in a file is the owner's alone", "[modes]") {
  const mode_t before = umask(0);
  const QTemporaryDir folder;
  OwnerMark mark(folder.filePath(u"a.headroom"_s), folder.path(),
                 Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(9, 0))));
  REQUIRE(mark.claim());
  umask(before);
  const QStringList names = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
  REQUIRE(names.size() == 1);
  CHECK(modeOf(folder.filePath(names.first())) == 0600U);
}

}  // namespace written_files_test
