// SPDX-License-Identifier: MIT
// What every engine's records do alike: the transaction that acknowledges a save, and its parts.
#include "core/store/database.h"

#include "core/base/say.h"
#include "core/store/connection.h"
#include "core/store/engine_door.h"
#include "core/store/place.h"
#include "core/store/schema.h"
#include "core/store/server.h"
#include "core/store/verify.h"

namespace headroom {
namespace {

QString partName(int depth) { return QStringLiteral("part_%1").arg(depth); }

}  // namespace

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database Database::open(const QString& place, OpenMode mode) {
  if (!isOnServer(place)) return openFile(place, mode);
  Database records = openServer(serverPlace(connectionOf(place)), mode);
  records.connection_->path = absolutePlace(place);
  return records;
}

QString Database::path() const { return connection_->path; }
bool Database::isEncrypted() const { return connection_->encrypted; }
bool Database::isReadOnly() const { return connection_->mode == OpenMode::ReadOnly; }
void Database::setBusyTimeout(int milliseconds) { connection_->setBusyTimeout(milliseconds); }
int Database::format() const { return connection_->format(); }
int Database::noticeDescriptor() const { return connection_->noticeDescriptor(); }
qint64 Database::savesHeard() const { return connection_->savesHeard(); }
bool Database::hasSavesToTell() const { return connection_->hasSavesToTell(); }
void Database::tellSaves() const { connection_->tellSaves(); }
bool Database::isCut() const { return connection_->isCut(); }
qint64 Database::dataVersion() const { return connection_->dataVersion(); }

void Database::interrupt() const {
  // An engine forgets an interruption that comes between two statements; the connection remembers it.
  connection_->interrupted = true;
  connection_->cutOff();
}

Database EngineDoor::recordsOn(std::unique_ptr<Database::Connection> connection) {
  return Database(std::move(connection));
}

QString EngineDoor::execute(const Database& records, const QString& sql) { return records.connection_->execute(sql); }

std::optional<QString> firstFault(const Database& records) { return EngineDoor::connection(records).firstFault(); }
std::vector<TableShape> tableShapes(const Database& records) { return EngineDoor::connection(records).tableShapes(); }

Transaction::Transaction(Database& database, Turn turn)
    : database_(database),
      depth_(database.connection_->transactions + 1),
      wasPoisoned_(depth_ > 1 && database.connection_->poisoned) {
  Database::Connection& connection = *database.connection_;
  if (depth_ == 1) {
    connection.begin();
    connection.poisoned = false;
  } else {
    // What was begun has been rolled back by a failure: a savepoint now would be a save of its own.
    if (!connection.isInTransaction())
      throw StoreError(StoreFault::Other, say("Part of the save failed, so nothing was saved."));
    connection.execute(QStringLiteral("SAVEPOINT ") + partName(depth_));
  }
  connection.transactions = depth_;
  if (turn == Turn::Beside) return;
  try {
    connection.decideAlone();
  } catch (...) {
    giveBack();
    throw;
  }
}

Transaction::~Transaction() {
  if (open_) giveBack();
}

void Transaction::giveBack() noexcept {
  Database::Connection& connection = *database_.connection_;
  connection.transactions = depth_ - 1;
  // A failed statement can have rolled back already; then there is nothing left to undo, and nothing more to be saved.
  if (!connection.isInTransaction()) return;
  if (depth_ == 1) {
    connection.poisoned = false;
    connection.rollBack();
    return;
  }
  // What failed in this part is taken back with it; what failed before it is not.
  const bool undone = connection.rollBackTo(partName(depth_));
  connection.poisoned = wasPoisoned_ || !undone;
}

void Transaction::commit() {
  Database::Connection& connection = *database_.connection_;
  Q_ASSERT(open_ && connection.transactions == depth_);
  if (connection.poisoned || !connection.isInTransaction()) {
    throw StoreError(StoreFault::Other, say("Part of the save failed, so nothing was saved."));
  }
  if (depth_ > 1) {
    connection.execute(QStringLiteral("RELEASE ") + partName(depth_));
  } else {
    connection.commit();
  }
  connection.transactions = depth_ - 1;
  open_ = false;
}

void requireOneRow(int changed) {
  if (changed == 1) return;
  throw StoreError(StoreFault::Conflict, say("Somebody else changed this since you opened it."));
}

}  // namespace headroom
