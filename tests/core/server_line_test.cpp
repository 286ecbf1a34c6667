// SPDX-License-Identifier: MIT
// A line to a server that is cut at the worst moments, and other people's saves as they are told.
#include "core/store/engine_door.h"
#include "core/store/place.h"
#include "core/store/schema.h"
#include "core/store/server.h"
#include "tests/support/catch.h"
#include "tests/support/line.h"
#include "tests/support/server.h"

#ifdef HEADROOM_HAS_SERVER
#include "core/store/postgres/connection.h"
#endif

namespace server_line_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a place is a file or a server, by its first word", "[store][server]") {
  CHECK_FALSE(isOnServer(u"/home/ann/team.headroom"_s));
  CHECK_FALSE(isOnServer(u"server:"_s));
  CHECK(isOnServer(u"server:council"_s));
  CHECK(connectionOf(u"server:council"_s) == u"council");
  CHECK(connectionOf(u"team.headroom"_s).isEmpty());
  CHECK(serverPlaceOf(u"council"_s) == u"server:council");
  CHECK(nameOfPlace(u"server:council"_s) == u"council");
  CHECK(nameOfPlace(u"/home/ann/My team.headroom"_s) == u"My team");
  CHECK(absolutePlace(u"server:council"_s) == u"server:council");
}

#ifdef HEADROOM_HAS_SERVER

namespace {

void saveUnit(Database& records, const QString& code) {
  Transaction transaction(records);
  Change(records, u"INSERT INTO unit (code, kind, name) VALUES (?, 'team', 'Team')").bind(code).run();
  transaction.commit();
}

template <class F>
std::optional<StoreFault> faultOf(F f) {
  try {
    f();
    return std::nullopt;
  } catch (const StoreError& error) {
    return error.fault();
  }
}

QStringList shapesOf(const Database& records) {
  QStringList lines;
  for (const TableShape& table : tableShapes(records)) {
    for (const ColumnShape& column : table.columns) {
      lines << u"%1.%2 %3 %4 %5"_s.arg(table.name, column.name, column.type,
                                       column.required ? u"required"_s : QString(), column.refersTo);
    }
  }
  lines.sort();
  return lines;
}

qint64 unitsIn(const QString& place) {
  const Database records = openServer(place, OpenMode::ReadOnly);
  Query count(records, u"SELECT count(*) FROM unit");
  REQUIRE(count.next());
  return count.integer(0);
}

}  // namespace

TEST_CASE("a save whose answer is lost is known to have arrived, or not, and is never made twice", "[store][server]") {
  if (!TestServer::isInstalled()) return;
  TestServer server;
  const QString place = server.place();
  Line line(place);
  Database records = openServer(line.place(), OpenMode::ReadWrite);

  // it arrived: what was asked for is done, on a new line, after two tries to make one
  line.cutBehindCommit(2);
  saveUnit(records, u"first"_s);
  CHECK(unitsIn(place) == 1);
  saveUnit(records, u"second"_s);
  CHECK(unitsIn(place) == 2);

  // it did not: that is said, and trying again is safe
  line.cutBeforeCommit(1);
  CHECK_THROWS_AS(saveUnit(records, u"third"_s), StoreError);
  CHECK(unitsIn(place) == 2);
  CHECK_FALSE(records.isCut());
  saveUnit(records, u"third"_s);
  CHECK(unitsIn(place) == 3);
}

TEST_CASE("a save in doubt is settled when the server answers again", "[store][server]") {
  if (!TestServer::isInstalled()) return;
  TestServer server;
  const QString place = server.place();
  Line line(place);
  for (const bool arrives : {true, false}) {
    Database records = openServer(line.place(), OpenMode::ReadWrite);
    static_cast<PostgresConnection&>(EngineDoor::connection(records)).settlingTries = 1;
    arrives ? line.cutBehindCommit() : line.cutBeforeCommit();
    QString number;
    try {
      saveUnit(records, arrives ? u"one"_s : u"two"_s);
    } catch (const SaveInDoubt& doubt) {
      number = doubt.number();
    }
    REQUIRE_FALSE(number.isEmpty());
    CHECK(records.isCut());
    line.mend();
    const Database again = openServer(line.place(), OpenMode::ReadWrite);
    CHECK(wasSaved(again, number) == arrives);
    CHECK(wasSaved(again, number) == arrives);  // asked twice, answered alike
    CHECK(unitsIn(place) == 1);
  }
  CHECK_FALSE(wasSaved(openServer(place, OpenMode::ReadWrite), u"no number"_s));
}

TEST_CASE("a save that is declared not to have arrived cannot arrive later", "[store][server]") {
  if (!TestServer::isInstalled()) return;
  TestServer server;
  const QString place = server.place();
  const Database asks = openServer(place, OpenMode::ReadWrite);
  const QString number = u"0b9c3a52-7f0e-4a53-9d3c-5d2f3a1b7c11"_s;
  CHECK_FALSE(wasSaved(asks, number));
  CHECK_THROWS_AS(EngineDoor::execute(asks, u"INSERT INTO headroom_server.save (number) VALUES ('%1')"_s.arg(number)),
                  StoreError);
}

