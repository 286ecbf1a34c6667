// SPDX-License-Identifier: MIT
// The bytes of a version that was released are never changed again.
#include "core/organisation/chain.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/fields/field.h"
#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kHashBytes = 32;

template <class IdType>
std::optional<qint64> numberOf(const std::optional<IdType>& id) {
  return id ? std::optional(id->value()) : std::nullopt;
}

}  // namespace

bool isAgreement(const QString& kind) { return kind == u"agreed" || kind == u"agreed before" || kind == u"imported"; }

QString headWords(const ChainHead& head) {
  return u"%1:%2"_s.arg(head.number).arg(QString::fromLatin1(head.hash.toHex()));
}

ChainHead beforeFirst() { return {0, QByteArray(kHashBytes, '\0')}; }

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

std::optional<QString> ChainFollower::faultOf(const ChainEntry& next) {
  const QByteArray before = number_ == 0 ? beforeFirst().hash : before_;
  const int version = version_;
  ++number_;
  before_ = next.hash;
  version_ = std::max(version, next.version);
  if (next.number != number_) {
    const qint64 missing = number_;
    number_ = next.number;
    return say("entry %1 of the chain is missing").arg(missing);
  }
  if (next.previous != before) return say("entry %1 of the chain does not follow the one before it").arg(number_);
  if (next.hash != hashOf(next)) return say("entry %1 of the chain was changed").arg(number_);
  if (next.version < version)
    return say("entry %1 of the chain says an older version than the one before it").arg(number_);
  if (next.version > signedVersion()) return say("entry %1 of the chain was made by a newer Headroom").arg(number_);
  return std::nullopt;
}

std::optional<QString> headFault(const ChainHead& receipt, const std::optional<QByteArray>& there, qint64 entries) {
  if (receipt.number == 0 || there == receipt.hash) return std::nullopt;
  if (!there)
    return say("the file holds %1 entries and the receipt names entry %2: its end was cut off, or it is an older file")
        .arg(entries)
        .arg(receipt.number);
  return say("entry %1 is not the one that the receipt names: the chain was written anew").arg(receipt.number);
}

}  // namespace headroom
