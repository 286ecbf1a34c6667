// SPDX-License-Identifier: MIT
// Copies, their keys, and whose keys were compared.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_sharing.h"
#include "core/reflection/note_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("reflection", words); }

QByteArray keysDigest(const PublicKeys& keys) { return digestOf(keys.box + keys.sign); }

QByteArray comparedMessage(PersonId person, PersonId other, const QByteArray& digest) {
  return Canonical("headroom compared 1").number(person.value()).number(other.value()).bytes(digest).result();
}

struct Compared {
  QByteArray digest;
  QByteArray signature;
};

std::optional<Compared> loadCompared(const Database& records, PersonId person, PersonId other) {
  Query query(records, u"SELECT digest, signature FROM compared_key WHERE person_id = ? AND other_id = ?");
  query.bind(person).bind(other);
  if (!query.next()) return std::nullopt;
  return Compared{query.bytes(0), query.bytes(1)};
}

/// Said by these keys themselves, and about the keys that the other has now.
bool isCompared(const Database& records, const Viewer& viewer, PersonId other, const PublicKeys& now) {
  const auto compared = loadCompared(records, *viewer.person, other);
  return compared && viewer.keys && compared->digest == keysDigest(now) &&
         isSignedBy(viewer.keys->publicKeys(), comparedMessage(*viewer.person, other, compared->digest),
                    compared->signature);
}

QString uidOf(const Database& records, NoteId note) {
  Query query(records, u"SELECT uid FROM reflective_note WHERE id = ?");
  query.bind(note);
  return query.next() ? query.text(0) : QString();
}

/// So that a copy is opened under no other note, person or moment.
QByteArray copyBinding(const QString& uid, PersonId author, PersonId reader, qint64 at) {
  return Canonical("headroom copy 1").text(uid).number(author.value()).number(reader.value()).number(at).result();
}

Result<void> maySign(const Desk& desk) {
  if (!desk.viewer.person || !desk.viewer.keys)
    return refuse(say("Sign in with your passphrase first: a copy is sealed to you and its reader."));
  return {};
}

bool isInService(const Organisation& organisation, PersonId person, QDate on) {
  return organisation.mainPost(person, on) != nullptr;
}

}  // namespace

std::vector<PossibleReader> possibleReaders(const Desk& desk) {
  std::vector<PossibleReader> readers;
  if (!desk.viewer.person) return readers;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const auto keys = loadAllKeys(desk.records);
  for (const Person& person : organisation.people) {
    if (person.id == *desk.viewer.person || !isInService(organisation, person.id, desk.today())) continue;
    PossibleReader reader{person.id, person.name, {}};
    if (const auto found = keys.find(person.id); found != keys.end()) {
      reader.fingerprint = fingerprintOf(found->second);
      reader.isCompared = isCompared(desk.records, desk.viewer, person.id, found->second);
      reader.hasChanged = !reader.isCompared && loadCompared(desk.records, *desk.viewer.person, person.id).has_value();
    }
    readers.push_back(std::move(reader));
  }
  std::sort(readers.begin(), readers.end(), [](const PossibleReader& a, const PossibleReader& b) {
    if (a.fingerprint.isEmpty() != b.fingerprint.isEmpty()) return b.fingerprint.isEmpty();
    return a.name.localeAwareCompare(b.name) < 0;
  });
  return readers;
}

Result<int> confirmKeys(WritableDesk& desk, PersonId reader) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = maySign(desk); !may) return tl::unexpected(may.error());
    const auto keys = loadKeys(desk.records, reader);
    if (!keys) return refuse(say("This person has not chosen a passphrase yet, so nothing can be sealed for them."));
    const QByteArray digest = keysDigest(keys->publicKeys);
    return Change(desk.records,
                  u"INSERT OR REPLACE INTO compared_key (person_id, other_id, compared_at, digest, signature) VALUES "
                  u"(?, ?, ?, ?, ?)")
        .bind(*desk.viewer.person)
        .bind(reader)
        .bind(desk.clock.nowMilliseconds())
        .bind(digest)
        .bind(desk.viewer.keys->sign(comparedMessage(*desk.viewer.person, reader, digest)))
        .run();
  });
}

QString wordsToShare(const Note& note, const QString& passage) {
  if (!passage.trimmed().isEmpty()) return passage.trimmed();
  QStringList parts;
  for (const Passage& each : note.passages) {
    if (each.body.trimmed().isEmpty()) continue;
    QString heading;
    for (const Prompt& prompt : reflectionModel(note.model).prompts) {
      if (!each.prompt.isEmpty() && prompt.key == each.prompt) heading = prompt.title;
    }
    parts << (heading.isEmpty() ? each.body.trimmed() : heading + u'\n' + each.body.trimmed());
  }
  return parts.join(u"\n\n"_s);
}

