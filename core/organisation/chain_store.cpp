// SPDX-License-Identifier: MIT
// Entries in the order of their numbers. The bytes of a version that was released are never changed again.
#include "core/fields/field.h"
#include "core/keys/canonical.h"
#include "core/organisation/chain.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kHashBytes = 32;

QByteArray beginning() { return QByteArray(kHashBytes, '\0'); }

template <class IdType>
std::optional<qint64> numberOf(const std::optional<IdType>& id) {
  return id ? std::optional(id->value()) : std::nullopt;
}

}  // namespace

bool isAgreement(const QString& kind) { return kind == u"agreed" || kind == u"agreed before" || kind == u"imported"; }

QString headWords(const ChainHead& head) {
  return u"%1:%2"_s.arg(head.number).arg(QString::fromLatin1(head.hash.toHex()));
}

std::optional<ChainHead> headFrom(const QString& words) {
  bool isNumber = false;
  const qint64 number = words.section(u':', 0, 0).trimmed().toLongLong(&isNumber);
  const QString hex = words.section(u':', 1).trimmed().toLower();
  const QByteArray hash = QByteArray::fromHex(hex.toLatin1());
  if (!isNumber || number < 0 || hash.size() != kHashBytes || QString::fromLatin1(hash.toHex()) != hex)
    return std::nullopt;
  return ChainHead{number, hash};
}

QByteArray hashOf(const ChainEntry& entry) {
  Canonical bytes(entry.version == 1 ? "headroom chain 1" : "headroom chain 2");
  if (entry.version > 1) bytes.number(qint64{entry.version});
  bytes.number(entry.number)
      .bytes(entry.previous)
      .number(entry.at)
      .text(entry.kind)
      .number(numberOf(entry.person))
      .number(numberOf(entry.session))
      .bytes(entry.digest);
  if (entry.version > 1) bytes.bytes(entry.originDigest);
  return digestOf(bytes.result());
}

ChainHead loadHead(const Database& records) {
  Query query(records, u"SELECT id, hash FROM chain_entry ORDER BY id DESC LIMIT 1");
  if (!query.next()) return {0, beginning()};
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
                    query_.optionalInteger(9),
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
  insert_.bind(entry.person).bind(entry.session).bind(entry.digest).bind(entry.version).bind(entry.origin).run();
  head_ = {entry.number, entry.hash};
  return entry;
}

ChainEntry appendEntry(Database& records, ChainEntry entry) { return ChainWriter(records).append(std::move(entry)); }

RecordOrigin insertOrigin(Database& records, const QString& words) {
  const QByteArray digest = digestOf(words.toUtf8());
  Change insert(records, u"INSERT INTO record_origin (words, digest) VALUES (?, ?) RETURNING id");
  return {insert.bind(words.isNull() ? u""_s : words).bind(digest).insert(), digest};
}

std::optional<QString> ChainFollower::faultOf(const ChainEntry& next) {
  const QByteArray before = number_ == 0 ? beginning() : before_;
  const int version = version_;
  ++number_;
  before_ = next.hash;
  version_ = std::max(version, next.version);
  if (next.number != number_) {
    const qint64 missing = number_;
    number_ = next.number;
    return u"entry %1 of the chain is missing"_s.arg(missing);
  }
  if (next.previous != before) return u"entry %1 of the chain does not follow the one before it"_s.arg(number_);
  if (next.hash != hashOf(next)) return u"entry %1 of the chain was changed"_s.arg(number_);
  if (next.version < version)
    return u"entry %1 of the chain says an older version than the one before it"_s.arg(number_);
  if (next.version > signedVersion()) return u"entry %1 of the chain was made by a newer Headroom"_s.arg(number_);
  return std::nullopt;
}

std::optional<QString> headFault(const ChainHead& receipt, const std::optional<QByteArray>& there, qint64 entries) {
  if (receipt.number == 0 || there == receipt.hash) return std::nullopt;
  if (!there)
    return u"the file holds %1 entries and the receipt names entry %2: its end was cut off, or it is an older file"_s
        .arg(entries)
        .arg(receipt.number);
  return u"entry %1 is not the one that the receipt names: the chain was written anew"_s.arg(receipt.number);
}

}  // namespace headroom
