// SPDX-License-Identifier: MIT
// The tamper table: changes by SQL to agreed records, with the locks of the file and without them, each with the
// verdict that docs/decisions/0012 documents. No change of what was agreed is 'sound' but for those that only a receipt
// finds.
#include "core/fields/field.h"
#include "core/store/query.h"
#include "tests/core/tamper_file.h"
#include "tests/support/catch.h"

namespace tamper_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Tamper {
  const char* what;
  QString sql;
  Verdict locked = Verdict::Refused;
  Verdict unlocked = Verdict::Found;
};

void holds(const TamperFile& file, const std::vector<Tamper>& table) {
  FIGURE("S5: " << 2 * table.size() << " attempts on agreed records, each with its documented verdict");
  for (const Tamper& one : table) {
    // {F} the full record, {N} the next one, {H} that of somebody without a passphrase, {I} the imported one, {O} open
    QString sql = one.sql;
    for (const auto& [name, id] :
         {std::pair(u"{F}"_s, file.full), std::pair(u"{N}"_s, file.next), std::pair(u"{H}"_s, file.halfKeys),
          std::pair(u"{I}"_s, file.imported), std::pair(u"{O}"_s, file.held)})
      sql.replace(name, QString::number(id.value()));
    INFO(one.what << ": " << sql.toStdString());
    CHECK(static_cast<int>(file.verdictOf(sql, false)) == static_cast<int>(one.locked));
    CHECK(static_cast<int>(file.verdictOf(sql, true)) == static_cast<int>(one.unlocked));
  }
}

/// Another value of the same kind.
QString anotherValue(const Field& field) {
  const QString column = field.column;
  if (!field.to.isEmpty()) return u"(SELECT max(id) FROM %1 r WHERE r.id <> coalesce(%2, 0))"_s.arg(field.to, column);
  if (column == u"state") return u"'disputed'"_s;
  if (column == u"kind") return u"'group'"_s;
  if (column == u"side") return u"'supervisor'"_s;
  if (column == u"step") return u"CASE step WHEN 'shared' THEN 'taken back' ELSE 'shared' END"_s;
  switch (field.kind) {
    case FieldKind::Truth:
      return u"1 - coalesce(%1, 0)"_s.arg(column);
    case FieldKind::Day:
    case FieldKind::Instant:
    case FieldKind::Number:
      return u"coalesce(%1, 2461000) + 1"_s.arg(column);
    default:
      return u"coalesce(%1, '') || 'x'"_s.arg(column);
  }
}

}  // namespace

TEST_CASE("every signed column of every part of a record is locked, and found without the locks",
          "[verify][tamper][file]") {
  const TamperFile file;
  REQUIRE(file.verdictOf(QString(), true) == Verdict::Sound);
  for (const SessionId id : {file.full, file.halfKeys, file.imported}) {
    for (const char* name : {"session", "session_section", "session_snapshot", "discussion", "action", "preparation",
                             "sign_off", "addendum"}) {
      const FieldTable& table = fieldTable(QString::fromLatin1(name));
      const QString own = table.name == u"session" ? u"id"_s : u"session_id"_s;
      const QString key = table.key.back();
      const QString where = u" WHERE %1 = %2 AND %3 = (SELECT min(%3) FROM %4 WHERE %1 = %2)"_s.arg(own)
                                .arg(id.value())
                                .arg(key, table.name);
      Query there(file.team.records, u"SELECT 1 FROM "_s + table.name + where);
      const bool hasRow = there.next();
      there.finish();
      if (!hasRow) continue;
      for (const Field* field : signedFields(table, signedVersion())) {
        const bool isClosing = table.name == u"action" && (field->column == u"state" || field->column == u"closed_day");
        if (isClosing) continue;  // both at once, below
        const QString sql = u"UPDATE %1 SET %2 = %3"_s.arg(table.name, field->column, anotherValue(*field)) + where;
        INFO(sql.toStdString());
        CHECK(static_cast<int>(file.verdictOf(sql, false)) == static_cast<int>(Verdict::Refused));
        CHECK(static_cast<int>(file.verdictOf(sql, true)) == static_cast<int>(Verdict::Found));
      }
    }
  }
}

