// SPDX-License-Identifier: MIT
// The way past Query and Change to the engine itself. The architecture test lets store/ alone through it; tests and the
// bench look at a file with it too.
#pragma once
#include <QString>

#include "core/store/database.h"

namespace headroom {

class EngineDoor {
 public:
  /// One statement outside a transaction (pragma, vacuum); its first value as text, or a null string. Throws
  /// StoreError.
  static QString execute(const Database& records, const QString& sql) { return records.execute(sql); }
  static Database::Connection& connection(const Database& records) { return *records.connection_; }
  /// The driver's own handle.
  static sqlite3* handle(const Database& records) { return records.handle(); }
};

}  // namespace headroom
