// SPDX-License-Identifier: MIT
// Writes the rows of the small team.
#include "tests/core/supervision_fixture.h"

#include "core/store/query.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

void addPerson(Database& records, qint64 id, const QString& code, const QString& role, qint64 unit, QDate from) {
  Change(records, u"INSERT INTO person (id, code, name) VALUES (?, ?, ?)")
      .bind(id)
      .bind(code)
      .bind(code.toUpper())
      .run();
  Change(records,
         u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) "
         u"VALUES (?, ?, ?, ?, ?, 1000000, 'permanent', 'substantive', ?)")
      .bind(id)
      .bind(code + u"-post"_s)
      .bind(id)
      .bind(unit)
      .bind(role)
      .bind(from)
      .run();
}

}  // namespace

Team::Team() {
  Transaction transaction(records);
  Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (1, 'county', 'authority', 'County')").run();
  Change(records, u"INSERT INTO unit (id, code, parent_id, kind, name) VALUES (2, 'ashby', 1, 'team', 'Ashby')").run();
  Change(records, u"INSERT INTO unit (id, code, parent_id, kind, name) VALUES (3, 'brook', 1, 'team', 'Brook')").run();
  addPerson(records, 1, u"priya"_s, u"team manager"_s, 2, QDate(2020, 1, 6));
  addPerson(records, 2, u"farah"_s, u"social worker"_s, 2, QDate(2021, 3, 1));
  addPerson(records, 3, u"dilan"_s, u"NQSW"_s, 2, QDate(2026, 6, 1));
  addPerson(records, 4, u"gareth"_s, u"social worker"_s, 2, QDate(2019, 9, 2));
  addPerson(records, 5, u"sam"_s, u"social worker"_s, 3, QDate(2019, 9, 2));
  transaction.commit();
}

WritableDesk Team::deskOf(std::optional<PersonId> person, QDate today) {
  return WritableDesk{records, Viewer{person}, Clock::fixed(QDateTime(today, QTime(11, 0)))};
}

SessionId Team::session(PersonId person, QDate day, const QString& state, const QString& kind) {
  Transaction transaction(records);
  Change insert(records,
                u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state) VALUES (?, ?, 1, ?, ?, ?) "
                u"RETURNING id");
  insert.bind(u"s%1"_s.arg(++next_)).bind(person).bind(kind).bind(day).bind(state);
  const auto id = insert.insertAs<SessionId>();
  transaction.commit();
  return id;
}

CaseId Team::newCase(const QString& code, PostId lead, QDate from, const QString& kind) {
  Transaction transaction(records);
  Change insert(records, u"INSERT INTO case_file (code, kind, opened_day) VALUES (?, ?, ?) RETURNING id");
  const auto id = insert.bind(code).bind(kind).bind(from).insertAs<CaseId>();
  Change(records, u"INSERT INTO allocation (code, case_id, post_id, part, from_day) VALUES (?, ?, ?, 'lead', ?)")
      .bind(u"al-"_s + code)
      .bind(id)
      .bind(lead)
      .bind(from)
      .run();
  transaction.commit();
  return id;
}

void Team::discussed(SessionId session, CaseId about) {
  Transaction transaction(records);
  Change(records, u"INSERT INTO discussion (code, session_id, case_id) VALUES (?, ?, ?)")
      .bind(u"d%1"_s.arg(++next_))
      .bind(session)
      .bind(about)
      .run();
  transaction.commit();
}

ActionId Team::action(std::optional<SessionId> session, PersonId owner, std::optional<QDate> due,
                      std::optional<CaseId> about) {
  Transaction transaction(records);
  Change insert(records,
                u"INSERT INTO action (code, session_id, owner_id, what, due_day, case_id, state) "
                u"VALUES (?, ?, ?, 'Ring the school', ?, ?, 'open') RETURNING id");
  insert.bind(u"a%1"_s.arg(++next_)).bind(session).bind(owner).bind(due).bind(about);
  const auto id = insert.insertAs<ActionId>();
  transaction.commit();
  return id;
}

void Team::absent(PersonId person, QDate from, std::optional<QDate> to) {
  Transaction transaction(records);
  Change(
      records,
      u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day, to_day) VALUES (?, ?, 'leave', 0, ?, ?)")
      .bind(u"ab%1"_s.arg(++next_))
      .bind(person)
      .bind(from)
      .bind(to)
      .run();
  transaction.commit();
}

qint64 Team::count(const QString& from) {
  const QString sql = u"SELECT count(*) FROM "_s + from;
  Query query(records, sql);
  REQUIRE(query.next());
  return query.integer(0);
}

}  // namespace headroom::test
