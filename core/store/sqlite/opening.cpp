// SPDX-License-Identifier: MIT
// Opening a file in the order that section 2.3 of the store design gives. Nothing is written before every check has
// passed.
#include "core/store/database.h"

#include <QAtomicInt>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "core/base/platform.h"
#include "core/base/say.h"
#include "core/store/cipher.h"
#include "core/store/engine_door.h"
#include "core/store/file_place.h"
#include "core/store/place.h"
#include "core/store/sqlite/connection.h"
#include "core/store/taken_copy.h"
#include "core/store/working_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kCheckAtOpenBelow = 32LL * 1024 * 1024;

[[noreturn]] void fail(StoreFault fault, const QString& path, QStringView why) {
  throw StoreError(fault, path + u": "_s + why.toString());
}

struct Header {
  quint32 applicationId = 0;
  quint32 userVersion = 0;
  qint64 promisedSize = 0;  // page size x page count; 0 when the header does not say, and of encrypted files
};

void requireFile(const QString& path) {
  const QFileInfo info(path);
  if (info.isSymLink()) fail(StoreFault::CannotOpen, path, u"this is a link to another place; open the file itself.");
  if (!info.exists()) fail(StoreFault::CannotOpen, path, u"there is no such file.");
  if (!info.isFile()) fail(StoreFault::NotHeadroom, path, u"this is not a file.");
}

Header readHeader(const QString& path) {
  if (!QFileInfo(path).isReadable()) fail(StoreFault::CannotOpen, path, u"the file cannot be read.");
  const QByteArray bytes = fileStart(path, 100);
  if (bytes.size() < 100 || !bytes.startsWith(QByteArray("SQLite format 3\0", 16))) {
    fail(StoreFault::NotHeadroom, path, u"this is not a Headroom file.");
  }
  const auto word = [&bytes](int at) {
    quint32 value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<quint8>(bytes[at + i]);
    return value;
  };
  // A page size of 1 stands for 65,536; the page count counts only when it was written with the last change.
  const qint64 pageSize = (word(16) >> 16) == 1 ? 65536 : word(16) >> 16;
  const bool counted = word(24) == word(92);
  return {word(68), word(60), counted ? pageSize * word(28) : 0};
}

void requireKnownFormat(const Header& header, const QString& path, OpenMode mode) {
  if (header.applicationId != static_cast<quint32>(kApplicationId))
    fail(StoreFault::NotHeadroom, path, u"this is not a Headroom file.");
  const QFileInfo journal(path + u"-journal"_s);
  const bool interrupted = journal.exists() && journal.size() > 0;
  if (!interrupted && QFileInfo(path).size() < header.promisedSize) {
    fail(StoreFault::Damaged, path, u"the file is damaged: its end is missing.");
  }
  const auto newest = static_cast<quint32>(Database::newestFormat());
  if (header.userVersion > newest) {
    fail(StoreFault::Newer, path, u"this file was made by a newer Headroom; please update the program.");
  }
  if (header.userVersion < newest && mode == OpenMode::ReadOnly) {
    fail(StoreFault::Older, path, u"this file was made by an older Headroom; open it once in Headroom.");
  }
}

/// A save that was cut off is taken back before the file is only read, which a reader cannot do. Where somebody is
/// saving, or the folder cannot be written to, nothing happens here.
void takeBackInterruptedSave(const QString& path) {
  if (QFileInfo(path + u"-journal"_s).size() == 0) return;
  sqlite3* handle = nullptr;
  if (openBeside(path, SQLITE_OPEN_READWRITE, &handle) == SQLITE_OK) {
    sqlite3_busy_timeout(handle, 200);
    sqlite3_exec(handle, "BEGIN IMMEDIATE; ROLLBACK", nullptr, nullptr, nullptr);
  }
  sqlite3_close(handle);
}

void requireLocalDisk(const QString& path) {
  if (!platform::liesOnNetworkDisk(path)) return;
  fail(StoreFault::ReadOnly, path,
       u"it lies in a network or synced folder, where saves can be lost; copy it to this computer's own disk.");
}

