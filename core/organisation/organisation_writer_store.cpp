// SPDX-License-Identifier: MIT
// Inserting units, people, posts and supervisors.
// A change of supervisor is a new period: the old one ends, nothing of the past is edited.
#include "core/organisation/organisation_writer_store.h"

#include "core/store/query.h"

namespace headroom {

bool isThere(const Database& records, UnitId unit) {
  Query query(records, u"SELECT 1 FROM unit WHERE id = ?");
  return query.bind(unit).next();
}

std::optional<QString> codeOfPerson(const Database& records, PersonId person) {
  Query query(records, u"SELECT code FROM person WHERE id = ?");
  return query.bind(person).next() ? std::optional(query.text(0)) : std::nullopt;
}

bool isSupervisedFrom(const Database& records, PersonId person, SupervisorKind kind, QDate from) {
  Query later(records, u"SELECT 1 FROM supervisor WHERE person_id = ? AND kind = ? AND from_day >= ?");
  return later.bind(person).bind(token(kind)).bind(from).next();
}

UnitId insertUnit(Database& records, const NewUnit& unit) {
  Change insert(records,
                u"INSERT INTO unit (code, parent_id, kind, name, division) VALUES (?, ?, ?, ?, ?) RETURNING id");
  insert.bind(unit.code).bind(unit.parent).bind(unit.kind).bind(unit.name).bindText(unit.division);
  return insert.insertAs<UnitId>();
}

PersonId insertPerson(Database& records, const NewPerson& person) {
  Change insert(records, u"INSERT INTO person (code, name, registration, start_day) VALUES (?, ?, ?, ?) RETURNING id");
  insert.bind(person.code).bind(person.name).bindText(person.registration).bind(person.start);
  return insert.insertAs<PersonId>();
}

PostId insertPost(Database& records, PersonId person, const NewPost& post) {
  Change insert(records,
                u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(post.code).bind(person).bind(post.unit).bind(token(post.role)).bind(post.fte.toScaled(6));
  insert.bind(token(post.contract)).bind(token(post.kind)).bind(post.period.from).bind(post.period.to);
  return insert.insertAs<PostId>();
}

void completeUnitName(Database& records, UnitId unit, const QString& name) {
  Change change(records, u"UPDATE unit SET name = ?, row_version = row_version + 1 WHERE id = ?");
  change.bind(name).bind(unit).runLaterOnOneRow();
}

void completeRole(Database& records, PostId post, Role role) {
  Change change(records, u"UPDATE post SET role = ?, row_version = row_version + 1 WHERE id = ?");
  change.bind(token(role)).bind(post).runLaterOnOneRow();
}

void replaceSupervisor(Database& records, const NewSupervisor& one) {
  Change end(records,
             u"UPDATE supervisor SET to_day = ?, row_version = row_version + 1 "
             "WHERE person_id = ? AND kind = ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(one.from).bind(one.person).bind(token(one.kind)).bind(one.from).runLater();
  Change insert(records, u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day) VALUES (?, ?, ?, ?)");
  insert.bind(one.person).bind(one.supervisor).bind(token(one.kind)).bind(one.from).runLater();
}

}  // namespace headroom
