// SPDX-License-Identifier: MIT
// One row a person; secrets only wrapped.
#include "core/organisation/key_store.h"

#include "core/keys/key_pair.h"
#include "core/store/query.h"

namespace headroom {

std::optional<PersonKeys> loadKeys(const Database& records, PersonId person) {
  Query query(records,
              u"SELECT box_public, sign_public, made_at, failures, failed_at FROM person_key WHERE person_id = ?");
  query.bind(person);
  if (!query.next()) return std::nullopt;
  PersonKeys keys{{query.bytes(0), query.bytes(1)},
                  QDateTime::fromMSecsSinceEpoch(query.integer(2)),
                  static_cast<int>(query.integer(3))};
  if (const auto failed = query.optionalInteger(4)) keys.failed = QDateTime::fromMSecsSinceEpoch(*failed);
  return keys;
}

std::map<PersonId, PublicKeys> loadAllKeys(const Database& records) {
  std::map<PersonId, PublicKeys> keys;
  Query query(records, u"SELECT person_id, box_public, sign_public FROM person_key");
  while (query.next()) keys.emplace(query.id<PersonId>(0), PublicKeys{query.bytes(1), query.bytes(2)});
  return keys;
}

std::vector<PublicKeys> loadEveryKeyOf(const Database& records, PersonId person) {
  std::vector<PublicKeys> keys;
  if (const auto now = loadKeys(records, person)) keys.push_back(now->publicKeys);
  Query query(records, u"SELECT box_public, sign_public FROM former_key WHERE person_id = ? ORDER BY id DESC");
  query.bind(person);
  while (query.next()) keys.push_back({query.bytes(0), query.bytes(1)});
  return keys;
}

std::optional<qint64> loadKeysSince(const Database& records, PersonId person) {
  Query query(records,
              u"SELECT min(made_at) FROM (SELECT made_at FROM person_key WHERE person_id = ? UNION ALL SELECT made_at "
              u"FROM former_key WHERE person_id = ?) made");
  query.bind(person).bind(person);
  return query.next() ? query.optionalInteger(0) : std::nullopt;
}

std::optional<WrappedSeed> loadWrappedSeed(const Database& records, PersonId person) {
  Query query(records, u"SELECT salt, wrapped_seed FROM person_key WHERE person_id = ?");
  query.bind(person);
  if (!query.next()) return std::nullopt;
  return WrappedSeed{query.bytes(0), query.bytes(1)};
}

std::optional<PublicKeys> loadRecoveryKey(const Database& records) {
  Query query(records, u"SELECT box_public, sign_public FROM recovery_key");
  if (!query.next()) return std::nullopt;
  return PublicKeys{query.bytes(0), query.bytes(1)};
}

void insertKeys(Database& records, PersonId person, const WrappedSeed& wrapped, const PublicKeys& keys, qint64 now) {
  Change(records,
         u"INSERT INTO person_key (person_id, salt, wrapped_seed, box_public, sign_public, made_at, changed_at) "
         u"VALUES (?, ?, ?, ?, ?, ?, ?)")
      .bind(person)
      .bind(wrapped.salt)
      .bind(wrapped.wrapped)
      .bind(keys.box)
      .bind(keys.sign)
      .bind(now)
      .bind(now)
      .runLater();
}

void updateWrappedSeed(Database& records, PersonId person, const WrappedSeed& wrapped, qint64 now) {
  Change(records, u"UPDATE person_key SET salt = ?, wrapped_seed = ?, changed_at = ? WHERE person_id = ?")
      .bind(wrapped.salt)
      .bind(wrapped.wrapped)
      .bind(now)
      .bind(person)
      .runLaterOnOneRow();
}

void replaceKeys(Database& records, PersonId person, const WrappedSeed& wrapped, const PublicKeys& keys, qint64 now) {
  Change(records,
         u"INSERT INTO former_key (person_id, box_public, sign_public, made_at, ended_at) "
         u"SELECT person_id, box_public, sign_public, made_at, ? FROM person_key WHERE person_id = ?")
      .bind(now)
      .bind(person)
      .runLater();
  Change(records, u"DELETE FROM person_key WHERE person_id = ?").bind(person).runLater();
  insertKeys(records, person, wrapped, keys, now);
}

void insertRecoveryKey(Database& records, const PublicKeys& keys, qint64 now) {
  Change(records, u"INSERT INTO recovery_key (id, box_public, sign_public, made_at) VALUES (1, ?, ?, ?)")
      .bind(keys.box)
      .bind(keys.sign)
      .bind(now)
      .runLater();
}

void countFailure(Database& records, PersonId person, qint64 now) {
  Change(records, u"UPDATE person_key SET failures = failures + 1, failed_at = ? WHERE person_id = ?")
      .bind(now)
      .bind(person)
      .runLater();
}

void forgetFailures(Database& records, PersonId person) {
  Change(records, u"UPDATE person_key SET failures = 0, failed_at = NULL WHERE person_id = ? AND failures > 0")
      .bind(person)
      .runLater();
}

}  // namespace headroom