int authorize(void* context, int action, const char*, const char*, const char*, const char*) {
  const auto* connection = static_cast<SqliteConnection*>(context);
  if (action == SQLITE_ATTACH || action == SQLITE_DETACH) return connection->attaching ? SQLITE_OK : SQLITE_DENY;
  if (action == SQLITE_PRAGMA) return connection->storeStatement ? SQLITE_OK : SQLITE_DENY;
  return SQLITE_OK;
}

int spendProgress(void* context) {
  auto* connection = static_cast<SqliteConnection*>(context);
  if (connection->interrupted) return 1;
  return connection->progressBudget >= 0 && --connection->progressBudget < 0 ? 1 : 0;
}

struct Setting {
  const char* name;
  const char* value;
  const char* readBack;
};

void requireSetting(const Database& database, const Setting& setting) {
  EngineDoor::execute(database,
                      QStringLiteral("PRAGMA %1=%2").arg(QLatin1String(setting.name), QLatin1String(setting.value)));
  const QString now = EngineDoor::execute(database, QStringLiteral("PRAGMA %1").arg(QLatin1String(setting.name)));
  if (now != QLatin1String(setting.readBack)) {
    throw StoreError(StoreFault::Other, say("The file cannot be opened safely: %1 is '%2' and not '%3'.")
                                            .arg(QLatin1String(setting.name), now, QLatin1String(setting.readBack)));
  }
}

void applySettings(const Database& database, bool inMemory, bool readOnly) {
  for (const Setting& setting :
       {Setting{"cell_size_check", "ON", "1"}, Setting{"temp_store", "MEMORY", "2"}, Setting{"foreign_keys", "ON", "1"},
        Setting{"recursive_triggers", "ON", "1"}, Setting{"secure_delete", "ON", "1"}}) {
    requireSetting(database, setting);
  }
  if (inMemory) {
    requireSetting(database, {"journal_mode", "MEMORY", "memory"});
    return;
  }
  requireSetting(database, {"mmap_size", "0", "0"});
  // A read-only connection cannot set a journal mode; it writes no journal either.
  if (!readOnly) requireSetting(database, {"journal_mode", "TRUNCATE", "truncate"});
  requireSetting(database, {"synchronous", "EXTRA", "3"});
}

void harden(SqliteConnection& connection) {
  sqlite3* handle = connection.handle;
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_set_authorizer(handle, authorize, &connection);
  sqlite3_progress_handler(handle, 1'000'000, spendProgress, &connection);
}

/// The driver is a plugin that finds SQLite by itself; what it found must be what this program calls.
void requireSameEngine(const QSqlDatabase& driver) {
  QSqlQuery asked(driver);
  if (asked.exec(QStringLiteral("SELECT sqlite_source_id()")) && asked.next() &&
      asked.value(0).toString() == QLatin1String(sqlite3_sourceid()))
    return;
  throw StoreError(StoreFault::NoCipher,
                   say("encryption is not working in this program. Nothing was read or written."));
}

/// With the key of `salt`, which is empty for a plain file.
std::unique_ptr<SqliteConnection> connect(const QString& path, OpenMode mode, const FileSalt& salt = {}) {
  if (!salt.isEmpty()) requireCipher();
  static QAtomicInt counter;
  auto connection = std::make_unique<SqliteConnection>();
  connection->name = QStringLiteral("headroom-%1").arg(counter.fetchAndAddRelaxed(1));
  connection->path = path;
  connection->mode = mode;
  connection->driver = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->name);
  connection->driver.setDatabaseName(path);
  if (mode == OpenMode::ReadOnly) connection->driver.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
  if (!connection->driver.open()) fail(StoreFault::CannotOpen, path, u"the file cannot be opened.");
  connection->open.emplace(path);
  connection->handle = *static_cast<sqlite3* const*>(connection->driver.driver()->handle().data());
  if (!salt.isEmpty()) {
    giveKey(connection->handle, path, salt);
    requireSameEngine(connection->driver);
    connection->encrypted = true;
  }
  harden(*connection);
  return connection;
}

