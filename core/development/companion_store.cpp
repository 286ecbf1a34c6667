// SPDX-License-Identifier: MIT
// One row for each two people and period.
#include "core/development/companion_store.h"

#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<Companion> companionsIn(Query& query) {
  std::vector<Companion> all;
  while (query.next()) {
    all.push_back({query.id<CompanionId>(0),
                   query.text(1),
                   query.id<PersonId>(2),
                   query.id<PersonId>(3),
                   known(companionKindFrom(query.text(4)), TO_SAY("a companion of an unknown kind")),
                   {query.day(5), query.optionalDay(6)}});
  }
  return all;
}

}  // namespace

std::vector<Companion> loadCompanions(const Database& records) {
  Query query(records,
              u"SELECT id, code, person_id, with_id, kind, from_day, to_day FROM companion "
              "ORDER BY from_day DESC, id DESC");
  return companionsIn(query);
}

std::optional<Companion> loadCompanion(const Database& records, CompanionId id) {
  Query query(records, u"SELECT id, code, person_id, with_id, kind, from_day, to_day FROM companion WHERE id = ?");
  query.bind(id);
  const auto found = companionsIn(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

CompanionId insertCompanion(Database& records, const Companion& one) {
  Query named(records, u"SELECT code FROM person WHERE id = ?");
  named.bind(one.person);
  const QString stem = named.next() ? named.text(0) : QString();
  named.finish();
  Change insert(records,
                u"INSERT INTO companion (code, person_id, with_id, kind, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?) "
                "RETURNING id");
  insert.bind(freeCode(records, u"companion", stem + u' ' + token(one.kind), u"companion"_s));
  insert.bind(one.person).bind(one.with).bind(token(one.kind)).bind(one.period.from).bind(one.period.to);
  return insert.insertAs<CompanionId>();
}

void shortenCompanion(Database& records, CompanionId id, QDate to) {
  Change end(records, u"UPDATE companion SET to_day = ?, row_version = row_version + 1 WHERE id = ?");
  end.bind(to).bind(id).runLaterOnOneRow();
}

void deleteCompanion(Database& records, CompanionId id) {
  Change(records, u"DELETE FROM companion WHERE id = ?").bind(id).runLater();
}

}  // namespace headroom
