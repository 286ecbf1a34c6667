// SPDX-License-Identifier: MIT
// A change of a post is a new row; allocations and reductions that hold go on in a row of their own.
#include "core/caseload/staff_store.h"

#include "core/caseload/going_on_store.h"

#include <QCoreApplication>

#include "core/organisation/organisation_writer_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("staff", words); }

struct Row {
  qint64 id;
  QString code;
};

// The rows of a table that belong to the post and hold on the day before and on the day.
std::vector<Row> runningRows(const Database& records, QStringView table, PostId post, QDate day) {
  std::vector<Row> rows;
  Query query(
      records,
      u"SELECT id, code FROM %1 WHERE post_id = ? AND from_day < ? AND (to_day IS NULL OR to_day > ?)"_s.arg(table));
  query.bind(post).bind(day).bind(day);
  while (query.next()) rows.push_back({query.integer(0), query.text(1)});
  return rows;
}

// Each running row ends, and its like goes on at the new post; what begins later is simply the new post's.
Result<void> goOn(Database& records, const QString& table, const QString& columns, const QString& what, PostId from,
                  PostId to, QDate day) {
  for (const Row& row : runningRows(records, table, from, day)) {
    const auto code = freeCode(records, table, {}, row.code, what);
    if (!code) return tl::unexpected(code.error());
    Change copy(records,
                u"INSERT INTO %1 (code, post_id, from_day, to_day, %2) SELECT ?, ?, ?, to_day, %2 FROM %1 "
                "WHERE id = ?"_s.arg(table, columns));
    copy.bind(*code).bind(to).bind(day).bind(row.id).run();
    Change end(records, u"UPDATE %1 SET to_day = ?, row_version = row_version + 1 WHERE id = ?"_s.arg(table));
    end.bind(day).bind(row.id).run();
  }
  Change later(
      records,
      u"UPDATE %1 SET post_id = ?, row_version = row_version + 1 WHERE post_id = ? AND from_day >= ?"_s.arg(table));
  later.bind(to).bind(from).bind(day).run();
  return {};
}

}  // namespace

std::optional<Post> loadPost(const Database& records, PostId id) {
  Query query(
      records,
      u"SELECT code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day FROM post WHERE id = ?");
  if (!query.bind(id).next()) return std::nullopt;
  return Post{id,
              query.text(0),
              query.id<PersonId>(1),
              query.id<UnitId>(2),
              query.text(3),
              Decimal::fromScaled(query.integer(4), 6),
              query.text(5),
              query.text(6),
              {query.day(7), query.optionalDay(8)}};
}

int casesLedFrom(const Database& records, PostId post, QDate day) {
  Query query(
      records,
      u"SELECT count(*) FROM allocation a JOIN case_file c ON c.id = a.case_id WHERE a.post_id = ? "
      "AND a.part = 'lead' AND (a.to_day IS NULL OR a.to_day > ?) AND (c.closed_day IS NULL OR c.closed_day > ?)");
  query.bind(post).bind(day).bind(day).next();
  return static_cast<int>(query.integer(0));
}

Result<PostId> writePostChange(Database& records, const Post& post, QDate from, const Post& anew) {
  const auto added = writePost(records, post.person,
                               {anew.unit, anew.role, anew.fte, {from, post.period.to}, anew.contract, anew.kind, {}});
  if (!added) return added;
  const auto cases = goOn(records, u"allocation"_s, u"case_id, part, reason"_s, u"allocation"_s, post.id, *added, from);
  if (!cases) return tl::unexpected(cases.error());
  const auto taken =
      goOn(records, u"reduction"_s, u"person_id, reason, percent_e4, note"_s, u"reduction"_s, post.id, *added, from);
  if (!taken) return tl::unexpected(taken.error());
  writePostEnd(records, post.id, from);
  return *added;
}

void writePostEnd(Database& records, PostId post, QDate to) {
  Change(records, u"UPDATE post SET to_day = ?, row_version = row_version + 1 WHERE id = ?").bind(to).bind(post).run();
}