void checkSoundness(const Database& database, const QString& path) {
  if (QFileInfo(path).size() >= kCheckAtOpenBelow) return;
  // Both look all over the file: with room for a whole team's, each page of it is read once.
  const QString room = EngineDoor::execute(database, QStringLiteral("PRAGMA cache_size"));
  EngineDoor::execute(database, QStringLiteral("PRAGMA cache_size=-6144"));
  if (EngineDoor::execute(database, QStringLiteral("PRAGMA quick_check(1)")) != u"ok")
    fail(StoreFault::Damaged, path, u"the file is damaged.");
  if (!EngineDoor::execute(database, QStringLiteral("PRAGMA foreign_key_check")).isNull()) {
    fail(StoreFault::Damaged, path, u"the file is damaged: a record points to one that is not there.");
  }
  EngineDoor::execute(database, QStringLiteral("PRAGMA cache_size=") + room);
}

/// Of a file whose first bytes are noise: what the key shows.
Header encryptedHeader(const Database& database) {
  return {EngineDoor::execute(database, QStringLiteral("PRAGMA application_id")).toUInt(),
          EngineDoor::execute(database, QStringLiteral("PRAGMA user_version")).toUInt(), 0};
}

/// Rule 2 of 1.2: what lies on the disk is looked at.
void requireEncryptedBytes(const QString& path, const FileSalt& salt) {
  if (!salt.isEmpty() && saltOf(path) != salt)
    throw StoreError(StoreFault::NoCipher, say("the new file would not have been encrypted, so it was not kept."));
}

}  // namespace

Database openFile(const QString& givenPath, OpenMode mode) {
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  clearUnfinished(QFileInfo(path).absolutePath());
  requireFile(path);
  const FileSalt salt = saltOf(path);
  if (salt.isEmpty()) requireKnownFormat(readHeader(path), path, mode);
  if (mode == OpenMode::ReadWrite) requireLocalDisk(path);
  if (mode == OpenMode::ReadOnly) takeBackInterruptedSave(path);
  try {
    Database database = EngineDoor::recordsOn(connect(path, mode, salt));
    database.setBusyTimeout(10'000);
    sqliteOf(database).progressBudget = 3'000;  // thousand-millions of steps: far above what a sound file needs
    if (!salt.isEmpty()) requireKnownFormat(encryptedHeader(database), path, mode);
    applySettings(database, false, mode == OpenMode::ReadOnly);
    // A page that is looked at again is not decrypted again.
    if (!salt.isEmpty()) EngineDoor::execute(database, QStringLiteral("PRAGMA cache_size=-16384"));
    checkSoundness(database, path);
    requireKnownSchema(database);
    if (const auto copy = takenCopyOf(database)) {
      if (mode == OpenMode::ReadWrite)
        fail(StoreFault::TakenCopy, path, u"it is a copy that somebody took with them, which can only be read.");
      sqliteOf(database).person = copy->person;
    }
    if (mode == OpenMode::ReadWrite && database.format() < Database::newestFormat()) {
      migrate(database);
      requireKnownSchema(database);
    }
    sqliteOf(database).progressBudget = -1;
    return database;
  } catch (const StoreError& error) {
    if (error.sentence().startsWith(path)) throw;
    throw StoreError(error.fault(), path + u": "_s + error.sentence());
  }
}

Database Database::create(const QString& givenPath, const FileSalt& salt) {
  if (isOnServer(givenPath))
    throw StoreError(StoreFault::CannotOpen,
                     givenPath + say(": tables on a server are made by `headroom-cli server init`."));
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  if (!salt.isEmpty()) requireCipher();
  requireFree(path);
  makeEmptyFile(path);
  try {
    requireLocalDisk(path);
    putSideFilesAside(path);
    Database database(connect(path, OpenMode::ReadWrite, salt));
    database.setBusyTimeout(10'000);
    applySettings(database, false, false);
    migrate(database);
    requireEncryptedBytes(path, salt);
    return database;
  } catch (...) {
    QFile::remove(path);
    QFile::remove(path + u"-journal"_s);
    throw;
  }
}

namespace {

std::function<Database()>& standIn() {
  static std::function<Database()> make;
  return make;
}

}  // namespace

void standInForMemory(std::function<Database()> make) { standIn() = std::move(make); }

Database Database::inMemory(int format) {
  return standIn() && format == newestFormat() ? standIn()() : sqliteInMemory(format);
}

Database sqliteInMemory(int format) {
  Database database = EngineDoor::recordsOn(connect(QStringLiteral(":memory:"), OpenMode::ReadWrite));
  applySettings(database, true, false);
  migrate(database, format);
  return database;
}

}  // namespace headroom
