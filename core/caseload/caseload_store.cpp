// SPDX-License-Identifier: MIT
// Reading limits, weights, reductions, absences, cases and allocations.
// Each statement is shaped for one index; tests hold their plans and their step counts at two lengths of history.
#include "core/caseload/caseload_store.h"

#include <unordered_set>

#include "core/base/say.h"
#include "core/organisation/organisation_store.h"
#include "core/store/dialect.h"
#include "core/store/few_words.h"
#include "core/store/query.h"
#include "core/store/rows_by_key.h"
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

const QString kOnDays = u" WHERE from_day <= ? AND (to_day IS NULL OR to_day > ?)"_s;

QString ofPlaces(const std::optional<RulesOf>& whose) {
  return whose ? u" AND (unit_id IS NULL OR unit_id"_s + amongIds() + u')' : QString();
}

// Whose reductions and absences are wanted: one person's, or everybody's.
QString ofPerson(const std::optional<RulesOf>& whose) { return whose ? u" AND person_id = ?"_s : QString(); }

// Limits, weights, reductions and absences, asked for together. The plus keeps SQLite from the index of persons, where
// the limits of all units stand together, with nobody.
class RulesAhead {
 public:
  RulesAhead(const Database& records, Days days, const std::optional<RulesOf>& whose = {})
      : limits_(records,
                u"SELECT id, code, measure, operator, value_e4, unit_id, role, person_id, from_day, to_day "
                "FROM caseload_limit"_s +
                    kOnDays + ofPlaces(whose) + (whose ? u" AND (+person_id IS NULL OR +person_id = ?)"_s : QString())),
        weights_(records, u"SELECT scheme, unit_id, from_day, to_day, case_kind, feature, points_e4 FROM weight"_s +
                              kOnDays + ofPlaces(whose)),
        reductions_(records, u"SELECT code, person_id, post_id, reason, percent_e4, from_day, to_day FROM reduction"_s +
                                 kOnDays + ofPerson(whose)),
        absences_(records, u"SELECT code, person_id, reason, needs_cover, from_day, to_day FROM absence"_s + kOnDays +
                               ofPerson(whose)) {
    for (Query* query : {&limits_, &weights_, &reductions_, &absences_}) bindDays(*query, days);
    if (whose) {
      limits_.bind(idsText(whose->units)).bind(whose->person);
      weights_.bind(idsText(whose->units));
      for (Query* query : {&reductions_, &absences_}) query->bind(whose->person);
    }
    for (Query* query : {&limits_, &weights_, &reductions_, &absences_}) query->ahead();
  }

  void readInto(CaseloadFacts& facts) {
    facts.limits = readLimits();
    facts.weights = readWeights();
    facts.reductions = readReductions();
    facts.absences = readAbsences();
  }

 private:
  std::vector<Limit> readLimits() {
    std::vector<Limit> limits;
    while (limits_.next()) {
      limits.push_back({limits_.id<LimitId>(0),
                        limits_.text(1),
                        known(measureFrom(limits_.text(2)), TO_SAY("a limit of an unknown measure")),
                        known(operatorFrom(limits_.text(3)), TO_SAY("a limit with an unknown operator")),
                        e4(limits_.integer(4)),
                        limits_.optionalId<UnitId>(5),
                        limits_.isNull(6)
                            ? std::nullopt
                            : std::optional(known(roleFrom(limits_.text(6)), TO_SAY("a limit of an unknown role"))),
                        limits_.optionalId<PersonId>(7),
                        {limits_.day(8), limits_.optionalDay(9)}});
    }
    return limits;
  }
  std::vector<Weight> readWeights() {
    std::vector<Weight> weights;
    while (weights_.next()) {
      weights.push_back({weights_.text(0),
                         weights_.optionalId<UnitId>(1),
                         {weights_.day(2), weights_.optionalDay(3)},
                         weights_.text(4),
                         weights_.text(5),
                         e4(weights_.integer(6))});
    }
    return weights;
  }
  std::vector<Reduction> readReductions() {
    std::vector<Reduction> reductions;
    while (reductions_.next()) {
      reductions.push_back({reductions_.text(0),
                            reductions_.id<PersonId>(1),
                            reductions_.optionalId<PostId>(2),
                            reductions_.text(3),
                            e4(reductions_.integer(4)),
                            {reductions_.day(5), reductions_.optionalDay(6)}});
    }
    return reductions;
  }
  std::vector<Absence> readAbsences() {
    std::vector<Absence> absences;
    while (absences_.next()) {
      absences.push_back({absences_.text(0),
                          absences_.id<PersonId>(1),
                          absences_.text(2),
                          absences_.truth(3),
                          {absences_.day(4), absences_.optionalDay(5)}});
    }
    return absences;
  }

