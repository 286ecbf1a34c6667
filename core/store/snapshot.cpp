// SPDX-License-Identifier: MIT
// A deferred transaction that only reads, and what is kept between two of them.
// In a file the first statement in it takes the shared lock; the end gives it back.
#include "core/store/snapshot.h"

#include <utility>

#include "core/store/connection.h"
#include "core/store/engine_door.h"
#include "core/store/kept_reading.h"

namespace headroom {
namespace {

constexpr std::size_t kMostKept = 8;

/// Whether what is kept may be used now; what is out of date is dropped.
bool isCurrent(Database::Connection& connection) {
  if (connection.transactions > 0) return false;
  // The first counts the rows changed by this connection, taken back or not, the second the saves of all others.
  const qint64 changes = connection.changes();
  const qint64 version = connection.readingVersion();
  const bool isNew = std::exchange(connection.keptChanges, changes) != changes;
  if (std::exchange(connection.keptVersion, version) != version || isNew) connection.kept.clear();
  return true;
}

using Kept = std::map<QString, std::shared_ptr<const void>>;

bool isCurrentDirectory(Database::Connection& connection, qint64 version) {
  if (connection.transactions > 0) return false;
  if (std::exchange(connection.keptDirectoryVersion, version) != version) connection.keptDirectory.clear();
  return true;
}

/// What holds such readings, where they may be used now.
Kept* currentOf(Database::Connection& connection, KeptOf of) {
  if (of == KeptOf::Directory) {
    if (const auto version = connection.directoryVersion())
      return isCurrentDirectory(connection, *version) ? &connection.keptDirectory : nullptr;
  }
  return isCurrent(connection) ? &connection.kept : nullptr;
}

}  // namespace

std::shared_ptr<const void> keptReading(const Database& records, const QString& name, KeptOf of) {
  Database::Connection& connection = EngineDoor::connection(records);
  // Of what was never kept nobody need ask whether it is out of date.
  if (!connection.kept.contains(name) && !connection.keptDirectory.contains(name)) return {};
  const Kept* kept = currentOf(connection, of);
  if (kept == nullptr) return {};
  const auto found = kept->find(name);
  return found == kept->end() ? nullptr : found->second;
}

void keepReading(const Database& records, const QString& name, std::shared_ptr<const void> value, KeptOf of) {
  Kept* kept = currentOf(EngineDoor::connection(records), of);
  if (kept == nullptr) return;
  if (kept->size() >= kMostKept) kept->clear();
  (*kept)[name] = std::move(value);
}

Snapshot::Snapshot(const Database& database) {
  Database::Connection& connection = EngineDoor::connection(database);
  if (connection.isInTransaction()) return;
  connection.beginReading();
  begun_ = &connection;
}

Snapshot::~Snapshot() {
  // A failed read can have ended it already; there is nothing to undo either way.
  if (begun_ != nullptr && begun_->isInTransaction()) begun_->endReading();
}

}  // namespace headroom
