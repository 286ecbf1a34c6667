// SPDX-License-Identifier: MIT
// Whatever writes a whole file is killed at its storage calls, and then the program starts again: what stands under a
// name is the old file with its journal or the new one without, and nothing unfinished is left beside it.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

#include "core/exchange/sheet_file.h"
#include "core/store/backup.h"
#include "core/store/cipher.h"
#include "core/store/key_change.h"
#include "core/store/verify.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/engine_hooks.h"
#include "tests/system/storage_calls.h"

namespace unfinished_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSecret = u"Orchid Lantern 4471"_s;

bool everything() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes"; }

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

void addUnits(Database& records) {
  Transaction save(records);
  Change add(records, u"INSERT INTO unit (code, kind, name) VALUES (?, 'team', ?)");
  for (int i = 0; i < 60; ++i) add.bind(u"NEW%1"_s.arg(i)).bind(kSecret).run();
  save.commit();
}

/// In memory where there is such a place: a kill leaves the same there, and nobody waits for a disk.
QString roomTemplate() {
  return (QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath()) + u"/headroom-XXXXXX"_s;
}

/// The files that every deed begins with: a file, its backup, an older state of it, and one that cannot be opened here.
struct Originals {
  QTemporaryDir folder{roomTemplate()};
  QString content;
  QString oldContent;
  QByteArray noise;
  Originals() {
    Database records = Database::create(at(u"file"_s));
    backUp(records, at(u"old"_s));
    oldContent = contentSummary(records);
    addUnits(records);
    backUp(records, at(u"backup"_s));
    content = contentSummary(records);
    const Secret random = Secret::random(3 * 4096);
    noise = QByteArray(reinterpret_cast<const char*>(random.data()), 3 * 4096);
    put(at(u"noise"_s), noise);
    put(at(u"noise"_s) + u"-journal"_s, journalOfCutSave());
  }
  QString at(const QString& name) const { return folder.filePath(name); }
};

const Originals& originals() {
  static const Originals all;
  return all;
}

/// A folder of its own for each kill.
struct Room {
  QTemporaryDir folder{roomTemplate()};
  QString at(const QString& name) const { return folder.filePath(name); }
  void take(const QString& original, const QString& name) const {
    REQUIRE(QFile::copy(originals().at(original), at(name)));
    REQUIRE(QFile::setPermissions(at(name), QFile::ReadOwner | QFile::WriteOwner));
  }
  QStringList names() const {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
  }
};

struct Deed {
  const char* name;
  std::function<void(const Room&)> prepare;
  std::function<void(const Room&)> run;
  /// After a kill and the next start; tells whether the new file is in place.
  std::function<bool(const Room&)> check;
};

void requireContent(const QString& path, const QString& content) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  REQUIRE_FALSE(firstFault(records));
  REQUIRE(contentSummary(records) == content);
}

bool isAbsentOrWhole(const Room& room) {
  if (!QFile::exists(room.at(u"name"_s))) return false;
  requireContent(room.at(u"name"_s), originals().content);
  return true;
}

void killEverywhere(const Deed& deed) {
  const Room measured;
  deed.prepare(measured);
  const long span = callsOf([&] { deed.run(measured); });
  REQUIRE(deed.check(measured));
  // Every one of the last calls, where the new file comes to its name, and some of the many before.
  constexpr long kLast = 16, kBefore = 8;
  std::vector<long> calls;
  for (long call = 1; call <= span; ++call) {
    if (everything() || call > span - kLast || call % std::max(1L, span / kBefore) == 1) calls.push_back(call);
  }
  std::size_t inPlace = 0;
  for (const long call : calls) {
    const Room room;
    deed.prepare(room);
    INFO(deed.name << ", killed at call " << call << " of " << span);
    REQUIRE_FALSE(survives(call, call % 2 == 0, [&] { deed.run(room); }));
    clearUnfinished(room.folder.path());  // the next start
    inPlace += deed.check(room) ? 1U : 0U;
    REQUIRE(room.names().filter(u"unfinished"_s).isEmpty());
  }
  FIGURE(deed.name << ": " << span << " storage calls, killed at " << calls.size() << ", in place after " << inPlace
                   << ", nothing unfinished left");
  REQUIRE(inPlace > 0);
  REQUIRE(inPlace < calls.size());
}

}  // namespace

