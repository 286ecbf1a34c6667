// SPDX-License-Identifier: MIT
// Note keys from the recovery key to the person's new ones, in one save with the trace of it.
#include <QCoreApplication>

#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"
#include "core/organisation/chain.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/reflection/note_recovery.h"
#include "core/store/query.h"

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("reflection", words); }

/// How many notes the person can open again.
int sealAnew(Database& records, PersonId person, const KeyPair& recovery, const PublicKeys& fresh) {
  std::vector<std::pair<NoteId, QByteArray>> kept;
  {
    Query query(records,
                u"SELECT k.note_id, k.sealed FROM note_key k JOIN reflective_note n ON n.id = k.note_id "
                u"WHERE k.person_id IS NULL AND n.author_id = ?");
    query.bind(person);
    while (query.next()) kept.emplace_back(query.id<NoteId>(0), query.bytes(1));
  }
  int opened = 0;
  for (const auto& [note, sealed] : kept) {
    const auto key = recovery.open(sealed);
    if (!key) continue;
    Change(records, u"UPDATE note_key SET sealed = ? WHERE note_id = ? AND person_id = ?")
        .bind(sealFor(fresh, *key))
        .bind(note)
        .bind(person)
        .run();
    ++opened;
  }
  return opened;
}

}  // namespace

Result<int> recoverKeys(WritableDesk& desk, PersonId person, const Secret& sheet, const Secret& passphrase) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    const auto known = loadRecoveryKey(desk.records);
    if (!known) return refuse(say("This file was made without a recovery key."));
    const KeyPair recovery(sheet);
    if (recovery.publicKeys() != *known) return refuse(say("This is not the recovery sheet of this file."));
    if (!loadKeys(desk.records, person)) return refuse(say("This person has no passphrase yet."));
    const Secret seed = Secret::random(kSeedBytes);
    const PublicKeys fresh = KeyPair(seed).publicKeys();
    const qint64 now = desk.clock.nowMilliseconds();
    replaceKeys(desk.records, person, wrapSeed(seed, passphrase, ownerBytes(person)), fresh, now);
    const QByteArray about = Canonical("headroom recovery 1").bytes(fresh.box).bytes(fresh.sign).result();
    appendEntry(desk.records, {0, {}, {}, now, QStringLiteral("recovery used"), person, {}, digestOf(about)});
    return sealAnew(desk.records, person, recovery, fresh);
  });
}

std::vector<RecoveryUse> loadRecoveryUses(const Database& records) {
  std::vector<RecoveryUse> uses;
  Query query(records,
              u"SELECT c.at_ms, p.name FROM chain_entry c JOIN person p ON p.id = c.person_id "
              u"WHERE c.kind = 'recovery used' ORDER BY c.id DESC");
  while (query.next()) uses.push_back({QDateTime::fromMSecsSinceEpoch(query.integer(0)), query.text(1)});
  return uses;
}

}  // namespace headroom
