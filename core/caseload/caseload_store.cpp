// SPDX-License-Identifier: MIT
// Reading limits, weights, reductions, absences, cases and allocations.
// Each statement is shaped for one index; tests hold their plans and their step counts at two lengths of history.
#include "core/caseload/caseload_store.h"

#include <unordered_set>

#include "core/base/say.h"
#include "core/organisation/organisation_store.h"
#include "core/store/few_words.h"
#include "core/store/query.h"
#include "core/store/rows_in_order.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// The days that are asked about, both included; of one day both are that day.
struct Days {
  QDate first, last;
};

// For `from_day <= ? AND (to_day IS NULL OR to_day > ?)`: whatever holds on any of the days.
void bindDays(Query& query, Days days) { query.bind(days.last).bind(days.first); }

Decimal e4(qint64 digits) { return Decimal::fromScaled(digits, 4); }

// Whose rules are wanted when it is one person's: theirs and those of the units round their posts.
struct RulesOf {
  PersonId person;
  std::set<UnitId> units;
};

// Runs `query` as it is, or once for the rules of no unit and of each of these; `more`: what it binds besides.
template <class More, class Read>
void ofPlaces(Query& query, Days days, const std::optional<RulesOf>& whose, More more, Read read) {
  bindDays(query, days);
  if (!whose) return read();
  more(query.bindNull());
  read();
  for (const UnitId unit : whose->units) {
    bindDays(query, days);
    more(query.bind(unit));
    read();
  }
}

std::vector<Limit> loadLimits(const Database& records, Days days, const std::optional<RulesOf>& whose) {
  std::vector<Limit> limits;
  const QString ofOne = whose ? u" AND unit_id IS ? AND (person_id IS NULL OR person_id = ?)"_s : QString();
  Query query(records,
              u"SELECT id, code, measure, operator, value_e4, unit_id, role, person_id, from_day, to_day "
              "FROM caseload_limit WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)"_s +
                  ofOne);
  ofPlaces(
      query, days, whose, [&](Query& more) { more.bind(whose->person); },
      [&] {
        while (query.next()) {
          limits.push_back({query.id<LimitId>(0),
                            query.text(1),
                            known(measureFrom(query.text(2)), TO_SAY("a limit of an unknown measure")),
                            known(operatorFrom(query.text(3)), TO_SAY("a limit with an unknown operator")),
                            e4(query.integer(4)),
                            query.optionalId<UnitId>(5),
                            query.isNull(6)
                                ? std::nullopt
                                : std::optional(known(roleFrom(query.text(6)), TO_SAY("a limit of an unknown role"))),
                            query.optionalId<PersonId>(7),
                            {query.day(8), query.optionalDay(9)}});
        }
      });
  return limits;
}

std::vector<Weight> loadWeights(const Database& records, Days days, const std::optional<RulesOf>& whose) {
  std::vector<Weight> weights;
  Query query(records,
              u"SELECT scheme, unit_id, from_day, to_day, case_kind, feature, points_e4 FROM weight "
              "WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)"_s +
                  (whose ? u" AND unit_id IS ?"_s : QString()));
  ofPlaces(
      query, days, whose, [](Query&) {},
      [&] {
        while (query.next()) {
          weights.push_back({query.text(0),
                             query.optionalId<UnitId>(1),
                             {query.day(2), query.optionalDay(3)},
                             query.text(4),
                             query.text(5),
                             e4(query.integer(6))});
        }
      });
  return weights;
}

// Whose reductions and absences are wanted: one person's, or everybody's.
QString ofPerson(std::optional<PersonId> person) { return person ? u" AND person_id = ?"_s : QString(); }

std::vector<Reduction> loadReductions(const Database& records, Days days, std::optional<PersonId> person) {
  std::vector<Reduction> reductions;
  Query query(records,
              u"SELECT code, person_id, post_id, reason, percent_e4, from_day, to_day FROM reduction "
              "WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)"_s +
                  ofPerson(person));
  bindDays(query, days);
  if (person) query.bind(*person);
  while (query.next()) {
    reductions.push_back({query.text(0),
                          query.id<PersonId>(1),
                          query.optionalId<PostId>(2),
                          query.text(3),
                          e4(query.integer(4)),
                          {query.day(5), query.optionalDay(6)}});
  }
  return reductions;
}

std::vector<Absence> loadAbsences(const Database& records, Days days, std::optional<PersonId> person) {
  std::vector<Absence> absences;
  Query query(records,
              u"SELECT code, person_id, reason, needs_cover, from_day, to_day FROM absence "
              "WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)"_s +
                  ofPerson(person));
  bindDays(query, days);
  if (person) query.bind(*person);
  while (query.next()) {
    absences.push_back(
        {query.text(0), query.id<PersonId>(1), query.text(2), query.truth(3), {query.day(4), query.optionalDay(5)}});
  }
  return absences;
}

