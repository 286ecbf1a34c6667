// SPDX-License-Identifier: MIT
// Every round saves two sessions of its own that were begun before. Syncs are counted where the program calls them.
#include "tests/bench/save_readings.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>

#include "core/store/engine_door.h"
#include "core/supervision/session_store.h"
#include "tests/bench/meetings.h"
#include "tests/system/storage_calls.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

/// Prepared once, as a program that only saved sessions would have them.
class BareSave {
 public:
  explicit BareSave(Database& records) : handle_(EngineDoor::handle(records)) {
    prepare(session_, "UPDATE session SET minutes = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?");
    prepare(section_, "INSERT INTO session_section (session_id, section, body, done) VALUES (?, ?, ?, 1)");
    prepare(discussion_,
            "INSERT INTO discussion (code, session_id, case_id, why, said, risks, decision, rationale) VALUES (?, ?, "
            "?, ?, ?, ?, ?, ?)");
    prepare(action_,
            "INSERT INTO action (code, session_id, case_id, owner_id, what, due_day, state) VALUES (?, ?, ?, ?, ?, ?, "
            "'open')");
  }
  ~BareSave() {
    for (sqlite3_stmt* statement : {session_, section_, discussion_, action_}) sqlite3_finalize(statement);
  }
  BareSave(const BareSave&) = delete;
  BareSave& operator=(const BareSave&) = delete;

  void save(const SessionRecord& record) {
    run("BEGIN IMMEDIATE");
    const qint64 id = record.session.id.value();
    give(session_, {*record.session.minutes, id, record.session.rowVersion});
    for (const Section& one : record.sections) give(section_, {id, one.key, one.body});
    int number = 0;
    for (const Discussion& one : record.discussions)
      give(discussion_, {code('d', record, ++number), id, one.caseId.value(), one.why, one.said, one.risks,
                         one.decision, one.rationale});
    for (const AgreedAction& one : record.actions)
      give(action_,
           {code('a', record, ++number), id, one.caseId->value(), one.owner.value(), one.what, one.due->toJulianDay()});
    run("COMMIT");
  }

 private:
  struct Value {
    Value(qint64 of) : number(of) {}                  // NOLINT: written as a list of values
    Value(int of) : number(of) {}                     // NOLINT
    Value(const QString& of) : bytes(of.toUtf8()) {}  // NOLINT
    qint64 number = 0;
    QByteArray bytes = {};
  };
  static QString code(char kind, const SessionRecord& record, int number) {
    return QString::number(record.session.id.value()) + QLatin1Char(kind) + QString::number(number);
  }
  void run(const char* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  void prepare(sqlite3_stmt*& statement, const char* sql) {
    if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK) fail();
  }
  void give(sqlite3_stmt* statement, std::initializer_list<Value> values) {
    int at = 0;
    for (const Value& value : values) {
      if (value.bytes.isNull()) {
        sqlite3_bind_int64(statement, ++at, value.number);
      } else {
        sqlite3_bind_text(statement, ++at, value.bytes.constData(), static_cast<int>(value.bytes.size()),
                          SQLITE_TRANSIENT);
      }
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail();
    sqlite3_reset(statement);
  }
  [[noreturn]] void fail() {
    throw StoreError(StoreFault::Other, u"the bare save: "_s + QString::fromUtf8(sqlite3_errmsg(handle_)));
  }

  sqlite3* handle_;
  sqlite3_stmt *session_ = nullptr, *section_ = nullptr, *discussion_ = nullptr, *action_ = nullptr;
};

Answer holdsOf(const Database& records, SessionId id) {
  Answer answer;
  const SessionRecord record = *loadRecord(records, id);
  for (const Discussion& one : record.discussions) answer.add(qHash(one.said + one.decision, 0));
  for (const AgreedAction& one : record.actions) answer.add(qHash(one.what, 0));
  for (const Section& one : record.sections) answer.add(qHash(one.body, 0));
  return answer;
}

}  // namespace

void measureSaves(Table& table, const QString& path, const QString& room, QDate on, int rounds) {
  const QString copy = QDir(room).filePath(u"saves.headroom"_s);
  QFile::remove(copy);
  if (!QFile::copy(path, copy)) return table.say(u"The file could not be copied: saves are not measured."_s);
  QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
  {
    Database records = Database::open(copy, OpenMode::ReadWrite);
    const auto meetings = begunMeetings(records, on, static_cast<std::size_t>(rounds + 1));
    BareSave bare(records);
    std::vector<double> theirs, ours, ratios;
    long theirSyncs = 0, ourSyncs = 0;
    Line line{u"durable save of a session"_s};
    for (std::size_t round = 0; round < meetings.size(); ++round) {
      // The same meeting saved both ways, emptied between them, so that both write the same words.
      const Meeting& meeting = meetings[round];
      double cost[2] = {};
      Answer held[2];
      for (const std::size_t way : {round % 2, 1 - round % 2}) {
        test::armDeath({});
        const double before = cpuMilliseconds();
        if (way == 0) {
          bare.save(meeting.record);
        } else {
          saveMeeting(records, meeting, on);
        }
        cost[way] = cpuMilliseconds() - before;
        (way == 0 ? theirSyncs : ourSyncs) = test::syncCalls();
        held[way] = holdsOf(records, meeting.record.session.id);
        Transaction back(records);
        for (const QString& rows : {u"discussion"_s, u"action"_s, u"session_section"_s})
          Change(records, u"DELETE FROM %1 WHERE session_id = ?"_s.arg(rows)).bind(meeting.record.session.id).run();
        Change(records, u"UPDATE session SET row_version = ?, minutes = NULL WHERE id = ?")
            .bind(meeting.record.session.rowVersion)
            .bind(meeting.record.session.id)
            .run();
        back.commit();
      }
      if (!(held[0] == held[1])) line.wrong = u"the two saves hold other words"_s;
      line.rows = held[1].rows;
      line.checksum = held[1].checksum;
      if (round == 0) continue;
      theirs.push_back(cost[0]), ours.push_back(cost[1]), ratios.push_back(cost[1] / cost[0]);
    }
    line.bare = medianOf(theirs);
    line.ours = medianOf(ours);
    line.ratio = medianOf(ratios);
    table.add(line);
    table.add({u"durable save of a session, syncs"_s, u"calls"_s, double(theirSyncs), double(ourSyncs),
               double(ourSyncs) / double(theirSyncs)});
  }
  QFile::remove(copy);
}

}  // namespace headroom::bench
