// SPDX-License-Identifier: MIT
// Structure and links of a file, checked by the engine itself.
#include "core/store/verify.h"

#include "core/store/connection.h"
#include "core/store/engine_door.h"

namespace headroom {

std::optional<QString> firstFault(const Database& records) {
  const QString integrity = EngineDoor::execute(records, QStringLiteral("PRAGMA integrity_check(1)"));
  if (integrity != u"ok") return QStringLiteral("the file is damaged: %1").arg(integrity);
  const QString table = EngineDoor::execute(records, QStringLiteral("PRAGMA foreign_key_check"));
  if (!table.isNull()) return QStringLiteral("a row of '%1' points to a record that is not there").arg(table);
  return std::nullopt;
}

}  // namespace headroom
