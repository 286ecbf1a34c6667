// SPDX-License-Identifier: MIT
// Reading sessions and writing the session row itself; the parts of a record are in session_parts_store.cpp.
#include "core/supervision/session_store.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/dialect.h"
#include "core/store/few_words.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/group_store.h"
#include "core/supervision/meeting_store.h"
#include "core/supervision/session_fields.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kFirstFact = 10;  // after what is read by name
constexpr int kMostFew = 64;    // of a list that is made room for at once: each row of it is large

QString ofPeople(const std::optional<std::set<PersonId>>& people) {
  return people ? u" AND s.person_id"_s + amongIds() : QString();
}

// `person` and `supervisor`: where their names come from.
QString columnsWith(QStringView person, QStringView supervisor) {
  QString names = u"s.id, s.code, s.person_id, %1, s.supervisor_id, %2, s.kind, s.day, s.state, s.row_version"_s.arg(
      person, supervisor);
  for (const SessionField& one : sessionFields()) names += u", s."_s + one.field->column;
  return names;
}

QString select(QStringView rest) {
  static const QString from =
      u"SELECT %1 FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN person v ON v.id = s.supervisor_id "_s
          .arg(columnsWith(u"p.name", u"v.name"));
  return from + rest.toString();
}

struct ReadFact {
  Session& session;
  const Query& query;
  int at;
  void operator()(QString Session::*member) const { session.*member = query.text(at); }
  void operator()(bool Session::*member) const { session.*member = query.truth(at); }
  void operator()(std::optional<int> Session::*member) const {
    if (!query.isNull(at)) session.*member = static_cast<int>(query.integer(at));
  }
  void operator()(std::optional<QDate> Session::*member) const { session.*member = query.optionalDay(at); }
  void operator()(std::optional<SessionSide> Session::*member) const {
    if (!query.isNull(at))
      session.*member = known(sessionSideFrom(query.text(at)), TO_SAY("a session that an unknown side cancelled"));
  }
};

struct BindFact {
  const Session& session;
  Change& query;
  void operator()(QString Session::*member) const { query.bindText(session.*member); }
  void operator()(std::optional<SessionSide> Session::*member) const {
    query.bindText(session.*member ? token(*(session.*member)) : QString());
  }
  template <class T>
  void operator()(T Session::*member) const {
    query.bind(session.*member);
  }
};

SessionKind kindOfWord(const QString& word) {
  return known(sessionKindFrom(word), TO_SAY("a session of an unknown kind"));
}
SessionState stateOfWord(const QString& word) { return sessionStateFrom(word).value_or(SessionState::Planned); }

struct SessionWords {
  FewWords<SessionKind (*)(const QString&)> kind{kindOfWord};
  FewWords<SessionState (*)(const QString&)> state{stateOfWord};
};

Session sessionFrom(const Query& query, SessionWords& words) {
  Session session{query.id<SessionId>(0),        query.text(1), query.id<PersonId>(2),        query.text(3),
                  query.optionalId<PersonId>(4), query.text(5), words.kind.of(query.view(6)), query.day(7)};
  session.state = words.state.of(query.view(8));
  session.rowVersion = query.integer(9);
  int at = kFirstFact;
  for (const SessionField& one : sessionFields()) std::visit(ReadFact{session, query, at++}, one.member);
  return session;
}

Session sessionFrom(const Query& query) {
  SessionWords words;
  return sessionFrom(query, words);
}

/// `few`: how many there may be, where that is known.
std::vector<Session> readSessions(Query& query, int few = 0) {
  std::vector<Session> sessions;
  sessions.reserve(static_cast<std::size_t>(std::clamp(few, 0, kMostFew)));
  thread_local SessionWords words;  // the same in every file
  while (query.next()) sessions.push_back(sessionFrom(query, words));
  return sessions;
}

// Of one person all are with one and the same, and mostly with one and the same supervisor: each name is read once.
class NamesOfPeople {
 public:
  explicit NamesOfPeople(const Database& records) : query_(records, u"SELECT name FROM person WHERE id = ?") {}
  QString of(PersonId person) {
    for (const auto& [id, name] : known_)
      if (id == person) return name;
    const QString name = query_.bind(person).next() ? query_.text(0) : QString();
    query_.finish();
    return known_.emplace_back(person, name).second;
  }

 private:
  Query query_;
  std::vector<std::pair<PersonId, QString>> known_;
};

}  // namespace

AskedAhead<std::optional<Session>> askSession(const Database& records, SessionId id) {
  Query query(records, select(u"WHERE s.id = ?"));
  query.bind(id);
  return {std::move(query), [](Query& row) { return row.next() ? std::optional(sessionFrom(row)) : std::nullopt; }};
}

std::optional<Session> loadSession(const Database& records, SessionId id) { return askSession(records, id).read(); }

