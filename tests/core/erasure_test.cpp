// SPDX-License-Identifier: MIT
// Erasing somebody who has left: no byte of their name or words is in the file afterwards, records stay sound, and
// nobody else loses a word.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/desk/draft_store.h"
#include "core/development/fairness_store.h"
#include "core/exchange/erasure_actions.h"
#include "core/exchange/leavers_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/engine_door.h"
#include "core/store/kept_copy.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/agreement_actions.h"
#include "core/supervision/record_check.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"

namespace erasure_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kThen(2019, 5, 6);
const QDate kNow(2026, 7, 24);
const QString kName = u"Zephyrine Quill"_s;
const QString kWord = u"Brackwater"_s;

/// A file with a director, a manager, and Zephyrine, who left in 2019 after an agreed record and a note.
struct Past {
  Past() {
    WritableDesk desk = deskOf({}, kThen);
    const UnitId unit = addUnit(desk, {u"Ashby"_s, {}, u"team"_s, {}, {}}).value();
    const auto join = [&](const QString& name, const QString& role, std::optional<QDate> to) {
      Change(records, u"INSERT INTO person (code, name) VALUES (?, ?)")
          .bind(name.section(u' ', 0, 0).toLower())
          .bind(name)
          .run();
      Query newest(records, u"SELECT max(id) FROM person");
      REQUIRE(newest.next());
      const PersonId id = newest.id<PersonId>(0);
      newest.finish();
      Change(records,
             u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) "
             u"VALUES (?, ?, ?, ?, 1000000, 'permanent', 'substantive', ?, ?)")
          .bind(name.section(u' ', 0, 0).toLower() + u"-post"_s)
          .bind(id)
          .bind(unit)
          .bind(role)
          .bind(QDate(2018, 1, 1))
          .bind(to)
          .run();
      return id;
    };
    director = join(u"Joan Adeyemi"_s, u"director"_s, {});
    manager = join(u"Priya Nair"_s, u"team manager"_s, {});
    leaver = join(kName, u"social worker"_s, QDate(2019, 9, 1));
    other = join(u"Farah Siddiqui"_s, u"social worker"_s, {});
    hers = agreed(leaver, kWord + u" said by "_s + kName);
    others = agreed(other, u"Covered for "_s + kName + u" in May."_s);
    plain = agreed(other, u"Nothing about anybody."_s, kThen.addDays(30));
    WritableDesk own = deskOf(leaver, kThen);
    REQUIRE(saveNote(own, {{}, leaver, kThen, kWord, u"free"_s, {}, false, {{u""_s, kWord}}}));
    keepDraft(records, own.viewer, {u"note:new"_s, kWord, kWord, 0, 1});
    REQUIRE(addPreparation(own, leaver, kWord));
    WritableDesk theirs = deskOf(manager, kThen);
    Agreement typed{{}, leaver, manager};
    for (const AgreementPart& part : agreementParts()) typed.words.*(part.words) = kWord + u" with "_s + kName;
    typed.review = reviewAfter(kThen);
    const auto agreement = saveAgreement(theirs, typed);
    REQUIRE(agreement);
    REQUIRE(signAgreement(theirs, *agreement));
    REQUIRE(signAgreement(own, *agreement));
    REQUIRE(noteCheck(theirs, {{}, leaver, CheckKind::Dbs, kThen, kThen.addYears(1), kWord}));
  }
  WritableDesk deskOf(std::optional<PersonId> person, QDate day) {
    return {records, Viewer{person}, Clock::fixed(QDateTime(day, QTime(10, 0)))};
  }
  SessionId agreed(PersonId person, const QString& words, QDate day = kThen) {
    WritableDesk desk = deskOf(manager, day);
    const SessionId id = startSession(desk, person).value();
    SessionRecord record = *loadRecord(records, id);
    record.sections.front().body = words;
    REQUIRE(saveSession(desk, record));
    REQUIRE(shareRecord(desk, id));
    WritableDesk worker = deskOf(person, day);
    REQUIRE(agreeRecord(worker, id, words));
    return id;
  }
  int hits(const QString& words) const {
    int found = 0;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden)) {
      QFile file(folder.filePath(name));
      REQUIRE(file.open(QIODevice::ReadOnly));
      found += static_cast<int>(file.readAll().count(words.toUtf8()));
    }
    return found;
  }
  PersonId add(const QString& code, const QString& name, const QString& role = u"social worker"_s,
               std::optional<QDate> to = QDate(2019, 9, 1)) {
    Change(records, u"INSERT INTO person (code, name) VALUES (?, ?)").bind(code).bind(name).run();
    Query newest(records, u"SELECT max(id) FROM person");
    REQUIRE(newest.next());
    const PersonId id = newest.id<PersonId>(0);
    newest.finish();
    Change(records,
           u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) SELECT ?, ?, "
           u"min(id), ?, 1000000, 'permanent', 'substantive', 2458120, ? FROM unit")
        .bind(code + u"-post"_s)
        .bind(id)
        .bind(role)
        .bind(to)
        .run();
    return id;
  }
  QString one(const QString& sql) const { return EngineDoor::execute(records, sql); }
  QString words(SessionId id) const { return loadRecord(records, id)->sections.front().body; }

  QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  PersonId director{1}, manager{1}, leaver{1}, other{1};
  SessionId hers{1}, others{1}, plain{1};
};

