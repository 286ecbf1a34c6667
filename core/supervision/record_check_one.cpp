// SPDX-License-Identifier: MIT
// The last word of each party is about the record as it stands; what was shared and taken back before is history.

#include <algorithm>

#include "core/base/control_bytes.h"
#include "core/base/say.h"
#include "core/organisation/key_store.h"
#include "core/supervision/record_check_parts.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kMostFaults = 100;

}  // namespace

void CheckFaults::add(const QString& fault) {
  ++check_.faultCount;
  if (check_.faults.size() < kMostFaults) check_.faults.push_back(fault);
}

void CheckFaults::addOf(SessionId record, const QString& code, const QString& words) {
  check_.changed.insert(record);
  add(u"record %1: %2"_s.arg(code, words));
}

void CheckFaults::addFirst(const QString& fault) {
  ++check_.faultCount;
  check_.faults.insert(check_.faults.begin(), fault);
}

void CheckFaults::addAbout(const ChainEntry& entry, const QString& words) {
  const auto session = entry.session ? loadSession(records_, *entry.session) : std::nullopt;
  if (session) return addOf(*entry.session, session->code, words);
  add(u"entry %1: %2"_s.arg(entry.number).arg(words));
}

const SignerKeys::Keys& SignerKeys::of(PersonId person) {
  const auto known = keys_.find(person.value());
  if (known != keys_.end()) return known->second;
  Keys keys{loadKeysSince(records_, person), loadEveryKeyOf(records_, person)};
  return keys_.emplace(person.value(), std::move(keys)).first->second;
}

bool SignerKeys::signedAt(PersonId person, qint64 at) {
  const auto& since = of(person).since;
  return since && *since <= at;
}

bool SignerKeys::fits(PersonId person, const QByteArray& message, const QByteArray& signature) {
  const auto& all = of(person).all;
  return std::any_of(all.begin(), all.end(),
                     [&](const PublicKeys& key) { return isSignedBy(key, message, signature); });
}

/// What the entries of a record say, and its own row.
struct OneRecordCheck::Told {
  bool erasedSinceShared = false;  // somebody was erased after it was shared and before it was agreed
  const EntryOfRecord* agreed = nullptr;
  const EntryOfRecord* shared = nullptr;    // before it was agreed
  const EntryOfRecord* last = nullptr;      // agreed, or emptied later because somebody in it was erased
  qint64 addedBefore = 0;                   // words added until then
  const EntryOfRecord* restated = nullptr;  // in a newer version of the form, after that
  qint64 addedBeforeRestated = 0;
  bool isAgreed = false;
  PersonId person{1};
  std::optional<PersonId> supervisor = {};

  bool isErased() const { return last != agreed; }
};

OneRecordCheck::OneRecordCheck(const Database& records, CheckFaults& faults, SignerKeys& keys, RecordCheck& check)
    : faults_(faults), keys_(keys), check_(check), form_(records, RecordOrder::AlongIds), rows_(records) {}

void OneRecordCheck::fault(const char* words) { faults_.addOf(id_, code_, say(words)); }

void OneRecordCheck::run(SessionId id, const std::vector<EntryOfRecord>& entries) {
  Told told;
  qint64 added = 0;
  std::vector<const char*> outOfOrder;
  for (const EntryOfRecord& entry : entries) {
    // What is said of a record twice, or by nobody, would put other words in the place of those that were signed.
    if (isAgreement(entry.kind) && told.agreed != nullptr) outOfOrder.push_back("it was agreed already");
    if (isAgreement(entry.kind) && entry.kind != u"agreed" && told.shared != nullptr)
      outOfOrder.push_back("it was shared in this file and stands as agreed elsewhere");
    if (entry.kind == u"restated" &&
        (told.restated != nullptr || told.last == nullptr || entry.version <= told.last->version))
      outOfOrder.push_back("it was stated again without a reason");
    if (entry.kind == u"erased" && !entry.person) outOfOrder.push_back("nobody is said to have taken words out of it");
    if (isAgreement(entry.kind)) told.agreed = &entry;
    if (entry.kind == u"erased" && told.agreed == nullptr) {
      told.erasedSinceShared = true;
      continue;
    }
    if (isAgreement(entry.kind) || entry.kind == u"erased")
      told.last = &entry, told.addedBefore = added, told.restated = nullptr;
    if (entry.kind == u"restated") told.restated = &entry, told.addedBeforeRestated = added;
    if (entry.kind == u"shared") told.shared = &entry, told.erasedSinceShared = false;
    if (entry.kind == u"added") ++added;
  }
  const auto head = rows_.head(id);
  if (!head) {
    faults_.add(u"entry %1: %2"_s.arg(entries.front().number).arg(say("the record is gone")));
    return;
  }
  id_ = id;
  code_ = head->code;
  for (const char* words : outOfOrder) fault(words);
  told.isAgreed = head->isAgreed;
  told.person = head->person;
  told.supervisor = head->supervisor;
  if (told.agreed == nullptr) return;
  checkText(id, told);
  checkRestated(id, told);
  checkParties(told);
  checkSteps(id, entries, told);
  checkActions(id, told);
  checkAddenda(id, entries, told);
  count(told);
}