std::map<SessionId, Session> loadSessions(const Database& records, const std::vector<SessionId>& ids) {
  std::map<SessionId, Session> found;
  if (ids.empty()) return found;
  Query query(records, select(u"WHERE s.id"_s + amongIds()));
  query.bind(idsText(ids));
  for (Session& one : readSessions(query)) {
    const SessionId id = one.id;
    found.emplace(id, std::move(one));
  }
  return found;
}

std::vector<Session> loadSessionsOf(const Database& records, PersonId person, int most) {
  const QString newest = u"WHERE s.person_id = ? ORDER BY s.day DESC, s.id DESC LIMIT ?"_s;
  static const QString sql = u"SELECT %1 FROM session s "_s.arg(columnsWith(u"NULL", u"NULL")) + newest;
  const Snapshot moment(records);
  const bool isFar = seeksAreFar(records);
  Query query(records, isFar ? select(newest) : sql);
  query.bind(person).bind(most);
  std::vector<Session> sessions = readSessions(query, most);
  if (isFar) return sessions;
  NamesOfPeople names(records);
  for (Session& one : sessions) {
    one.personName = names.of(one.person);
    if (one.supervisor) one.supervisorName = names.of(*one.supervisor);
  }
  return sessions;
}

AskedAhead<std::vector<Session>> askPlanned(const Database& records, QDate from,
                                            const std::optional<std::set<PersonId>>& people) {
  Query query(records, select(u"WHERE s.state = 'planned' AND s.day >= ?"_s + ofPeople(people) +
                              u" ORDER BY s.day, coalesce(s.start_minute, 1440), s.id"_s));
  query.bind(from);
  if (people) query.bind(idsText(*people));
  return {std::move(query), [](Query& one) { return readSessions(one); }};
}

std::vector<Session> loadPlanned(const Database& records, QDate from) { return askPlanned(records, from).read(); }

std::vector<Session> loadSessionsBetween(const Database& records, QDate from, QDate to) {
  Query query(records, select(u"WHERE s.day >= ? AND s.day < ? ORDER BY s.day, coalesce(s.start_minute, 1440), s.id"));
  query.bind(from).bind(to);
  return readSessions(query);
}

std::vector<Session> loadDiary(const Database& records, std::optional<PersonId> person) {
  QString sql =
      u"WHERE (s.state IN ('planned', 'moved', 'cancelled') OR s.was_planned = 1 OR s.meeting_id IS NOT NULL OR s.id "
      u"IN (SELECT t.id FROM session "
      u"m JOIN session t ON t.person_id = m.person_id AND t.day = m.new_day AND t.kind = m.kind WHERE m.state = "
      u"'moved'))"_s;
  if (person) sql += u" AND (s.person_id = ? OR s.supervisor_id = ?)"_s;
  Query query(records, select(sql));
  if (person) query.bind(*person).bind(*person);
  return readSessions(query);
}

std::optional<SessionId> heldOneToOneOn(const Database& records, PersonId person, QDate day) {
  Query query(records,
              u"SELECT id FROM session WHERE person_id = ? AND day = ? AND kind = 'formal one-to-one' AND state = "
              u"'held' ORDER BY id DESC LIMIT 1");
  query.bind(person).bind(day);
  return query.next() ? std::optional(query.id<SessionId>(0)) : std::nullopt;
}

AskedAhead<std::unordered_map<PersonId, Session>> askHeldOneToOnesOn(const Database& records, QDate day,
                                                                     const std::optional<std::set<PersonId>>& people) {
  Query query(records, select(u"WHERE s.day = ? AND s.kind = 'formal one-to-one' AND s.state = 'held'"_s +
                              ofPeople(people) + u" ORDER BY s.id"_s));
  query.bind(day);
  if (people) query.bind(idsText(*people));
  return {std::move(query), [](Query& rows) {
            std::unordered_map<PersonId, Session> held;
            while (rows.next()) {
              Session session = sessionFrom(rows);
              held.insert_or_assign(session.person, std::move(session));
            }
            return held;
          }};
}

std::optional<Session> replacementOf(const Database& records, const Session& session) {
  Query linked(records, select(u"WHERE s.instead_of_id = ? AND s.state = 'planned'"));
  linked.bind(session.id);
  if (linked.next()) return sessionFrom(linked);
  // A row from elsewhere does not say which it is; where it was cancelled, there need not be one.
  if (session.state != SessionState::Moved || !session.newDay) return std::nullopt;
  Query query(records,
              select(u"WHERE s.person_id = ? AND s.day = ? AND s.state = 'planned' AND s.kind = ? AND s.id > ? "
                     u"AND s.instead_of_id IS NULL AND NOT EXISTS (SELECT 1 FROM session n WHERE n.instead_of_id = ?) "
                     u"ORDER BY s.id DESC LIMIT 1"));
  query.bind(session.person).bind(*session.newDay).bind(token(session.kind)).bind(session.id).bind(session.id);
  return query.next() ? std::optional(sessionFrom(query)) : std::nullopt;
}

