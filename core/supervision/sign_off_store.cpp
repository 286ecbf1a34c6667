// SPDX-License-Identifier: MIT
// A handful of rows a record.
#include "core/supervision/sign_off_store.h"

#include "core/base/say.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<SignOff> loadSignOffs(const Database& records, SessionId session) {
  std::vector<SignOff> steps;
  Query query(
      records,
      u"SELECT s.step, s.person_id, p.name, s.words, s.at_ms FROM sign_off s JOIN person p ON p.id = s.person_id "
      u"WHERE s.session_id = ? ORDER BY s.id");
  query.bind(session);
  while (query.next()) {
    const auto step = signOffStepFrom(query.text(0));
    if (!step) failAsDamaged(TO_SAY("an unknown step of a sign-off"));
    steps.push_back(
        {*step, query.id<PersonId>(1), query.text(2), query.text(3), QDateTime::fromMSecsSinceEpoch(query.integer(4))});
  }
  return steps;
}

std::vector<Addendum> loadAddenda(const Database& records, SessionId session) {
  std::vector<Addendum> addenda;
  Query query(records,
              u"SELECT a.author_id, p.name, a.body, a.at_ms FROM addendum a JOIN person p ON p.id = a.author_id "
              u"WHERE a.session_id = ? ORDER BY a.id");
  query.bind(session);
  while (query.next()) {
    addenda.push_back(
        {query.id<PersonId>(0), query.text(1), query.text(2), QDateTime::fromMSecsSinceEpoch(query.integer(3))});
  }
  return addenda;
}

std::vector<Reading> loadReadings(const Database& records, SessionId session) {
  std::vector<Reading> readings;
  Query query(records,
              u"SELECT p.name, r.at_ms FROM record_reading r JOIN person p ON p.id = r.person_id "
              u"WHERE r.session_id = ? ORDER BY r.id DESC");
  query.bind(session);
  while (query.next()) readings.push_back({query.text(0), QDateTime::fromMSecsSinceEpoch(query.integer(1))});
  return readings;
}

std::optional<qint64> loadLastReading(const Database& records, SessionId session, PersonId person) {
  Query query(records, u"SELECT max(at_ms) FROM record_reading WHERE session_id = ? AND person_id = ?");
  return query.bind(session).bind(person).next() ? query.optionalInteger(0) : std::nullopt;
}

void insertReading(Database& records, SessionId session, PersonId person, qint64 atMilliseconds) {
  Change(records, u"INSERT INTO record_reading (session_id, person_id, at_ms) VALUES (?, ?, ?)")
      .bind(session)
      .bind(person)
      .bind(atMilliseconds)
      .runLater();
}

void insertSignOff(Database& records, SessionId session, PersonId person, SignOffStep step, const QString& words,
                   qint64 atMilliseconds) {
  Change(records, u"INSERT INTO sign_off (session_id, person_id, step, words, at_ms) VALUES (?, ?, ?, ?, ?)")
      .bind(session)
      .bind(person)
      .bind(token(step))
      .bindText(words)
      .bind(atMilliseconds)
      .runLater();
}

void insertAddendum(Database& records, SessionId session, PersonId author, const QString& body, qint64 atMilliseconds) {
  Change(records, u"INSERT INTO addendum (session_id, author_id, body, at_ms) VALUES (?, ?, ?, ?)")
      .bind(session)
      .bind(author)
      .bind(body)
      .bind(atMilliseconds)
      .runLater();
}

void updateSignedState(Database& records, const Session& session) {
  Change(records,
         u"UPDATE session SET state = ?, shared_day = ?, agreed_day = ?, row_version = row_version + 1 "
         u"WHERE id = ? AND row_version = ?")
      .bind(token(session.state))
      .bind(session.shared)
      .bind(session.agreed)
      .bind(session.id)
      .bind(session.rowVersion)
      .runLaterOnOneRow();
}

int loadWrittenUpDays(const Database& records) {
  Query query(records, u"SELECT value FROM setting WHERE name = 'written_up_days'");
  const int days = query.next() ? query.text(0).toInt() : 0;
  return days > 0 ? days : kWrittenUpDays;
}

void saveWrittenUpDays(Database& records, int days) {
  Change(records,
         u"INSERT INTO setting (name, value) VALUES ('written_up_days', ?) ON CONFLICT (name) DO UPDATE SET value = "
         u"excluded.value")
      .bind(QString::number(days))
      .runLater();
}

}  // namespace headroom
