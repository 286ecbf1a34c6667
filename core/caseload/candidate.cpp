// SPDX-License-Identifier: MIT
// The suggestion is a sum of whole points, so that anybody can add it up: up to 100 for the room that stays, and a few
// for continuity, newness, absences and role.
#include "core/caseload/candidate.h"

#include <algorithm>
#include <numeric>

#include "core/base/say.h"
#include "core/caseload/balance_day.h"
#include "core/caseload/role_rule.h"
#include "core/caseload/what_if.h"
#include "core/organisation/code.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kLookAheadDays = 28;
constexpr int kNewDays = 7;

std::vector<Absence> absencesAhead(const CaseloadFacts& facts, PersonId person, QDate on) {
  std::vector<Absence> ahead;
  for (const Absence& one : facts.absences) {
    const bool running = one.period.holdsOn(on);
    const bool coming = one.period.from > on && one.period.from <= on.addDays(kLookAheadDays);
    if (one.person == person && (running || coming)) ahead.push_back(one);
  }
  std::sort(ahead.begin(), ahead.end(),
            [](const Absence& a, const Absence& b) { return a.period.from < b.period.from; });
  return ahead;
}

// The person led the case until that very day at another post: nothing new came to them.
bool onlyGoesOn(const CaseloadFacts& facts, const Allocation& begun, PersonId person) {
  return std::any_of(facts.allocations.begin(), facts.allocations.end(), [&](const Allocation& one) {
    const Post* post = facts.organisation.post(one.post);
    return one.caseId == begun.caseId && one.part == Part::Lead && one.period.to == begun.period.from &&
           post != nullptr && post->person == person;
  });
}

int newCasesOf(const CaseloadFacts& facts, PersonId person, QDate on) {
  int count = 0;
  for (const Allocation& one : facts.allocations) {
    if (one.part != Part::Lead || one.period.from > on || one.period.from <= on.addDays(-kNewDays)) continue;
    const Post* post = facts.organisation.post(one.post);
    if (post != nullptr && post->person == person && one.period.holdsOn(on) && !onlyGoesOn(facts, one, person)) ++count;
  }
  return count;
}

void addHistory(Candidate& one, const CaseBackground& background, QDate on) {
  for (const LedBefore& led : background.led) {
    if (led.person != one.now.person) continue;
    if (led.caseId != background.record.id) {
      one.heldSibling = true;
    } else if (led.period.to && *led.period.to <= on && (!one.heldUntil || *led.period.to > *one.heldUntil)) {
      one.heldUntil = led.period.to;
    }
  }
}

bool needsCoverNow(const Candidate& one, QDate on) {
  return std::any_of(one.ahead.begin(), one.ahead.end(),
                     [on](const Absence& a) { return a.needsCover && a.period.holdsOn(on); });
}

void addObstacles(Candidate& one, const Case& record, QDate on) {
  const QString& name = one.now.personName;
  if (needsCoverNow(one, on)) one.obstacles.push_back(say("%1 is away.").arg(name));
  const Status after = one.after.status();
  if (!one.leadsUntil && (after == Status::Over || after == Status::NoCapacity))
    one.obstacles.push_back(say("It would put %1 over the limit.").arg(name));
  if (const QString why = whyNotLead(one.now.role, record.kind); !why.isEmpty()) one.obstacles.push_back(why);
}

void addTerms(Candidate& one, QDate on) {
  const auto add = [&one](QString words, int points) { one.terms.push_back({std::move(words), points}); };
  if (const auto used = one.after.utilisation()) {
    const int percent = used->wholePercent();
    add(say("%1% of the limit with it").arg(percent), std::max(-100, 100 - percent));
  } else if (one.after.judged) {
    add(say("No capacity that day"), -100);
  } else {
    add(say("No limit is set, so room is not known"), 0);
  }
  if (one.leadsUntil) add(say("Leads it now, until %1").arg(one.leadsUntil->addDays(-1).toString(u"d MMM")), 25);
  if (one.heldUntil && !one.leadsUntil) add(say("Led this case before"), 25);
  if (one.heldSibling) add(say("Leads or led a sibling"), 30);
  if (one.newInSevenDays > 0) add(say("%1 new in the last 7 days").arg(one.newInSevenDays), -5 * one.newInSevenDays);
  for (const Absence& absence : one.ahead) {
    const bool now = absence.period.holdsOn(on);
    if (now && absence.needsCover) {
      add(say("Away now"), -200);
    } else {
      add(now ? say("Away now, without cover") : say("Away from %1").arg(absence.period.from.toString(u"d MMM")), -15);
    }
  }
  if (one.after.status() == Status::Over) add(say("Over the limit with it"), -60);
}

}  // namespace

int Candidate::score() const {
  return std::accumulate(terms.begin(), terms.end(), 0,
                         [](int sum, const SuggestionTerm& term) { return sum + term.points; });
}

std::vector<Candidate> candidatesFor(const CaseloadFacts& facts, const CaseBackground& background, QDate on) {
  const Case& record = background.record;
  const Organisation& organisation = facts.organisation;
  const BalanceDay day{Schemes(facts.weights, on), LimitOrder(facts.limits, organisation.units, on, std::nullopt),
                       Takings(facts.reductions, facts.absences, on)};
  auto held = heldByPost(facts, on);
  // Whoever leads it for good has nothing to take; whoever leads it until a day that is set can go on.
  const auto leads = std::find_if(facts.allocations.begin(), facts.allocations.end(), [&](const Allocation& one) {
    return one.caseId == record.id && one.part == Part::Lead && one.period.holdsOn(on);
  });
  const bool hasLead = leads != facts.allocations.end();

  std::vector<Candidate> candidates;
  for (const Post& post : organisation.posts) {
    if (!post.period.holdsOn(on) || (hasLead && leads->post == post.id && !leads->period.to)) continue;
    auto with = held[post.id];
    with.push_back({&record, AllocationId(1), Part::Lead});
    Candidate one{balanceOf(organisation, post, day, held[post.id], std::nullopt),
                  balanceOf(organisation, post, day, std::move(with), std::nullopt)};
    if (one.now.appearsNowhere()) continue;
    one.newInSevenDays = newCasesOf(facts, post.person, on);
    one.ahead = absencesAhead(facts, post.person, on);
    if (hasLead && leads->post == post.id) one.leadsUntil = leads->period.to;
    addHistory(one, background, on);
    addObstacles(one, record, on);
    addTerms(one, on);
    candidates.push_back(std::move(one));
  }
  std::stable_sort(candidates.begin(), candidates.end(), [on](const Candidate& a, const Candidate& b) {
    const bool awayA = needsCoverNow(a, on), awayB = needsCoverNow(b, on);
    if (awayA != awayB) return awayB;
    if (a.obstacles.empty() != b.obstacles.empty()) return a.obstacles.empty();
    if (a.score() != b.score()) return a.score() > b.score();
    return codeBefore(a.now.postCode, b.now.postCode);
  });
  return candidates;
}

}  // namespace headroom
