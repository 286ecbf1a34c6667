// SPDX-License-Identifier: MIT
// Copies are compared by what is in them: every value of every row, in whatever order.
#include "core/store/content.h"

#include <sqlite3.h>

#include <QDir>
#include <QTemporaryDir>

#include "core/store/backup.h"
#include "core/store/engine_door.h"
#include "tests/support/catch.h"

namespace content_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

Database withUnits(const QStringList& codes) {
  Database records = Database::inMemory();
  Change add(records, u"INSERT INTO unit (id, code, kind, name) VALUES (?, ?, 'team', 'North')");
  for (const QString& code : codes) add.bind(code.mid(1).toInt()).bind(code).run();
  return records;
}

QString afterwards(Database& records, QStringView sql) {
  Change(records, sql).run();
  return contentSummary(records);
}

/// Changes one value in a copy as soon as the engine has written it.
int spoilCopy(unsigned, void* context, void* statement, void*) {
  const QString sql = QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
  if (!sql.startsWith(u"VACUUM INTO")) return 0;
  sqlite3* copy = nullptr;
  const QByteArray path = sql.section(u'\'', 1, 1).toUtf8();
  if (sqlite3_open(path.constData(), &copy) == SQLITE_OK)
    sqlite3_exec(copy, static_cast<const char*>(context), nullptr, nullptr, nullptr);
  sqlite3_close(copy);
  return 0;
}

}  // namespace

TEST_CASE("two files of the same rows have the same content, in whatever order the rows came", "[store][content]") {
  CHECK(contentSummary(withUnits({u"U1"_s, u"U2"_s, u"U3"_s})) ==
        contentSummary(withUnits({u"U3"_s, u"U1"_s, u"U2"_s})));
}

TEST_CASE("files with as many rows and one other value differ in content", "[store][content]") {
  Database records = withUnits({u"U1"_s, u"U2"_s});
  QStringList seen{contentSummary(records)};
  for (const QStringView sql : {
           QStringView(u"UPDATE unit SET name = 'South' WHERE id = 1"),
           QStringView(u"UPDATE unit SET name = 'North ' WHERE id = 1"),
           QStringView(u"UPDATE unit SET id = 7 WHERE id = 2"),
           QStringView(u"INSERT INTO setting (name, value) VALUES ('ab', 'c')"),
           QStringView(u"UPDATE setting SET name = 'a', value = 'bc'"),
           QStringView(u"UPDATE setting SET name = '', value = 'abc'"),
       }) {
    const QString now = afterwards(records, sql);
    INFO(sql.toString().toStdString());
    CHECK_FALSE(seen.contains(now));
    seen << now;
  }
  const QString without = afterwards(records, u"DELETE FROM setting");
  CHECK(without == afterwards(records, u"UPDATE unit SET id = 7 WHERE id = 7"));
}

TEST_CASE("a number and its digits as text, nothing and an empty text are not the same", "[store][content][file]") {
  Database records = withUnits({u"U1"_s});
  const QString with = afterwards(records, u"INSERT INTO person (id, code, name) VALUES (1, 'a', 'Ann')");
  EngineDoor::execute(records, u"CREATE TABLE any (v)"_s);
  QStringList seen{with};
  for (const QStringView sql : {QStringView(u"INSERT INTO any VALUES (1)"), QStringView(u"UPDATE any SET v = '1'"),
                                QStringView(u"UPDATE any SET v = x'31'"), QStringView(u"UPDATE any SET v = 1.5"),
                                QStringView(u"UPDATE any SET v = ''"), QStringView(u"UPDATE any SET v = NULL"),
                                QStringView(u"INSERT INTO any VALUES (NULL)")}) {
    const QString now = afterwards(records, sql);
    INFO(sql.toString().toStdString());
    CHECK_FALSE(seen.contains(now));
    seen << now;
  }
}

TEST_CASE("a copy in which one value came out wrong is not kept", "[store][content][backup][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  Change(records, u"INSERT INTO person (code, name) VALUES ('a', 'Ann')").run();
  const QString copy = folder.filePath(u"copy.headroom"_s);
  const char* harm = GENERATE("UPDATE person SET name = 'Anm'", "UPDATE person SET id = 2");
  sqlite3_trace_v2(EngineDoor::handle(records), SQLITE_TRACE_PROFILE, &spoilCopy, const_cast<char*>(harm));
  CHECK_THROWS_AS(backUp(records, copy), StoreError);
  sqlite3_trace_v2(EngineDoor::handle(records), 0, nullptr, nullptr);
  CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() <= 2);
  CHECK_FALSE(QFile::exists(copy));
  backUp(records, copy);
  CHECK(contentSummary(Database::open(copy, OpenMode::ReadOnly)) == contentSummary(records));
}

TEST_CASE("a save between a copy and its comparison begins the copy anew, and at last has to wait",
          "[store][content][backup][file]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  Database records = Database::create(path);
  Change(records, u"INSERT INTO person (code, name) VALUES ('a', 'Ann')").run();
  Database other = Database::open(path, OpenMode::ReadWrite);
  other.setBusyTimeout(0);
  struct Context {
    Database& other;
    int saved = 0;
    int refused = 0;
  } context{other};
  sqlite3_trace_v2(
      EngineDoor::handle(records), SQLITE_TRACE_STMT,
      [](unsigned, void* given, void*, void* sql) {
        auto* one = static_cast<Context*>(given);
        if (!QByteArray(static_cast<const char*>(sql)).startsWith("VACUUM INTO")) return 0;
        try {
          Change(one->other, u"UPDATE person SET name = name || 'e'").run();
          ++one->saved;
        } catch (const StoreError&) {
          ++one->refused;
        }
        return 0;
      },
      &context);
  const QString copy = folder.filePath(u"copy.headroom"_s);
  backUp(records, copy);
  sqlite3_trace_v2(EngineDoor::handle(records), 0, nullptr, nullptr);
  CHECK(context.saved == 2);
  CHECK(context.refused == 1);
  CHECK(EngineDoor::execute(Database::open(copy, OpenMode::ReadOnly), u"SELECT name FROM person"_s) == u"Annee");
  CHECK(Change(other, u"UPDATE person SET name = 'Bo'").run() == 1);
}

}  // namespace content_test
