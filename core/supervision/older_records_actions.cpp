// SPDX-License-Identifier: MIT
// Restated first, then hung, then what was added to each; the mark goes with the same save.
#include "core/supervision/older_records_actions.h"

#include "core/fields/field.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/one_save.h"
#include "core/supervision/older_records_store.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/signed_action_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Hangs what was added to the record and stands on the chain not yet, after the entry of that digest.
void hangAddenda(ChainWriter& chain, RecordForm& form, const Database& records, SessionId id, const QByteArray& after,
                 qint64 at) {
  const auto addenda = loadAddenda(records, id);
  if (addenda.empty()) return;
  auto hung = loadHungAddenda(records, id);
  const QByteArray first = form.digest(id, 1, RecordMoment::Agreed);
  for (const Addendum& one : addenda) {
    const auto there = hung.find(addendumDigest(1, first, one.author, one.body, 0));
    if (there != hung.end()) {
      hung.erase(there);
      continue;
    }
    const QByteArray added = addendumDigest(signedVersion(), after, one.author, one.body, one.at.toMSecsSinceEpoch());
    chain.append({0, {}, {}, at, u"added"_s, {}, id, added});
  }
}

}  // namespace

Result<int> hangOlderRecords(WritableDesk& desk) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    int hung = 0;
    if (!hasOlderRecords(desk.records)) return hung;
    ClosedByAgreement closed(desk.records);
    RecordForm form(desk.records);
    ChainWriter chain(desk.records);
    const qint64 now = desk.clock.nowMilliseconds();
    for (const SessionId id : loadRecordsToRestate(desk.records, signedVersion())) {
      closed.mark(id);
      chain.append({0, {}, {}, now, u"restated"_s, {}, id, form.digest(id, signedVersion(), RecordMoment::Whole)});
    }
    for (const SessionId id : loadRecordsToHang(desk.records)) {
      closed.mark(id);
      const QByteArray digest = form.digest(id, signedVersion(), RecordMoment::Agreed);
      chain.append({0, {}, {}, now, u"agreed before"_s, {}, id, digest});
      hangAddenda(chain, form, desk.records, id, digest, now);
      ++hung;
    }
    forgetOlderRecords(desk.records);
    return hung;
  });
}

}  // namespace headroom
