// SPDX-License-Identifier: MIT
// Walks the chain once, then the records that it names in their order, then the agreed records that it does not name.
// What is kept of all that is one entry or one record.
#include <QCoreApplication>

#include <map>
#include <set>

#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/record_check.h"
#include "core/supervision/record_check_parts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kMostOrigins = 20;

QString say(const char* words) { return QCoreApplication::translate("verify", words); }

/// The chain itself: that each entry follows, that signatures fit, and where imported records came from.
class ChainCheck {
 public:
  ChainCheck(const Database& records, CheckFaults& faults, SignerKeys& keys, RecordCheck& check)
      : records_(records),
        faults_(faults),
        keys_(keys),
        check_(check),
        signature_(records, u"SELECT person_id, signed, signature FROM signature WHERE entry_id = ?") {}

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
      checkSignature(*entry);
    }
    if (follower.head().number > 0) check_.head = follower.head();
    if (broken) faults_.addFirst(*broken);
    if (receipt) {
      if (auto fault = headFault(*receipt, named, check_.head.number)) faults_.add(*fault);
    }
    checkOrigins();
  }

 private:
  void checkSignature(const ChainEntry& entry) {
    signature_.bind(entry.number);
    if (!signature_.next()) {
      const bool asks =
          entry.kind == u"shared" || entry.kind == u"agreed" || entry.kind == u"added" || entry.kind == u"erased";
      if (asks && entry.session && entry.person && keys_.signedAt(*entry.person, entry.at))
        faults_.addAbout(entry, say("a signature of somebody who signs with a passphrase is missing"));
      return;
    }
    const auto person = signature_.id<PersonId>(0);
    const QByteArray message = signature_.bytes(1);
    const QByteArray signature = signature_.bytes(2);
    signature_.finish();
    if (person != entry.person || !message.startsWith(signedStart(entry)) || !keys_.fits(person, message, signature))
      faults_.addAbout(entry, say("a signature does not fit what it stands under"));
  }

  void checkOrigins() {
    Query query(records_, u"SELECT id, words, digest FROM record_origin ORDER BY id");
    while (query.next()) {
      const QString words = query.text(1);
      const bool isEmptied = words.isEmpty() && hasErased_;
      if (!isEmptied && digestOf(words.toUtf8()) != query.bytes(2))
        faults_.add(say("where imported records came from was changed"));
      const auto [records, at] = origins_[query.integer(0)];
      if (records > 0 && check_.cameIn.size() < kMostOrigins) check_.cameIn.push_back({words, records, at});
    }
  }

  const Database& records_;
  CheckFaults& faults_;
  SignerKeys& keys_;
  RecordCheck& check_;
  Query signature_;
  std::map<qint64, std::pair<int, qint64>> origins_;
  bool hasErased_ = false;
};

void checkEveryRecord(const Database& records, CheckFaults& faults, SignerKeys& keys, RecordCheck& check) {
  OneRecordCheck one(records, faults, keys, check);
  Query query(records,
              u"SELECT c.session_id, c.id, c.kind, c.person_id, c.at_ms, c.digest, c.version, g.entry_id FROM "
              u"chain_entry c LEFT JOIN signature g ON g.entry_id = c.id WHERE c.session_id IS NOT NULL ORDER BY "
              u"c.session_id, c.id");
  std::optional<SessionId> session;
  std::vector<EntryOfRecord> entries;
  while (query.next()) {
    const auto id = query.id<SessionId>(0);
    if (session && id != session) {
      one.run(*session, entries);
      entries.clear();
    }
    session = id;
    entries.push_back({query.integer(1), query.text(2), query.optionalId<PersonId>(3), query.integer(4), query.bytes(5),
                       static_cast<int>(query.integer(6)), !query.isNull(7)});
  }
  if (session) one.run(*session, entries);
}

/// A record that lost its entries is told from one that never had any: every agreed record of this format has one.
void findUnhung(const Database& records, CheckFaults& faults, RecordCheck& check) {
  Query mark(records, u"SELECT 1 FROM setting WHERE name = 'records_to_chain'");
  const bool isWaiting = mark.next();
  mark.finish();
  Query query(records,
              u"SELECT s.code, EXISTS (SELECT 1 FROM chain_entry c WHERE c.session_id = s.id AND c.kind IN ('agreed', "
              u"'agreed before', 'imported')) FROM session s WHERE s.state = 'agreed' ORDER BY s.id");
  while (query.next()) {
    ++check.agreed;
    if (query.truth(1)) continue;
    if (isWaiting) {
      ++check.waiting;
    } else {
      faults.add(u"record %1: %2"_s.arg(query.text(0), say("it is agreed and stands on no chain")));
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
