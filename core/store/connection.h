// SPDX-License-Identifier: MIT
// What an engine does behind Database and Statement, seen by store/ alone: one class of each for SQLite (store/sqlite/)
// and one for whatever else keeps the same records. Everything above speaks to Query, Change, Transaction and Snapshot.
#pragma once
#include <QStringList>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/store/database.h"
#include "core/store/schema.h"

namespace headroom {

/// One prepared statement. Every failure is a StoreError, and poisons the transaction that runs.
class EngineStatement {
 public:
  /// What a value is; the numbers are part of contentSummary(), the same for every engine.
  enum class Kind { Integer = 1, Text = 3, Bytes = 4, None = 5 };

  virtual ~EngineStatement() = default;
  EngineStatement(const EngineStatement&) = delete;
  EngineStatement& operator=(const EngineStatement&) = delete;
  /// Query reads the rows of a file by the million: it calls SQLite's own class then, without a virtual call.
  bool isOfFile() const { return isOfFile_; }

  /// The next `?`, left to right; after the last row from the first again. What is given is copied.
  virtual void putInteger(qint64 value) = 0;
  virtual void putText(QByteArrayView utf8) = 0;
  virtual void putBytes(QByteArrayView bytes) = 0;
  virtual void putNone() = 0;
  /// The first call runs the statement; false when there is no row more.
  virtual bool next() = 0;
  virtual void finish() = 0;
  /// Query::ahead()
  virtual void ahead() {}
  /// Change::runLater(); false where nothing is gained by that, and it is to be run now.
  virtual bool later(bool /*changesOne*/) { return false; }

  virtual qint64 integer(int column) const = 0;
  /// Until the next step; a null view for NULL.
  virtual QByteArrayView utf8(int column) const = 0;
  virtual QByteArrayView bytes(int column) const = 0;
  virtual bool isNull(int column) const = 0;
  virtual Kind kind(int column) const = 0;
  virtual int columns() const = 0;
  virtual QString nameOf(int column) const = 0;

  virtual bool onlyReads() const = 0;
  /// Rows that the last run changed.
  virtual int changedRows() const = 0;
  virtual Statement::Cost cost() const = 0;

 protected:
  explicit EngineStatement(bool isOfFile) : isOfFile_(isOfFile) {}

 private:
  bool isOfFile_;
};

/// One open connection: what is the same for all of them, and what each engine does its own way.
struct Database::Connection {
  QString path;  ///< of a file, or what else the records are called
  OpenMode mode = OpenMode::ReadWrite;
  bool encrypted = false;
  std::optional<PersonId> person;                       ///< personOfLogin() of server.h
  int transactions = 0;                                 // begun and not ended: the outermost and the parts of it
  bool poisoned = false;                                // a statement of the running transaction failed
  std::atomic<bool> interrupted = false;                // by another thread, once and for all
  std::map<QString, std::shared_ptr<const void>> kept;  // kept_reading.h, as of these two counts
  qint64 keptChanges = -1;
  qint64 keptVersion = -1;
  std::map<QString, std::shared_ptr<const void>> keptDirectory;  // likewise, as of this one
  qint64 keptDirectoryVersion = -1;
  qint64 trips = 0;              ///< ways to a server and back; to a file there is none
  QStringList* asked = nullptr;  ///< what each of them asked: for tests, which count them

  Connection() = default;
  virtual ~Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  virtual std::unique_ptr<EngineStatement> prepare(QStringView sql) = 0;
  /// One statement of the store's own, whatever it does; its first value as text, or a null string.
  virtual QString execute(const QString& sql) = 0;

  /// Whether a transaction is open, or one that failed waits for its end.
  virtual bool isInTransaction() const = 0;
  /// The outermost of a save, which is a writer from here on.
  virtual void begin() = 0;
  /// Turn::Alone, to the end of the transaction, or until a part that began after it is taken back.
  virtual void decideAlone() {}
  /// Returns when it is durable. Refuses while a writing statement is still open.
  virtual void commit() = 0;
  virtual void rollBack() noexcept = 0;
  /// Back to the savepoint of that name, which is then gone. False when that failed.
  virtual bool rollBackTo(const QString& part) noexcept = 0;
  /// One moment for several readings.
  virtual void beginReading() = 0;
  virtual void endReading() noexcept = 0;

  virtual int format() = 0;
  /// Counts the rows that this connection has changed, taken back or not.
  virtual qint64 changes() = 0;
  virtual qint64 dataVersion() = 0;
  /// Changes at least whenever the records that are read now are others than before; asked inside a Snapshot too.
  virtual qint64 readingVersion() { return dataVersion(); }
  /// Within a reading: changes whenever the directory that is read is another; nothing where that is not told apart.
  virtual std::optional<qint64> directoryVersion() { return std::nullopt; }
  virtual void setBusyTimeout(int milliseconds) = 0;
  /// What to watch for other people's saves (a file descriptor), or -1 where nothing tells of them.
  virtual int noticeDescriptor() const { return -1; }
  /// How often it was told of saves of others so far, without asking for more; of one save that can be more than once.
  virtual qint64 savesHeard() { return 0; }
  /// Whether others are to be told of saves made here that they were not told of yet; and has them told.
  virtual bool hasSavesToTell() const { return false; }
  virtual void tellSaves() {}
  /// Nothing can be asked any more: a new connection is needed.
  virtual bool isCut() const { return false; }
  /// From any thread: what runs is cut off; `interrupted` is set already.
  virtual void cutOff() const = 0;

  /// Tables by name, byte by byte.
  virtual QStringList tables() = 0;
  virtual std::vector<TableShape> tableShapes() = 0;
  /// What marks the records as ours, with their format: the same for the same records, whoever keeps them.
  virtual QString contentMark() = 0;
  /// verify.h
  virtual std::optional<QString> firstFault() = 0;
  /// Lifts every lock of what is agreed, in a transaction; gives the statements that set them again. locks.h
  virtual QStringList liftLocks() = 0;
  virtual void widenCache(int megabytes) = 0;
  virtual bool seeksAreFar() const { return false; }  ///< dialect.h
  /// Links are looked after at the end of this transaction, or when they are asked for.
  virtual void deferReferences() = 0;
  virtual void checkReferences() = 0;

  /// For the rest of a transaction what puts each changed row of `watched` back is written into the table put_back, as
  /// (n, step, name, id, version); of a new row of `traces` a row without a step. reversal.h
  virtual void watchRows(const QStringList& watched, const QString& traces) = 0;
  virtual void stopWatching(const QStringList& watched, const QString& traces) = 0;
  /// Whether no row of any other table was changed meanwhile, when `changes` were counted and `written` rows written.
  virtual bool sawEveryRow(qint64 changes, qint64 written) = 0;
};

/// The text of migration `format` (1-based), split into statements; of an engine by the name of `own` what stands
/// beside it for that engine alone, which may be nothing.
QStringList migrationStatements(int format, const QString& own = {});

/// Database::open() of a file.
Database openFile(const QString& path, OpenMode mode);

/// From here on Database::inMemory() gives what `make` makes, when it is asked for the newest format: for tests, which
/// run on another engine then.
void standInForMemory(std::function<Database()> make);

}  // namespace headroom
