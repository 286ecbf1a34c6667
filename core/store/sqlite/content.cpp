// SPDX-License-Identifier: MIT
// The digest of a table is the sum of the digests of its rows, so that neither their order nor the size of the table
// matters, and two equal rows do not cancel each other.
#include "core/store/content.h"

#include <QCryptographicHash>

#include <array>
#include <cstring>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/file_facts.h"
#include "core/store/snapshot.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr auto kHash = QCryptographicHash::Blake2b_256;

void append(QByteArray& row, quint64 number) {
  std::array<char, sizeof number> bytes{};
  std::memcpy(bytes.data(), &number, sizeof number);
  row.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Its kind, its length and its bytes, so that no two rows are the same bytes.
void appendValue(QByteArray& row, sqlite3_stmt* statement, int column) {
  const int kind = sqlite3_column_type(statement, column);
  row.append(static_cast<char>(kind));
  if (kind == SQLITE_NULL) return;
  if (kind == SQLITE_INTEGER) return append(row, static_cast<quint64>(sqlite3_column_int64(statement, column)));
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
  const int size = sqlite3_column_bytes(statement, column);
  append(row, static_cast<quint64>(size));
  row.append(bytes, size);
}

struct TableContent {
  quint64 rows = 0;
  std::array<quint64, 4> sum{};

  void add(QCryptographicHash& hash, const QByteArray& row) {
    hash.reset();
    hash.addData(row);
    std::array<quint64, 4> parts{};
    std::memcpy(parts.data(), hash.resultView().data(), sizeof parts);
    for (std::size_t i = 0; i < parts.size(); ++i) sum[i] += parts[i];
    ++rows;
  }
};

TableContent contentOf(const Database& database, const QString& table) {
  const QByteArray sql = "SELECT * FROM \"" + table.toUtf8() + '"';
  sqlite3_stmt* statement = nullptr;
  int code = sqlite3_prepare_v2(EngineDoor::handle(database), sql.constData(), -1, &statement, nullptr);
  TableContent content;
  QCryptographicHash hash(kHash);
  QByteArray row;
  while (code == SQLITE_OK || code == SQLITE_ROW) {
    code = sqlite3_step(statement);
    if (code != SQLITE_ROW) break;
    row.resize(0);
    for (int column = 0; column < sqlite3_column_count(statement); ++column) appendValue(row, statement, column);
    content.add(hash, row);
  }
  sqlite3_finalize(statement);
  if (code != SQLITE_DONE)
    throwStoreError(sqlite3_extended_errcode(EngineDoor::handle(database)), say("The file could not be read"));
  return content;
}

QStringList tablesOf(const Database& database) {
  QStringList tables;
  Query names(database, u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  while (names.next()) tables << names.text(0);
  return tables;
}

}  // namespace

QString engineVersion() {
  const Database empty = Database::inMemory();
  const QString cipher = EngineDoor::execute(empty, u"PRAGMA cipher_version"_s);
  return u"SQLite "_s + QLatin1String(sqlite3_libversion()) +
         (cipher.isEmpty() ? QString() : u", SQLCipher "_s + cipher);
}

QStringList fileFacts(const Database& database) {
  const Snapshot oneMoment(database);
  QStringList facts;
  for (const QString& setting :
       {u"user_version"_s, u"page_size"_s, u"page_count"_s, u"freelist_count"_s, u"schema_version"_s})
    facts << setting + u": "_s + EngineDoor::execute(database, u"PRAGMA "_s + setting);
  for (const QString& table : tablesOf(database)) {
    const QString sql = u"SELECT count(*) FROM \""_s + table + u'"';
    Query rows(database, sql);
    if (rows.next()) facts << u"rows of %1: %2"_s.arg(table).arg(rows.integer(0));
  }
  return facts;
}

QString contentSummary(const Database& database) {
  const Snapshot oneMoment(database);
  const QStringList tables = tablesOf(database);
  QString summary = EngineDoor::execute(database, u"PRAGMA user_version"_s) + u' ' +
                    EngineDoor::execute(database, u"PRAGMA application_id"_s);
  QByteArray all;
  for (const QString& table : tables) {
    const TableContent content = contentOf(database, table);
    summary += u'\n' + table + u' ' + QString::number(content.rows);
    all += table.toUtf8();
    for (const quint64 part : content.sum) append(all, part);
  }
  return summary + u"\nrows "_s + QString::fromLatin1(QCryptographicHash::hash(all, kHash).toHex());
}

}  // namespace headroom