void OneRecordCheck::checkText(SessionId id, const Told& told) {
  if (!told.isAgreed) fault("it was agreed and is not any more");
  const bool whole = told.isErased();
  const QByteArray digest = form_.digest(id, told.last->version, whole ? RecordMoment::Whole : RecordMoment::Agreed,
                                         whole ? told.addedBefore : -1);
  if (digest != told.last->digest) fault("it is not what was agreed");
  check_.wordsArePlain = check_.wordsArePlain && !holdsControlByte(form_.made());
  if (whole || told.shared == nullptr || told.agreed->kind != u"agreed") return;
  // Words that went when somebody was erased were shared and not agreed.
  if (told.erasedSinceShared) return;
  if (form_.digest(id, told.shared->version, RecordMoment::Shared) != told.shared->digest)
    fault("what was agreed is not what was shared");
}

void OneRecordCheck::checkRestated(SessionId id, const Told& told) {
  if (told.restated == nullptr) return;
  const QByteArray digest = form_.digest(id, told.restated->version, RecordMoment::Whole, told.addedBeforeRestated);
  if (digest != told.restated->digest) fault("it is not what it was when its older form was stated again");
}

// Only the two who met share and agree their record.
void OneRecordCheck::checkParties(const Told& told) {
  if (told.agreed->kind == u"agreed" && told.agreed->person != told.person)
    fault("it was agreed by somebody who is not the person whose supervision it was");
  if (told.shared != nullptr && told.shared->person != told.supervisor)
    fault("it was shared by somebody who is not its supervisor");
}

// A step of somebody who signs with a passphrase has its signed entry: a chain that was written anew without them shows
// here.
void OneRecordCheck::checkSteps(SessionId id, const std::vector<EntryOfRecord>& entries, const Told& told) {
  int shared = 0, agreed = 0;
  const auto steps = rows_.steps(id);
  for (const RecordRows::Step& one : steps) {
    if (!keys_.signedAt(one.person, one.at)) continue;
    if (one.step == u"shared") ++shared;
    if (one.step == u"agreed" || one.step == u"agreed with comment") ++agreed;
  }
  if (!steps.empty() && told.agreed->kind == u"imported")
    fault("it was signed off in this file and stands as imported");
  for (const EntryOfRecord& entry : entries) {
    if (!entry.isSigned) continue;
    if (entry.kind == u"shared") --shared;
    if (entry.kind == u"agreed") --agreed;
  }
  if (shared > 0 || agreed > 0)
    fault("a step of its sign-off was signed with a passphrase, and the signature is missing");
}

void OneRecordCheck::checkActions(SessionId id, const Told& told) {
  if (told.last->version == 1 && told.restated == nullptr) return;  // which said nothing of how actions stood
  if (rows_.hasUnmarkedClosed(id)) fault("an action that was open when it was agreed says that it was closed before");
}

void OneRecordCheck::checkAddenda(SessionId id, const std::vector<EntryOfRecord>& entries, const Told& told) {
  const EntryOfRecord* after = nullptr;  // the entry that words added follow
  struct Added {
    int version;
    QByteArray record;
    QByteArray digest;
    std::optional<PersonId> person;
  };
  std::vector<Added> hung;
  QByteArray first;
  const auto firstDigest = [&] {
    if (first.isEmpty()) first = form_.digest(id, 1, RecordMoment::Agreed);
    return first;
  };
  for (const EntryOfRecord& entry : entries) {
    if (isAgreement(entry.kind) || entry.kind == u"erased") after = &entry;
    if (entry.kind != u"added" || (told.isErased() && entry.number < told.last->number)) continue;
    const QByteArray record = entry.version == 1 ? firstDigest() : after != nullptr ? after->digest : QByteArray();
    hung.push_back({entry.version, record, entry.digest, entry.person});
  }
  qint64 row = 0;
  for (const RecordRows::Added& added : rows_.addenda(id)) {
    if (told.isErased() && row++ < told.addedBefore) continue;
    const auto found = std::find_if(hung.begin(), hung.end(), [&](const Added& one) {
      return addendumDigest(one.version, one.record, added.author, added.body, added.at) == one.digest;
    });
    if (found == hung.end()) return fault("something added to it was changed");
    // Of older files nobody is said to have hung them.
    if (found->person != added.author && told.agreed->kind != u"agreed before")
      fault("something was added to it in the name of somebody else");
    hung.erase(found);
  }
  if (!hung.empty()) fault("something added to it is gone");
}

void OneRecordCheck::count(const Told& told) {
  ++check_.onChain;
  if (told.agreed->kind == u"imported") ++check_.imported;
  if (told.agreed->kind == u"agreed before") ++check_.before;
  if (told.isErased()) ++check_.erased, check_.erasedUnsigned += told.last->isSigned ? 0 : 1;
  const bool both = told.shared != nullptr && told.shared->isSigned && told.agreed->isSigned;
  check_.signedByBoth += both ? 1 : 0;
}

}  // namespace headroom
