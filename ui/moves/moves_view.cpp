// SPDX-License-Identifier: MIT
// Reads a unit and says what a board would do to it.
#include "ui/moves/moves_view.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/board_store.h"
#include "core/organisation/access.h"
#include "core/organisation/code.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The cases of the unit that nobody leads with that board.
std::vector<const Case*> ledByNobody(const MovesPicture& picture, const BoardEffect& effect) {
  std::unordered_set<CaseId> led;
  for (const PostBalance& row : effect.after.posts)
    for (const CaseLine& line : row.carried.lines)
      if (line.part == Part::Lead) led.insert(line.caseId);
  std::vector<const Case*> nobodys;
  for (const Case& one : picture.facts.cases)
    if (one.open.holdsOn(picture.on) && !picture.facts.notOurs.contains(one.id) && !led.contains(one.id))
      nobodys.push_back(&one);
  return nobodys;
}

bool isOnBoard(const std::vector<TriedChange>& board, CaseId id) {
  return std::any_of(board.begin(), board.end(), [id](const TriedChange& change) {
    const auto* move = std::get_if<TriedMove>(&change);
    return move != nullptr && move->caseId == id;
  });
}

BoardCase caseRow(const Case& one, const CaseLine* line, Measure measure, bool moved) {
  QString counts;
  if (line != nullptr && measure == Measure::Points && !line->weight) {
    counts = say("no weight");
  } else if (line != nullptr) {
    counts = line->countsAs(measure).toString();
  }
  return {one.id, one.code, one.kind, one.family, counts, one.open.from, moved};
}

QString nameOf(const BoardEffect& effect, const MovesPicture& picture, std::optional<PostId> post) {
  if (!post) return say("nobody");
  if (const PostBalance* row = effect.rowAfter(*post)) return nameApart(*row, effect.after.posts);
  const Post* known = picture.facts.organisation.post(*post);
  const Person* person = known != nullptr ? picture.facts.organisation.person(known->person) : nullptr;
  return person == nullptr ? say("somebody elsewhere") : person->name;
}

// '60% to 118%'.
QString rangeWords(const BalanceTotals& totals) {
  if (!totals.lowest || !totals.highest) return say("no limit");
  return say("%1 to %2").arg(percentWords(totals.lowest), percentWords(totals.highest));
}

QString loadChange(const BoardRow& row) {
  if (!row.after) return counted(row.cases, "case waits", "cases wait");
  if (!row.before) return loadWords(*row.after);
  const auto was = row.before->utilisation(), now = row.after->utilisation();
  const bool same = row.before->load == row.after->load && was == now;
  if (same) return now ? percentWords(now) : loadWords(*row.after);
  if (was && now) return say("%1 to %2").arg(percentWords(was), percentWords(now));
  if (was && row.after->judged) return say("%1 to %2").arg(percentWords(was), headroomWords(*row.after));
  return say("%1 to %2").arg(loadWords(*row.before), loadWords(*row.after));
}

LoadBarFigure barChange(const BoardRow& row) {
  if (!row.after) return {};
  LoadBarFigure figure = barOf(*row.after);
  if (row.before && row.before->load != row.after->load) figure.before = row.before->load.toDouble();
  return figure;
}

}  // namespace

MovesPicture readMoves(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  MovesPicture picture{unitScope(organisation.units, access, asked), today, {}, {}};
  if (picture.scope.at < 0) return picture;
  picture.facts = loadBoardFacts(desk.records, today, picture.scope.unit);
  if (desk.viewer.person) picture.kept = loadBoards(desk.records, *desk.viewer.person);
  return picture;
}

MovesScope readMovesScope(const Desk& desk, const ChosenUnit& asked) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  MovesScope scope{unitScope(organisation.units, accessOf(organisation, desk.viewer, desk.today()), asked)};
  if (scope.units.at < 0) return scope;
  for (const Post& post : organisation.posts)
    if (post.period.holdsOn(desk.today()) &&
        (!scope.units.unit || organisation.units.isWithin(post.unit, *scope.units.unit)))
      ++scope.posts;
  return scope;
}

QString takerWords(const BoardRow& row) {
  return row.after ? u"%1 \u00b7 %2"_s.arg(row.name, headroomWords(*row.after)) : row.name;
}

std::vector<BoardRow> boardRows(const MovesPicture& picture, const BoardEffect& effect) {
  std::unordered_map<PostId, const PostBalance*> befores;
  for (const PostBalance& one : effect.before.posts) befores.emplace(one.post, &one);
  std::unordered_map<PersonId, int> held;
  for (const PostBalance& one : effect.after.posts) ++held[one.person];
  std::vector<BoardRow> rows;
  for (const PostBalance& after : effect.after.posts) {
    BoardRow row{after.post,
                 held[after.person] > 1 ? nameApart(after, effect.after.posts) : after.personName,
                 token(after.role),
                 after.fte,
                 std::nullopt,
                 after,
                 after.carried.children};
    if (const auto before = befores.find(after.post); before != befores.end()) row.before = *before->second;
    rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), [](const BoardRow& a, const BoardRow& b) {
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : *a.post < *b.post;
  });
  rows.push_back({std::nullopt,
                  say("Nobody yet"),
                  say("the unallocated"),
                  Decimal(0),
                  {},
                  {},
                  static_cast<int>(ledByNobody(picture, effect).size())});
  return rows;
}

