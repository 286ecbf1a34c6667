// SPDX-License-Identifier: MIT
// Each side is a process of its own; CPU first, for the time on the wall moves with the neighbours.
#include "tests/bench/start_readings.h"

#include <QTemporaryDir>

#include <algorithm>

#include "core/sample/sample.h"
#include "tests/bench/process_run.h"
#include "tests/bench/today_reads.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

QString platformForWindows() { return qEnvironmentVariableIsEmpty("DISPLAY") ? u"offscreen"_s : u"xcb"_s; }

struct Opening {
  QString file;
  QString as;
  QDate on;
  QString profile;
};

QStringList wordsOf(const Opening& opening) {
  return {opening.file,   u"--as"_s,      opening.as, u"--on"_s, opening.on.toString(Qt::ISODate),
          u"--profile"_s, opening.profile};
}

Run bareWindow() { return runWhole({built(u"headroom-bare-window"_s), {}, u"/dev/null"_s, platformForWindows()}); }

Run firstPage(const Opening& opening) {
  return runWhole({built(u"headroom"_s), wordsOf(opening) + QStringList{u"--quit-after-first-paint"_s}, u"/dev/null"_s,
                   platformForWindows()});
}

void addStart(Table& table, const QString& name, const PairedRuns& runs) {
  table.add({name + u", CPU"_s, u"ms"_s, runs.bare.cpu, runs.ours.cpu, runs.cpuRatio, -1, -1, -1, -1, 0, runs.wrong});
  table.add({name + u", wall"_s, u"ms"_s, runs.bare.wall, runs.ours.wall, runs.wallRatio});
  table.add({name + u", memory"_s, u"MiB"_s, runs.bare.peak, runs.ours.peak, runs.peakRatio});
}

void measureStart(Table& table, const QString& name, const Opening& opening, int rounds) {
  // The first start writes the profile, and brings both into the cache of the disk.
  bareWindow();
  firstPage(opening);
  addStart(table, name,
           runPaired(
               bareWindow, [&opening] { return firstPage(opening); }, rounds, 15));
}

std::optional<double> toWindow(const Start& start, int rounds, Run* last) {
  std::vector<double> walls;
  for (int round = 0; round <= rounds; ++round) {
    const auto run = runToWindow(start);
    if (!run) return std::nullopt;
    if (round > 0) walls.push_back(run->wall);
    *last = *run;
  }
  std::sort(walls.begin(), walls.end());
  return walls[walls.size() / 2];
}

}  // namespace

void measureTeamStart(Table& table, int rounds) {
  const QTemporaryDir room;
  const QDate on(2026, 7, 24);
  const Opening opening{room.filePath(u"team.headroom"_s), u"priya-nair"_s, on, room.filePath(u"profile"_s)};
  createSample(opening.file, on);
  measureStart(table, u"team file: launch to the first page"_s, opening, rounds);
}

void measureCountyStart(Table& table, const QString& path, QDate on, int rounds) {
  const QTemporaryDir room;
  const QString director = codeOfRole(path, u"director"_s, on);
  Opening opening{path, codeOfRole(path, u"team manager"_s, on), on, room.filePath(u"profile"_s)};
  measureStart(table, u"county: team manager's Today"_s, opening, rounds);
  opening.as = director;
  measureStart(table, u"county: director's Balance"_s, opening, rounds);
  const auto settled = [&] {
    return runWhole({built(u"headroom-bench"_s),
                     {path, u"--until-settled"_s, director, u"--on"_s, on.toString(Qt::ISODate)},
                     u"/dev/null"_s,
                     platformForWindows()});
  };
  const QString name = u"county: director's weeks of overload stand there"_s;
  addStart(table, name, runPaired(bareWindow, settled, 3, 12));
}

void measurePeers(Table& table, int rounds) {
  if (qEnvironmentVariableIsEmpty("DISPLAY"))
    return table.say(u"No DISPLAY: when the first window stands on the screen is not measured (start Xvfb)."_s);
  const QTemporaryDir room;
  const QDate on(2026, 7, 24);
  const QString file = room.filePath(u"team.headroom"_s);
  createSample(file, on);
  const Opening opening{file, u"priya-nair"_s, on, room.filePath(u"profile"_s)};
  struct Peer {
    QString name;
    Start start;
  };
  std::vector<Peer> peers{{u"a bare window"_s, {built(u"headroom-bare-window"_s), {u"--stay"_s}}},
                          {u"Headroom"_s, {built(u"headroom"_s), wordsOf(opening)}}};
  for (const auto& [program, words] : std::vector<std::pair<QString, QStringList>>{
           {u"homebank"_s, {}},
           {u"keepassxc"_s, {}},
           {u"sqlitebrowser"_s, {file}},
           {u"libreoffice"_s, {u"--calc"_s, u"--norestore"_s, u"--nologo"_s}}}) {
    if (installed(program).isEmpty()) {
      table.say(u"%1 is not installed here: not measured."_s.arg(program));
    } else {
      peers.push_back({program, {installed(program), words}});
    }
  }
  std::optional<double> bare;
  for (Peer& peer : peers) {
    peer.start.platform = u"xcb"_s;
    peer.start.home = room.path();
    Run run;
    const auto wall = toWindow(peer.start, rounds, &run);
    if (!wall) {
      table.say(u"%1 showed no window here."_s.arg(peer.name));
      continue;
    }
    if (!bare) bare = wall;
    table.add({u"to the first window on the screen: "_s + peer.name, u"ms"_s, bare, *wall, *wall / *bare});
  }
}

}  // namespace headroom::bench