TEST_CASE("how an action stood when it was agreed is kept, and how it ends later is no change",
          "[verify][tamper][file]") {
  const TamperFile file;
  const auto sound = Verdict::Sound;
  holds(file, {{"done when agreed, opened again",
                u"UPDATE action SET state = 'open', closed_day = NULL WHERE session_id = {F} "
                u"AND state = 'done'"_s},
               {"done when agreed, now dropped",
                u"UPDATE action SET state = 'dropped' WHERE session_id = {F} AND state = 'done'"_s},
               {"done on another day",
                u"UPDATE action SET closed_day = closed_day - 1 WHERE session_id = {H} AND state = 'done'"_s},
               {"dropped for another reason",
                u"UPDATE action SET drop_reason = 'x' WHERE session_id = {F} AND state = 'dropped'"_s},
               {"imported as done, opened", u"UPDATE action SET state = 'open', closed_day = NULL WHERE code = 'N1'"_s},
               {"the mark that it was closed is gone",
                u"DELETE FROM signed_action WHERE action_id = (SELECT min(action_id) FROM "
                u"signed_action)"_s},
               {"a mark that another was closed",
                u"UPDATE action SET state = 'done', closed_day = 2461246 WHERE code = 'N2';"
                u"INSERT INTO signed_action SELECT id, 'agreed' FROM action WHERE code = 'N2'"_s},
               {"the mark moved to another action",
                u"UPDATE OR REPLACE signed_action SET action_id = (SELECT id FROM action WHERE "
                u"code = 'N2')"_s},
               {"shared instead of agreed",
                u"UPDATE signed_action SET step = CASE step WHEN 'shared' THEN 'agreed' ELSE 'shared' "
                u"END WHERE action_id IN (SELECT id FROM action WHERE session_id = {F})"_s},
               {"open when agreed, said to be done before",
                u"UPDATE action SET state = 'done', closed_day = (SELECT agreed_day - 1 "
                u"FROM session WHERE id = {F}) WHERE session_id = {F} AND state = 'open'"_s,
                Verdict::Found},
               // How it ends is news after the meeting.
               {"open when agreed, done later",
                u"UPDATE action SET state = 'done', closed_day = (SELECT agreed_day + 9 FROM session "
                u"WHERE id = {F}) WHERE session_id = {F} AND state = 'open'"_s,
                sound, sound},
               {"imported as open, dropped later",
                u"UPDATE action SET state = 'dropped', closed_day = 2461000, drop_reason = 'x' "
                u"WHERE code = 'N2'"_s,
                sound, sound}});
}

