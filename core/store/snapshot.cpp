// SPDX-License-Identifier: MIT
// A deferred transaction that only reads.
// The first statement in it takes the shared lock; the end gives it back.
#include "core/store/snapshot.h"

#include "core/store/connection.h"
#include "core/store/engine_door.h"

namespace headroom {

Snapshot::Snapshot(const Database& database) {
  sqlite3* handle = EngineDoor::handle(database);
  if (sqlite3_get_autocommit(handle) == 0) return;
  const int code = sqlite3_exec(handle, "BEGIN", nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throwStoreError(code, QStringLiteral("The file could not be read"));
  begun_ = handle;
}

Snapshot::~Snapshot() {
  // A failed read can have ended it already; there is nothing to undo either way.
  if (begun_ != nullptr && sqlite3_get_autocommit(begun_) == 0) {
    sqlite3_exec(begun_, "COMMIT", nullptr, nullptr, nullptr);
  }
}

}  // namespace headroom
