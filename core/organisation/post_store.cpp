// SPDX-License-Identifier: MIT
// One row each, found by its key.
#include "core/organisation/post_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<Post> loadPost(const Database& records, PostId id) {
  Query query(
      records,
      u"SELECT code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day FROM post WHERE id = ?");
  if (!query.bind(id).next()) return std::nullopt;
  return Post{id,
              query.text(0),
              query.id<PersonId>(1),
              query.id<UnitId>(2),
              known(roleFrom(query.text(3)), u"a post of an unknown role"_s),
              Decimal::fromScaled(query.integer(4), 6),
              known(contractFrom(query.text(5)), u"a post with an unknown contract"_s),
              known(postKindFrom(query.text(6)), u"a post of an unknown kind"_s),
              {query.day(7), query.optionalDay(8)}};
}

UnitId unitOfPost(const Database& records, PostId post) {
  Query query(records, u"SELECT unit_id FROM post WHERE id = ?");
  if (!query.bind(post).next()) throw StoreError(StoreFault::Damaged, u"The post is not there."_s);
  return query.id<UnitId>(0);
}

QString nameOfPost(const Database& records, PostId post) {
  Query query(records, u"SELECT o.name FROM post p JOIN person o ON o.id = p.person_id WHERE p.id = ?");
  return query.bind(post).next() ? query.text(0) : QString();
}

bool holdsOn(const Database& records, PostId post, QDate day) {
  Query query(records, u"SELECT 1 FROM post WHERE id = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)");
  return query.bind(post).bind(day).bind(day).next();
}

bool hasPostOn(const Database& records, PersonId person, QDate day) {
  Query query(records, u"SELECT 1 FROM post WHERE person_id = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)");
  return query.bind(person).bind(day).bind(day).next();
}

}  // namespace headroom
