// SPDX-License-Identifier: MIT
// Notes and their passages.
#include "core/reflection/note_store.h"

#include <QUuid>

#include <unordered_map>

#include "core/reflection/note_seal_store.h"
#include "core/store/dialect.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSelectNotes = QStringLiteral(
    "SELECT n.id, n.author_id, n.day, n.title, n.model, c.code, n.bring_to_supervision, n.row_version, n.goal_id "
    "FROM "
    "reflective_note n "
    "LEFT JOIN case_file c ON c.id = n.case_id WHERE n.author_id = ?");

Note noteFrom(const Query& query) {
  return {query.id<NoteId>(0),
          query.id<PersonId>(1),
          query.day(2),
          query.text(3),
          query.text(4),
          query.text(5),
          query.truth(6),
          {},
          query.integer(7),
          true,
          query.optionalId<GoalId>(8)};
}

void loadPassages(const Database& records, std::vector<Note>& notes) {
  std::vector<NoteId> ids;
  for (const Note& note : notes) ids.push_back(*note.id);
  Query query(records, u"SELECT note_id, prompt, body FROM reflective_passage WHERE note_id"_s + amongIds());
  query.bind(idsText(ids));
  std::unordered_map<NoteId, std::vector<Passage>> found;
  while (query.next()) found[query.id<NoteId>(0)].push_back({query.text(1), query.text(2)});
  for (Note& note : notes) {
    note.passages = std::move(found[*note.id]);
    orderPassages(note);
  }
}

/// The notes of these rows, with their words.
std::vector<Note> readNotes(const Database& records, const Viewer& author, Query& query) {
  std::vector<Note> notes;
  while (query.next()) notes.push_back(noteFrom(query));
  loadPassages(records, notes);
  openNotes(records, author, notes);
  return notes;
}

std::optional<qint64> caseOf(const Database& records, const QString& code) {
  if (code.isEmpty()) return std::nullopt;
  Query query(records, u"SELECT id FROM case_file WHERE code = ?");
  query.bind(code);
  if (!query.next()) return std::nullopt;
  return query.integer(0);
}

}  // namespace

bool isKnownCase(const Database& records, const QString& code) { return caseOf(records, code).has_value(); }

std::vector<GoalChoice> loadGoalChoices(const Database& records, PersonId author) {
  std::vector<GoalChoice> goals;
  Query query(
      records,
      u"SELECT id, what FROM goal WHERE person_id = ? ORDER BY status <> 'open', target_day IS NULL, target_day, "
      u"id");
  query.bind(author);
  while (query.next()) goals.push_back({query.id<GoalId>(0), query.text(1)});
  return goals;
}

std::vector<Note> loadNotes(const Database& records, const Viewer& author) {
  const Snapshot moment(records);
  const QString sql = kSelectNotes + u" ORDER BY n.day DESC, n.id DESC"_s;
  Query query(records, sql);
  query.bind(author.person);
  return readNotes(records, author, query);
}

std::vector<NoteHead> loadNoteHeads(const Database& records, PersonId author) {
  std::vector<NoteHead> heads;
  Query query(records, u"SELECT id, row_version FROM reflective_note WHERE author_id = ?");
  query.bind(author);
  while (query.next()) heads.push_back({query.id<NoteId>(0), query.integer(1)});
  return heads;
}

std::vector<NoteId> loadNotesOfGoal(const Database& records, PersonId author, GoalId goal) {
  std::vector<NoteId> ids;
  Query query(records,
              u"SELECT id FROM reflective_note WHERE author_id = ? AND goal_id = ? ORDER BY day DESC, id DESC");
  query.bind(author).bind(goal);
  while (query.next()) ids.push_back(query.id<NoteId>(0));
  return ids;
}

std::vector<Note> loadNotes(const Database& records, const Viewer& author, const std::vector<NoteId>& ids) {
  const Snapshot moment(records);
  const QString sql = kSelectNotes + u" AND n.id"_s + amongIds();
  Query query(records, sql);
  query.bind(author.person).bind(idsText(ids));
  std::vector<Note> found = readNotes(records, author, query);
  std::unordered_map<NoteId, Note*> byId;
  for (Note& note : found) byId.emplace(*note.id, &note);
  std::vector<Note> notes;
  for (const NoteId id : ids)
    if (const auto note = byId.find(id); note != byId.end()) notes.push_back(std::move(*note->second));
  return notes;
}

