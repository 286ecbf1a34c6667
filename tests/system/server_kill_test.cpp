// SPDX-License-Identifier: MIT
// Whoever saves on a server is killed, and the server itself: what was acknowledged is there, nothing is there twice,
// and what is said to be lost was not saved.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <random>

#include "core/store/engine_door.h"
#include "core/store/server.h"
#include "tests/support/catch.h"
#include "tests/support/server.h"
#include "tests/system/workloads.h"

namespace server_kill_test {

using namespace headroom;
using namespace headroom::test;

#ifdef HEADROOM_HAS_SERVER

namespace {

bool asksForAll() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes"; }

WritableDesk deskOf(Database& records) {
  return {records, {}, Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(11, 0)))};
}

/// A process that saves again and again, and tells of each save that was acknowledged ('a'), of one that was not saved
/// ('l') and of one that it does not know about ('d').
class Saver {
 public:
  Saver(const Workload& work, const QString& place, int saved) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    child_ = fork();
    REQUIRE(child_ >= 0);
    if (child_ == 0) {
      close(ends[0]);
      saveFrom(work, place, saved, ends[1]);
      _exit(0);
    }
    close(ends[1]);
    told_ = ends[0];
  }
  ~Saver() {
    if (told_ >= 0) (void)end();
  }
  Saver(const Saver&) = delete;
  Saver& operator=(const Saver&) = delete;

  /// Waits until it has told of something.
  void hear() {
    char word = 0;
    if (read(told_, &word, 1) == 1) words_ += word;
  }
  void kill() const { ::kill(child_, SIGKILL); }
  /// Asks it to end after the save that it is at: a server that is back at once is saved to as before.
  void stop() const { ::kill(child_, SIGTERM); }
  /// Everything that it has told, once it has ended.
  std::string end() {
    char word = 0;
    while (read(told_, &word, 1) == 1) words_ += word;
    close(told_);
    told_ = -1;
    int status = 0;
    waitpid(child_, &status, 0);
    return words_;
  }

 private:
  static void saveFrom(const Workload& work, const QString& place, int saved, int tells) {
    static volatile std::sig_atomic_t isStopped = 0;
    struct sigaction stops = {};
    stops.sa_handler = [](int) { isStopped = 1; };
    stops.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &stops, nullptr);
    const auto tell = [tells](char word) { return write(tells, &word, 1) == 1; };
    try {
      Database records = openServer(place, OpenMode::ReadWrite);
      WritableDesk desk = deskOf(records);
      for (int n = saved + 1; isStopped == 0; ++n) {
        work.save(desk, n);
        if (!tell('a')) return;
      }
    } catch (const SaveInDoubt&) {
      (void)tell('d');
    } catch (const StoreError&) {
      (void)tell('l');
    }
  }

  pid_t child_ = -1;
  int told_ = -1;
  std::string words_;
};

struct Found {
  int points = 0, lost = 0, doubled = 0, half = 0;
};

/// `saved` before; what it told since; what is there now. `isSure`: what was not acknowledged is known not to be there.
void look(Found& found, int saved, const std::string& words, int now, bool isSure) {
  const int told = static_cast<int>(std::count(words.begin(), words.end(), 'a'));
  ++found.points;
  if (now < 0) ++found.half;
  if (now >= 0 && now < saved + told) ++found.lost;
  if (now > saved + told + (isSure ? 0 : 1)) ++found.doubled;
}

void spin(std::uint64_t turns) {
  for (std::uint64_t i = 0; i < turns; ++i) std::atomic_signal_fence(std::memory_order_seq_cst);  // not left out
}

}  // namespace

TEST_CASE("no acknowledged save on a server is lost to a kill of whoever saves, and none is doubled",
          "[kill][server]") {
  TestServer server;
  const QString place = server.place();
  Database records = openServer(place, OpenMode::ReadWrite);
  const Workload work = sessionWork();
  WritableDesk desk = deskOf(records);
  work.prepare(desk);
  std::mt19937_64 dice(20261130);
  const int wanted = asksForAll() ? 1'000 : 60;
  Found found;
  int saved = 0;
  while (found.points < wanted) {
    Saver saver(work, place, saved);
    for (std::uint64_t heard = 1 + dice() % 2; heard > 0; --heard) saver.hear();
    spin(dice() % 6'000'000);
    saver.kill();
    const std::string words = saver.end();
    // What the killed one had sent is still done; its row is free when that has come to its end.
    EngineDoor::execute(records, QStringLiteral("SELECT 1 FROM session WHERE id = 1 FOR UPDATE"));
    const int now = work.wholeSaves(records);
    look(found, saved, words, now, false);
    saved = std::max(now, 0);
  }
  FIGURE(found.points << " kills of whoever saves on a server: " << found.lost << " lost, " << found.doubled
                      << " doubled, " << found.half << " by half");
  CHECK(found.lost == 0);
  CHECK(found.doubled == 0);
  CHECK(found.half == 0);
}

TEST_CASE("no acknowledged save is lost when the server is killed, and what is said to be lost is not there",
          "[kill][server]") {
  TestServer server({true});
  const QString place = server.place();
  const Workload work = sessionWork();
  {
    Database records = openServer(place, OpenMode::ReadWrite);
    WritableDesk desk = deskOf(records);
    work.prepare(desk);
  }
  std::mt19937_64 dice(20261201);
  const int wanted = asksForAll() ? 100 : 5;
  Found found;
  int saved = 0;
  while (found.points < wanted) {
    Saver saver(work, place, saved);
    for (std::uint64_t heard = 1 + dice() % 3; heard > 0; --heard) saver.hear();
    spin(dice() % 6'000'000);
    server.kill();
    server.startAgain();
    saver.stop();
    const std::string words = saver.end();
    const Database records = openServer(place, OpenMode::ReadOnly);
    const int now = work.wholeSaves(records);
    look(found, saved, words, now, !words.empty() && words.back() == 'l');
    saved = std::max(now, 0);
  }
  FIGURE(found.points << " kills of a server: " << found.lost << " lost, " << found.doubled << " doubled, "
                      << found.half << " by half");
  CHECK(found.lost == 0);
  CHECK(found.doubled == 0);
  CHECK(found.half == 0);
}

#endif

}  // namespace server_kill_test
