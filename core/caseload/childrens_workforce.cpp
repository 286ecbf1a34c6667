// SPDX-License-Identifier: MIT
// Picks the posts of children's social workers and sums them as any posts are summed.
// Hours are contracted ones, without reductions.
#include "core/caseload/childrens_workforce.h"

#include <algorithm>

namespace headroom {

bool isSocialWorker(Role role, bool isRegistered) {
  switch (role) {
    case Role::Nqsw:
    case Role::SocialWorker:
    case Role::SeniorPractitioner:
    case Role::DeputyTeamManager:
    case Role::TeamManager:
    case Role::ServiceManager:
    case Role::Director:
      return true;
    case Role::Other:
      return isRegistered;
    case Role::Student:
    case Role::FamilySupportWorker:
    case Role::PersonalAdviser:
      break;
  }
  return false;
}

bool isChildrens(const UnitTree& units, UnitId unit) {
  for (const UnitId above : units.lineage(unit)) {
    const QString& division = units.find(above)->division;
    if (!division.isEmpty()) return division == u"children";
  }
  return std::none_of(units.units().begin(), units.units().end(),
                      [](const Unit& one) { return one.division == u"adults"; });
}

ChildrensWorkforce childrensWorkforce(const Organisation& organisation, const Balance& figures,
                                      const std::vector<Vacancy>& vacancies) {
  ChildrensWorkforce counted;
  std::vector<const PostBalance*> rows;
  for (const PostBalance& row : figures.posts) {
    const Person* person = organisation.person(row.person);
    const bool isRegistered = person != nullptr && !person->registration.isEmpty();
    if (!isSocialWorker(row.role, isRegistered) || !isChildrens(organisation.units, row.unit)) continue;
    rows.push_back(&row);
    const Post* post = organisation.post(row.post);
    if (post != nullptr && post->contract == Contract::Agency) counted.agencyFte += row.fte;
  }
  const BalanceTotals totals = totalsOf(rows);
  counted.averageCaseload = totals.averageCaseload;
  counted.fte = totals.fte;
  counted.posts = totals.posts;
  for (const Vacancy& one : vacancies)
    if (isSocialWorker(one.role, false) && isChildrens(organisation.units, one.unit)) counted.vacantFte += one.fte;
  return counted;
}

}  // namespace headroom
