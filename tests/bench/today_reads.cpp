// SPDX-License-Identifier: MIT
// What is timed ends with finished values, as the screens take them.
#include "tests/bench/today_reads.h"

#include <QTemporaryDir>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/sample/sample.h"
#include "core/store/cipher.h"
#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/session_store.h"
#include "tests/bench/generated.h"
#include "tests/bench/month_statement.h"
#include "tests/bench/raw_reads.h"
#include "tests/bench/supervision_readings.h"
#include "tests/support/statement_log.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

Answer leadsIn(const Balance& balance) {
  Answer answer;
  for (const PostBalance& post : balance.posts) {
    if (post.carried.children > 0) answer.add(static_cast<quint64>(post.post.value() * 1000 + post.carried.children));
  }
  return answer;
}

Answer clocksOf(const std::vector<PersonClock>& clocks) {
  Answer answer;
  for (const PersonClock& clock : clocks) {
    const qint64 held = clock.lastHeld ? clock.lastHeld->toJulianDay() : 0;
    answer.add(static_cast<quint64>(clock.person.value() * 10'000'000 + held));
  }
  return answer;
}

template <class Row>
Answer idsOf(const std::vector<Row>& rows) {
  Answer answer;
  for (const Row& row : rows) answer.add(static_cast<quint64>(row.id.value()));
  return answer;
}

/// The person with the most sessions: the longest history that a page has to show.
PersonId busiest(const Database& records, QDate on) {
  Query query(records,
              u"SELECT s.person_id FROM session s WHERE EXISTS (SELECT 1 FROM post p JOIN allocation a ON a.post_id = "
              "p.id AND a.to_day IS NULL WHERE p.person_id = s.person_id AND p.from_day <= ?1 AND (p.to_day IS NULL OR "
              "p.to_day > ?1)) GROUP BY s.person_id ORDER BY count(*) DESC, s.person_id LIMIT 1");
  query.bind(on);
  if (!query.next()) throw StoreError(StoreFault::Other, u"The file holds no session to measure with."_s);
  return query.id<PersonId>(0);
}

const QStringList& longTables() {
  static const QStringList all{u"allocation"_s, u"case_file"_s, u"session"_s,
                               u"discussion"_s, u"action"_s,    u"session_section"_s};
  return all;
}

qint64 stepsOf(const Database& records, const Pair& pair) {
  return test::StatementLog(records, [&pair] { pair.ours(); }).steps();
}

}  // namespace

std::vector<Pair> todayReads(const Database& records, QDate on) {
  const PersonId person = busiest(records, on);
  return {{u"who is over limit today, everybody"_s, [&records, on] { return rawLeads(records, on); },
           [&records, on] { return leadsIn(balance(loadFacts(records, on), on)); }},
          {u"one person's caseload"_s, [&records, on, person] { return rawLeadsOf(records, on, person); },
           [&records, on, person] { return leadsIn(balance(loadFactsOfPerson(records, on, person), on)); }},
          {u"supervision clocks, everybody"_s, [&records, on] { return rawLastHeld(records, on); },
           [&records, on] { return clocksOf(loadClocks(records, on, 35)); }},
          {u"open actions, everybody"_s, [&records, on] { return rawOpenActions(records, on); },
           [&records, on] { return idsOf(loadOpenActions(records, on)); }},
          {u"one person's last 12 sessions"_s, [&records, person] { return rawSessionsOf(records, person, 12); },
           [&records, person] { return idsOf(loadSessionsOf(records, person, 12)); }}};
}

std::vector<Pair> monthReads(const Database& records, QDate on) {
  std::vector<Pair> all{{u"36 months of load, all teams"_s, [&records, on] { return loadByStatement(records, on, 36); },
                         [&records, on] { return loadByBalance(records, on, 36); }}};
  for (Pair& pair : supervisionReadings(records, on)) all.push_back(std::move(pair));
  return all;
}

QString codeOfRole(const QString& path, const QString& role, QDate on) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  Query query(records,
              u"SELECT p.code FROM post o JOIN person p ON p.id = o.person_id WHERE o.role = ? AND o.from_day <= ? AND "
              "(o.to_day IS NULL OR o.to_day > ?) ORDER BY (SELECT count(*) FROM supervisor s WHERE s.supervisor_id = "
              "p.id) DESC, p.id LIMIT 1");
  query.bind(role).bind(on).bind(on);
  if (!query.next()) throw StoreError(StoreFault::Other, u"The file has no %1 to look as."_s.arg(role));
  return query.text(0);
}

Line measured(const Database& records, const Pair& pair, int rounds, double seconds) {
  Line line = lineOf(pair, timePair(pair, rounds, seconds));
  const test::StatementLog log(records, [&pair] { pair.ours(); });
  line.steps = log.steps();
  line.sorts = 0;
  for (const test::StatementCost& cost : log.statements()) line.sorts += cost.sorts;
  line.scans = 0;
  for (const QString& plan : log.unwantedPlans(longTables())) line.scans += plan.startsWith(u"SCAN") ? 1 : 0;
  return line;
}

void measureHistory(Table& table, const QString& path, const QString& longer, QDate on) {
  const Database young = Database::open(path, OpenMode::ReadOnly), old = Database::open(longer, OpenMode::ReadOnly);
  const auto before = todayReads(young, on), after = todayReads(old, on);
  for (std::size_t at = 0; at < before.size(); ++at) {
    const auto few = static_cast<double>(stepsOf(young, before[at]));
    const auto many = static_cast<double>(stepsOf(old, after[at]));
    table.add({u"ten times the history: "_s + before[at].name, u"steps"_s, few, many, many / few});
  }
}

void measureEncrypted(Table& table, int rounds) {
  if (!isCipherBuilt()) return table.say(u"Built without SQLCipher: encrypted files are not measured."_s);
  const QTemporaryDir room;
  const QString open = room.filePath(u"plain.headroom"_s), sealed = room.filePath(u"sealed.headroom"_s);
  const SampleOptions options{kBenchDay, 1, 3, 400};
  createSample(open, options);
  createSample(sealed, options, holdNewKey(Secret::fromPassphrase(u"a bench keeps no secrets"_s)));
  const Database plain = Database::open(open, OpenMode::ReadOnly), closed = Database::open(sealed, OpenMode::ReadOnly);
  const auto bare = todayReads(plain, kBenchDay), ours = todayReads(closed, kBenchDay);
  for (std::size_t at = 0; at < bare.size(); ++at) {
    const Pair pair{u"encrypted beside plain: "_s + bare[at].name, bare[at].ours, ours[at].ours};
    table.add(measured(closed, pair, rounds, 5));
  }
}

}  // namespace headroom::bench
