// SPDX-License-Identifier: MIT
// The way past Query and Change to the engine itself. The architecture test lets store/ alone through it; tests and the
// bench look at a file with it too.
#pragma once
#include <QString>

#include <memory>

#include "core/store/database.h"

struct sqlite3;

namespace headroom {

class EngineDoor {
 public:
  /// One statement outside a transaction (pragma, vacuum); its first value as text, or a null string. Throws
  /// StoreError.
  static QString execute(const Database& records, const QString& sql);
  static Database::Connection& connection(const Database& records) { return *records.connection_; }
  static Database recordsOn(std::unique_ptr<Database::Connection> connection);
  /// The driver's own handle of records in a file or in memory.
  static sqlite3* handle(const Database& records);
};

}  // namespace headroom
