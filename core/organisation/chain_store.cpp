// SPDX-License-Identifier: MIT
// Entries in the order of their numbers.
#include "core/organisation/chain_store.h"

#include "core/fields/field.h"
#include "core/keys/key_pair.h"

using namespace Qt::StringLiterals;

namespace headroom {

ChainHead loadHead(const Database& records) {
  Query query(records, u"SELECT id, hash FROM chain_entry ORDER BY id DESC LIMIT 1");
  if (!query.next()) return beforeFirst();
  return {query.integer(0), query.bytes(1)};
}

ChainReader::ChainReader(const Database& records)
    : query_(
          records,
          u"SELECT c.id, c.previous, c.hash, c.at_ms, c.kind, c.person_id, c.session_id, c.digest, c.version, "
          u"c.origin_id, o.digest FROM chain_entry c LEFT JOIN record_origin o ON o.id = c.origin_id ORDER BY c.id") {}

std::optional<ChainEntry> ChainReader::next() {
  if (!query_.next()) return std::nullopt;
  return ChainEntry{query_.integer(0),
                    query_.bytes(1),
                    query_.bytes(2),
                    query_.integer(3),
                    query_.text(4),
                    query_.optionalId<PersonId>(5),
                    query_.optionalId<SessionId>(6),
                    query_.bytes(7),
                    static_cast<int>(query_.integer(8)),
                    query_.optionalId<OriginId>(9),
                    query_.bytes(10)};
}

ChainWriter::ChainWriter(Database& records)
    : head_(loadHead(records)),
      insert_(records,
              u"INSERT INTO chain_entry (id, previous, hash, at_ms, kind, person_id, session_id, digest, version, "
              u"origin_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

ChainEntry ChainWriter::append(ChainEntry entry) {
  entry.number = head_.number + 1;
  entry.previous = head_.hash;
  if (entry.version == 0) entry.version = signedVersion();
  entry.hash = hashOf(entry);
  insert_.bind(entry.number).bind(entry.previous).bind(entry.hash).bind(entry.at).bind(entry.kind);
  insert_.bind(entry.person).bind(entry.session).bind(entry.digest).bind(entry.version).bind(entry.origin).runLater();
  head_ = {entry.number, entry.hash};
  return entry;
}

ChainEntry appendEntry(Database& records, ChainEntry entry) { return ChainWriter(records).append(std::move(entry)); }

RecordOrigin insertOrigin(Database& records, const QString& words) {
  const QByteArray digest = digestOf(words.toUtf8());
  Change insert(records, u"INSERT INTO record_origin (words, digest) VALUES (?, ?) RETURNING id");
  return {insert.bind(words.isNull() ? u""_s : words).bind(digest).insertAs<OriginId>(), digest};
}

}  // namespace headroom
