// SPDX-License-Identifier: MIT
// Whatever lock there is: the schema has been compared with this program's own when the records were opened.
#include "core/store/locks.h"

#include "core/store/connection.h"
#include "core/store/engine_door.h"

namespace headroom {

LiftedLocks::LiftedLocks(Database& records) : records_(records) {
  const QStringList locks = EngineDoor::connection(records).liftLocks();
  locks_.assign(locks.begin(), locks.end());
}

void LiftedLocks::setAgain() {
  for (const QString& lock : locks_) Change(records_, lock).run();
}

}  // namespace headroom
