// SPDX-License-Identifier: MIT
// The installed programs and the cipher (goal S4): which library they carry, and that with the system's SQLite loaded
// first they refuse, delete nothing, make nothing anew and write nothing.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "core/store/cipher.h"
#include "core/store/database.h"
#include "tests/support/catch.h"

namespace cipher_program_test {

using namespace headroom;
using namespace Qt::StringLiterals;

#ifdef HEADROOM_HAS_CIPHER
namespace {

constexpr const char* kSystemLibrary = "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0";
const QString kWords = u"a walk by the river"_s;

struct Said {
  int status;
  QString out;
  QString error;
};

struct Room {
  QTemporaryDir folder;
  QString path = folder.filePath(u"team.headroom"_s);
  QString words = folder.filePath(u"words"_s);

  Room() {
    Database::create(path, holdNewKey(Secret::fromPassphrase(kWords)));
    forgetFileKeys();
    QFile::remove(path + u"-journal"_s);
    QFile file(words);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(kWords.toUtf8() + '\n');
  }

  static Said run(const QStringList& arguments, const char* loadedFirst) {
    QProcess process;
    QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
    if (loadedFirst != nullptr) around.insert(u"LD_PRELOAD"_s, QString::fromLatin1(loadedFirst));
    process.setProcessEnvironment(around);
    process.start(QStringLiteral(HEADROOM_BIN_DIR "/headroom-cli"), arguments);
    REQUIRE(process.waitForFinished());
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
  }

  /// Every file with its bytes.
  std::map<QString, QByteArray> everything() const {
    std::map<QString, QByteArray> all;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
      QFile file(folder.filePath(name));
      REQUIRE(file.open(QIODevice::ReadOnly));
      all[name] = file.readAll();
    }
    return all;
  }
};

}  // namespace

TEST_CASE("the programs carry SQLCipher before everything that could bring another SQLite", "[system][cipher]") {
  QStringList programs{u"headroom-cli"_s};
  if (QFile::exists(QStringLiteral(HEADROOM_BIN_DIR "/headroom"))) programs << u"headroom"_s;
  for (const QString& program : programs) {
    QProcess reader;
    reader.start(u"readelf"_s, {u"-d"_s, QStringLiteral(HEADROOM_BIN_DIR "/") + program});
    REQUIRE(reader.waitForFinished());
    const QString needed = QString::fromUtf8(reader.readAllStandardOutput());
    INFO(program.toStdString());
    CHECK(needed.contains(u"libsqlcipher.so"));
    CHECK_FALSE(needed.contains(u"libsqlite3.so"));
  }
}

TEST_CASE("the command opens an encrypted file with the passphrase from a file alone", "[system][cipher]") {
  Room room;
  const auto whole = room.everything();
  const Said without = Room::run({u"verify"_s, room.path}, nullptr);
  CHECK(without.status == 1);
  CHECK(without.error.contains(u"needs its passphrase"));
  CHECK(Room::run({u"verify"_s, room.path, u"--passphrase-file"_s, room.words}, nullptr).status == 0);
  const QString wrong = room.path;  // its own bytes are no passphrase
  const Said refused = Room::run({u"verify"_s, room.path, u"--passphrase-file"_s, wrong}, nullptr);
  CHECK(refused.status == 1);
  CHECK(refused.error.count(u'\n') == 1);
  CHECK(room.everything() == whole);
}

TEST_CASE("with the system's SQLite loaded first nothing is opened, deleted, made or written", "[system][cipher]") {
  if (!QFile::exists(QString::fromLatin1(kSystemLibrary))) {
    FIGURE("there is no " << kSystemLibrary << " to load first");
    return;
  }
  Room room;
  const auto whole = room.everything();
  const QString fresh = room.folder.filePath(u"new.headroom"_s);
  for (const QStringList& words :
       {QStringList{u"verify"_s, room.path}, QStringList{u"new"_s, fresh}, QStringList{u"backup"_s, room.path, fresh},
        QStringList{u"balance"_s, room.path}, QStringList{u"restore"_s, room.path, fresh}}) {
    INFO(words.join(u' ').toStdString());
    const Said said = Room::run(words + QStringList{u"--passphrase-file"_s, room.words}, kSystemLibrary);
    CHECK(said.status == 1);
    CHECK(said.error.contains(u"encryption is not working"));
    CHECK(room.everything() == whole);
  }
  FIGURE("S4: 5 commands with the system's SQLite loaded first, all refused, 0 bytes changed");
}
#endif

}  // namespace cipher_program_test