/// As somebody who reads what is shown and wants every mention gone too, or none.
Result<void> erase(WritableDesk& desk, PersonId person, bool mentions = true) {
  auto plan = planErasure(desk, person);
  if (!plan) return tl::unexpected(plan.error());
  for (ErasurePlace& place : plan->places) {
    if (place.kind == PlaceKind::Mention) place.chosen = mentions;
  }
  return erasePerson(desk, *plan);
}

}  // namespace

TEST_CASE("an erased person's name, code and words are nowhere in the file", "[erasure][file]") {
  Past past;
  // What she said of her load, what was decided about her weeks, and a board of hers.
  const auto insert = [&past](const QString& sql) {
    Change query(past.records, sql);
    if (sql.contains(u'?')) query.bind(kWord);
    query.bind(past.leaver).run();
  };
  insert(
      u"INSERT INTO load_question (post_id, asked_by_id, asked_at, day, shown, words, answer_by_day) "
      "SELECT id, person_id, 0, 2458600, '9 children', ?, 2458610 FROM post WHERE person_id = ?"_s);
  insert(u"INSERT INTO escalation (post_id, since_day, what) SELECT id, 2458600, ? FROM post WHERE person_id = ?"_s);
  insert(u"INSERT INTO board (name, person_id, day, changed_at) SELECT ?, id, 2458600, 0 FROM person WHERE id = ?"_s);
  REQUIRE(past.hits(kName) > 0);
  REQUIRE(past.hits(kWord) > 0);
  WritableDesk desk = past.deskOf(past.director, kNow);
  REQUIRE(erase(desk, past.leaver));
  CHECK(past.hits(kName) == 0);
  CHECK(past.hits(kWord) == 0);
  CHECK(past.hits(u"zephyrine"_s) == 0);
  CHECK(past.words(past.hers).isEmpty());
  CHECK(past.words(past.others) == u"Covered for erased-%1 in May."_s.arg(past.leaver.value()));
  CHECK(past.words(past.plain) == u"Nothing about anybody.");
  CHECK_FALSE(firstFault(past.records));
  CHECK(loadLeavers(past.records, kNow).empty());

  const RecordCheck check = checkRecords(past.records);
  CHECK(check.faults.empty());
  CHECK(check.agreed == 3);
  CHECK(check.erased == 2);
  // The locks are set again, to the letter: the file opens, and what is agreed is not changed.
  CHECK_THROWS_AS(Change(past.records, u"UPDATE session_section SET body = 'x'").run(), StoreError);
  const QString path = past.records.path();
  past.records = Database::inMemory();
  CHECK(Database::open(path, OpenMode::ReadWrite).format() == Database::newestFormat());
  FIGURE("S9: 0 hits of an erased person's name, code and words");
}

TEST_CASE("an erasure does not hide a change made to a record later", "[erasure][verify]") {
  Past past;
  WritableDesk desk = past.deskOf(past.director, kNow);
  REQUIRE(erase(desk, past.leaver));
  Change(past.records, u"DROP TRIGGER section_agreed_stays").run();
  Change(past.records, u"UPDATE session_section SET body = 'Other words' WHERE body LIKE 'Covered%'").run();
  CHECK_FALSE(checkRecords(past.records).faults.empty());
}

