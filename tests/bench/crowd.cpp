// SPDX-License-Identifier: MIT
// headroom-crowd FILE: as many people as are wished at work on one server at once, each with a connection and a role of
// their own, so that row security is in the figures. Each thinks, then opens Today, saves a session or keeps typed
// words. Prints how long each took; exit 1 when anything failed or the server holds other words than were saved.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <mutex>
#include <optional>
#include <random>
#include <stdexcept>
#include <thread>

#include "core/caseload/load_question_actions.h"
#include "core/desk/draft_store.h"
#include "core/development/learning_due.h"
#include "core/development/path_reading.h"
#include "core/organisation/organisation_writer_store.h"
#include "core/store/engine_door.h"
#include "core/store/moving.h"
#include "core/store/query.h"
#include "core/store/server.h"
#include "core/store/snapshot.h"
#include "core/supervision/due_list.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "core/supervision/waiting_records.h"
#include "tests/bench/generated.h"
#include "tests/bench/meetings.h"
#include "tests/support/line.h"
#include "tests/support/server.h"
#include "ui/shared/people_picture.h"
#include "ui/today/asked_cards.h"

using namespace headroom;
using namespace headroom::bench;
using namespace Qt::StringLiterals;

namespace {

struct Wish {
  int people = 200;
  double think = 5;  // seconds, on average
  int seconds = 120;
  int trip = 0;          // milliseconds that a way to the server and back takes on the line
  bool asOwner = false;  // past row security
};

enum Deed { Today, Save, Draft_ };
const char* const kNames[] = {"Today", "save of a session", "typed words kept"};

/// What all of them took, and what went wrong.
class Log {
 public:
  void took(Deed deed, double milliseconds) {
    const std::lock_guard held(lock_);
    times_[deed].push_back(milliseconds);
  }
  void failed(const QString& who, const QString& why) {
    const std::lock_guard held(lock_);
    if (++failed_ <= 5) std::fprintf(stderr, "%s: %s\n", qPrintable(who), qPrintable(why));
  }
  int print() {
    std::printf("| what | times | p50 ms | p95 ms | p99 ms | longest ms |\n|---|---|---|---|---|---|\n");
    for (const Deed deed : {Today, Save, Draft_}) {
      std::vector<double>& times = times_[deed];
      std::sort(times.begin(), times.end());
      const auto at = [&times](double part) {
        return times.empty() ? 0 : times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
      };
      std::printf("| %s | %zu | %.1f | %.1f | %.1f | %.1f |\n", kNames[deed], times.size(), at(.5), at(.95), at(.99),
                  at(1));
    }
    std::printf("\n%d failed.\n", failed_);
    return failed_ == 0 ? 0 : 1;
  }

 private:
  std::mutex lock_;
  std::vector<double> times_[3];
  int failed_ = 0;
};

/// What the page reads for itself and for each of its cards.
void openToday(const Desk& desk) {
  const Snapshot moment(desk.records);
  const auto asked = askForCards(desk);
  if (readToday(desk).due.empty()) throw StoreError(StoreFault::Other, u"nobody is to be supervised"_s);
  (void)waitingRecords(desk);
  (void)readTrainingToDecide(desk);
  (void)pathsToDecide(desk);
  (void)readDueOfOthers(desk);
  (void)readLearningDue(desk);
  (void)loadQuestionsToAnswer(desk);
  (void)peopleWithoutCompanion(desk);
}

/// One person at their desk, with what they have saved last.
class Worker {
 public:
  Worker(QString place, Meeting meeting, quint64 seed)
      : place_(std::move(place)), meeting_(std::move(meeting)), dice_(seed) {}

  /// As somebody who sits down: what is asked for the first time takes longer, and is not counted.
  void sitDown() {
    records_.emplace(openServer(place_, OpenMode::ReadWrite));
    for (const Deed deed : {Today, Save, Draft_}) act(deed);
  }
  void work(const Wish& wish, Log& log) {
    try {
      QElapsedTimer since;
      since.start();
      std::exponential_distribution<double> thinks(wish.think > 0 ? 1 / wish.think : 1);
      for (;;) {
        if (wish.think > 0) std::this_thread::sleep_for(std::chrono::duration<double>(thinks(dice_)));
        if (since.elapsed() > wish.seconds * 1000LL) return;
        const auto drawn = dice_() % 100;
        const Deed deed = drawn < 40 ? Today : drawn < 60 ? Save : Draft_;
        QElapsedTimer timer;
        timer.start();
        act(deed);
        log.took(deed, static_cast<double>(timer.nsecsElapsed()) / 1e6);
      }
    } catch (const StoreError& error) {
      log.failed(QString::number(meeting_.supervisor.value()), error.sentence());
    }
  }

