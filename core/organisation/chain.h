// SPDX-License-Identifier: MIT
// The chain that signed records hang on (design 3): every entry holds the hash of the one before it, so that nothing is
// taken out of its middle or changed unseen. It proves nothing about its own end: somebody must remember a head.
#pragma once
#include <vector>

#include "core/keys/key_pair.h"
#include "core/store/database.h"

namespace headroom {

struct ChainEntry {
  qint64 number = 0;  ///< from 1
  QByteArray previous;
  QByteArray hash;
  qint64 at = 0;  ///< milliseconds UTC
  QString kind;   ///< 'shared', 'agreed', 'agreed before', 'added', 'erased', 'recovery used'
  std::optional<PersonId> person = {};
  std::optional<SessionId> session = {};
  QByteArray digest;  ///< BLAKE2b of what the entry is about
};

/// Number and hash of the last entry; number 0 and zeros before the first.
struct ChainHead {
  qint64 number = 0;
  QByteArray hash;
};
/// '12:9f3a…', as a receipt says it, and back.
QString headWords(const ChainHead& head);
std::optional<ChainHead> headFrom(const QString& words);

/// The hash that an entry with these contents has.
QByteArray hashOf(const ChainEntry& entry);

ChainHead loadHead(const Database& records);
std::vector<ChainEntry> loadChain(const Database& records);
/// Adds an entry after the head; its number, previous and hash are set here. Belongs inside a transaction.
ChainEntry appendEntry(Database& records, ChainEntry entry);

/// The first entry that does not follow from the one before it, as a sentence.
std::optional<QString> firstChainFault(const std::vector<ChainEntry>& chain);
/// Whether the chain still holds what a receipt says; a sentence when it does not.
std::optional<QString> headFault(const std::vector<ChainEntry>& chain, const ChainHead& receipt);

}  // namespace headroom
