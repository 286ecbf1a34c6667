// SPDX-License-Identifier: MIT
// The migration leaves a mark, because canonical bytes are no matter of SQL.
#include "core/keys/key_pair.h"
#include "core/organisation/chain.h"
#include "core/organisation/one_save.h"
#include "core/store/query.h"
#include "core/supervision/older_records.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/sign_off_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<SessionId> recordsToHang(const Database& records) {
  std::vector<SessionId> ids;
  Query query(records,
              u"SELECT s.id FROM session s WHERE s.state = 'agreed' AND NOT EXISTS (SELECT 1 FROM chain_entry c WHERE "
              u"c.session_id = s.id AND c.kind IN ('agreed', 'agreed before')) ORDER BY s.day, s.id");
  while (query.next()) ids.push_back(query.id<SessionId>(0));
  return ids;
}

bool isHung(const Database& records, SessionId id, const QByteArray& digest) {
  Query query(records, u"SELECT 1 FROM chain_entry WHERE session_id = ? AND digest = ?");
  query.bind(id).bind(digest);
  return query.next();
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
    for (const SessionId id : recordsToHang(desk.records)) {
      const QByteArray digest = digestOf(recordBytes(desk.records, id));
      appendEntry(desk.records, {0, {}, {}, desk.clock.nowMilliseconds(), u"agreed before"_s, {}, id, digest});
      for (const Addendum& one : loadAddenda(desk.records, id)) {
        const QByteArray added = addendumDigest(digest, one.author, one.body);
        if (!isHung(desk.records, id, added))
          appendEntry(desk.records, {0, {}, {}, desk.clock.nowMilliseconds(), u"added"_s, {}, id, added});
      }
      ++hung;
    }
    Change(desk.records, u"DELETE FROM setting WHERE name = 'records_to_chain'").run();
    return hung;
  });
}

}  // namespace headroom
