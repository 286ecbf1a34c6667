// SPDX-License-Identifier: MIT
// Canonical bytes are built from what is stored, never from what a screen shows.
#include <QCoreApplication>

#include "core/keys/canonical.h"
#include "core/organisation/key_store.h"
#include "core/store/query.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session_store.h"

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

void addParts(Canonical& bytes, const Database& records, const SessionRecord& record) {
  std::vector<Section> sections = record.sections;
  std::sort(sections.begin(), sections.end(), [](const Section& a, const Section& b) { return a.key < b.key; });
  bytes.number(static_cast<qint64>(sections.size()));
  for (const Section& one : sections) bytes.text(one.key).text(one.body).truth(one.done);
  bytes.number(static_cast<qint64>(record.discussions.size()));
  for (const Discussion& one : record.discussions)
    bytes.text(one.caseCode).text(one.why).text(one.said).text(one.risks).text(one.decision).text(one.rationale);
  bytes.number(static_cast<qint64>(record.actions.size()));
  for (const AgreedAction& one : record.actions)
    bytes.text(one.caseCode).text(codeOf(records, one.owner)).text(one.what).day(one.due).truth(one.carried);
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

}  // namespace

QByteArray recordBytes(const Database& records, SessionId id) {
  const auto record = loadRecord(records, id);
  if (!record) return {};
  const Session& session = record->session;
  Canonical bytes("headroom record 1");
  bytes.text(session.code)
      .text(codeOf(records, session.person))
      .text(codeOf(records, session.supervisor))
      .text(session.kind)
      .day(session.day)
      .number(session.minutes ? std::optional<qint64>(*session.minutes) : std::nullopt)
      .truth(session.interrupted)
      .text(session.reason);
  addParts(bytes, records, *record);
  const auto snapshot = loadSnapshot(records, id);
  bytes.number(static_cast<qint64>(snapshot.size()));
  for (const SnapshotRow& row : snapshot) bytes.text(row.postCode).text(row.measure).text(row.load).text(row.ceiling);
  return bytes.result();
}

QByteArray signedStart(const ChainEntry& entry) {
  return Canonical("headroom signature 1").text(entry.kind).bytes(entry.digest).bytes(entry.previous).result();
}

ChainEntry hangRecord(WritableDesk& desk, const QString& kind, SessionId id) {
  const QByteArray digest = digestOf(recordBytes(desk.records, id));
  const ChainEntry entry =
      appendEntry(desk.records, {0, {}, {}, desk.clock.nowMilliseconds(), kind, desk.viewer.person, id, digest});
  signEntry(desk, entry, *loadSession(desk.records, id));
  return entry;
}

ChainEntry hangAddendum(WritableDesk& desk, SessionId id, const QString& words) {
  const QByteArray digest = addendumDigest(digestOf(recordBytes(desk.records, id)), *desk.viewer.person, words);
  const ChainEntry entry =
      appendEntry(desk.records, {0, {}, {}, desk.clock.nowMilliseconds(), u"added"_s, desk.viewer.person, id, digest});
  signEntry(desk, entry, *loadSession(desk.records, id));
  return entry;
}

QByteArray addendumDigest(const QByteArray& record, PersonId author, const QString& words) {
  return digestOf(Canonical("headroom addendum 1").bytes(record).number(author.value()).text(words).result());
}

std::vector<Receipt> loadReceipts(const Database& records, SessionId id) {
  std::vector<Receipt> receipts;
  Query query(records,
              u"SELECT s.code, c.kind, p.name, c.at_ms, c.id, c.hash, g.entry_id FROM chain_entry c "
              u"JOIN session s ON s.id = c.session_id LEFT JOIN person p ON p.id = c.person_id "
              u"LEFT JOIN signature g ON g.entry_id = c.id WHERE c.session_id = ? ORDER BY c.id");
  query.bind(id);
  while (query.next()) {
    receipts.push_back({query.text(0),
                        query.text(1),
                        query.text(2),
                        QDateTime::fromMSecsSinceEpoch(query.integer(3)),
                        {query.integer(4), query.bytes(5)},
                        !query.isNull(6)});
  }
  return receipts;
}

QString receiptText(const Receipt& receipt) {
  const QString line = receipt.isSigned ? say("%1 by %2 on %3, signed with their passphrase")
                                        : say("%1 by %2 on %3, without a passphrase");
  QStringList lines{say("Receipt of a supervision record"), say("Record: %1").arg(receipt.sessionCode),
                    line.arg(receipt.kind, receipt.personName, receipt.at.toString(u"d MMMM yyyy, HH:mm"_s)),
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
