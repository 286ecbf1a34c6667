// SPDX-License-Identifier: MIT
// Erasing somebody who has left: no byte of their name or words is in the file afterwards, records stay sound, and
// nobody else loses a word.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/desk/draft_store.h"
#include "core/exchange/erasure.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"

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
  QString words(SessionId id) const { return loadRecord(records, id)->sections.front().body; }

  QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  PersonId director{1}, manager{1}, leaver{1}, other{1};
  SessionId hers{1}, others{1}, plain{1};
};

}  // namespace

TEST_CASE("an erased person's name, code and words are nowhere in the file", "[erasure]") {
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
  REQUIRE(erasePerson(desk, past.leaver));
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
  REQUIRE(erasePerson(desk, past.leaver));
  Change(past.records, u"DROP TRIGGER section_agreed_stays").run();
  Change(past.records, u"UPDATE session_section SET body = 'Other words' WHERE body LIKE 'Covered%'").run();
  CHECK_FALSE(checkRecords(past.records).faults.empty());
}

TEST_CASE("who is still there, or whose records are held, is not erased, nor by everybody", "[erasure]") {
  Past past;
  WritableDesk director = past.deskOf(past.director, kNow);
  WritableDesk manager = past.deskOf(past.manager, kNow);
  WritableDesk nobody = past.deskOf({}, kNow);
  CHECK_FALSE(erasePerson(director, past.other));
  CHECK_FALSE(erasePerson(manager, past.leaver));
  CHECK_FALSE(erasePerson(nobody, past.leaver));
  CHECK_FALSE(holdRecords(director, past.leaver, u" "_s));
  REQUIRE(holdRecords(director, past.leaver, u"A court asked for them."_s));
  const auto refused = erasePerson(director, past.leaver);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.contains(u"A court asked for them."));
  CHECK(past.hits(kName) > 0);
  REQUIRE(releaseRecords(director, past.leaver));
  CHECK(erasePerson(director, past.leaver));
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