  /// Whether the server holds what was acknowledged last.
  bool isKept(const Database& records) const {
    const auto record = loadRecord(records, meeting_.record.session.id);
    return !saved_ || (record && record->sections.size() == 1 && record->sections.front().body == written_ &&
                       record->session.rowVersion == meeting_.record.session.rowVersion);
  }

 private:
  WritableDesk desk() {
    return {*records_, Viewer{meeting_.supervisor}, Clock::fixed(QDateTime(kBenchDay, QTime(11, 0)))};
  }
  void act(Deed deed) {
    WritableDesk now = desk();
    if (deed == Today) {
      openToday(now);
    } else if (deed == Save) {
      written_ = u"What was said, the %1th time."_s.arg(++count_);
      meeting_.record.sections.front().body = written_;
      meeting_.record = saveMeeting(*records_, meeting_, kBenchDay);
      saved_ = true;
    } else {
      Transaction save(*records_, Turn::Beside);
      keepDraft(*records_, now.viewer,
                {u"note:new"_s, u"a reflection"_s, u"Typed, word by word, %1."_s.arg(++count_), 0, count_});
      save.commit();
    }
  }

  QString place_;
  Meeting meeting_;
  std::mt19937_64 dice_;
  std::optional<Database> records_;
  QString written_;
  int count_ = 0;
  bool saved_ = false;
};

int run(const QString& file, const Wish& wish) {
  test::TestServer server({true, wish.people});
  const QString place = server.emptyPlace();
  Database owner = createOnServer(place);
  copyRecords(Database::open(file, OpenMode::ReadOnly), owner);
  const std::vector<Meeting> meetings = begunMeetings(owner, kBenchDay, static_cast<std::size_t>(wish.people), 1);
  const test::Line line(place, wish.trip / 2);
  std::vector<std::unique_ptr<Worker>> workers;
  quint64 seed = 0;
  for (const Meeting& one : meetings) {
    QString own = wish.trip > 0 ? line.place() : place;
    if (!wish.asOwner) {
      const QString role = u"worker_%1"_s.arg(one.supervisor.value());
      own = test::TestServer::placeFor(own,
                                       giveServerRole(place, *codeOfPerson(owner, one.supervisor), role, QByteArray()));
    }
    workers.push_back(std::make_unique<Worker>(own, one, ++seed));
  }
  EngineDoor::execute(owner, u"ANALYZE"_s);
  std::printf("%zu people at once, who think %.1f s; %d s; %s.\n\n", workers.size(), wish.think, wish.seconds,
              wish.asOwner ? "past row security" : "each with a role of their own");
  for (const auto& worker : workers) worker->sitDown();
  Log log;
  std::vector<std::thread> threads;
  for (const auto& worker : workers) threads.emplace_back([&, one = worker.get()] { one->work(wish, log); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& worker : workers)
    if (!worker->isKept(owner)) log.failed(u"a worker"_s, u"what was acknowledged last is not what lies there"_s);
  return log.print();
}

}  // namespace

int main(int argc, char* argv[]) {
  const QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  parser.setApplicationDescription(u"A crowd on one server: how long Today, a save and typed words take"_s);
  parser.addHelpOption();
  parser.addPositionalArgument(u"FILE"_s, u"a Headroom file of headroom-bench --gen; it is only read"_s);
  parser.addOption({u"people"_s, u"how many at once, of whom each supervises somebody"_s, u"N"_s, u"200"_s});
  parser.addOption({u"think"_s, u"seconds between two deeds, on average; 0: none"_s, u"S"_s, u"5"_s});
  parser.addOption({u"seconds"_s, u"how long"_s, u"S"_s, u"120"_s});
  parser.addOption({u"trip"_s, u"milliseconds that a way to the server and back takes"_s, u"MS"_s, u"0"_s});
  parser.addOption({u"as-owner"_s, u"everybody as the owner of the tables, past row security"_s});
  parser.process(application);
  if (parser.positionalArguments().size() != 1) parser.showHelp(2);
  try {
    return run(parser.positionalArguments().front(),
               {parser.value(u"people"_s).toInt(), parser.value(u"think"_s).toDouble(),
                parser.value(u"seconds"_s).toInt(), parser.value(u"trip"_s).toInt(), parser.isSet(u"as-owner"_s)});
  } catch (const StoreError& error) {
    std::fprintf(stderr, "%s\n", qPrintable(error.sentence()));
  } catch (const std::runtime_error& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 1;
}
