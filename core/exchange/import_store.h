// SPDX-License-Identifier: MIT
// The SQL of an import: rows of the file that new rows are checked against, and adding the new ones.
// Statements are made from the table specs.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "core/exchange/exchange_watch.h"
#include "core/exchange/planned_table.h"
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

/// Inserts every New row of `tables` inside the caller's transaction; nothing when cancelled on the way. Sessions that
/// are agreed are shared ones until the caller hangs them on the chain: these are given.
std::optional<std::vector<SessionId>> insertNewRows(Database& records, const std::vector<PlannedTable>& tables,
                                                    const ExchangeWatch& watch);

}  // namespace headroom
