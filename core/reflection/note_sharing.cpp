// SPDX-License-Identifier: MIT
// The bytes of copies and comparisons, and who may share what.
#include "core/reflection/note_sharing.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/say.h"
#include "core/keys/canonical.h"

using namespace Qt::StringLiterals;

namespace headroom {

QByteArray keysDigest(const PublicKeys& keys) { return digestOf(keys.box + keys.sign); }

QByteArray comparedMessage(PersonId person, PersonId other, const QByteArray& digest) {
  return Canonical("headroom compared 1").number(person.value()).number(other.value()).bytes(digest).result();
}

bool isCompared(const std::optional<ComparedKeys>& compared, const Viewer& viewer, PersonId other,
                const PublicKeys& now) {
  return compared && viewer.person && viewer.keys && compared->digest == keysDigest(now) &&
         isSignedBy(viewer.keys->publicKeys(), comparedMessage(*viewer.person, other, compared->digest),
                    compared->signature);
}

QString wordsToShare(const Note& note, const QString& passage, const OwnWriting& own) {
  if (!passage.trimmed().isEmpty()) return passage.trimmed();
  QStringList parts;
  for (const Passage& each : note.passages) {
    if (each.body.trimmed().isEmpty()) continue;
    QString heading;
    for (const Prompt& prompt : modelFor(note.model, own).prompts) {
      if (!each.prompt.isEmpty() && prompt.key == each.prompt) heading = prompt.title;
    }
    parts << (heading.isEmpty() ? each.body.trimmed() : heading + u'\n' + each.body.trimmed());
  }
  return parts.join(u"\n\n"_s);
}

QByteArray copyContent(const Note& note, const QString& passage, const OwnWriting& own) {
  return QJsonDocument(QJsonObject{{u"title"_s, passage.trimmed().isEmpty() ? note.title : QString()},
                                   {u"words"_s, wordsToShare(note, passage, own)}})
      .toJson(QJsonDocument::Compact);
}

void takeContent(SharedCopy& copy, const QByteArray& content) {
  const QJsonObject all = QJsonDocument::fromJson(content).object();
  copy.title = all[u"title"_s].toString();
  copy.words = all[u"words"_s].toString();
  if (copy.title.isEmpty()) copy.title = say("A passage");
  copy.isOpen = true;
}

QByteArray copyBinding(const QString& uid, PersonId author, PersonId reader, qint64 at) {
  return Canonical("headroom copy 1").text(uid).number(author.value()).number(reader.value()).number(at).result();
}

Result<void> maySeal(const Viewer& viewer) {
  if (!viewer.person || !viewer.keys)
    return refuse(say("Sign in with your passphrase first: a copy is sealed to you and its reader."));
  return {};
}

Result<void> mayShare(const Viewer& viewer, const std::optional<Note>& note, const QString& passage, PersonId reader,
                      const std::optional<PublicKeys>& keys, bool compared) {
  if (!note || !note->isOpen) return refuse(say("Only the author shares a note."));
  if (reader == viewer.person) return refuse(say("It is yours already."));
  if (!keys) return refuse(say("This person has not chosen a passphrase yet, so nothing can be sealed for them."));
  if (!compared) return refuse(say("Compare the numbers of their key with them first."));
  const QString words = wordsToShare(*note, passage);
  if (words.isEmpty()) return refuse(say("There is nothing written in it to share."));
  if (!wordsToShare(*note, {}).contains(words)) return refuse(say("This passage is not in the note."));
  return {};
}

}  // namespace headroom
