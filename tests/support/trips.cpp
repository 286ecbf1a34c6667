// SPDX-License-Identifier: MIT
#include "tests/support/trips.h"

#include "core/store/connection.h"
#include "core/store/dialect.h"
#include "core/store/engine_door.h"
#include "tests/support/statement_log.h"

namespace headroom::test {

AskedTrips::AskedTrips(const Database& records) : records_(records) { EngineDoor::connection(records).asked = &trips_; }

AskedTrips::~AskedTrips() { EngineDoor::connection(records_).asked = nullptr; }

QStringList tripsOf(const Database& records, const std::function<void()>& f) {
  EngineDoor::connection(records).kept.clear();
  if (seeksAreFar(records)) {
    const AskedTrips asked(records);
    f();
    return asked.trips();
  }
  QStringList made;
  const StatementLog log(records, f);
  for (const StatementCost& one : log.statements()) made += QStringList(one.prepared, one.sql);
  return made;
}

}  // namespace headroom::test