int writePostsToCome(Database& records, UnitId from, UnitId to, QDate day) {
  Change move(records,
              u"UPDATE post SET unit_id = ?, row_version = row_version + 1 WHERE unit_id = ? AND from_day >= ?");
  return move.bind(to).bind(from).bind(day).run();
}

Result<int> writeReduction(Database& records, const Reduction& one, const QString& note) {
  std::vector<std::pair<std::optional<PostId>, Period>> parts{{one.post, one.period}};
  if (one.post) {
    parts.clear();
    for (const PostStretch& where : stretchesOf(records, *one.post, one.period.from, one.period.to))
      parts.emplace_back(where.post, where.period);
  }
  for (const auto& [post, period] : parts) {
    const auto code = freeCode(records, u"reduction", one.code, u"reduction "_s + one.reason, u"reduction"_s);
    if (!code) return tl::unexpected(code.error());
    Change insert(records,
                  u"INSERT INTO reduction (code, person_id, post_id, reason, percent_e4, from_day, to_day, note) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(*code).bind(one.person).bind(post).bind(one.reason).bind(one.percent.toScaled(4));
    insert.bind(period.from).bind(period.to).bindText(note).run();
  }
  return 1;
}

Result<int> writeAbsence(Database& records, const Absence& one) {
  const auto code = freeCode(records, u"absence", one.code, u"absence "_s + one.reason, u"absence"_s);
  if (!code) return tl::unexpected(code.error());
  Change insert(
      records,
      u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(*code).bind(one.person).bind(one.reason).bind(one.needsCover).bind(one.period.from).bind(one.period.to);
  return insert.run();
}

Result<int> writeTakingEnd(Database& records, QStringView table, const QString& code, QDate to, QDate today) {
  Change end(records,
             u"UPDATE %1 SET to_day = ?, row_version = row_version + 1 WHERE code = ? AND from_day < ? "
             "AND (to_day IS NULL OR to_day > ?)"_s.arg(table));
  if (end.bind(to).bind(code).bind(to).bind(to).run() == 1) return 1;
  // What has not begun can be called off; what has begun is part of the figures of its days.
  Change gone(records, u"DELETE FROM %1 WHERE code = ? AND from_day >= ? AND from_day >= ?"_s.arg(table));
  if (gone.bind(code).bind(to).bind(today).run() == 1) return 1;
  Query begun(records, u"SELECT from_day FROM %1 WHERE code = ? AND from_day >= ?"_s.arg(table));
  if (begun.bind(code).bind(to).next())
    return refuse(say("It began on %1: it can end after that day.").arg(begun.day(0).toString(Qt::ISODate)));
  return refuse(say("It has ended before that day already."));
}

std::optional<PersonId> personOfTaking(const Database& records, QStringView table, const QString& code) {
  Query query(records, u"SELECT person_id FROM %1 WHERE code = ?"_s.arg(table));
  return query.bind(code).next() ? query.optionalId<PersonId>(0) : std::nullopt;
}

Result<std::optional<QDate>> writeWeightsEnd(Database& records, std::optional<UnitId> unit, QDate from, QDate today) {
  // What was in force on a day that is past is not taken away from it.
  if (from < today) {
    Query begun(records,
                u"SELECT 1 FROM weight WHERE unit_id IS NOT DISTINCT FROM ? AND from_day < ? "
                "AND (to_day IS NULL OR to_day > ?)");
    if (begun.bind(unit).bind(today).bind(from).next())
      return refuse(
          say("Weights for the same are in force on days that are past, and they stay as they were. Choose today or a "
              "later day."));
  }
  Change(records, u"DELETE FROM weight WHERE unit_id IS NOT DISTINCT FROM ? AND from_day = ?")
      .bind(unit)
      .bind(from)
      .run();
  Change end(records,
             u"UPDATE weight SET to_day = ?, row_version = row_version + 1 WHERE unit_id IS NOT DISTINCT FROM ? "
             "AND from_day < ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(from).bind(unit).bind(from).bind(from).run();
  Query later(records, u"SELECT min(from_day) FROM weight WHERE unit_id IS NOT DISTINCT FROM ? AND from_day > ?");
  later.bind(unit).bind(from).next();
  return later.optionalDay(0);
}

}  // namespace headroom
