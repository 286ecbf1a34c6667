// SPDX-License-Identifier: MIT
// What is quoted are words of the section itself: signed with it, and there for good, whatever becomes of the copy.
#include "core/reflection/note_uses.h"

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

std::optional<SharedCopy> ownCopy(const Desk& desk, CopyId id) {
  for (SharedCopy& copy : copiesOf(desk)) {
    if (copy.id == id) return std::move(copy);
  }
  return std::nullopt;
}

/// The section with other words; the record goes on to its next version.
void writeReflection(Database& records, SessionRecord& record) {
  replaceSections(records, record.session.id, record.sections);
  updateSession(records, record.session);
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

QString citationOf(const SharedCopy& copy) {
  return say("From a note of %1, shared on %2: \u201C%3\u201D")
      .arg(copy.authorName, dayWords(copy.at.date(), u"d MMMM yyyy"), copy.words.trimmed());
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
    writeReflection(desk.records, *record);
    insertCited(desk.records, id, *session);
    return {};
  });
}

Result<void> withdrawCopy(WritableDesk& desk, CopyId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto copy = ownCopy(desk, id);
    if (!copy || copy->author != desk.viewer.person) return refuse(say("Only the author takes a copy back."));
    if (isCited(desk.records, id)) return refuse(say("It is quoted in a signed record, so the copy stays."));
    if (const auto citing = loadCiting(desk.records, id)) {
      if (auto record = loadRecord(desk.records, *citing); record && copy->isOpen) {
        QString& body = bodyOf(record->sections);
        body = body.remove(citationOf(*copy)).trimmed();
        writeReflection(desk.records, *record);
      }
      deleteCited(desk.records, id);
    }
    if (!deleteCopyOf(desk.records, *desk.viewer.person, id)) return refuse(say("Only the author takes a copy back."));
    return {};
  });
}

}  // namespace headroom
