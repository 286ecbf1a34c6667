// SPDX-License-Identifier: MIT
// The migration leaves a mark, because canonical bytes are no matter of SQL.
#include <set>

#include "core/fields/field.h"
#include "core/organisation/chain.h"
#include "core/organisation/one_save.h"
#include "core/store/query.h"
#include "core/supervision/older_records.h"
#include "core/supervision/record_form.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/signed_action_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<SessionId> recordsToHang(const Database& records) {
  std::vector<SessionId> ids;
  Query query(records,
              u"SELECT s.id FROM session s WHERE s.state = 'agreed' AND NOT EXISTS (SELECT 1 FROM chain_entry c WHERE "
              u"c.session_id = s.id AND c.kind IN ('agreed', 'agreed before', 'imported')) ORDER BY s.day, s.id");
  while (query.next()) ids.push_back(query.id<SessionId>(0));
  return ids;
}

/// Agreed, with an entry of an older version as the last that tells of it.
std::vector<SessionId> recordsToRestate(const Database& records) {
  std::vector<SessionId> ids;
  Query query(
      records,
      u"SELECT s.id FROM session s WHERE s.state = 'agreed' AND (SELECT c.version FROM chain_entry c WHERE "
      u"c.session_id = s.id AND c.kind IN ('agreed', 'agreed before', 'imported', 'restated', 'erased') ORDER BY "
      u"c.id DESC LIMIT 1) < ? ORDER BY s.day, s.id");
  query.bind(signedVersion());
  while (query.next()) ids.push_back(query.id<SessionId>(0));
  return ids;
}

/// Of words added to it before now.
std::multiset<QByteArray> hungAlready(const Database& records, SessionId id) {
  std::multiset<QByteArray> digests;
  Query query(records, u"SELECT digest FROM chain_entry WHERE session_id = ? AND kind = 'added'");
  query.bind(id);
  while (query.next()) digests.insert(query.bytes(0));
  return digests;
}

/// Hangs what was added to the record and stands on the chain not yet, after the entry of that digest.
void hangAddenda(ChainWriter& chain, RecordForm& form, const Database& records, SessionId id, const QByteArray& after,
                 qint64 at) {
  const auto addenda = loadAddenda(records, id);
  if (addenda.empty()) return;
  auto hung = hungAlready(records, id);
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

bool hasOlderRecords(const Database& records) {
  Query query(records, u"SELECT 1 FROM setting WHERE name = 'records_to_chain'");
  return query.next();
}

Result<int> hangOlderRecords(WritableDesk& desk) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    int hung = 0;
    if (!hasOlderRecords(desk.records)) return hung;
    ClosedByAgreement closed(desk.records);
    RecordForm form(desk.records);
    ChainWriter chain(desk.records);
    const qint64 now = desk.clock.nowMilliseconds();
    for (const SessionId id : recordsToRestate(desk.records)) {
      closed.mark(id);
      chain.append({0, {}, {}, now, u"restated"_s, {}, id, form.digest(id, signedVersion(), RecordMoment::Whole)});
    }
    for (const SessionId id : recordsToHang(desk.records)) {
      closed.mark(id);
      const QByteArray digest = form.digest(id, signedVersion(), RecordMoment::Agreed);
      chain.append({0, {}, {}, now, u"agreed before"_s, {}, id, digest});
      hangAddenda(chain, form, desk.records, id, digest, now);
      ++hung;
    }
    Change(desk.records, u"DELETE FROM setting WHERE name = 'records_to_chain'").run();
    return hung;
  });
}

}  // namespace headroom
