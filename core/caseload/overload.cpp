// SPDX-License-Identifier: MIT
// Following each post through the days on which its figures can change.
// Between two of them every day is alike, so a run begins and ends on one of them.
#include "core/caseload/overload.h"

#include <algorithm>

#include "core/organisation/code.h"

namespace headroom {
namespace {

constexpr qint64 kGridDays = 12;

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

// All runs of a post from its first day up to `last`.
Walk walkThrough(const PostOverTime& post, QDate last, Decimal threshold) {
  Walk walk;
  const Period& held = post.post().period;
  if (held.from > last) return walk;
  for (const QDate day : post.changes(held.from, last)) {
    if (!held.holdsOn(day)) {
      endRun(walk, day.addDays(-1));
      break;
    }
    const DayFigures row = post.figuresOn(day);
    if (!countsAsOverload(row, threshold)) {
      endRun(walk, day.addDays(-1));
      continue;
    }
    const Ratio used = *row.judged->utilisation;
    if (!walk.going) {
      walk.going = OverloadRun{post.post().id, post.post().code, post.post().person, day, last, used};
    } else if (used > walk.going->peak) {
      walk.going->peak = used;
    }
  }
  return walk;
}

// Whoever is over on no day of a grid as wide as the shortest run has none: most posts are done with after a few days.
// Over a long past the grid would be no shorter than the walk.
bool mayHaveRun(const PostOverTime& post, QDate first, QDate last, const OverloadRule& rule) {
  const QDate begin = std::max(first.addDays(1 - rule.days), post.post().period.from);
  if (begin.daysTo(last) / rule.days > kGridDays) return true;
  for (QDate day = begin; day <= last; day = day.addDays(rule.days)) {
    if (post.post().period.holdsOn(day) && countsAsOverload(post.figuresOn(day), rule.thresholdPercent)) return true;
  }
  return false;
}

// The run that contains `on`, found backwards: what lies before its first day is not looked at.
std::optional<OverloadRun> runUpTo(const PostOverTime& post, QDate on, Decimal threshold) {
  std::optional<OverloadRun> run;
  const auto days = post.changes(post.post().period.from, on);
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    const DayFigures row = post.figuresOn(*day);
    if (!countsAsOverload(row, threshold)) break;
    const Ratio used = *row.judged->utilisation;
    if (!run) run = OverloadRun{post.post().id, post.post().code, post.post().person, *day, on, used};
    run->since = *day;
    if (used > run->peak) run->peak = used;
  }
  return run;
}

}  // namespace

bool countsAsOverload(const PostBalance& day, Decimal thresholdPercent) {
  return countsAsOverload(DayFigures{day.load, day.judged}, thresholdPercent);
}

bool countsAsOverload(const DayFigures& day, Decimal thresholdPercent) {
  if (!day.judged || !day.judged->utilisation) return false;
  // As ratios, which are compared in full width: a ceiling may use every decimal that there is.
  const Ratio used = *day.judged->utilisation, threshold(thresholdPercent, Decimal(100));
  return used > threshold || (thresholdPercent == Decimal(100) && used == threshold && day.judged->breach);
}

std::vector<OverloadRun> overload(const CaseloadFacts& facts, QDate on, const OverloadRule& rule) {
  std::vector<OverloadRun> runs;
  const auto allocations = allocationsByPost(facts);
  for (const Post& post : facts.organisation.posts) {
    if (!post.period.holdsOn(on)) continue;
    const auto run = runUpTo(PostOverTime(facts, post, allocations), on, rule.thresholdPercent);
    if (run && run->days() >= rule.days) runs.push_back(*run);
  }
  std::sort(runs.begin(), runs.end(), [](const OverloadRun& a, const OverloadRun& b) {
    return a.since != b.since ? a.since < b.since : codeBefore(a.postCode, b.postCode);
  });
  return runs;
}

std::vector<OverloadRun> overloadBetween(const CaseloadFacts& facts, QDate first, QDate last,
                                         const OverloadRule& rule) {
  std::vector<OverloadRun> found;
  const auto allocations = allocationsByPost(facts);
  for (const Post& post : facts.organisation.posts) {
    const PostOverTime overTime(facts, post, allocations);
    if (!mayHaveRun(overTime, first, last, rule)) continue;
    Walk walk = walkThrough(overTime, last, rule.thresholdPercent);
    endRun(walk, last);
    for (const OverloadRun& run : walk.runs) {
      if (run.last >= first && run.days() >= rule.days) found.push_back(run);
    }
  }
  return found;
}

}  // namespace headroom
