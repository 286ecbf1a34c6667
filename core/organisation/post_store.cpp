// SPDX-License-Identifier: MIT
// One row each, found by its key.
#include "core/organisation/post_store.h"

#include "core/base/say.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

UnitId unitOfPost(const Database& records, PostId post) {
  Query query(records, u"SELECT unit_id FROM post WHERE id = ?");
  if (!query.bind(post).next()) failAsDamaged(TO_SAY("a record of a post that is not there"));
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
