// SPDX-License-Identifier: MIT
// Runs from the whole past of the posts asked about, for one that nobody closed stays however old it is.
#include "core/caseload/escalation_store.h"

#include <algorithm>

#include "core/caseload/caseload_store.h"
#include "core/caseload/first_filled_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<Escalation> loadDecided(const Database& records) {
  std::vector<Escalation> decided;
  Query query(records,
              u"SELECT id, post_id, since_day, owner_id, what, due_day, closed_day, outcome, row_version "
              "FROM escalation ORDER BY id");
  while (query.next()) {
    decided.push_back({query.id<EscalationId>(0), query.id<PostId>(1), query.day(2), query.optionalId<PersonId>(3),
                       query.text(4), query.optionalDay(5), query.optionalDay(6), query.text(7), query.integer(8)});
  }
  return decided;
}

std::vector<OpenEscalation> loadEscalations(const Database& records, QDate on, std::optional<UnitId> unit) {
  std::vector<Escalation> decided;
  CaseloadFacts past;
  std::optional<QDate> filled;
  {
    const Snapshot moment(records);
    filled = firstFilled(records);
    decided = loadDecided(records);
    past = loadFactsOver(records, kEarliestDate, on, unit);
  }
  // What was decided about weeks that had not been four by then was not there to see.
  std::erase_if(decided, [on](const Escalation& one) { return one.since.addDays(OverloadRule().days - 1) > on; });
  for (Escalation& one : decided)
    if (one.closed && *one.closed > on) one.closed.reset();
  const auto runs = runsThatOpen(overloadBetween(past, kEarliestDate, on), decided, filled, on);
  return openEscalations(runs, decided, past.organisation, on);
}

bool goesOn(const Database& records, PostId post, QDate since, QDate today) {
  const CaseloadFacts past = loadFactsOfPosts(records, kEarliestDate, today, {post});
  const auto runs = overloadBetween(past, since, today);
  return std::any_of(runs.begin(), runs.end(),
                     [&](const OverloadRun& run) { return run.last >= today && isAbout(post, since, run); });
}

void writeEscalation(Database& records, const EscalationStep& step, QDate today) {
  std::optional<QDate> closed;
  if (!step.outcome.isEmpty()) closed = today;
  if (!step.decided) {
    Change insert(records,
                  u"INSERT INTO escalation (post_id, since_day, owner_id, what, due_day, closed_day, outcome) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insert.bind(step.post).bind(step.since).bind(step.owner).bindText(step.what).bind(step.due).bind(closed);
    return requireOneRow(insert.bindText(step.outcome).run());
  }
  Change update(records,
                u"UPDATE escalation SET owner_id = ?, what = ?, due_day = ?, closed_day = ?, outcome = ?, "
                "row_version = row_version + 1 WHERE id = ? AND row_version = ?");
  update.bind(step.owner).bindText(step.what).bind(step.due).bind(closed).bindText(step.outcome);
  requireOneRow(update.bind(step.decided->id).bind(step.decided->rowVersion).run());
}

}  // namespace headroom
