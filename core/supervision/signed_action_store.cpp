// SPDX-License-Identifier: MIT
// One row an action that was closed; its state, day and reason stay in its own row, which is locked by that.
#include "core/supervision/signed_action_store.h"

#include "core/store/query.h"

namespace headroom {

void markClosedActions(Database& records, SessionId session, const QString& step) {
  Change(records,
         u"INSERT INTO signed_action (action_id, step) SELECT a.id, ? FROM action a WHERE a.session_id = ? AND "
         u"a.closed_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signed_action m WHERE m.action_id = a.id)")
      .bind(step)
      .bind(session)
      .runLater();
}

void unmarkActions(Database& records, SessionId session) {
  Change(records, u"DELETE FROM signed_action WHERE action_id IN (SELECT id FROM action WHERE session_id = ?)")
      .bind(session)
      .runLater();
}

bool isSignedClosed(const Database& records, ActionId action) {
  Query query(records, u"SELECT 1 FROM signed_action WHERE action_id = ?");
  query.bind(action);
  return query.next();
}

ClosedByAgreement::ClosedByAgreement(Database& records)
    : insert_(records,
              u"INSERT INTO signed_action (action_id, step) SELECT a.id, 'agreed' FROM session s JOIN action a ON "
              u"a.session_id = s.id WHERE s.id = ? AND a.closed_day <= coalesce(s.agreed_day, s.day)") {}

void ClosedByAgreement::mark(SessionId session) { insert_.bind(session).runLater(); }

}  // namespace headroom
