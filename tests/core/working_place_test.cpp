// SPDX-License-Identifier: MIT
// What a dead program left is cleared by the next start; what a living one works on, and what only looks like it, is
// not.
#include "core/store/working_place.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/base/platform.h"
#include "core/store/backup.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"

namespace working_place_test {

using namespace headroom;
using headroom::test::bytesOf;
using namespace Qt::StringLiterals;

namespace {

const QString kMark = u".headroom-unfinished-"_s;

QStringList allOf(const QString& folder) {
  return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QStringList placesIn(const QString& folder) { return allOf(folder).filter(kMark); }

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

/// A program that has a working place beside `path`, with words in it, until it is ended.
class Worker {
 public:
  explicit Worker(const QString& path) {
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    child_ = fork();
    if (child_ == 0) {
      const WorkingPlace place(path);
      writeWhole(place.copy(), "half of a copy");
      writeWhole(place.copy() + u"-journal"_s, "its journal");
      if (write(ready[1], "r", 1) != 1) _exit(1);
      for (;;) pause();
    }
    char signal = 0;
    REQUIRE(read(ready[0], &signal, 1) == 1);
    close(ready[0]);
    close(ready[1]);
  }
  ~Worker() { end(); }
  void end() {
    if (child_ <= 0) return;
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    child_ = 0;
  }

 private:
  pid_t child_ = 0;
};

}  // namespace

TEST_CASE("a place to work in is gone with its work, and is the owner's alone while it is there", "[store][places]") {
  const mode_t before = umask(0);
  const QTemporaryDir folder;
  {
    const WorkingPlace place(folder.filePath(u"a.headroom"_s));
    writeWhole(place.copy(), "words");
    const QStringList there = allOf(folder.path());
    REQUIRE(there.size() == 1);
    CHECK(there.first().startsWith(kMark));
    struct stat facts {};
    REQUIRE(stat(QFile::encodeName(folder.filePath(there.first())).constData(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0700);
    for (const QString& name : allOf(folder.filePath(there.first()))) {
      REQUIRE(stat(QFile::encodeName(folder.filePath(there.first() + u'/' + name)).constData(), &facts) == 0);
      CHECK((facts.st_mode & 0777) == 0600);
    }
  }
  umask(before);
  CHECK(allOf(folder.path()).isEmpty());
}

TEST_CASE("the next start clears what a killed program left, and nothing of one that runs", "[store][places][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  Database::create(path);
  Worker dead(path), living(path);
  REQUIRE(placesIn(folder.path()).size() == 2);
  clearUnfinished(folder.path());
  REQUIRE(placesIn(folder.path()).size() == 2);
  dead.end();
  SECTION("when it opens a file there") { Database::open(path, OpenMode::ReadWrite); }
  SECTION("when it reads a file there") { Database::open(path, OpenMode::ReadOnly); }
  SECTION("when it writes a copy there") {
    Database records = Database::inMemory();
    backUp(records, folder.filePath(u"copy.headroom"_s));
  }
  REQUIRE(placesIn(folder.path()).size() == 1);
  living.end();
  clearUnfinished(folder.path());
  CHECK(placesIn(folder.path()).isEmpty());
  CHECK(QFile::exists(path));
}

TEST_CASE("what only looks like unfinished work is nobody's to clear", "[store][places]") {
  const QTemporaryDir folder;
  const QStringList names{u"team.headroom.part"_s, u"team.headroom.part-2"_s, kMark + u"0123456789abcdef"_s,
                          kMark + u"notes"_s};
  put(folder.filePath(names[0]), "precious");
  put(folder.filePath(names[1]), "precious");
  put(folder.filePath(names[2]), "a file, not a folder");
  REQUIRE(QDir(folder.path()).mkdir(names[3]));
  put(folder.filePath(names[3] + u"/lock"_s), {});
  put(folder.filePath(names[3] + u"/copy"_s), "somebody's");
  // Of the very name, but without the lock that every one of ours has before anything else.
  const QString unlocked = kMark + u"fedcba9876543210"_s;
  REQUIRE(QDir(folder.path()).mkdir(unlocked));
  put(folder.filePath(unlocked + u"/copy"_s), "somebody's");
  const QString link = kMark + u"aaaaaaaaaaaaaaaa"_s;
  REQUIRE(QFile::link(folder.filePath(names[3]), folder.filePath(link)));
  const QStringList before = allOf(folder.path());
  clearUnfinished(folder.path());
  CHECK(allOf(folder.path()) == before);
  CHECK(bytesOf(folder.filePath(names[3] + u"/copy"_s)) == "somebody's");
  CHECK(bytesOf(folder.filePath(unlocked + u"/copy"_s)) == "somebody's");
}

TEST_CASE("a file of somebody's own in a dead working place stays", "[store][places]") {
  const QTemporaryDir folder;
  const QString place = folder.filePath(kMark + u"0123456789abcdef"_s);
  REQUIRE(QDir().mkdir(place));
  put(place + u"/lock"_s, {});
  put(place + u"/copy"_s, "half");
  put(place + u"/thesis.txt"_s, "precious");
  clearUnfinished(folder.path());
  CHECK(allOf(place) == QStringList{u"thesis.txt"_s});
}

TEST_CASE("what a program was replacing when it died is put right, however far it came", "[store][places]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  const QString place = folder.filePath(kMark + u"0123456789abcdef"_s);
  put(path, "the old file");
  put(path + u"-journal"_s, "its journal");
  REQUIRE(QDir().mkdir(place));
  put(place + u"/lock"_s, {});
  put(place + u"/copy"_s, "the new file");
  const QByteArray how = GENERATE(QByteArray("keep"), QByteArray("overwrite"));
  put(place + u"/note"_s, how + '\0' + QByteArray("team.headroom\0team.headroom.replaced-1\0", 39));
  REQUIRE(platform::linkFile(path, place + u"/old"_s));
  const int reached = GENERATE(0, 1, 2, 3);
  if (reached >= 1) REQUIRE(platform::linkFile(path + u"-journal"_s, place + u"/old-journal"_s));
  if (reached >= 2) REQUIRE(QFile::remove(path + u"-journal"_s));
  if (reached >= 3) renameOrThrow(place + u"/copy"_s, path);
  clearUnfinished(folder.path());
  CHECK_FALSE(QFile::exists(place));
  const QString kept = path + u".replaced-1"_s;
  if (reached < 3) {
    CHECK(bytesOf(path) == "the old file");
    CHECK(bytesOf(path + u"-journal"_s) == "its journal");
    CHECK(allOf(folder.path()).size() == 2);
    return;
  }
  CHECK(bytesOf(path) == "the new file");
  CHECK_FALSE(QFile::exists(path + u"-journal"_s));
  if (how == "keep") {
    CHECK(bytesOf(kept) == "the old file");
    CHECK(bytesOf(kept + u"-journal"_s) == "its journal");
  } else {
    CHECK(allOf(folder.path()) == QStringList{u"team.headroom"_s});
  }
}

TEST_CASE("a note that leads out of its folder, and a link, are nobody's to follow", "[store][places]") {
  const QTemporaryDir room;
  REQUIRE(QDir().mkdir(room.filePath(u"theirs"_s)));
  const QString victim = room.filePath(u"theirs/victim.txt"_s);
  put(victim, "precious");
  const QString folder = room.filePath(u"ours"_s);
  const QString place = folder + u'/' + kMark + u"0123456789abcdef"_s;
  REQUIRE(QDir().mkpath(place));
  put(place + u"/lock"_s, {});
  SECTION("a link is not written through") {
    REQUIRE(QFile::link(victim, place + u"/old"_s));
    put(place + u"/note"_s, QByteArray("overwrite\0nothing\0kept\0", 23));
  }
  SECTION("a file is not moved out of its folder") {
    const QByteArray outside = GENERATE(QByteArray("../theirs/new.txt"), QByteArray(".."), QByteArray());
    put(place + u"/old"_s, "anything");
    put(place + u"/note"_s, "keep" + QByteArray(1, 0) + "nothing" + QByteArray(1, 0) + outside + QByteArray(1, 0));
  }
  clearUnfinished(folder);
  CHECK(bytesOf(victim) == "precious");
  CHECK(allOf(room.filePath(u"theirs"_s)) == QStringList{u"victim.txt"_s});
  CHECK(QFileInfo::exists(place));
}

}  // namespace working_place_test
