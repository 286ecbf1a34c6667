// SPDX-License-Identifier: MIT
// Runs from the whole past of the posts asked about, for one that nobody closed stays however old it is.
#include "core/caseload/escalation_store.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/caseload/caseload_store.h"
#include "core/caseload/first_filled_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/rows_by_key.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// Columns from the second on: kind, family, features, points, opened, closed.
quint32 addPastCase(const Query& query, HeldPast& held) {
  return held.addCase(query.id<CaseId>(0), query.view(1), query.view(2), query.view(3), query.optionalInteger(4),
                      query.integer(5), query.optionalInteger(6));
}

const QString kPastCase = u"SELECT id, kind, family, features, points_e4, opened_day, closed_day FROM case_file"_s;

// One after the other as they are read: of ten years there are too many to hold as Case and Allocation. In the order of
// the file, of which no page is read twice then.
void readAllCases(const Database& records, QDate last, HeldPast& held) {
  Query all(records, kPastCase + u" WHERE opened_day <= ?"_s);
  all.bind(last);
  while (all.next()) addPastCase(all, held);
  held.orderCases();
}

const QString kHeldRow = u"SELECT post_id, case_id, part = 'lead', from_day, to_day FROM allocation WHERE "_s;

struct HeldRow {
  PostId post;
  CaseId caseId;
  Part part;
  qint64 from;
  std::optional<qint64> to;
};

HeldRow heldRowFrom(const Query& query) {
  return {query.id<PostId>(0), query.id<CaseId>(1), query.truth(2) ? Part::Lead : Part::CoWorker, query.integer(3),
          query.optionalInteger(4)};
}

// Everything that was held on any of the days.
template <class Take>
void readHeld(const Database& records, QDate first, QDate last, Take take) {
  Query open(records, kHeldRow + u"to_day IS NULL AND from_day <= ?"_s);
  open.bind(last).ahead();
  Query ended(records, kHeldRow + u"to_day > ? AND from_day <= ?"_s);
  ended.bind(first).bind(last).ahead();
  while (open.next()) take(heldRowFrom(open));
  while (ended.next()) take(heldRowFrom(ended));
}

using CasePlace = std::pair<CaseId, quint32>;

std::optional<quint32> placeOf(const std::vector<CasePlace>& places, CaseId id) {
  const auto place = std::lower_bound(places.begin(), places.end(), id,
                                      [](const CasePlace& one, CaseId wanted) { return one.first < wanted; });
  return place != places.end() && place->first == id ? std::optional(place->second) : std::nullopt;
}

// Holds these rows. `known`: cases that are there already, by id; the others are read in the order of the file.
void holdRows(const Database& records, const std::vector<HeldRow>& rows, std::vector<CasePlace> known, HeldPast& held) {
  std::vector<CaseId> ids;
  ids.reserve(rows.size());
  for (const HeldRow& row : rows) ids.push_back(row.caseId);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<CasePlace> places = std::move(known);
  std::vector<qint64> unknown;
  for (const CaseId id : ids)
    if (!placeOf(places, id)) unknown.push_back(id.value());
  const auto before = static_cast<std::ptrdiff_t>(places.size());
  RowsByKey cases(records, kPastCase, u"id", unknown);
  for (const qint64 id : unknown)
    if (cases.at(id)) places.emplace_back(CaseId(id), addPastCase(cases.row(), held));
  std::inplace_merge(places.begin(), places.begin() + before, places.end());
  for (const HeldRow& row : rows)
    if (const auto place = placeOf(places, row.caseId)) held.hold(row.post, *place, row.part, row.from, row.to);
}

// The cases of what these posts hold, by id.
std::vector<CasePlace> casesOf(const std::set<PostId>& posts, const HeldPast& held) {
  std::vector<CasePlace> places;
  for (const PostId post : posts)
    for (const HeldPast::Span& span : held.of(post)) places.emplace_back(held.oneCase(span).id, span.at);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

// What these posts held that ended after the first day and up to and with `last`, beside what `held` has of later days.
// Of many posts the index that holds all of it is read along the days; of a few each is sought, all in one statement.
void readHeldBefore(const Database& records, QDate first, QDate last, const std::set<PostId>& posts, bool areMany,
                    HeldPast& held) {
  std::vector<HeldRow> rows;
  if (areMany) {
    const std::unordered_set<PostId> wanted(posts.begin(), posts.end());
    Query query(records, kHeldRow + u"to_day > ? AND to_day <= ?"_s);
    query.bind(first).bind(last);
    while (query.next())
      if (wanted.contains(query.id<PostId>(0))) rows.push_back(heldRowFrom(query));
  } else {
    Query query(records, kHeldRow + u"post_id"_s + amongIds() + u" AND to_day > ? AND to_day <= ?"_s);
    query.bind(idsText(posts)).bind(first).bind(last);
    while (query.next()) rows.push_back(heldRowFrom(query));
  }
  holdRows(records, rows, casesOf(posts, held), held);
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
  HeldPast& held = past.held;
  if (first > kEarliestDate) {
    std::vector<HeldRow> rows;
    readHeld(records, first, last, [&rows](const HeldRow& row) { rows.push_back(row); });
    holdRows(records, rows, {}, held);
    return past;
  }
  readAllCases(records, last, held);
  readHeld(records, first, last, [&held](const HeldRow& row) {
    if (const auto place = held.placeOf(row.caseId)) held.hold(row.post, *place, row.part, row.from, row.to);
  });
  return past;
}

std::vector<OverloadRun> loadOverload(const Database& records, QDate on, const OverloadRule& rule,
                                      std::optional<UnitId> unit) {
  constexpr qint64 kFirstLook = 91, kFurther = 2;
  constexpr std::size_t kSeek = 8;  // a row that is sought costs that of so many that are read one after the other
  const Snapshot snapshot(records);
  qint64 days = kFirstLook;
  QDate since = on.addDays(-days);
  CaseloadPast past = loadPast(records, since, on, unit);
  const auto& all = past.facts.organisation.posts;
  const auto inForce = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [on](const Post& post) { return post.period.holdsOn(on); }));
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
    readHeldBefore(records, since, read, posts, !unit && posts.size() * kSeek > inForce, past.held);
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
    return insert.bindText(step.outcome).runLaterOnOneRow();
  }
  Change update(records,
                u"UPDATE escalation SET owner_id = ?, what = ?, due_day = ?, closed_day = ?, outcome = ?, "
                "row_version = row_version + 1 WHERE id = ? AND row_version = ?");
  update.bind(step.owner).bindText(step.what).bind(step.due).bind(closed).bindText(step.outcome);
  update.bind(step.decided->id).bind(step.decided->rowVersion).runLaterOnOneRow();
}

}  // namespace headroom
