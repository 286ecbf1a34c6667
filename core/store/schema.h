// SPDX-License-Identifier: MIT
// What the tables of a file are made of, as the engine itself says it.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

#include "core/store/database.h"

namespace headroom {

struct ColumnShape {
  QString name;
  QString type;           ///< 'TEXT', 'INTEGER', 'BLOB'
  bool required = false;  ///< NOT NULL
  QString refersTo;       ///< table of a foreign key; empty: none
};

struct TableShape {
  QString name;
  std::vector<ColumnShape> columns;
  QStringList key;  ///< columns of the primary key, in its order
};

/// SHA-256 of every table, index and trigger as they are written in the file, in hex.
QByteArray schemaDigest(const Database& records);
/// What a new file of the newest format has; known without making one.
QByteArray newestSchemaDigest();

/// Every table, by name.
std::vector<TableShape> tableShapes(const Database& records);

}  // namespace headroom
