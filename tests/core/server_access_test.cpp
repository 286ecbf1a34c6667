// SPDX-License-Identifier: MIT
// Role x thing x verb on a server: every cell is asked of the program's own access functions and tried by libpq as that
// role, and where the two differ the test fails. Each cell is taken back.
#include "core/store/server.h"

#include "core/caseload/caseload_actions.h"
#include "core/development/course_actions.h"
#include "core/exchange/leavers.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/personal_part.h"
#include "core/organisation/reader_access.h"
#include "core/store/engine_door.h"
#include "core/store/moving.h"
#include "core/supervision/acting.h"
#include "core/supervision/quality_audit_actions.h"
#include "tests/core/access_county.h"
#include "tests/support/server.h"
#include "tests/support/server_login.h"

namespace server_access_test {

using namespace headroom;
using namespace headroom::test;

#ifdef HEADROOM_HAS_SERVER

namespace {

constexpr qint64 kAshby = 2, kBrook = 3;
constexpr int kShared = 70, kPlanned = 71;  // sessions of hers beside the one that is held

/// What one looks at: the program's answer for whoever sits at the desk.
struct Looked {
  County& county;
  Desk desk;

  Access access() const { return accessOf(loadOrganisationOn(county.records, kToday), desk.viewer, kToday); }
  bool isSomebody() const { return desk.viewer.person.has_value(); }
  bool isHer() const { return desk.viewer.person == county.farah; }
  bool seesHer() const { return access().mayRead(county.farah); }
  bool acts(bool ownToo) const { return went(mayActFor(desk, county.farah, ownToo)); }
  bool keepsHer() const { return went(mayKeep(desk, county.farah)); }
  bool keeps(qint64 unit) const { return went(mayKeep(desk, std::optional(UnitId(unit)))); }
  bool keepsAny() const { return went(mayKeep(desk, std::optional<UnitId>())); }
  bool keepsAll() const { return went(mayKeepEverywhere(desk)); }
  bool readsHerWords() const {
    return mayReadPersonal(loadOrganisationOn(county.records, kToday), access(), desk.viewer, county.farah, kToday);
  }
  bool opens(qint64 session, bool ownToo) const { return went(openedFor(desk, SessionId(session), ownToo)); }
  bool audits() const { return went(mayAudit(desk, UnitId(kAshby))); }
  bool decidesRetention() const { return went(mayDecideRetention(access(), desk.viewer)); }
};

using Asked = std::function<bool(const Looked&)>;
bool nobody(const Looked&) { return false; }

/// A thing that is Farah's, as a row: which rows of which table, what adds another one, what changes them, and who may
/// do what of it. Where `add` is empty nobody is asked about adding.
struct Thing {
  const char* name;
  const char* rows;    ///< 'table WHERE ...'
  const char* add;     ///< 'table (columns) VALUES (...)'
  const char* change;  ///< 'column = value'
  Asked reads;
  Asked adds;
  Asked changes;
  Asked drops;
};

Asked someone() {
  return [](const Looked& l) { return l.isSomebody(); };
}
Asked seen() {
  return [](const Looked& l) { return l.seesHer(); };
}
Asked acting() {
  return [](const Looked& l) { return l.acts(true); };
}
Asked keeping() {
  return [](const Looked& l) { return l.keepsHer(); };
}
Asked keepingAshby() {
  return [](const Looked& l) { return l.keeps(kAshby); };
}
Asked keepingAll() {
  return [](const Looked& l) { return l.keepsAll(); };
}
Asked her() {
  return [](const Looked& l) { return l.isHer(); };
}
Asked opening(qint64 session, bool ownToo) {
  return [=](const Looked& l) { return l.opens(session, ownToo); };
}
Asked deciding() {
  return [](const Looked& l) { return l.isHer() || went(mayDecideFor(l.desk, l.county.farah)); };
}
Asked auditing() {
  return [](const Looked& l) { return l.audits(); };
}
Asked retaining() {
  return [](const Looked& l) { return l.decidesRetention(); };
}

/// `@me`: the id of the role's person.
const std::vector<Thing>& things() {
  static const std::vector<Thing> all{
      {"her name", "person WHERE id = 2", "person (code, name) VALUES ('n', 'N')", "name = 'F'", someone(),
       [](const Looked& l) { return l.keepsAny(); }, keeping(), nobody},
      {"her post", "post WHERE id = 2",
       "post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES ('n', 2, 2, 'social worker', 0, "
       "'permanent', 'substantive', 2461000)",
       "fte_e6 = 5", someone(), [](const Looked& l) { return l.keeps(kAshby) && l.keepsHer(); }, keepingAshby(),
       nobody},
      {"a post for her in another team", "post WHERE id = 7",
       "post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES ('n', 2, 3, 'social worker', 0, "
       "'permanent', 'substantive', 2461000)",
       "fte_e6 = 5", someone(), [](const Looked& l) { return l.keeps(kBrook) && l.keepsHer(); },
       [](const Looked& l) { return l.keeps(kBrook); }, [](const Looked& l) { return l.keeps(kBrook); }},
      {"her supervisor", "supervisor WHERE person_id = 2",
       "supervisor (person_id, supervisor_id, kind, from_day) VALUES (2, 5, 'professional', 2470000)",
       "to_day = 2470000", someone(), keeping(), keeping(), keeping()},
      {"who covers for her", "supervision_cover WHERE person_id = 2",
       "supervision_cover (person_id, cover_id, from_day) VALUES (2, 5, 2470000)", "to_day = 2480000", someone(),
       [](const Looked& l) { return l.isHer() || l.keepsHer(); },
       [](const Looked& l) { return l.isHer() || l.keepsHer(); },
       [](const Looked& l) { return l.isHer() || l.keepsHer(); }},
      {"a unit below hers", "unit WHERE id = 4", "unit (code, parent_id, kind, name) VALUES ('n', 2, 'team', 'N')",
       "name = 'M'", someone(), keepingAshby(), keepingAshby(), keepingAshby()},
      {"her unit's limit", "caseload_limit WHERE id = 1",
       "caseload_limit (code, measure, operator, value_e4, unit_id, from_day) VALUES ('n', 'children', 'below', 1, 2, "
       "1)",
       "value_e4 = 7", someone(), keepingAshby(), keepingAshby(), keepingAshby()},
      {"her own limit", "caseload_limit WHERE id = 2",
       "caseload_limit (code, measure, operator, value_e4, person_id, from_day) VALUES ('n', 'children', 'below', 1, "
       "2, "
       "1)",
       "value_e4 = 7", someone(), keeping(), keeping(), keeping()},
      {"everybody's limit", "caseload_limit WHERE id = 3",
       "caseload_limit (code, measure, operator, value_e4, from_day) VALUES ('n', 'children', 'below', 1, 1)",
       "value_e4 = 7", someone(), keepingAll(), keepingAll(), keepingAll()},
      {"her unit's weights", "weight WHERE unit_id = 2",
       "weight (scheme, unit_id, from_day, case_kind, points_e4) VALUES ('s', 2, 5, 'other', 1)", "points_e4 = 7",
       someone(), keepingAshby(), keepingAshby(), keepingAshby()},
      {"a setting", "setting WHERE name = 'printed_marking'", "setting VALUES ('n', 'v')", "value = 'v'", someone(),
       keepingAll(), keepingAll(), keepingAll()},
      {"a vacancy of her unit", "vacancy WHERE unit_id = 2",
       "vacancy (unit_id, role, fte_e6, from_day) VALUES (2, 'social worker', 5, 5)", "fte_e6 = 7", someone(),
       keepingAshby(), keepingAshby(), keepingAshby()},
      {"her reduction", "reduction WHERE person_id = 2",
       "reduction (code, person_id, reason, percent_e4, from_day) VALUES ('n', 2, 'r', 1, 5)", "percent_e4 = 7", seen(),
       keeping(), keeping(), keeping()},
      {"her absence", "absence WHERE person_id = 2",
       "absence (code, person_id, reason, needs_cover, from_day) VALUES ('n', 2, 'r', 1, 5)", "needs_cover = 0", seen(),
       keeping(), keeping(), keeping()},
      {"her days off", "weekly_day_off WHERE person_id = 2",
       "weekly_day_off (person_id, weekday, from_day) VALUES (2, 'friday', 5)", "to_day = 3000000", seen(), acting(),
       acting(), acting()},
      {"her case", "case_file WHERE code = 'HR-1'",
       "case_file (code, kind, unit_id, opened_day) VALUES ('n', 'other', 2, 5)", "kind = 'other'", seen(),
       keepingAshby(), [](const Looked& l) { return went(mayKeepCase(l.desk, l.county.caseId)); }, nobody},
      {"a case without a unit and a lead", "case_file WHERE code = 'HR-2'",
       "case_file (code, kind, opened_day) VALUES ('n', 'other', 5)", "kind = 'other'",
       [](const Looked& l) { return l.keepsAny(); }, [](const Looked& l) { return l.keepsAny(); },
       [](const Looked& l) { return l.keepsAny(); }, [](const Looked& l) { return l.keepsAny(); }},
      {"her part in a case", "allocation WHERE post_id = 2",
       "allocation (code, case_id, post_id, part, from_day) VALUES ('n', 1, 2, 'co-worker', 5)", "reason = 'r'", seen(),
       keepingAshby(), keepingAshby(), nobody},
      {"why she was given it", "allocation_decision WHERE allocation_id = 1", "", "rationale = 'r'", seen(), nobody,
       keepingAshby(), keepingAshby()},
      {"what she said of her load", "load_question WHERE post_id = 2",
       "load_question (post_id, asked_by_id, asked_at, day, shown, words, answer_by_day) VALUES (2, @me, 1, 1, 's', "
       "'w', "
       "9)",
       "answer_by_day = 7", [](const Looked& l) { return l.isHer() || l.keeps(kAshby); }, her(), keepingAshby(), her()},
      {"her weeks over", "escalation WHERE post_id = 2", "escalation (post_id, since_day) VALUES (2, 9)", "what = 'w'",
       seen(), keepingAshby(), keepingAshby(), keepingAshby()},
      {"a session of hers that is planned", "session WHERE id = 71",
       "session (code, person_id, supervisor_id, kind, day, state) VALUES ('n', 2, 1, 'informal', 5, 'planned')",
       "reason = 'r'", opening(kPlanned, true), acting(), opening(kPlanned, true), opening(kPlanned, true)},
      {"a session of hers that is held", "session WHERE id = 1",
       "session (code, person_id, supervisor_id, kind, day, state) VALUES ('n', 2, 1, 'informal', 5, 'held')",
       "reason = 'r'", opening(1, true), [](const Looked& l) { return l.acts(false); }, opening(1, false), nobody},
      {"words of a record not shared yet", "session_section WHERE session_id = 1",
       "session_section (session_id, section, body) VALUES (1, 'n', 'b')", "body = 'b'", opening(1, false),
       opening(1, false), opening(1, false), opening(1, false)},
      {"words of a shared record", "session_section WHERE session_id = 70",
       "session_section (session_id, section, body) VALUES (70, 'n', 'b')", "body = 'b'", opening(kShared, true),
       opening(kShared, false), opening(kShared, false), opening(kShared, false)},
      {"a step of her sign-off", "sign_off WHERE session_id = 70",
       "sign_off (session_id, person_id, step, at_ms) VALUES (70, @me, 'shared', 1)", "at_ms = 5",
       opening(kShared, true), opening(kShared, true), nobody, nobody},
      {"an action of hers", "action WHERE owner_id = 2",
       "action (code, owner_id, what, state) VALUES ('n', 2, 'w', 'open')", "what = 'v'", acting(), acting(), acting(),
       acting()},
      {"what she wants to talk about", "preparation WHERE person_id = 2",
       "preparation (person_id, body, added_at) VALUES (2, 'b', 1)", "body = 'b'",
       [](const Looked& l) { return l.readsHerWords(); }, acting(), [](const Looked& l) { return l.readsHerWords(); },
       [](const Looked& l) { return l.readsHerWords(); }},
      {"a yearly check of hers", "yearly_check WHERE person_id = 2",
       "yearly_check (person_id, kind, seen_day) VALUES (2, 'DBS', 5)", "note = 'n'", seen(),
       [](const Looked& l) { return l.acts(false); }, [](const Looked& l) { return l.acts(false); },
       [](const Looked& l) { return l.acts(false); }},
      {"an entry of the chain", "chain_entry WHERE id = 1",
       "chain_entry (id, previous, hash, at_ms, kind, person_id, digest, version) VALUES (9, decode(repeat('00', 32), "
       "'hex'), decode(repeat('00', 32), 'hex'), 1, 'added', @me, decode(repeat('00', 32), 'hex'), 1)",
       "at_ms = 5", someone(), someone(), nobody, nobody},
      {"a goal of hers", "goal WHERE person_id = 2",
       "goal (code, person_id, what, status) VALUES ('n', 2, 'w', 'open')", "what = 'v'", seen(), acting(), acting(),
       nobody},
      {"a step to it", "goal_step WHERE goal_id = 1", "goal_step (goal_id, position, what) VALUES (1, 5, 'w')",
       "what = 'v'", seen(), acting(), acting(), acting()},
      {"her learning", "cpd WHERE person_id = 2",
       "cpd (code, person_id, day, kind, title, peer, state) VALUES ('n', 2, 5, 'course', 't', 0, 'draft')",
       "title = 'u'", seen(), her(), her(), her()},
      {"what training she asked for", "training_request WHERE person_id = 2",
       "training_request (code, person_id, course, requested_day, state) VALUES ('n', 2, 'c', 5, 'requested')",
       "reason = 'r'", seen(), her(), deciding(), nobody},
      {"her place on a course", "training_place WHERE request_id = 1", "", "why = 'w'", seen(), nobody, deciding(),
       deciding()},
      {"a course", "course WHERE id = 1",
       "course (code, title, kind, first_day, last_day) VALUES ('n', 't', 'inside', 5, 5)", "title = 'u'", someone(),
       [](const Looked& l) { return went(mayKeepCourses(l.desk)); },
       [](const Looked& l) { return went(mayKeepCourses(l.desk)); }, nobody},
      {"her place in a programme", "programme WHERE person_id = 2",
       "programme (code, person_id, programme, from_day) VALUES ('n', 2, 'p', 5)", "programme = 'q'", seen(), keeping(),
       keeping(), keeping()},
      {"a path that she asked for", "path WHERE person_id = 2",
       "path (code, person_id, kind, asked_day, from_day, state) VALUES ('n', 2, 'programme', 5, 5, 'asked')",
       "why = 'w'", seen(), acting(), acting(), acting()},
      {"what she knows about", "specialism WHERE person_id = 2",
       "specialism (code, person_id, subject, since_day) VALUES ('n', 2, 's', 5)", "subject = 't'", someone(), her(),
       her(), her()},
      {"reading of her unit", "reader_grant WHERE purpose = 'Inspection'",
       "reader_grant (person_id, purpose, from_day, to_day, made_by_id, made_at) VALUES (5, 'p', 5, 5, @me, 1)",
       "purpose = 'q'", [](const Looked& l) { return l.decidesRetention() || readerScope(l.desk, kToday); },
       [](const Looked& l) { return went(mayGiveReading(l.desk, {UnitId(kAshby)})); }, retaining(), nobody},
      {"an audit of her unit", "quality_audit WHERE unit_id = 2",
       "quality_audit (unit_id, seed, wanted, first_day, last_day, drawn_day, drawn_by_id) VALUES (2, 1, 1, 5, 5, 5, "
       "@me)",
       "seed = 5", auditing(), auditing(), auditing(), auditing()},
      {"why her records are kept", "legal_hold WHERE person_id = 2",
       "legal_hold (person_id, reason, by_id, at_ms) VALUES (5, 'r', @me, 1)", "reason = 'r'", retaining(), retaining(),
       retaining(), retaining()},
      {"a note of hers", "reflective_note WHERE author_id = 2",
       "reflective_note (uid, author_id, day, title, model, created_at, changed_at) VALUES ('n', 2, 5, 't', 'free', 1, "
       "1)",
       "title = 'u'", her(), her(), her(), nobody},
      {"its words", "reflective_passage WHERE note_id = 1", "reflective_passage VALUES (1, 'p', 'b')", "body = 'b'",
       her(), her(), her(), her()},
      {"what she is typing", "draft WHERE author_id = 2",
       "draft (form, author_id, title, body, saved_at) VALUES ('n', 2, 't', 'b', 1)", "body = 'c'", her(), her(), her(),
       her()},
      {"a copy of a note for Gareth", "shared_note WHERE author_id = 2",
       "shared_note (note_id, author_id, reader_id, shared_at, body, author_key, reader_key) VALUES (1, 2, 5, 1, '', "
       "'', "
       "'')",
       "author_key = 'x'", [](const Looked& l) { return l.isHer() || l.desk.viewer.person == l.county.gareth; }, her(),
       [](const Looked& l) { return l.isHer() || l.desk.viewer.person == l.county.gareth; }, her()},
      {"her public key", "(SELECT box_public FROM person_key WHERE person_id = 2) k", "", "", someone(), nobody, nobody,
       nobody},
      {"her wrapped secret, where it lies", "(SELECT wrapped_seed FROM person_key WHERE person_id = 2) k", "", "",
       nobody, nobody, nobody, nobody},
      {"her wrapped secret, as one's own", "headroom_access.own_key() WHERE person_id = 2", "", "", her(), nobody,
       nobody, nobody},
  };
  return all;
}

/// What each thing needs to be there, beside what the county has.
void addRest(County& county) {
  for (
      const auto& sql : {
          u"INSERT INTO unit (id, code, parent_id, kind, name) VALUES (4, 'pod', 2, 'team', 'Pod')"_s,
          u"INSERT INTO supervision_cover (person_id, cover_id, from_day, to_day) VALUES (2, 5, 5, 6)"_s,
          u"INSERT INTO caseload_limit (code, measure, operator, value_e4, unit_id, person_id, from_day) VALUES ('u', "
          "'children', 'below', 150000, 2, NULL, 1), ('p', 'children', 'below', 150000, NULL, 2, 1), ('a', 'children', "
          "'below', 150000, NULL, NULL, 1)"_s,
          u"INSERT INTO weight (scheme, unit_id, from_day, case_kind, points_e4) VALUES ('s', 2, 1, 'other', 1)"_s,
          u"INSERT INTO setting VALUES ('printed_marking', 'x')"_s,
          u"INSERT INTO vacancy (unit_id, role, fte_e6, from_day) VALUES (2, 'social worker', 5, 1)"_s,
          u"INSERT INTO reduction (code, person_id, reason, percent_e4, from_day) VALUES ('r', 2, 'r', 1, 1)"_s,
          u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day, to_day) VALUES ('b', 2, 'r', 1, 1, 2)"_s,
          u"INSERT INTO weekly_day_off (person_id, weekday, from_day) VALUES (2, 'monday', 1)"_s,
          u"INSERT INTO case_file (code, kind, opened_day) VALUES ('HR-2', 'other', 1)"_s,
          u"INSERT INTO allocation_decision (allocation_id, decided_at, reason) VALUES (1, 1, 'r')"_s,
          u"INSERT INTO load_question (post_id, asked_by_id, asked_at, day, shown, words, answer_by_day) VALUES (2, 2, "
          "1, 1, 's', 'w', 9)"_s,
          u"INSERT INTO escalation (post_id, since_day) VALUES (2, 1)"_s,
          u"INSERT INTO session (id, code, person_id, supervisor_id, kind, day, state) VALUES (70, 's70', 2, 1, "
          "'informal', 2461000, 'shared'), (71, 's71', 2, 1, 'informal', 2461000, 'planned')"_s,
          u"INSERT INTO session_section (session_id, section, body) VALUES (70, 'wellbeing', 'Well')"_s,
          u"INSERT INTO sign_off (session_id, person_id, step, at_ms) VALUES (70, 1, 'shared', 1)"_s,
          u"INSERT INTO preparation (person_id, body, added_at) VALUES (2, 'Time', 1)"_s,
          u"INSERT INTO yearly_check (person_id, kind, seen_day) VALUES (2, 'DBS', 1)"_s,
          u"INSERT INTO chain_entry (id, previous, hash, at_ms, kind, person_id, digest, version) VALUES (1, "
          "zeroblob(32), zeroblob(32), 1, 'added', 2, zeroblob(32), 1)"_s,
          u"INSERT INTO goal (code, person_id, what, status) VALUES ('g', 2, 'Court', 'open')"_s,
          u"INSERT INTO goal_step (goal_id, position, what) VALUES (1, 1, 'Ask')"_s,
          u"INSERT INTO cpd (code, person_id, day, kind, title, peer, state) VALUES ('c', 2, 1, 'course', 't', 0, "
          "'draft')"_s,
          u"INSERT INTO training_request (code, person_id, course, requested_day, state) VALUES ('t', 2, 'c', 1, "
          "'requested')"_s,
          u"INSERT INTO course (code, title, kind, first_day, last_day) VALUES ('c', 'c', 'inside', 1, 1)"_s,
          u"INSERT INTO training_place (code, request_id, course_id) VALUES ('t', 1, 1)"_s,
          u"INSERT INTO programme (code, person_id, programme, from_day) VALUES ('p', 2, 'p', 1)"_s,
          u"INSERT INTO path (code, person_id, kind, asked_day, from_day, state) VALUES ('p', 2, 'programme', 1, 1, "
          "'asked')"_s,
          u"INSERT INTO specialism (code, person_id, subject, since_day) VALUES ('s', 2, 's', 1)"_s,
          u"INSERT INTO quality_audit (unit_id, seed, wanted, first_day, last_day, drawn_day, drawn_by_id) VALUES (2, "
          u"1, "
          "1, 1, 1, 1, 6)"_s,
          u"INSERT INTO legal_hold (person_id, reason, by_id, at_ms) VALUES (2, 'r', 6, 1)"_s,
          u"INSERT INTO draft (form, author_id, title, body, saved_at) VALUES ('f', 2, 't', 'b', 1)"_s,
          u"INSERT INTO shared_note (note_id, author_id, reader_id, shared_at, body, author_key, reader_key) VALUES "
          u"(1, "
          "2, 4, 1, x'00', x'00', x'00')"_s,
          u"INSERT INTO person_key (person_id, salt, wrapped_seed, box_public, sign_public, made_at, changed_at) "
          u"VALUES "
          "(2, zeroblob(16), x'00', zeroblob(32), zeroblob(32), 1, 1)"_s,
      })
    Change(county.records, sql).run();
}

struct WhoLogsIn {
  const char* who;
  std::optional<qint64> person;
};

}  // namespace

