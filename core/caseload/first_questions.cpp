// SPDX-License-Identifier: MIT
// A question is asked only where the file has no answer at all: whoever brought roles or limits is not asked for them.
#include "core/caseload/first_questions.h"

#include <algorithm>
#include <map>

#include "core/caseload/starter.h"
#include "core/organisation/access.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What names of teams say that are not long-term, or have other limits.
const QStringList kOtherTeams{u"assessment"_s,     u"duty"_s,         u"mash"_s,      u"front door"_s,  u"intake"_s,
                              u"referral"_s,       u"contact"_s,      u"emergency"_s, u"edt"_s,         u"early help"_s,
                              u"first response"_s, u"leaving care"_s, u"care leav"_s, u"16+"_s,         u"18+"_s,
                              u"fostering"_s,      u"adoption"_s,     u"adult"_s,     u"older people"_s};
const QStringList kLongTermKinds{u"child in need"_s, u"child protection"_s, u"child in care"_s, u"court proceedings"_s,
                                 u"UASC"_s};

struct Counted {
  int people = 0;
  std::vector<QString> kinds;
};

std::map<UnitId, Counted> countTeams(const CaseloadFacts& facts, const std::vector<Case>& waiting, QDate on) {
  std::map<UnitId, Counted> teams;
  for (const Post& post : facts.organisation.posts)
    if (post.period.holdsOn(on)) ++teams[post.unit].people;
  std::map<CaseId, UnitId> ledAt;
  for (const Allocation& one : facts.allocations) {
    const Post* post = facts.organisation.post(one.post);
    if (one.part == Part::Lead && one.period.holdsOn(on) && post != nullptr) ledAt.emplace(one.caseId, post->unit);
  }
  for (const Case& one : facts.cases) {
    if (!one.open.holdsOn(on)) continue;
    const auto led = ledAt.find(one.id);
    const auto unit = led != ledAt.end() ? std::optional(led->second) : one.unit;
    if (unit) teams[*unit].kinds.push_back(one.kind);
  }
  for (const Case& one : waiting)
    if (one.unit && one.open.holdsOn(on) && facts.caseOf(one.id) == nullptr) teams[*one.unit].kinds.push_back(one.kind);
  return teams;
}

std::optional<UnitId> unitAboveAll(const UnitTree& units) {
  const auto roots = units.children(std::nullopt);
  return roots.size() == 1 ? std::optional(roots.front()) : std::nullopt;
}

/// A workbook names no council, so that it has the name of the form.
bool isUnnamed(const Unit& whole) { return whole.name == u"Annex A"; }

bool isAnyLimited(const CaseloadFacts& facts, UnitId unit, QDate on) {
  const LimitOrder order(facts.limits, facts.organisation.units, on, {});
  const auto& posts = facts.organisation.posts;
  return std::any_of(posts.begin(), posts.end(), [&](const Post& post) {
    return post.unit == unit && post.period.holdsOn(on) && order.of(post) != nullptr;
  });
}

}  // namespace

bool FirstQuestions::asksLimits() const {
  return !teams.empty() &&
         std::none_of(teams.begin(), teams.end(), [](const TeamQuestion& one) { return one.isLimited; });
}

bool isLongTerm(const Unit& unit, const std::vector<QString>& kindsOfCases) {
  if (unit.division == u"adults" || unit.kind != u"team") return false;
  for (const QString& word : kOtherTeams)
    if (unit.name.contains(word, Qt::CaseInsensitive)) return false;
  const auto longTerm = std::count_if(kindsOfCases.begin(), kindsOfCases.end(),
                                      [](const QString& kind) { return kLongTermKinds.contains(kind); });
  return longTerm * 2 >= static_cast<qsizetype>(kindsOfCases.size());
}

FirstQuestions firstQuestions(const CaseloadFacts& facts, const std::vector<Case>& waiting, QDate on) {
  FirstQuestions asked;
  asked.asksManagers = true;
  asked.asksRoles = true;
  asked.whole = unitAboveAll(facts.organisation.units);
  asked.asksName = asked.whole && isUnnamed(*facts.organisation.units.find(*asked.whole));
  const auto counted = countTeams(facts, waiting, on);
  for (const Unit& unit : facts.organisation.units.units()) {
    const auto found = counted.find(unit.id);
    if (found == counted.end()) continue;
    TeamQuestion team{unit.id, unit.name, found->second.people, static_cast<int>(found->second.kinds.size()),
                      isAnyLimited(facts, unit.id, on)};
    if (isLongTerm(unit, found->second.kinds)) team.suggested = Decimal(kDefaultChildrenLimit);
    asked.teams.push_back(std::move(team));
  }
  for (const Post& post : facts.organisation.posts) {
    if (!post.period.holdsOn(on)) continue;
    if (homeRoleOf(post.role) != HomeRole::Practitioner) asked.asksManagers = false;
    if (post.role != Role::SocialWorker) asked.asksRoles = false;
    const Person* person = facts.organisation.person(post.person);
    const Unit* unit = facts.organisation.units.find(post.unit);
    if (person == nullptr || unit == nullptr) continue;
    if (!asked.people.contains(person->name)) asked.people << person->name;
    asked.posts.push_back({post.id, person->name, unit->name, post.role});
  }
  std::stable_sort(asked.posts.begin(), asked.posts.end(), [](const RoleQuestion& a, const RoleQuestion& b) {
    return std::pair(a.team, a.name) < std::pair(b.team, b.name);
  });
  asked.people.sort(Qt::CaseInsensitive);
  return asked;
}

}  // namespace headroom
