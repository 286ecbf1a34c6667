// SPDX-License-Identifier: MIT
// What somebody sees on a server is kept from one statement to the next, and is what is worked out anew; and of whose
// saves their window is told.
#include <QTimeZone>

#include <map>
#include <random>

#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "tests/core/served_county.h"
#include "tests/support/server_login.h"

namespace server_sight_test {

using namespace headroom;
using namespace headroom::test;

#ifdef HEADROOM_HAS_SERVER

namespace {

const char* const kSets[] = {"units", "people", "ever", "personal", "kept", "decided", "posts", "kept_posts"};
const char* const kFlags[] = {"keeps_any", "keeps_all", "sees_ever", "manages_service", "only_reads"};

/// All that `before` people() and its like say, in one row.
QString saidBy(const ServerLogin& login, const QString& before) {
  QStringList asked;
  for (const char* set : kSets)
    asked << u"ARRAY(SELECT x FROM headroom_access.%1%2() x ORDER BY x)::text"_s.arg(before, QLatin1String(set));
  for (const char* flag : kFlags) asked << u"headroom_access.%1%2()::text"_s.arg(before, QLatin1String(flag));
  return login.rows(u"SELECT "_s + asked.join(u", "_s)).value(0);
}

void save(Database& records, const QString& sql) {
  Transaction transaction(records);
  Change(records, sql).run();
  transaction.commit();
  EngineDoor::execute(records, u"SELECT headroom_server.tell_saved(true)"_s);  // and not half a second later
}

/// A change of the directory of the county, drawn by `dice`.
QString changed(std::mt19937& dice) {
  const auto someone = [&dice] { return QString::number(1 + dice() % 9); };
  const auto day = [&dice] { return QString::number(kToday.toJulianDay() - 3 + static_cast<int>(dice() % 7)); };
  const char* const roles[] = {"team manager", "social worker", "service manager", "deputy team manager"};
  switch (dice() % 11) {
    case 0:
      return u"UPDATE post SET to_day = from_day + 9 WHERE person_id = "_s + someone();
    case 1:
      return u"UPDATE post SET to_day = NULL WHERE person_id = "_s + someone();
    case 2:
      return u"UPDATE post SET to_day = %1 WHERE to_day IS NULL AND person_id = %2"_s.arg(day(), someone());
    case 3:
      return u"UPDATE post SET role = '%1' WHERE person_id = %2"_s.arg(QLatin1String(roles[dice() % 4]), someone());
    case 4:
      return u"UPDATE post SET unit_id = %1 WHERE person_id = %2"_s.arg(QString::number(1 + dice() % 3), someone());
    case 5:
      return u"UPDATE supervisor SET to_day = %1 WHERE from_day < %1 AND person_id = %2"_s.arg(day(), someone());
    case 6:
      return u"UPDATE supervisor SET to_day = NULL WHERE supervisor_id = "_s + someone();
    case 8:
      return u"UPDATE unit SET parent_id = 3 - parent_id WHERE id = 3"_s;
    case 9:
      return u"INSERT INTO person (code, name) SELECT 'new-' || max(id), 'Somebody without a post' FROM person"_s;
    case 10:
      return u"INSERT INTO reader_grant (person_id, purpose, from_day, to_day, made_by_id, made_at) VALUES (%1, "
             u"'Inspection', %2, %2, "
             "6, 1)"_s.arg(someone(), day());
    default:
      return u"INSERT INTO supervision_cover (person_id, cover_id, from_day, to_day) SELECT a.id, b.id, %1, %1 + 3 "
             "FROM person a, person b WHERE a.id = %2 AND b.id = %3 AND a.id <> b.id"_s.arg(day(), someone(),
                                                                                            someone());
  }
}

}  // namespace

TEST_CASE("what is kept of whom somebody sees is what is worked out, whatever was changed meanwhile",
          "[access][server]") {
  Served served;
  std::map<QString, std::unique_ptr<ServerLogin>> logins;
  std::vector<QString> places;
  {
    Query codes(served.county.records, u"SELECT code FROM person ORDER BY id");
    while (codes.next()) places.push_back(served.roleOf(codes.text(0)));
  }
  for (const QString& place : places) logins[place] = std::make_unique<ServerLogin>(place);
  Database keeper = openServer(served.place, OpenMode::ReadWrite);
  std::mt19937 dice(20261130);
  int others = 0;
  QString before;
  for (int i = 0; i < 60; ++i) {
    QString all;
    for (const auto& [place, login] : logins) {
      const QString stale = saidBy(*login, {});  // what is kept is of what is no longer so, or nothing is kept
      EngineDoor::execute(keeper, u"DELETE FROM headroom_access.sight"_s);
      const QString right = saidBy(*login, u"find_"_s);
      CHECK(stale == right);
      REQUIRE(login->run(u"SELECT headroom_access.look()"_s));
      CHECK(saidBy(*login, {}) == right);
      all += right + u'\n';
    }
    for (const auto& [place, login] : logins) REQUIRE(login->run(u"SELECT headroom_access.look()"_s));
    if (std::exchange(before, all) != all) ++others;
    const QString sql = changed(dice);
    INFO(sql.toStdString());
    save(keeper, sql);
  }
  CHECK(others > 15);

  // It is what is kept that is said: whoever owns the tables could write anything there.
  for (const auto& [place, login] : logins) REQUIRE(login->run(u"SELECT headroom_access.look()"_s));
  EngineDoor::execute(keeper, u"UPDATE headroom_access.sight SET people = '{77}'"_s);
  for (const auto& [place, login] : logins)
    CHECK(login->rows(u"SELECT headroom_access.people()::text"_s) == QStringList{u"77"_s});
  // another day is another sight
  EngineDoor::execute(keeper,
                      u"CREATE OR REPLACE FUNCTION headroom_access.today() RETURNS bigint LANGUAGE sql STABLE AS "
                      u"'SELECT %1::bigint'"_s.arg(kToday.addDays(1).toJulianDay()));
  for (const auto& [place, login] : logins) CHECK(saidBy(*login, {}) == saidBy(*login, u"find_"_s));
  // and nobody but whoever owns the tables reaches it
  CHECK_FALSE(logins.begin()->second->may(u"SELECT 1 FROM headroom_access.sight"_s));
  CHECK_FALSE(logins.begin()->second->may(u"UPDATE headroom_access.sight SET people = '{1}'"_s));
  CHECK_FALSE(logins.begin()->second->may(u"UPDATE headroom_server.directory SET changes = 0"_s));
  // nor hangs what reads with the owner's rights on a table of its own
  const ServerLogin& someone = *logins.begin()->second;
  REQUIRE(someone.run(u"CREATE TEMP TABLE own (id bigint)"_s));
  for (const QString& function :
       {u"headroom_server.tell_allocation"_s, u"headroom_server.note_directory"_s, u"headroom.session_agreed_stays"_s})
    CHECK_FALSE(
        someone.run(u"CREATE TRIGGER t AFTER INSERT ON own FOR EACH ROW EXECUTE FUNCTION %1()"_s.arg(function)));
  CHECK_FALSE(someone.run(u"SELECT headroom_server.tell('{1}', '{}')"_s));
}

TEST_CASE("somebody who changes the directory sees it so at once, and others once it is saved", "[access][server]") {
  Served served;
  const ServerLogin priya(served.roleOf(u"priya"_s));
  const ServerLogin joan(served.roleOf(u"joan"_s));
  const auto sees = [](const ServerLogin& one) {
    return one.rows(u"SELECT person FROM headroom_access.people() person WHERE person = 2"_s).size() == 1;
  };
  const auto kept = [&served] {
    return EngineDoor::execute(openServer(served.place, OpenMode::ReadOnly),
                               u"SELECT count(*)::text FROM headroom_access.sight s, headroom_server.directory d WHERE "
                               "s.directory = d.changes"_s);
  };
  for (const ServerLogin* one : {&priya, &joan}) REQUIRE(one->run(u"SELECT headroom_access.look()"_s));
  CHECK(kept() == u"2");
  REQUIRE(sees(priya));
  REQUIRE(sees(joan));
  // Joan, who manages all, takes Farah's post and supervisors away.
  REQUIRE(joan.run(
      u"BEGIN; DELETE FROM supervisor WHERE person_id = 2; UPDATE post SET to_day = from_day + 9 WHERE person_id = 2"_s));
  CHECK_FALSE(sees(joan));
  CHECK(sees(priya));
  REQUIRE(joan.run(u"SAVEPOINT a; UPDATE post SET to_day = NULL WHERE person_id = 2"_s));
  CHECK(sees(joan));
  REQUIRE(joan.run(u"ROLLBACK TO a; SELECT headroom_access.look()"_s));  // which keeps nothing that may be taken back
  CHECK_FALSE(sees(joan));
  REQUIRE(joan.run(u"ROLLBACK"_s));
  CHECK(kept() == u"2");
  CHECK(sees(joan));
  REQUIRE(joan.run(
      u"BEGIN; UPDATE post SET to_day = from_day + 9 WHERE person_id = 2; DELETE FROM supervisor WHERE person_id = 2; COMMIT"_s));
  CHECK(kept() == u"0");
  CHECK_FALSE(sees(joan));
  CHECK_FALSE(sees(priya));
  for (const ServerLogin* one : {&priya, &joan}) REQUIRE(one->run(u"SELECT headroom_access.look()"_s));
  CHECK_FALSE(sees(joan));
  CHECK_FALSE(sees(priya));
}

TEST_CASE("no setting of a client moves the server's day", "[access][server]") {
  const Served served;
  const ServerLogin login(served.place);
  const auto today = [&login] { return login.rows(u"SELECT headroom_access.today()"_s).value(0).toLongLong(); };
  const qint64 day = today();
  CHECK(day == QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/London")).date().toJulianDay());
  const int ofYear = QDate::fromJulianDay(day).dayOfYear() - 1;
  // Zones that leave out this very midnight: what is turned into a moment of the session comes out on a later day.
  for (int hours = 24; hours <= 167; hours += 11) {
    for (const int from : {ofYear - 1, ofYear, ofYear + 1}) {
      const QString zone = u"AAA0BBB-%1,%2/0,%3/0"_s.arg(QString::number(hours), QString::number(from),
                                                         QString::number((from + 40) % 365));
      (void)login.run(u"SET TimeZone = '%1'"_s.arg(zone));
      INFO(zone.toStdString());
      CHECK(today() == day);
    }
  }
  for (const QString& said : {u"SET DateStyle = 'SQL, DMY'"_s, u"SET TimeZone = 'Pacific/Kiritimati'"_s}) {
    REQUIRE(login.run(said));
    CHECK(today() == day);
  }
}

TEST_CASE("a window works out anew whom it sees when the directory is another or a role was given",
          "[access][server]") {
  Served served;
  const Database window = openServer(served.roleOf(u"priya"_s), OpenMode::ReadWrite);
  Database keeper = openServer(served.place, OpenMode::ReadWrite);
  const auto isKept = [&] {
    return EngineDoor::execute(keeper,
                               u"SELECT count(*)::text FROM headroom_access.sight s, headroom_server.directory d WHERE "
                               "s.directory = d.changes"_s) == u"1";
  };
  const auto read = [&window] {
    window.savesHeard();  // as a window that watches its line
    const Snapshot moment(window);
    Query(window, u"SELECT 1 FROM unit").next();
  };
  CHECK_FALSE(isKept());
  read();
  CHECK(isKept());
  save(keeper, u"UPDATE person SET name = 'Another name' WHERE id = 5"_s);
  CHECK_FALSE(isKept());
  read();
  CHECK(isKept());
  (void)served.roleOf(u"mo"_s);
  CHECK_FALSE(isKept());
  read();
  read();
  CHECK(isKept());
}

TEST_CASE("a window is told of the saves in the units of those whom its person sees, and of no others", "[server]") {
  Served served;
  const auto opened = [&served](const QString& code) {
    Database records = openServer(served.roleOf(code), OpenMode::ReadWrite);
    return records;
  };
  std::map<QString, Database> windows;
  std::map<QString, qint64> heard;
  for (const QString& code : {u"farah"_s, u"priya"_s, u"mo"_s, u"joan"_s}) windows.emplace(code, opened(code));
  windows.emplace(u"keeper"_s, openServer(served.place, OpenMode::ReadWrite));
  const auto read = [](const Database& records) {
    const Snapshot moment(records);
    Query(records, u"SELECT 1 FROM unit").next();
  };
  for (auto& [code, records] : windows) read(records);
  Database other = openServer(served.place, OpenMode::ReadWrite);
  // Who hears of a save, by their names.
  const auto toldOf = [&](const QString& sql) {
    for (auto& [code, records] : windows) heard[code] = records.savesHeard();
    save(other, sql);
    QStringList told;
    for (auto& [code, records] : windows) {
      EngineDoor::execute(records, u"SELECT 1"_s);  // what was told before this is asked comes with the answer
      if (records.savesHeard() == heard[code]) continue;
      told << code;
      read(records);  // as a window that is told
    }
    return told.join(u' ');
  };
  CHECK(toldOf(u"UPDATE session SET minutes = 50 WHERE person_id = 2"_s) == u"farah joan keeper priya");
  CHECK(toldOf(u"UPDATE action SET what = 'Ring the school' WHERE owner_id = 2"_s) == u"farah joan keeper priya");
  CHECK(toldOf(u"UPDATE case_file SET unit_id = 3"_s) ==
        u"farah joan keeper mo priya");  // whose it was and whose it is
  CHECK(toldOf(u"UPDATE case_file SET opened_day = opened_day - 1"_s) ==
        u"farah joan keeper mo priya");                             // Farah holds it
  CHECK(toldOf(u"UPDATE vacancy SET unit_id = unit_id"_s) == u"");  // there is none
  CHECK(toldOf(u"INSERT INTO bank_holiday (day, name) VALUES (2470000, 'A day')"_s) == u"farah joan keeper mo priya");
  CHECK(toldOf(u"UPDATE unit SET name = name || '!' WHERE id = 3"_s) == u"farah joan keeper mo priya");
  CHECK(toldOf(u"UPDATE reflective_note SET title = 'Mine alone'"_s) == u"");
  CHECK(
      toldOf(
          u"INSERT INTO draft (form, author_id, title, body, base_version, saved_at) VALUES ('f', 2, 't', 'b', 1, 1)"_s) ==
      u"");
  // From another team from now on: Priya's window asks anew once it reads.
  CHECK(toldOf(u"UPDATE post SET unit_id = 3 WHERE person_id = 5"_s) == u"farah joan keeper mo priya");
  CHECK(toldOf(u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state) VALUES ('s-9', 5, 7, 'formal "
               "one-to-one', 2460000, 'planned')"_s) == u"joan keeper mo");
  // Whoever could not have it told any more: the next save does.
  EngineDoor::execute(other, u"UPDATE session SET minutes = 55 WHERE person_id = 5"_s);
  CHECK(toldOf(u"UPDATE reflective_note SET title = 'Mine'"_s) == u"joan keeper mo");
}

#endif

}  // namespace server_sight_test
