// SPDX-License-Identifier: MIT
// What is quoted are words of the section itself: signed with it, and there for good, whatever becomes of the copy.
#include "core/reflection/note_uses.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/organisation/one_save.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_sharing_store.h"
#include "core/reflection/note_store.h"
#include "core/reflection/note_uses_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kReflection = QStringLiteral("reflection");

QString& bodyOf(std::vector<Section>& sections) {
  for (Section& one : sections) {
    if (one.key == kReflection) return one.body;
  }
  sections.push_back({kReflection, {}, false});
  return sections.back().body;
}

/// What a quotation begins with.
QString quotedFrom(const SharedCopy& copy) {
  return say("From a note of %1, shared on %2:").arg(copy.authorName, plainDate(copy.at.date()));
}

std::optional<SharedCopy> ownCopy(const Desk& desk, CopyId id) {
  for (SharedCopy& copy : copiesOf(desk)) {
    if (copy.id == id) return std::move(copy);
  }
  return std::nullopt;
}

/// The sections with other words; the record goes on to its next version.
void writeQuoted(Database& records, SessionRecord& record) {
  replaceSections(records, record.session.id, record.sections);
  updateSession(records, record.session);
}

constexpr qsizetype kWordsAlike = 5;

QStringList wordsIn(const QString& text) {
  static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
  return text.toLower().split(between, Qt::SkipEmptyParts);
}

/// Whether so many words of the copy stand there in a row, or the words that a quotation begins with.
bool holdsWordsOf(const QString& text, const SharedCopy& copy) {
  if (text.contains(quotedFrom(copy))) return true;
  const QString there = u' ' + wordsIn(text).join(u' ') + u' ';
  const QStringList words = wordsIn(copy.words);
  const qsizetype alike = std::min(kWordsAlike, words.size());
  for (qsizetype at = 0; alike > 0 && at + alike <= words.size(); ++at)
    if (there.contains(u' ' + words.mid(at, alike).join(u' ') + u' ')) return true;
  return false;
}

QStringList sectionsWithWordsOf(const SessionRecord& record, const SharedCopy& copy) {
  QStringList named;
  for (const AgendaSection& section : agenda()) {
    bool holds = std::any_of(record.sections.begin(), record.sections.end(), [&](const Section& one) {
      return one.key == section.key && holdsWordsOf(one.body, copy);
    });
    if (section.key == u"cases")
      holds = holds || std::any_of(record.discussions.begin(), record.discussions.end(), [&](const Discussion& one) {
                return holdsWordsOf(QStringList{one.why, one.said, one.risks, one.decision, one.rationale}.join(u'\n'),
                                    copy);
              });
    if (holds) named << section.title;
  }
  return named;
}

QString askToTakeOut(const Desk& desk, const Session& session, const QStringList& sections) {
  const QString day = plainDate(session.day);
  const QString where = sections.join(u", "_s);
  if (session.supervisor == desk.viewer.person)
    return say("The words of this copy were edited in the record of supervision on %1: take the rest out under %2.")
        .arg(day, where);
  return say("The words of this copy were edited in the record of supervision on %1: ask %2 to take the rest out under "
             "%3.")
      .arg(day, session.supervisorName, where);
}

/// The sentence that is left to say; empty where nothing is.
Result<QString> takeOut(WritableDesk& desk, const SharedCopy& copy) {
  const auto citing = loadCiting(desk.records, copy.id);
  if (!citing) return QString();
  auto record = loadRecord(desk.records, *citing);
  deleteCited(desk.records, copy.id);
  if (!record || !mayWrite(record->session)) return QString();
  if (!copy.isOpen) return refuse(say("Sign in first: a copy of this note is quoted in a record."));
  const QString quotation = citationOf(copy);
  bool found = false;
  for (Section& section : record->sections) {
    if (!section.body.contains(quotation)) continue;
    section.body = section.body.remove(quotation).trimmed();
    found = true;
  }
  if (found) writeQuoted(desk.records, *record);
  const QStringList left = found ? QStringList() : sectionsWithWordsOf(*record, copy);
  return left.isEmpty() ? QString() : askToTakeOut(desk, record->session, left);
}

}  // namespace

std::optional<SessionId> recordToCiteIn(const Desk& desk, const SharedCopy& copy) {
  if (!desk.viewer.person || !copy.isOpen || loadCiting(desk.records, copy.id)) return std::nullopt;
  for (const SessionId id : loadOpenRecordsOf(desk.records, copy.author, copy.reader)) {
    const auto session = loadSession(desk.records, id);
    if (session && session->supervisor == desk.viewer.person) return id;
  }
  return std::nullopt;
}

std::set<CopyId> copiesToCite(const Desk& desk, const std::vector<SharedCopy>& copies) {
  std::set<CopyId> found;
  if (!desk.viewer.person) return found;
  const auto people = loadPeopleOfOpenRecords(desk.records, *desk.viewer.person);
  for (const SharedCopy& copy : copies) {
    const PersonId other = copy.author == *desk.viewer.person ? copy.reader : copy.author;
    if (copy.isOpen && !copy.quoted && people.contains(other)) found.insert(copy.id);
  }
  return found;
}

QString citationOf(const SharedCopy& copy) {
  return quotedFrom(copy) + u" \u201C"_s + copy.words.trimmed() + u'\u201D';
}

Result<void> citeCopy(WritableDesk& desk, CopyId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto copy = ownCopy(desk, id);
    if (!copy || !copy->isOpen) return refuse(say("Only the two that a copy passed between can quote it."));
    if (loadCiting(desk.records, id)) return refuse(say("It is quoted already."));
    const auto session = recordToCiteIn(desk, *copy);
    if (!session)
      return refuse(say("A copy is quoted in a supervision of the two of you that was held and is not shared yet."));
    auto record = loadRecord(desk.records, *session);
    if (!record) return refuse(say("This record is not there any more."));
    TRY(mayWrite(record->session));
    QString& body = bodyOf(record->sections);
    body += (body.trimmed().isEmpty() ? QString() : u"\n\n"_s) + citationOf(*copy);
    writeQuoted(desk.records, *record);
    insertCited(desk.records, id, *session);
    return {};
  });
}

Result<QStringList> withdrawCopy(WritableDesk& desk, CopyId id) {
  return inOneSave(desk, [&]() -> Result<QStringList> {
    const auto copy = ownCopy(desk, id);
    if (!copy || copy->author != desk.viewer.person) return refuse(say("Only the author takes a copy back."));
    if (isCited(desk.records, id)) return refuse(say("It is quoted in a signed record, so the copy stays."));
    const QString left = TRY(takeOut(desk, *copy));
    if (!deleteCopyOf(desk.records, *desk.viewer.person, id)) return refuse(say("Only the author takes a copy back."));
    return left.isEmpty() ? QStringList() : QStringList{left};
  });
}

Result<QStringList> takeOutQuotations(WritableDesk& desk, NoteId note) {
  QStringList left;
  for (const CopyId id : loadCitedCopies(desk.records, note)) {
    const auto copy = ownCopy(desk, id);
    if (!copy || copy->author != desk.viewer.person) continue;
    if (const QString sentence = TRY(takeOut(desk, *copy)); !sentence.isEmpty()) left << sentence;
  }
  return left;
}

bool isCalledByItsWords(const Note& note) {
  const QString called = note.title.endsWith(u'\u2026') ? note.title.chopped(1) : note.title;
  for (const Passage& each : note.passages) {
    const QString text = each.body.simplified();
    if (!text.isEmpty()) return text.startsWith(called);
  }
  return false;
}

}  // namespace headroom
