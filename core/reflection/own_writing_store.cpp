// SPDX-License-Identifier: MIT
// Kept as the words of a draft are: in clear until there are keys.
#include "core/reflection/own_writing_store.h"

#include "core/desk/draft.h"
#include "core/store/query.h"

namespace headroom {

OwnWriting loadOwnWriting(const Database& records, const Viewer& person) {
  if (!person.person) return {};
  Query query(records, u"SELECT body FROM own_writing WHERE person_id = ?");
  query.bind(person.person);
  if (!query.next()) return {};
  const auto body = openedBody(person, query.text(0));
  return body ? ownWritingFrom(*body) : OwnWriting();
}

void saveOwnWriting(Database& records, const Viewer& person, const OwnWriting& own) {
  Change(records, u"DELETE FROM own_writing WHERE person_id = ?").bind(person.person).run();
  if (own.isEmpty()) return;
  Change(records, u"INSERT INTO own_writing (person_id, body) VALUES (?, ?)")
      .bind(person.person)
      .bind(keptBody(person, ownWritingText(own)))
      .run();
}

}  // namespace headroom