TEST_CASE("nothing comes late into an agreed record, replaces a row of it or moves into it or out of it",
          "[verify][tamper][file]") {
  const TamperFile file;
  holds(file,
        {{"a late section", u"INSERT INTO session_section VALUES ({F}, 'late', 'Late', 0)"_s},
         {"a section replaced", u"INSERT OR REPLACE INTO session_section VALUES ({F}, 'wellbeing', 'Other', 1)"_s},
         {"a section moved in",
          u"UPDATE session_section SET session_id = {H}, section = 'late' WHERE session_id = {O} AND section "
          u"= 'wellbeing'"_s},
         {"a section moved out", u"UPDATE OR REPLACE session_section SET session_id = {O} WHERE session_id = {F}"_s},
         {"a section deleted", u"DELETE FROM session_section WHERE session_id = {F} AND section = 'reflection'"_s},
         {"a late row of the snapshot",
          u"INSERT INTO session_snapshot SELECT session_id, 4, measure, operator, children, "
          u"families, points_e6, load_e6, ceiling_e6, status FROM session_snapshot WHERE "
          u"session_id = {F}"_s},
         {"a snapshot for an imported record",
          u"INSERT INTO session_snapshot SELECT {I}, post_id, measure, operator, children, "
          u"families, points_e6, load_e6, ceiling_e6, status FROM session_snapshot WHERE "
          u"session_id = {F}"_s},
         {"a snapshot replaced",
          u"INSERT OR REPLACE INTO session_snapshot SELECT {F}, post_id, measure, operator, 9, families, "
          u"points_e6, load_e6, ceiling_e6, status FROM session_snapshot WHERE session_id = {N}"_s},
         {"a snapshot moved in", u"UPDATE OR REPLACE session_snapshot SET session_id = {H} WHERE session_id = {O}"_s},
         {"a snapshot deleted", u"DELETE FROM session_snapshot WHERE session_id = {F}"_s},
         {"a late discussion",
          u"INSERT INTO discussion (code, session_id, case_id, said) VALUES ('z', {F}, 2, 'Late')"_s},
         {"a discussion replaced",
          u"INSERT OR REPLACE INTO discussion (id, code, session_id, case_id, said) SELECT id, code, "
          u"session_id, case_id, 'Other' FROM discussion WHERE session_id = {F}"_s},
         {"a discussion taken by its number",
          u"INSERT OR REPLACE INTO discussion (id, code, session_id, case_id) SELECT id, 'z', "
          u"{O}, case_id FROM discussion WHERE session_id = {F}"_s},
         {"a discussion taken by its code",
          u"INSERT OR REPLACE INTO discussion (code, session_id, case_id) SELECT code, {O}, "
          u"case_id FROM discussion WHERE session_id = {F}"_s},
         {"a discussion whose number is taken over",
          u"UPDATE OR REPLACE discussion SET rowid = (SELECT id FROM discussion WHERE "
          u"session_id = {F}) WHERE session_id = {O}"_s},
         {"a discussion whose code is taken over",
          u"UPDATE OR REPLACE discussion SET code = (SELECT code FROM discussion WHERE "
          u"session_id = {F}) WHERE session_id = {O}"_s},
         {"a discussion moved in", u"UPDATE discussion SET session_id = {F} WHERE session_id = {O}"_s},
         {"a discussion moved out", u"UPDATE discussion SET session_id = {O} WHERE session_id = {F}"_s},
         {"two discussions swapped",
          u"UPDATE discussion SET session_id = CASE session_id WHEN {F} THEN {N} ELSE {F} END WHERE "
          u"session_id IN ({F}, {N})"_s},
         {"a discussion deleted", u"DELETE FROM discussion WHERE session_id = {I}"_s},
         {"a late action",
          u"INSERT INTO action (code, session_id, owner_id, what, state) VALUES ('z', {I}, 2, 'Late', 'open')"_s},
         {"an action replaced",
          u"INSERT OR REPLACE INTO action (id, code, session_id, owner_id, what, state) SELECT id, code, "
          u"session_id, owner_id, 'Other', 'open' FROM action WHERE code = 'N2'"_s},
         {"an action taken by its code",
          u"INSERT OR REPLACE INTO action (code, owner_id, what, state) VALUES ('N2', 2, 'x', "
          u"'open')"_s},
         {"an action whose number is taken over",
          u"UPDATE OR REPLACE action SET rowid = (SELECT id FROM action WHERE code = "
          u"'N2') WHERE id = (SELECT max(id) FROM action WHERE session_id = {O})"_s},
         {"an action moved in", u"UPDATE action SET session_id = {F} WHERE session_id = {O}"_s},
         {"an action moved out", u"UPDATE action SET session_id = NULL WHERE session_id = {F}"_s},
         {"an action carried from elsewhere",
          u"UPDATE action SET carried_from_id = NULL WHERE session_id = {N} AND "
          u"carried_from_id IS NOT NULL"_s},
         {"an action deleted", u"DELETE FROM action WHERE code = 'N2'"_s},
         {"a preparation moved in", u"UPDATE preparation SET session_id = {N} WHERE session_id = {F}"_s},
         {"a late preparation",
          u"INSERT INTO preparation (person_id, body, added_at, session_id) VALUES (2, 'x', 1, {F})"_s},
         {"a preparation replaced",
          u"INSERT OR REPLACE INTO preparation (id, person_id, body, added_at) SELECT id, 2, 'x', 1 "
          u"FROM preparation WHERE session_id = {F}"_s},
         {"a preparation deleted", u"DELETE FROM preparation WHERE session_id = {F}"_s},
         {"the session replaced",
          u"INSERT OR REPLACE INTO session (id, code, person_id, kind, day, state) SELECT id, code, 2, "
          u"kind, day, 'held' FROM session WHERE id = {F}"_s},
         {"the session taken by its code",
          u"INSERT OR REPLACE INTO session (code, person_id, kind, day, state) SELECT code, 2, "
          u"kind, day, 'held' FROM session WHERE id = {F}"_s},
         {"its number taken over", u"UPDATE OR REPLACE session SET rowid = {F} WHERE id = {O}"_s},
         {"its code taken over",
          u"UPDATE OR REPLACE session SET code = (SELECT code FROM session WHERE id = {F}) WHERE id = {O}"_s},
         {"the session deleted", u"DELETE FROM session WHERE id = {F}"_s},
         {"the session with all that it holds",
          u"DELETE FROM session_section WHERE session_id = {I};DELETE FROM discussion WHERE "
          u"session_id = {I};DELETE FROM action WHERE session_id = {I};DELETE FROM session "
          u"WHERE id = {I}"_s},
         {"another is agreed by a word in its row", u"UPDATE session SET state = 'agreed' WHERE id = {O}"_s,
          Verdict::Found}});
}

