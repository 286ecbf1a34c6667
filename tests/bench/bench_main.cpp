// SPDX-License-Identifier: MIT
// headroom-bench FILE: what the busiest reads of a file cost beside SQLite's bare interface, as a table of ratios.
// Make the file with `headroom-cli new FILE --sample --workers 3000 --years 10`; exit 1 when two ways disagree.
#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <memory>

#include "core/base/clock.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/store/cipher.h"
#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/session_store.h"
#include "tests/bench/balance_readings.h"
#include "tests/bench/note_readings.h"
#include "tests/bench/open_and_save.h"
#include "tests/bench/paired_run.h"
#include "tests/bench/raw_reads.h"
#include "tests/bench/supervision_readings.h"
#include "tests/support/statement_log.h"

using namespace headroom;
using namespace headroom::bench;
using namespace Qt::StringLiterals;

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
PersonId busiest(const Database& records) {
  Query query(records, u"SELECT person_id FROM session GROUP BY person_id ORDER BY count(*) DESC, person_id LIMIT 1");
  if (!query.next()) throw StoreError(StoreFault::Other, u"The file holds no session to measure with."_s);
  return query.id<PersonId>(0);
}

std::vector<Pair> pairs(const Database& records, QDate on) {
  const PersonId person = busiest(records);
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

bool measure(const Database& records, const Pair& pair, int rounds, bool mustAgree) {
  const Timing timing = timePair(pair, rounds);
  const test::StatementLog log(records, [&pair] { pair.ours(); });
  std::printf("%-36s %9.3f %9.3f %7.2f %10lld %8lld\n", qUtf8Printable(pair.name), timing.rawMilliseconds,
              timing.oursMilliseconds, timing.ratio, log.steps(), timing.ours.rows);
  std::fflush(stdout);
  if (!mustAgree || timing.raw == timing.ours) return true;
  std::fprintf(stderr, "%s: the two ways disagree (%lld and %lld rows)\n", qUtf8Printable(pair.name), timing.raw.rows,
               timing.ours.rows);
  return false;
}

}  // namespace

int main(int argc, char* argv[]) {
  QCoreApplication app(argc, argv);
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addPositionalArgument(u"FILE"_s, u"a Headroom file; it is only read"_s);
  parser.addOption({u"on"_s, u"the day, today when not said"_s, u"DATE"_s});
  parser.addOption({u"rounds"_s, u"how often each is run"_s, u"N"_s, u"15"_s});
  parser.addOption({u"balance"_s, u"time what is done about a balance, beside the balance of one day"_s});
  parser.addOption({u"supervision"_s, u"time what looks across supervision, beside the same as one SQL statement"_s});
  parser.addOption({u"notes"_s, u"time finding among COUNT notes in memory, beside FTS5; without FILE"_s, u"COUNT"_s});
  parser.addOption({u"open"_s, u"time opening and saving instead (R10)"_s});
  parser.addOption(
      {u"passphrase"_s, u"of an encrypted FILE; on the command line because a bench keeps no secrets"_s, u"WORDS"_s});
  parser.process(app);
  const QDate on = parser.isSet(u"on"_s) ? QDate::fromString(parser.value(u"on"_s), Qt::ISODate) : Clock().today();
  const int rounds = parser.value(u"rounds"_s).toInt();
  if (parser.isSet(u"notes"_s))
    return measureNotes(std::max(1, parser.value(u"notes"_s).toInt()), std::max(1, rounds)) ? 0 : 1;
  if (parser.positionalArguments().size() != 1 || !on.isValid() || rounds < 1) parser.showHelp(2);
  try {
    const QString path = parser.positionalArguments().first();
    if (looksEncrypted(path)) unlockFile(path, Secret::fromPassphrase(parser.value(u"passphrase"_s)));
    if (parser.isSet(u"open"_s)) {
      std::printf("%s\n", qUtf8Printable(measureOpenAndSave(path, on).sentence(looksEncrypted(path))));
      return 0;
    }
    const Database records = Database::open(parser.positionalArguments().first(), OpenMode::ReadOnly);
    const bool acting = parser.isSet(u"balance"_s);
    const bool across = parser.isSet(u"supervision"_s);
    std::printf("%-36s %9s %9s %7s %10s %8s\n", "CPU milliseconds, median",
                acting   ? "one day"
                : across ? "SQL"
                         : "bare",
                "Headroom", "ratio", "steps", "rows");
    bool agreed = true;
    for (const Pair& pair : acting   ? balanceReadings(records, on)
                            : across ? supervisionReadings(records, on)
                                     : pairs(records, on))
      agreed = measure(records, pair, rounds, !acting) && agreed;
    return agreed ? 0 : 1;
  } catch (const StoreError& error) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.sentence()));
    return 1;
  }
}