// Columns of every allocation statement: id, case, post, part, from, to.
Allocation allocationFrom(const Query& query) {
  return {query.id<AllocationId>(0),
          query.id<CaseId>(1),
          query.id<PostId>(2),
          query.view(3) == "lead" ? Part::Lead : Part::CoWorker,
          {query.day(4), query.optionalDay(5)}};
}

void readAllocations(Query& query, std::vector<Allocation>& into) {
  while (query.next()) into.push_back(allocationFrom(query));
}

// The texts of kinds, of which there are few: each is made once, and then shared.
QString sameWord(const QString& word) { return word; }
using Kinds = FewWords<QString (*)(const QString&)>;

// Columns from the second on: code, kind, family, features, unit, points, opened, closed.
Case caseFrom(const Query& query, CaseId id, Kinds& kinds) {
  const auto points = query.optionalInteger(6);
  return {id,
          query.text(1),
          kinds.of(query.view(2)),
          query.text(3),
          query.isNull(4) ? QStringList() : featuresFrom(query.text(4)),
          query.optionalId<UnitId>(5),
          points ? std::optional(e4(*points)) : std::nullopt,
          {query.day(7), query.optionalDay(8)}};
}

std::vector<Allocation> loadAllocations(const Database& records, Days days) {
  std::vector<Allocation> allocations;
  Query open(records,
             u"SELECT id, case_id, post_id, part, from_day, to_day FROM allocation "
             "WHERE to_day IS NULL AND from_day <= ?");
  open.bind(days.last);
  readAllocations(open, allocations);
  Query ended(records,
              u"SELECT id, case_id, post_id, part, from_day, to_day FROM allocation "
              "WHERE to_day > ? AND from_day <= ?");
  ended.bind(days.first).bind(days.last);
  readAllocations(ended, allocations);
  return allocations;
}

std::vector<Case> loadCasesOf(const Database& records, const std::vector<Allocation>& allocations) {
  std::vector<CaseId> ids;
  ids.reserve(allocations.size());
  for (const Allocation& one : allocations) ids.push_back(one.caseId);
  return loadCases(records, std::move(ids));
}

// Everybody's.
void loadHeld(const Database& records, Days days, CaseloadFacts& facts) {
  facts.allocations = loadAllocations(records, days);
  facts.cases = loadCasesOf(records, facts.allocations);
}

std::vector<Allocation> loadAllocationsOf(const Database& records, Days days, const std::vector<Post>& posts) {
  std::vector<Allocation> allocations;
  Query open(records,
             u"SELECT id, case_id, post_id, part, from_day, to_day FROM allocation "
             "WHERE post_id = ? AND to_day IS NULL AND from_day <= ?");
  Query ended(records,
              u"SELECT id, case_id, post_id, part, from_day, to_day FROM allocation "
              "WHERE post_id = ? AND to_day > ? AND from_day <= ?");
  for (const Post& post : posts) {
    open.bind(post.id).bind(days.last);
    readAllocations(open, allocations);
    ended.bind(post.id).bind(days.first).bind(days.last);
    readAllocations(ended, allocations);
  }
  return allocations;
}

void loadRules(const Database& records, Days days, CaseloadFacts& facts, std::optional<PersonId> person = {}) {
  std::optional<RulesOf> whose;
  if (person) {
    whose = RulesOf{*person, {}};
    for (const Unit& unit : facts.organisation.units.units()) whose->units.insert(unit.id);
  }
  facts.limits = loadLimits(records, days, whose);
  facts.weights = loadWeights(records, days, whose);
  facts.reductions = loadReductions(records, days, person);
  facts.absences = loadAbsences(records, days, person);
}

void loadCasesOfPosts(const Database& records, Days days, CaseloadFacts& facts) {
  facts.allocations = loadAllocationsOf(records, days, facts.organisation.posts);
  facts.cases = loadCasesOf(records, facts.allocations);
}

// Posts whose cases are not loaded must not be counted as empty ones.
template <class Wanted>
void keepPosts(CaseloadFacts& facts, Wanted wanted) {
  std::vector<Post>& posts = facts.organisation.posts;
  posts.erase(std::remove_if(posts.begin(), posts.end(), [&wanted](const Post& post) { return !wanted(post); }),
              posts.end());
}

