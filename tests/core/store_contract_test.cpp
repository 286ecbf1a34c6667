// SPDX-License-Identifier: MIT
// What every engine under the store must keep (design 4.3, goal S8): the same checks on a plain file, on an encrypted
// one and on a server. Another engine joins by one more case.
#include <QTemporaryDir>

#include <functional>
#include <limits>

#include "core/store/backup.h"
#include "core/store/cipher.h"
#include "core/store/database.h"
#include "core/store/engine_door.h"
#include "core/store/server.h"
#include "core/store/snapshot.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/server.h"

namespace store_contract_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

/// Records of one engine with a unit, a person and a session.
struct Contract {
  Database records;
  std::function<Database()> again;  ///< another connection, that reads

  Contract(Database made, std::function<Database()> other) : records(std::move(made)), again(std::move(other)) {
    save([this] {
      run(u"INSERT INTO unit (id, code, kind, name) VALUES (1, 'T', 'team', 'Team')"_s);
      run(u"INSERT INTO person (id, code, name) VALUES (1, 'ann', 'Ann')"_s);
      run(u"INSERT INTO session (id, code, person_id, kind, day, state) VALUES (1, 's1', 1, 'formal one-to-one', "
          u"2461000, 'held')"_s);
    });
  }
  int run(const QString& sql) { return Change(records, sql).run(); }
  void save(const std::function<void()>& f) {
    Transaction transaction(records);
    f();
    transaction.commit();
  }
  QString value(const QString& sql) {
    Query query(records, sql);
    return query.next() ? query.text(0) : QString();
  }
  StoreFault faultOf(const QString& sql) {
    try {
      save([&] { run(sql); });
    } catch (const StoreError& error) {
      return error.fault();
    }
    FAIL("was taken: " << sql.toStdString());
    return StoreFault::Other;
  }
};

