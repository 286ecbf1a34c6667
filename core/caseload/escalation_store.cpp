// SPDX-License-Identifier: MIT
// Runs from the whole past of the posts asked about, for one that nobody closed stays however old it is.
#include "core/caseload/escalation_store.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/caseload/caseload_store.h"
#include "core/caseload/first_filled_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// One after the other as they are read: of ten years there are too many to hold as Case and Allocation.
void readPastCases(const Database& records, QDate first, QDate last, HeldPast& held) {
  const QString columns =
      u"SELECT id, kind, family, features, points_e4, opened_day, closed_day FROM case_file WHERE "_s;
  const auto read = [&held](Query& query) {
    while (query.next())
      held.addCase(query.id<CaseId>(0), query.view(1), query.view(2), query.view(3), query.optionalInteger(4),
                   query.integer(5), query.optionalInteger(6));
  };
  // In the order of the file, of which no page is read twice then.
  if (first == kEarliestDate) {
    Query all(records, columns + u"opened_day <= ?"_s);
    read(all.bind(last));
  } else {
    Query some(records, columns +
                            u"id IN (SELECT case_id FROM allocation WHERE to_day IS NULL AND from_day <= ? "
                            u"UNION ALL SELECT case_id FROM allocation WHERE to_day > ? AND from_day <= ?) "
                            u"ORDER BY id"_s);
    read(some.bind(last).bind(first).bind(last));
  }
  held.orderCases();
}

void readHeld(const Database& records, QDate first, QDate last, HeldPast& held) {
  const QString columns = u"SELECT post_id, case_id, part = 'lead', from_day, to_day FROM allocation WHERE "_s;
  const auto read = [&held](Query& query) {
    while (query.next())
      if (const auto place = held.placeOf(query.id<CaseId>(1)))
        held.hold(query.id<PostId>(0), *place, query.truth(2) ? Part::Lead : Part::CoWorker, query.integer(3),
                  query.optionalInteger(4));
  };
  Query open(records, columns + u"to_day IS NULL AND from_day <= ?"_s);
  read(open.bind(last));
  Query ended(records, columns + u"to_day > ? AND from_day <= ?"_s);
  read(ended.bind(first).bind(last));
}

// What these posts held that ended after the first day and up to and with `last`, beside what `held` has of later days.
void readHeldBefore(const Database& records, QDate first, QDate last, const std::set<PostId>& posts, HeldPast& held) {
  Query query(records,
              u"SELECT a.case_id, a.part = 'lead', a.from_day, a.to_day, c.kind, c.family, c.features, c.points_e4, "
              "c.opened_day, c.closed_day FROM allocation a JOIN case_file c ON c.id = a.case_id "
              "WHERE a.post_id = ? AND a.to_day > ? AND a.to_day <= ?");
  std::unordered_map<CaseId, quint32> places;
  for (const PostId post : posts)
    for (const HeldPast::Span& span : held.of(post)) places.emplace(held.oneCase(span).id, span.at);
  for (const PostId post : posts) {
    query.bind(post).bind(first).bind(last);
    while (query.next()) {
      const auto id = query.id<CaseId>(0);
      const auto [place, isNew] = places.try_emplace(id, 0U);
      if (isNew)
        place->second = held.addCase(id, query.view(4), query.view(5), query.view(6), query.optionalInteger(7),
                                     query.integer(8), query.optionalInteger(9));
      held.hold(post, place->second, query.truth(1) ? Part::Lead : Part::CoWorker, query.integer(2),
                query.optionalInteger(3));
    }
  }
}

// Takes those out of `runs` that one of `before`, up to the day before they begin, is the beginning of, and gives them
// whole.
std::vector<OverloadRun> continued(std::vector<OverloadRun>& runs, const std::vector<OverloadRun>& before) {
  std::unordered_map<PostId, const OverloadRun*> byPost;
  for (const OverloadRun& one : before) byPost.emplace(one.post, &one);
  std::vector<OverloadRun> whole;
  std::erase_if(runs, [&](OverloadRun& run) {
    const auto found = byPost.find(run.post);
    if (found == byPost.end()) return false;
    run.since = found->second->since;
    run.peak = std::max(run.peak, found->second->peak);
    whole.push_back(run);
    return true;
  });
  return whole;
}

}  // namespace

CaseloadPast::CaseloadPast(CaseloadFacts of) : facts(std::move(of)), held(facts) {
  facts.cases = {};
  facts.allocations = {};
}

CaseloadPast loadPast(const Database& records, QDate first, QDate last, std::optional<UnitId> unit) {
  const Snapshot snapshot(records);
  if (unit) return CaseloadPast(loadFactsOver(records, first, last, unit));
  CaseloadPast past(loadRulesOver(records, first, last));
  readPastCases(records, first, last, past.held);
  readHeld(records, first, last, past.held);
  return past;
}

std::vector<OverloadRun> loadOverload(const Database& records, QDate on, const OverloadRule& rule,
                                      std::optional<UnitId> unit) {
  constexpr qint64 kFirstLook = 91, kFurther = 2;
  const Snapshot snapshot(records);
  qint64 days = kFirstLook;
  QDate since = on.addDays(-days);
  CaseloadPast past = loadPast(records, since, on, unit);
  auto [runs, longer] = overloadSince(FactsOverTime(past.facts, past.held), since, on, rule);
  const OverloadRule everyRun{rule.thresholdPercent, 1};
  while (!longer.empty()) {
    const QDate read = since, last = since.addDays(-1);
    days *= kFurther;
    since = std::max(kEarliestDate, last.addDays(-days));
    std::set<PostId> posts;
    for (const OverloadRun& run : longer) posts.insert(run.post);
    std::erase_if(past.facts.organisation.posts, [&posts](const Post& post) { return !posts.contains(post.id); });
    reloadRulesOver(records, since, last, past.facts);
    readHeldBefore(records, since, read, posts, past.held);
    const RunsSince before = overloadSince(FactsOverTime(past.facts, past.held), since, last, everyRun);
    std::vector<OverloadRun> further = continued(longer, before.longer);
    for (const OverloadRun& run : continued(longer, before.runs)) runs.push_back(run);
    runs.insert(runs.end(), longer.begin(), longer.end());
    longer = std::move(further);
  }
  std::erase_if(runs, [&rule](const OverloadRun& run) { return run.days() < rule.days; });
  orderByLength(runs);
  return runs;
}

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
  // The runs are followed when the moment is over: whoever saves does not wait for that.
  std::optional<Snapshot> moment(std::in_place, records);
  const std::optional<QDate> filled = firstFilled(records);
  std::vector<Escalation> decided = loadDecided(records);
  const CaseloadPast past = loadPast(records, kEarliestDate, on, unit);
  moment.reset();
  // What was decided about weeks that had not been four by then was not there to see.
  std::erase_if(decided, [on](const Escalation& one) { return one.since.addDays(OverloadRule().days - 1) > on; });
  for (Escalation& one : decided)
    if (one.closed && *one.closed > on) one.closed.reset();
  const FactsOverTime overTime(past.facts, past.held);
  const auto runs = runsThatOpen(overloadBetween(overTime, kEarliestDate, on), decided, filled, on);
  return openEscalations(runs, decided, past.facts.organisation, on);
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
