// SPDX-License-Identifier: MIT
// Following each post through the days on which its figures can change.
// Between two of them every day is alike, so a run begins and ends on one of them.
#include "core/caseload/overload.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {
namespace {

struct Walk {
  std::vector<OverloadRun> runs;     ///< ended within the days looked at
  std::optional<OverloadRun> going;  ///< still going on the last of them
};

void endRun(Walk& walk, QDate lastDay) {
  if (!walk.going) return;
  walk.going->last = lastDay;
  walk.runs.push_back(*walk.going);
  walk.going.reset();
}

bool counts(const Ratio& used, bool breach, Decimal thresholdPercent) {
  // As ratios, which are compared in full width: a ceiling may use every decimal that there is.
  const Ratio threshold(thresholdPercent, Decimal(100));
  return used > threshold || (thresholdPercent == Decimal(100) && used == threshold && breach);
}

// How far over the post was on a day that counts.
std::optional<Ratio> overOn(const PostOverTime& post, QDate day, Decimal threshold) {
  const DayUse use = post.useOn(day);
  if (use.limit == nullptr || use.ceiling.isZero()) return std::nullopt;
  const Ratio used(use.load, use.ceiling);
  return counts(used, isBreach(use.limit->op, use.ceiling, use.load), threshold) ? std::optional(used) : std::nullopt;
}

// A run that is long enough counts on one of the days of a grid that is no wider: between two that do not count there
// is none, and nothing there is looked at. The last stands behind the days asked about.
class Grid {
 public:
  Grid(const PostOverTime& post, QDate first, QDate last, const OverloadRule& rule) : first_(first), step_(rule.days) {
    if (step_ < kLeastStep) return;
    for (QDate day = first; day <= last; day = day.addDays(step_))
      counts_.push_back(post.post().period.holdsOn(day) && overOn(post, day, rule.thresholdPercent).has_value());
    counts_.push_back(false);
  }
  bool mayBeInRun(QDate day) const {
    if (counts_.empty()) return true;
    const auto at = static_cast<std::size_t>(first_.daysTo(day) / step_);
    return counts_[at] || counts_[at + 1];
  }

 private:
  static constexpr int kLeastStep = 7;  // below, days change less often than the grid
  QDate first_;
  qint64 step_;
  std::vector<bool> counts_;
};

// The runs of a post from `first` up to `last` that can be long enough, and what goes on at the end however short.
Walk walkThrough(const PostOverTime& post, QDate first, QDate last, const OverloadRule& rule) {
  Walk walk;
  const Period& held = post.post().period;
  const QDate from = std::max(held.from, first);
  if (from > last) return walk;
  const Grid grid(post, from, last, rule);
  for (const QDate day : post.changes(from, last)) {
    if (!held.holdsOn(day)) {
      endRun(walk, day.addDays(-1));
      break;
    }
    const auto used = grid.mayBeInRun(day) ? overOn(post, day, rule.thresholdPercent) : std::nullopt;
    if (!used) {
      endRun(walk, day.addDays(-1));
      continue;
    }
    if (!walk.going) {
      walk.going = OverloadRun{post.post().id, post.post().code, post.post().person, day, last, *used};
    } else if (*used > walk.going->peak) {
      walk.going->peak = *used;
    }
  }
  return walk;
}

}  // namespace

bool countsAsOverload(const PostBalance& day, Decimal thresholdPercent) {
  return countsAsOverload(DayFigures{day.load, day.judged}, thresholdPercent);
}

bool countsAsOverload(const DayFigures& day, Decimal thresholdPercent) {
  return day.judged && day.judged->utilisation &&
         counts(*day.judged->utilisation, day.judged->breach, thresholdPercent);
}

void orderByLength(std::vector<OverloadRun>& runs) {
  std::sort(runs.begin(), runs.end(), [](const OverloadRun& a, const OverloadRun& b) {
    return a.since != b.since ? a.since < b.since : codeBefore(a.postCode, b.postCode);
  });
}

RunsSince overloadSince(const FactsOverTime& past, QDate since, QDate on, const OverloadRule& rule) {
  RunsSince found;
  for (const Post& post : past.facts.organisation.posts) {
    if (!post.period.holdsOn(on)) continue;
    const auto run = walkThrough(PostOverTime(past, post), since, on, rule).going;
    if (!run) continue;
    if (run->since == since && since > kEarliestDate && post.period.from < since) {
      found.longer.push_back(*run);
    } else if (run->days() >= rule.days) {
      found.runs.push_back(*run);
    }
  }
  return found;
}

std::vector<OverloadRun> overload(const CaseloadFacts& facts, QDate on, const OverloadRule& rule) {
  const HeldPast held(facts);
  auto runs = overloadSince(FactsOverTime(facts, held), kEarliestDate, on, rule).runs;
  orderByLength(runs);
  return runs;
}

std::vector<OverloadRun> overloadBetween(const CaseloadFacts& facts, QDate first, QDate last,
                                         const OverloadRule& rule) {
  const HeldPast held(facts);
  return overloadBetween(FactsOverTime(facts, held), first, last, rule);
}

std::vector<OverloadRun> overloadBetween(const FactsOverTime& past, QDate first, QDate last, const OverloadRule& rule) {
  std::vector<OverloadRun> found;
  for (const Post& post : past.facts.organisation.posts) {
    Walk walk = walkThrough(PostOverTime(past, post), kEarliestDate, last, rule);
    endRun(walk, last);
    for (const OverloadRun& run : walk.runs) {
      if (run.last >= first && run.days() >= rule.days) found.push_back(run);
    }
  }
  return found;
}

}  // namespace headroom
