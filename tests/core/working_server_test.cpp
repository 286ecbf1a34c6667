// SPDX-License-Identifier: MIT
// What only a server has: its schema beside that of a file, places that are none, and a line that is cut. That it keeps
// the contract is in store_contract_test.cpp; all else runs on it by core_tests --engine=postgres.
#include "core/store/server.h"

#include <QTemporaryDir>

#include "core/organisation/kept_organisation.h"
#include "core/organisation/organisation_store.h"
#include "core/store/engine_door.h"
#include "core/store/schema.h"
#include "core/store/snapshot.h"
#include "tests/support/catch.h"
#include "tests/support/server.h"
#include "tests/support/trips.h"

namespace working_server_test {

using namespace headroom;
using namespace Qt::StringLiterals;

#ifdef HEADROOM_HAS_SERVER

namespace {

/// One line for each column, in the words of a file.
QStringList columnLines(const Database& records) {
  QStringList lines;
  for (const TableShape& table : tableShapes(records)) {
    lines << u"table %1 %2"_s.arg(table.name, table.key.join(u','));
    for (const ColumnShape& column : table.columns)
      lines << u"column %1.%2 %3 %4 %5"_s.arg(table.name, column.name, column.type,
                                              column.required ? u"required"_s : QString(), column.refersTo);
  }
  return lines;
}

/// Keys, links, rules, indexes, triggers and views by their names, a line each.
const QStringList kAskedOfAFile{
    u"SELECT group_concat('unique ' || m.name || ' ' || (SELECT group_concat(name) FROM pragma_index_info(l.name)), "
    "char(10)) FROM sqlite_schema m JOIN pragma_index_list(m.name) l WHERE m.type = 'table' AND l.origin = 'u'"_s,
    u"SELECT group_concat('link ' || m.name || '.' || f.\"from\" || ' ' || f.\"table\" || ' ' || f.on_delete, "
    u"char(10)) "
    "FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"_s,
    u"SELECT group_concat('rules ' || name || ' ' || ((length(sql) - length(replace(sql, 'CHECK (', ''))) / 7), "
    "char(10)) FROM sqlite_schema WHERE type = 'table'"_s,
    u"SELECT group_concat('index ' || m.tbl_name || '.' || m.name || ' ' || (SELECT group_concat(name) FROM "
    "pragma_index_info(m.name)) || CASE WHEN m.sql LIKE '% WHERE %' THEN ' of some' ELSE '' END, char(10)) FROM "
    "sqlite_schema m WHERE type = 'index' AND sql IS NOT NULL"_s,
    u"SELECT group_concat('trigger ' || tbl_name || '.' || name, char(10)) FROM sqlite_schema WHERE type = 'trigger'"_s,
    u"SELECT group_concat('view ' || name, char(10)) FROM sqlite_schema WHERE type = 'view'"_s};

const QStringList kAskedOfAServer{
    u"SELECT string_agg('unique ' || conrelid::regclass || ' ' || (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM "
    "unnest(c.conkey) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = "
    "k.attnum), chr(10)) FROM pg_constraint c WHERE contype = 'u' AND connamespace = 'headroom'::regnamespace"_s,
    u"SELECT string_agg('link ' || conrelid::regclass || '.' || (SELECT attname FROM pg_attribute WHERE attrelid = "
    "conrelid AND attnum = conkey[1]) || ' ' || confrelid::regclass || ' ' || CASE confdeltype WHEN 'a' THEN 'NO "
    "ACTION' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' ELSE '?' END, chr(10)) FROM pg_constraint WHERE contype "
    "= 'f' AND connamespace = 'headroom'::regnamespace"_s,
    u"SELECT string_agg('rules ' || t.relname || ' ' || (SELECT count(*) FROM pg_constraint c WHERE c.conrelid = t.oid "
    "AND contype = 'c'), chr(10)) FROM pg_class t WHERE relnamespace = 'headroom'::regnamespace AND relkind = 'r'"_s,
    u"SELECT string_agg('index ' || t.relname || '.' || i.relname || ' ' || (SELECT string_agg(a.attname, ',' ORDER BY "
    "k.n) FROM unnest(x.indkey::int[]) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = t.oid AND "
    "a.attnum = k.attnum) || CASE WHEN x.indpred IS NULL THEN '' ELSE ' of some' END, chr(10)) FROM pg_index x JOIN "
    "pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid WHERE t.relnamespace = "
    "'headroom'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid AND contype IN "
    "('p', 'u'))"_s,
    u"SELECT string_agg('trigger ' || tgrelid::regclass || '.' || tgname, chr(10)) FROM pg_trigger JOIN "
    "pg_class t ON t.oid = tgrelid WHERE t.relnamespace = 'headroom'::regnamespace AND NOT tgisinternal AND NOT "
    "starts_with(tgname, 'put_back_') AND "
    "tgname NOT IN ('note_directory', 'tell')"_s,
    u"SELECT string_agg('view ' || viewname, chr(10)) FROM pg_views WHERE schemaname = 'headroom'"_s};

QStringList schemaLines(const Database& records, const QStringList& asked) {
  QStringList lines = columnLines(records);
  for (const QString& sql : asked) lines += EngineDoor::execute(records, sql).split(u'\n');
  lines.sort();
  return lines;
}

void saveRows(Database& records, const QString& sql) {
  Transaction transaction(records);
  Change(records, sql).run();
  transaction.commit();
}

StoreFault faultOf(const std::function<void()>& f) {
  try {
    f();
  } catch (const StoreError& error) {
    INFO(error.sentence().toStdString());
    CHECK(error.sentence().endsWith(u'.'));
    return error.fault();
  }
  FAIL("nothing was refused");
  return StoreFault::Other;
}

}  // namespace

TEST_CASE("a server's tables are those of a file, and what is none of ours is refused", "[store][server]") {
  test::TestServer server;
  const QString place = server.place();
  const QTemporaryDir folder;
  const QStringList ofFile = schemaLines(Database::create(folder.filePath(u"a.headroom"_s)), kAskedOfAFile);
  QStringList ofServer;
  {
    Database records = openServer(place, OpenMode::ReadWrite);
    ofServer = schemaLines(records, kAskedOfAServer);
    CHECK(records.format() == Database::newestFormat());
    CHECK_FALSE(records.isEncrypted());
  }
  CHECK(ofServer.size() > 900);
  for (const QString& line : ofFile) {
    INFO("only in a file: " << line.toStdString());
    CHECK(ofServer.contains(line));
  }
  for (const QString& line : ofServer) {
    INFO("only on a server: " << line.toStdString());
    CHECK(ofFile.contains(line));
  }

  // places that are none
  const auto opened = [](const QString& where) {
    return faultOf([&where] { (void)openServer(where, OpenMode::ReadWrite); });
  };
  CHECK(opened(u"host=/nowhere dbname=x"_s) == StoreFault::CannotOpen);
  CHECK(opened(u"no words of a place"_s) == StoreFault::CannotOpen);
  CHECK(opened(place + u"_not"_s) == StoreFault::CannotOpen);
  const QString empty = server.emptyPlace();
  CHECK(opened(empty) == StoreFault::NotHeadroom);
  CHECK(faultOf([&place] { (void)createOnServer(place); }) == StoreFault::CannotOpen);
  const std::vector<std::pair<int, StoreFault>> others{{99, StoreFault::Newer}, {3, StoreFault::Older}};
  for (const auto& [format, fault] : others) {
    const QString other = server.place();
    EngineDoor::execute(openServer(other, OpenMode::ReadWrite),
                        u"COMMENT ON SCHEMA headroom IS 'Headroom records, format %1'"_s.arg(format));
    CHECK(opened(other) == fault);
  }
}

TEST_CASE("a server's answers are whole numbers, and others can be asked while one is read", "[store][server]") {
  test::TestServer server;
  const QString place = server.place();
  Database records = openServer(place, OpenMode::ReadWrite);
  saveRows(records,
           u"INSERT INTO unit (id, code, kind, name) VALUES (5, 'a', 'team', 'Ten'), (9, 'B', 'team', 'Team 2')"_s);
  saveRows(records, u"INSERT INTO person (code, name) VALUES ('p', 'P')"_s);
  saveRows(records,
           u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES ('f', 1, 't', 'b', "
           u"9007199254740992, 1), ('g', 1, 't', 'b', 1, 1)"_s);
  Query sum(records, u"SELECT sum(base_version), sum(base_version = 1), count(*) FROM draft");
  REQUIRE(sum.next());
  CHECK(sum.integer(0) == 9007199254740993);
  CHECK(sum.text(0) == u"9007199254740993");
  CHECK(sum.integer(1) == 1);
  // bytes decide the order, and LIKE takes A for a, as in a file; ids go on above those that were given
  Query units(records, u"SELECT id, code, parent_id FROM unit ORDER BY code");
  QStringList codes;
  while (units.next()) {
    CHECK(units.isNull(2));
    CHECK(units.integer(2) == 0);
    Query one(records, u"SELECT name FROM unit WHERE id = ? AND name LIKE ?");
    REQUIRE(one.bind(units.integer(0)).bind(u"te%"_s).next());
    codes << units.text(1);
  }
  CHECK(codes == QStringList{u"B"_s, u"a"_s});
  {
    Transaction transaction(records);
    CHECK(Change(records, u"INSERT INTO unit (code, kind, name) VALUES ('c', 'team', 'C') RETURNING id").insert() ==
          10);
    transaction.commit();
  }
  // the line is cut in the middle of a save
  {
    Transaction transaction(records);
    Change(records, u"DELETE FROM draft").run();
    server.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(records.path()));
    CHECK(faultOf([&records] { Query(records, u"SELECT 1 FROM unit").next(); }) == StoreFault::Lost);
    CHECK_THROWS_AS(transaction.commit(), StoreError);
  }
  const Database again = openServer(place, OpenMode::ReadOnly);
  Query kept(again, u"SELECT count(*) FROM draft");
  REQUIRE(kept.next());
  CHECK(kept.integer(0) == 2);
}

TEST_CASE("what was asked in a reading is not asked again in it, and is asked anew in the next", "[store][server]") {
  test::TestServer server;
  const QString place = server.place();
  Database records = openServer(place, OpenMode::ReadWrite);
  const auto name = [&records](const QString& words, int bound) {
    Transaction transaction(records);
    Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (?, ?, 'team', ?)")
        .bind(bound)
        .bind(words)
        .bind(words)
        .run();
    transaction.commit();
  };
  name(u"one"_s, 1);
  name(u"two"_s, 2);
  const auto nameOf = [&records](int id) {
    Query query(records, u"SELECT name FROM unit WHERE id = ?");
    return query.bind(id).next() ? query.text(0) : QString();
  };
  const auto tripsOfReading = [&](const std::function<void()>& f) {
    const Snapshot moment(records);
    const test::AskedTrips asked(records);
    f();
    return asked.trips().size();
  };
  CHECK(tripsOfReading([&] {
          CHECK(nameOf(1) == u"one");
          CHECK(nameOf(1) == u"one");
          CHECK(nameOf(2) == u"two");
          CHECK(nameOf(1) == u"one");
        }) == 2);
  // what is asked ahead, and again before that was read
  CHECK(tripsOfReading([&] {
          Query ahead(records, u"SELECT name FROM unit WHERE id = ?");
          ahead.bind(1).ahead();
          CHECK(nameOf(2) == u"two");
          CHECK(nameOf(1) == u"one");
          REQUIRE(ahead.next());
          CHECK(ahead.text(0) == u"one");
        }) == 1);
  {
    Transaction transaction(records);
    Change(records, u"UPDATE unit SET name = 'uno' WHERE id = 1").run();
    CHECK(nameOf(1) == u"uno");  // what is being saved is seen
    Change(records, u"UPDATE unit SET name = 'ein' WHERE id = 1").run();
    CHECK(nameOf(1) == u"ein");
    transaction.commit();
  }
  CHECK(tripsOfReading([&] { CHECK(nameOf(1) == u"ein"); }) == 1);
}

TEST_CASE("the directory is kept while others save something else, and read anew once it is another",
          "[store][server]") {
  test::TestServer server;
  const QString place = server.place();
  const Database window = openServer(place, OpenMode::ReadOnly);
  Database other = openServer(place, OpenMode::ReadWrite);
  saveRows(other, u"INSERT INTO unit (code, kind, name) VALUES ('a', 'team', 'A')"_s);
  saveRows(other, u"INSERT INTO person (code, name) VALUES ('p', 'P')"_s);
  const auto readsUnits = [&window](std::size_t units) {
    const Snapshot moment(window);
    const test::AskedTrips asked(window);
    CHECK(keptOrganisation(window)->units.units().size() == units);
    return asked.trips().join(u'\n').contains(u"FROM unit");
  };
  CHECK(readsUnits(1));
  CHECK_FALSE(readsUnits(1));
  saveRows(
      other,
      u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES ('f', 1, 't', 'b', 1, 1)"_s);
  CHECK_FALSE(readsUnits(1));
  saveRows(other, u"INSERT INTO unit (code, kind, name) VALUES ('b', 'team', 'B')"_s);
  CHECK(readsUnits(2));
  {
    Transaction taken(other);
    Change(other, u"DELETE FROM unit WHERE code = 'b'").run();
    CHECK_FALSE(readsUnits(2));  // not saved yet
  }
  CHECK_FALSE(readsUnits(2));
  saveRows(other, u"UPDATE unit SET name = 'Z' WHERE code = 'a'"_s);
  CHECK(readsUnits(2));
}

#endif

}  // namespace working_server_test
