// SPDX-License-Identifier: MIT
// Walks the chain once, then the records that it names in their order, then the agreed records that it does not name.
// What is kept of all that is one entry or one record.
#include "core/supervision/record_check.h"

#include <map>

#include "core/base/say.h"
#include "core/organisation/chain_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/older_records_store.h"
#include "core/supervision/record_check_parts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kMostOrigins = 20;

/// The chain itself: that each entry follows, that signatures fit, and where imported records came from.
class ChainCheck {
 public:
  ChainCheck(const Database& records, CheckFaults& faults, SignerKeys& keys, RecordCheck& check)
      : records_(records), faults_(faults), keys_(keys), check_(check), signatures_(records) {}

  void run(const std::optional<ChainHead>& receipt) {
    std::optional<QString> broken;
    std::optional<QByteArray> named;
    ChainFollower follower;
    ChainReader chain(records_);
    while (const auto entry = chain.next()) {
      if (auto fault = follower.faultOf(*entry); fault && !broken) broken = fault;
      if (receipt && entry->number == receipt->number) named = entry->hash;
      if (entry->origin) ++origins_[*entry->origin].first, origins_[*entry->origin].second = entry->at;
      hasErased_ = hasErased_ || entry->kind == u"erased";
      checkOlder(*entry);
      checkSignature(*entry);
    }
    if (follower.head().number > 0) check_.head = follower.head();
    check_.chainFollows = !broken;
    if (broken) faults_.addFirst(*broken);
    if (receipt) {
      if (auto fault = headFault(*receipt, named, check_.head.number)) faults_.add(*fault);
    }
    checkOrigins();
  }

 private:
  void checkSignature(const ChainEntry& entry) {
    const auto found = signatures_.of(entry.number);
    if (!found) {
      const bool asks =
          entry.kind == u"shared" || entry.kind == u"agreed" || entry.kind == u"added" || entry.kind == u"erased";
      if (asks && entry.session && entry.person && keys_.signedAt(*entry.person, entry.at))
        faults_.addAbout(entry, say("a signature of somebody who signs with a passphrase is missing"));
      return;
    }
    if (found->person != entry.person || !found->message.startsWith(signedStart(entry)) ||
        !keys_.fits(found->person, found->message, found->signature))
      faults_.addAbout(entry, say("a signature does not fit what it stands under"));
  }

  /// Records of an older file are hung before anything else is with a form of theirs; one that says so later was not.
  void checkOlder(const ChainEntry& entry) {
    if (entry.kind == u"agreed before" && hangsNewer_)
      faults_.addAbout(
          entry, say("it is said to have been agreed before the file had a chain, and was added to the chain later"));
    const bool isOlder = entry.kind == u"agreed before" || entry.kind == u"restated" || entry.kind == u"added";
    hangsNewer_ = hangsNewer_ || (entry.version > 1 && !isOlder);
  }

  void checkOrigins() {
    for (const StoredOrigin& origin : loadOrigins(records_)) {
      const bool isEmptied = origin.words.isEmpty() && hasErased_;
      if (!isEmptied && digestOf(origin.words.toUtf8()) != origin.digest)
        faults_.add(say("where imported records came from was changed"));
      const auto [records, at] = origins_[origin.id];
      if (records > 0 && check_.cameIn.size() < kMostOrigins) check_.cameIn.push_back({origin.words, records, at});
    }
  }

  const Database& records_;
  CheckFaults& faults_;
  SignerKeys& keys_;
  RecordCheck& check_;
  SignatureReader signatures_;
  std::map<OriginId, std::pair<int, qint64>> origins_;
  bool hasErased_ = false;
  bool hangsNewer_ = false;
};

void checkEveryRecord(const Database& records, CheckFaults& faults, SignerKeys& keys, RecordCheck& check) {
  OneRecordCheck one(records, faults, keys, check);
  EntriesReader entries(records);
  while (const auto next = entries.next()) one.run(next->first, next->second);
}

/// A record that lost its entries is told from one that never had any: every agreed record of this format has one.
void findUnhung(const Database& records, CheckFaults& faults, RecordCheck& check) {
  const bool isWaiting = hasOlderRecords(records);
  AgreedReader agreed(records);
  while (const auto record = agreed.next()) {
    ++check.agreed;
    if (record->isOnChain) continue;
    if (isWaiting) {
      ++check.waiting;
    } else {
      faults.add(u"record %1: %2"_s.arg(record->code, say("it is agreed but not on the chain")));
    }
  }
}

}  // namespace

RecordCheck checkRecords(const Database& records, const std::optional<ChainHead>& receipt) {
  const Snapshot moment(records);
  RecordCheck check;
  CheckFaults faults(records, check);
  SignerKeys keys(records);
  ChainCheck(records, faults, keys, check).run(receipt);
  checkEveryRecord(records, faults, keys, check);
  findUnhung(records, faults, check);
  return check;
}

}  // namespace headroom
