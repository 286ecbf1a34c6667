// SPDX-License-Identifier: MIT
// Reading and writing who holds a case.
// A new lead ends the one before on its own first day: no gap and no overlap (rules 1).
#include "core/caseload/allocation_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include "core/caseload/caseload_store.h"
#include "core/caseload/new_case.h"
#include "core/caseload/unallocated.h"
#include "core/caseload/what_if.h"
#include "core/organisation/organisation_writer_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDaysAhead = 28;
constexpr int kDaysBack = 7;  // what began since: new, or only gone on

QString say(const char* words) { return QCoreApplication::translate("allocating", words); }

struct Lead {
  AllocationId id;
  PostId post;
  Period period;
};

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

Result<void> mayBegin(const Database& records, const NewAllocation& one) {
  Query open(records,
             u"SELECT code FROM case_file WHERE id = ? AND opened_day <= ? AND (closed_day IS NULL OR closed_day > ?)");
  if (!open.bind(one.caseId).bind(one.from).bind(one.from).next()) return refuse(say("The case is not open that day."));
  open.finish();
  Query holds(records, u"SELECT code FROM post WHERE id = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)");
  if (!holds.bind(one.post).bind(one.from).bind(one.from).next())
    return refuse(say("The post does not hold that day."));
  return {};
}

