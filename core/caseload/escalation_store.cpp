// SPDX-License-Identifier: MIT
// Finds the runs of the last months in two steps: first who had one, from a few months, then how far back it goes, from
// the whole past of those posts alone.
#include "core/caseload/escalation_store.h"

#include <set>

#include "core/caseload/caseload_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<Escalation> loadDecided(const Database& records) {
  std::vector<Escalation> decided;
  Query query(records, u"SELECT id, post_id, since_day, owner_id, what, due_day, closed_day, outcome FROM escalation");
  while (query.next()) {
    decided.push_back({query.integer(0), query.id<PostId>(1), query.day(2), query.optionalId<PersonId>(3),
                       query.text(4), query.optionalDay(5), query.optionalDay(6), query.text(7)});
  }
  return decided;
}

std::vector<OpenEscalation> loadEscalations(const Database& records, QDate on, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  const OverloadRule rule;
  auto decided = loadDecided(records);
  for (Escalation& one : decided)
    if (one.closed && *one.closed > on) one.closed.reset();

  const QDate first = on.addDays(-kEscalationDays);
  const CaseloadFacts recent = loadFactsOver(records, first.addDays(-rule.days), on, unit);
  std::set<PostId> posts;
  for (const OverloadRun& run : overloadBetween(recent, first, on, rule)) posts.insert(run.post);
  for (const Escalation& one : decided) {
    if (one.closed) continue;
    const bool here = !unit || [&] {
      Query query(records, u"SELECT unit_id FROM post WHERE id = ?");
      return query.bind(one.post).next() && recent.organisation.units.isWithin(query.id<UnitId>(0), *unit);
    }();
    if (here) posts.insert(one.post);
  }
  const CaseloadFacts past = loadFactsOfPosts(records, kEarliestDate, on, posts);
  return openEscalations(overloadBetween(past, kEarliestDate, on, rule), decided, on);
}

void writeEscalation(Database& records, const EscalationStep& step, QDate today) {
  Query insert(records, u"INSERT INTO escalation (post_id, since_day) VALUES (?, ?) ON CONFLICT DO NOTHING");
  insert.bind(step.post).bind(step.since).run();
  if (!step.outcome.isEmpty()) {
    Query close(records,
                u"UPDATE escalation SET closed_day = ?, outcome = ?, row_version = row_version + 1 "
                "WHERE post_id = ? AND since_day = ?");
    close.bind(today).bind(step.outcome).bind(step.post).bind(step.since).run();
    return;
  }
  Query update(records,
               u"UPDATE escalation SET owner_id = ?, what = ?, due_day = ?, row_version = row_version + 1 "
               "WHERE post_id = ? AND since_day = ?");
  update.bind(step.owner).bind(step.what).bind(step.due).bind(step.post).bind(step.since).run();
}

}  // namespace headroom
