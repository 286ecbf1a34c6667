// SPDX-License-Identifier: MIT
// headroom-bench FILE [LONGER]: what a file costs, read by read and program by program, beside the bare engine, a bare
// window and what others would use, as one table. `--gen county FILE` makes such a file. Exit 1 when two ways disagree.
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <unistd.h>

#include <cstdio>
#include <set>

#include "core/store/cipher.h"
#include "tests/bench/balance_readings.h"
#include "tests/bench/bench_table.h"
#include "tests/bench/generated.h"
#include "tests/bench/note_readings.h"
#include "tests/bench/open_and_save.h"
#include "tests/bench/process_readings.h"
#include "tests/bench/process_run.h"
#include "tests/bench/save_readings.h"
#include "tests/bench/share_readings.h"
#include "tests/bench/start_readings.h"
#include "tests/bench/today_reads.h"

#ifdef HEADROOM_BENCH_WINDOW
#include <QApplication>

#include "tests/bench/window_readings.h"
using BenchApplication = QApplication;
#else
#include <QCoreApplication>
using BenchApplication = QCoreApplication;
#endif

using namespace headroom;
using namespace headroom::bench;
using namespace Qt::StringLiterals;

namespace {

const QStringList& parts() {
  static const QStringList all{u"start"_s,  u"reads"_s,  u"months"_s, u"history"_s,   u"save"_s,
                               u"notes"_s,  u"share"_s,  u"window"_s, u"encrypted"_s, u"figures"_s,
                               u"verify"_s, u"export"_s, u"peers"_s};
  return all;
}

void declare(QCommandLineParser& parser) {
  parser.setApplicationDescription(u"What a file costs beside the bare engine, as one table. Parts: "_s +
                                   parts().join(u", "_s) + u"; only when named: balance"_s);
  parser.addHelpOption();
  parser.addPositionalArgument(u"FILE"_s, u"a Headroom file; it is only read"_s);
  parser.addPositionalArgument(u"LONGER"_s, u"the same with a longer history, for the part 'history'"_s, u"[LONGER]"_s);
  const auto add = [&parser](const QString& name, const QString& words, const QString& value = {},
                             const QString& usual = {}) {
    parser.addOption({name, words, value, usual});
  };
  add(u"gen"_s, u"make FILE: team, county, or history (a county with ten times its past)"_s, u"KIND"_s);
  add(u"workers"_s, u"of the file that is made"_s, u"N"_s, u"3000"_s);
  add(u"years"_s, u"of the file that is made, before it is deepened"_s, u"N"_s, u"10"_s);
  add(u"seed"_s, u"of the file that is made"_s, u"N"_s, u"1"_s);
  add(u"only"_s, u"these parts alone, with commas"_s, u"PARTS"_s);
  add(u"markdown"_s, u"print the table as Markdown, what misses its bar first"_s);
  add(u"smaller"_s, u"the file for the part 'window' instead: 1,500 workers and 5 years are what its bars are for"_s,
      u"FILE"_s);
  add(u"beside"_s, u"compare overload and forecast with the programs of another build in FOLDER"_s, u"FOLDER"_s);
  add(u"on"_s, u"the day, that of the files made here when not said"_s, u"DATE"_s, kBenchDay.toString(Qt::ISODate));
  add(u"rounds"_s, u"how often each is run at most"_s, u"N"_s, u"15"_s);
  add(u"seconds"_s, u"how long a pair of whole processes is run at most; once in any case"_s, u"N"_s, u"25"_s);
  add(u"room"_s, u"a folder with room for three times FILE"_s, u"FOLDER"_s);
  add(u"bare-window"_s, u"show the bare window that a start is compared with, and end after its first paint"_s);
  add(u"notes"_s, u"time finding among COUNT notes word by word, beside FTS5; without FILE"_s, u"COUNT"_s);
  add(u"open"_s, u"time opening and saving instead (R10)"_s);
  add(u"passphrase"_s, u"of an encrypted FILE; on the command line because a bench keeps no secrets"_s, u"WORDS"_s);
  add(u"until-settled"_s, u"open FILE in a window as CODE, and end when everything stands there"_s, u"CODE"_s);
  add(u"in-window"_s, u"open FILE in a window as CODE, and print what it costs to use it"_s, u"CODE"_s);
}

/// The bare window is a program of its own, linked to Qt's widgets alone.
void becomeBareWindow(int argc, char* argv[]) {
  const auto isAsked = [](const char* word) { return qstrcmp(word, "--bare-window") == 0; };
  if (std::none_of(argv, argv + argc, isAsked)) return;
  const QByteArray self = QFile::symLinkTarget(u"/proc/self/exe"_s).toUtf8();
  const QByteArray program = self.left(self.lastIndexOf('/') + 1) + "headroom-bare-window";
  execl(program.constData(), program.constData(), nullptr);
  std::fprintf(stderr, "%s is not there\n", program.constData());
  _exit(1);
}

struct Wish {
  QString file;
  QString longer;
  QString smaller;
  QDate on;
  int rounds;
  double seconds;
  QString beside;
  QString room;
  std::set<QString> parts;
  bool wants(const QString& part) const { return parts.contains(part); }
};

constexpr double kSecondsAPair = 8;

void measureReads(Table& table, const Wish& wish) {
  if (!wish.wants(u"reads"_s) && !wish.wants(u"months"_s) && !wish.wants(u"balance"_s)) return;
  const Database records = Database::open(wish.file, OpenMode::ReadOnly);
  if (wish.wants(u"reads"_s))
    for (const Pair& pair : todayReads(records, wish.on))
      table.add(measured(records, pair, wish.rounds, kSecondsAPair));
  if (wish.wants(u"months"_s))
    for (const Pair& pair : monthReads(records, wish.on))
      table.add(measured(records, pair, wish.rounds, kSecondsAPair));
  if (!wish.wants(u"balance"_s)) return;
  for (const Pair& pair : balanceReadings(records, wish.on)) {
    Line line = measured(records, pair, wish.rounds, kSecondsAPair);
    line.wrong.clear();  // the day beside it answers another question
    table.add(line);
  }
}

void measureProcesses(Table& table, const Wish& wish) {
  const CommandRuns how{wish.file, wish.on, wish.beside, wish.room, wish.rounds, wish.seconds};
  if (wish.wants(u"figures"_s)) measureFigures(table, how);
  if (wish.wants(u"verify"_s)) measureVerify(table, how);
  if (wish.wants(u"export"_s)) measureExportAndImport(table, how);
}

/// Starts of programs first, while this process is small.
void measureAll(Table& table, const Wish& wish) {
#ifdef HEADROOM_BENCH_WINDOW
  const auto screen = heldScreen();
  if (wish.wants(u"start"_s)) measureTeamStart(table, wish.rounds);
  if (wish.wants(u"start"_s)) measureCountyStart(table, wish.file, wish.on, wish.rounds);
  if (wish.wants(u"peers"_s)) measurePeers(table, std::min(5, wish.rounds));
  if (wish.wants(u"window"_s)) measureWindow(table, wish.smaller, wish.on);
#endif
  measureReads(table, wish);
  if (wish.wants(u"history"_s)) {
    if (wish.longer.isEmpty()) {
      table.say(u"No LONGER file is given: steps at ten times the history are not measured (--gen history)."_s);
    } else {
      measureHistory(table, wish.file, wish.longer, wish.on);
    }
  }
  if (wish.wants(u"share"_s)) measureShares(table);
  if (wish.wants(u"save"_s)) measureSaves(table, wish.file, wish.room, wish.on, wish.rounds);
  if (wish.wants(u"encrypted"_s)) measureEncrypted(table, wish.rounds);
  measureProcesses(table, wish);
  if (wish.wants(u"notes"_s)) addNotes(table, 100'000, wish.rounds);
}

int run(QCommandLineParser& parser) {
  const QStringList files = parser.positionalArguments();
  const QDate on = QDate::fromString(parser.value(u"on"_s), Qt::ISODate);
  const int rounds = parser.value(u"rounds"_s).toInt();
  if (parser.isSet(u"notes"_s))
    return measureNotes(std::max(1, parser.value(u"notes"_s).toInt()), std::max(1, rounds)) ? 0 : 1;
  if (files.isEmpty() || files.size() > 2 || !on.isValid() || rounds < 1) parser.showHelp(2);
  const QString& path = files.front();
  if (parser.isSet(u"gen"_s)) {
    const Made made{parser.value(u"gen"_s), parser.value(u"workers"_s).toInt(), parser.value(u"years"_s).toInt(),
                    parser.value(u"seed"_s).toULongLong()};
    if (!makeFile(path, made)) parser.showHelp(2);
    return 0;
  }
  if (looksEncrypted(path)) unlockFile(path, Secret::fromPassphrase(parser.value(u"passphrase"_s)));
  if (parser.isSet(u"open"_s)) {
    std::printf("%s\n", qUtf8Printable(measureOpenAndSave(path, on).sentence(looksEncrypted(path))));
    return 0;
  }
#ifdef HEADROOM_BENCH_WINDOW
  if (parser.isSet(u"until-settled"_s)) return waitUntilSettled(path, parser.value(u"until-settled"_s), on);
  if (parser.isSet(u"in-window"_s)) return measureInWindow(path, parser.value(u"in-window"_s), on);
#endif
  const QTemporaryDir room(parser.isSet(u"room"_s) ? parser.value(u"room"_s) + u"/bench-XXXXXX"_s : QString());
  const QStringList wanted = parser.isSet(u"only"_s) ? parser.value(u"only"_s).split(u',') : parts();
  const Wish wish{path,
                  files.value(1),
                  parser.isSet(u"smaller"_s) ? parser.value(u"smaller"_s) : path,
                  on,
                  rounds,
                  parser.value(u"seconds"_s).toDouble(),
                  parser.value(u"beside"_s),
                  room.path(),
                  std::set<QString>(wanted.begin(), wanted.end())};
  Table table(parser.isSet(u"markdown"_s) ? Table::Style::Markdown : Table::Style::Plain);
  measureAll(table, wish);
  table.finish();
  return table.isWrong() ? 1 : 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  becomeBareWindow(argc, argv);
  // Windows of this process are drawn nowhere unless it was started for one; the children say their own platform.
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const BenchApplication app(argc, argv);
  QCommandLineParser parser;
  declare(parser);
  parser.process(app);
  try {
    return run(parser);
  } catch (const StoreError& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.sentence()));
    return 1;
  }
}
