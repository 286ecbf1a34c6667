// SPDX-License-Identifier: MIT
// The rows of sealed notes and of their keys.
#include "core/reflection/note_seal_store.h"

#include <unordered_map>

#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/reflection/note_seal.h"
#include "core/store/dialect.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::optional<Secret> keyOf(const Database& records, NoteId id, const Viewer& reader) {
  if (!reader.keys) return std::nullopt;
  Query query(records, u"SELECT sealed FROM note_key WHERE note_id = ? AND person_id = ?");
  query.bind(id).bind(reader.person);
  return query.next() ? reader.keys->open(query.bytes(0)) : std::nullopt;
}

void insertKey(Database& records, NoteId id, std::optional<PersonId> reader, const PublicKeys& keys,
               const Secret& key) {
  Change(records, u"INSERT INTO note_key (note_id, person_id, sealed) VALUES (?, ?, ?)")
      .bind(id)
      .bind(reader)
      .bind(sealFor(keys, key))
      .runLater();
}

}  // namespace

void sealNote(Database& records, const Viewer& author, NoteId id, const Note& note) {
  Query row(records,
            u"SELECT n.uid, coalesce(s.version, 0) FROM reflective_note n LEFT JOIN sealed_note s ON s.note_id = n.id "
            u"WHERE n.id = ?");
  row.bind(id);
  if (!row.next()) return;
  const QString uid = row.text(0);
  const qint64 version = row.integer(1) + 1;
  row.finish();
  deleteSeals(records, id);
  const Secret key = Secret::random(kBodyKeyBytes);
  Change(records, u"INSERT INTO sealed_note (note_id, version, body) VALUES (?, ?, ?)")
      .bind(id)
      .bind(version)
      .bind(sealBody(wordsOf(note), key, noteBinding(uid, note.author, version)))
      .runLater();
  insertKey(records, id, author.person, author.keys->publicKeys(), key);
  if (const auto recovery = loadRecoveryKey(records)) insertKey(records, id, std::nullopt, *recovery, key);
}

void openNotes(const Database& records, const Viewer& reader, std::vector<Note>& notes) {
  std::unordered_map<NoteId, Note*> byId;
  std::vector<NoteId> ids;
  for (Note& note : notes) {
    ids.push_back(*note.id);
    byId.emplace(*note.id, &note);
  }
  Query query(
      records,
      u"SELECT s.note_id, n.uid, s.version, s.body, k.sealed FROM sealed_note s JOIN reflective_note n ON n.id = "
      u"s.note_id LEFT JOIN note_key k ON k.note_id = s.note_id AND k.person_id = ? WHERE s.note_id"_s +
          amongIds());
  query.bind(reader.person).bind(idsText(ids));
  while (query.next()) {
    Note& note = *byId.at(query.id<NoteId>(0));
    const auto key = reader.keys && !query.isNull(4) ? reader.keys->open(query.bytes(4)) : std::nullopt;
    const auto words =
        key ? openBody(query.bytes(3), *key, noteBinding(query.text(1), note.author, query.integer(2))) : std::nullopt;
    words ? takeWords(note, *words) : takeSealed(note);
  }
}

bool isSealed(const Database& records, NoteId id) {
  Query query(records, u"SELECT 1 FROM sealed_note WHERE note_id = ?");
  query.bind(id);
  return query.next();
}

void deleteSeals(Database& records, NoteId id) {
  Change(records, u"DELETE FROM note_key WHERE note_id = ?").bind(id).runLater();
  Change(records, u"DELETE FROM sealed_note WHERE note_id = ?").bind(id).runLater();
}

std::vector<std::pair<NoteId, QByteArray>> loadRecoverableKeys(const Database& records, PersonId author) {
  std::vector<std::pair<NoteId, QByteArray>> keys;
  Query query(records,
              u"SELECT k.note_id, k.sealed FROM note_key k JOIN reflective_note n ON n.id = k.note_id "
              u"WHERE k.person_id IS NULL AND n.author_id = ?");
  query.bind(author);
  while (query.next()) keys.emplace_back(query.id<NoteId>(0), query.bytes(1));
  return keys;
}

std::vector<NoteId> loadWithoutRecovery(const Database& records, PersonId author) {
  std::vector<NoteId> notes;
  Query query(records,
              u"SELECT s.note_id FROM sealed_note s JOIN reflective_note n ON n.id = s.note_id WHERE n.author_id = ? "
              u"AND EXISTS (SELECT 1 FROM recovery_key) AND NOT EXISTS (SELECT 1 FROM note_key k WHERE k.note_id = "
              u"s.note_id AND k.person_id IS NULL) ORDER BY s.note_id");
  query.bind(author);
  while (query.next()) notes.push_back(query.id<NoteId>(0));
  return notes;
}

void sealForRecovery(Database& records, const Viewer& author) {
  const auto recovery = loadRecoveryKey(records);
  if (!recovery) return;
  for (const NoteId id : loadWithoutRecovery(records, *author.person)) {
    if (const auto key = keyOf(records, id, author)) insertKey(records, id, std::nullopt, *recovery, *key);
  }
}

void updateSealedKey(Database& records, NoteId note, PersonId person, const QByteArray& sealedKey) {
  Change(records, u"UPDATE note_key SET sealed = ? WHERE note_id = ? AND person_id = ?")
      .bind(sealedKey)
      .bind(note)
      .bind(person)
      .runLater();
}

}  // namespace headroom
