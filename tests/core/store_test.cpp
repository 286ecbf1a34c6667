// SPDX-License-Identifier: MIT
// Opening, saving and copying a file as the store promises.
#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/engine_door.h"
#include "core/store/kept_reading.h"
#include "core/store/snapshot.h"
#include "core/store/verify.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"

namespace store_test {

using namespace headroom;
using headroom::test::bytesOf;

using namespace Qt::StringLiterals;

namespace {

void addSetting(Database& records, const QString& name) {
  Transaction transaction(records);
  Change(records, u"INSERT INTO setting (name, value) VALUES (?, 'x')").bind(name).run();
  transaction.commit();
}

StoreFault faultOf(const std::function<void()>& f) {
  try {
    f();
  } catch (const StoreError& error) {
    return error.fault();
  }
  FAIL("nothing was refused");
  return StoreFault::Other;
}

}  // namespace

TEST_CASE("a new file is owner-only and opens again", "[store][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.headroom"));
  { addSetting(*std::make_unique<Database>(Database::create(path)), QStringLiteral("one")); }
  REQUIRE((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
  const Database again = Database::open(path, OpenMode::ReadOnly);
  REQUIRE(again.format() == Database::newestFormat());
  REQUIRE_FALSE(firstFault(again));
}

TEST_CASE("create refuses an existing file and leaves it alone", "[store][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.headroom"));
  Database::create(path);
  const QByteArray before = bytesOf(path);
  REQUIRE(faultOf([&] { Database::create(path); }) == StoreFault::CannotOpen);
  REQUIRE(bytesOf(path) == before);
}

TEST_CASE("a transaction left without commit saves nothing", "[store]") {
  Database records = Database::inMemory();
  {
    Transaction transaction(records);
    Change(records, u"INSERT INTO setting (name, value) VALUES ('a', 'b')").run();
  }
  REQUIRE(contentSummary(records).contains(u"setting 0"));
}

TEST_CASE(
    "what is read once is read anew after a change, by whomever, and nothing of a save that is taken back is kept",
    "[store][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  Database records = Database::create(path);
  int reads = 0;
  const auto settings = [&records, &reads] {
    const Snapshot moment(records);
    return *readOnce<qint64>(records, u"settings"_s, [&] {
      ++reads;
      Query query(records, u"SELECT count(*) FROM setting");
      return query.next() ? query.integer(0) : -1;
    });
  };
  const qint64 before = settings();
  CHECK(settings() == before);
  CHECK(reads == 1);
  addSetting(records, u"own"_s);
  CHECK(settings() == before + 1);
  CHECK(settings() == before + 1);
  CHECK(reads == 2);
  {
    const Transaction left(records);
    Change(records, u"INSERT INTO setting (name, value) VALUES ('left', 'x')").run();
    CHECK(settings() == before + 2);
  }
  CHECK(settings() == before + 1);
  Database other = Database::open(path, OpenMode::ReadWrite);
  addSetting(other, u"other"_s);
  CHECK(settings() == before + 2);
  const int sofar = reads;
  CHECK(settings() == before + 2);
  CHECK(reads == sofar);
}

TEST_CASE("a failed statement poisons its transaction", "[store]") {
  Database records = Database::inMemory();
  Transaction transaction(records);
  Change(records, u"INSERT INTO setting (name, value) VALUES ('a', 'b')").run();
  REQUIRE(faultOf([&] { Change(records, u"INSERT INTO setting (name, value) VALUES ('a', 'c')").run(); }) ==
          StoreFault::Constraint);
  REQUIRE_THROWS_AS(transaction.commit(), StoreError);
}

TEST_CASE("a moved or deleted file refuses the save", "[store][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.headroom"));
  Database records = Database::create(path);
  addSetting(records, QStringLiteral("one"));
  const bool removed = GENERATE(true, false);
  REQUIRE((removed ? QFile::remove(path) : QFile::rename(path, path + u"2"_s)));
  REQUIRE_THROWS_AS(addSetting(records, QStringLiteral("two")), StoreError);
}

TEST_CASE("opening refuses what is not a sound Headroom file and changes no byte", "[store][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.headroom"));
  { Database::create(path); }
  const auto write = [&path](qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
  };
  StoreFault expected{};
  SECTION("another program's file") {
    write(68, QByteArray("\0\0\0\1", 4));
    expected = StoreFault::NotHeadroom;
  }
  SECTION("a newer format") {
    write(60, QByteArray("\0\0\3\0", 4));
    expected = StoreFault::Newer;
  }
  SECTION("a text file") {
    QFile::remove(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("hello");
    expected = StoreFault::NotHeadroom;
  }
  SECTION("a file whose end is missing") {
    REQUIRE(QFile::resize(path, QFileInfo(path).size() - 1500));
    expected = StoreFault::Damaged;
  }
  const QByteArray before = bytesOf(path);
  REQUIRE(faultOf([&] { Database::open(path, OpenMode::ReadWrite); }) == expected);
  REQUIRE(bytesOf(path) == before);
}

