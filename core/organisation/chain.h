// SPDX-License-Identifier: MIT
// The chain that signed records hang on (design 3): every entry holds the hash of the one before it, so that nothing is
// taken out of its middle or changed unseen. It proves nothing about its own end: somebody must remember a head.
#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

#include "core/base/id.h"

namespace headroom {

struct ChainEntry {
  qint64 number = 0;  ///< from 1
  QByteArray previous;
  QByteArray hash;
  qint64 at = 0;  ///< milliseconds UTC
  QString kind;   ///< 'shared', 'agreed', 'agreed before', 'imported', 'restated', 'added', 'erased', …
  std::optional<PersonId> person = {};
  std::optional<SessionId> session = {};
  QByteArray digest;                    ///< BLAKE2b of what the entry is about
  int version = 0;                      ///< of the canonical form; 0: the newest, when it is added
  std::optional<OriginId> origin = {};  ///< where a record came from that came in agreed
  QByteArray originDigest = {};         ///< of the words that say so
};

/// Whether both of a record had agreed when the entry was made: 'agreed', 'agreed before' or 'imported'.
bool isAgreement(const QString& kind);

/// Number and hash of the last entry; number 0 and zeros before the first.
struct ChainHead {
  qint64 number = 0;
  QByteArray hash;
};
ChainHead beforeFirst();
/// '12:9f3a…', as a receipt says it, and back.
QString headWords(const ChainHead& head);
std::optional<ChainHead> headFrom(const QString& words);

/// The hash that an entry with these contents has. From version 2 on it covers the version and the origin too.
QByteArray hashOf(const ChainEntry& entry);

/// Follows the chain from its first entry on.
class ChainFollower {
 public:
  /// Why this entry does not follow from those before it, as a sentence.
  std::optional<QString> faultOf(const ChainEntry& next);
  ChainHead head() const { return {number_, before_}; }

 private:
  QByteArray before_;
  qint64 number_ = 0;
  int version_ = 1;
};

/// Why the chain does not hold what a receipt says; `there` is its entry of that number, and none beyond its end.
std::optional<QString> headFault(const ChainHead& receipt, const std::optional<QByteArray>& there, qint64 entries);

}  // namespace headroom
