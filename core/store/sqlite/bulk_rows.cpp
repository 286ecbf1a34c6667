// SPDX-License-Identifier: MIT
// Over SQLite's own interface where the rows go into a file, and as statements like any other elsewhere. A failure
// throws, and whoever began the transaction leaves it without commit().
#include "core/store/bulk_rows.h"

#include <cstring>
#include <new>
#include <optional>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kCodesSeen = 1 << 16;

class BulkStatement {
 public:
  BulkStatement(SqliteConnection& records, const QString& sql) : connection_(records.handle) {
    const QByteArray text = sql.toUtf8();
    require(sqlite3_prepare_v3(connection_, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                               &handle_, nullptr));
  }
  ~BulkStatement() { sqlite3_finalize(handle_); }
  BulkStatement(const BulkStatement&) = delete;
  BulkStatement& operator=(const BulkStatement&) = delete;

  sqlite3_stmt* handle() const { return handle_; }
  sqlite3* connection() const { return connection_; }
  void bind(int place, QByteArrayView utf8) {
    require(sqlite3_bind_text64(handle_, place, utf8.data(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC,
                                SQLITE_UTF8));
  }
  void require(int code) const {
    if (code == SQLITE_OK) return;
    const int extended = sqlite3_extended_errcode(connection_);
    sqlite3_reset(handle_);
    throwStoreError(extended, say("The file could not be read or saved"));
  }
  /// True for a row, false at the end.
  bool step() const {
    const int code = sqlite3_step(handle_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) require(code);
    return code == SQLITE_ROW;
  }

 private:
  sqlite3* connection_;
  sqlite3_stmt* handle_ = nullptr;
};

bool isFile(const Database& records) {
  return dynamic_cast<SqliteConnection*>(&EngineDoor::connection(records)) != nullptr;
}

std::size_t placeOf(QByteArrayView code) {
  quint64 hash = 1469598103934665603ULL;
  for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<std::size_t>(hash ^ (hash >> 29U)) % kCodesSeen;
}

}  // namespace

struct BulkInsert::Prepared {
  std::optional<BulkStatement> file;
  std::unique_ptr<EngineStatement> other;
  int bound = 0;
};

BulkInsert::BulkInsert(Database& records, const QString& table, const QStringList& columns) : prepared_(new Prepared) {
  const QString sql = u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT DO NOTHING"_s.arg(
      table, columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s));
  Database::Connection& connection = EngineDoor::connection(records);
  if (auto* file = dynamic_cast<SqliteConnection*>(&connection)) {
    prepared_->file.emplace(*file, sql);
  } else {
    prepared_->other = connection.prepare(sql);
  }
}
BulkInsert::~BulkInsert() = default;

void BulkInsert::text(QByteArrayView utf8) {
  if (utf8.isEmpty()) return none();
  if (prepared_->other) return prepared_->other->putText(utf8);
  prepared_->file->bind(++prepared_->bound, utf8);
}

void BulkInsert::number(qint64 value) {
  if (prepared_->other) return prepared_->other->putInteger(value);
  prepared_->file->require(sqlite3_bind_int64(prepared_->file->handle(), ++prepared_->bound, value));
}

void BulkInsert::none() {
  if (prepared_->other) return prepared_->other->putNone();
  prepared_->file->require(sqlite3_bind_null(prepared_->file->handle(), ++prepared_->bound));
}

bool BulkInsert::run() {
  if (prepared_->other) {
    prepared_->other->next();
    return prepared_->other->changedRows() == 1;
  }
  const BulkStatement& statement = *prepared_->file;
  Q_ASSERT(prepared_->bound == sqlite3_bind_parameter_count(statement.handle()));
  const auto before = sqlite3_total_changes(statement.connection());
  statement.step();
  statement.require(sqlite3_reset(statement.handle()));
  prepared_->bound = 0;
  return sqlite3_total_changes(statement.connection()) != before;
}

struct CodeFinder::Prepared {
  std::optional<BulkStatement> file;
  std::unique_ptr<EngineStatement> other;

  qint64 idOf(QByteArrayView code) {
    if (other) {
      other->putText(code);
      const qint64 id = other->next() ? other->integer(0) : 0;
      other->finish();
      return id;
    }
    file->bind(1, code);
    const qint64 id = file->step() ? sqlite3_column_int64(file->handle(), 0) : 0;
    file->require(sqlite3_reset(file->handle()));
    return id;
  }
};

CodeFinder::CodeFinder(const Database& records, const QString& table)
    : prepared_(new Prepared), seen_(static_cast<Seen*>(std::calloc(kCodesSeen, sizeof(Seen))), &std::free) {
  if (!seen_) throw std::bad_alloc();
  const QString sql = u"SELECT id FROM %1 WHERE code = ?"_s.arg(table);
  Database::Connection& connection = EngineDoor::connection(records);
  if (auto* file = dynamic_cast<SqliteConnection*>(&connection)) {
    prepared_->file.emplace(*file, sql);
  } else {
    prepared_->other = connection.prepare(sql);
  }
}
CodeFinder::~CodeFinder() = default;

qint64 CodeFinder::idOf(QByteArrayView code) {
  Seen& seen = seen_[placeOf(code)];
  const auto size = static_cast<std::size_t>(code.size());
  if (seen.id != 0 && seen.size == size && std::memcmp(seen.code.data(), code.data(), size) == 0) return seen.id;
  const qint64 id = prepared_->idOf(code);
  if (id != 0 && size <= seen.code.size()) {
    seen.id = id;
    seen.size = static_cast<quint8>(size);
    std::memcpy(seen.code.data(), code.data(), size);
  }
  return id;
}

IndexesAside::IndexesAside(Database& records, const QStringList& tables) : records_(records) {
  // On a server others read through them meanwhile.
  if (!isFile(records)) return;
  QStringList names;
  {
    Query indexes(records,
                  u"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
                  "AND tbl_name = ? ORDER BY rowid");
    for (const QString& table : tables) {
      indexes.bind(table);
      while (indexes.next()) {
        names << indexes.text(0);
        statements_ << indexes.text(1);
      }
    }
  }
  for (const QString& name : names) Change(records, u"DROP INDEX "_s + name).run();
}

void IndexesAside::build() {
  for (const QString& statement : statements_) Change(records_, statement).run();
  statements_.clear();
}

// A server looks after references by itself and lets nobody turn that off.
ReferencesAtTheEnd::ReferencesAtTheEnd(Database& records) : records_(records) {
  if (!isFile(records)) return;
  EngineDoor::execute(records, u"PRAGMA foreign_keys=OFF"_s);
}

// A connection that cannot be set right again is good for nothing more.
ReferencesAtTheEnd::~ReferencesAtTheEnd() {
  if (!isFile(records_)) return;
  try {
    EngineDoor::execute(records_, u"PRAGMA foreign_keys=ON"_s);
    if (EngineDoor::execute(records_, u"PRAGMA foreign_keys"_s) != u"1") records_.interrupt();
  } catch (const StoreError&) {
    records_.interrupt();
  }
}

void ReferencesAtTheEnd::check() const {
  if (isFile(records_) && !EngineDoor::execute(records_, u"PRAGMA foreign_key_check"_s).isNull())
    throw StoreError(StoreFault::Constraint,
                     say("A row would have led to one that is not there, so nothing was saved."));
}

}  // namespace headroom
