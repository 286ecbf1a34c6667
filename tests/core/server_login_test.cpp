// SPDX-License-Identifier: MIT
// Who somebody is on a server, what the program does there as somebody, how often a rule is worked out for a reading,
// and that what is sealed is nowhere in the server's files. What each role may do is in server_access_test.cpp.
#include "core/store/server.h"

#include <sys/socket.h>
#include <unistd.h>

#include <netinet/in.h>

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

#include "core/development/development_actions.h"
#include "core/organisation/every_row.h"
#include "core/organisation/key_store.h"
#include "core/reflection/note_store.h"
#include "core/store/content.h"
#include "core/store/engine_door.h"
#include "core/store/moving.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/served_county.h"
#include "tests/support/bytes_of.h"
#include "tests/support/server_login.h"

namespace server_login_test {

using namespace headroom;
using namespace headroom::test;

#ifdef HEADROOM_HAS_SERVER

namespace {

QString refusalAt(const QString& place) {
  try {
    (void)openServer(place, OpenMode::ReadWrite);
  } catch (const StoreError& error) {
    return error.sentence();
  }
  return {};
}

/// What a process of somebody else's would answer who listens where a server was: no, without encryption then.
struct BareListener {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  int port = 0;
  std::thread answering;

  BareListener() {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    REQUIRE(bind(listener, reinterpret_cast<sockaddr*>(&at), size) == 0);
    REQUIRE(listen(listener, 4) == 0);
    REQUIRE(getsockname(listener, reinterpret_cast<sockaddr*>(&at), &size) == 0);
    port = ntohs(at.sin_port);
    answering = std::thread([this] {
      for (;;) {
        const int one = accept(listener, nullptr, nullptr);
        if (one < 0) return;
        char asked[64];
        if (read(one, asked, sizeof asked) > 0) (void)!write(one, "N", 1);
        close(one);
      }
    });
  }
  ~BareListener() {
    shutdown(listener, SHUT_RDWR);
    answering.join();
    close(listener);
  }
};

/// The words as they could lie in a file: as they are, as a program holds them, and as bytes are written in a dump.
bool holds(const QByteArray& bytes, const QString& words) {
  const QByteArray utf8 = words.toUtf8();
  const QByteArray utf16(reinterpret_cast<const char*>(words.utf16()), words.size() * 2);
  return bytes.contains(utf8) || bytes.contains(utf16) || bytes.contains(utf8.toHex());
}

int found(const QStringList& words, const QString& folder) {
  QByteArray all;
  QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) all += bytesOf(files.next());
  return static_cast<int>(
      std::count_if(words.begin(), words.end(), [&](const QString& one) { return holds(all, one); }));
}

}  // namespace

TEST_CASE("who somebody is on a server comes from the role alone", "[server]") {
  CHECK_FALSE(personOfLogin(Database::inMemory()));
  Served served;
  {
    const Database kept = openServer(served.place, OpenMode::ReadOnly);
    CHECK(isOnServer(kept));
    CHECK_FALSE(personOfLogin(kept));  // whoever looks after it is nobody in it
    CHECK(mayReadEveryRow(kept));
  }
  served.server.run(u"CREATE ROLE passer LOGIN"_s);
  CHECK(refusalAt(TestServer::placeFor(served.place, u"passer"_s)).contains(u"nobody's"_s));
  CHECK_THROWS_AS(giveServerRole(served.place, u"nobody-of-that-code"_s, {}, {}), StoreError);
  CHECK_THROWS_AS(giveServerRole(served.place, u"priya"_s, u"headroom"_s, {}), StoreError);  // it passes every rule
  CHECK_THROWS_AS(giveServerRole(served.place, u"priya"_s, u"pg_priya"_s, {}), StoreError);

  const QString priya = served.roleOf(u"priya"_s);
  CHECK(giveServerRole(served.place, u"priya"_s, {}, {}) == u"priya");
  CHECK_THROWS_AS(giveServerRole(served.place, u"priya"_s, u"other"_s, {}), StoreError);
  CHECK_THROWS_AS(giveServerRole(served.place, u"farah"_s, u"priya"_s, {}), StoreError);
  CHECK_THROWS_AS(loadServerRoles(priya), StoreError);
  REQUIRE(loadServerRoles(served.place).size() == 1);
  CHECK(loadServerRoles(served.place).front().personCode == u"priya");

  Database records = openServer(priya, OpenMode::ReadWrite);
  CHECK(personOfLogin(records) == served.county.priya);
  CHECK_FALSE(mayReadEveryRow(records));
  const ServerLogin login(priya);
  const QString me = u"SELECT headroom_access.me()"_s;
  CHECK(login.rows(me) == QStringList{u"1"_s});
  for (const auto& sql :
       {u"SET ROLE headroom"_s, u"SET SESSION AUTHORIZATION headroom"_s, u"CREATE TABLE mine (a int)"_s,
        u"ALTER TABLE session DISABLE ROW LEVEL SECURITY"_s, u"DROP POLICY reads ON session"_s,
        u"ALTER TABLE session DISABLE TRIGGER ALL"_s, u"TRUNCATE session_section"_s,
        u"SELECT * FROM headroom_access.login"_s, u"UPDATE headroom_access.login SET person_id = 6"_s,
        u"CREATE OR REPLACE FUNCTION headroom_access.me() RETURNS bigint LANGUAGE sql AS 'SELECT 6'"_s,
        u"SET row_security = off; SELECT count(*) FROM session"_s}) {
    INFO(sql.toStdString());
    CHECK_FALSE(login.run(sql));
  }
  // names of one's own in front of those of the tables, where a function with more rights would look
  CHECK(login.run(u"SET headroom.person = '6'; SET headroom_access.me = '6'"_s));
  CHECK(
      login.run(u"CREATE TEMP TABLE login (role regrole, person_id bigint); INSERT INTO login SELECT oid, 6 FROM "
                u"pg_roles"_s));
  CHECK(login.run(u"SET search_path = pg_temp, headroom, pg_catalog"_s));
  CHECK(login.rows(me) == QStringList{u"1"_s});
  CHECK(login.rows(u"SELECT count(*) FROM headroom.person"_s) != QStringList{u"0"_s});

  takeServerRole(served.place, u"priya"_s);
  CHECK_THROWS_AS(takeServerRole(served.place, u"priya"_s), StoreError);
  CHECK_FALSE(login.run(u"SELECT count(*) FROM headroom.person"_s));  // in a window that is open too
  CHECK(refusalAt(priya).contains(u"nobody's"_s));
}