std::vector<Column<BoardRow>> boardColumns() {
  const auto used = [](const BoardRow& row) {
    const auto ratio = row.after ? row.after->utilisation() : std::nullopt;
    return ratio ? QVariant(ratio->toDouble()) : QVariant();
  };
  std::vector<Column<BoardRow>> columns;
  columns.push_back(Column<BoardRow>(say("Who"), [](const BoardRow& row) { return row.name; })
                        .secondLine([](const BoardRow& row) {
                          return row.post ? u"%1 · %2 FTE"_s.arg(row.role, fteWords(row.fte)) : row.role;
                        })
                        .bold());
  columns.push_back(
      Column<BoardRow>(say("Load against limit"),
                       [](const BoardRow& row) { return row.after ? loadSentence(*row.after) : QString(); })
          .bar(barChange)
          .sortedBy(used));
  columns.push_back(Column<BoardRow>(say("Before and after"), loadChange, Qt::AlignRight)
                        .marked([](const BoardRow& row) {
                          if (!row.after) return CellMark{};
                          return CellMark{shapeOf(row.after->status()), toneOf(row.after->status()), false, false};
                        })
                        .sortedBy(used));
  columns.push_back(Column<BoardRow>(
                        say("Leads"), [](const BoardRow& row) { return QString::number(row.cases); }, Qt::AlignRight)
                        .sortedBy([](const BoardRow& row) { return row.cases; }));
  return columns;
}

std::vector<BoardCase> casesOf(const MovesPicture& picture, const BoardEffect& effect,
                               const std::vector<TriedChange>& board, std::optional<PostId> post) {
  std::vector<BoardCase> rows;
  if (post) {
    const PostBalance* row = effect.rowAfter(*post);
    if (row == nullptr) return rows;
    for (const CaseLine& line : row->carried.lines) {
      const Case* one = line.part == Part::Lead ? picture.facts.caseOf(line.caseId) : nullptr;
      if (one != nullptr) rows.push_back(caseRow(*one, &line, row->measure, isOnBoard(board, one->id)));
    }
  } else {
    for (const Case* one : ledByNobody(picture, effect))
      rows.push_back(caseRow(*one, nullptr, Measure::Children, isOnBoard(board, one->id)));
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return codeBefore(a.code, b.code); });
  return rows;
}

std::vector<Column<BoardCase>> boardCaseColumns() {
  std::vector<Column<BoardCase>> columns;
  columns.push_back(
      Column<BoardCase>(say("Case"), [](const BoardCase& row) {
        return row.code;
      }).secondLine([](const BoardCase& row) {
          return row.moved ? say("%1 · tried here").arg(row.kind) : row.kind;
        }).bold());
  columns.push_back(Column<BoardCase>(say("Family"), [](const BoardCase& row) { return row.family; }));
  columns.push_back(Column<BoardCase>(
      say("Adds"), [](const BoardCase& row) { return row.counts; }, Qt::AlignRight));
  columns.push_back(Column<BoardCase>(say("Opened"), [](const BoardCase& row) {
                      return tableDate(row.opened);
                    }).sortedBy([](const BoardCase& row) { return row.opened; }));
  return columns;
}

QString changeWords(const MovesPicture& picture, const BoardEffect& effect, const TriedChange& change) {
  if (const auto* move = std::get_if<TriedMove>(&change)) {
    const Case* one = picture.facts.caseOf(move->caseId);
    const QString code = one == nullptr ? say("a case that is closed") : one->code;
    return say("%1: %2 to %3")
        .arg(code, nameOf(effect, picture, leadOf(picture.facts, move->caseId, picture.on)),
             nameOf(effect, picture, move->to));
  }
  if (const auto* hours = std::get_if<TriedHours>(&change))
    return say("%1: %2 FTE").arg(nameOf(effect, picture, hours->post), fteWords(hours->fte));
  if (const auto* away = std::get_if<TriedAbsence>(&change))
    return say("%1: away for %2").arg(nameOf(effect, picture, away->post), counted(away->days, "day", "days"));
  const auto& starter = std::get<TriedStarter>(change);
  return say("Starter %1: %2, %3 FTE").arg(starter.number).arg(token(starter.role), fteWords(starter.fte));
}

std::vector<EffectLine> effectLines(const BoardEffect& effect) {
  const BalanceTotals &was = effect.before.totals, &now = effect.after.totals;
  return {{say("Team range"), rangeWords(was), rangeWords(now)},
          {say("Over their limit"), QString::number(was.over), QString::number(now.over)},
          {say("Without capacity"), QString::number(was.noCapacity), QString::number(now.noCapacity)},
          {say("Free places"), roomWords(roomOf(effect.before.posts)), roomWords(roomOf(effect.after.posts))},
          {say("Load against limit"), percentWords(was.utilisation), percentWords(now.utilisation)},
          {say("Children changing worker"), u"0"_s, QString::number(effect.childrenMoved)}};
}

QStringList boardWarnings(const MovesPicture& picture, const BoardEffect& effect,
                          const std::vector<TriedChange>& board) {
  const CaseloadFacts facts = tried(picture.facts, board, picture.on);
  QStringList all;
  for (const TriedChange& change : board) {
    const auto* move = std::get_if<TriedMove>(&change);
    if (move == nullptr) continue;
    for (const QString& one : warningsOf(facts, effect, *move))
      if (!all.contains(one)) all << one;
  }
  return all;
}

}  // namespace headroom
