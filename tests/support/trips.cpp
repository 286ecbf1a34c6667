// SPDX-License-Identifier: MIT
#include "tests/support/trips.h"

#include "core/store/connection.h"
#include "core/store/dialect.h"
#include "core/store/engine_door.h"
#include "tests/support/statement_log.h"

namespace headroom::test {

QStringList tripsOf(const Database& records, const std::function<void()>& f) {
  QStringList trips;
  Database::Connection& connection = EngineDoor::connection(records);
  connection.kept.clear();
  if (!seeksAreFar(records)) {
    const StatementLog log(records, f);
    for (const StatementCost& one : log.statements()) trips += QStringList(one.prepared, one.sql);
    return trips;
  }
  const qint64 before = connection.trips;
  connection.asked = &trips;
  f();
  connection.asked = nullptr;
  Q_ASSERT(trips.size() == connection.trips - before);
  return trips;
}

}  // namespace headroom::test