TEST_CASE("without a word about it the way to a server is checked, and an answer without encryption is none",
          "[server]") {
  REQUIRE(qgetenv("PGSSLMODE") != "disable");
  const BareListener listener;
  const QString there = u"host=127.0.0.1 port=%1 user=a dbname=b"_s.arg(listener.port);
  CHECK(refusalAt(there).contains(u"not safe"_s));
}

TEST_CASE("the program works as somebody on a server: a record from its start to the agreement", "[server]") {
  Served served;
  const QString priya = served.roleOf(u"priya"_s), farah = served.roleOf(u"farah"_s),
                deputy = served.roleOf(u"deputy"_s);
  Database hers = openServer(farah, OpenMode::ReadWrite), manager = openServer(priya, OpenMode::ReadWrite),
           other = openServer(deputy, OpenMode::ReadWrite);
  WritableDesk supervisee = deskOn(hers), supervisor = deskOn(manager), elsewhere = deskOn(other);
  REQUIRE(addPreparation(supervisee, served.county.farah, u"Time to think"_s));
  // how much waits is told to whoever sees her, its words to whoever supervises her
  CHECK(askPreparationCounts(other).read()[served.county.farah] == 1);
  CHECK(loadPreparation(other, served.county.farah).empty());
  CHECK(loadPreparation(manager, served.county.farah).size() == 1);
  CHECK_FALSE(startSession(supervisee, served.county.farah));
  const auto record = loadRecord(manager, served.county.held);
  REQUIRE(record);
  CHECK(record->sections.size() == 1);
  const auto before = loadRecord(hers, served.county.held);
  CHECK((!before || before->sections.empty()));  // not shared yet
  REQUIRE(shareRecord(supervisor, served.county.held));
  CHECK(loadRecord(hers, served.county.held)->sections.size() == 1);
  REQUIRE(agreeRecord(supervisee, served.county.held));
  // codes and ids go on above rows that somebody does not see
  REQUIRE(saveGoal(supervisor, {{}, served.county.priya, {}, u"Court skills"_s, {}, {}, {}}));
  REQUIRE(saveGoal(supervisee, {{}, served.county.farah, {}, u"Court skills"_s, {}, {}, {}}));
  CHECK_FALSE(saveGoal(supervisee, {{}, served.county.gareth, {}, u"Court skills"_s, {}, {}, {}}));
}

TEST_CASE("a role survives what moves the records, and no file knows of it", "[server]") {
  Served served;
  const QString priya = served.roleOf(u"priya"_s);
  const QTemporaryDir folder;
  const QString taken = folder.filePath(u"taken.headroom"_s);
  const Database kept = openServer(served.place, OpenMode::ReadOnly);
  Database file = Database::create(taken);
  copyRecords(kept, file);
  CHECK(contentSummary(file) == contentSummary(served.county.records));
  CHECK(personOfLogin(openServer(priya, OpenMode::ReadOnly)) == served.county.priya);
}

