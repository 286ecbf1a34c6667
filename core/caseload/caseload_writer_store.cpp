// SPDX-License-Identifier: MIT
// Inserting and closing cases, and changing limits by period.
// A closed case keeps no open allocation, so that what is read of today stays as small as today.
#include "core/caseload/caseload_writer_store.h"

#include "core/caseload/going_on_store.h"
#include "core/organisation/organisation_writer_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<void> writeLead(Database& records, CaseId id, PostId post, QDate from, const QString& reference) {
  Query holds(records, u"SELECT code FROM post WHERE id = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)");
  if (!holds.bind(post).bind(from).bind(from).next()) {
    return refuse(u"The post that is to lead '%1' does not hold on the day the case opens."_s.arg(reference));
  }
  const QString words = reference + u' ' + holds.text(0);
  holds.finish();
  for (const PostStretch& where : stretchesOf(records, post, from)) {
    const auto code = freeCode(records, u"allocation", {}, words, u"allocation"_s);
    if (!code) return tl::unexpected(code.error());
    Change insert(records,
                  u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day) "
                  "VALUES (?, ?, ?, 'lead', ?, ?)");
    insert.bind(*code).bind(id).bind(where.post).bind(where.period.from).bind(where.period.to).run();
  }
  return {};
}

}  // namespace

Result<CaseId> writeCase(Database& records, const NewCase& added, std::optional<PostId> lead) {
  const auto record = checked(added);
  if (!record) return tl::unexpected(record.error());
  const auto code = freeCode(records, u"case_file", record->reference, u"case"_s, u"case"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(records,
                u"INSERT INTO case_file (code, kind, family, features, unit_id, points_e4, opened_day) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(*code).bind(record->kind).bindText(record->family).bindText(featuresText(record->features));
  insert.bind(record->unit);
  (record->points ? insert.bind(record->points->toScaled(4)) : insert.bindNull()).bind(record->opened);
  const auto id = insert.insertAs<CaseId>();
  if (lead) {
    const auto led = writeLead(records, id, *lead, record->opened, *code);
    if (!led) return tl::unexpected(led.error());
  }
  return id;
}

Result<ClosedCase> writeClosing(Database& records, CaseId id, QDate closed) {
  Change close(records,
               u"UPDATE case_file SET closed_day = ?, row_version = row_version + 1 "
               "WHERE id = ? AND closed_day IS NULL AND opened_day < ?");
  if (close.bind(closed).bind(id).bind(closed).run() != 1) {
    return refuse(u"The case is closed already, or it was opened on that day or later."_s);
  }
  ClosedCase result{id, closed, {}};
  Query held(records,
             u"SELECT id, to_day FROM allocation WHERE case_id = ? AND from_day < ? "
             "AND (to_day IS NULL OR to_day > ?)");
  held.bind(id).bind(closed).bind(closed);
  while (held.next()) result.ended.emplace_back(held.id<AllocationId>(0), held.optionalDay(1));
  Change end(records, u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ?");
  for (const auto& [allocation, until] : result.ended) end.bind(closed).bind(allocation).run();
  return result;
}

Result<void> writeReopening(Database& records, const ClosedCase& closed) {
  Change open(records,
              u"UPDATE case_file SET closed_day = NULL, row_version = row_version + 1 "
              "WHERE id = ? AND closed_day = ?");
  if (open.bind(closed.caseId).bind(closed.closed).run() != 1) {
    return refuse(u"The case was reopened or changed meanwhile."_s);
  }
  Change restore(records,
                 u"UPDATE allocation SET to_day = ?, row_version = row_version + 1 WHERE id = ? AND to_day = ?");
  for (const auto& [allocation, until] : closed.ended) {
    if (restore.bind(until).bind(allocation).bind(closed.closed).run() != 1) {
      return refuse(u"An allocation of the case was changed meanwhile."_s);
    }
  }
  return {};
}

Result<void> writeLimit(Database& records, const NewLimit& typed, QDate today) {
  const auto limit = checked(typed);
  if (!limit) return tl::unexpected(limit.error());
  const QString role = limit->role.isEmpty() ? QString() : limit->role;
  const auto bindTarget = [&](auto& statement) -> auto& {
    return statement.bind(token(limit->measure)).bind(limit->unit).bind(role).bind(limit->person);
  };
  const QString sameTarget =
      u" measure = ? AND unit_id IS NOT DISTINCT FROM ? AND role IS NOT DISTINCT FROM ? AND person_id IS NOT DISTINCT FROM ?"_s;

  Query later(records, u"SELECT min(from_day) FROM caseload_limit WHERE from_day > ? AND"_s + sameTarget);
  bindTarget(later.bind(limit->from)).next();
  const auto until = later.optionalDay(0);
  later.finish();
  // What was in force on a day that is past is not taken away from it.
  if (limit->from < today) {
    Query begun(records, u"SELECT 1 FROM caseload_limit WHERE from_day < ? AND (to_day IS NULL OR to_day > ?) AND"_s +
                             sameTarget);
    if (bindTarget(begun.bind(today).bind(limit->from)).next())
      return refuse(
          u"A limit for the same is in force on days that are past, and they stay as they were. Choose today or a later day."_s);
  }
  Change replaced(records, u"DELETE FROM caseload_limit WHERE from_day = ? AND"_s + sameTarget);
  bindTarget(replaced.bind(limit->from)).run();
  Change end(records,
             u"UPDATE caseload_limit SET to_day = ?, row_version = row_version + 1 "
             "WHERE from_day < ? AND (to_day IS NULL OR to_day > ?) AND"_s +
                 sameTarget);
  bindTarget(end.bind(limit->from).bind(limit->from).bind(limit->from)).run();

  const QString words = token(limit->measure) + u' ' + token(limit->op) + u' ' + limit->value.toString(4);
  const auto code = freeCode(records, u"caseload_limit", {}, words, u"limit"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(
      records,
      u"INSERT INTO caseload_limit (code, operator, value_e4, measure, unit_id, role, person_id, from_day, to_day) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(*code).bind(token(limit->op)).bind(limit->value.toScaled(4));
  bindTarget(insert).bind(limit->from).bind(until).run();
  return {};
}

void writeWeights(Database& records, const std::vector<Weight>& weights) {
  Change insert(records,
                u"INSERT INTO weight (scheme, unit_id, from_day, to_day, case_kind, feature, points_e4) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const Weight& weight : weights) {
    insert.bind(weight.scheme).bind(weight.unit).bind(weight.period.from).bind(weight.period.to);
    insert.bindText(weight.kind).bindText(weight.feature).bind(weight.points.toScaled(4)).run();
  }
}

std::optional<UnitId> unitOfCase(const Database& records, CaseId id) {
  Query query(records, u"SELECT unit_id FROM case_file WHERE id = ?");
  query.bind(id);
  return query.next() ? query.optionalId<UnitId>(0) : std::nullopt;
}

}  // namespace headroom
