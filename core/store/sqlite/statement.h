// SPDX-License-Identifier: MIT
// A prepared statement over the driver's own handle. Stepping and reading stand here, so that Query has no call between
// itself and SQLite.
#pragma once
#include "core/store/sqlite/connection.h"

namespace headroom {

class SqliteStatement final : public EngineStatement {
 public:
  SqliteStatement(SqliteConnection& connection, QStringView sql);
  ~SqliteStatement() override;

  void putInteger(qint64 value) override {
    startBinding();
    requireBound(sqlite3_bind_int64(handle_, ++bound_, value));
  }
  void putText(QByteArrayView utf8) override;
  void putBytes(QByteArrayView bytes) override;
  void putNone() override;

  bool next() override {
    if (!running_) {
      Q_ASSERT_X(bound_ == sqlite3_bind_parameter_count(handle_), "Statement", "every ? needs a value");
      running_ = true;
    }
    if (connection_.interrupted) fail(SQLITE_INTERRUPT);
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(sqlite3_extended_errcode(connection_.handle));
    reset();
    return false;
  }
  void finish() override { reset(); }

  qint64 integer(int column) const override { return sqlite3_column_int64(handle_, column); }
  QByteArrayView utf8(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return {text, text == nullptr ? 0 : sqlite3_column_bytes(handle_, column)};
  }
  QByteArrayView bytes(int column) const override {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    return {data, sqlite3_column_bytes(handle_, column)};
  }
  bool isNull(int column) const override { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
  Kind kind(int column) const override { return static_cast<Kind>(sqlite3_column_type(handle_, column)); }
  int columns() const override { return sqlite3_column_count(handle_); }
  QString nameOf(int column) const override { return QString::fromUtf8(sqlite3_column_name(handle_, column)); }

  bool onlyReads() const override { return sqlite3_stmt_readonly(handle_) != 0; }
  int changedRows() const override { return sqlite3_changes(connection_.handle); }
  Statement::Cost cost() const override;

 private:
  void reset() {
    sqlite3_reset(handle_);
    running_ = false;
    bound_ = 0;
  }
  void startBinding() {
    if (running_) reset();
  }
  void requireBound(int code) {
    if (code != SQLITE_OK) fail(code);
  }
  [[noreturn]] void fail(int code);

  SqliteConnection& connection_;
  QString sql_;  ///< of one that is kept for the next who asks the same
  sqlite3_stmt* handle_ = nullptr;
  int bound_ = 0;
  bool running_ = false;
};

}  // namespace headroom