std::vector<CaseId> openCases(const Database& records, QDate on) {
  std::vector<CaseId> ids;
  Query open(records, u"SELECT id FROM case_file WHERE closed_day IS NULL AND opened_day <= ?");
  open.bind(on);
  while (open.next()) ids.push_back(open.id<CaseId>(0));
  Query closed(records, u"SELECT id FROM case_file WHERE closed_day > ? AND opened_day <= ?");
  closed.bind(on).bind(on);
  while (closed.next()) ids.push_back(closed.id<CaseId>(0));
  return ids;
}

std::vector<Allocation> loadLeadsOf(const Database& records, const std::vector<Case>& cases) {
  std::vector<Allocation> leads;
  Query query(records,
              u"SELECT id, case_id, post_id, part, from_day, to_day FROM allocation "
              "WHERE case_id = ? AND part = 'lead'");
  for (const Case& one : cases) {
    query.bind(one.id);
    readAllocations(query, leads);
  }
  return leads;
}

}  // namespace

std::vector<Case> loadCases(const Database& records, std::vector<CaseId> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Case> cases;
  cases.reserve(ids.size());
  Kinds kinds(sameWord);
  // In the order of the file: in that of the posts a page of it is read as often as it holds a case.
  RowsInOrder rows(
      records,
      u"SELECT id, code, kind, family, features, unit_id, points_e4, opened_day, closed_day FROM case_file "
      "WHERE id >= ? ORDER BY id");
  for (const CaseId id : ids)
    if (rows.at(id.value())) cases.push_back(caseFrom(rows.row(), id, kinds));
  return cases;
}

CaseloadFacts loadFacts(const Database& records, QDate on) {
  const Snapshot snapshot(records);
  const Days days{on, on};
  CaseloadFacts facts;
  facts.organisation = loadOrganisationOn(records, on);
  loadRules(records, days, facts);
  loadHeld(records, days, facts);
  return facts;
}

CaseloadFacts loadFactsOfUnit(const Database& records, QDate on, UnitId unit) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisationOn(records, on);
  loadRules(records, {on, on}, facts);
  const auto below = facts.organisation.units.below(unit);
  keepPosts(facts, [&below](const Post& post) { return below.contains(post.unit); });
  loadCasesOfPosts(records, {on, on}, facts);
  return facts;
}

CaseloadFacts loadFactsOver(const Database& records, QDate first, QDate last, std::optional<UnitId> unit) {
  const Snapshot snapshot(records);
  const Days days{first, last};
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  loadRules(records, days, facts);
  const auto below = unit ? facts.organisation.units.below(*unit) : std::unordered_set<UnitId>();
  keepPosts(facts, [&](const Post& post) {
    return post.period.from <= last && (!post.period.to || *post.period.to > first) &&
           (!unit || below.contains(post.unit));
  });
  if (unit) {
    loadCasesOfPosts(records, days, facts);
  } else {
    loadHeld(records, days, facts);
  }
  return facts;
}

CaseloadFacts loadFactsOfPosts(const Database& records, QDate first, QDate last, const std::set<PostId>& posts) {
  const Snapshot snapshot(records);
  const Days days{first, last};
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  loadRules(records, days, facts);
  keepPosts(facts, [&posts](const Post& post) { return posts.contains(post.id); });
  loadCasesOfPosts(records, days, facts);
  return facts;
}

CaseloadFacts loadFactsOfPerson(const Database& records, QDate on, PersonId person) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisationOf(records, on, person);
  loadRules(records, {on, on}, facts, person);
  loadCasesOfPosts(records, {on, on}, facts);
  return facts;
}

CaseloadFacts loadRulesOver(const Database& records, QDate first, QDate last) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  loadRules(records, {first, last}, facts);
  return facts;
}

void reloadRulesOver(const Database& records, QDate first, QDate last, CaseloadFacts& facts) {
  loadRules(records, {first, last}, facts);
}

CaseloadFacts loadUnallocatedFacts(const Database& records, QDate on) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  std::unordered_set<CaseId> led;
  for (const Allocation& one : loadAllocations(records, {on, on})) {
    const Post* post = one.part == Part::Lead ? facts.organisation.post(one.post) : nullptr;
    if (post != nullptr && post->period.holdsOn(on)) led.insert(one.caseId);
  }
  std::vector<CaseId> waiting;
  for (const CaseId id : openCases(records, on)) {
    if (!led.contains(id)) waiting.push_back(id);
  }
  facts.cases = loadCases(records, std::move(waiting));
  for (const Case& one : facts.cases) {
    if (one.unit && facts.organisation.units.find(*one.unit) == nullptr)
      failAsDamaged(TO_SAY("a case of a unit that is not there"));
  }
  facts.allocations = loadLeadsOf(records, facts.cases);
  return facts;
}

}  // namespace headroom
