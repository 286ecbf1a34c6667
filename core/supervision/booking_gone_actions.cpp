// SPDX-License-Identifier: MIT
// Written down before the booking goes, in the same save.
#include "core/supervision/booking_gone_actions.h"

#include "core/desk/taking_back.h"
#include "core/supervision/booking_gone_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<void> takeBackWithBookings(WritableDesk& desk, const Reversal& reversal) {
  Transaction save(desk.records);
  for (const qint64 row : reversal.takesOut(u"session"_s)) {
    const auto session = loadSession(desk.records, SessionId(row));
    if (session) noteBookingGone(desk.records, session->id, session->person, desk.clock.nowMilliseconds());
  }
  TRY(takeBackSave(desk, reversal));
  save.commit();
  return {};
}

}  // namespace headroom
