// SPDX-License-Identifier: MIT
// Slots are filled post by post; a sweep through each team then lets some cases go on to another post.
// Every lead of a case starts on or after the day on which the one before it ended.
#include "core/sample/case_history.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

struct KindShare {
  quint8 kind;
  int share;
};

struct ServiceShape {
  std::vector<KindShare> kinds;
  int shortest;
  int longest;
};

// Kinds are places in caseKind().
const ServiceShape& shapeOf(Service service) {
  static const std::vector<ServiceShape> shapes{
      {{{0, 50}, {2, 30}, {3, 12}, {5, 8}}, 60, 400},  // family support and protection
      {{{3, 70}, {0, 30}}, 60, 300},                   // family time
      {{{1, 80}, {2, 12}, {5, 8}}, 20, 90},            // assessment
      {{{0, 75}, {3, 15}, {2, 10}}, 150, 600},         // disabilities
      {{{4, 85}, {6, 15}}, 200, 700},                  // leaving care
      {{{7, 40}, {8, 50}, {9, 10}}, 60, 360},          // learning disability
      {{{7, 60}, {8, 40}}, 40, 200},                   // sensory
      {{{7, 70}, {8, 25}, {9, 5}}, 60, 300},           // autism
      {{{7, 50}, {8, 25}, {9, 25}}, 40, 260},          // older adults' mental health
      {{{7, 85}, {9, 15}}, 10, 60},                    // discharge to assess
  };
  return shapes[static_cast<std::size_t>(service)];
}

quint8 drawKind(const ServiceShape& shape, Dice& dice) {
  int at = dice.below(100);
  for (const KindShare& each : shape.kinds) {
    at -= each.share;
    if (at < 0) return each.kind;
  }
  return shape.kinds.front().kind;
}

/// Holdings without a case yet: what fills the slots of one post.
void fillSlots(const Plan& plan, Number post, Dice& dice, std::vector<HoldingLine>& lines) {
  const PostRow& row = plan.posts[static_cast<std::size_t>(post - 1)];
  const PostPlan& how = plan.postPlans[static_cast<std::size_t>(post - 1)];
  const ServiceShape& shape = shapeOf(how.service);
  const Day begin = std::max(row.from, plan.start);
  const int shortest = shape.shortest * plan.lengthPercent / 100;
  const int longest = shape.longest * plan.lengthPercent / 100;
  const bool ended = row.to != 0 && row.to <= plan.today;
  const Day end = ended ? row.to : plan.today + 1;
  for (int slot = 0; slot < how.slots; ++slot) {
    Day from = std::min(begin + dice.below(21), end - 1);
    // The first case of a slot is somewhere in its middle, so that not all of them turn over at once.
    Day to = from + dice.between(shortest / 3 + 1, longest);
    while (from < end) {
      const Day next = to + dice.below(6);
      if (next >= end) to = 0;
      if (to == 0 && ended) to = row.to;
      lines.push_back({from, to, post, 0, true, 0});
      if (to == 0 || to == row.to) break;
      from = next;
      to = from + dice.between(shortest, longest);
    }
  }
}

class TeamSweep {
 public:
  TeamSweep(const Plan& plan, Number unit, CaseHistory& history, int& families, Dice& dice)
      : plan_(plan), unit_(unit), history_(history), families_(families), dice_(dice) {}

  void run(std::vector<HoldingLine>& lines) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const HoldingLine& a, const HoldingLine& b) { return a.from < b.from; });
    byEnd_.resize(lines.size());
    std::iota(byEnd_.begin(), byEnd_.end(), 0);
    std::stable_sort(byEnd_.begin(), byEnd_.end(), [&lines](int a, int b) {
      return endOf(lines[static_cast<std::size_t>(a)]) < endOf(lines[static_cast<std::size_t>(b)]);
    });
    lastInPost_.assign(plan_.posts.size() + 1, -1);
    for (HoldingLine& line : lines) {
      takeUpEnded(lines, line.from);
      if (!takeOver(lines, line)) open(line);
    }
    close(lines);
  }

 private:
  static Day endOf(const HoldingLine& line) { return line.to == 0 ? 1 << 30 : line.to; }

  /// What ended up to `day` waits a fortnight for another post of the team.
  void takeUpEnded(std::vector<HoldingLine>& lines, Day day) {
    while (nextEnd_ < byEnd_.size()) {
      const int at = byEnd_[nextEnd_];
      const HoldingLine& line = lines[static_cast<std::size_t>(at)];
      if (endOf(line) > day) break;
      const PostRow& post = plan_.posts[static_cast<std::size_t>(line.post - 1)];
      const bool leaves = post.to != 0 && line.to == post.to;
      if (line.caseNumber != 0 && dice_.chance(leaves ? 95 : 30)) waiting_.push_back(at);
      ++nextEnd_;
    }
    std::erase_if(waiting_, [&](int at) { return lines[static_cast<std::size_t>(at)].to < day - 14; });
  }

  bool takeOver(std::vector<HoldingLine>& lines, HoldingLine& line) {
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      HoldingLine& before = lines[static_cast<std::size_t>(waiting_[i])];
      if (before.post == line.post) continue;
      const PostRow& post = plan_.posts[static_cast<std::size_t>(before.post - 1)];
      const bool leaves = post.to != 0 && before.to == post.to;
      // Why the case changed hands is said of the one who takes it, as when it is given in the window.
      line.reason = static_cast<quint8>(leaves ? 3 : dice_.pick(std::vector<int>{1, 1, 4, 5, 6, 7, 8, 10}));
      line.caseNumber = before.caseNumber;
      waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(i));
      return true;
    }
    return false;
  }

  void open(HoldingLine& line) {
    const PostPlan& how = plan_.postPlans[static_cast<std::size_t>(line.post - 1)];
    const ServiceShape& shape = shapeOf(how.service);
    CaseLine fresh;
    fresh.opened = line.from - dice_.below(6);
    fresh.unit = unit_;
    fresh.kind = drawKind(shape, dice_);
    int& last = lastInPost_[static_cast<std::size_t>(line.post)];
    const bool child = !isAdults(how.service);
    if (child && last >= 0 && dice_.chance(30)) {
      // A brother or sister comes to the same worker, in the same kind of plan.
      CaseLine& sibling = history_.cases[static_cast<std::size_t>(last)];
      if (sibling.family == 0) sibling.family = ++families_;
      fresh.family = sibling.family;
      fresh.kind = sibling.kind;
    } else if (child && dice_.chance(40)) {
      fresh.family = ++families_;
    }
    if (dice_.chance(15)) fresh.features = static_cast<quint8>(child ? 1 << dice_.below(5) : 1 << dice_.between(3, 4));
    if (dice_.chance(2)) fresh.pointsE4 = dice_.between(4, 24) * 5'000;
    last = static_cast<int>(history_.cases.size());
    history_.cases.push_back(fresh);
    line.caseNumber = last + 1;
  }

  /// A case closes when the last who led it stops.
  void close(const std::vector<HoldingLine>& lines) {
    for (const HoldingLine& line : lines) {
      CaseLine& held = history_.cases[static_cast<std::size_t>(line.caseNumber - 1)];
      held.closed = line.to;
    }
  }

  const Plan& plan_;
  Number unit_;
  CaseHistory& history_;
  int& families_;
  Dice& dice_;
  std::vector<int> byEnd_;
  std::size_t nextEnd_ = 0;
  std::vector<int> waiting_;
  std::vector<int> lastInPost_;
};

