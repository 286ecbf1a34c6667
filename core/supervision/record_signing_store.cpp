// SPDX-License-Identifier: MIT
// Digests are made one record at a time, with statements that are prepared once.
#include "core/supervision/record_signing_store.h"

#include "core/fields/field.h"
#include "core/organisation/key_store.h"
#include "core/store/query.h"
#include "core/supervision/record_form_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString codeOf(const Database& records, std::optional<PersonId> person) {
  if (!person) return {};
  Query query(records, u"SELECT code FROM person WHERE id = ?");
  query.bind(*person);
  return query.next() ? query.text(0) : QString();
}

}  // namespace

QByteArray recordBytes(const Database& records, SessionId id) {
  return RecordForm(records).bytes(id, signedVersion(), RecordMoment::Whole);
}

std::vector<std::pair<SessionId, QByteArray>> digestsOnChain(const Database& records) {
  std::vector<std::pair<SessionId, QByteArray>> digests;
  RecordForm form(records);
  Query query(records,
              u"SELECT DISTINCT session_id FROM chain_entry WHERE session_id IS NOT NULL AND kind IN ('shared', "
              u"'agreed', 'agreed "
              u"before', 'imported') ORDER BY session_id");
  while (query.next()) {
    const auto id = query.id<SessionId>(0);
    digests.emplace_back(id, form.digest(id, signedVersion(), RecordMoment::Whole));
  }
  return digests;
}

std::vector<SigningParty> loadSigningParties(const Database& records, const Session& session) {
  std::vector<SigningParty> parties;
  for (const std::optional<PersonId> party : {session.supervisor, std::optional(session.person)}) {
    const auto keys = party ? loadKeys(records, *party) : std::nullopt;
    parties.push_back({codeOf(records, party), keys ? keys->publicKeys.sign : QByteArray()});
  }
  return parties;
}

void insertSignature(Database& records, const ChainEntry& entry, PersonId person, const QByteArray& message,
                     const QByteArray& signature) {
  Change(records, u"INSERT INTO signature (entry_id, person_id, signed, signature) VALUES (?, ?, ?, ?)")
      .bind(entry.number)
      .bind(person)
      .bind(message)
      .bind(signature)
      .runLater();
}

std::optional<QByteArray> loadDigestBefore(const Database& records, SessionId id) {
  Query query(
      records,
      u"SELECT digest FROM chain_entry WHERE session_id = ? AND kind IN ('agreed', 'agreed before', 'imported', "
      u"'erased') ORDER BY id DESC LIMIT 1");
  query.bind(id);
  return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

void lockRecord(Database& records, SessionId id) {
  Change(records, u"UPDATE session SET state = 'agreed' WHERE id = ?").bind(id).runLaterOnOneRow();
}

std::vector<Receipt> loadReceipts(const Database& records, SessionId id) {
  std::vector<Receipt> receipts;
  Query query(
      records,
      u"SELECT s.code, c.kind, p.name, c.at_ms, c.id, c.hash, g.entry_id, o.words, g.signature FROM chain_entry c "
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
                        query.text(7),
                        query.bytes(8)});
  }
  return receipts;
}

}  // namespace headroom