TEST_CASE("who may see what is worked out once a reading, however many rows it has", "[server]") {
  Served served;
  const QString priya = served.roleOf(u"priya"_s);
  served.server.run(u"ALTER ROLE priya SET track_functions = 'all'"_s);
  const ServerLogin keeper(served.place);
  const auto callsOf = [&priya](const QString& sql) {
    const ServerLogin login(priya);
    REQUIRE(login.run(u"BEGIN"_s));
    (void)login.rows(sql);
    return login
        .rows(
            u"SELECT coalesce(sum(calls), 0) FROM pg_stat_xact_user_functions WHERE schemaname = 'headroom_access' "
            u"AND funcname IN ('people', 'ever', 'me', 'posts')"_s)
        .front()
        .toInt();
  };
  const QStringList readings{u"SELECT count(*) FROM session"_s, u"SELECT count(*) FROM action"_s,
                             u"SELECT count(*) FROM session_section"_s, u"SELECT count(*) FROM allocation"_s};
  const auto add = [&keeper](int from, int to) {
    const QString numbers = u"generate_series(%1, %2) n"_s.arg(from).arg(to);
    const QString added = u"code LIKE 'm%' AND substr(code, 2)::int BETWEEN %1 AND %2"_s.arg(from).arg(to);
    REQUIRE(keeper.run(
        u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state) SELECT 'm' || n, 1 + n % 9, "
        u"1, 'informal', n, 'shared' FROM "_s +
        numbers));
    REQUIRE(keeper.run(u"INSERT INTO session_section SELECT id, 'more', 'b', 0 FROM session WHERE "_s + added));
    REQUIRE(
        keeper.run(u"INSERT INTO action (code, session_id, owner_id, what, state) SELECT code, id, person_id, 'w', "
                   u"'open' FROM session WHERE "_s +
                   added));
    REQUIRE(
        keeper.run(u"INSERT INTO allocation (code, case_id, post_id, part, from_day) SELECT 'm' || n, 1, 1 + n % 9, "
                   u"'co-worker', n FROM "_s +
                   numbers));
    REQUIRE(keeper.run(u"ANALYZE"_s));
  };
  add(1, 40);  // every way to see a row is asked for
  QList<int> few;
  for (const QString& sql : readings) few << callsOf(sql);
  add(41, 2'000);
  for (qsizetype i = 0; i < readings.size(); ++i) {
    INFO(readings[i].toStdString());
    CHECK(callsOf(readings[i]) > 0);
    CHECK(callsOf(readings[i]) <= few[i] + 2);  // another plan may ask in one place more
    const ServerLogin login(priya);
    const QString plan = login.rows(u"EXPLAIN "_s + readings[i]).join(u'\n');
    CHECK((plan.contains(u"hashed SubPlan"_s) || plan.contains(u"InitPlan"_s)));
    CHECK_FALSE(plan.contains(u"people()"_s));  // it would stand in a filter, and be asked of each row
  }
}

TEST_CASE("what is sealed is nowhere in a server's files and its dump, and what is not sealed is found", "[server]") {
  Served served;
  QStringList secrets, open;
  {
    Database records = openServer(served.roleOf(u"farah"_s), OpenMode::ReadWrite);
    WritableDesk desk = deskOn(records);
    Secret seed(kSeedBytes);
    std::fill_n(seed.data(), seed.size(), static_cast<unsigned char>(7));
    desk.viewer.keys = std::make_shared<const KeyPair>(seed);
    insertKeys(records, served.county.farah, {QByteArray(16, 's'), QByteArray(72, 'w')}, desk.viewer.keys->publicKeys(),
               1);
    for (int i = 0; i < 50; ++i) {
      secrets << u"sealed-%1-kept-%2"_s.arg(i).arg(7919 * (i + 1), 7, 36);
      open << u"plain-%1-told-%2"_s.arg(i).arg(7907 * (i + 1), 7, 36);
      REQUIRE(saveNote(desk, {{},
                              served.county.farah,
                              kToday,
                              secrets.back(),
                              u"free"_s,
                              {},
                              false,
                              {{u""_s, u"About "_s + secrets.back()}}}));
      REQUIRE(saveGoal(desk, {{}, served.county.farah, {}, open.back(), {}, {}, {}}));
    }
    CHECK(loadNotes(records, desk.viewer).size() >= 50);  // she reads them
  }
  served.server.run(u"CHECKPOINT"_s);
  const QTemporaryDir folder;
  QProcess dump;
  dump.start(TestServer::program(u"pg_dump"_s), {u"-d"_s, served.place, u"-f"_s, folder.filePath(u"dump.sql"_s)});
  REQUIRE(dump.waitForFinished(120'000));
  REQUIRE(dump.exitCode() == 0);
  for (const QString& where : {served.server.dataFolder(), folder.path()}) {
    INFO(where.toStdString());
    CHECK(found(secrets, where) == 0);
    CHECK(found(open, where) == 50);
  }
}

#endif

}  // namespace server_login_test
