// SPDX-License-Identifier: MIT
// Reads the chain entry by entry and adds to its end.
#pragma once
#include "core/organisation/chain.h"
#include "core/store/query.h"

namespace headroom {

ChainHead loadHead(const Database& records);

/// Reads the chain from its first entry on, one at a time.
class ChainReader {
 public:
  explicit ChainReader(const Database& records);
  /// The next entry; nothing after the last one.
  std::optional<ChainEntry> next();

 private:
  Query query_;
};

/// Adds many entries after the head. Belongs inside a transaction in which nothing else adds any.
class ChainWriter {
 public:
  explicit ChainWriter(Database& records);
  /// Number, previous and hash are set here.
  ChainEntry append(ChainEntry entry);

 private:
  ChainHead head_;
  Change insert_;
};
/// Likewise one.
ChainEntry appendEntry(Database& records, ChainEntry entry);

/// Where records come from that come in agreed; what their entries say as `origin` and `originDigest`.
struct RecordOrigin {
  OriginId id;
  QByteArray digest;
};
/// Belongs inside a transaction.
RecordOrigin insertOrigin(Database& records, const QString& words);

}  // namespace headroom
