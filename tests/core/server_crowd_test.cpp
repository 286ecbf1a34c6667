// SPDX-License-Identifier: MIT
// Saves that come at the same time on a server: who decides waits for whoever decides, who only writes waits for
// nobody, and what the server takes back in favour of another is made again.
#include <barrier>
#include <thread>

#include "core/organisation/chain_store.h"
#include "core/organisation/one_save.h"
#include "core/store/connection.h"
#include "core/store/engine_door.h"
#include "core/store/server.h"
#include "tests/support/catch.h"
#include "tests/support/server.h"

namespace server_crowd_test {

#ifdef HEADROOM_HAS_SERVER

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

void addUnit(Database& records, const QString& code) {
  Change(records, u"INSERT INTO unit (code, kind, name) VALUES (?, 'team', 'Team')").bind(code).run();
}

qint64 countOf(const Database& records, const QString& sql) {
  Query query(records, sql);
  REQUIRE(query.next());
  return query.integer(0);
}

/// The last place: taken by whoever finds it free.
Result<void> takeLastPlace(Database& records, const QString& who) {
  return inOneSave(records, [&]() -> Result<void> {
    if (countOf(records, u"SELECT count(*) FROM unit"_s) > 0) return refuse(u"It is taken."_s);
    addUnit(records, who);
    return {};
  });
}

/// Until somebody waits for a lock there, or `ended`. No clock: each look is a statement.
bool waitsForALock(const Database& looks, const std::atomic<bool>& ended) {
  while (!ended) {
    if (EngineDoor::execute(looks, u"SELECT count(*)::text FROM pg_locks WHERE NOT granted"_s) != u"0") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("of two who each take the last place at once, one has it", "[store][server][crowd]") {
  TestServer server;
  const QString place = server.place();
  Database first = openServer(place, OpenMode::ReadWrite);
  const Database looks = openServer(place, OpenMode::ReadWrite);
  std::atomic<bool> ended = false;
  bool isRefused = false;
  std::thread second;
  bool waited = false;
  const Result<void> taken = inOneSave(first, [&]() -> Result<void> {
    if (countOf(first, u"SELECT count(*) FROM unit"_s) > 0) return refuse(u"It is taken."_s);
    second = std::thread([&] {
      Database records = openServer(place, OpenMode::ReadWrite);
      isRefused = !takeLastPlace(records, u"second"_s);
      ended = true;
    });
    waited = waitsForALock(looks, ended);
    addUnit(first, u"first"_s);
    return {};
  });
  second.join();
  CHECK(taken);
  CHECK(waited);
  CHECK(isRefused);
  CHECK(countOf(looks, u"SELECT count(*) FROM unit"_s) == 1);
}

TEST_CASE("who only writes what is theirs waits for nobody", "[store][server][crowd]") {
  TestServer server;
  const QString place = server.place();
  Database decides = openServer(place, OpenMode::ReadWrite);
  Database writes = openServer(place, OpenMode::ReadWrite);
  writes.setBusyTimeout(1);
  const Transaction held(decides);
  EngineDoor::execute(decides, u"SELECT 1"_s);  // a turn begins with what is asked first
  const Transaction alsoHeld(writes, Turn::Beside);
  addUnit(writes, u"beside"_s);
  // a part of it that decides takes its turn from then on
  EngineDoor::execute(writes, u"SET lock_timeout = '10ms'"_s);
  CHECK_THROWS_AS(Transaction(writes), StoreError);
  CHECK(EngineDoor::connection(writes).transactions == 1);
}

TEST_CASE("a save that a server took back in favour of another is made again", "[store][server][crowd]") {
  TestServer server;
  const QString place = server.place();
  {
    Database records = openServer(place, OpenMode::ReadWrite);
    Transaction save(records);
    Change(records, u"INSERT INTO setting (name, value) VALUES ('a', 'Said'), ('b', 'Said')").run();
    save.commit();
  }
  // Each holds one row and asks for the other's: the server ends one of them.
  std::barrier both(2);
  std::atomic<int> runs = 0;
  std::atomic<int> done = 0;
  const auto change = [&](const QString& mine, const QString& other, bool isPart) {
    Database records = openServer(place, OpenMode::ReadWrite);
    EngineDoor::execute(records, u"SET deadlock_timeout = '20ms'"_s);
    std::optional<Transaction> whole;
    if (isPart) whole.emplace(records, Turn::Beside);
    bool isFirst = true;
    const Result<void> saved = inOneSave(
        records,
        [&]() -> Result<void> {
          ++runs;
          const auto say = [&](const QString& of) {
            Change(records, u"UPDATE setting SET value = value || '+' WHERE name = ?").bind(of).run();
          };
          say(mine);
          if (std::exchange(isFirst, false)) both.arrive_and_wait();
          say(other);
          return {};
        },
        Turn::Beside);
    if (whole) whole->commit();
    if (saved) ++done;
  };
  std::thread other([&] { change(u"b"_s, u"a"_s, true); });
  change(u"a"_s, u"b"_s, false);
  other.join();
  CHECK(done == 2);
  CHECK(runs == 3);
  const Database records = openServer(place, OpenMode::ReadOnly);
  CHECK(countOf(records, u"SELECT count(*) FROM setting WHERE value = 'Said++'"_s) == 2);
}

TEST_CASE("twenty who sign at once make one chain", "[store][server][crowd]") {
  constexpr int kPeople = 20;
  constexpr int kEach = 20;
  TestServer server;
  const QString place = server.place();
  std::atomic<int> failed = 0;
  std::vector<std::thread> people;
  for (int one = 0; one < kPeople; ++one) {
    people.emplace_back([&] {
      try {
        Database records = openServer(place, OpenMode::ReadWrite);
        for (int i = 0; i < kEach; ++i) {
          const Result<void> signedNow = inOneSave(records, [&]() -> Result<void> {
            (void)appendEntry(records, {0, {}, {}, 1, u"restated"_s, {}, {}, QByteArray(32, 'd')});
            return {};
          });
          if (!signedNow) ++failed;
        }
      } catch (const StoreError&) {
        ++failed;
      }
    });
  }
  for (std::thread& one : people) one.join();
  CHECK(failed == 0);
  const Database records = openServer(place, OpenMode::ReadOnly);
  ChainReader chain(records);
  QByteArray before;
  int entries = 0;
  while (const auto entry = chain.next()) {
    if (entries++ > 0) CHECK(entry->previous == before);
    CHECK(entry->number == entries);
    CHECK(entry->hash == hashOf(*entry));
    before = entry->hash;
  }
  CHECK(entries == kPeople * kEach);
}

#endif

}  // namespace server_crowd_test
