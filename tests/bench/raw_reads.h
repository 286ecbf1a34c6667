// SPDX-License-Identifier: MIT
// The reads of the busiest screens by SQLite's C interface alone: the floor that Headroom's own are measured against.
#pragma once
#include <QDate>

#include "core/store/database.h"
#include "tests/bench/paired_run.h"

namespace headroom::bench {

/// Open cases led by each post on the day: rows are posts, the sum is over post and count.
Answer rawLeads(const Database& records, QDate on);
/// The same for one person's posts.
Answer rawLeadsOf(const Database& records, QDate on, PersonId person);
/// The latest formal one-to-one of everybody with a post on the day.
Answer rawLastHeld(const Database& records, QDate on);
/// Actions that stand open on the day and that no other standing row continues.
Answer rawOpenActions(const Database& records, QDate on);
/// A person's last `most` sessions.
Answer rawSessionsOf(const Database& records, PersonId person, int most);

}  // namespace headroom::bench
