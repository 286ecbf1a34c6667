// SPDX-License-Identifier: MIT
// Walks the chain once, then every record that it names.
#include <QCoreApplication>

#include <map>
#include <set>

#include "core/organisation/key_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/record_check.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("verify", words); }

struct Signed {
  PersonId person;
  QByteArray message;
  QByteArray signature;
};

std::map<qint64, Signed> loadSignatures(const Database& records) {
  std::map<qint64, Signed> all;
  Query query(records, u"SELECT entry_id, person_id, signed, signature FROM signature");
  while (query.next()) all.emplace(query.integer(0), Signed{query.id<PersonId>(1), query.bytes(2), query.bytes(3)});
  return all;
}

class Checker {
 public:
  Checker(const Database& records, RecordCheck& check)
      : records_(records), check_(check), chain_(loadChain(records)), signatures_(loadSignatures(records)) {}

  void run(const std::optional<ChainHead>& receipt) {
    check_.head = chain_.empty() ? ChainHead{} : ChainHead{chain_.back().number, chain_.back().hash};
    if (auto fault = firstChainFault(chain_)) check_.faults.push_back(*fault);
    if (receipt) {
      if (auto fault = headFault(chain_, *receipt)) check_.faults.push_back(*fault);
    }
    for (const ChainEntry& entry : chain_) checkSignature(entry);
    std::map<qint64, std::vector<const ChainEntry*>> bySession;
    for (const ChainEntry& entry : chain_) {
      if (entry.session) bySession[entry.session->value()].push_back(&entry);
    }
    for (const auto& [session, entries] : bySession) checkRecord(SessionId(session), entries);
    countAgreed();
  }

 private:
  void fault(const QString& about, const QString& words) { check_.faults.push_back(u"%1: %2"_s.arg(about, words)); }

  QString nameOf(const ChainEntry& entry) const {
    if (!entry.session) return u"entry %1"_s.arg(entry.number);
    const auto session = loadSession(records_, *entry.session);
    return session ? u"record %1"_s.arg(session->code) : u"entry %1"_s.arg(entry.number);
  }

  void checkSignature(const ChainEntry& entry) {
    const auto found = signatures_.find(entry.number);
    if (found == signatures_.end()) {
      const auto keys = entry.person ? loadKeys(records_, *entry.person) : std::nullopt;
      const bool hadKeys = keys && keys->made.toMSecsSinceEpoch() <= entry.at;
      if (hadKeys && entry.session && entry.kind != u"agreed before")
        fault(nameOf(entry), say("a signature of somebody who signs with a passphrase is missing"));
      return;
    }
    const Signed& one = found->second;
    bool holds = one.person == entry.person && one.message.startsWith(signedStart(entry));
    if (holds) {
      const auto keys = loadEveryKeyOf(records_, one.person);
      holds = std::any_of(keys.begin(), keys.end(),
                          [&](const PublicKeys& key) { return isSignedBy(key, one.message, one.signature); });
    }
    if (!holds) fault(nameOf(entry), say("a signature does not fit what it stands under"));
  }

  // The last word of each party is about the record as it stands; what was shared and taken back before is history.
  void checkRecord(SessionId id, const std::vector<const ChainEntry*>& entries) {
    const auto session = loadSession(records_, id);
    if (!session) return fault(nameOf(*entries.front()), say("the record is gone"));
    const QByteArray digest = digestOf(recordBytes(records_, id));
    const ChainEntry* agreed = nullptr;
    const ChainEntry* shared = nullptr;
    const ChainEntry* last = nullptr;  // agreed, or emptied later because somebody in it was erased
    for (const ChainEntry* entry : entries) {
      if (entry->kind == u"agreed" || entry->kind == u"agreed before") agreed = entry, last = entry;
      if (entry->kind == u"erased" && agreed != nullptr) last = entry;
      if (entry->kind == u"shared") shared = entry;
    }
    if (agreed == nullptr) return;
    const QString name = u"record %1"_s.arg(session->code);
    if (session->state != SessionState::Agreed) fault(name, say("it was agreed and is not any more"));
    if (last->digest != digest) fault(name, say("its text is not what was agreed"));
    if (shared != nullptr && agreed->kind == u"agreed" && shared->digest != agreed->digest)
      fault(name, say("what was agreed is not what was shared"));
    if (last == agreed) {
      checkAddenda(id, name, entries, digest);
    } else {
      ++check_.erased;
    }
    ++check_.onChain;
    const bool both = shared != nullptr && signatures_.contains(shared->number) && signatures_.contains(agreed->number);
    check_.signedByBoth += both ? 1 : 0;
  }

  void checkAddenda(SessionId id, const QString& name, const std::vector<const ChainEntry*>& entries,
                    const QByteArray& digest) {
    std::multiset<QByteArray> hung;
    for (const ChainEntry* entry : entries) {
      if (entry->kind == u"added") hung.insert(entry->digest);
    }
    for (const Addendum& one : loadAddenda(records_, id)) {
      const auto at = hung.find(addendumDigest(digest, one.author, one.body));
      if (at == hung.end()) return fault(name, say("something added to it was changed"));
      hung.erase(at);
    }
    if (!hung.empty()) fault(name, say("something added to it is gone"));
  }

  void countAgreed() {
    Query query(records_, u"SELECT count(*) FROM session WHERE state = 'agreed'");
    if (query.next()) check_.agreed = static_cast<int>(query.integer(0));
  }

  const Database& records_;
  RecordCheck& check_;
  std::vector<ChainEntry> chain_;
  std::map<qint64, Signed> signatures_;
};

}  // namespace

RecordCheck checkRecords(const Database& records, const std::optional<ChainHead>& receipt) {
  const Snapshot moment(records);
  RecordCheck check;
  Checker(records, check).run(receipt);
  return check;
}

std::vector<QString> whatIsNotProved() {
  return {say("who typed a passphrase"), say("what o'clock it was: times are those of the computer"),
          say("that nothing was left out before it was signed"),
          say("that this is not an older copy of the file, or one with its end cut off, unless a receipt is given")};
}

}  // namespace headroom
