// SPDX-License-Identifier: MIT
// Reads and writes the rows of group_member.
// Small: a few rows a meeting, found by the index of the first.
#include "core/supervision/group_store.h"

#include <algorithm>

#include "core/store/query.h"

namespace headroom {

std::vector<SessionId> groupOf(const Database& records, SessionId session) {
  Query query(records,
              u"SELECT other.session_id FROM group_member own JOIN group_member other ON other.first_id = own.first_id "
              u"WHERE own.session_id = ? ORDER BY other.session_id");
  query.bind(session);
  std::vector<SessionId> members;
  while (query.next()) members.push_back(query.id<SessionId>(0));
  if (members.empty()) members.push_back(session);
  return members;
}

QStringList othersInGroup(const Database& records, SessionId session) {
  Query query(records,
              u"SELECT p.name FROM group_member own JOIN group_member other ON other.first_id = own.first_id "
              u"JOIN session s ON s.id = other.session_id JOIN person p ON p.id = s.person_id "
              u"WHERE own.session_id = ? AND other.session_id <> own.session_id");
  query.bind(session);
  QStringList names;
  while (query.next()) names << query.text(0);
  std::sort(names.begin(), names.end(),
            [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
  return names;
}

std::map<SessionId, int> groupSizes(const Database& records, QDate from, QDate to) {
  Query query(records,
              u"SELECT own.session_id, count(*) FROM session s JOIN group_member own ON own.session_id = s.id JOIN "
              u"group_member other ON other.first_id = own.first_id WHERE s.day >= ? AND s.day < ? GROUP BY "
              u"own.session_id");
  query.bind(from).bind(to);
  std::map<SessionId, int> sizes;
  while (query.next()) sizes[query.id<SessionId>(0)] = static_cast<int>(query.integer(1));
  return sizes;
}

void joinGroup(Database& records, const std::vector<SessionId>& sessions) {
  Change insert(records, u"INSERT INTO group_member (session_id, first_id) VALUES (?, ?)");
  for (const SessionId one : sessions) insert.bind(one).bind(sessions.front()).runLater();
}

void leaveGroup(Database& records, SessionId session) {
  Change(records, u"DELETE FROM group_member WHERE session_id = ?").bind(session).runLater();
  Query query(records, u"SELECT min(session_id) FROM group_member WHERE first_id = ?");
  query.bind(session);
  const auto next = query.next() ? query.optionalId<SessionId>(0) : std::nullopt;
  query.finish();
  if (!next) return;
  Change(records, u"UPDATE group_member SET first_id = ? WHERE first_id = ?").bind(*next).bind(session).runLater();
}

}  // namespace headroom
