// SPDX-License-Identifier: MIT
// Two columns of the session, and the rows that the engine itself leaves of a booked one that is deleted.
// Few rows have them: what was moved or cancelled, and what was taken back.
#include "core/supervision/meeting_store.h"

#include "core/base/say.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

bool wasReplaced(const Database& records, SessionId session) {
  Query query(
      records,
      u"SELECT 1 FROM session r WHERE r.instead_of_id = ? UNION ALL SELECT 1 FROM session s JOIN session h ON "
      u"h.person_id = s.person_id AND h.day = s.new_day AND h.kind = s.kind AND h.id <> s.id WHERE s.id = ? AND "
      u"h.state IN ('held', 'shared', 'agreed', 'disputed')");
  return query.bind(session).bind(session).next();
}

void noteNotNeeded(Database& records, SessionId session, bool isSo) {
  Change(records, u"UPDATE session SET not_needed = ? WHERE id = ? AND not_needed <> ?")
      .bind(isSo)
      .bind(session)
      .bind(isSo)
      .runLater();
}

bool wasNotNeeded(const Database& records, SessionId session) {
  Query query(records, u"SELECT 1 FROM session WHERE id = ? AND not_needed = 1");
  return query.bind(session).next();
}

DiaryLinks loadDiaryLinks(const Database& records) {
  DiaryLinks links;
  Query instead(records, u"SELECT id, instead_of_id FROM session WHERE instead_of_id IS NOT NULL");
  while (instead.next()) links.insteadOf.emplace(instead.id<SessionId>(0), instead.id<SessionId>(1));
  Query gone(records,
             u"SELECT g.code, g.person_id, p.name, g.supervisor_id, v.name, g.kind, g.day, g.start_minute, g.changes "
             u"FROM session_gone g JOIN person p ON p.id = g.person_id LEFT JOIN person v ON v.id = g.supervisor_id "
             u"ORDER BY g.id");
  while (gone.next()) {
    GoneBooking one{gone.text(0), gone.id<PersonId>(1),
                    gone.text(2), gone.optionalId<PersonId>(3),
                    gone.text(4), known(sessionKindFrom(gone.text(5)), TO_SAY("a session of an unknown kind")),
                    gone.day(6)};
    if (!gone.isNull(7)) one.startMinute = static_cast<int>(gone.integer(7));
    one.changes = gone.integer(8);
    links.gone.push_back(std::move(one));
  }
  return links;
}

}  // namespace headroom
