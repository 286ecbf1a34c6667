// SPDX-License-Identifier: MIT
// The digest of a table is the sum of the digests of its rows, so that neither their order nor the size of the table
// matters, and two equal rows do not cancel each other. It is the same for the same rows, whichever engine keeps them.
#include "core/store/content.h"

#include <QCryptographicHash>

#include <array>
#include <cstring>

#include "core/store/connection.h"
#include "core/store/engine_door.h"
#include "core/store/snapshot.h"

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
void appendValue(QByteArray& row, const EngineStatement& statement, int column) {
  const EngineStatement::Kind kind = statement.kind(column);
  row.append(static_cast<char>(kind));
  if (kind == EngineStatement::Kind::None) return;
  if (kind == EngineStatement::Kind::Integer) return append(row, static_cast<quint64>(statement.integer(column)));
  const QByteArrayView bytes = statement.bytes(column);
  append(row, static_cast<quint64>(bytes.size()));
  row.append(bytes);
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
  const QString sql = u"SELECT * FROM \""_s + table + u'"';
  const std::unique_ptr<EngineStatement> rows = EngineDoor::connection(database).prepare(sql);
  TableContent content;
  QCryptographicHash hash(kHash);
  QByteArray row;
  while (rows->next()) {
    row.resize(0);
    for (int column = 0; column < rows->columns(); ++column) appendValue(row, *rows, column);
    content.add(hash, row);
  }
  return content;
}

}  // namespace

QString contentSummary(const Database& database) {
  const Snapshot oneMoment(database);
  Database::Connection& connection = EngineDoor::connection(database);
  const QStringList tables = connection.tables();
  QString summary = connection.contentMark();
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
