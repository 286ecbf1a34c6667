// SPDX-License-Identifier: MIT
// Kept as the words of a draft are: in clear until there are keys.
#include "core/reflection/own_writing_store.h"

#include "core/desk/draft_store.h"
#include "core/store/query.h"

namespace headroom {

namespace {

std::optional<QString> keptWriting(const Database& records, const Viewer& person) {
  Query query(records, u"SELECT body FROM own_writing WHERE person_id = ?");
  query.bind(person.person);
  return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

}  // namespace

bool isOwnWritingClosed(const Database& records, const Viewer& person) {
  const auto kept = keptWriting(records, person);
  return kept && !openedBody(person, *kept);
}

bool isOwnWritingToSeal(const Database& records, const Viewer& person) {
  const auto kept = keptWriting(records, person);
  return kept && (openedBody({person.person}, *kept) || lacksRecovery(records, person, *kept));
}

void recoverOwnWriting(Database& records, const Viewer& person, const KeyPair& recovery) {
  const auto kept = keptWriting(records, person);
  if (!kept) return;
  if (const auto body = recoveredBody(recovery, *kept)) saveOwnWriting(records, person, ownWritingFrom(*body));
}

OwnWriting loadOwnWriting(const Database& records, const Viewer& person) {
  if (!person.person) return {};
  const auto kept = keptWriting(records, person);
  const auto body = kept ? openedBody(person, *kept) : std::nullopt;
  return body ? ownWritingFrom(*body) : OwnWriting();
}

void saveOwnWriting(Database& records, const Viewer& person, const OwnWriting& own) {
  Change(records, u"DELETE FROM own_writing WHERE person_id = ?").bind(person.person).runLater();
  if (own.isEmpty()) return;
  Change(records, u"INSERT INTO own_writing (person_id, body) VALUES (?, ?)")
      .bind(person.person)
      .bind(bodyToKeep(records, person, ownWritingText(own)))
      .runLater();
}

}  // namespace headroom
