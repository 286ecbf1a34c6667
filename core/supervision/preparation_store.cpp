// SPDX-License-Identifier: MIT
// Small reads and writes of preparation.
#include "core/supervision/preparation_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSelectPreparations = QStringLiteral(
    "SELECT p.id, p.body, p.case_id, c.code, a.name, p.note_uid FROM preparation p "
    "LEFT JOIN case_file c ON c.id = p.case_id LEFT JOIN person a ON a.id = p.added_by_id WHERE ");

std::vector<Preparation> readPreparations(Query& query) {
  std::vector<Preparation> found;
  while (query.next())
    found.push_back({query.id<PreparationId>(0), query.text(1), query.optionalId<CaseId>(2), query.text(3),
                     query.text(4), !query.isNull(5)});
  return found;
}

}  // namespace

std::vector<Preparation> loadPreparation(const Database& records, PersonId person) {
  Query query(records, kSelectPreparations + u"p.person_id = ? AND p.session_id IS NULL ORDER BY p.id"_s);
  query.bind(person);
  return readPreparations(query);
}

AskedAhead<std::unordered_map<PersonId, int>> askPreparationCounts(const Database& records) {
  return {Query(records,
                u"SELECT person_id, count(*) FROM (SELECT person_id, session_id FROM preparation) noted "
                u"WHERE session_id IS NULL GROUP BY person_id"),
          [](Query& query) {
            std::unordered_map<PersonId, int> counts;
            while (query.next()) counts.emplace(query.id<PersonId>(0), static_cast<int>(query.integer(1)));
            return counts;
          }};
}

int countPreparation(const Database& records, PersonId person, std::optional<SessionId> begun) {
  Query query(records,
              u"SELECT count(*) FROM (SELECT person_id, session_id FROM preparation) noted WHERE person_id = ? AND "
              u"(session_id IS NULL OR session_id = ?)");
  return query.bind(person).bind(begun).next() ? static_cast<int>(query.integer(0)) : 0;
}

std::vector<Preparation> loadPreparationOf(const Database& records, SessionId session) {
  Query query(records, kSelectPreparations + u"p.session_id = ? ORDER BY p.id"_s);
  query.bind(session);
  return readPreparations(query);
}

void insertPreparation(Database& records, PersonId person, const QString& words, qint64 at, std::optional<CaseId> about,
                       std::optional<PersonId> by) {
  Change(records, u"INSERT INTO preparation (person_id, body, added_at, case_id, added_by_id) VALUES (?, ?, ?, ?, ?)")
      .bind(person)
      .bind(words)
      .bind(at)
      .bind(about)
      .bind(by)
      .runLater();
}

std::optional<PersonId> preparedBy(const Database& records, PreparationId id) {
  Query query(records, u"SELECT person_id FROM preparation WHERE id = ? AND session_id IS NULL");
  query.bind(id);
  return query.next() ? std::optional(query.id<PersonId>(0)) : std::nullopt;
}

bool deletePreparation(Database& records, PreparationId id) {
  // A note that was to be brought is not any more.
  Change(
      records,
      u"UPDATE reflective_note SET bring_to_supervision = 0 WHERE uid = (SELECT note_uid FROM preparation WHERE id = "
      u"? AND session_id IS NULL)")
      .bind(id)
      .runLater();
  return Change(records, u"DELETE FROM preparation WHERE id = ? AND session_id IS NULL").bind(id).run() == 1;
}

void takeUpPreparation(Database& records, SessionId session, PersonId person) {
  Change(records, u"UPDATE preparation SET session_id = ? WHERE person_id = ? AND session_id IS NULL")
      .bind(session)
      .bind(person)
      .runLater();
}

}  // namespace headroom