Result<AllocationId> insertRow(Database& records, const NewAllocation& one, const PostStretch& where) {
  Query names(records, u"SELECT c.code, p.code FROM case_file c, post p WHERE c.id = ? AND p.id = ?");
  names.bind(one.caseId).bind(where.post).next();
  const QString words = names.text(0) + u' ' + names.text(1);
  names.finish();
  const auto code = freeCode(records, u"allocation", {}, words, u"allocation"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(records,
                u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day, reason) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(*code).bind(one.caseId).bind(where.post).bind(token(one.part)).bind(where.period.from);
  return insert.bind(where.period.to).bind(one.reason).insertAs<AllocationId>();
}

// The first row is what was decided; where the post is changed on a day to come, the others go on from it.
Result<void> insertAllocation(Database& records, const NewAllocation& one, std::optional<PersonId> decidedBy,
                              qint64 decidedAt, AllocatedCase& result) {
  bool isFirst = true;
  for (const PostStretch& where : stretchesOf(records, one.post, one.from)) {
    const auto id = insertRow(records, one, where);
    if (!id) return tl::unexpected(id.error());
    if (!std::exchange(isFirst, false)) {
      result.goesOn.push_back(*id);
      continue;
    }
    result.allocation = *id;
    Change decision(records,
                    u"INSERT INTO allocation_decision (allocation_id, decided_by_id, decided_at, reason, rationale, "
                    "override_why, agreed_with) VALUES (?, ?, ?, ?, ?, ?, ?)");
    decision.bind(*id).bind(decidedBy).bind(decidedAt).bind(one.reason).bindText(one.rationale);
    decision.bindText(one.overrideWhy).bindText(one.agreedWith).run();
  }
  return {};
}

// The same person led the case until that very day: it went on in a changed post, and nobody decided that.
bool onlyGoesOn(const Database& records, AllocationId id) {
  Query query(records,
              u"SELECT 1 FROM allocation a JOIN post p ON p.id = a.post_id JOIN allocation b ON b.case_id = a.case_id "
              "JOIN post q ON q.id = b.post_id WHERE a.id = ? AND b.part = 'lead' AND b.to_day = a.from_day "
              "AND q.person_id = p.person_id AND NOT EXISTS "
              "(SELECT 1 FROM allocation_decision d WHERE d.allocation_id = a.id)");
  return query.bind(id).next();
}

void giveWay(Database& records, const GoesOn& row, AllocatedCase& result) {
  result.gaveWay.push_back(row);
  Change(records, u"DELETE FROM allocation WHERE id = ?").bind(row.id).run();
}

// Whoever leads the case then gives way from that day on, with whatever only went on from it. True when nothing is to
// be changed: the post leads it for good.
Result<bool> endLeads(Database& records, const NewAllocation& one, AllocatedCase& result) {
  auto leads = leadsFrom(records, one.caseId, one.from);
  std::vector<GoesOn> goOn;
  if (!leads.empty() && leads.front().period.from <= one.from) goOn = continuationsOf(records, leads.front().id);
  for (std::size_t i = leads.empty() ? 0 : 1 + goOn.size(); i < leads.size(); ++i)
    return refuse(say("Somebody leads the case from %1 on.").arg(leads[i].period.from.toString(u"d MMMM yyyy")));
  if (leads.empty()) return false;
  const Lead& lead = leads.front();
  if (lead.period.from > one.from)
    return refuse(say("Somebody leads the case from %1 on.").arg(lead.period.from.toString(u"d MMMM yyyy")));
  const bool hasEnd = goOn.empty() ? lead.period.to.has_value() : goOn.back().period.to.has_value();
  if (lead.post == one.post && !hasEnd) {
    result = {lead.id, false, {}};
    return true;
  }
  const bool isSameDay = lead.period.from == one.from;
  if (isSameDay && !onlyGoesOn(records, lead.id))
    return refuse(say("The case was given to somebody from that very day. Take that back, or choose a later day."));
  if (isSameDay) {
    Query row(records, u"SELECT code, reason FROM allocation WHERE id = ?");
    row.bind(lead.id).next();
    goOn.insert(goOn.begin(), {lead.id, lead.post, lead.period, row.text(0), row.text(1)});
  }
  for (const GoesOn& later : goOn) giveWay(records, later, result);
  if (isSameDay) return false;
  result.ended = {lead.id, lead.period.to};
  if (const auto end = writeEnd(records, lead.id, one.from); !end) return tl::unexpected(end.error());
  return false;
}

std::optional<AllocationId> sameCoWork(const Database& records, const NewAllocation& one) {
  Query query(records,
              u"SELECT id FROM allocation WHERE case_id = ? AND part = 'co-worker' AND post_id = ? AND from_day <= ? "
              "AND (to_day IS NULL OR to_day > ?)");
  query.bind(one.caseId).bind(one.post).bind(one.from).bind(one.from);
  return query.next() ? std::optional(query.id<AllocationId>(0)) : std::nullopt;
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

std::vector<FamilyCase> loadFamily(const Database& records, const Case& of, QDate on) {
  std::vector<FamilyCase> family;
  if (of.family.isEmpty()) return family;
  Query query(records,
              u"SELECT c.id, c.code, c.kind, (SELECT o.name FROM allocation a JOIN post p ON p.id = a.post_id "
              "JOIN person o ON o.id = p.person_id WHERE a.case_id = c.id AND a.part = 'lead' AND a.from_day <= ?1 "
              "AND (a.to_day IS NULL OR a.to_day > ?1) AND p.from_day <= ?1 AND (p.to_day IS NULL OR p.to_day > ?1)) "
              "FROM case_file c WHERE c.family = ?2 AND c.id <> ?3 "
              "AND c.opened_day <= ?1 AND (c.closed_day IS NULL OR c.closed_day > ?1) ORDER BY c.code");
  query.bind(on).bind(of.family).bind(of.id);
  while (query.next()) family.push_back({query.id<CaseId>(0), query.text(1), query.text(2), query.text(3)});
  return family;
}

std::optional<CaseId> findCase(const Database& records, const QString& code) {
  Query query(records, u"SELECT id FROM case_file WHERE code = ?");
  return query.bind(code).next() ? std::optional(query.id<CaseId>(0)) : std::nullopt;
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
                     query.text(3),
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
  for (const Case& one : waiting.cases) {
    if (unit && (!one.unit || !facts.organisation.units.isWithin(*one.unit, *unit))) continue;
    if (facts.caseOf(one.id) == nullptr) facts.cases.push_back(one);
  }
  std::sort(facts.cases.begin(), facts.cases.end(), [](const Case& a, const Case& b) { return a.id < b.id; });
  std::set<CaseId> waits;
  for (const UnallocatedCase& one : unallocated(waiting, on, unit)) waits.insert(one.caseId);
  for (const Case& one : facts.cases)
    if (!waits.contains(one.id) && !leadOf(facts, one.id, on)) facts.notOurs.insert(one.id);
  return facts;
}

Result<AllocatedCase> writeAllocation(Database& records, const NewAllocation& one, std::optional<PersonId> decidedBy,
                                      qint64 decidedAt) {
  if (const auto may = mayBegin(records, one); !may) return tl::unexpected(may.error());
  AllocatedCase result{AllocationId(1), true, {}};
  if (one.part == Part::CoWorker) {
    if (const auto same = sameCoWork(records, one)) return AllocatedCase{*same, false, {}};
    Query later(records,
                u"SELECT min(from_day) FROM allocation WHERE case_id = ? AND part = 'co-worker' AND post_id = ? "
                "AND from_day > ?");
    later.bind(one.caseId).bind(one.post).bind(one.from).next();
    if (const auto day = later.optionalDay(0))
      return refuse(say("They co-work the case from %1 on already.").arg(day->toString(u"d MMMM yyyy")));
    later.finish();
  } else {
    const auto stays = endLeads(records, one, result);
    if (!stays) return tl::unexpected(stays.error());
    if (*stays) return result;
  }
  if (const auto added = insertAllocation(records, one, decidedBy, decidedAt, result); !added)
    return tl::unexpected(added.error());
  return result;
}

Result<void> writeTakenBack(Database& records, const AllocatedCase& allocated) {
  if (!allocated.isNew) return {};
  Query begin(records, u"SELECT from_day, case_id FROM allocation WHERE id = ?");
  if (!begin.bind(allocated.allocation).next()) return refuse(say("The allocation is no longer there."));
  const QDate from = begin.day(0);
  const auto caseId = begin.id<CaseId>(1);
  begin.finish();
  Change(records, u"DELETE FROM allocation_decision WHERE allocation_id = ?").bind(allocated.allocation).run();
  Change gone(records, u"DELETE FROM allocation WHERE id = ? AND row_version = 1");
  int taken = gone.bind(allocated.allocation).run();
  for (const AllocationId later : allocated.goesOn) taken += gone.bind(later).run();
  if (taken != 1 + static_cast<int>(allocated.goesOn.size()))
    return refuse(say("The allocation was changed meanwhile and is not taken back."));
  for (const GoesOn& before : allocated.gaveWay) {
    const auto code = freeCode(records, u"allocation", before.code, u"allocation"_s, u"allocation"_s);
    if (!code) return tl::unexpected(code.error());
    Change again(records,
                 u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day, reason) "
                 "VALUES (?, ?, ?, 'lead', ?, ?, ?)");
    again.bind(*code).bind(caseId).bind(before.post).bind(before.period.from).bind(before.period.to);
    again.bindText(before.reason).run();
  }
  if (!allocated.ended) return {};
  Change restore(records,
                 u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ? AND to_day = ?");
  if (restore.bind(allocated.ended->second).bind(allocated.ended->first).bind(from).run() != 1)
    return refuse(say("Who led the case before was changed meanwhile, so it is not taken back."));
  return {};
}

Result<void> writeEnd(Database& records, AllocationId id, QDate to) {
  for (const GoesOn& later : continuationsOf(records, id))
    Change(records, u"DELETE FROM allocation WHERE id = ?").bind(later.id).run();
  Change end(records,
             u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ? AND from_day < ? "
             "AND (to_day IS NULL OR to_day > ?)");
  if (end.bind(to).bind(id).bind(to).bind(to).run() != 1)
    return refuse(say("It has ended already, or begins on that day or later."));
  return {};
}

std::optional<StoredFacts> loadCaseFacts(const Database& records, CaseId id) {
  const Snapshot moment(records);
  const auto found = loadCases(records, {id});
  if (found.empty()) return std::nullopt;
  const Case& one = found.front();
  Query query(records, u"SELECT row_version FROM case_file WHERE id = ?");
  query.bind(id).next();
  return StoredFacts{{one.kind, one.family, one.features, one.unit, one.points}, query.integer(0)};
}

Result<void> writeCorrection(Database& records, CaseId id, const CaseCorrection& typed, qint64 rowVersion) {
  const auto facts = checked(typed);
  if (!facts) return tl::unexpected(facts.error());
  Change update(records,
                u"UPDATE case_file SET kind = ?, family = ?, features = ?, unit_id = ?, points_e4 = ?, "
                "row_version = row_version + 1 WHERE id = ? AND row_version = ?");
  update.bind(facts->kind).bindText(facts->family).bindText(featuresText(facts->features)).bind(facts->unit);
  (facts->points ? update.bind(facts->points->toScaled(4)) : update.bindNull()).bind(id).bind(rowVersion);
  requireOneRow(update.run());
  return {};
}

UnitId unitOfPost(const Database& records, PostId post) {
  Query query(records, u"SELECT unit_id FROM post WHERE id = ?");
  if (!query.bind(post).next()) throw StoreError(StoreFault::Damaged, u"The post is not there."_s);
  return query.id<UnitId>(0);
}

QString nameOfPost(const Database& records, PostId post) {
  Query query(records, u"SELECT o.name FROM post p JOIN person o ON o.id = p.person_id WHERE p.id = ?");
  return query.bind(post).next() ? query.text(0) : QString();
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

}  // namespace headroom
