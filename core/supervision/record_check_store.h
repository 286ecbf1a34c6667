// SPDX-License-Identifier: MIT
// What the check of records reads, one entry or one record at a time. Seen by record_check*.cpp alone.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "core/supervision/rows_beside.h"

namespace headroom {

struct StoredSignature {
  PersonId person;
  QByteArray message;
  QByteArray signature;
};
class SignatureReader {
 public:
  explicit SignatureReader(const Database& records);
  /// That under the entry of this number, if any.
  std::optional<StoredSignature> of(qint64 entry);

 private:
  RowsBeside rows_;
};

struct StoredOrigin {
  OriginId id;
  QString words;
  QByteArray digest;
};
std::vector<StoredOrigin> loadOrigins(const Database& records);

/// An entry as far as its record is concerned.
struct EntryOfRecord {
  qint64 number = 0;
  QString kind;
  std::optional<PersonId> person;
  qint64 at = 0;
  QByteArray digest;
  int version = 1;
  bool isSigned = false;
};
/// The records that the chain names in their order, each with all its entries.
class EntriesReader {
 public:
  explicit EntriesReader(const Database& records);
  std::optional<std::pair<SessionId, std::vector<EntryOfRecord>>> next();

 private:
  Query query_;
  bool hasRow_;
};

struct AgreedRecord {
  QString code;
  bool isOnChain = false;
};
/// Every agreed record.
class AgreedReader {
 public:
  explicit AgreedReader(const Database& records);
  std::optional<AgreedRecord> next();

 private:
  Query query_;
};

/// Of one record what its entries are held against; records are asked for along their ids.
class RecordRows {
 public:
  struct Head {
    QString code;
    bool isAgreed = false;
    PersonId person;
    std::optional<PersonId> supervisor;
  };
  struct Step {
    QString step;
    PersonId person;
    qint64 at = 0;
  };
  struct Added {
    PersonId author;
    QString body;
    qint64 at = 0;
  };

  explicit RecordRows(const Database& records);
  std::optional<Head> head(SessionId id);
  /// In the order they were made.
  std::vector<Step> steps(SessionId id);
  std::vector<Added> addenda(SessionId id);
  /// Whether an action says that it was closed before the agreement, and was not marked as closed then.
  bool hasUnmarkedClosed(SessionId id);

 private:
  RowsBeside sessions_, steps_, addenda_, unmarked_;
};

}  // namespace headroom
