// SPDX-License-Identifier: MIT
// An entry is made after what it is about is saved, in the same transaction.
#include "core/supervision/record_signing_actions.h"

#include "core/base/say.h"
#include "core/fields/field.h"
#include "core/keys/key_pair.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/key_store.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/record_signing_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/signed_action_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

void signEntry(WritableDesk& desk, const ChainEntry& entry, SessionId id) {
  if (!desk.viewer.keys) return;
  const QByteArray message = signedMessage(entry, loadSigningParties(desk.records, *loadSession(desk.records, id)));
  insertSignature(desk.records, entry, *desk.viewer.person, message, desk.viewer.keys->sign(message));
}

}  // namespace

ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id, qint64 at) {
  const RecordMoment moment = kind == u"shared"   ? RecordMoment::Shared
                              : kind == u"erased" ? RecordMoment::Whole
                                                  : RecordMoment::Agreed;
  const QByteArray digest = RecordForm(desk.records).digest(id, signedVersion(), moment);
  const ChainEntry entry = appendEntry(desk.records, {0, {}, {}, at, kind, desk.viewer.person, id, digest});
  signEntry(desk, entry, id);
  return entry;
}

ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id) {
  return hangRecord(desk, kind, id, desk.clock.nowMilliseconds());
}

Result<ChainEntry> hangAddendum(WritableDesk& desk, SessionId id, const QString& words, qint64 at) {
  const auto record = loadDigestBefore(desk.records, id);
  if (!record)
    return refuse(say("This record is not on the chain, so nothing can be added. Check the file under Trust."));
  const QByteArray digest = addendumDigest(signedVersion(), *record, *desk.viewer.person, words, at);
  const ChainEntry entry = appendEntry(desk.records, {0, {}, {}, at, u"added"_s, desk.viewer.person, id, digest});
  signEntry(desk, entry, id);
  return entry;
}

void hangImported(Database& records, const std::vector<SessionId>& ids, const QString& from, qint64 at) {
  if (ids.empty()) return;
  const RecordOrigin origin = insertOrigin(records, from);
  ClosedByAgreement closed(records);
  RecordForm form(records);
  ChainWriter chain(records);
  const int version = signedVersion();
  for (const SessionId id : ids) {
    closed.mark(id);
    lockRecord(records, id);
    const QByteArray digest = form.digest(id, version, RecordMoment::Agreed);
    chain.append({0, {}, {}, at, u"imported"_s, {}, id, digest, version, origin.id, origin.digest});
  }
}

Result<void> hangErased(WritableDesk& desk, const std::vector<std::pair<SessionId, QByteArray>>& before,
                        const std::set<SessionId>& faulty) {
  RecordForm form(desk.records);
  for (const auto& [id, digest] : before) {
    if (form.digest(id, signedVersion(), RecordMoment::Whole) == digest) continue;
    if (faulty.contains(id))
      return refuse(say("Record %1 would lose words, and it is not what was agreed. Look at it under Trust first, and "
                        "restore a backup in which it is sound.")
                        .arg(loadSession(desk.records, id)->code));
    hangRecord(desk, u"erased"_s, id);
  }
  return {};
}

Result<void> maySign(const Desk& desk) {
  return maySign(desk.viewer, desk.viewer.person && loadKeys(desk.records, *desk.viewer.person));
}

}  // namespace headroom
