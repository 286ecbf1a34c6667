// SPDX-License-Identifier: MIT
// Entries in the order of their numbers.
#include "core/keys/canonical.h"
#include "core/organisation/chain.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kHashBytes = 32;

QByteArray beginning() { return QByteArray(kHashBytes, '\0'); }

}  // namespace

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
  const auto idOf = [](const auto& id) { return id ? std::optional(id->value()) : std::nullopt; };
  return digestOf(Canonical("headroom chain 1")
                      .number(entry.number)
                      .bytes(entry.previous)
                      .number(entry.at)
                      .text(entry.kind)
                      .number(idOf(entry.person))
                      .number(idOf(entry.session))
                      .bytes(entry.digest)
                      .result());
}

ChainHead loadHead(const Database& records) {
  Query query(records, u"SELECT id, hash FROM chain_entry ORDER BY id DESC LIMIT 1");
  if (!query.next()) return {0, beginning()};
  return {query.integer(0), query.bytes(1)};
}

std::vector<ChainEntry> loadChain(const Database& records) {
  std::vector<ChainEntry> chain;
  Query query(records,
              u"SELECT id, previous, hash, at_ms, kind, person_id, session_id, digest FROM chain_entry ORDER BY id");
  while (query.next()) {
    chain.push_back({query.integer(0), query.bytes(1), query.bytes(2), query.integer(3), query.text(4),
                     query.optionalId<PersonId>(5), query.optionalId<SessionId>(6), query.bytes(7)});
  }
  return chain;
}

ChainEntry appendEntry(Database& records, ChainEntry entry) {
  const ChainHead head = loadHead(records);
  entry.number = head.number + 1;
  entry.previous = head.hash;
  entry.hash = hashOf(entry);
  Change(records,
         u"INSERT INTO chain_entry (id, previous, hash, at_ms, kind, person_id, session_id, digest) "
         u"VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(entry.number)
      .bind(entry.previous)
      .bind(entry.hash)
      .bind(entry.at)
      .bind(entry.kind)
      .bind(entry.person)
      .bind(entry.session)
      .bind(entry.digest)
      .run();
  return entry;
}

std::optional<QString> firstChainFault(const std::vector<ChainEntry>& chain) {
  QByteArray before = beginning();
  qint64 number = 0;
  for (const ChainEntry& entry : chain) {
    if (entry.number != ++number) return u"entry %1 of the chain is missing"_s.arg(number);
    if (entry.previous != before) return u"entry %1 of the chain does not follow the one before it"_s.arg(number);
    if (entry.hash != hashOf(entry)) return u"entry %1 of the chain was changed"_s.arg(number);
    before = entry.hash;
  }
  return std::nullopt;
}

std::optional<QString> headFault(const std::vector<ChainEntry>& chain, const ChainHead& receipt) {
  if (receipt.number == 0) return std::nullopt;
  if (static_cast<std::size_t>(receipt.number) > chain.size())
    return u"the file holds %1 entries and the receipt names entry %2: its end was cut off, or it is an older file"_s
        .arg(chain.size())
        .arg(receipt.number);
  if (chain[static_cast<std::size_t>(receipt.number - 1)].hash != receipt.hash)
    return u"entry %1 is not the one that the receipt names: the chain was written anew"_s.arg(receipt.number);
  return std::nullopt;
}

}  // namespace headroom
