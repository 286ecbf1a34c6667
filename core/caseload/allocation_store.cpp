// SPDX-License-Identifier: MIT
// Reading and writing who holds a case.
// Who gives way to whom is decided in allocating.
#include "core/caseload/allocation_store.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/going_on_store.h"
#include "core/caseload/unallocated.h"
#include "core/caseload/what_if.h"
#include "core/organisation/free_code_store.h"
#include "core/organisation/post_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDaysAhead = 28;
constexpr int kDaysBack = 7;  // what began since: new, or only gone on

// The leads of a case that hold on that day or begin later, by first day.
std::vector<Lead> leadsFrom(const Database& records, CaseId id, QDate from) {
  std::vector<Lead> leads;
  Query query(records,
              u"SELECT id, post_id, from_day, to_day FROM allocation WHERE case_id = ? AND part = 'lead' "
              "AND (to_day IS NULL OR to_day > ?) ORDER BY from_day");
  query.bind(id).bind(from);
  while (query.next()) {
    leads.push_back({query.id<AllocationId>(0), query.id<PostId>(1), {query.day(2), query.optionalDay(3)}});
  }
  return leads;
}

// A lead as what only goes on, where the same person led the case until its first day: it went on in a changed post,
// and nobody decided that.
std::optional<GoesOn> undecided(const Database& records, const Lead& lead) {
  Query query(records,
              u"SELECT a.code, a.reason FROM allocation a JOIN post p ON p.id = a.post_id "
              "JOIN allocation b ON b.case_id = a.case_id JOIN post q ON q.id = b.post_id WHERE a.id = ? "
              "AND b.part = 'lead' AND b.to_day = a.from_day AND q.person_id = p.person_id AND NOT EXISTS "
              "(SELECT 1 FROM allocation_decision d WHERE d.allocation_id = a.id)");
  if (!query.bind(lead.id).next()) return std::nullopt;
  return GoesOn{lead.id, lead.post, lead.period, query.text(0), query.text(1)};
}

}  // namespace

std::optional<CaseBackground> loadBackground(const Database& records, CaseId id) {
  const Snapshot moment(records);
  auto found = loadCases(records, {id});
  if (found.empty()) return std::nullopt;
  CaseBackground background{std::move(found.front()), {}};
  Query query(records,
              u"SELECT a.case_id, p.person_id, a.from_day, a.to_day FROM allocation a JOIN post p ON p.id = a.post_id "
              "WHERE a.case_id = ? AND a.part = 'lead'");
  const auto add = [&](CaseId which) {
    query.bind(which);
    while (query.next()) {
      background.led.push_back({query.id<CaseId>(0), query.id<PersonId>(1), {query.day(2), query.optionalDay(3)}});
    }
  };
  add(id);
  if (background.record.family.isEmpty()) return background;
  std::vector<CaseId> family;
  Query siblings(records, u"SELECT id FROM case_file WHERE family = ? AND id <> ?");
  siblings.bind(background.record.family).bind(id);
  while (siblings.next()) family.push_back(siblings.id<CaseId>(0));
  for (const CaseId sibling : family) add(sibling);
  return background;
}

std::vector<HeldLine> loadHeldLines(const Database& records, CaseId id) {
  std::vector<HeldLine> lines;
  Query query(records,
              u"SELECT a.id, a.post_id, o.name, p.role, u.name, a.part, a.from_day, a.to_day, "
              "coalesce(d.reason, a.reason), d.rationale, d.override_why, d.agreed_with, b.name, d.decided_at "
              "FROM allocation a JOIN post p ON p.id = a.post_id JOIN person o ON o.id = p.person_id "
              "JOIN unit u ON u.id = p.unit_id LEFT JOIN allocation_decision d ON d.allocation_id = a.id "
              "LEFT JOIN person b ON b.id = d.decided_by_id WHERE a.case_id = ? ORDER BY a.from_day DESC, a.id DESC");
  query.bind(id);
  while (query.next()) {
    lines.push_back({query.id<AllocationId>(0),
                     query.id<PostId>(1),
                     query.text(2),
                     known(roleFrom(query.text(3)), TO_SAY("a post of an unknown role")),
                     query.text(4),
                     query.text(5) == u"lead" ? Part::Lead : Part::CoWorker,
                     {query.day(6), query.optionalDay(7)},
                     query.text(8),
                     query.text(9),
                     query.text(10),
                     query.text(11),
                     query.text(12),
                     query.optionalInteger(13)});
  }
  return lines;
}

