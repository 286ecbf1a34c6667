// SPDX-License-Identifier: MIT
// An entry is made after what it is about is saved, in the same transaction.
#include <QCoreApplication>

#include "core/fields/field.h"
#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/store/query.h"
#include "core/supervision/record_form.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session_store.h"
#include "core/supervision/signed_action_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("supervision", words); }

QString codeOf(const Database& records, std::optional<PersonId> person) {
  if (!person) return {};
  Query query(records, u"SELECT code FROM person WHERE id = ?");
  query.bind(*person);
  return query.next() ? query.text(0) : QString();
}

QByteArray partiesBytes(const Database& records, const Session& session) {
  Canonical bytes("headroom parties 1");
  for (const std::optional<PersonId> party : {session.supervisor, std::optional(session.person)}) {
    const auto keys = party ? loadKeys(records, *party) : std::nullopt;
    bytes.text(codeOf(records, party)).bytes(keys ? keys->publicKeys.sign : QByteArray());
  }
  return bytes.result();
}

void signEntry(WritableDesk& desk, const ChainEntry& entry, const Session& session) {
  if (!desk.viewer.keys) return;
  const QByteArray message = signedStart(entry) + partiesBytes(desk.records, session);
  Change(desk.records, u"INSERT INTO signature (entry_id, person_id, signed, signature) VALUES (?, ?, ?, ?)")
      .bind(entry.number)
      .bind(desk.viewer.person)
      .bind(message)
      .bind(desk.viewer.keys->sign(message))
      .run();
}

/// The digest of the entry that words added to a record follow.
std::optional<QByteArray> digestBefore(const Database& records, SessionId id) {
  Query query(
      records,
      u"SELECT digest FROM chain_entry WHERE session_id = ? AND kind IN ('agreed', 'agreed before', 'imported', "
      u"'erased') ORDER BY id DESC LIMIT 1");
  query.bind(id);
  return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

}  // namespace

QByteArray recordBytes(const Database& records, SessionId id) {
  return RecordForm(records).bytes(id, signedVersion(), RecordMoment::Whole);
}

QByteArray signedStart(const ChainEntry& entry) {
  if (entry.version > 1) return Canonical("headroom signature 2").bytes(entry.hash).result();
  return Canonical("headroom signature 1").text(entry.kind).bytes(entry.digest).bytes(entry.previous).result();
}

ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id, qint64 at) {
  const RecordMoment moment = kind == u"shared"   ? RecordMoment::Shared
                              : kind == u"erased" ? RecordMoment::Whole
                                                  : RecordMoment::Agreed;
  const QByteArray digest = RecordForm(desk.records).digest(id, signedVersion(), moment);
  const ChainEntry entry = appendEntry(desk.records, {0, {}, {}, at, kind, desk.viewer.person, id, digest});
  signEntry(desk, entry, *loadSession(desk.records, id));
  return entry;
}

ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id) {
  return hangRecord(desk, kind, id, desk.clock.nowMilliseconds());
}

Result<ChainEntry> hangAddendum(WritableDesk& desk, SessionId id, const QString& words, qint64 at) {
  const auto record = digestBefore(desk.records, id);
  if (!record)
    return refuse(say("This record stands on no chain, so nothing can be added. Check the file under Trust."));
  const QByteArray digest = addendumDigest(signedVersion(), *record, *desk.viewer.person, words, at);
  const ChainEntry entry = appendEntry(desk.records, {0, {}, {}, at, u"added"_s, desk.viewer.person, id, digest});
  signEntry(desk, entry, *loadSession(desk.records, id));
  return entry;
}

QByteArray addendumDigest(int version, const QByteArray& record, PersonId author, const QString& words, qint64 at) {
  if (version == 1)
    return digestOf(Canonical("headroom addendum 1").bytes(record).number(author.value()).text(words).result());
  return digestOf(Canonical("headroom addendum 2")
                      .number(qint64{version})
                      .bytes(record)
                      .number(author.value())
                      .text(words)
                      .number(at)
                      .result());
}

