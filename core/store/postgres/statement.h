// SPDX-License-Identifier: MIT
// A statement on the server: its answer is held whole, so that others can be asked while it is read.
#pragma once
#include <vector>

#include "core/store/postgres/connection.h"

namespace headroom {

/// What asks for one row divides by whether it is: the server's code for that.
inline constexpr auto kNotOneRow = "22012";

class PostgresStatement final : public EngineStatement {
 public:
  PostgresStatement(PostgresConnection& connection, QStringView sql);
  ~PostgresStatement() override { finish(); }

  void putInteger(qint64 value) override { put(QByteArray::number(value), 0); }
  void putText(QByteArrayView utf8) override { put(QByteArray(utf8.data(), utf8.size()), 0); }
  void putBytes(QByteArrayView bytes) override { put(QByteArray(bytes.data(), bytes.size()), 1); }
  void putNone() override;
  bool next() override;
  void finish() override;
  void ahead() override;
  bool later(bool changesOne) override;

  qint64 integer(int column) const override;
  QByteArrayView utf8(int column) const override;
  QByteArrayView bytes(int column) const override;
  bool isNull(int column) const override { return pq().PQgetisnull(rows_.get(), row_, column) != 0; }
  Kind kind(int column) const override;
  int columns() const override;
  QString nameOf(int column) const override { return QString::fromUtf8(pq().PQfname(rows_.get(), column)); }

  bool onlyReads() const override { return onlyReads_; }
  int changedRows() const override { return changed_; }
  Statement::Cost cost() const override { return {}; }

  /// Of one way to the server and back (trips.cpp), which is asked by that name and answered once.
  const QString& sql() const { return sql_; }
  void send(const QByteArray& name) const;
  void take(ServerResult rows, const std::optional<QByteArray>& fault);
  const std::optional<QByteArray>& fault() const { return fault_; }

 private:
  struct Value {
    QByteArray bytes;
    int format = 0;  ///< 1: as they lie
    bool isNone = false;
  };
  enum class State { Bound, Waiting, Answered, Running };
  void put(QByteArray bytes, int format);
  void run();
  /// The text and every value.
  QByteArray question() const;
  QByteArrayView stored(int column) const {
    return {pq().PQgetvalue(rows_.get(), row_, column), pq().PQgetlength(rows_.get(), row_, column)};
  }

  PostgresConnection& connection_;
  QString sql_;
  std::vector<Value> values_;
  std::shared_ptr<PGresult> rows_;
  QByteArray asked_;  ///< question(), in a reading: its answer is kept for whoever asks the same
  int row_ = -1;
  int changed_ = 0;
  State state_ = State::Bound;
  std::optional<QByteArray> fault_;  ///< the server's code for it; empty where the line was cut
  bool onlyReads_;
  mutable std::vector<QByteArray> written_;  ///< numbers as text, by column, until the next step
};

class PostgresConnection::SaveBeginning {
 public:
  explicit SaveBeginning(PostgresConnection& line);
  /// In this order.
  std::vector<PostgresStatement*> questions();
  /// Once they are answered. Throws StoreError when a newer program has changed the tables; nothing is saved then.
  void requireFormat();

 private:
  PostgresConnection& line_;
  PostgresStatement share_;
  PostgresStatement format_;
  PostgresStatement decide_;
};

}  // namespace headroom
