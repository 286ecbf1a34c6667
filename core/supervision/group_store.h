// SPDX-License-Identifier: MIT
// Which sessions are one meeting of several people: a row for each of them, and the first is named by all.
#pragma once
#include <QDate>
#include <QStringList>

#include <map>
#include <vector>

#include "core/base/id.h"
#include "core/store/database.h"

namespace headroom {

/// The sessions of the meeting that it is one of, by id; itself alone when it is no group's.
std::vector<SessionId> groupOf(const Database& records, SessionId session);
/// The names of the others in that meeting, in the order of the alphabet; none when it is no group's.
QStringList othersInGroup(const Database& records, SessionId session);
/// Of every group with a session in [from, to): how many are in it, by session.
std::map<SessionId, int> groupSizes(const Database& records, QDate from, QDate to);
/// Makes these one meeting. Belongs inside a transaction.
void joinGroup(Database& records, const std::vector<SessionId>& sessions);
/// Takes one out; where it was the first, the others name the next. Belongs inside a transaction.
void leaveGroup(Database& records, SessionId session);

}  // namespace headroom
