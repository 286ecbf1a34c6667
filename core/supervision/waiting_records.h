// SPDX-License-Identifier: MIT
// The records that wait for somebody: to be read and agreed, answered, or shared in time (rules 7).
#pragma once
#include <vector>

#include "core/desk/desk.h"
#include "core/supervision/sign_off.h"

namespace headroom {

enum class WaitsFor {
  Agreeing,   ///< shared with me, or my dispute was answered
  Answering,  ///< the supervisee sees it differently
  PassedOn,   ///< likewise, and nobody answered in time: it has gone to the supervisor's own manager
  Sharing     ///< written and not shared yet
};

struct WaitingRecord {
  SessionId session;
  WaitsFor what = WaitsFor::Agreeing;
  PersonId person;
  QString personName;
  QString supervisorName;
  QDate day;                     ///< of the meeting
  std::optional<QDate> by = {};  ///< the last day in time; none where no rule gives one
  bool isAnswered = false;       ///< an answer to a dispute is to be read
  bool isLate(QDate today) const { return by && *by < today; }
};

/// Everything that waits for the viewer: what is late first, by its last day, then by the day of the meeting.
std::vector<WaitingRecord> waitingRecords(const Desk& desk);

/// How many of them are records of the viewer's own supervision, to be read and agreed.
int toAgree(const std::vector<WaitingRecord>& waiting);

/// To whom the dispute of that record has gone when nobody answered in time: the supervisor's own manager today.
std::optional<PersonId> passedOnTo(const Desk& desk, const Session& session);

}  // namespace headroom
