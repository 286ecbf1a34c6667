// SPDX-License-Identifier: MIT
// One moment of the file: a record and its sign-off belong together.
#include "core/supervision/written_record_store.h"

#include "core/organisation/chain_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/record_signing_store.h"
#include "core/supervision/sign_off_store.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<WrittenRecord> loadWrittenRecord(const Database& records, SessionId id) {
  const Snapshot moment(records);
  auto record = loadRecord(records, id);
  if (!record) return std::nullopt;
  auto next = bookedAfter(records, record->session);
  return WrittenRecord{std::move(*record),       loadSnapshot(records, id), loadSignOffs(records, id),
                       loadAddenda(records, id), loadReceipts(records, id), loadHead(records),
                       std::move(next)};
}

std::optional<SessionId> findSession(const Database& records, const QString& code) {
  Query query(records, u"SELECT id FROM session WHERE code = ?");
  query.bind(code);
  return query.next() ? std::optional(query.id<SessionId>(0)) : std::nullopt;
}

}  // namespace headroom