TEST_CASE("the steps of a sign-off and what was added stay as they were", "[verify][tamper][file]") {
  const TamperFile file;
  holds(file, {{"the comment", u"UPDATE sign_off SET words = 'Gladly' WHERE step = 'agreed with comment'"_s},
               {"the dispute", u"UPDATE sign_off SET words = 'All is well.' WHERE step = 'disputed'"_s},
               {"the answer", u"UPDATE sign_off SET words = 'You are right.' WHERE step = 'answered'"_s},
               {"who answered", u"UPDATE sign_off SET person_id = 4 WHERE step = 'answered'"_s},
               {"when it was disputed", u"UPDATE sign_off SET at_ms = at_ms - 1 WHERE step = 'disputed'"_s},
               {"a step deleted", u"DELETE FROM sign_off WHERE step = 'answered'"_s},
               {"all steps deleted", u"DELETE FROM sign_off"_s},
               {"a late step",
                u"INSERT INTO sign_off (session_id, person_id, step, at_ms) VALUES ({N}, 1, 'taken back', 1)"_s},
               {"a step for an imported record",
                u"INSERT INTO sign_off (session_id, person_id, step, at_ms) VALUES ({I}, 2, 'agreed', "
                u"1)"_s},
               {"a step replaced",
                u"INSERT OR REPLACE INTO sign_off SELECT id, session_id, person_id, step, 'Gladly', at_ms FROM "
                u"sign_off WHERE step = 'agreed with comment'"_s},
               {"a step moved out", u"UPDATE sign_off SET session_id = {N} WHERE step = 'disputed'"_s},
               {"the day of sharing", u"UPDATE session SET shared_day = shared_day - 3 WHERE id = {F}"_s},
               {"the day of agreeing", u"UPDATE session SET agreed_day = agreed_day + 3 WHERE id = {I}"_s},
               {"an addendum changed", u"UPDATE addendum SET body = 'Three visits.'"_s},
               {"an addendum of another author", u"UPDATE addendum SET author_id = 1"_s},
               {"an addendum on another day", u"UPDATE addendum SET at_ms = at_ms + 86400000"_s},
               {"an addendum of another record", u"UPDATE addendum SET session_id = {N}"_s},
               {"an addendum deleted", u"DELETE FROM addendum"_s},
               {"an addendum replaced",
                u"INSERT OR REPLACE INTO addendum SELECT id, session_id, author_id, 'Other', at_ms FROM addendum"_s},
               {"an addendum that nobody made",
                u"INSERT INTO addendum (session_id, author_id, body, at_ms) VALUES ({F}, 1, 'x', 1)"_s, Verdict::Found},
               {"the same addendum twice",
                u"INSERT INTO addendum (session_id, author_id, body, at_ms) SELECT session_id, author_id, "
                u"body, at_ms FROM addendum"_s,
                Verdict::Found},
               {"who opened a record",
                u"INSERT OR REPLACE INTO record_reading VALUES (1, {F}, 4, 1);INSERT OR REPLACE INTO "
                u"record_reading VALUES (1, {F}, 3, 1)"_s,
                Verdict::Refused, Verdict::Sound}});
}