  Query limits_, weights_, reductions_, absences_;
};

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

const QString kAllocation = u"SELECT id, case_id, post_id, part, from_day, to_day FROM allocation WHERE "_s;

// What is held on any of the days, by everybody or by these posts: what is open, and what ended after the first.
class HeldAhead {
 public:
  HeldAhead(const Database& records, Days days)
      : open_(records, kAllocation + u"to_day IS NULL AND from_day <= ?"_s),
        ended_(records, kAllocation + u"to_day > ? AND from_day <= ?"_s) {
    ask(days);
  }
  HeldAhead(const Database& records, Days days, const std::vector<Post>& posts)
      : open_(records, kAllocation + u"post_id"_s + amongIds() + u" AND to_day IS NULL AND from_day <= ?"_s),
        ended_(records, kAllocation + u"post_id"_s + amongIds() + u" AND to_day > ? AND from_day <= ?"_s) {
    std::vector<PostId> ids;
    ids.reserve(posts.size());
    for (const Post& post : posts) ids.push_back(post.id);
    const QString text = idsText(ids);
    open_.bind(text);
    ended_.bind(text);
    ask(days);
  }
  std::vector<Allocation> read() {
    std::vector<Allocation> allocations;
    readAllocations(open_, allocations);
    readAllocations(ended_, allocations);
    return allocations;
  }

 private:
  void ask(Days days) {
    open_.bind(days.last).ahead();
    ended_.bind(days.first).bind(days.last).ahead();
  }
  Query open_, ended_;
};

std::vector<Case> loadCasesOf(const Database& records, const std::vector<Allocation>& allocations) {
  std::vector<CaseId> ids;
  ids.reserve(allocations.size());
  for (const Allocation& one : allocations) ids.push_back(one.caseId);
  return loadCases(records, std::move(ids));
}

// The rules and what is held, everybody's or that of the posts of `facts`.
void loadRulesAndHeld(const Database& records, Days days, CaseloadFacts& facts, bool ofEverybody,
                      const std::optional<RulesOf>& whose = {}) {
  RulesAhead rules(records, days, whose);
  HeldAhead held = ofEverybody ? HeldAhead(records, days) : HeldAhead(records, days, facts.organisation.posts);
  rules.readInto(facts);
  facts.allocations = held.read();
  facts.cases = loadCasesOf(records, facts.allocations);
}

// Posts whose cases are not loaded must not be counted as empty ones.
template <class Wanted>
void keepPosts(CaseloadFacts& facts, Wanted wanted) {
  std::vector<Post>& posts = facts.organisation.posts;
  posts.erase(std::remove_if(posts.begin(), posts.end(), [&wanted](const Post& post) { return !wanted(post); }),
              posts.end());
}

class OpenCases {
 public:
  OpenCases(const Database& records, QDate on)
      : open_(records, u"SELECT id FROM case_file WHERE closed_day IS NULL AND opened_day <= ?"),
        closed_(records, u"SELECT id FROM case_file WHERE closed_day > ? AND opened_day <= ?") {
    open_.bind(on).ahead();
    closed_.bind(on).bind(on).ahead();
  }
  std::vector<CaseId> read() {
    std::vector<CaseId> ids;
    for (Query* query : {&open_, &closed_})
      while (query->next()) ids.push_back(query->id<CaseId>(0));
    return ids;
  }

