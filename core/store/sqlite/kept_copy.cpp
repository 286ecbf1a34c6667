// SPDX-License-Identifier: MIT
// Put back page by page through the engine's own backup, into the connection that is open.
#include "core/store/kept_copy.h"

#include <QDir>
#include <QFileInfo>

#include "core/base/say.h"
#include "core/store/backup.h"
#include "core/store/engine_door.h"
#include "core/store/file_place.h"
#include "core/store/sqlite/connection.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString KeptCopy::placeOf(const Database& records) {
  const QFileInfo file(records.path());
  if (!file.isFile()) return {};
  return file.dir().filePath(file.completeBaseName() + u".before-erasure.headroom"_s);
}

KeptCopy::KeptCopy(Database& records) : records_(records), path_(placeOf(records)), version_(records.dataVersion()) {
  if (!path_.isEmpty()) backUp(records_, path_);
}

KeptCopy::~KeptCopy() {
  if (kept_ || path_.isEmpty()) return;
  try {
    remove();
  } catch (const StoreError&) {
    // It is the file as it stands: nothing is lost by it.
  }
}

bool KeptCopy::othersSaved() const { return records_.dataVersion() != version_; }

void KeptCopy::putBack() {
  if (path_.isEmpty()) return;
  const Database copy = Database::open(path_, OpenMode::ReadOnly);
  sqlite3_backup* pages = sqlite3_backup_init(EngineDoor::handle(records_), "main", EngineDoor::handle(copy), "main");
  const int code = pages == nullptr ? SQLITE_ERROR : sqlite3_backup_step(pages, -1);
  if (pages != nullptr) sqlite3_backup_finish(pages);
  if (code != SQLITE_DONE)
    throw StoreError(StoreFault::Other, say("The file could not be put back; it is whole in ") + path_ + u'.');
}

void KeptCopy::remove() {
  if (path_.isEmpty() || !QFileInfo::exists(path_)) return;
  overwriteAndRemove(path_);
}

void compact(Database& records) {
  // A server does it by itself, while others work.
  if (dynamic_cast<SqliteConnection*>(&EngineDoor::connection(records)) == nullptr) return;
  withAttaching(records, [&records] { EngineDoor::execute(records, u"VACUUM"_s); });
}

}  // namespace headroom
