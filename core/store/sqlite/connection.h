// SPDX-License-Identifier: MIT
// The open connection to a file, seen by store/sqlite/ alone: the driver's handle and what state the connection is in.
// SQLite's C interface serves statements because per-row cost through QSqlQuery is three to four times as high.
#pragma once
#include <sqlite3.h>

#include <QSqlDatabase>
#include <functional>
#include <optional>
#include <vector>

#include "core/store/connection.h"
#include "core/store/replaceable.h"

namespace headroom {

struct SqliteConnection final : Database::Connection {
  QString name;
  std::optional<OpenFile> open;
  QSqlDatabase driver;
  sqlite3* handle = nullptr;
  bool storeStatement = false;  // pragma and attach are allowed while the store itself runs one
  bool attaching = false;
  qint64 progressBudget = -1;  // -1: no budget

  // A statement that nobody runs at the moment, kept because the next page asks the same.
  struct Idle {
    QString sql;
    sqlite3_stmt* statement = nullptr;
  };
  std::vector<Idle> idle;  // the one that was used last stands last
  Idle takeIdle(QStringView sql);
  void putIdle(Idle one);

  ~SqliteConnection() override;

  std::unique_ptr<EngineStatement> prepare(QStringView sql) override;
  QString execute(const QString& sql) override;
  bool isInTransaction() const override { return sqlite3_get_autocommit(handle) == 0; }
  void begin() override;
  void commit() override;
  void rollBack() noexcept override;
  bool rollBackTo(const QString& part) noexcept override;
  void beginReading() override;
  void endReading() noexcept override;
  int format() override;
  qint64 changes() override { return sqlite3_total_changes(handle); }
  qint64 dataVersion() override;
  void setBusyTimeout(int milliseconds) override { sqlite3_busy_timeout(handle, milliseconds); }
  void cutOff() const override { sqlite3_interrupt(handle); }
  QStringList tables() override;
  std::vector<TableShape> tableShapes() override;
  QString contentMark() override;
  std::optional<QString> firstFault() override;
  QStringList liftLocks() override;
  void widenCache(int megabytes) override;
  void deferReferences() override;
  void checkReferences() override {}  // COMMIT does
  void watchRows(const QStringList& watched, const QString& traces) override;
  void stopWatching(const QStringList& watched, const QString& traces) override;
  bool sawEveryRow(qint64 changes, qint64 written) override { return changes == 2 * written; }
};

/// The file's own connection behind records that lie in one, or in memory.
SqliteConnection& sqliteOf(const Database& records);

/// Throws the StoreError that `code` (an extended result code) means; `doing` is 'could not …' in plain words, without
/// row values.
[[noreturn]] void throwStoreError(int code, const QString& doing);

/// Lets `VACUUM INTO` attach its target for the length of `f`.
void withAttaching(Database& records, const std::function<void()>& f);

/// Runs every migration that `database` lacks, all in one transaction; fresh files start at format 0.
void migrate(Database& database, int target = Database::newestFormat());
/// A new file of that format in memory, whatever else stands for one.
Database sqliteInMemory(int format = Database::newestFormat());
/// Throws StoreError unless the schema is, to the letter, the one this version creates at its newest format.
void requireKnownSchema(const Database& database);

}  // namespace headroom
