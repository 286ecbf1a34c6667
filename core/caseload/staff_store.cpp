// SPDX-License-Identifier: MIT
// A change of a post is a new row; allocations and reductions that hold go on in a row of their own.
#include "core/caseload/staff_store.h"

#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

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
void goOn(Database& records, const QString& table, const QString& columns, PostId from, PostId to, QDate day) {
  for (const Row& row : runningRows(records, table, from, day)) {
    Change copy(records,
                u"INSERT INTO %1 (code, post_id, from_day, to_day, %2) SELECT ?, ?, ?, to_day, %2 FROM %1 "
                "WHERE id = ?"_s.arg(table, columns));
    copy.bind(freeCode(records, table, row.code, table)).bind(to).bind(day).bind(row.id).runLater();
    Change end(records, u"UPDATE %1 SET to_day = ?, row_version = row_version + 1 WHERE id = ?"_s.arg(table));
    end.bind(day).bind(row.id).runLater();
  }
  Change later(
      records,
      u"UPDATE %1 SET post_id = ?, row_version = row_version + 1 WHERE post_id = ? AND from_day >= ?"_s.arg(table));
  later.bind(to).bind(from).bind(day).runLater();
}

}  // namespace

int casesLedFrom(const Database& records, PostId post, QDate day) {
  Query query(
      records,
      u"SELECT count(*) FROM allocation a JOIN case_file c ON c.id = a.case_id WHERE a.post_id = ? "
      "AND a.part = 'lead' AND (a.to_day IS NULL OR a.to_day > ?) AND (c.closed_day IS NULL OR c.closed_day > ?)");
  query.bind(post).bind(day).bind(day).next();
  return static_cast<int>(query.integer(0));
}

void goOnAt(Database& records, PostId post, PostId other, QDate day) {
  goOn(records, u"allocation"_s, u"case_id, part, reason"_s, post, other, day);
  goOn(records, u"reduction"_s, u"person_id, reason, percent_e4, note"_s, post, other, day);
}

void writePostEnd(Database& records, PostId post, QDate to) {
  Change(records, u"UPDATE post SET to_day = ?, row_version = row_version + 1 WHERE id = ?")
      .bind(to)
      .bind(post)
      .runLater();
}

void writeHours(Database& records, PostId post, Decimal fte) {
  Change change(records, u"UPDATE post SET fte_e6 = ?, row_version = row_version + 1 WHERE id = ?");
  change.bind(fte.toScaled(6)).bind(post).runLaterOnOneRow();
}

bool isPostUsed(const Database& records, PostId post) {
  for (const QString& table : {u"allocation"_s, u"reduction"_s, u"board_change"_s, u"escalation"_s, u"load_question"_s,
                               u"session_snapshot"_s}) {
    Query query(records, u"SELECT 1 FROM %1 WHERE post_id = ? LIMIT 1"_s.arg(table));
    if (query.bind(post).next()) return true;
  }
  Query path(records, u"SELECT 1 FROM path WHERE post_id = ? OR new_post_id = ? LIMIT 1");
  return path.bind(post).bind(post).next();
}

void deletePost(Database& records, PostId post) {
  Change(records, u"DELETE FROM post WHERE id = ?").bind(post).runLaterOnOneRow();
}

int writePostsToCome(Database& records, UnitId from, UnitId to, QDate day) {
  Change move(records,
              u"UPDATE post SET unit_id = ?, row_version = row_version + 1 WHERE unit_id = ? AND from_day >= ?");
  return move.bind(to).bind(from).bind(day).run();
}

void insertReduction(Database& records, const Reduction& one, const QString& note) {
  Change insert(records,
                u"INSERT INTO reduction (code, person_id, post_id, reason, percent_e4, from_day, to_day, note) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(one.code).bind(one.person).bind(one.post).bind(one.reason).bind(one.percent.toScaled(4));
  insert.bind(one.period.from).bind(one.period.to).bindText(note).runLater();
}

void insertAbsence(Database& records, const Absence& one) {
  Change insert(
      records,
      u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)");
  insert.bind(one.code).bind(one.person).bind(one.reason).bind(one.needsCover).bind(one.period.from);
  insert.bind(one.period.to).runLater();
}

std::optional<StoredTaking> loadTaking(const Database& records, QStringView table, const QString& code) {
  Query query(records, u"SELECT person_id, from_day, to_day FROM %1 WHERE code = ?"_s.arg(table));
  if (!query.bind(code).next()) return std::nullopt;
  return StoredTaking{query.id<PersonId>(0), {query.day(1), query.optionalDay(2)}};
}

void shortenTaking(Database& records, QStringView table, const QString& code, QDate to) {
  Change end(records, u"UPDATE %1 SET to_day = ?, row_version = row_version + 1 WHERE code = ?"_s.arg(table));
  end.bind(to).bind(code).runLaterOnOneRow();
}

void deleteTaking(Database& records, QStringView table, const QString& code) {
  Change gone(records, u"DELETE FROM %1 WHERE code = ?"_s.arg(table));
  gone.bind(code).runLaterOnOneRow();
}

}  // namespace headroom
