// SPDX-License-Identifier: MIT
// Supervision sessions as people write them: 15 discussions, 5 actions and a reflection of 150 words.
#pragma once
#include <QDate>

#include <utility>
#include <vector>

#include "core/store/database.h"
#include "core/supervision/session.h"

namespace headroom::bench {

struct Meeting {
  SessionRecord record;  ///< with all that is to be written; nothing of it is saved yet
  PersonId supervisor;
};

/// Meetings that begin on that day, of people with enough cases: at most as many as wanted, and `ofEach` of one
/// supervisor. One save.
std::vector<Meeting> begunMeetings(Database& records, QDate on, std::size_t wanted, int ofEach = 1'000);
/// As its supervisor saves it, at eleven. Throws StoreError, also when it is refused.
SessionRecord saveMeeting(Database& records, const Meeting& meeting, QDate on);

}  // namespace headroom::bench
