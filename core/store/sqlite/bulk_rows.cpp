// SPDX-License-Identifier: MIT
// Over the engine's own interface. A failure throws, and whoever began the transaction leaves it without commit().
#include "core/store/bulk_rows.h"

#include <cstring>
#include <new>

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
  BulkStatement(const Database& records, const QString& sql) : connection_(EngineDoor::handle(records)) {
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

std::size_t placeOf(QByteArrayView code) {
  quint64 hash = 1469598103934665603ULL;
  for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<std::size_t>(hash ^ (hash >> 29U)) % kCodesSeen;
}

}  // namespace

struct BulkInsert::Prepared {
  BulkStatement statement;
  int bound = 0;
};

BulkInsert::BulkInsert(Database& records, const QString& table, const QStringList& columns)
    : prepared_(new Prepared{
          {records, u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT DO NOTHING"_s.arg(
                        table, columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s))}}) {}
BulkInsert::~BulkInsert() = default;

void BulkInsert::text(QByteArrayView utf8) {
  if (utf8.isEmpty()) return none();
  prepared_->statement.bind(++prepared_->bound, utf8);
}

void BulkInsert::number(qint64 value) {
  prepared_->statement.require(sqlite3_bind_int64(prepared_->statement.handle(), ++prepared_->bound, value));
}

void BulkInsert::none() {
  prepared_->statement.require(sqlite3_bind_null(prepared_->statement.handle(), ++prepared_->bound));
}

bool BulkInsert::run() {
  const BulkStatement& statement = prepared_->statement;
  Q_ASSERT(prepared_->bound == sqlite3_bind_parameter_count(statement.handle()));
  const auto before = sqlite3_total_changes(statement.connection());
  statement.step();
  statement.require(sqlite3_reset(statement.handle()));
  prepared_->bound = 0;
  return sqlite3_total_changes(statement.connection()) != before;
}

struct CodeFinder::Prepared {
  BulkStatement statement;
};

CodeFinder::CodeFinder(const Database& records, const QString& table)
    : prepared_(new Prepared{{records, u"SELECT id FROM %1 WHERE code = ?"_s.arg(table)}}),
      seen_(static_cast<Seen*>(std::calloc(kCodesSeen, sizeof(Seen))), &std::free) {
  if (!seen_) throw std::bad_alloc();
}
CodeFinder::~CodeFinder() = default;

qint64 CodeFinder::idOf(QByteArrayView code) {
  Seen& seen = seen_[placeOf(code)];
  const auto size = static_cast<std::size_t>(code.size());
  if (seen.id != 0 && seen.size == size && std::memcmp(seen.code.data(), code.data(), size) == 0) return seen.id;
  BulkStatement& statement = prepared_->statement;
  statement.bind(1, code);
  const qint64 id = statement.step() ? sqlite3_column_int64(statement.handle(), 0) : 0;
  statement.require(sqlite3_reset(statement.handle()));
  if (id != 0 && size <= seen.code.size()) {
    seen.id = id;
    seen.size = static_cast<quint8>(size);
    std::memcpy(seen.code.data(), code.data(), size);
  }
  return id;
}

IndexesAside::IndexesAside(Database& records, const QStringList& tables) : records_(records) {
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

ReferencesAtTheEnd::ReferencesAtTheEnd(Database& records) : records_(records) {
  EngineDoor::execute(records, u"PRAGMA foreign_keys=OFF"_s);
}

// A connection that cannot be set right again is good for nothing more.
ReferencesAtTheEnd::~ReferencesAtTheEnd() {
  try {
    EngineDoor::execute(records_, u"PRAGMA foreign_keys=ON"_s);
    if (EngineDoor::execute(records_, u"PRAGMA foreign_keys"_s) != u"1") records_.interrupt();
  } catch (const StoreError&) {
    records_.interrupt();
  }
}

void ReferencesAtTheEnd::check() const {
  if (!EngineDoor::execute(records_, u"PRAGMA foreign_key_check"_s).isNull())
    throw StoreError(StoreFault::Constraint,
                     say("A row would have led to one that is not there, so nothing was saved."));
}

}  // namespace headroom