/// Gives the digest of what it leaves, which is the same whoever keeps it.
QString keepsTheContract(Contract& all) {
  // ids, and a key that is there already
  all.save([&] {
    Change insert(all.records, u"INSERT INTO person (code, name) VALUES (?, ?) RETURNING id");
    CHECK(insert.bind(u"bo"_s).bind(u"Bo"_s).insert() == 2);
  });
  CHECK(all.faultOf(u"INSERT INTO person (code, name) VALUES ('ann', 'Ann again')"_s) == StoreFault::Constraint);
  // text: every plane, an empty one and none
  for (const QString& words : {u"Siân Ó Neill"_s, u"أمينة"_s, QString::fromUcs4(U"\U0001F98A fox"), u""_s}) {
    all.save([&] { Change(all.records, u"UPDATE person SET name = ? WHERE id = 2").bind(words).run(); });
    CHECK(all.value(u"SELECT name FROM person WHERE id = 2"_s) == words);
  }
  all.save([&] { Change(all.records, u"UPDATE person SET registration = ? WHERE id = 2").bind(QString()).run(); });
  CHECK(all.value(u"SELECT registration IS NULL FROM person WHERE id = 2"_s) == u"1");
  // whole numbers, truths and days
  all.save([&] {
    Change(all.records,
           u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES ('f', 1, 't', 'b', ?, ?)")
        .bind(std::numeric_limits<qint64>::max())
        .bind(std::numeric_limits<qint64>::min())
        .run();
  });
  Query numbers(all.records, u"SELECT base_version, saved_at, day FROM draft, session");
  REQUIRE(numbers.next());
  CHECK(numbers.integer(0) == std::numeric_limits<qint64>::max());
  CHECK(numbers.integer(1) == std::numeric_limits<qint64>::min());
  CHECK(numbers.day(2) == QDate::fromJulianDay(2461000));
  numbers.finish();
  // the four rules that a file itself keeps
  CHECK(all.faultOf(u"INSERT INTO person (code) VALUES ('no-name')"_s) == StoreFault::Constraint);
  CHECK(all.faultOf(u"INSERT INTO unit (code, kind, name) VALUES ('X', 'herd', 'X')"_s) == StoreFault::Constraint);
  CHECK(all.faultOf(u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES ('p', "
                    u"99, 1, 'other', 1, 'agency', 'acting', 1)"_s) == StoreFault::Constraint);
  CHECK(all.faultOf(u"UPDATE session SET day = 'Tuesday' WHERE id = 1"_s) == StoreFault::Constraint);
  // row versions: the second of two is told
  const auto edit = [&] {
    return all.run(
        u"UPDATE person SET name = 'Anna', row_version = row_version + 1 WHERE id = 1 AND row_version = 1"_s);
  };
  all.save([&] { CHECK(edit() == 1); });
  all.save([&] { CHECK(edit() == 0); });
  // what is locked stays
  all.save([&] { all.run(u"UPDATE session SET state = 'agreed' WHERE id = 1"_s); });
  CHECK(all.faultOf(u"UPDATE session SET minutes = 5 WHERE id = 1"_s) == StoreFault::Constraint);
  CHECK(all.faultOf(u"DELETE FROM session WHERE id = 1"_s) == StoreFault::Constraint);
  // one or the other, a set, and undoing
  all.save([&] {
    for (int i = 0; i < 2; ++i)
      all.run(
          u"INSERT INTO setting (name, value) VALUES ('a', '1') ON CONFLICT (name) DO UPDATE SET value = "
          u"CAST(CAST(setting.value "
          u"AS INTEGER) + 1 AS TEXT)"_s);
  });
  CHECK(all.value(u"SELECT value FROM setting WHERE name = 'a'"_s) == u"2");
  {
    Transaction undone(all.records);
    all.run(u"DELETE FROM setting"_s);
  }
  CHECK(all.value(u"SELECT count(*) FROM setting"_s) == u"1");
  CHECK(
      all.value(
          u"SELECT group_concat(CAST(n AS TEXT), ' ') FROM (SELECT row_number() OVER (ORDER BY code DESC) AS n FROM person) AS q"_s) ==
      u"1 2");
  // a save within a save is a part of it: what it takes back is its own, and nothing is saved before the whole is
  {
    Transaction whole(all.records);
    all.run(u"UPDATE person SET name = 'Whole' WHERE id = 1"_s);
    {
      Transaction part(all.records);
      all.run(u"UPDATE person SET name = 'Part' WHERE id = 2"_s);
      part.commit();
    }
    {
      Transaction refused(all.records);
      all.run(u"UPDATE person SET name = 'Refused' WHERE id = 2"_s);
      CHECK_THROWS_AS(all.run(u"INSERT INTO person (code, name) VALUES ('ann', 'Ann again')"_s), StoreError);
      CHECK_THROWS_AS(refused.commit(), StoreError);
    }
    CHECK(EngineDoor::execute(all.again(), u"SELECT name FROM person WHERE id = 1"_s) == u"Anna");
    whole.commit();
  }
  CHECK(all.value(u"SELECT group_concat(name, ' ') FROM (SELECT name FROM person ORDER BY id) AS q"_s) ==
        u"Whole Part");
  {
    Transaction undone(all.records);
    Transaction part(all.records);
    all.run(u"UPDATE person SET name = 'Lost'"_s);
    part.commit();
  }
  CHECK(all.value(u"SELECT count(*) FROM person WHERE name = 'Lost'"_s) == u"0");
  {
    Transaction whole(all.records);
    CHECK_THROWS_AS(all.run(u"INSERT INTO person (code, name) VALUES ('ann', 'Ann again')"_s), StoreError);
    try {
      Transaction part(all.records);
    } catch (const StoreError&) {
      // An engine may refuse it already.
    }
    CHECK_THROWS_AS(whole.commit(), StoreError);  // what failed before the part is not forgotten with it
  }
  // whoever reads changes nothing
  CHECK_THROWS_AS(Query(all.records, u"DELETE FROM setting"), StoreError);
  CHECK_THROWS_AS(Query(all.records, u"INSERT INTO setting (name, value) VALUES ('b', '1') RETURNING name"),
                  StoreError);
  // others see the whole of it, and how often it was saved
  Database other = all.again();
  const QString whole = contentSummary(all.records);
  CHECK(contentSummary(other) == whole);
  const qint64 before = other.dataVersion();
  all.save([&] { all.run(u"UPDATE person SET name = 'Seen' WHERE id = 1"_s); });
  EngineDoor::execute(all.records, u"SELECT 1"_s);  // a server has told of it then
  CHECK(other.dataVersion() != before);
  CHECK(other.dataVersion() == other.dataVersion());
  {
    const Snapshot oneMoment(other);
    const auto name = [&other] { return EngineDoor::execute(other, u"SELECT name FROM person WHERE id = 1"_s); };
    CHECK(name() == u"Seen");
  }
  CHECK_THROWS_AS(Change(other, u"DELETE FROM setting").run(), StoreError);
  CHECK_FALSE(firstFault(all.records));
  return contentSummary(all.records);
}

QString keepsItAsAFile(const FileSalt& salt) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  Contract all(Database::create(path, salt), [path] { return Database::open(path, OpenMode::ReadOnly); });
  const QString whole = keepsTheContract(all);
  CHECK(all.faultOf(u"INSERT OR REPLACE INTO session (id, code, person_id, kind, day, state) VALUES (1, 's1', 1, "
                    u"'informal', 2461000, 'held')"_s) == StoreFault::Constraint);
  // it is on the disk, whole, and so is a copy
  const QString copy = folder.filePath(u"copy.headroom"_s);
  backUp(all.records, copy);
  CHECK(contentSummary(Database::open(copy, OpenMode::ReadOnly)) == whole);
  CHECK(Database::open(copy, OpenMode::ReadOnly).isEncrypted() != salt.isEmpty());
  FIGURE("S8: the contract is kept by a file that is " << (salt.isEmpty() ? "plain" : "encrypted"));
  return whole;
}

}  // namespace

TEST_CASE("the contract of the store is kept by a plain file", "[store][contract]") { keepsItAsAFile({}); }

#ifdef HEADROOM_HAS_CIPHER
TEST_CASE("the contract of the store is kept by an encrypted file", "[store][contract][cipher]") {
  keepsItAsAFile(holdNewKey(Secret::fromPassphrase(u"a walk by the river"_s)));
  forgetFileKeys();
}
#endif

#ifdef HEADROOM_HAS_SERVER
TEST_CASE("the contract of the store is kept by a server, and the records are the same", "[store][contract][server]") {
  test::TestServer server;
  const QString place = server.emptyPlace();
  Contract all(createOnServer(place), [place] { return openServer(place, OpenMode::ReadOnly); });
  CHECK(keepsTheContract(all) == keepsItAsAFile({}));
  FIGURE("S8: the contract is kept by a server");
}
#endif

}  // namespace store_contract_test
