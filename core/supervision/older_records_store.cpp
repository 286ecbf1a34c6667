// SPDX-License-Identifier: MIT
// The migration leaves a mark, because canonical bytes are no matter of SQL.
#include "core/supervision/older_records_store.h"

#include "core/store/query.h"

namespace headroom {
namespace {

std::vector<SessionId> readIds(Query& query) {
  std::vector<SessionId> ids;
  while (query.next()) ids.push_back(query.id<SessionId>(0));
  return ids;
}

}  // namespace

bool hasOlderRecords(const Database& records) {
  Query query(records, u"SELECT 1 FROM setting WHERE name = 'records_to_chain'");
  return query.next();
}

void forgetOlderRecords(Database& records) {
  Change(records, u"DELETE FROM setting WHERE name = 'records_to_chain'").runLater();
}

std::vector<SessionId> loadRecordsToHang(const Database& records) {
  Query query(records,
              u"SELECT s.id FROM session s WHERE s.state = 'agreed' AND NOT EXISTS (SELECT 1 FROM chain_entry c WHERE "
              u"c.session_id = s.id AND c.kind IN ('agreed', 'agreed before', 'imported')) ORDER BY s.day, s.id");
  return readIds(query);
}

std::vector<SessionId> loadRecordsToRestate(const Database& records, int version) {
  Query query(
      records,
      u"SELECT s.id FROM session s WHERE s.state = 'agreed' AND (SELECT c.version FROM chain_entry c WHERE "
      u"c.session_id = s.id AND c.kind IN ('agreed', 'agreed before', 'imported', 'restated', 'erased') ORDER BY "
      u"c.id DESC LIMIT 1) < ? ORDER BY s.day, s.id");
  return readIds(query.bind(version));
}

std::multiset<QByteArray> loadHungAddenda(const Database& records, SessionId id) {
  std::multiset<QByteArray> digests;
  Query query(records, u"SELECT digest FROM chain_entry WHERE session_id = ? AND kind = 'added'");
  query.bind(id);
  while (query.next()) digests.insert(query.bytes(0));
  return digests;
}

}  // namespace headroom
