// SPDX-License-Identifier: MIT
// Statements that go along the file once, beside the chain or the records.
#include "core/supervision/record_check_store.h"

namespace headroom {

SignatureReader::SignatureReader(const Database& records)
    : rows_(records,
            u"SELECT entry_id, person_id, signed, signature FROM signature WHERE entry_id >= ? ORDER BY entry_id") {}

std::optional<StoredSignature> SignatureReader::of(qint64 entry) {
  if (!rows_.reach(entry)) return std::nullopt;
  const Query& row = rows_.row();
  return StoredSignature{row.id<PersonId>(1), row.bytes(2), row.bytes(3)};
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
    : sessions_(records,
                u"SELECT id, code, state = 'agreed', person_id, supervisor_id FROM session WHERE id >= ? ORDER BY id"),
      steps_(records,
             u"SELECT session_id, step, person_id, at_ms FROM sign_off WHERE session_id >= ? ORDER BY session_id, id"),
      addenda_(records,
               u"SELECT session_id, author_id, body, at_ms FROM addendum WHERE session_id >= ? ORDER BY session_id, "
               u"id"),
      // It gives only what is wrong, so it goes through the file once.
      unmarked_(records,
                u"SELECT s.id FROM session s CROSS JOIN action a ON a.session_id = s.id WHERE s.id >= ? AND "
                u"a.closed_day < coalesce(s.agreed_day, s.day) AND NOT EXISTS (SELECT 1 FROM signed_action m WHERE "
                u"m.action_id = a.id) ORDER BY s.id") {}

std::optional<RecordRows::Head> RecordRows::head(SessionId id) {
  if (!sessions_.reach(id.value())) return std::nullopt;
  const Query& row = sessions_.row();
  return Head{row.text(1), row.truth(2), row.id<PersonId>(3), row.optionalId<PersonId>(4)};
}

std::vector<RecordRows::Step> RecordRows::steps(SessionId id) {
  std::vector<Step> steps;
  for (bool hasRow = steps_.reach(id.value()); hasRow; hasRow = steps_.next()) {
    const Query& row = steps_.row();
    steps.push_back({row.text(1), row.id<PersonId>(2), row.integer(3)});
  }
  return steps;
}

std::vector<RecordRows::Added> RecordRows::addenda(SessionId id) {
  std::vector<Added> added;
  for (bool hasRow = addenda_.reach(id.value()); hasRow; hasRow = addenda_.next()) {
    const Query& row = addenda_.row();
    added.push_back({row.id<PersonId>(1), row.text(2), row.integer(3)});
  }
  return added;
}

bool RecordRows::hasUnmarkedClosed(SessionId id) { return unmarked_.reach(id.value()); }

}  // namespace headroom
