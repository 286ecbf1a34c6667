// SPDX-License-Identifier: MIT
// Small reads and writes of preparation and drafts. A draft lies in the file itself, so that it is kept like everything
// else.
#include "core/supervision/preparation_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSelect = QStringLiteral(
    "SELECT p.id, p.body, p.case_id, c.code FROM preparation p LEFT JOIN case_file c ON c.id = p.case_id WHERE ");

std::vector<Preparation> all(Query& query) {
  std::vector<Preparation> found;
  while (query.next()) found.push_back({query.integer(0), query.text(1), query.optionalId<CaseId>(2), query.text(3)});
  return found;
}

Draft draftFrom(const Query& query) {
  return {query.text(0), query.text(1), query.text(2), query.integer(3), query.integer(4)};
}

}  // namespace

std::vector<Preparation> loadPreparation(const Database& records, PersonId person) {
  Query query(records, kSelect + u"p.person_id = ? AND p.session_id IS NULL ORDER BY p.id"_s);
  query.bind(person);
  return all(query);
}

std::vector<Preparation> loadPreparationOf(const Database& records, SessionId session) {
  Query query(records, kSelect + u"p.session_id = ? ORDER BY p.id"_s);
  query.bind(session);
  return all(query);
}

void insertPreparation(Database& records, PersonId person, const QString& words, qint64 at,
                       std::optional<CaseId> about) {
  Query(records, u"INSERT INTO preparation (person_id, body, added_at, case_id) VALUES (?, ?, ?, ?)")
      .bind(person)
      .bind(words)
      .bind(at)
      .bind(about)
      .run();
}

std::optional<PersonId> preparedBy(const Database& records, qint64 id) {
  Query query(records, u"SELECT person_id FROM preparation WHERE id = ? AND session_id IS NULL");
  query.bind(id);
  return query.next() ? std::optional(query.id<PersonId>(0)) : std::nullopt;
}

bool deletePreparation(Database& records, qint64 id) {
  return Query(records, u"DELETE FROM preparation WHERE id = ? AND session_id IS NULL").bind(id).run() == 1;
}

void takeUpPreparation(Database& records, SessionId session, PersonId person) {
  Query(records, u"UPDATE preparation SET session_id = ? WHERE person_id = ? AND session_id IS NULL")
      .bind(session)
      .bind(person)
      .run();
}

void keepDraft(Database& records, PersonId author, const Draft& draft) {
  Transaction transaction(records);
  Query(records,
        u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES (?, ?, ?, ?, ?, ?) "
        u"ON CONFLICT (form, author_id) DO UPDATE SET title = excluded.title, body = excluded.body, base_version = "
        u"excluded.base_version, "
        u"saved_at = excluded.saved_at")
      .bind(draft.form)
      .bind(author)
      .bind(draft.title)
      .bind(draft.body)
      .bind(draft.baseVersion)
      .bind(draft.savedAt)
      .run();
  transaction.commit();
}

std::optional<Draft> loadDraft(const Database& records, PersonId author, const QString& form) {
  Query query(records, u"SELECT form, title, body, base_version, saved_at FROM draft WHERE author_id = ? AND form = ?");
  query.bind(author).bind(form);
  if (!query.next()) return std::nullopt;
  return draftFrom(query);
}

bool isDrafted(const Database& records, const QString& form) {
  Query query(records, u"SELECT 1 FROM draft WHERE form = ? LIMIT 1");
  query.bind(form);
  return query.next();
}

std::vector<Draft> loadDrafts(const Database& records, PersonId author) {
  std::vector<Draft> drafts;
  Query query(
      records,
      u"SELECT form, title, body, base_version, saved_at FROM draft WHERE author_id = ? ORDER BY saved_at DESC");
  query.bind(author);
  while (query.next()) drafts.push_back(draftFrom(query));
  return drafts;
}

void discardDraft(Database& records, PersonId author, const QString& form) {
  Transaction transaction(records);
  Query(records, u"DELETE FROM draft WHERE author_id = ? AND form = ?").bind(author).bind(form).run();
  transaction.commit();
}

}  // namespace headroom