TEST_CASE("an erasure does not make sound what was changed before it", "[erasure][verify][file]") {
  Past past;
  WritableDesk desk = past.deskOf(past.director, kNow);
  const QString sql = QString::fromUtf8(
      EngineDoor::execute(past.records, u"SELECT sql FROM sqlite_schema WHERE name = 'section_agreed_stays'"_s)
          .toUtf8());
  Change(past.records, u"DROP TRIGGER section_agreed_stays").run();
  const QString before = past.one(u"SELECT body FROM session_section WHERE body LIKE 'Covered%'"_s);
  Change(past.records, u"UPDATE session_section SET body = body || ' Or not.' WHERE body = ?").bind(before).run();
  EngineDoor::execute(past.records, sql);
  REQUIRE_FALSE(checkRecords(past.records).faults.empty());
  const auto refused = erase(desk, past.leaver);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.contains(u"not what was agreed"));
  CHECK(past.hits(kName) > 0);
  CHECK_FALSE(checkRecords(past.records).faults.empty());
  CHECK_FALSE(QFile::exists(past.folder.filePath(u"team.before-erasure.headroom"_s)));
}

TEST_CASE("who is still there, or whose records are held, is not erased, nor by everybody", "[erasure]") {
  Past past;
  WritableDesk director = past.deskOf(past.director, kNow);
  WritableDesk manager = past.deskOf(past.manager, kNow);
  WritableDesk nobody = past.deskOf({}, kNow);
  CHECK_FALSE(erase(director, past.other));
  CHECK_FALSE(erase(manager, past.leaver));
  CHECK_FALSE(erase(nobody, past.leaver));
  CHECK_FALSE(holdRecords(director, past.leaver, u" "_s));
  REQUIRE(holdRecords(director, past.leaver, u"A court asked for them."_s));
  const auto refused = erase(director, past.leaver);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.contains(u"A court asked for them."));
  CHECK(past.hits(kName) > 0);
  REQUIRE(releaseRecords(director, past.leaver));
  CHECK(erase(director, past.leaver));
}

TEST_CASE("leavers are looked at six years after they left, or as the service has set", "[erasure]") {
  Past past;
  const auto leavers = loadLeavers(past.records, kNow);
  REQUIRE(leavers.size() == 1);
  CHECK(leavers[0].left == QDate(2019, 9, 1));
  CHECK(leavers[0].review == QDate(2025, 9, 1));
  CHECK(loadLeavers(past.records, QDate(2019, 8, 31)).empty());
  WritableDesk director = past.deskOf(past.director, kNow);
  REQUIRE(setRetentionYears(director, 10));
  CHECK(loadLeavers(past.records, kNow)[0].review == QDate(2029, 9, 1));
  CHECK_FALSE(setRetentionYears(director, 0));
  WritableDesk manager = past.deskOf(past.manager, kNow);
  CHECK_FALSE(setRetentionYears(manager, 3));
}

TEST_CASE("an erasure changes no namesake, no longer name and no reference that only looks like the person's code",
          "[erasure]") {
  Past past;
  const PersonId jo = past.add(u"17"_s, u"Jo"_s);
  const PersonId ann = past.add(u"al"_s, u"Ann Lee"_s);
  past.add(u"al2"_s, u"Ann Lee"_s, u"social worker"_s, {});
  past.add(u"joan2"_s, u"Joan Lees"_s, u"social worker"_s, {});
  past.add(u"mal"_s, u"Mary-Ann Leeson"_s, u"social worker"_s, {});
  for (const QString& reference : {u"17"_s, u"17-2020"_s})
    Change(past.records, u"INSERT INTO case_file (code, kind, opened_day) VALUES (?, 'child in need', 2458600)")
        .bind(reference)
        .run();
  const QString text = u"Joan, Mary-Ann Leeson, Jo\u2019s sister and Ann Lee of Elm Road."_s;
  const SessionId others = past.agreed(past.other, text);
  WritableDesk desk = past.deskOf(past.director, kNow);
  REQUIRE(erase(desk, jo, false));
  REQUIRE(erase(desk, ann, false));
  CHECK(past.words(others) == text);
  CHECK(
      past.one(u"SELECT group_concat(name, '|') FROM (SELECT name FROM person ORDER BY id)"_s) ==
      u"Joan Adeyemi|Priya Nair|Zephyrine Quill|Farah Siddiqui|erased-%1|erased-%2|Ann Lee|Joan Lees|Mary-Ann Leeson"_s
          .arg(jo.value())
          .arg(ann.value()));
  CHECK(past.one(u"SELECT group_concat(code, '|') FROM (SELECT code FROM case_file ORDER BY id)"_s) == u"17|17-2020");
  CHECK(past.one(u"SELECT code FROM post WHERE person_id = %1"_s.arg(jo.value())) ==
        u"erased-%1-post"_s.arg(jo.value()));
  CHECK(checkRecords(past.records).faults.empty());
}