std::optional<Note> loadNote(const Database& records, const Viewer& author, NoteId id) {
  std::vector<Note> found = loadNotes(records, author, std::vector{id});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

NoteId writeNote(Database& records, const Viewer& author, const Note& note, qint64 now) {
  const QString title = author.keys ? u""_s : note.title;
  const auto about = caseOf(records, note.caseCode);
  std::optional<NoteId> id = note.id;
  if (id) {
    Change update(records,
                  u"UPDATE reflective_note SET day = ?, title = ?, model = ?, bring_to_supervision = ?, case_id = ?, "
                  u"goal_id = ?, changed_at = ?, "
                  u"row_version = row_version + 1 WHERE id = ? AND author_id = ? AND row_version = ?");
    update.bind(note.day).bind(title).bind(note.model).bind(note.bringToSupervision);
    update.bind(about).bind(note.goal);
    update.bind(now).bind(*id).bind(note.author).bind(note.rowVersion).runLaterOnOneRow();
  } else {
    Change insert(records,
                  u"INSERT INTO reflective_note (uid, author_id, day, title, model, bring_to_supervision, case_id, "
                  u"goal_id, created_at, changed_at) "
                  u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(QUuid::createUuid().toString(QUuid::WithoutBraces))
        .bind(note.author)
        .bind(note.day)
        .bind(title)
        .bind(note.model)
        .bind(note.bringToSupervision);
    insert.bind(about).bind(note.goal);
    id = insert.bind(now).bind(now).insertAs<NoteId>();
  }
  Change(records, u"DELETE FROM reflective_passage WHERE note_id = ?").bind(*id).runLater();
  if (author.keys) {
    sealNote(records, author, *id, note);
    return *id;
  }
  Change passage(records, u"INSERT INTO reflective_passage (note_id, prompt, body) VALUES (?, ?, ?)");
  for (const Passage& each : note.passages) {
    if (!each.body.isEmpty())
      passage.bind(*id).bind(each.prompt.isNull() ? u""_s : each.prompt).bind(each.body).runLater();
  }
  return *id;
}

bool isBrought(const Database& records, NoteId id) {
  Query query(records, u"SELECT bring_to_supervision FROM reflective_note WHERE id = ?");
  query.bind(id);
  return query.next() && query.truth(0);
}

void writeBrought(Database& records, const Note& note, NoteId id, const QString& words, qint64 at) {
  Change(
      records,
      u"DELETE FROM preparation WHERE session_id IS NULL AND note_uid = (SELECT uid FROM reflective_note WHERE id = ?)")
      .bind(id)
      .runLater();
  if (!note.bringToSupervision) return;
  Change(records,
         u"INSERT INTO preparation (person_id, body, added_at, note_uid) SELECT author_id, ?, ?, uid FROM "
         u"reflective_note WHERE id = ?")
      .bind(words)
      .bind(at)
      .bind(id)
      .runLater();
}

std::vector<NoteId> loadUnsealed(const Database& records, PersonId author) {
  std::vector<NoteId> ids;
  Query query(records,
              u"SELECT n.id FROM reflective_note n LEFT JOIN sealed_note s ON s.note_id = n.id "
              u"WHERE n.author_id = ? AND s.note_id IS NULL ORDER BY n.id");
  query.bind(author);
  while (query.next()) ids.push_back(query.id<NoteId>(0));
  return ids;
}

bool deleteNoteOf(Database& records, const Viewer& author, NoteId id) {
  const auto note = loadNote(records, author, id);
  if (!note) return false;
  Note left = *note;
  left.bringToSupervision = false;
  writeBrought(records, left, id, {}, 0);
  deleteSeals(records, id);
  Change(records, u"DELETE FROM cited_copy WHERE copy_id IN (SELECT id FROM shared_note WHERE note_id = ?)")
      .bind(id)
      .runLater();
  Change(records, u"DELETE FROM shared_note WHERE note_id = ?").bind(id).runLater();
  Change(records, u"DELETE FROM reflective_passage WHERE note_id = ?").bind(id).runLater();
  return Change(records, u"DELETE FROM reflective_note WHERE id = ? AND author_id = ?")
             .bind(id)
             .bind(author.person)
             .run() == 1;
}

}  // namespace headroom