TEST_CASE("a server shows and takes of each role what the program does, every cell of it", "[access][server]") {
  County county;
  addRest(county);
  const PersonId reads = inspectorOf(county, false);
  const PersonId readUntilYesterday = inspectorOf(county, true);
  TestServer server;
  const QString place = server.place();
  {
    Database records = openServer(place, OpenMode::ReadWrite);
    copyRecords(county.records, records);
  }
  const std::vector<WhoLogsIn> all{
      {"whose role is nobody's", {}},     {"Farah herself", 2},
      {"a colleague of another team", 5}, {"her manager", 1},
      {"her deputy manager", 9},          {"the director", 6},
      {"the manager of another team", 7}, {"who covers today", 4},
      {"whose cover has ended", 3},       {"who managed her team until last month", 8},
      {"who only reads", reads.value()},  {"who only read until yesterday", readUntilYesterday.value()}};
  const auto roleOf = [](const WhoLogsIn& one) { return one.person ? u"p%1"_s.arg(*one.person) : u"nobodys"_s; };
  for (const WhoLogsIn& one : all) {
    Query code(county.records, u"SELECT code FROM person WHERE id = ?");
    REQUIRE(code.bind(one.person.value_or(8)).next());
    CHECK(giveServerRole(place, code.text(0), roleOf(one), {}) == roleOf(one));
    if (!one.person) takeServerRole(place, code.text(0));
  }
  server.run(u"GRANT headroom_staff TO nobodys"_s);
  // the server's clock stands still on the day of the county
  EngineDoor::execute(
      openServer(place, OpenMode::ReadWrite),
      u"CREATE OR REPLACE FUNCTION headroom_access.today() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT "
      u"%1::bigint'"_s.arg(kToday.toJulianDay()));
  int cells = 0, allowed = 0;
  for (const WhoLogsIn& one : all) {
    const ServerLogin login(TestServer::placeFor(place, roleOf(one)));
    WritableDesk desk = county.deskOf(one.person ? std::optional(PersonId(*one.person)) : std::nullopt);
    const Looked looked{county, desk};
    const bool changesAnything = went(mayChangeAnything(desk));
    for (const bool hasLooked : {false, true}) {  // what is worked out for each statement, and what is kept of it
      if (hasLooked) REQUIRE(login.run(u"SELECT headroom_access.look()"_s));
      for (const Thing& thing : things()) {
        const auto check = [&](const char* verb, const QString& sql, bool may) {
          INFO(one.who << " " << verb << " " << thing.name << ": " << sql.toStdString());
          CHECK(login.may(QString(sql).replace(u"@me"_s, QString::number(one.person.value_or(0)))) == may);
          ++cells;
          allowed += may ? 1 : 0;
        };
        const QString rows = QString::fromLatin1(thing.rows), table = rows.section(u' ', 0, 0);
        check("reads", u"SELECT 1 FROM "_s + rows, thing.reads(looked));
        if (*thing.add != '\0')
          check("adds", u"INSERT INTO "_s + QString::fromLatin1(thing.add), changesAnything && thing.adds(looked));
        if (*thing.change == '\0') continue;
        check(
            "changes",
            u"UPDATE %1 SET %2 WHERE %3"_s.arg(table, QString::fromLatin1(thing.change), rows.section(u" WHERE "_s, 1)),
            changesAnything && thing.changes(looked));
        check("drops", u"DELETE FROM "_s + rows, changesAnything && thing.drops(looked));
      }
    }
  }
  CHECK(cells > 4'000);
  CHECK(allowed > 1'000);
}

#endif

}  // namespace server_access_test
