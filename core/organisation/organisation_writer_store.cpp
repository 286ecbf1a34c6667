// SPDX-License-Identifier: MIT
// Inserting units, people, posts and supervisors.
// A change of supervisor is a new period: the old one ends, nothing of the past is edited.
#include "core/organisation/organisation_writer_store.h"

#include "core/organisation/code.h"
#include "core/fields/vocabulary.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool isThere(const Database& records, QStringView table, qint64 id) {
  Query query(records, u"SELECT 1 FROM "_s + table.toString() + u" WHERE id = ?"_s);
  return query.bind(id).next();
}

}  // namespace

Result<QString> freeCode(const Database& records, QStringView table, const QString& typed, const QString& words,
                         const QString& what) {
  Query query(records, u"SELECT 1 FROM "_s + table.toString() + u" WHERE code = ?"_s);
  const auto taken = [&query](const QString& code) {
    const bool found = query.bind(code).next();
    query.finish();
    return found;
  };
  if (typed.trimmed().isEmpty()) return freshCode(words, what, taken);
  const auto code = checkedCode(typed, what + u" code"_s);
  if (code && taken(*code)) return refuse(u"There is already a %1 with the code '%2'."_s.arg(what, *code));
  return code;
}

Result<UnitId> writeUnit(Database& records, const NewUnit& typed) {
  const auto unit = checked(typed);
  if (!unit) return tl::unexpected(unit.error());
  if (unit->parent && !isThere(records, u"unit", unit->parent->value())) {
    return refuse(u"The unit above '%1' is no longer there."_s.arg(unit->name));
  }
  const auto code = freeCode(records, u"unit", unit->code, unit->name, u"unit"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(records,
                u"INSERT INTO unit (code, parent_id, kind, name, division) VALUES (?, ?, ?, ?, ?) RETURNING id");
  insert.bind(*code).bind(unit->parent).bind(unit->kind).bind(unit->name).bindText(unit->division);
  return insert.insertAs<UnitId>();
}

Result<PersonId> writePerson(Database& records, const NewPerson& typed) {
  const auto person = checked(typed);
  if (!person) return tl::unexpected(person.error());
  const auto code = freeCode(records, u"person", person->code, person->name, u"person"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(records, u"INSERT INTO person (code, name, registration, start_day) VALUES (?, ?, ?, ?) RETURNING id");
  insert.bind(*code).bind(person->name).bindText(person->registration).bind(person->start);
  return insert.insertAs<PersonId>();
}

Result<PostId> writePost(Database& records, PersonId person, const NewPost& typed) {
  const auto post = checked(typed);
  if (!post) return tl::unexpected(post.error());
  if (!isThere(records, u"unit", post->unit.value())) return refuse(u"The unit of the post is no longer there."_s);
  Query name(records, u"SELECT code FROM person WHERE id = ?");
  if (!name.bind(person).next()) return refuse(u"The person of the post is no longer there."_s);
  const QString words = name.text(0) + u' ' + post->role;
  name.finish();
  const auto code = freeCode(records, u"post", post->code, words, u"post"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(records,
                u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(*code).bind(person).bind(post->unit).bind(post->role).bind(post->fte.toScaled(6));
  insert.bind(post->contract).bind(post->kind).bind(post->period.from).bind(post->period.to);
  return insert.insertAs<PostId>();
}

Result<void> writeSupervisor(Database& records, PersonId person, PersonId supervisor, const QString& kind, QDate from) {
  const auto word = canonical(supervisorKinds(), kind);
  if (!word) return refuse(u"'%1' is not a kind of supervisor."_s.arg(kind));
  if (person == supervisor) return refuse(u"Nobody supervises themselves."_s);
  if (const auto period = checked(Period{from, {}}); !period) return tl::unexpected(period.error());
  Query later(records, u"SELECT 1 FROM supervisor WHERE person_id = ? AND kind = ? AND from_day >= ?");
  if (later.bind(person).bind(*word).bind(from).next()) {
    return refuse(u"A supervisor from that day or a later one is already set."_s);
  }
  later.finish();
  Change end(records,
             u"UPDATE supervisor SET to_day = ?, row_version = row_version + 1 "
             "WHERE person_id = ? AND kind = ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(from).bind(person).bind(*word).bind(from).run();
  Change insert(records, u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day) VALUES (?, ?, ?, ?)");
  insert.bind(person).bind(supervisor).bind(*word).bind(from).run();
  return {};
}

}  // namespace headroom
