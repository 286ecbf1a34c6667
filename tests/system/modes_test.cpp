// SPDX-License-Identifier: MIT
// Whatever the programs make is the owner's alone, however carelessly the session that starts them is set up.
#include <sys/stat.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace modes_test {

using namespace Qt::StringLiterals;

namespace {

bool isWindowBuilt() { return QFile::exists(QStringLiteral(HEADROOM_BIN_DIR "/headroom")); }

struct Room {
  QTemporaryDir folder;
  mode_t before = umask(0);
  ~Room() { umask(before); }

  QString at(const QString& name) const { return folder.filePath(name); }
  void run(const QString& program, const QStringList& words) const {
    QMap<QString, QString> around{{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}};
    for (const QString& place : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CACHE_HOME"_s})
      around.insert(place, at(place));
    const auto ended = headroom::test::runProgram(headroom::test::builtProgram(program), words, around);
    INFO(words.join(u' ').toStdString() << ": " << ended.error.toStdString());
    REQUIRE(ended.status == 0);
  }
  /// How many files and folders there are; each is checked.
  int checked() const {
    int seen = 0;
    QDirIterator all(folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
      const QString path = all.next();
      // Folders that the session gives to all its programs are not ours.
      if (all.fileName().startsWith(u"XDG_") || path.contains(u"XDG_CACHE_HOME")) continue;
      struct stat facts {};
      if (lstat(QFile::encodeName(path).constData(), &facts) != 0) continue;
      INFO(path.toStdString() << " has mode " << std::oct << (facts.st_mode & 0777));
      CHECK((facts.st_mode & 077) == 0);
      ++seen;
    }
    return seen;
  }
};

}  // namespace

TEST_CASE("every file that a command makes is the owner's alone", "[sec][modes]") {
  const Room room;
  const QString file = room.at(u"a.headroom"_s);
  for (const QStringList& words :
       {QStringList{u"new"_s, room.at(u"empty.headroom"_s)},
        QStringList{u"new"_s, file, u"--sample"_s, u"--on"_s, u"2026-07-24"_s},
        QStringList{u"backup"_s, file, room.at(u"b.headroom"_s)}, QStringList{u"export"_s, file, room.at(u"folder"_s)},
        QStringList{u"restore"_s, room.at(u"b.headroom"_s), file, u"--force"_s}}) {
    room.run(u"headroom-cli"_s, words);
  }
  if (isWindowBuilt())  // reports are drawn by the window's library
    room.run(u"headroom-cli"_s, {u"report"_s, file, u"balance"_s, u"--pdf"_s, room.at(u"balance.pdf"_s)});
  CHECK(room.checked() > 20);
}

TEST_CASE("every file that the window makes is the owner's alone", "[sec][modes]") {
  if (!isWindowBuilt()) return;
  const Room room;
  REQUIRE(QDir().mkdir(room.at(u"XDG_RUNTIME_DIR"_s)));
  REQUIRE(QFile::setPermissions(room.at(u"XDG_RUNTIME_DIR"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
  room.run(u"headroom"_s, {u"--quit-after-first-paint"_s});
  room.run(u"headroom"_s, {u"--quit-after-first-paint"_s, u"--profile"_s, room.at(u"profile"_s)});
  CHECK(QFile::exists(room.at(u"XDG_CONFIG_HOME/headroom/settings.ini"_s)));
  CHECK(QFile::exists(room.at(u"profile/headroom/settings.ini"_s)));
  CHECK(room.checked() > 3);
}

TEST_CASE("a start that has to ask ends with one sentence where nobody answers, and --as says who looks",
          "[system][window]") {
  if (!isWindowBuilt()) return;
  const Room room;
  const QString file = room.at(u"a.headroom"_s);
  room.run(u"headroom-cli"_s, {u"new"_s, file, u"--sample"_s, u"--on"_s, u"2026-07-24"_s});
  const QStringList once{file, u"--profile"_s, room.at(u"profile"_s), u"--quit-after-first-paint"_s};
  QProcess asks;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
  asks.setProcessEnvironment(environment);
  asks.start(QStringLiteral(HEADROOM_BIN_DIR "/headroom"), once);
  REQUIRE(asks.waitForFinished(60'000));
  CHECK(asks.exitCode() == 1);
  CHECK(asks.readAllStandardError().contains("nobody is there to answer"));
  room.run(u"headroom"_s, once + QStringList{u"--as"_s, u"priya-nair"_s});
}

}  // namespace modes_test
