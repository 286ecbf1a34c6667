// SPDX-License-Identifier: MIT
// The same files in and out on both sides; what both wrote is counted before anything is compared.
#include "tests/bench/process_readings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

#include "core/fields/field.h"
#include "core/store/database.h"
#include "tests/bench/process_run.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

/// Files of the folder format and their tables, in the order in which they refer to each other.
const std::vector<std::pair<QString, QString>>& fiveTables() {
  static const std::vector<std::pair<QString, QString>> all{{u"units"_s, u"unit"_s},
                                                            {u"people"_s, u"person"_s},
                                                            {u"posts"_s, u"post"_s},
                                                            {u"cases"_s, u"case_file"_s},
                                                            {u"allocations"_s, u"allocation"_s}};
  return all;
}

Run sqlite(const QString& file, const QStringList& commands, bool onlyReads = false) {
  QStringList words{u"-batch"_s};
  if (onlyReads) words << u"-readonly"_s;
  return runWhole({installed(u"sqlite3"_s), words + QStringList{file} + commands});
}

Run command(const QStringList& words, const QString& folder = {}) {
  return runWhole({folder.isEmpty() ? built(u"headroom-cli"_s) : QDir(folder).filePath(u"headroom-cli"_s), words});
}

/// Lines that end outside quotation marks, without the first, which SQLite's command leaves out of an empty table.
qint64 recordsIn(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return 0;
  qint64 records = -1;
  bool isQuoted = false;
  QByteArray chunk(1 << 20, Qt::Uninitialized);
  for (qint64 size = 0; (size = file.read(chunk.data(), chunk.size())) > 0;) {
    for (qint64 at = 0; at < size; ++at) {
      const char byte = chunk[at];
      if (byte == '"') isQuoted = !isQuoted;
      if (byte == '\n' && !isQuoted) ++records;
    }
  }
  return std::max<qint64>(records, 0);
}

qint64 rowsOf(const QString& path, const QString& table) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  Query query(records, u"SELECT count(*) FROM "_s + table);
  return query.next() ? query.integer(0) : -1;
}

void addPair(Table& table, const QString& name, const PairedRuns& runs, qint64 rows, const QString& wrong = {}) {
  const QString& why = runs.wrong.isEmpty() ? wrong : runs.wrong;
  table.add({name + u", CPU"_s, u"ms"_s, runs.bare.cpu, runs.ours.cpu, runs.cpuRatio, -1, -1, -1, rows, 0, why});
  table.add({name + u", memory"_s, u"MiB"_s, runs.bare.peak, runs.ours.peak, runs.peakRatio});
}

void measureImport(Table& table, const CommandRuns& how, const QString& folder) {
  const QString ours = QDir(how.room).filePath(u"ours.headroom"_s), theirs = QDir(how.room).filePath(u"theirs.db"_s);
  QStringList imports{u".mode csv"_s};
  for (const auto& [name, stored] : fiveTables()) imports << u".import \"%1/%2.csv\" %2"_s.arg(folder, name);
  const auto bare = [&] {
    QFile::remove(theirs);
    return sqlite(theirs, imports);
  };
  const auto import = [&] {
    QFile::remove(ours);
    if (command({u"new"_s, ours}).status != 0) return Run{};
    return command({u"import"_s, ours, folder, u"--accept-rejects"_s});
  };
  const PairedRuns runs = runPaired(bare, import, how.rounds, how.seconds);
  qint64 rows = 0, expected = 0;
  for (const auto& [name, stored] : fiveTables()) {
    rows += rowsOf(ours, stored);
    expected += recordsIn(QDir(folder).filePath(name + u".csv"_s));
  }
  addPair(table, u"import of five tables"_s, runs, rows,
          rows == expected ? QString() : u"%1 rows of %2 were taken in"_s.arg(rows).arg(expected));
  QFile::remove(ours);
  QFile::remove(theirs);
}

}  // namespace

void measureExportAndImport(Table& table, const CommandRuns& how) {
  const QString ours = QDir(how.room).filePath(u"ours"_s), theirs = QDir(how.room).filePath(u"theirs"_s),
                five = QDir(how.room).filePath(u"five"_s);
  QDir(how.room).mkdir(u"theirs"_s);
  QDir(how.room).mkdir(u"five"_s);
  if (installed(u"sqlite3"_s).isEmpty())
    return table.say(u"sqlite3 is not installed here: import and export are not measured."_s);
  const auto write = [&] {
    QDir(ours).removeRecursively();
    return command({u"export"_s, how.file, ours});
  };
  if (write().status != 0) return table.add({u"export, CPU"_s, u"ms"_s, {}, 0, {}, -1, -1, -1, -1, 0, u"no export"_s});
  // Tables behind the eighteen are written only when they have rows: those that our folder has are dumped.
  QStringList dump{u".mode csv"_s, u".headers on"_s};
  std::map<QString, QString> tables;
  for (const FieldTable& one : fieldTables()) {
    if (one.csv.isEmpty() || !QFile::exists(ours + u'/' + one.csv + u".csv"_s)) continue;
    tables.emplace(one.csv, one.name);
    dump << u".output \"%1/%2.csv\""_s.arg(theirs, one.csv) << u"SELECT * FROM "_s + one.name;
  }
  const PairedRuns runs = runPaired([&] { return sqlite(how.file, dump, true); }, write, how.rounds, how.seconds);
  qint64 rows = 0;
  QString wrong;
  for (const auto& [name, stored] : tables) {
    const qint64 here = recordsIn(QDir(ours).filePath(name + u".csv"_s));
    rows += here;
    if (here != recordsIn(QDir(theirs).filePath(name + u".csv"_s))) wrong = u"%1 has other rows"_s.arg(name);
  }
  addPair(table, u"export"_s, runs, rows, wrong);
  QDir(theirs).removeRecursively();
  for (const auto& [name, stored] : fiveTables())
    QFile::rename(QDir(ours).filePath(name + u".csv"_s), QDir(five).filePath(name + u".csv"_s));
  QDir(ours).removeRecursively();
  measureImport(table, how, five);
  QDir(five).removeRecursively();
}

void measureVerify(Table& table, const CommandRuns& how) {
  if (installed(u"sqlite3"_s).isEmpty()) return table.say(u"sqlite3 is not installed here: verify is not measured."_s);
  addPair(table, u"verify"_s,
          runPaired(
              [&] {
                return sqlite(how.file, {u"PRAGMA integrity_check"_s, u"PRAGMA foreign_key_check"_s}, true);
              },
              [&] {
                return command({u"verify"_s, how.file});
              },
              how.rounds, how.seconds),
          -1);
}

void measureFigures(Table& table, const CommandRuns& how) {
  for (const QString& verb : {u"overload"_s, u"forecast"_s}) {
    const QStringList words{verb, how.file, u"--on"_s, how.on.toString(Qt::ISODate)};
    const auto ours = [&] { return command(words); };
    if (!how.beside.isEmpty()) {
      addPair(table, verb, runPaired([&] { return command(words, how.beside); }, ours, how.rounds, how.seconds / 2),
              -1);
      continue;
    }
    const PairedRuns runs = runPaired(ours, ours, std::max(1, how.rounds / 2), how.seconds / 4);
    table.add({verb + u", CPU"_s, u"ms"_s, {}, runs.ours.cpu, {}, -1, -1, -1, -1, 0, runs.wrong});
    table.add({verb + u", memory"_s, u"MiB"_s, {}, runs.ours.peak});
  }
}

}  // namespace headroom::bench
