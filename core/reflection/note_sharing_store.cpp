// SPDX-License-Identifier: MIT
// Nothing here is opened: bodies and keys are bytes.
#include "core/reflection/note_sharing_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<ComparedKeys> loadCompared(const Database& records, PersonId person, PersonId other) {
  Query query(records, u"SELECT digest, signature FROM compared_key WHERE person_id = ? AND other_id = ?");
  query.bind(person).bind(other);
  if (!query.next()) return std::nullopt;
  return ComparedKeys{query.bytes(0), query.bytes(1)};
}

void saveCompared(Database& records, PersonId person, PersonId other, const ComparedKeys& compared, qint64 at) {
  Change(records,
         u"INSERT INTO compared_key (person_id, other_id, compared_at, digest, signature) VALUES (?, ?, ?, ?, ?) "
         u"ON CONFLICT (person_id, other_id) DO UPDATE SET compared_at = excluded.compared_at, digest = "
         u"excluded.digest, signature = excluded.signature")
      .bind(person)
      .bind(other)
      .bind(at)
      .bind(compared.digest)
      .bind(compared.signature)
      .runLater();
}

QString loadNoteUid(const Database& records, NoteId note) {
  Query query(records, u"SELECT uid FROM reflective_note WHERE id = ?");
  query.bind(note);
  return query.next() ? query.text(0) : QString();
}

CopyId insertCopy(Database& records, NoteId note, const SealedCopy& copy) {
  Change insert(records,
                u"INSERT INTO shared_note (note_id, author_id, reader_id, shared_at, body, author_key, reader_key, "
                u"recovery_key) VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, x'')) RETURNING id");
  insert.bind(note).bind(copy.author).bind(copy.reader).bind(copy.at);
  insert.bind(copy.body).bind(copy.authorKey).bind(copy.readerKey);
  return insert.bind(copy.recoveryKey).insertAs<CopyId>();
}

bool deleteCopyOf(Database& records, PersonId author, CopyId copy) {
  return Change(records, u"DELETE FROM shared_note WHERE id = ? AND author_id = ?").bind(copy).bind(author).run() > 0;
}

std::vector<StoredCopy> loadCopiesOf(const Database& records, PersonId person) {
  std::vector<StoredCopy> copies;
  Query query(records,
              u"SELECT s.id, s.author_id, s.reader_id, a.name, r.name, s.shared_at, n.uid, s.body, s.author_key, "
              u"s.reader_key FROM shared_note s JOIN person a ON a.id = s.author_id JOIN person r ON r.id = "
              u"s.reader_id JOIN reflective_note n ON n.id = s.note_id WHERE s.author_id = ? OR s.reader_id = ? "
              u"ORDER BY s.shared_at DESC, s.id DESC");
  query.bind(person).bind(person);
  while (query.next()) {
    copies.push_back({query.id<CopyId>(0),
                      query.text(3),
                      query.text(4),
                      query.text(6),
                      {query.id<PersonId>(1), query.id<PersonId>(2), query.integer(5), query.bytes(7), query.bytes(8),
                       query.bytes(9)}});
  }
  return copies;
}

std::vector<CopyHolder> loadCopyHolders(const Database& records, PersonId author, NoteId note) {
  std::vector<CopyHolder> holders;
  Query query(records,
              u"SELECT r.name, max(s.shared_at) FROM shared_note s JOIN person r ON r.id = s.reader_id WHERE s.note_id "
              u"= ? AND s.author_id = ? GROUP BY r.id, r.name ORDER BY r.name, r.id");
  query.bind(note).bind(author);
  while (query.next()) holders.push_back({query.text(0), QDateTime::fromMSecsSinceEpoch(query.integer(1))});
  return holders;
}

std::vector<std::pair<CopyId, QByteArray>> loadRecoverableCopies(const Database& records, PersonId person) {
  std::vector<std::pair<CopyId, QByteArray>> keys;
  Query query(
      records,
      u"SELECT id, recovery_key FROM shared_note WHERE (author_id = ? OR reader_id = ?) AND recovery_key IS NOT "
      u"NULL ORDER BY id");
  query.bind(person).bind(person);
  while (query.next()) keys.emplace_back(query.id<CopyId>(0), query.bytes(1));
  return keys;
}

std::vector<std::pair<CopyId, QByteArray>> loadCopiesWithoutRecovery(const Database& records, PersonId person) {
  std::vector<std::pair<CopyId, QByteArray>> keys;
  Query query(records,
              u"SELECT id, CASE author_id WHEN ? THEN author_key ELSE reader_key END FROM shared_note WHERE (author_id "
              u"= ? OR reader_id = ?) AND recovery_key IS NULL AND EXISTS (SELECT 1 FROM recovery_key) ORDER BY id");
  query.bind(person).bind(person).bind(person);
  while (query.next()) keys.emplace_back(query.id<CopyId>(0), query.bytes(1));
  return keys;
}

void updateCopyKey(Database& records, CopyId copy, PersonId person, const QByteArray& sealedKey) {
  for (const QString& side : {u"author"_s, u"reader"_s})
    Change(records, u"UPDATE shared_note SET %1_key = ? WHERE id = ? AND %1_id = ?"_s.arg(side))
        .bind(sealedKey)
        .bind(copy)
        .bind(person)
        .runLater();
}

void updateCopyRecovery(Database& records, CopyId copy, const QByteArray& sealedKey) {
  Change(records, u"UPDATE shared_note SET recovery_key = ? WHERE id = ?").bind(sealedKey).bind(copy).runLater();
}

int countCopiesFor(const Database& records, PersonId reader, qint64 after) {
  Query query(records, u"SELECT count(*) FROM shared_note WHERE reader_id = ? AND shared_at > ?");
  query.bind(reader).bind(after);
  return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

QString loadSupervisorName(const Database& records, PersonId person, QDate on) {
  Query query(
      records,
      u"SELECT p.name FROM supervisor s JOIN person p ON p.id = s.supervisor_id WHERE s.person_id = ? AND s.kind = "
      u"'line' AND s.from_day <= ? AND (s.to_day IS NULL OR s.to_day > ?)");
  query.bind(person).bind(on).bind(on);
  return query.next() ? query.text(0) : QString();
}

QStringList referencesOnFile(const Database& records) {
  QStringList references;
  Query query(records, u"SELECT code FROM case_file UNION SELECT family FROM case_file WHERE family IS NOT NULL");
  while (query.next()) references << query.text(0);
  return references;
}

QStringList namesOnFile(const Database& records) {
  QStringList names;
  Query query(records, u"SELECT name FROM person ORDER BY id");
  while (query.next()) names << query.text(0);
  return names;
}

}  // namespace headroom
