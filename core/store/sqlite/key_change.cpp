// SPDX-License-Identifier: MIT
// SQLCipher's own export, which copies neither user_version nor application_id; then a comparison that does not trust
// it.
#include "core/store/key_change.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <cstring>
#include <memory>

#include "core/base/say.h"
#include "core/store/cipher.h"
#include "core/store/database.h"
#include "core/store/engine_door.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

[[noreturn]] void failChange(const QString& path) {
  throw StoreError(StoreFault::Other, path + say(": it could not be written with the other key. Nothing was changed."));
}

/// A bare connection: the export writes into what it attaches, which the store's own connections refuse.
class Export {
 public:
  Export(const QString& part, const FileSalt& salt) : path_(part) {
    if (sqlite3_open_v2(QFile::encodeName(part).constData(), &handle_, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
      failChange(path_);
    if (!salt.isEmpty()) giveKey(handle_, part, salt);
    run("PRAGMA temp_store=MEMORY");
    // Nobody's yet: it counts for nothing until it is whole, compared and synced.
    run("PRAGMA synchronous=OFF");
    run("PRAGMA journal_mode=MEMORY");
  }
  ~Export() { sqlite3_close(handle_); }
  Export(const Export&) = delete;
  Export& operator=(const Export&) = delete;

  void copyFrom(const QString& path) {
    sqlite3_stmt* attach = nullptr;
    if (sqlite3_prepare_v2(handle_, "ATTACH ? AS before KEY ?", -1, &attach, nullptr) != SQLITE_OK) failChange(path_);
    const QByteArray name = path.toUtf8();
    const Secret spec = keySpecOf(saltOf(path));
    sqlite3_bind_text(attach, 1, name.constData(), static_cast<int>(name.size()), SQLITE_STATIC);
    sqlite3_bind_text(attach, 2, reinterpret_cast<const char*>(spec.data()), static_cast<int>(spec.size()),
                      SQLITE_STATIC);
    const int code = sqlite3_step(attach);
    sqlite3_finalize(attach);
    if (code != SQLITE_DONE) failChange(path_);
    run("SELECT sqlcipher_export('main', 'before')");
    for (const char* number : {"user_version", "application_id"}) {
      const QByteArray value = text(QByteArray("PRAGMA before.") + number);
      run(QByteArray("PRAGMA main.") + number + "=" + value);
    }
  }

  /// Every row of every table, value by value, in the order of the file.
  bool isTheSame() {
    for (const QByteArray& table : tables()) {
      sqlite3_stmt* now = prepare("SELECT * FROM main.\"" + table + '"');
      sqlite3_stmt* then = prepare("SELECT * FROM before.\"" + table + '"');
      const bool same = sameRows(now, then);
      sqlite3_finalize(now);
      sqlite3_finalize(then);
      if (!same) return false;
    }
    return true;
  }

 private:
  void run(const QByteArray& sql) {
    if (sqlite3_exec(handle_, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) failChange(path_);
  }
  sqlite3_stmt* prepare(const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) failChange(path_);
    return statement;
  }
  QByteArray text(const QByteArray& sql) {
    sqlite3_stmt* statement = prepare(sql);
    QByteArray value;
    if (sqlite3_step(statement) == SQLITE_ROW)
      value = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return value;
  }
  QList<QByteArray> tables() {
    QList<QByteArray> names;
    sqlite3_stmt* statement = prepare("SELECT name FROM before.sqlite_schema WHERE type = 'table' ORDER BY name");
    while (sqlite3_step(statement) == SQLITE_ROW)
      names << QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    return names;
  }
  static bool sameValue(sqlite3_stmt* one, sqlite3_stmt* other, int column) {
    const int size = sqlite3_column_bytes(one, column);
    if (sqlite3_column_type(one, column) != sqlite3_column_type(other, column)) return false;
    if (sqlite3_column_type(one, column) == SQLITE_INTEGER)
      return sqlite3_column_int64(one, column) == sqlite3_column_int64(other, column);
    return size == sqlite3_column_bytes(other, column) &&
           (size == 0 || std::memcmp(sqlite3_column_blob(one, column), sqlite3_column_blob(other, column),
                                     static_cast<std::size_t>(size)) == 0);
  }
  static bool sameRows(sqlite3_stmt* one, sqlite3_stmt* other) {
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(one)) == SQLITE_ROW) {
      if (sqlite3_step(other) != SQLITE_ROW) return false;
      for (int column = 0; column < sqlite3_column_count(one); ++column) {
        if (!sameValue(one, other, column)) return false;
      }
    }
    return code == SQLITE_DONE && sqlite3_step(other) == SQLITE_DONE;
  }

  QString path_;
  sqlite3* handle_ = nullptr;
};

void writeUnderKey(const QString& part, const QString& path, const FileSalt& salt) {
  makeEmptyFile(part);
  {
    Export copy(part, salt);
    copy.copyFrom(path);
    if (!copy.isTheSame()) failChange(path);
  }
  if (saltOf(part) != salt) failChange(path);
  // The store itself must take it: its key, its schema and its pages.
  const Database opened = Database::open(part, OpenMode::ReadOnly);
  if (EngineDoor::execute(opened, u"PRAGMA integrity_check(1)"_s) != u"ok") failChange(path);
  syncPath(part);
}

}  // namespace

void changeFileKey(const QString& givenPath, const FileSalt& salt, OldFile old) {
  requireCipher();
  const QString path = QFileInfo(givenPath).absoluteFilePath();
  Database::open(path, OpenMode::ReadWrite);  // of the newest format, sound, and without a save that was cut off
  WorkingPlace place(path);
  {
    const HeldFile held(path);
    place.write([&](const QString& copy) { writeUnderKey(copy, path, salt); });
    place.replace(old);
  }
  place.finish();
}

}  // namespace headroom