Result<CopyId> shareNote(WritableDesk& desk, NoteId id, PersonId reader, const QString& passage) {
  return inOneSave(desk.records, [&]() -> Result<CopyId> {
    if (const auto may = maySign(desk); !may) return tl::unexpected(may.error());
    const PersonId author = *desk.viewer.person;
    const auto note = loadNote(desk.records, desk.viewer, id);
    if (!note || !note->isOpen) return refuse(say("Only the author shares a note."));
    if (reader == author) return refuse(say("It is yours already."));
    const auto keys = loadKeys(desk.records, reader);
    if (!keys) return refuse(say("This person has not chosen a passphrase yet, so nothing can be sealed for them."));
    if (!isCompared(desk.records, desk.viewer, reader, keys->publicKeys))
      return refuse(say("Compare the numbers of their key with them first."));
    const QString words = wordsToShare(*note, passage);
    if (words.isEmpty()) return refuse(say("There is nothing written in it to share."));
    if (!wordsToShare(*note, {}).contains(words)) return refuse(say("This passage does not stand in the note."));
    const qint64 now = desk.clock.nowMilliseconds();
    const QByteArray content =
        QJsonDocument(
            QJsonObject{{u"title"_s, passage.trimmed().isEmpty() ? note->title : QString()}, {u"words"_s, words}})
            .toJson(QJsonDocument::Compact);
    const Secret key = Secret::random(kBodyKeyBytes);
    Change insert(desk.records,
                  u"INSERT INTO shared_note (note_id, author_id, reader_id, shared_at, body, author_key, reader_key) "
                  u"VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(id)
        .bind(author)
        .bind(reader)
        .bind(now)
        .bind(sealBody(content, key, copyBinding(uidOf(desk.records, id), author, reader, now)))
        .bind(sealFor(desk.viewer.keys->publicKeys(), key))
        .bind(sealFor(keys->publicKeys, key));
    return insert.insertAs<CopyId>();
  });
}

Result<int> withdrawCopy(WritableDesk& desk, CopyId copy) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    const int gone = desk.viewer.person
                         ? Change(desk.records, u"DELETE FROM shared_note WHERE id = ? AND author_id = ?")
                               .bind(copy)
                               .bind(*desk.viewer.person)
                               .run()
                         : 0;
    if (gone == 0) return refuse(say("Only the author takes a copy back."));
    return gone;
  });
}

std::vector<SharedCopy> copiesOf(const Desk& desk) {
  std::vector<SharedCopy> copies;
  if (!desk.viewer.person) return copies;
  Query query(desk.records,
              u"SELECT s.id, s.author_id, s.reader_id, a.name, r.name, s.shared_at, n.uid, s.body, s.author_key, "
              u"s.reader_key FROM shared_note s JOIN person a ON a.id = s.author_id JOIN person r ON r.id = "
              u"s.reader_id JOIN reflective_note n ON n.id = s.note_id WHERE s.author_id = ?1 OR s.reader_id = ?1 "
              u"ORDER BY s.shared_at DESC, s.id DESC");
  query.bind(*desk.viewer.person);
  while (query.next()) {
    SharedCopy copy{query.id<CopyId>(0),
                    query.id<PersonId>(1),
                    query.id<PersonId>(2),
                    query.text(3),
                    query.text(4),
                    QDateTime::fromMSecsSinceEpoch(query.integer(5)),
                    say("A sealed note"),
                    {},
                    false};
    const bool isAuthor = copy.author == *desk.viewer.person;
    const auto key = desk.viewer.keys ? desk.viewer.keys->open(query.bytes(isAuthor ? 8 : 9)) : std::nullopt;
    const auto content =
        key ? openBody(query.bytes(7), *key, copyBinding(query.text(6), copy.author, copy.reader, query.integer(5)))
            : std::nullopt;
    if (content) {
      const QJsonObject all = QJsonDocument::fromJson(*content).object();
      copy.title = all[u"title"_s].toString();
      copy.words = all[u"words"_s].toString();
      if (copy.title.isEmpty()) copy.title = say("A passage");
      copy.isOpen = true;
    }
    copies.push_back(std::move(copy));
  }
  return copies;
}

QStringList namesOnFile(const Database& records) {
  QStringList names;
  Query query(records, u"SELECT name FROM person ORDER BY id");
  while (query.next()) names << query.text(0);
  return names;
}

}  // namespace headroom