CaseloadFacts loadBoardFacts(const Database& records, QDate on, std::optional<UnitId> unit) {
  const Snapshot moment(records);
  CaseloadFacts facts = loadFactsOver(records, on.addDays(-kDaysBack), on.addDays(kDaysAhead), unit);
  const CaseloadFacts waiting = loadUnallocatedFacts(records, on);
  std::vector<Case> more;  // put in when all are found, for cases are looked up by their order
  for (const Case& one : waiting.cases) {
    if (unit && (!one.unit || !facts.organisation.units.isWithin(*one.unit, *unit))) continue;
    if (facts.caseOf(one.id) == nullptr) more.push_back(one);
  }
  facts.cases.insert(facts.cases.end(), more.begin(), more.end());
  std::sort(facts.cases.begin(), facts.cases.end(), [](const Case& a, const Case& b) { return a.id < b.id; });
  std::set<CaseId> waits;
  for (const UnallocatedCase& one : unallocated(waiting, on, unit)) waits.insert(one.caseId);
  for (const Case& one : facts.cases)
    if (!waits.contains(one.id) && !leadOf(facts, one.id, on)) facts.notOurs.insert(one.id);
  return facts;
}

LeadsFrom loadLeadsFrom(const Database& records, CaseId id, QDate from) {
  LeadsFrom found{leadsFrom(records, id, from), {}, {}};
  if (found.leads.empty() || found.leads.front().period.from > from) return found;
  const Lead& first = found.leads.front();
  found.goOn = continuationsOf(records, first.id);
  if (first.period.from == from) found.undecided = undecided(records, first);
  return found;
}

std::optional<PostId> leadOn(const Database& records, CaseId id, QDate on) {
  Query query(records,
              u"SELECT a.post_id FROM allocation a JOIN post p ON p.id = a.post_id WHERE a.case_id = ? "
              "AND a.part = 'lead' AND a.from_day <= ? AND (a.to_day IS NULL OR a.to_day > ?) "
              "AND p.from_day <= ? AND (p.to_day IS NULL OR p.to_day > ?)");
  return query.bind(id).bind(on).bind(on).bind(on).bind(on).next() ? query.optionalId<PostId>(0) : std::nullopt;
}

std::optional<UnitId> unitOfLead(const Database& records, CaseId id, QDate on) {
  const auto post = leadOn(records, id, on);
  return post ? std::optional(unitOfPost(records, *post)) : std::nullopt;
}

std::optional<UnitId> unitOfAllocation(const Database& records, AllocationId id) {
  Query query(records, u"SELECT p.unit_id FROM allocation a JOIN post p ON p.id = a.post_id WHERE a.id = ?");
  return query.bind(id).next() ? query.optionalId<UnitId>(0) : std::nullopt;
}

std::optional<Allocation> loadAllocation(const Database& records, AllocationId id) {
  Query query(records, u"SELECT case_id, post_id, part, from_day, to_day FROM allocation WHERE id = ?");
  if (!query.bind(id).next()) return std::nullopt;
  return Allocation{id,
                    query.id<CaseId>(0),
                    query.id<PostId>(1),
                    query.text(2) == u"lead" ? Part::Lead : Part::CoWorker,
                    {query.day(3), query.optionalDay(4)}};
}