TEST_CASE(
    "what is shown before an erasure is every place, with the words before and after, and nothing else is changed",
    "[erasure]") {
  Past past;
  WritableDesk desk = past.deskOf(past.director, kNow);
  const auto plan = planErasure(desk, past.leaver);
  REQUIRE(plan);
  const auto count = [&plan](PlaceKind kind) {
    return std::count_if(plan->places.begin(), plan->places.end(),
                         [kind](const ErasurePlace& place) { return place.kind == kind; });
  };
  CHECK(count(PlaceKind::Mention) == 2);  // the section of another's session, and the comment under it
  CHECK(count(PlaceKind::Row) > 3);
  CHECK(count(PlaceKind::Emptied) == 12);
  for (const ErasurePlace& place : plan->places) {
    INFO(place.where.toStdString() << " " << place.column.toStdString());
    CHECK_FALSE(place.where.isEmpty());
    CHECK(place.before != place.after);
    if (place.kind == PlaceKind::Mention) {
      CHECK_FALSE(place.chosen);
      CHECK(place.where.contains(u"Farah Siddiqui"));
      CHECK(snippetBefore(place) == u"Covered for Zephyrine Quill in May.");
      CHECK(snippetAfter(place) == u"Covered for erased-%1 in May."_s.arg(past.leaver.value()));
    }
  }
  REQUIRE(erasePerson(desk, *plan));
  CHECK(past.words(past.others) == u"Covered for Zephyrine Quill in May.");
  CHECK(past.words(past.hers).isEmpty());
  CHECK(checkRecords(past.records).faults.empty());
}

TEST_CASE("an erasure refuses when the file has changed since it was shown", "[erasure]") {
  Past past;
  WritableDesk desk = past.deskOf(past.director, kNow);
  const auto plan = planErasure(desk, past.leaver);
  REQUIRE(plan);
  Change(past.records, u"UPDATE preparation SET body = 'Something else'").run();
  const auto refused = erasePerson(desk, *plan);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.contains(u"has changed"));
  CHECK(past.hits(kName) > 0);
  CHECK(QDir(past.folder.path()).entryList({u"*before-erasure*"_s}).isEmpty());
}

TEST_CASE("what somebody else typed into a session of the person and did not save goes too", "[erasure]") {
  Past past;
  const WritableDesk manager = past.deskOf(past.manager, kThen);
  const auto keep = [&past, &manager](const QString& form) {
    keepDraft(past.records, manager.viewer, {form, u"supervision"_s, u"She was tired."_s, 0, 1});
  };
  keep(draftForm(past.hers));
  keep(draftForm(past.hers) + u":2"_s);
  keep(draftForm(past.hers) + u":words"_s);
  keep(draftForm(past.others));
  WritableDesk desk = past.deskOf(past.director, kNow);
  REQUIRE(erase(desk, past.leaver, false));
  for (const QString& part : {u""_s, u":2"_s, u":words"_s})
    CHECK_FALSE(loadDraft(past.records, manager.viewer, draftForm(past.hers) + part));
  CHECK(loadDraft(past.records, manager.viewer, draftForm(past.others)));
}

TEST_CASE("a moved session of somebody who left is emptied by the rules, and the name of its other party stays theirs",
          "[erasure]") {
  Past past;
  Change(past.records,
         u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state, reason, new_day) VALUES ('m', ?, ?, "
         u"'formal one-to-one', 2458600, 'moved', 'Zephyrine Quill was ill', 2458610)")
      .bind(past.leaver)
      .bind(past.manager)
      .run();
  // Two of the same name, of whom one stays: in a session of both it is for people to say who is meant.
  const PersonId twin = past.add(u"zq2"_s, kName, u"social worker"_s, {});
  Change(
      past.records,
      u"INSERT INTO action (code, owner_id, session_id, what, state) SELECT 't', ?, id, 'Ask Zephyrine Quill', 'open' "
      u"FROM session WHERE code = 'm'")
      .bind(twin)
      .run();
  WritableDesk desk = past.deskOf(past.director, kNow);
  REQUIRE(erase(desk, past.leaver, false));
  CHECK(past.one(u"SELECT reason FROM session WHERE code = 'm'"_s) == u"erased");
  CHECK(past.one(u"SELECT what FROM action WHERE code = 't'"_s) == u"Ask Zephyrine Quill");
  CHECK(past.one(u"SELECT name FROM person WHERE code = 'zq2'"_s) == kName);
  CHECK_FALSE(firstFault(past.records));
}

