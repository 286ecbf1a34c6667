// SPDX-License-Identifier: MIT
// Keys are opened and copies sealed here, between the rules and the rows.
#include "core/reflection/note_sharing_actions.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_sharing_store.h"
#include "core/reflection/note_store.h"
#include "core/reflection/note_uses_store.h"
#include "core/reflection/own_writing_store.h"

namespace headroom {
namespace {

bool isInService(const Organisation& organisation, PersonId person, QDate on) {
  return organisation.mainPost(person, on) != nullptr;
}

std::optional<PublicKeys> keysOf(const Database& records, PersonId person) {
  const auto keys = loadKeys(records, person);
  return keys ? std::optional(keys->publicKeys) : std::nullopt;
}

}  // namespace

std::vector<PossibleReader> possibleReaders(const Desk& desk) {
  std::vector<PossibleReader> readers;
  if (!desk.viewer.person) return readers;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const auto keys = loadAllKeys(desk.records);
  const auto supervisor = organisation.supervisorOf(*desk.viewer.person, SupervisorKind::Line, desk.today());
  for (const Person& person : organisation.people) {
    if (person.id == *desk.viewer.person || !isInService(organisation, person.id, desk.today())) continue;
    PossibleReader reader{person.id, person.name, {}};
    reader.isSupervisor = supervisor == person.id;
    if (const auto found = keys.find(person.id); found != keys.end()) {
      reader.fingerprint = fingerprintOf(found->second);
      const auto compared = loadCompared(desk.records, *desk.viewer.person, person.id);
      reader.isCompared = isCompared(compared, desk.viewer, person.id, found->second);
      reader.hasChanged = !reader.isCompared && compared.has_value();
    }
    readers.push_back(std::move(reader));
  }
  // One's own supervisor first, whether anything can be sealed for them yet or not.
  std::sort(readers.begin(), readers.end(), [](const PossibleReader& a, const PossibleReader& b) {
    if (a.isSupervisor != b.isSupervisor) return a.isSupervisor;
    if (a.fingerprint.isEmpty() != b.fingerprint.isEmpty()) return b.fingerprint.isEmpty();
    return a.name.localeAwareCompare(b.name) < 0;
  });
  return readers;
}

Result<void> confirmKeys(WritableDesk& desk, PersonId reader) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(maySeal(desk.viewer));
    const auto keys = keysOf(desk.records, reader);
    if (!keys) return refuse(say("This person has not chosen a passphrase yet, so nothing can be sealed for them."));
    const PersonId self = *desk.viewer.person;
    const QByteArray digest = keysDigest(*keys);
    saveCompared(desk.records, self, reader, {digest, desk.viewer.keys->sign(comparedMessage(self, reader, digest))},
                 desk.clock.nowMilliseconds());
    return {};
  });
}

Result<CopyId> shareNote(WritableDesk& desk, NoteId id, PersonId reader, const QString& passage) {
  return inOneSave(desk, [&]() -> Result<CopyId> {
    TRY(maySeal(desk.viewer));
    const PersonId author = *desk.viewer.person;
    const auto note = loadNote(desk.records, desk.viewer, id);
    const auto keys = keysOf(desk.records, reader);
    const bool compared = keys && isCompared(loadCompared(desk.records, author, reader), desk.viewer, reader, *keys);
    TRY(mayShare(desk.viewer, note, passage, reader, keys, compared));
    const qint64 now = desk.clock.nowMilliseconds();
    const Secret key = Secret::random(kBodyKeyBytes);
    const auto recovery = loadRecoveryKey(desk.records);
    const QByteArray binding = copyBinding(loadNoteUid(desk.records, id), author, reader, now);
    return insertCopy(desk.records, id,
                      {author, reader, now,
                       sealBody(copyContent(*note, passage, loadOwnWriting(desk.records, desk.viewer)), key, binding),
                       sealFor(desk.viewer.keys->publicKeys(), key), sealFor(*keys, key),
                       recovery ? sealFor(*recovery, key) : QByteArray()});
  });
}

std::vector<CopyHolder> holdersOf(const Desk& desk, NoteId note) {
  if (!desk.viewer.person) return {};
  return loadCopyHolders(desk.records, *desk.viewer.person, note);
}

QString ownSupervisorName(const Desk& desk) {
  return desk.viewer.person ? loadSupervisorName(desk.records, *desk.viewer.person, desk.today()) : QString();
}

int copiesSince(const Desk& desk, qint64 moment) {
  return desk.viewer.person ? countCopiesFor(desk.records, *desk.viewer.person, moment) : 0;
}

std::vector<SharedCopy> copiesOf(const Desk& desk) {
  std::vector<SharedCopy> copies;
  if (!desk.viewer.person) return copies;
  const auto quoted = loadQuoted(desk.records, *desk.viewer.person);
  for (const StoredCopy& stored : loadCopiesOf(desk.records, *desk.viewer.person)) {
    const SealedCopy& sealed = stored.sealed;
    SharedCopy copy{stored.id,
                    sealed.author,
                    sealed.reader,
                    stored.authorName,
                    stored.readerName,
                    QDateTime::fromMSecsSinceEpoch(sealed.at),
                    say("A sealed note"),
                    {},
                    false};
    const QByteArray& sealedKey = sealed.author == *desk.viewer.person ? sealed.authorKey : sealed.readerKey;
    const auto key = desk.viewer.keys ? desk.viewer.keys->open(sealedKey) : std::nullopt;
    const auto content =
        key ? openBody(sealed.body, *key, copyBinding(stored.noteUid, sealed.author, sealed.reader, sealed.at))
            : std::nullopt;
    if (content) takeContent(copy, *content);
    if (const auto found = quoted.find(copy.id); found != quoted.end()) copy.quoted = found->second;
    copies.push_back(std::move(copy));
  }
  return copies;
}

}  // namespace headroom
