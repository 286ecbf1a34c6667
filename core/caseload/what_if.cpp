// SPDX-License-Identifier: MIT
// Putting tried changes into a copy of the facts.
// Starters get ids above every stored one, so that they sort last and never meet a real row.
#include "core/caseload/what_if.h"

#include <algorithm>
#include <utility>

#include "core/base/say.h"
#include "core/caseload/role_rule.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qint64 kTriedIds = qint64{1} << 60;
constexpr int kWeeksAhead = 4;

void applyMove(CaseloadFacts& facts, const TriedMove& move, QDate on) {
  for (Allocation& one : facts.allocations) {
    if (one.caseId == move.caseId && one.part == Part::Lead && one.period.holdsOn(on)) one.period.to = on;
  }
  if (!move.to) return;
  const qint64 number = kTriedIds + static_cast<qint64>(facts.allocations.size());
  facts.allocations.push_back({AllocationId(number), move.caseId, *move.to, Part::Lead, {on, std::nullopt}});
}

void applyHours(CaseloadFacts& facts, const TriedHours& hours) {
  for (Post& post : facts.organisation.posts)
    if (post.id == hours.post) post.fte = hours.fte;
}

void applyStarter(CaseloadFacts& facts, const TriedStarter& starter, QDate on) {
  const PostId post = starterPost(starter.number);
  const PersonId person(post.value());
  const QString name = say("Starter %1").arg(starter.number);
  facts.organisation.people.push_back({person, name, name, {}, on, {}});
  facts.organisation.posts.push_back({post,
                                      name,
                                      person,
                                      starter.unit,
                                      starter.role,
                                      starter.fte,
                                      Contract::Permanent,
                                      PostKind::Substantive,
                                      {on, {}}});
}

void applyAbsence(CaseloadFacts& facts, const TriedAbsence& absence, QDate on) {
  const Post* post = facts.organisation.post(absence.post);
  if (post == nullptr) return;
  facts.absences.push_back({say("tried"), post->person, say("away"), true, {on, on.addDays(absence.days)}});
}

const PostBalance* rowOf(const Balance& balance, PostId post) {
  const auto found =
      std::find_if(balance.posts.begin(), balance.posts.end(), [post](const auto& row) { return row.post == post; });
  return found == balance.posts.end() ? nullptr : &*found;
}

bool isSameThing(const TriedChange& a, const TriedChange& b) {
  if (a.index() != b.index()) return false;
  if (const auto* move = std::get_if<TriedMove>(&a)) return move->caseId == std::get<TriedMove>(b).caseId;
  if (const auto* hours = std::get_if<TriedHours>(&a)) return hours->post == std::get<TriedHours>(b).post;
  if (const auto* away = std::get_if<TriedAbsence>(&a)) return away->post == std::get<TriedAbsence>(b).post;
  return std::get<TriedStarter>(a).number == std::get<TriedStarter>(b).number;
}

bool changesNothing(const TriedChange& change, const CaseloadFacts& facts, QDate on) {
  if (const auto* move = std::get_if<TriedMove>(&change)) return leadOf(facts, move->caseId, on) == move->to;
  if (const auto* hours = std::get_if<TriedHours>(&change)) {
    const Post* post = facts.organisation.post(hours->post);
    return post != nullptr && post->fte == hours->fte;
  }
  const auto* away = std::get_if<TriedAbsence>(&change);
  return away != nullptr && away->days <= 0;
}

// A sibling whom the same worker led before the move and still leads after it.
bool partsSiblings(const CaseloadFacts& facts, const BoardEffect& effect, const Case& one, PostId to) {
  if (one.family.isEmpty()) return false;
  for (const PostBalance& before : effect.before.posts) {
    const auto leads = [&](CaseId id) {
      return std::any_of(before.carried.lines.begin(), before.carried.lines.end(),
                         [id](const CaseLine& line) { return line.part == Part::Lead && line.caseId == id; });
    };
    const PostBalance* after = before.post == to || !leads(one.id) ? nullptr : effect.rowAfter(before.post);
    if (after == nullptr) continue;
    for (const CaseLine& line : after->carried.lines) {
      const Case* other = facts.caseOf(line.caseId);
      if (line.part == Part::Lead && other != nullptr && other->id != one.id && other->family == one.family)
        return true;
    }
  }
  return false;
}

}  // namespace