TEST_CASE("the chain, its signatures and where records came from stay as they were", "[verify][tamper][file]") {
  const TamperFile file;
  holds(file,
        {{"an entry deleted", u"DELETE FROM chain_entry WHERE id = 2"_s},
         {"the entries of one record deleted",
          u"DELETE FROM signature WHERE entry_id IN (SELECT id FROM chain_entry WHERE "
          u"session_id = {F});DELETE FROM chain_entry WHERE session_id = {F}"_s},
         {"the chain and all signatures deleted", u"DELETE FROM signature;DELETE FROM chain_entry"_s},
         {"the chain, the signatures and all keys deleted",
          u"DELETE FROM signature;DELETE FROM chain_entry;DELETE FROM "
          u"person_key"_s},
         // Told apart from a file that never had one; that nothing can be said of it is said.
         {"the chain deleted and called an older file",
          u"DELETE FROM signature;DELETE FROM chain_entry;INSERT INTO setting VALUES "
          u"('records_to_chain', 'yes')"_s,
          Verdict::Refused, Verdict::NotSaid},
         {"the chain renumbered", u"UPDATE chain_entry SET id = id + 1000"_s},
         {"two entries swapped", u"UPDATE chain_entry SET id = CASE id WHEN 1 THEN -1 ELSE 1 END WHERE id IN (1, 2)"_s},
         {"the imported entry deleted", u"DELETE FROM chain_entry WHERE kind = 'imported'"_s},
         {"another instant", u"UPDATE chain_entry SET at_ms = at_ms - 1 WHERE kind = 'imported'"_s},
         {"another person", u"UPDATE chain_entry SET person_id = 4 WHERE id = 1"_s},
         {"another record", u"UPDATE chain_entry SET session_id = {N} WHERE session_id = {F}"_s},
         {"another digest", u"UPDATE chain_entry SET digest = zeroblob(32) WHERE kind = 'imported'"_s},
         {"the version turned down", u"UPDATE chain_entry SET version = 1"_s},
         {"one version turned down", u"UPDATE chain_entry SET version = 1 WHERE kind = 'agreed'"_s},
         {"a version of the future",
          u"UPDATE chain_entry SET version = 9 WHERE id = (SELECT max(id) FROM chain_entry)"_s},
         {"an entry replaced",
          u"INSERT OR REPLACE INTO chain_entry SELECT id, previous, hash, at_ms + 1, kind, person_id, "
          u"session_id, digest, version, origin_id FROM chain_entry WHERE id = 1"_s},
         {"an entry that nobody made",
          u"INSERT INTO chain_entry SELECT (SELECT max(id) + 1 FROM chain_entry), hash, hash, at_ms, "
          u"'erased', NULL, {F}, digest, version, NULL FROM chain_entry WHERE kind = 'imported'"_s,
          Verdict::Found},
         {"a signature deleted", u"DELETE FROM signature WHERE entry_id = 1"_s},
         {"a signature of another", u"UPDATE signature SET person_id = 4 WHERE entry_id = 1"_s},
         {"two signatures swapped",
          u"UPDATE signature SET signature = (SELECT s.signature FROM signature s WHERE s.entry_id <> "
          u"signature.entry_id ORDER BY s.entry_id LIMIT 1)"_s},
         {"a signature moved", u"UPDATE OR REPLACE signature SET entry_id = 2 WHERE entry_id = 1"_s},
         {"a signature replaced",
          u"INSERT OR REPLACE INTO signature SELECT entry_id, person_id, signed, zeroblob(64) FROM signature"_s},
         {"another message signed", u"UPDATE signature SET signed = zeroblob(length(signed)) WHERE entry_id = 1"_s},
         {"where a record came from", u"UPDATE record_origin SET words = 'spring-2026'"_s},
         {"where it came from, and the digest", u"UPDATE record_origin SET words = 'x', digest = zeroblob(32)"_s},
         {"where it came from emptied", u"UPDATE record_origin SET words = ''"_s},
         {"an origin replaced", u"INSERT OR REPLACE INTO record_origin SELECT id, 'x', digest FROM record_origin"_s},
         {"an origin deleted", u"DELETE FROM record_origin"_s}});
}

TEST_CASE("codes that a record is told by are covered, and names are not", "[verify][tamper][file]") {
  const TamperFile file;
  const auto sound = Verdict::Sound;
  holds(file, {{"the code of a case", u"UPDATE case_file SET code = 'C-99' WHERE code = 'C-17'"_s, Verdict::Found},
               {"the code of a person", u"UPDATE person SET code = 'ann' WHERE id = 2"_s, Verdict::Found},
               {"the code of a post", u"UPDATE post SET code = 'ann' WHERE id = 2"_s, Verdict::Found},
               // A name can change, and is no part of what was agreed.
               {"the name of a person", u"UPDATE person SET name = 'Ann' WHERE id = 2"_s, sound, sound},
               {"the row version", u"UPDATE discussion SET row_version = 7 WHERE session_id = {O}"_s, sound, sound},
               {"a record that is not agreed", u"UPDATE session_section SET body = 'x' WHERE session_id = {O}"_s, sound,
                sound}});
}

}  // namespace tamper_test
