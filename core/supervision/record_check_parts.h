// SPDX-License-Identifier: MIT
// The parts of the check of records; seen by record_check*.cpp alone.
#pragma once
#include <unordered_map>

#include "core/keys/key_pair.h"
#include "core/supervision/record_check.h"
#include "core/supervision/record_check_store.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/record_signing.h"

namespace headroom {

/// Counts what is found and keeps the first of it: a file whose chain is gone has as many faults as records.
class CheckFaults {
 public:
  CheckFaults(const Database& records, RecordCheck& check) : records_(records), check_(check) {}
  void add(const QString& fault);
  void addOf(SessionId record, const QString& code, const QString& words);
  void addFirst(const QString& fault);
  /// Names the record of the entry, or the entry.
  void addAbout(const ChainEntry& entry, const QString& words);

 private:
  const Database& records_;
  RecordCheck& check_;
};

/// The keys that people sign and signed with, each read once.
class SignerKeys {
 public:
  explicit SignerKeys(const Database& records) : records_(records) {}
  /// Whether they had a passphrase at that instant.
  bool signedAt(PersonId person, qint64 at);
  bool fits(PersonId person, const QByteArray& message, const QByteArray& signature);

 private:
  struct Keys {
    std::optional<qint64> since;
    std::vector<PublicKeys> all;
  };
  const Keys& of(PersonId person);

  const Database& records_;
  std::unordered_map<qint64, Keys> keys_;
};

/// Whether one record is what its entries say, in the version that each says.
class OneRecordCheck {
 public:
  OneRecordCheck(const Database& records, CheckFaults& faults, SignerKeys& keys, RecordCheck& check);
  void run(SessionId id, const std::vector<EntryOfRecord>& entries);

 private:
  struct Told;
  void checkText(SessionId id, const Told& told);
  void checkRestated(SessionId id, const Told& told);
  void checkParties(const Told& told);
  void checkSteps(SessionId id, const std::vector<EntryOfRecord>& entries, const Told& told);
  void checkActions(SessionId id, const Told& told);
  void checkAddenda(SessionId id, const std::vector<EntryOfRecord>& entries, const Told& told);
  void count(const Told& told);
  void fault(const char* words);

  CheckFaults& faults_;
  SignerKeys& keys_;
  RecordCheck& check_;
  RecordForm form_;
  RecordRows rows_;
  SessionId id_{1};
  QString code_;
};

}  // namespace headroom