void hangImported(Database& records, const std::vector<SessionId>& ids, const QString& from, qint64 at) {
  if (ids.empty()) return;
  const RecordOrigin origin = insertOrigin(records, from);
  Change lock(records, u"UPDATE session SET state = 'agreed' WHERE id = ?");
  ClosedByAgreement closed(records);
  RecordForm form(records);
  ChainWriter chain(records);
  const int version = signedVersion();
  for (const SessionId id : ids) {
    closed.mark(id);
    requireOneRow(lock.bind(id).run());
    const QByteArray digest = form.digest(id, version, RecordMoment::Agreed);
    chain.append({0, {}, {}, at, u"imported"_s, {}, id, digest, version, origin.id, origin.digest});
  }
}

QString howItCame(const Receipt& receipt) {
  if (receipt.kind == u"imported")
    return receipt.from.isEmpty() ? say("came in agreed") : say("came in agreed from '%1'").arg(receipt.from);
  return receipt.kind == u"agreed before" ? say("agreed before the file had a chain") : receipt.kind;
}

std::vector<std::pair<SessionId, QByteArray>> digestsOnChain(const Database& records) {
  std::vector<std::pair<SessionId, QByteArray>> digests;
  RecordForm form(records);
  Query query(
      records,
      u"SELECT DISTINCT session_id FROM chain_entry WHERE session_id IS NOT NULL AND kind IN ('agreed', 'agreed "
      u"before', 'imported') ORDER BY session_id");
  while (query.next()) {
    const auto id = query.id<SessionId>(0);
    digests.emplace_back(id, form.digest(id, signedVersion(), RecordMoment::Whole));
  }
  return digests;
}

void hangErased(WritableDesk& desk, const std::vector<std::pair<SessionId, QByteArray>>& before) {
  RecordForm form(desk.records);
  for (const auto& [id, digest] : before) {
    if (form.digest(id, signedVersion(), RecordMoment::Whole) != digest) hangRecord(desk, u"erased"_s, id);
  }
}

std::vector<Receipt> loadReceipts(const Database& records, SessionId id) {
  std::vector<Receipt> receipts;
  Query query(
      records,
      u"SELECT s.code, c.kind, p.name, c.at_ms, c.id, c.hash, g.entry_id, o.words FROM chain_entry c "
      u"JOIN session s ON s.id = c.session_id LEFT JOIN person p ON p.id = c.person_id "
      u"LEFT JOIN record_origin o ON o.id = c.origin_id "
      u"LEFT JOIN signature g ON g.entry_id = c.id WHERE c.session_id = ? AND c.kind <> 'restated' ORDER BY c.id");
  query.bind(id);
  while (query.next()) {
    receipts.push_back({query.text(0),
                        query.text(1),
                        query.text(2),
                        QDateTime::fromMSecsSinceEpoch(query.integer(3)),
                        {query.integer(4), query.bytes(5)},
                        !query.isNull(6),
                        query.text(7)});
  }
  return receipts;
}

QString receiptText(const Receipt& receipt) {
  const QString at = receipt.at.toString(u"d MMMM yyyy, HH:mm"_s);
  const QString line =
      receipt.personName.isEmpty() ? say("%1 on %2").arg(howItCame(receipt), at)
      : receipt.isSigned ? say("%1 by %2 on %3, signed with their passphrase").arg(receipt.kind, receipt.personName, at)
                         : say("%1 by %2 on %3, without a passphrase").arg(receipt.kind, receipt.personName, at);
  QStringList lines{say("Receipt of a supervision record"), say("Record: %1").arg(receipt.sessionCode), line,
                    say("Head of the chain: %1").arg(headWords(receipt.head)),
                    say("Keep it outside the file. 'headroom-cli verify FILE --head %1' says whether the file still "
                        "holds what was signed then.")
                        .arg(headWords(receipt.head))};
  return lines.join(u'\n') + u'\n';
}

Result<void> maySign(const Desk& desk) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  if (!desk.viewer.keys && loadKeys(desk.records, *desk.viewer.person))
    return refuse(say("Sign in with your passphrase first: it signs the record."));
  return {};
}

}  // namespace headroom
