// SPDX-License-Identifier: MIT
// A deferred transaction that only reads.
// The first statement in it takes the shared lock; the end gives it back.
#include "core/store/snapshot.h"

#include <utility>

#include "core/base/say.h"
#include "core/store/connection.h"
#include "core/store/engine_door.h"
#include "core/store/kept_reading.h"

namespace headroom {
namespace {

constexpr std::size_t kMostKept = 8;

/// Whether what is kept may be used now; what is out of date is dropped.
bool isCurrent(const Database& records, Database::Connection& connection) {
  if (connection.transactions > 0) return false;
  // The first counts the rows changed by this connection, taken back or not, the second the saves of all others.
  const int changes = sqlite3_total_changes(connection.handle);
  const qint64 version = records.dataVersion();
  const bool isNew = std::exchange(connection.keptChanges, changes) != changes;
  if (std::exchange(connection.keptVersion, version) != version || isNew) connection.kept.clear();
  return true;
}

}  // namespace

std::shared_ptr<const void> keptReading(const Database& records, const QString& name) {
  Database::Connection& connection = EngineDoor::connection(records);
  if (!isCurrent(records, connection)) return {};
  const auto found = connection.kept.find(name);
  return found == connection.kept.end() ? nullptr : found->second;
}

void keepReading(const Database& records, const QString& name, std::shared_ptr<const void> value) {
  Database::Connection& connection = EngineDoor::connection(records);
  if (!isCurrent(records, connection)) return;
  if (connection.kept.size() >= kMostKept) connection.kept.clear();
  connection.kept[name] = std::move(value);
}

Snapshot::Snapshot(const Database& database) {
  sqlite3* handle = EngineDoor::handle(database);
  if (sqlite3_get_autocommit(handle) == 0) return;
  const int code = sqlite3_exec(handle, "BEGIN", nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throwStoreError(code, say("The file could not be read"));
  begun_ = handle;
}

Snapshot::~Snapshot() {
  // A failed read can have ended it already; there is nothing to undo either way.
  if (begun_ != nullptr && sqlite3_get_autocommit(begun_) == 0) {
    sqlite3_exec(begun_, "COMMIT", nullptr, nullptr, nullptr);
  }
}

}  // namespace headroom
