// SPDX-License-Identifier: MIT
// A few rows a year; names are those of today, read when a file is written.
#include "core/supervision/booking_gone_store.h"

#include "core/store/query.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<GoneBooking> loadGoneBookings(const Database& records, std::optional<PersonId> person) {
  QString sql =
      u"SELECT b.code, b.person_id, p.name, b.supervisor_id, v.name, b.kind, b.day, b.start_minute, b.changes "
      "FROM booking_gone b JOIN person p ON p.id = b.person_id LEFT JOIN person v ON v.id = b.supervisor_id"_s;
  if (person) sql += u" WHERE b.person_id = ? OR b.supervisor_id = ?"_s;
  Query query(records, sql + u" ORDER BY b.id"_s);
  if (person) query.bind(*person).bind(*person);
  std::vector<GoneBooking> gone;
  while (query.next()) {
    GoneBooking one{query.text(0), query.id<PersonId>(1), query.text(2), query.optionalId<PersonId>(3), query.text(4)};
    one.kind = known(sessionKindFrom(query.text(5)), u"a booking of an unknown kind"_s);
    one.day = query.day(6);
    if (!query.isNull(7)) one.startMinute = static_cast<int>(query.integer(7));
    one.changes = query.integer(8);
    gone.push_back(std::move(one));
  }
  return gone;
}

void noteBookingGone(Database& records, SessionId session, PersonId person, qint64 at) {
  const auto gone = goneWith(loadDiary(records, person), session);
  if (!gone) return;
  Change insert(records,
                u"INSERT INTO booking_gone (code, person_id, supervisor_id, kind, day, start_minute, changes, gone_at) "
                u"VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(gone->firstCode).bind(gone->person).bind(gone->supervisor).bind(token(gone->kind)).bind(gone->day);
  insert.bind(gone->startMinute).bind(gone->changes).bind(at).run();
}

}  // namespace headroom