std::optional<AllocationId> coWorkOn(const Database& records, CaseId id, PostId post, QDate on) {
  Query query(records,
              u"SELECT id FROM allocation WHERE case_id = ? AND part = 'co-worker' AND post_id = ? AND from_day <= ? "
              "AND (to_day IS NULL OR to_day > ?)");
  query.bind(id).bind(post).bind(on).bind(on);
  return query.next() ? std::optional(query.id<AllocationId>(0)) : std::nullopt;
}

std::optional<QDate> coWorkAfter(const Database& records, CaseId id, PostId post, QDate day) {
  Query later(records,
              u"SELECT min(from_day) FROM allocation WHERE case_id = ? AND part = 'co-worker' AND post_id = ? "
              "AND from_day > ?");
  later.bind(id).bind(post).bind(day).next();
  return later.optionalDay(0);
}

AllocationId insertAllocation(Database& records, CaseId id, PostId post, Part part, const Period& period,
                              const QString& reason) {
  Query names(records, u"SELECT c.code, p.code FROM case_file c, post p WHERE c.id = ? AND p.id = ?");
  names.bind(id).bind(post).next();
  const QString words = names.text(0) + u' ' + names.text(1);
  names.finish();
  Change insert(records,
                u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day, reason) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(freeCode(records, u"allocation", words, u"allocation"_s)).bind(id).bind(post).bind(token(part));
  return insert.bind(period.from).bind(period.to).bindText(reason).insertAs<AllocationId>();
}

void insertDecision(Database& records, AllocationId id, const NewAllocation& decided, std::optional<PersonId> by,
                    qint64 at) {
  Change insert(records,
                u"INSERT INTO allocation_decision (allocation_id, decided_by_id, decided_at, reason, rationale, "
                "override_why, agreed_with) VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(id).bind(by).bind(at).bind(decided.reason).bindText(decided.rationale);
  insert.bindText(decided.overrideWhy).bindText(decided.agreedWith).runLater();
}

void insertAgain(Database& records, CaseId id, const GoesOn& row) {
  Change insert(records,
                u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day, reason) "
                "VALUES (?, ?, ?, 'lead', ?, ?, ?)");
  insert.bind(row.code)
      .bind(id)
      .bind(row.post)
      .bind(row.period.from)
      .bind(row.period.to)
      .bindText(row.reason)
      .runLater();
}

void deleteAllocation(Database& records, AllocationId id) {
  Change(records, u"DELETE FROM allocation WHERE id = ?").bind(id).runLater();
}

bool deleteUntouched(Database& records, AllocationId id) {
  return Change(records, u"DELETE FROM allocation WHERE id = ? AND row_version = 1").bind(id).run() == 1;
}

void deleteDecision(Database& records, AllocationId id) {
  Change(records, u"DELETE FROM allocation_decision WHERE allocation_id = ?").bind(id).runLater();
}

bool writeEnd(Database& records, AllocationId id, QDate to) {
  for (const GoesOn& later : continuationsOf(records, id)) deleteAllocation(records, later.id);
  Change end(records,
             u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ? AND from_day < ? "
             "AND (to_day IS NULL OR to_day > ?)");
  return end.bind(to).bind(id).bind(to).bind(to).run() == 1;
}

std::vector<std::pair<AllocationId, std::optional<QDate>>> endAllOf(Database& records, CaseId id, QDate day) {
  std::vector<std::pair<AllocationId, std::optional<QDate>>> ended;
  Query held(records,
             u"SELECT id, to_day FROM allocation WHERE case_id = ? AND from_day < ? "
             "AND (to_day IS NULL OR to_day > ?)");
  held.bind(id).bind(day).bind(day);
  while (held.next()) ended.emplace_back(held.id<AllocationId>(0), held.optionalDay(1));
  Change end(records, u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ?");
  for (const auto& [allocation, until] : ended) end.bind(day).bind(allocation).runLater();
  return ended;
}

bool restoreEnd(Database& records, AllocationId id, QDate end, std::optional<QDate> until) {
  Change restore(records,
                 u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ? AND to_day = ?");
  return restore.bind(until).bind(id).bind(end).run() == 1;
}

}  // namespace headroom