TEST_CASE("an erasure that does not verify is put back, and a copy that a cut left behind stops the next",
          "[erasure]") {
  Past past;
  const QString copy = past.folder.filePath(u"team.before-erasure.headroom"_s);
  // A fault that the file does not have before: it names a record by the code that it has afterwards.
  Change(past.records, u"UPDATE post SET role = 'astronaut' WHERE person_id = ?").bind(past.leaver).run();
  WritableDesk desk = past.deskOf(past.director, kNow);
  const QString before = past.one(u"SELECT group_concat(body, '|') FROM session_section"_s);
  const auto failed = erase(desk, past.leaver);
  CHECK_FALSE(failed);
  if (!failed) CHECK(failed.error().sentence.contains(u"put back"));
  CHECK(past.one(u"SELECT group_concat(body, '|') FROM session_section"_s) == before);
  CHECK(past.hits(kName) > 0);
  CHECK_FALSE(QFile::exists(copy));
  Change(past.records, u"UPDATE post SET role = 'other' WHERE person_id = ?").bind(past.leaver).run();
  QFile left(copy);
  REQUIRE(left.open(QIODevice::WriteOnly));
  left.close();
  const auto refused = erase(desk, past.leaver);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.contains(u"team.before-erasure.headroom"));
  REQUIRE(QFile::remove(copy));
  CHECK(erase(desk, past.leaver));
  CHECK_FALSE(QFile::exists(copy));
}

