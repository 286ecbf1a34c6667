// SPDX-License-Identifier: MIT
// The county of access_county.h on a server, where people log in with roles of their own.
#pragma once
#include "core/store/engine_door.h"
#include "core/store/moving.h"
#include "core/store/server.h"
#include "tests/core/access_county.h"
#include "tests/support/server.h"

namespace headroom::test {

/// The county on a server whose clock stands still on its day.
struct Served {
  County county;
  TestServer server;
  QString place = server.place();

  Served() {
    Database records = openServer(place, OpenMode::ReadWrite);
    copyRecords(county.records, records);
  }
  QString roleOf(const QString& code) {
    const QString role = giveServerRole(place, code, {}, {});
    // giving a role says anew who sees what, the clock with it
    EngineDoor::execute(openServer(place, OpenMode::ReadWrite),
                        u"CREATE OR REPLACE FUNCTION headroom_access.today() RETURNS bigint LANGUAGE sql STABLE AS "
                        u"'SELECT %1::bigint'"_s.arg(kToday.toJulianDay()));
    return TestServer::placeFor(place, role);
  }
};

inline WritableDesk deskOn(Database& records) {
  return WritableDesk{records, Viewer{personOfLogin(records)}, Clock::fixed(QDateTime(kToday, QTime(11, 0)))};
}

}  // namespace headroom::test
