// SPDX-License-Identifier: MIT
// Each rule compares the day of the last supervision with the day of the brief, and looks at what lies between.
#include "core/supervision/brief.h"

#include <algorithm>
#include <map>

#include "core/caseload/overload.h"
#include "core/organisation/code.h"

namespace headroom {
namespace {

struct BriefHolding {
  std::vector<Period> periods;
  bool led = false;
};

/// What the person holds of each case, cut to the time of the post and of the case.
std::map<CaseId, BriefHolding> holdingsOf(const CaseloadFacts& facts, PersonId person) {
  std::map<CaseId, BriefHolding> held;
  for (const Allocation& one : facts.allocations) {
    const Post* post = facts.organisation.post(one.post);
    const Case* record = facts.caseOf(one.caseId);
    if (post == nullptr || record == nullptr || post->person != person) continue;
    const auto inPost = one.period.intersected(post->period);
    const auto whole = inPost ? inPost->intersected(record->open) : std::nullopt;
    if (!whole) continue;
    BriefHolding& holding = held[one.caseId];
    holding.periods.push_back(*whole);
    if (one.part == Part::Lead) holding.led = true;
  }
  return held;
}

std::optional<CaseMove> moveOf(const BriefHolding& holding, QDate since, QDate on) {
  const auto holdsOn = [&](QDate day) {
    return std::any_of(holding.periods.begin(), holding.periods.end(),
                       [day](const Period& p) { return p.holdsOn(day); });
  };
  const bool then = holdsOn(since), now = holdsOn(on);
  if (then && now) return std::nullopt;
  std::optional<QDate> came, went;
  for (const Period& one : holding.periods) {
    if (one.from > since && one.from <= on && (!came || one.from < *came)) came = one.from;
    if (one.to && *one.to > since && *one.to <= on && (!went || *one.to > *went)) went = one.to;
  }
  CaseMove move;
  move.coWorked = !holding.led;
  if (now) {
    move.way = CaseMove::Way::Came;
    move.day = came.value_or(on);
  } else if (!went) {
    return std::nullopt;
  } else {
    move.way = then ? CaseMove::Way::Went : CaseMove::Way::CameAndWent;
    move.day = *went;
  }
  return move;
}

}  // namespace

std::vector<CaseMove> caseMoves(const CaseloadFacts& facts, PersonId person, QDate since, QDate on) {
  std::vector<CaseMove> moves;
  for (const auto& [id, holding] : holdingsOf(facts, person)) {
    auto move = moveOf(holding, since, on);
    if (!move) continue;
    const Case* record = facts.caseOf(id);
    move->code = record->code;
    move->kind = record->kind;
    moves.push_back(std::move(*move));
  }
  std::sort(moves.begin(), moves.end(), [](const CaseMove& a, const CaseMove& b) {
    return a.day != b.day ? a.day < b.day : codeBefore(a.code, b.code);
  });
  return moves;
}

std::vector<BriefPost> briefPosts(const CaseloadFacts& facts, PersonId person, QDate since, QDate on,
                                  const std::vector<QDate>& months) {
  const HeldPast held(facts);
  const FactsOverTime past(facts, held);
  std::vector<BriefPost> posts;
  for (PostBalance& row : balance(facts, on).posts) {
    const Post* post = facts.organisation.post(row.post);
    if (row.person != person || post == nullptr) continue;
    BriefPost one{std::move(row), {}, 0, 0};
    const PostOverTime over(past, *post);
    for (const QDate month : months) {
      if (post->period.holdsOn(month)) one.trend.emplace_back(month, over.figuresOn(month));
    }
    const auto changes = since < on ? over.changes(since.addDays(1), on) : std::vector<QDate>{};
    for (std::size_t i = 0; i < changes.size(); ++i) {
      if (!post->period.holdsOn(changes[i])) continue;
      const qint64 days = changes[i].daysTo(i + 1 < changes.size() ? changes[i + 1] : on.addDays(1));
      one.days += days;
      if (countsAsOverload(over.figuresOn(changes[i]), 100)) one.daysOver += days;
    }
    posts.push_back(std::move(one));
  }
  return posts;
}

std::vector<BriefPromise> briefPromises(const std::vector<LedgerLine>& ledger, PersonId person, QDate since, QDate on) {
  std::vector<BriefPromise> promises;
  for (const LedgerLine& line : ledger) {
    const bool isOver = line.period.to && *line.period.to <= since.addDays(1);
    if (line.person != person || isOver) continue;
    BriefPromise promise{line.reason, line.percent, line.kept, line.promised, 0};
    for (const BrokenDays& broken : line.brokenDays) {
      const QDate first = std::max(broken.from, since.addDays(1));
      const QDate last = std::min(broken.last, on);
      if (first <= last) promise.brokenSince += first.daysTo(last) + 1;
    }
    promises.push_back(std::move(promise));
  }
  return promises;
}

std::vector<BriefLeave> briefLeave(const std::vector<Absence>& own, const std::vector<Period>& supervisors, QDate since,
                                   QDate ahead) {
  const Period looked{since.addDays(1), ahead.addDays(1)};
  std::vector<BriefLeave> leave;
  for (const Absence& one : own) {
    if (one.period.overlaps(looked)) leave.push_back({false, one.reason, one.period});
  }
  for (const Period& one : supervisors) {
    if (one.overlaps(looked)) leave.push_back({true, {}, one});
  }
  std::stable_sort(leave.begin(), leave.end(),
                   [](const BriefLeave& a, const BriefLeave& b) { return a.period.from < b.period.from; });
  return leave;
}

}  // namespace headroom
