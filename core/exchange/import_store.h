// SPDX-License-Identifier: MIT
// The SQL of an import: rows of the file that new rows are checked against, and adding the new ones.
// Statements are made from the table specs.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/exchange/exchange_watch.h"
#include "core/exchange/planned_table.h"
#include "core/store/bulk_rows.h"
#include "core/store/database.h"

namespace headroom {

/// Reads single rows of the file by what they are found by. Tables without a row are never asked.
class FileRows {
 public:
  explicit FileRows(const Database& records);
  ~FileRows();

  std::optional<StoredRow> byCode(TableId table, const QString& code);
  /// Nothing when there is no such code; quicker than byCode.
  std::optional<qint64> idOf(TableId table, const QString& code);
  StoredRow byId(TableId table, qint64 id);
  /// Rows whose reference `column` is that row of the file.
  std::vector<StoredRow> referringTo(TableId table, QStringView column, qint64 id);
  std::vector<StoredRow> all(TableId table);

 private:
  bool isEmpty(TableId table);
  Query& prepared(TableId table, const QString& where);
  static StoredRow read(const TableSpec& spec, const Query& query);

  const Database& records_;
  std::map<TableId, bool> empty_;
  std::map<std::pair<TableId, QString>, Query> queries_;
};

/// Whether the file has no row of any of these tables.
bool areWithoutRows(const Database& records, const std::vector<TableId>& tables);

/// Inserts New rows inside the caller's transaction, table after table in the order of formats 2.
class RowInserter {
 public:
  RowInserter(Database& records, const ExchangeWatch& watch);
  /// False when cancelled on the way.
  bool insert(const PlannedTable& table);
  /// Sessions that are agreed are shared ones until the caller hangs them on the chain.
  const std::vector<SessionId>& agreed() const { return agreed_; }

 private:
  qint64 insertRow(Change& insert, const PlannedTable& table, std::size_t row) const;

  Database& records_;
  const ExchangeWatch& watch_;
  std::vector<SessionId> agreed_;
  std::vector<std::vector<qint64>> ids_;  // of the rows inserted so far, by table
};

/// Rows of one table that go in as they pass, each with the id that its place in the source gives it: the table was
/// empty before. Inside the caller's transaction.
class PassingRows {
 public:
  PassingRows(Database& records, const TableSpec& spec);
  ~PassingRows();
  /// The values of `spec.columns` from left to right, then the row number; false when the code stands there already.
  void text(QByteArrayView utf8) { insert_->text(utf8); }
  void number(qint64 value) { value == kNone ? insert_->none() : insert_->number(value); }
  bool add(int row);
  /// The row that has this code, or 0.
  int rowOf(const QString& code);
  /// As it was stored.
  StoredRow stored(int row);
  void remove(int row);
  /// Every row of the table that refers to that one, by row.
  std::vector<StoredRow> referringTo(QStringView column, qint64 id);
  /// Calls `f` for each id that more than one row refers to; the table must not change meanwhile.
  void eachReferredTo(QStringView column, const std::function<void(qint64)>& f) const;
  static int rowOf(const StoredRow& row) { return static_cast<int>(row.id) + 1; }

 private:
  FileRows& rows();

  Database& records_;
  const TableSpec& spec_;
  std::unique_ptr<BulkInsert> insert_;
  std::unique_ptr<FileRows> rows_;
};

/// Inserts every New row of `tables` inside the caller's transaction; nothing when cancelled on the way. Sessions that
/// are agreed are shared ones until the caller hangs them on the chain: these are given.
std::optional<std::vector<SessionId>> insertNewRows(Database& records, const std::vector<PlannedTable>& tables,
                                                    const ExchangeWatch& watch);

}  // namespace headroom