PostId starterPost(int number) { return PostId(kTriedIds + number); }

std::optional<int> starterNumber(PostId post) {
  return post.value() > kTriedIds ? std::optional(static_cast<int>(post.value() - kTriedIds)) : std::nullopt;
}

std::optional<PostId> leadOf(const CaseloadFacts& facts, CaseId id, QDate on) {
  for (const Allocation& one : facts.allocations) {
    if (one.caseId != id || one.part != Part::Lead || !one.period.holdsOn(on)) continue;
    const Post* post = facts.organisation.post(one.post);
    if (post != nullptr && post->period.holdsOn(on)) return one.post;
  }
  return std::nullopt;
}

CaseloadFacts tried(CaseloadFacts facts, const std::vector<TriedChange>& changes, QDate on) {
  // People first: what is tried of a starter needs the post.
  for (const TriedChange& change : changes)
    if (const auto* starter = std::get_if<TriedStarter>(&change)) applyStarter(facts, *starter, on);
  std::sort(facts.organisation.posts.begin(), facts.organisation.posts.end(),
            [](const Post& a, const Post& b) { return a.id < b.id; });
  std::sort(facts.organisation.people.begin(), facts.organisation.people.end(),
            [](const Person& a, const Person& b) { return a.id < b.id; });
  for (const TriedChange& change : changes) {
    if (const auto* move = std::get_if<TriedMove>(&change)) applyMove(facts, *move, on);
    if (const auto* hours = std::get_if<TriedHours>(&change)) applyHours(facts, *hours);
    if (const auto* absence = std::get_if<TriedAbsence>(&change)) applyAbsence(facts, *absence, on);
  }
  return facts;
}

void putOnBoard(std::vector<TriedChange>& board, const TriedChange& change, const CaseloadFacts& facts, QDate on) {
  std::erase_if(board, [&change](const TriedChange& one) { return isSameThing(one, change); });
  if (!changesNothing(change, facts, on)) board.push_back(change);
}

const PostBalance* BoardEffect::rowBefore(PostId post) const { return rowOf(before, post); }
const PostBalance* BoardEffect::rowAfter(PostId post) const { return rowOf(after, post); }

BoardEffect effectOf(const CaseloadFacts& facts, const std::vector<TriedChange>& board, QDate on,
                     std::optional<UnitId> unit) {
  return effectOf(facts, board, on, unit, balance(facts, on, unit));
}

BoardEffect effectOf(const CaseloadFacts& facts, const std::vector<TriedChange>& board, QDate on,
                     std::optional<UnitId> unit, Balance before) {
  Balance after = board.empty() ? before : balance(tried(facts, board, on), on, unit);
  BoardEffect effect{std::move(before), std::move(after), 0};
  for (const TriedChange& change : board) {
    const auto* move = std::get_if<TriedMove>(&change);
    if (move != nullptr && leadOf(facts, move->caseId, on) != move->to) ++effect.childrenMoved;
  }
  return effect;
}

std::vector<QString> warningsOf(const CaseloadFacts& facts, const BoardEffect& effect, const TriedMove& move) {
  std::vector<QString> warnings;
  const Case* one = facts.caseOf(move.caseId);
  const PostBalance* row = move.to ? effect.rowAfter(*move.to) : nullptr;
  if (one == nullptr || row == nullptr) return warnings;
  const QString& name = row->personName;
  if (row->status() == Status::Over || row->status() == Status::NoCapacity)
    warnings.push_back(say("%1 would be over the limit.").arg(name));
  if (row->isAway) {
    warnings.push_back(say("%1 is away.").arg(name));
  } else {
    const QDate on = effect.after.on;
    for (const Absence& absence : facts.absences) {
      if (absence.person == row->person && absence.needsCover && absence.period.from > on &&
          absence.period.from <= on.addDays(qint64{7} * kWeeksAhead))
        warnings.push_back(say("%1 will be away from %2.").arg(name, absence.period.from.toString(u"d MMM yyyy")));
    }
  }
  if (const QString why = whyNotLead(row->role, one->kind); !why.isEmpty()) warnings.push_back(why);
  if (partsSiblings(facts, effect, *one, *move.to))
    warnings.push_back(say("A sibling of %1 stays with somebody else.").arg(one->code));
  return warnings;
}

}  // namespace headroom