TEST_CASE("the copy of a change that cannot be taken back is the owner's alone, and its pages take their place again",
          "[erasure][store]") {
  Past past;
  const QString words = past.words(past.plain);
  KeptCopy copy(past.records);
  CHECK(QFile::permissions(copy.path()) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
  copy.keep();
  Change(past.records, u"DELETE FROM preparation").run();
  CHECK(past.one(u"SELECT count(*) FROM preparation"_s) == u"0");
  copy.putBack();
  CHECK(past.one(u"SELECT count(*) FROM preparation"_s) == u"1");
  CHECK(past.words(past.plain) == words);
  CHECK_FALSE(firstFault(past.records));
  copy.remove();
  CHECK_FALSE(QFile::exists(copy.path()));
}

TEST_CASE("codes that were made from titles go with the name in them, and what names them follows", "[erasure]") {
  Past past;
  const auto run = [&past](const QString& sql) {
    Change query(past.records, sql);
    query.bind(sql.contains(u"person_id") ? past.other : past.leaver).run();
  };
  run(u"INSERT INTO course (code, title, kind, first_day, last_day, places) SELECT 'zephyrine-quill-memorial-lecture', "
      "'Zephyrine Quill memorial lecture', 'inside', 2458600, 2458600, ? * 0"_s);
  run(u"INSERT INTO training_request (code, person_id, course, requested_day, state) VALUES "
      u"('request-zephyrine-quill-m', "
      "?, 'Zephyrine Quill memorial lecture', 2458600, 'attended')"_s);
  run(u"INSERT INTO training_place (code, request_id) SELECT code, id FROM training_request WHERE person_id = ?"_s);
  run(u"INSERT INTO goal (code, person_id, what, status) VALUES ('working-with-zephyrine-q', ?, 'Working with "
      u"Zephyrine "
      "Quill', 'open')"_s);
  run(u"INSERT INTO goal_evidence (goal_id, position, kind, source) SELECT id, 1, 'course', "
      u"'request-zephyrine-quill-m' "
      "FROM goal WHERE person_id = ?"_s);
  run(u"INSERT INTO cpd (code, person_id, day, kind, title, peer, state, source_kind, source_key) VALUES "
      "('cpd-what-zephyrine-quill', ?, 2458600, 'course', 'Another title since', 0, 'draft', 'course', "
      "'request-zephyrine-quill-m')"_s);
  WritableDesk desk = past.deskOf(past.director, kNow);
  SECTION("with the mentions") {
    REQUIRE(erase(desk, past.leaver));
    CHECK(past.hits(u"zephyrine"_s) == 0);
    const QString request = past.one(u"SELECT code FROM training_request"_s);
    CHECK(request == u"request-erased-%1-m"_s.arg(past.leaver.value()));
    CHECK(past.one(u"SELECT code FROM training_place"_s) == request);
    CHECK(past.one(u"SELECT source FROM goal_evidence"_s) == request);
    CHECK(past.one(u"SELECT source_key FROM cpd"_s) == request);
    CHECK(past.one(u"SELECT code FROM goal"_s) == u"working-with-erased-%1"_s.arg(past.leaver.value()));
    CHECK_FALSE(firstFault(past.records));
  }
  SECTION("left as they are, their codes stay with them") {
    REQUIRE(erase(desk, past.leaver, false));
    CHECK(past.one(u"SELECT code FROM training_request"_s) == u"request-zephyrine-quill-m");
    CHECK(past.one(u"SELECT code FROM training_place"_s) == u"request-zephyrine-quill-m");
    CHECK(past.one(u"SELECT source FROM goal_evidence"_s) == u"request-zephyrine-quill-m");
  }
}

TEST_CASE("what is shown before an erasure holds no word of what only its person is shown", "[erasure]") {
  Past past;
  Change(past.records,
         u"INSERT INTO shared_learning (code, kind, title, day, private) VALUES ('g', 'support group', 'Thursdays', "
         "2458600, 1)")
      .run();
  Change(past.records, u"INSERT INTO private_group_member (learning_id, person_id) SELECT id, ? FROM shared_learning")
      .bind(past.leaver)
      .run();
  WritableDesk theirs = past.deskOf(past.other, kThen);
  REQUIRE(saveNote(theirs, {{}, past.other, kThen, u"About Zephyrine Quill"_s, u"free"_s, {}, false, {}}));
  WritableDesk desk = past.deskOf(past.director, kNow);
  const auto plan = planErasure(desk, past.leaver);
  REQUIRE(plan);
  int hidden = 0;
  for (const ErasurePlace& place : plan->places) {
    CHECK_FALSE(place.where.contains(u"private group"));
    CHECK_FALSE(place.where.contains(u"note"));
    if (!place.isPrivate) continue;
    ++hidden;
    CHECK(place.where.startsWith(u"Something private"));
    if (place.kind == PlaceKind::Row) CHECK_FALSE(place.before.contains(kWord));
  }
  CHECK(hidden >= 4);
  REQUIRE(erasePerson(desk, *plan));
  CHECK(past.one(u"SELECT count(*) FROM private_group_member"_s) == u"0");
}

TEST_CASE("what somebody asked for stays counted in its year when they are erased, without a word of it",
          "[erasure][fairness]") {
  Past past;
  Change(past.records,
         u"INSERT INTO training_request (code, person_id, course, requested_day, state, decided_by_id, reason) VALUES "
         "('r', ?, 'Court', 2458600, 'declined', ?, 'Full')")
      .bind(past.leaver)
      .bind(past.manager)
      .run();
  Change(past.records,
         u"INSERT INTO path (code, person_id, kind, what, why, asked_day, from_day, state, answer) VALUES "
         "('zephyrine-panel', ?, 'panel', 'Senior', 'Mine', 2458600, 2458700, 'declined', 'Not now')")
      .bind(past.leaver)
      .run();
  const Period year{QDate(2019, 4, 1), QDate(2020, 4, 1)};
  const auto before = loadAskedFor(past.records, year).size();
  REQUIRE(before == 2);
  WritableDesk desk = past.deskOf(past.director, kNow);
  REQUIRE(erase(desk, past.leaver));
  CHECK(loadAskedFor(past.records, year).size() == before);
  CHECK(past.one(u"SELECT course || reason FROM training_request"_s) == u"erasederased");
  CHECK(past.one(u"SELECT code || what || coalesce(why, '') || answer FROM path"_s) ==
        u"erased-%1-panelerasederased"_s.arg(past.leaver.value()));
  CHECK_FALSE(firstFault(past.records));
}

}  // namespace erasure_test