/// Now and then a colleague of the team co-works for a while, within the time of the lead.
void addCoWork(const Plan& plan, const std::vector<Number>& team, std::vector<HoldingLine>& lines, Dice& dice) {
  const std::size_t leads = lines.size();
  for (std::size_t i = 0; i < leads; ++i) {
    const HoldingLine lead = lines[i];
    if (!dice.chance(9)) continue;
    const Number other = dice.pick(team);
    const PostRow& row = plan.posts[static_cast<std::size_t>(other - 1)];
    const Number lender = plan.posts[static_cast<std::size_t>(lead.post - 1)].person;
    if (row.person == lender || row.from > lead.from || (row.to != 0 && row.to <= lead.from + 1)) continue;
    Day to = lead.from + dice.between(20, 160);
    if (lead.to != 0) to = std::min(to, lead.to);
    if (row.to != 0) to = std::min(to, row.to);
    lines.push_back({lead.from, to > plan.today ? 0 : to, other, lead.caseNumber, false, 0});
    if (lines.back().to == 0 && row.to != 0) lines.back().to = row.to;
  }
}

/// Puts cases into the order in which they opened, and the holdings into that of their beginning.
void order(CaseHistory& history) {
  std::vector<int> places(history.cases.size());
  std::iota(places.begin(), places.end(), 0);
  const auto& cases = history.cases;
  std::stable_sort(places.begin(), places.end(), [&cases](int a, int b) {
    return cases[static_cast<std::size_t>(a)].opened < cases[static_cast<std::size_t>(b)].opened;
  });
  std::vector<CaseLine> ordered;
  ordered.reserve(cases.size());
  std::vector<Number> number(cases.size());
  for (const int place : places) {
    ordered.push_back(cases[static_cast<std::size_t>(place)]);
    number[static_cast<std::size_t>(place)] = static_cast<Number>(ordered.size());
  }
  history.cases = std::move(ordered);
  for (HoldingLine& line : history.holdings) line.caseNumber = number[static_cast<std::size_t>(line.caseNumber - 1)];
  std::stable_sort(history.holdings.begin(), history.holdings.end(),
                   [](const HoldingLine& a, const HoldingLine& b) { return a.from < b.from; });
}

void addWaiting(const Plan& plan, CaseHistory& history, Dice& dice) {
  for (const WaitingPlan& waiting : plan.waiting) {
    for (int i = 0; i < waiting.cases; ++i) {
      CaseLine fresh;
      fresh.opened = plan.today - dice.between(1, 12);
      fresh.unit = waiting.unit;
      fresh.kind = drawKind(shapeOf(waiting.service), dice);
      history.cases.push_back(fresh);
    }
  }
}

}  // namespace

CaseHistory caseHistory(const Plan& plan, Dice dice) {
  CaseHistory history;
  int families = 0;
  std::vector<std::vector<Number>> teams(plan.units.size() + 1);
  for (std::size_t i = 0; i < plan.posts.size(); ++i) {
    if (plan.postPlans[i].slots > 0)
      teams[static_cast<std::size_t>(plan.posts[i].unit)].push_back(static_cast<Number>(i + 1));
  }
  for (std::size_t unit = 1; unit < teams.size(); ++unit) {
    std::vector<HoldingLine> lines;
    for (const Number post : teams[unit]) fillSlots(plan, post, dice, lines);
    TeamSweep(plan, static_cast<Number>(unit), history, families, dice).run(lines);
    addCoWork(plan, teams[unit], lines, dice);
    history.holdings.insert(history.holdings.end(), lines.begin(), lines.end());
  }
  addWaiting(plan, history, dice);
  order(history);
  return history;
}

}  // namespace headroom::sample
