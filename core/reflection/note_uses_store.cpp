// SPDX-License-Identifier: MIT
// A record that was shared or agreed keeps its quotation.
#include "core/reflection/note_uses_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSigned = QStringLiteral(
    "SELECT 1 FROM cited_copy c JOIN session s ON s.id = c.session_id "
    "JOIN shared_note n ON n.id = c.copy_id WHERE s.state IN ('shared', 'agreed', "
    "'disputed') AND ");

}  // namespace

bool isCited(const Database& records, CopyId copy) {
  const QString sql = kSigned + u"c.copy_id = ?"_s;
  Query query(records, sql);
  query.bind(copy);
  return query.next();
}

bool isNoteCited(const Database& records, NoteId note) {
  const QString sql = kSigned + u"n.note_id = ?"_s;
  Query query(records, sql);
  query.bind(note);
  return query.next();
}

std::optional<SessionId> loadCiting(const Database& records, CopyId copy) {
  Query query(records, u"SELECT session_id FROM cited_copy WHERE copy_id = ?");
  query.bind(copy);
  return query.next() ? std::optional(query.id<SessionId>(0)) : std::nullopt;
}

std::vector<CopyId> loadCitedCopies(const Database& records, NoteId note) {
  std::vector<CopyId> copies;
  Query query(records,
              u"SELECT c.copy_id FROM shared_note n JOIN cited_copy c ON c.copy_id = n.id WHERE n.note_id = ? "
              u"ORDER BY c.copy_id");
  query.bind(note);
  while (query.next()) copies.push_back(query.id<CopyId>(0));
  return copies;
}

std::map<CopyId, QuotedIn> loadQuoted(const Database& records, PersonId person) {
  std::map<CopyId, QuotedIn> quoted;
  Query query(records,
              u"SELECT c.copy_id, s.day, s.state IN ('shared', 'agreed', 'disputed') FROM shared_note n "
              u"JOIN cited_copy c ON c.copy_id = n.id JOIN session s ON s.id = c.session_id "
              u"WHERE n.author_id = ? OR n.reader_id = ?");
  query.bind(person).bind(person);
  while (query.next()) quoted.emplace(query.id<CopyId>(0), QuotedIn{query.day(1), query.truth(2)});
  return quoted;
}

void insertCited(Database& records, CopyId copy, SessionId session) {
  Change(records, u"INSERT INTO cited_copy (copy_id, session_id) VALUES (?, ?)").bind(copy).bind(session).runLater();
}

void deleteCited(Database& records, CopyId copy) {
  Change(records, u"DELETE FROM cited_copy WHERE copy_id = ?").bind(copy).runLater();
}

std::set<PersonId> loadPeopleOfOpenRecords(const Database& records, PersonId supervisor) {
  std::set<PersonId> people;
  Query query(records, u"SELECT DISTINCT person_id FROM session WHERE state = 'held' AND supervisor_id = ?");
  query.bind(supervisor);
  while (query.next()) people.insert(query.id<PersonId>(0));
  return people;
}

std::vector<SessionId> loadOpenRecordsOf(const Database& records, PersonId one, PersonId other) {
  std::vector<SessionId> sessions;
  Query query(
      records,
      u"SELECT id FROM session WHERE state = 'held' AND ((person_id = ? AND supervisor_id = ?) OR (person_id = ? "
      u"AND supervisor_id = ?)) ORDER BY day DESC, id DESC");
  query.bind(one).bind(other).bind(other).bind(one);
  while (query.next()) sessions.push_back(query.id<SessionId>(0));
  return sessions;
}

}  // namespace headroom