TEST_CASE("a foreign trigger in the file is refused", "[store][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.headroom"));
  {
    Database records = Database::create(path);
    EngineDoor::execute(records,
                        QStringLiteral("CREATE TRIGGER evil AFTER INSERT ON setting BEGIN DELETE FROM setting; END"));
  }
  REQUIRE(faultOf([&] { Database::open(path, OpenMode::ReadOnly); }) == StoreFault::NotHeadroom);
}

TEST_CASE("a backup has the content of its source and never overwrites", "[store][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("a.headroom")),
                copy = folder.filePath(QStringLiteral("b.headroom"));
  Database records = Database::create(path);
  addSetting(records, QStringLiteral("one"));
  backUp(records, copy);
  REQUIRE(contentSummary(Database::open(copy, OpenMode::ReadOnly)) == contentSummary(records));
  REQUIRE_THROWS_AS(backUp(records, copy), StoreError);
  addSetting(records, QStringLiteral("two"));
  REQUIRE_THROWS_AS(restore(copy, path, false), StoreError);
  restore(copy, path, true);
  REQUIRE(contentSummary(Database::open(path, OpenMode::ReadOnly)).contains(u"setting 1"));
  REQUIRE(QFileInfo::exists(path + u".replaced-1"_s));
}

TEST_CASE("a restore onto a link replaces what the link leads to", "[store][file]") {
  QTemporaryDir folder;
  REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("shared")));
  const QString path = folder.filePath(QStringLiteral("shared/a.headroom")),
                copy = folder.filePath(QStringLiteral("b")), link = folder.filePath(QStringLiteral("team.headroom"));
  {
    Database records = Database::create(path);
    backUp(records, copy);
    addSetting(records, QStringLiteral("one"));
  }
  REQUIRE(QFile::link(path, link));
  restore(copy, link, true);
  CHECK(QFileInfo(link).isSymLink());
  CHECK_FALSE(QFileInfo(path).isSymLink());
  CHECK(contentSummary(Database::open(path, OpenMode::ReadOnly)).contains(u"setting 0"));
  CHECK(QFileInfo::exists(path + u".replaced-1"_s));
}

TEST_CASE("nothing more is saved once a failure has rolled a save back", "[store][file]") {
  Database records = Database::inMemory();
  {
    Transaction whole(records);
    addSetting(records, QStringLiteral("one"));
    sqlite3_exec(EngineDoor::handle(records), "ROLLBACK", nullptr, nullptr, nullptr);
    // A part of what is gone would otherwise be a save of its own.
    REQUIRE_THROWS_AS(Transaction(records), StoreError);
    REQUIRE_THROWS_AS(whole.commit(), StoreError);
  }
  Transaction next(records);
  addSetting(records, QStringLiteral("two"));
  next.commit();
  CHECK(EngineDoor::execute(records, QStringLiteral("SELECT count(*) FROM setting WHERE name = 'two'")) == u"1");
}

TEST_CASE("an attached database or a pragma from outside the store is refused", "[store][file]") {
  Database records = Database::inMemory();
  REQUIRE_THROWS_AS(Change(records, u"ATTACH ':memory:' AS other").run(), StoreError);
  REQUIRE_THROWS_AS(Change(records, u"PRAGMA synchronous=OFF").run(), StoreError);
}

TEST_CASE("a stale row version is a conflict", "[store]") {
  REQUIRE(faultOf([] { requireOneRow(0); }) == StoreFault::Conflict);
}

TEST_CASE("a text comes back with every character, a leading mark included", "[store]") {
  const Database records = Database::inMemory();
  for (const QString& text :
       {QString(QChar(0xFEFF)) + u"after a mark"_s, QString(QChar(0xFEFF)), u"\u2067\u0645"_s, u""_s}) {
    Query query(records, u"SELECT ?");
    query.bind(text);
    REQUIRE(query.next());
    CHECK(query.text(0) == text);
    CHECK_FALSE(query.text(0).isNull());
  }
}

TEST_CASE("a file is filled whole or not at all", "[store][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"whole.headroom"_s);
  const auto addUnit = [](Database& records) {
    Change(records, u"INSERT INTO unit (code, kind, name) VALUES ('U', 'team', 'North')").run();
  };
  CHECK_THROWS_AS(createFilled(path,
                               [&](Database& records) {
                                 addUnit(records);
                                 CHECK_FALSE(QFile::exists(path));
                                 throw StoreError(StoreFault::Full, u"The disk is full."_s);
                               }),
                  StoreError);
  CHECK(QDir(folder.path()).isEmpty());
  createFilled(path, addUnit);
  CHECK(EngineDoor::execute(Database::open(path, OpenMode::ReadOnly), u"SELECT count(*) FROM unit"_s) == u"1");
  CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"whole.headroom"_s});
  CHECK_THROWS_AS(createFilled(path, addUnit), StoreError);
  CHECK(EngineDoor::execute(Database::open(path, OpenMode::ReadOnly), u"SELECT count(*) FROM unit"_s) == u"1");
}

