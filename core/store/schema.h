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

/// Every table, by name.
std::vector<TableShape> tableShapes(const Database& records);

}  // namespace headroom
