// SPDX-License-Identifier: MIT
// The open connection behind Database, seen by store/ alone: the driver's handle and what state the connection is in.
// SQLite's C interface serves statements because per-row cost through QSqlQuery is three to four times as high.
#pragma once
#include <sqlite3.h>

#include <QSqlDatabase>
#include <atomic>
#include <map>
#include <optional>
#include <vector>

#include "core/store/database.h"
#include "core/store/replaceable.h"

namespace headroom {

struct Database::Connection {
  QString name;
  QString path;
  std::optional<OpenFile> open;
  OpenMode mode = OpenMode::ReadWrite;
  QSqlDatabase driver;
  sqlite3* handle = nullptr;
  bool encrypted = false;
  int transactions = 0;         // begun and not ended: the outermost and the parts of it
  bool poisoned = false;        // a statement of the running transaction failed
  bool storeStatement = false;  // pragma and attach are allowed while the store itself runs one
  bool attaching = false;
  qint64 progressBudget = -1;                           // -1: no budget
  std::atomic<bool> interrupted = false;                // by another thread, once and for all
  std::map<QString, std::shared_ptr<const void>> kept;  // kept_reading.h, as of these two counts
  int keptChanges = -1;
  qint64 keptVersion = -1;

  // A statement that nobody runs at the moment, kept because the next page asks the same.
  struct Idle {
    QString sql;
    sqlite3_stmt* statement = nullptr;
  };
  std::vector<Idle> idle;  // the one that was used last stands last
  Idle takeIdle(QStringView sql);
  void putIdle(Idle one);

  ~Connection();
};

/// Throws the StoreError that `code` (an extended result code) means; `doing` is 'could not …' in plain words, without
/// row values.
[[noreturn]] void throwStoreError(int code, const QString& doing);

/// Runs every migration that `database` lacks, all in one transaction; fresh files start at format 0.
void migrate(Database& database, int target = Database::newestFormat());
/// The text of migration `format` (1-based), split into statements.
QStringList migrationStatements(int format);
/// Throws StoreError unless the schema is, to the letter, the one this version creates at its newest format.
void requireKnownSchema(const Database& database);

}  // namespace headroom