void emptySession(Database& records, SessionId id) {
  Change(records, u"UPDATE preparation SET session_id = NULL WHERE session_id = ?").bind(id).runLater();
  for (const QStringView part : {u"session_section", u"session_snapshot", u"action"}) {
    Change(records, u"DELETE FROM "_s + part.toString() + u" WHERE session_id = ?"_s).bind(id).runLater();
  }
}

void deleteSession(Database& records, const Session& session) {
  leaveGroup(records, session.id);
  emptySession(records, session.id);
  Change(records, u"DELETE FROM cited_copy WHERE session_id = ?").bind(session.id).runLater();
  Change(records, u"DELETE FROM session WHERE id = ? AND row_version = ?")
      .bind(session.id)
      .bind(session.rowVersion)
      .runLaterOnOneRow();
}

std::optional<Session> plannedFor(const Database& records, PersonId person, QDate from) {
  Query query(records, select(u"WHERE s.person_id = ? AND s.day >= ? AND s.state = 'planned' AND s.kind = 'formal "
                              u"one-to-one' ORDER BY s.day, s.id LIMIT 1"));
  query.bind(person).bind(from);
  if (!query.next()) return std::nullopt;
  return sessionFrom(query);
}

std::optional<Session> bookedAfter(const Database& records, const Session& session) {
  if (session.kind != SessionKind::FormalOneToOne) return std::nullopt;
  Query query(records, select(u"WHERE s.person_id = ? AND s.day > ? AND s.kind = 'formal one-to-one' AND (s.state = "
                              u"'planned' OR s.was_planned = 1) AND s.state NOT IN ('moved', 'cancelled', 'missed') "
                              u"ORDER BY s.day, s.id LIMIT 1"));
  query.bind(session.person).bind(session.day);
  if (!query.next()) return std::nullopt;
  return sessionFrom(query);
}

std::optional<Session> otherPlanned(const Database& records, const Session& than, QDate from) {
  Query query(records,
              select(u"WHERE s.person_id = ? AND s.day >= ? AND s.state = 'planned' AND s.kind = ? AND s.id <> "
                     u"? ORDER BY s.day, s.id LIMIT 1"));
  query.bind(than.person).bind(from).bind(token(than.kind)).bind(than.id);
  if (!query.next()) return std::nullopt;
  return sessionFrom(query);
}

std::optional<SessionId> sessionBefore(const Database& records, PersonId person, QDate day,
                                       std::optional<SessionId> except) {
  Query query(records,
              u"SELECT id FROM session"_s + indexHint(u"session_formal_held") +
                  u" WHERE person_id = ? AND day <= ? AND id <> ? AND kind = 'formal one-to-one' "
                  u"AND state IN ('held', 'shared', 'agreed', 'disputed') ORDER BY day DESC, id DESC LIMIT 1"_s);
  query.bind(person).bind(day).bind(except ? except->value() : qint64{0});
  if (!query.next()) return std::nullopt;
  return query.id<SessionId>(0);
}

SessionId insertInstead(Database& records, const NewSession& session, std::optional<SessionId> instead) {
  Query known(records, u"SELECT code FROM person WHERE id = ?");
  known.bind(session.person);
  known.next();
  const QString words = known.text(0) + u' ' + session.day.toString(Qt::ISODate);
  known.finish();
  const QString code = freeCode(records, u"session", words, u"session"_s);
  Change insert(records,
                u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state, location, start_minute, "
                u"started_minute, instead_of_id, meeting_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT "
                u"coalesce(r.meeting_id, "
                u"r.id) FROM session r WHERE r.id = ? AND r.state = 'moved')) RETURNING id");
  insert.bind(code).bind(session.person);
  insert.bind(session.supervisor);
  insert.bind(token(session.kind)).bind(session.day).bind(token(session.state));
  insert.bindText(session.location).bind(session.startMinute).bind(session.startedMinute);
  insert.bind(instead).bind(instead);
  return insert.insertAs<SessionId>();
}

SessionId insertSession(Database& records, const NewSession& session) {
  return insertInstead(records, session, std::nullopt);
}

Session updateSession(Database& records, Session session) {
  QString facts;
  for (const SessionField& one : sessionFields()) facts += u", %1 = ?"_s.arg(one.field->column);
  Change update(records,
                u"UPDATE session SET day = ?, state = ?%1, row_version = row_version + 1 WHERE id = ? AND "
                "row_version = ?"_s.arg(facts));
  update.bind(session.day).bind(token(session.state));
  for (const SessionField& one : sessionFields()) std::visit(BindFact{session, update}, one.member);
  update.bind(session.id).bind(session.rowVersion).runLaterOnOneRow();
  for (const SessionField& one : sessionFields())
    if (const auto* text = std::get_if<QString Session::*>(&one.member)) session.*(*text) = plainText(session.*(*text));
  ++session.rowVersion;
  return session;
}

}  // namespace headroom