 private:
  Query open_, closed_;
};

std::vector<Allocation> loadLeadsOf(const Database& records, const std::vector<Case>& cases) {
  std::vector<Allocation> leads;
  Query query(records, kAllocation + u"case_id"_s + amongIds() + u" AND part = 'lead'"_s);
  std::vector<CaseId> ids;
  for (const Case& one : cases) ids.push_back(one.id);
  query.bind(idsText(ids));
  readAllocations(query, leads);
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
  RowsByKey rows(records,
                 u"SELECT id, code, kind, family, features, unit_id, points_e4, opened_day, closed_day FROM case_file",
                 u"id", keysOf(ids, [](CaseId id) { return std::optional(id); }));
  for (const CaseId id : ids)
    if (rows.at(id.value())) cases.push_back(caseFrom(rows.row(), id, kinds));
  return cases;
}

CaseloadFacts loadFacts(const Database& records, QDate on) {
  const Snapshot snapshot(records);
  const Days days{on, on};
  CaseloadFacts facts;
  facts.organisation = loadOrganisationOn(records, on);
  loadRulesAndHeld(records, days, facts, true);
  return facts;
}

CaseloadFacts loadFactsOfUnit(const Database& records, QDate on, UnitId unit) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisationOn(records, on);
  const auto below = facts.organisation.units.below(unit);
  keepPosts(facts, [&below](const Post& post) { return below.contains(post.unit); });
  loadRulesAndHeld(records, {on, on}, facts, false);
  return facts;
}

CaseloadFacts loadFactsOver(const Database& records, QDate first, QDate last, std::optional<UnitId> unit) {
  const Snapshot snapshot(records);
  const Days days{first, last};
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  const auto below = unit ? facts.organisation.units.below(*unit) : std::unordered_set<UnitId>();
  keepPosts(facts, [&](const Post& post) {
    return post.period.from <= last && (!post.period.to || *post.period.to > first) &&
           (!unit || below.contains(post.unit));
  });
  loadRulesAndHeld(records, days, facts, !unit);
  return facts;
}

CaseloadFacts loadFactsOfPosts(const Database& records, QDate first, QDate last, const std::set<PostId>& posts) {
  const Snapshot snapshot(records);
  const Days days{first, last};
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  keepPosts(facts, [&posts](const Post& post) { return posts.contains(post.id); });
  loadRulesAndHeld(records, days, facts, false);
  return facts;
}

CaseloadFacts loadFactsOfPerson(const Database& records, QDate on, PersonId person) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisationOf(records, on, person);
  RulesOf whose{person, {}};
  for (const Unit& unit : facts.organisation.units.units()) whose.units.insert(unit.id);
  loadRulesAndHeld(records, {on, on}, facts, false, whose);
  return facts;
}

CaseloadFacts loadRulesOver(const Database& records, QDate first, QDate last) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  RulesAhead(records, {first, last}).readInto(facts);
  return facts;
}

void reloadRulesOver(const Database& records, QDate first, QDate last, CaseloadFacts& facts) {
  RulesAhead(records, {first, last}).readInto(facts);
}

CaseloadFacts loadUnallocatedFacts(const Database& records, QDate on) {
  const Snapshot snapshot(records);
  CaseloadFacts facts;
  facts.organisation = loadOrganisation(records);
  HeldAhead held(records, {on, on});
  OpenCases open(records, on);
  std::unordered_set<CaseId> led;
  for (const Allocation& one : held.read()) {
    const Post* post = one.part == Part::Lead ? facts.organisation.post(one.post) : nullptr;
    if (post != nullptr && post->period.holdsOn(on)) led.insert(one.caseId);
  }
  std::vector<CaseId> waiting;
  for (const CaseId id : open.read()) {
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
