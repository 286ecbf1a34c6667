// SPDX-License-Identifier: MIT
// Writing a board as its changes, one row each, in their order.
// A starter's number stands in a column of its own: their post has no row.
#include <QCoreApplication>

#include "core/base/plain_text.h"
#include "core/caseload/board_actions.h"
#include "core/organisation/one_save.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("board", words); }

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
  return {u"starter"_s, {}, {}, qint64{starter.number}, starter.unit, starter.role, starter.fte.toScaled(6)};
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
  if (kind == u"starter" && starter) {
    return TriedStarter{static_cast<int>(*starter), query.id<UnitId>(4), query.text(5),
                        Decimal::fromScaled(query.integer(6), 6)};
  }
  return std::nullopt;
}

void deleteBoard(Database& records, qint64 row) {
  Change(records, u"DELETE FROM board_change WHERE board_id = ?").bind(row).run();
  Change(records, u"DELETE FROM board WHERE id = ?").bind(row).run();
}

void writeChanges(Database& records, qint64 board, const std::vector<TriedChange>& changes) {
  Change insert(
      records,
      u"INSERT INTO board_change (board_id, position, kind, case_id, post_id, starter, unit_id, role, fte_e6, "
      "days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  int position = 0;
  for (const TriedChange& change : changes) {
    const ChangeRow row = rowOf(change);
    insert.bind(board).bind(position++).bind(row.kind).bind(row.caseId).bind(row.post).bind(row.starter);
    insert.bind(row.unit).bindText(row.role).bind(row.fteE6).bind(row.days).run();
  }
}

}  // namespace

Result<int> keepBoard(WritableDesk& desk, const QString& typed, std::optional<UnitId> unit,
                      const std::vector<TriedChange>& changes) {
  const QString name = typed.trimmed();
  if (name.isEmpty()) return refuse(say("Give the board a name to keep it under."));
  if (const auto fits = checkedLength(name, kLongestName, say("The name")); !fits) return tl::unexpected(fits.error());
  if (changes.empty()) return refuse(say("There is nothing on the board to keep."));
  if (!desk.viewer.person) return refuse(say("Choose who you are before you keep a board."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    Query before(desk.records, u"SELECT id FROM board WHERE person_id = ? AND name = ?");
    const bool any = before.bind(*desk.viewer.person).bind(name).next();
    const qint64 old = any ? before.integer(0) : 0;
    before.finish();
    if (any) deleteBoard(desk.records, old);
    Change insert(desk.records,
                  u"INSERT INTO board (name, person_id, unit_id, day, changed_at) VALUES (?, ?, ?, ?, ?) RETURNING id");
    insert.bind(name).bind(*desk.viewer.person).bind(unit).bind(desk.today()).bind(desk.clock.nowMilliseconds());
    writeChanges(desk.records, insert.insert(), changes);
    return static_cast<int>(changes.size());
  });
}

std::vector<KeptBoard> loadBoards(const Desk& desk) {
  std::vector<KeptBoard> boards;
  if (!desk.viewer.person) return boards;
  const Snapshot moment(desk.records);
  Query query(desk.records, u"SELECT id, name, unit_id, day FROM board WHERE person_id = ? ORDER BY name");
  query.bind(*desk.viewer.person);
  while (query.next())
    boards.push_back({query.integer(0), query.text(1), query.optionalId<UnitId>(2), query.day(3), {}});
  Query changes(desk.records,
                u"SELECT kind, case_id, post_id, starter, unit_id, role, fte_e6, days FROM board_change "
                "WHERE board_id = ? ORDER BY position");
  for (KeptBoard& board : boards) {
    changes.bind(board.row);
    while (changes.next()) {
      if (auto change = changeIn(changes)) board.changes.push_back(std::move(*change));
    }
  }
  return boards;
}

Result<int> dropBoard(WritableDesk& desk, qint64 row) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    Query own(desk.records, u"SELECT id FROM board WHERE id = ? AND person_id = ?");
    const bool any = own.bind(row).bind(desk.viewer.person).next();
    own.finish();
    if (!any) return refuse(say("The board is no longer there."));
    deleteBoard(desk.records, row);
    return 1;
  });
}

}  // namespace headroom