TEST_CASE("a killed copy leaves nothing behind, under its name or beside it", "[rel][unfinished]") {
  killEverywhere({"a backup", [](const Room& room) { room.take(u"file"_s, u"file"_s); },
                  [](const Room& room) {
                    Database source = Database::open(room.at(u"file"_s), OpenMode::ReadOnly);
                    backUp(source, room.at(u"name"_s));
                  },
                  isAbsentOrWhole});
  killEverywhere({"a restore beside an old journal",
                  [](const Room& room) {
                    room.take(u"backup"_s, u"backup"_s);
                    put(room.at(u"name-journal"_s), journalOfCutSave());
                    put(room.at(u"name-wal"_s), walOfOpenFile());
                  },
                  [](const Room& room) { restore(room.at(u"backup"_s), room.at(u"name"_s), false); },
                  [](const Room& room) {
                    const bool there = isAbsentOrWhole(room);
                    for (const QString& suffix : {u"-journal"_s, u"-wal"_s}) {
                      const QString side = room.at(u"name"_s) + suffix;
                      REQUIRE(QFile::exists(side) != QFile::exists(side + u".replaced-1"_s));
                    }
                    return there;
                  }});
  killEverywhere({"a new file", [](const Room&) {},
                  [](const Room& room) { createFilled(room.at(u"name"_s), addUnits); }, isAbsentOrWhole});
  killEverywhere({"a workbook", [](const Room& room) { put(room.at(u"name"_s), "the old one"); },
                  [](const Room& room) {
                    writeSheetFile(room.at(u"name"_s), [](const QString& path) {
                      put(path, QByteArray(100'000, 'x'));
                      return true;
                    });
                  },
                  [](const Room& room) {
                    const QByteArray bytes = bytesOf(room.at(u"name"_s));
                    REQUIRE((bytes == "the old one" || bytes == QByteArray(100'000, 'x')));
                    REQUIRE(room.names().size() == 1);
                    return bytes.size() == 100'000;
                  }});
}

TEST_CASE("a restore that is killed leaves the old file with its journal, or the new one without",
          "[rel][unfinished]") {
  const auto replaceIt = [](const Room& room) { restore(room.at(u"backup"_s), room.at(u"name"_s), true); };
  killEverywhere({"a restore over a file that cannot be opened",
                  [](const Room& room) {
                    room.take(u"backup"_s, u"backup"_s);
                    room.take(u"noise"_s, u"name"_s);
                    room.take(u"noise-journal"_s, u"name-journal"_s);
                  },
                  replaceIt,
                  [](const Room& room) {
                    const QString name = room.at(u"name"_s), kept = name + u".replaced-1"_s;
                    const bool replaced = bytesOf(name) != originals().noise;
                    const QString old = replaced ? kept : name;
                    REQUIRE(bytesOf(old) == originals().noise);
                    REQUIRE(bytesOf(old + u"-journal"_s) == journalOfCutSave());
                    REQUIRE(QFile::exists(kept) == replaced);
                    REQUIRE(QFile::exists(kept + u"-journal"_s) == replaced);
                    if (!replaced) return false;
                    REQUIRE_FALSE(QFile::exists(name + u"-journal"_s));
                    requireContent(name, originals().content);
                    return true;
                  }});
  killEverywhere({"a restore over a sound file",
                  [](const Room& room) {
                    room.take(u"backup"_s, u"backup"_s);
                    room.take(u"old"_s, u"name"_s);
                  },
                  replaceIt,
                  [](const Room& room) {
                    const QString name = room.at(u"name"_s), kept = name + u".replaced-1"_s;
                    const bool replaced = QFile::exists(kept);
                    requireContent(replaced ? kept : name, originals().oldContent);
                    if (replaced) requireContent(name, originals().content);
                    return replaced;
                  }});
}

TEST_CASE("a file that is killed while it is brought to a new format leaves whole files alone", "[rel][unfinished]") {
  killEverywhere({"a migration",
                  [](const Room& room) {
                    REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-4.headroom"),
                                        room.at(u"name.headroom"_s)));
                    REQUIRE(QFile::setPermissions(room.at(u"name.headroom"_s), QFile::ReadOwner | QFile::WriteOwner));
                  },
                  [](const Room& room) { Database::open(room.at(u"name.headroom"_s), OpenMode::ReadWrite); },
                  [](const Room& room) {
                    const QString kept = room.at(u"name.before-format-%1.headroom"_s.arg(Database::newestFormat()));
                    const QByteArray asItWas =
                        bytesOf(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/format-4.headroom"));
                    const bool migrated = bytesOf(room.at(u"name.headroom"_s)) != asItWas;
                    if (QFile::exists(kept)) REQUIRE(bytesOf(kept) == asItWas);
                    REQUIRE((!migrated || QFile::exists(kept)));
                    Database::open(room.at(u"name.headroom"_s), OpenMode::ReadWrite);
                    REQUIRE(bytesOf(kept) == asItWas);
                    REQUIRE(room.names().filter(u"before-format"_s).size() == 1);
                    return migrated;
                  }});
}

#ifdef HEADROOM_HAS_CIPHER

TEST_CASE("a change of the passphrase that is killed leaves one file, and no readable copy of it",
          "[rel][unfinished]") {
  const FileSalt salt = holdNewKey(Secret::fromPassphrase(u"a walk by the river"_s));
  killEverywhere({"a file that is encrypted", [](const Room& room) { room.take(u"file"_s, u"name"_s); },
                  [&salt](const Room& room) { changeFileKey(room.at(u"name"_s), salt, OldFile::Overwrite); },
                  [](const Room& room) {
                    requireContent(room.at(u"name"_s), originals().content);
                    const bool encrypted = looksEncrypted(room.at(u"name"_s));
                    for (const QString& name : room.names())
                      REQUIRE(bytesOf(room.at(name)).contains(kSecret.toUtf8()) == (!encrypted && name == u"name"));
                    return encrypted;
                  }});
  forgetFileKeys();
}

#endif

}  // namespace unfinished_test
