// SPDX-License-Identifier: MIT
// A starter's number stands in a column of its own: their post has no row.
#include "core/caseload/board_store.h"

#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct ChangeRow {
  QString kind;
  std::optional<CaseId> caseId = {};
  std::optional<PostId> post = {};
  std::optional<qint64> starter = {};
  std::optional<UnitId> unit = {};
  QString role = {};
  std::optional<qint64> fteE6 = {};
  std::optional<qint64> days = {};
};

ChangeRow rowOf(const TriedChange& change) {
  if (const auto* move = std::get_if<TriedMove>(&change)) {
    ChangeRow row{u"move"_s, move->caseId, move->to};
    if (const auto number = move->to ? starterNumber(*move->to) : std::nullopt) {
      row.post.reset();
      row.starter = *number;
    }
    return row;
  }
  if (const auto* hours = std::get_if<TriedHours>(&change))
    return {u"hours"_s, {}, hours->post, {}, {}, {}, hours->fte.toScaled(6)};
  if (const auto* away = std::get_if<TriedAbsence>(&change))
    return {u"away"_s, {}, away->post, {}, {}, {}, {}, qint64{away->days}};
  const auto& starter = std::get<TriedStarter>(change);
  return {u"starter"_s, {}, {}, qint64{starter.number}, starter.unit, token(starter.role), starter.fte.toScaled(6)};
}

// Columns: kind, case, post, starter, unit, role, fte, days.
std::optional<TriedChange> changeIn(const Query& query) {
  const QString kind = query.text(0);
  const auto post = query.optionalId<PostId>(2);
  const auto starter = query.optionalInteger(3);
  if (kind == u"move") {
    auto to = post;
    if (starter) to = starterPost(static_cast<int>(*starter));
    return TriedMove{query.id<CaseId>(1), to};
  }
  if (kind == u"hours" && post) return TriedHours{*post, Decimal::fromScaled(query.integer(6), 6)};
  if (kind == u"away" && post) return TriedAbsence{*post, static_cast<int>(query.integer(7))};
  const auto role = roleFrom(query.text(5));
  if (kind == u"starter" && starter && role) {
    return TriedStarter{static_cast<int>(*starter), query.id<UnitId>(4), *role,
                        Decimal::fromScaled(query.integer(6), 6)};
  }
  return std::nullopt;
}

void writeChanges(Database& records, BoardId board, const std::vector<TriedChange>& changes) {
  Change insert(
      records,
      u"INSERT INTO board_change (board_id, position, kind, case_id, post_id, starter, unit_id, role, fte_e6, "
      "days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const TriedChange& change : changes) {
    const ChangeRow row = rowOf(change);
    insert.bind(board).bind(position++).bind(row.kind).bind(row.caseId).bind(row.post).bind(row.starter);
    insert.bind(row.unit).bindText(row.role).bind(row.fteE6).bind(row.days).runLater();
  }
}

}  // namespace

std::vector<KeptBoard> loadBoards(const Database& records, PersonId maker) {
  const Snapshot moment(records);
  std::vector<KeptBoard> boards;
  Query query(records, u"SELECT id, name, unit_id, day FROM board WHERE person_id = ? ORDER BY name");
  query.bind(maker);
  while (query.next())
    boards.push_back({query.id<BoardId>(0), query.text(1), query.optionalId<UnitId>(2), query.day(3), {}});
  Query changes(records,
                u"SELECT kind, case_id, post_id, starter, unit_id, role, fte_e6, days FROM board_change "
                "WHERE board_id = ? ORDER BY position");
  for (KeptBoard& board : boards) {
    changes.bind(board.id);
    while (changes.next()) {
      if (auto change = changeIn(changes)) board.changes.push_back(std::move(*change));
    }
  }
  return boards;
}

std::optional<BoardId> findBoard(const Database& records, PersonId maker, const QString& name) {
  Query query(records, u"SELECT id FROM board WHERE person_id = ? AND name = ?");
  return query.bind(maker).bind(name).next() ? std::optional(query.id<BoardId>(0)) : std::nullopt;
}

std::optional<PersonId> makerOf(const Database& records, BoardId id) {
  Query query(records, u"SELECT person_id FROM board WHERE id = ?");
  return query.bind(id).next() ? std::optional(query.id<PersonId>(0)) : std::nullopt;
}

void insertBoard(Database& records, PersonId maker, const NewBoard& board, QDate day, qint64 at) {
  Change insert(records,
                u"INSERT INTO board (name, person_id, unit_id, day, changed_at) VALUES (?, ?, ?, ?, ?) RETURNING id");
  insert.bind(board.name).bind(maker).bind(board.unit).bind(day).bind(at);
  writeChanges(records, insert.insertAs<BoardId>(), board.changes);
}

void deleteBoard(Database& records, BoardId id) {
  Change(records, u"DELETE FROM board_change WHERE board_id = ?").bind(id).runLater();
  Change(records, u"DELETE FROM board WHERE id = ?").bind(id).runLater();
}

}  // namespace headroom