TEST_CASE("records of every older format are brought up to date, and an older program is told so", "[store][server]") {
  if (!TestServer::isInstalled()) return;
  TestServer server;
  const Database fresh = openServer(server.place(), OpenMode::ReadOnly);
  const int newest = Database::newestFormat();
  for (const int format : {1, 6, newest - 1}) {
    CAPTURE(format);
    const QString place = server.emptyPlace();
    Database older = createOnServer(place, format);
    CHECK(faultOf([&place] { openServer(place, OpenMode::ReadWrite); }) == StoreFault::Older);
    // as a program of the newer format meets records that changed under it
    CHECK(faultOf([&older] { saveUnit(older, u"late"_s); }) == StoreFault::Newer);
    // also where the whole of a save is one way to the server
    CHECK(faultOf([&older] {
            Transaction save(older);
            Change(older, u"INSERT INTO unit (code, kind, name) VALUES ('late', 'team', 'Team')").runLater();
            save.commit();
          }) == StoreFault::Newer);
    CHECK(EngineDoor::execute(older, u"SELECT count(*) FROM unit"_s) == u"0");
    CHECK(upgradeServer(place) == format);
    CHECK(upgradeServer(place) == newest);
    const Database records = openServer(place, OpenMode::ReadOnly);
    CHECK(shapesOf(records) == shapesOf(fresh));
    server.drop(place);
  }
  CHECK(faultOf([&server] { upgradeServer(server.emptyPlace()); }) == StoreFault::NotHeadroom);

  // The tables are of this format, and what says who sees what is of an older program.
  const QString place = server.emptyPlace();
  EngineDoor::execute(createOnServer(place), u"DROP FUNCTION headroom_server.get_ready"_s);
  CHECK(faultOf([&place] { openServer(place, OpenMode::ReadWrite); }) == StoreFault::Older);
  CHECK(upgradeServer(place) == Database::newestFormat());
  CHECK_NOTHROW(openServer(place, OpenMode::ReadWrite));
}

TEST_CASE("other people's saves are told of, and one's own are not", "[store][server]") {
  if (!TestServer::isInstalled()) return;
  TestServer server;
  const QString place = server.place();
  Database mine = openServer(place, OpenMode::ReadWrite);
  REQUIRE(mine.noticeDescriptor() >= 0);
  CHECK(mine.savesHeard() == 0);
  saveUnit(mine, u"mine"_s);
  CHECK(mine.savesHeard() == 0);
  {
    Database theirs = openServer(place, OpenMode::ReadWrite);
    saveUnit(theirs, u"theirs"_s);
  }
  // Who has just told of something tells of the next a moment later, and when they go in any case.
  while (EngineDoor::execute(mine, u"SELECT count(*) FROM headroom_server.untold"_s) != u"0") {
  }
  CHECK(mine.dataVersion() == 1);
  CHECK(mine.savesHeard() == 1);
  // Whoever tells of another's save hears of it too.
  EngineDoor::execute(mine, u"INSERT INTO headroom_server.untold (unit_id, saved_by) VALUES (0, 1)"_s);
  EngineDoor::execute(mine, u"SELECT headroom_server.tell_saved(true)"_s);
  EngineDoor::execute(mine, u"SELECT 1"_s);
  CHECK(mine.savesHeard() == 2);
  CHECK(Database::inMemory().noticeDescriptor() == -1);
}

TEST_CASE("nobody keeps others from being told of saves", "[store][server]") {
  if (!TestServer::isInstalled()) return;
  TestServer server;
  const QString place = server.place();
  const Database hears = openServer(place, OpenMode::ReadWrite);
  const Database tells = openServer(place, OpenMode::ReadWrite);
  const auto addUntold = [&tells] {
    EngineDoor::execute(tells, u"INSERT INTO headroom_server.untold (unit_id, saved_by) VALUES (0, 1)"_s);
  };
  auto heardMore = [&hears, before = qint64{0}]() mutable {
    EngineDoor::execute(hears, u"SELECT 1"_s);
    return std::exchange(before, hears.savesHeard()) < hears.savesHeard();
  };
  addUntold();
  {
    // Somebody tells, and does not come to an end.
    const Database holds = openServer(place, OpenMode::ReadWrite);
    EngineDoor::execute(holds, u"BEGIN"_s);
    EngineDoor::execute(holds, u"SELECT headroom_server.tell_saved(true)"_s);
    addUntold();
    for (const QString& atOnce : {u"true"_s, u"false"_s}) {
      CAPTURE(atOnce);
      // for others it is as long ago as when it was told last
      EngineDoor::execute(tells, u"SET lock_timeout = '1ms'"_s);
      CHECK(EngineDoor::execute(tells, u"SELECT headroom_server.tell_saved(%1)::text"_s.arg(atOnce)) == u"true");
      CHECK(heardMore());
    }
    EngineDoor::execute(holds, u"ROLLBACK"_s);
  }
  // What they held was told meanwhile, and is told once more now that it is left.
  EngineDoor::execute(tells, u"SELECT headroom_server.tell_saved(true)"_s);
  CHECK(heardMore());
  CHECK(EngineDoor::execute(tells, u"SELECT count(*) FROM headroom_server.untold"_s) == u"0");
  EngineDoor::execute(tells, u"SELECT headroom_server.tell_saved(true)"_s);
  CHECK_FALSE(heardMore());
  // A moment ago it was told: whoever asks is to ask again. Once more where this machine stood still meanwhile.
  addUntold();
  QString told = u"true"_s;
  for (int i = 0; i < 100 && told == u"true"; ++i) {
    addUntold();
    EngineDoor::execute(tells, u"UPDATE headroom_server.telling SET at = clock_timestamp()"_s);
    told = EngineDoor::execute(tells, u"SELECT headroom_server.tell_saved(false)::text"_s);
  }
  CHECK(told == u"false");
}

#endif

}  // namespace server_line_test