TEST_CASE("what is pasted is made plain at the door of the file", "[store]") {
  const Database records = Database::inMemory();
  const std::vector<std::pair<QString, QString>> cases{
      {u"one\x0btwo\x0c three"_s, u"one\ntwo\n three"_s},
      {u"a\x01\x7f\x1f"_s + QChar(0x85) + u"b"_s, u"a\nb"_s},
      {u"tab\tand\r\nline"_s, u"tab\tand\r\nline"_s},
      {QString(QChar(0xD800)) + u"x"_s, QString(QChar(0xFFFD)) + u"x"_s},
      {u"\U0001F600 \u202Eabc"_s, u"\U0001F600 \u202Eabc"_s}};
  for (const auto& [typed, stored] : cases) {
    Query query(records, u"SELECT ?");
    query.bind(typed);
    REQUIRE(query.next());
    CHECK(query.text(0) == stored);
  }
}

TEST_CASE("what stands beside a backup under its working name is nobody's to delete", "[store][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString target = folder.filePath(u"backup.headroom"_s);
  QFile precious(target + u".part"_s);
  REQUIRE(precious.open(QIODevice::WriteOnly));
  precious.write("precious");
  precious.close();
  backUp(records, target);
  REQUIRE(precious.open(QIODevice::ReadOnly));
  CHECK(precious.readAll() == "precious");
  const QString link = folder.filePath(u"dangling.headroom"_s);
  REQUIRE(QFile::link(folder.filePath(u"nowhere"_s), link));
  CHECK_THROWS_AS(backUp(records, link), StoreError);
  CHECK(QFileInfo(link).isSymLink());
}

TEST_CASE("a restore waits for no save half way: a file that is being saved to is not replaced", "[store][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  const QString kept = folder.filePath(u"kept.headroom"_s);
  Database records = Database::create(path);
  backUp(records, kept);
  {
    const Transaction running(records);
    CHECK_THROWS_AS(restore(kept, path, true), StoreError);
  }
  restore(kept, path, true);
  // Whoever had the file open is told that it has moved, and saves nothing into the file that was put aside.
  CHECK_THROWS_AS(Change(records, u"INSERT INTO unit (code, kind, name) VALUES ('U', 'team', 'North')").run(),
                  StoreError);
  CHECK(EngineDoor::execute(Database::open(path + u".replaced-1"_s, OpenMode::ReadOnly),
                            u"SELECT count(*) FROM unit"_s) == u"0");
}

TEST_CASE("a file whose last save was cut off can be read at once, as it was before that save", "[store][file]") {
  const QTemporaryDir folder, elsewhere;
  const QString path = folder.filePath(u"team.headroom"_s);
  const QString copy = elsewhere.filePath(u"team.headroom"_s);
  {
    Database records = Database::create(path);
    const Transaction running(records);
    Change add(records, u"INSERT INTO unit (code, kind, name) VALUES (?, 'team', ?)");
    // More than the pages that stay in memory, so that some of them are written over in the file already.
    for (int i = 0; i < 60'000; ++i) add.bind(u"U%1"_s.arg(i)).bind(QString(200, u'x')).run();
    REQUIRE(QFile::copy(path, copy));
    REQUIRE(QFile::copy(path + u"-journal"_s, copy + u"-journal"_s));
    REQUIRE(QFileInfo(copy + u"-journal"_s).size() > 0);
  }
  const Database records = Database::open(copy, OpenMode::ReadOnly);
  CHECK(EngineDoor::execute(records, u"SELECT count(*) FROM unit"_s) == u"0");
  CHECK(QFileInfo(copy + u"-journal"_s).size() == 0);
}

TEST_CASE("what is asked again is prepared once, and two who ask the same do not meet", "[store][file]") {
  Database records = Database::inMemory();
  addSetting(records, u"one"_s);
  addSetting(records, u"two"_s);
  const auto prepared = [&records] {
    int count = 0;
    for (sqlite3_stmt* s = sqlite3_next_stmt(EngineDoor::handle(records), nullptr); s != nullptr;
         s = sqlite3_next_stmt(EngineDoor::handle(records), s))
      ++count;
    return count;
  };
  const QString sql = u"SELECT name FROM setting WHERE name >= ? ORDER BY name"_s;
  const auto first = [&] {
    Query query(records, sql);
    query.bind(u"one"_s);
    return query.next() ? query.text(0) : QString();
  };
  REQUIRE(first() == u"one");
  const int once = prepared();
  for (int i = 0; i < 5; ++i) REQUIRE(first() == u"one");
  CHECK(prepared() == once);
  Query outer(records, sql);
  outer.bind(u"one"_s);
  REQUIRE(outer.next());
  REQUIRE(first() == u"one");
  REQUIRE(outer.next());
  CHECK(outer.text(0) == u"two");
  outer.finish();
  // However many are asked, only so many are kept; and none of them stands in the way of a save or of closing.
  for (int i = 0; i < 300; ++i) Query(records, u"SELECT %1"_s.arg(i)).next();
  CHECK(prepared() <= 66);
  addSetting(records, u"three"_s);
  // The store's own statements are not left for others.
  REQUIRE(records.format() > 0);
  CHECK_THROWS_AS(Query(records, u"PRAGMA user_version"), StoreError);
}

}  // namespace store_test
