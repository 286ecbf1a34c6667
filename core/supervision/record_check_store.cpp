// SPDX-License-Identifier: MIT
// Statements that are prepared once for a whole file.
#include "core/supervision/record_check_store.h"

namespace headroom {

SignatureReader::SignatureReader(const Database& records)
    : query_(records, u"SELECT person_id, signed, signature FROM signature WHERE entry_id = ?") {}

std::optional<StoredSignature> SignatureReader::of(qint64 entry) {
  if (!query_.bind(entry).next()) return std::nullopt;
  StoredSignature found{query_.id<PersonId>(0), query_.bytes(1), query_.bytes(2)};
  query_.finish();
  return found;
}

std::vector<StoredOrigin> loadOrigins(const Database& records) {
  std::vector<StoredOrigin> origins;
  Query query(records, u"SELECT id, words, digest FROM record_origin ORDER BY id");
  while (query.next()) origins.push_back({query.id<OriginId>(0), query.text(1), query.bytes(2)});
  return origins;
}

EntriesReader::EntriesReader(const Database& records)
    : query_(records,
             u"SELECT c.session_id, c.id, c.kind, c.person_id, c.at_ms, c.digest, c.version, g.entry_id FROM "
             u"chain_entry c LEFT JOIN signature g ON g.entry_id = c.id WHERE c.session_id IS NOT NULL ORDER BY "
             u"c.session_id, c.id"),
      hasRow_(query_.next()) {}

std::optional<std::pair<SessionId, std::vector<EntryOfRecord>>> EntriesReader::next() {
  if (!hasRow_) return std::nullopt;
  std::pair<SessionId, std::vector<EntryOfRecord>> found{query_.id<SessionId>(0), {}};
  while (hasRow_ && query_.id<SessionId>(0) == found.first) {
    found.second.push_back({query_.integer(1), query_.text(2), query_.optionalId<PersonId>(3), query_.integer(4),
                            query_.bytes(5), static_cast<int>(query_.integer(6)), !query_.isNull(7)});
    hasRow_ = query_.next();
  }
  return found;
}

AgreedReader::AgreedReader(const Database& records)
    : query_(records,
             u"SELECT s.code, EXISTS (SELECT 1 FROM chain_entry c WHERE c.session_id = s.id AND c.kind IN ('agreed', "
             u"'agreed before', 'imported')) FROM session s WHERE s.state = 'agreed' ORDER BY s.id") {}

std::optional<AgreedRecord> AgreedReader::next() {
  if (!query_.next()) return std::nullopt;
  return AgreedRecord{query_.text(0), query_.truth(1)};
}

RecordRows::RecordRows(const Database& records)
    : session_(records, u"SELECT code, state = 'agreed', person_id, supervisor_id FROM session WHERE id = ?"),
      steps_(records, u"SELECT step, person_id, at_ms FROM sign_off WHERE session_id = ? ORDER BY id"),
      addenda_(records, u"SELECT author_id, body, at_ms FROM addendum WHERE session_id = ? ORDER BY id"),
      actions_(records,
               u"SELECT 1 FROM session s JOIN action a ON a.session_id = s.id WHERE s.id = ? AND a.closed_day < "
               u"coalesce(s.agreed_day, s.day) AND NOT EXISTS (SELECT 1 FROM signed_action m WHERE m.action_id = "
               u"a.id) LIMIT 1") {}

std::optional<RecordRows::Head> RecordRows::head(SessionId id) {
  if (!session_.bind(id).next()) return std::nullopt;
  Head head{session_.text(0), session_.truth(1), session_.id<PersonId>(2), session_.optionalId<PersonId>(3)};
  session_.finish();
  return head;
}

std::vector<RecordRows::Step> RecordRows::steps(SessionId id) {
  std::vector<Step> steps;
  steps_.bind(id);
  while (steps_.next()) steps.push_back({steps_.text(0), steps_.id<PersonId>(1), steps_.integer(2)});
  return steps;
}

std::vector<RecordRows::Added> RecordRows::addenda(SessionId id) {
  std::vector<Added> added;
  addenda_.bind(id);
  while (addenda_.next()) added.push_back({addenda_.id<PersonId>(0), addenda_.text(1), addenda_.integer(2)});
  return added;
}

bool RecordRows::hasUnmarkedClosed(SessionId id) {
  const bool found = actions_.bind(id).next();
  actions_.finish();
  return found;
}

}  // namespace headroom
