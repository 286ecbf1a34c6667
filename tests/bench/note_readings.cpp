// SPDX-License-Identifier: MIT
// Both give the newest 200 that fit, which is what the list shows.
#include "tests/bench/note_readings.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "core/base/finding.h"
#include "core/reflection/note_index.h"
#include "core/sample/words.h"
#include "tests/bench/paired_run.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

constexpr int kListed = 200;

class TrigramTable {
 public:
  TrigramTable() {
    if (sqlite3_open(":memory:", &records_) != SQLITE_OK) throw std::runtime_error("no memory for SQLite");
    run("CREATE VIRTUAL TABLE note USING fts5(words, tokenize = 'trigram')");
    prepare("INSERT INTO note (rowid, words) VALUES (?, ?)", insert_);
    prepare("SELECT rowid FROM note WHERE note MATCH ? ORDER BY rowid DESC LIMIT 200", find_);
    run("BEGIN");
  }
  ~TrigramTable() {
    sqlite3_finalize(insert_);
    sqlite3_finalize(find_);
    sqlite3_close(records_);
  }
  TrigramTable(const TrigramTable&) = delete;
  TrigramTable& operator=(const TrigramTable&) = delete;

  void add(qint64 id, const QString& words) {
    const QByteArray bytes = words.toUtf8();
    sqlite3_bind_int64(insert_, 1, id);
    sqlite3_bind_text(insert_, 2, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
  }
  void finish() { run("COMMIT"); }
  Answer find(const QString& typed) {
    QStringList quoted;
    for (const QString& word : foldedWords(typed)) quoted << u'"' + word + u'"';
    const QByteArray match = quoted.join(u" AND "_s).toUtf8();
    sqlite3_bind_text(find_, 1, match.constData(), static_cast<int>(match.size()), SQLITE_TRANSIENT);
    Answer answer;
    while (sqlite3_step(find_) == SQLITE_ROW) answer.add(static_cast<quint64>(sqlite3_column_int64(find_, 0)));
    sqlite3_reset(find_);
    return answer;
  }

 private:
  void run(const char* sql) {
    if (sqlite3_exec(records_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(records_));
  }
  void prepare(const char* sql, sqlite3_stmt*& statement) {
    if (sqlite3_prepare_v2(records_, sql, -1, &statement, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(records_));
  }
  sqlite3* records_ = nullptr;  ///< of its own: the program's connections refuse tables of this kind
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* find_ = nullptr;
};

struct Notes {
  NoteIndex index;
  TrigramTable table;
  qint64 letters = 0;
};

void fill(Notes& notes, int count) {
  sample::Dice dice(17);
  for (qint64 id = 1; id <= count; ++id) {
    sample::NoteThoughts thoughts(dice);
    Note note{NoteId(id), PersonId(1), QDate(2000, 1, 1).addDays(id / 20), sample::noteTitle(dice)};
    // A word that few notes share, as names of places are.
    note.passages = {{u""_s, thoughts.next(6) + u" place%1"_s.arg(dice.below(20'000))}};
    notes.letters += note.passages.front().body.size();
    notes.index.put(note);
    notes.table.add(id, foldedNote(note));
  }
  notes.table.finish();
}

const QStringList& script() {
  static const QStringList words{
      u"the"_s,        u"vis"_s,         u"visi"_s,           u"visit"_s, u"child"_s,          u"place1"_s,
      u"place12345"_s, u"visit child"_s, u"the supervisor"_s, u"ing"_s,   u"nothing like it"_s};
  return words;
}

Answer foundBy(const NoteIndex& index, const QString& typed) {
  Answer answer;
  for (const ListedNote* one : index.find(typed, kListed).newest) answer.add(static_cast<quint64>(one->id.value()));
  return answer;
}

Pair pairOf(Notes& notes, const QString& typed) {
  return {typed, [&notes, typed] { return notes.table.find(typed); },
          [&notes, typed] { return foundBy(notes.index, typed); }};
}

}  // namespace

bool measureNotes(int count, int rounds) {
  Notes notes;
  fill(notes, count);
  std::printf("%d notes, %lld letters\n%-28s %9s %9s %7s %10s %8s\n", count, notes.letters, "CPU milliseconds, median",
              "FTS5", "Headroom", "ratio", "steps", "listed");
  bool agreed = true;
  for (const QString& typed : script()) {
    const Timing timing = timePair(pairOf(notes, typed), rounds);
    std::printf("%-28s %9.3f %9.3f %7.2f %10lld %8lld\n", qUtf8Printable(typed), timing.rawMilliseconds,
                timing.oursMilliseconds, timing.ratio, notes.index.find(typed, kListed).steps, timing.ours.rows);
    if (timing.raw == timing.ours) continue;
    agreed = false;
    std::fprintf(stderr, "%s: the two ways disagree (%lld and %lld)\n", qUtf8Printable(typed), timing.raw.rows,
                 timing.ours.rows);
  }
  return agreed;
}

void addNotes(Table& table, int count, int rounds) {
  Notes notes;
  fill(notes, count);
  const auto all = [](const std::function<Answer(const QString&)>& find) {
    Answer sum;
    for (const QString& typed : script()) {
      const Answer one = find(typed);
      sum.rows += one.rows;
      sum.checksum += one.checksum;
    }
    return sum;
  };
  const Pair pair{u"type-ahead in notes, a script of words"_s,
                  [&] { return all([&notes](const QString& typed) { return notes.table.find(typed); }); },
                  [&] { return all([&notes](const QString& typed) { return foundBy(notes.index, typed); }); }};
  table.add(lineOf(pair, timePair(pair, rounds)));
  std::vector<double> keys;
  for (const QString& typed : script()) {
    for (qsizetype letters = 1; letters <= typed.size(); ++letters) {
      const double before = cpuMilliseconds();
      foundBy(notes.index, typed.first(letters));
      keys.push_back(cpuMilliseconds() - before);
    }
  }
  std::sort(keys.begin(), keys.end());
  table.add({u"type-ahead in notes, p95 of a key"_s,
             u"ms"_s,
             {},
             keys[(keys.size() - 1) * 95 / 100],
             {},
             -1,
             -1,
             -1,
             qint64(keys.size())});
}

}  // namespace headroom::bench
