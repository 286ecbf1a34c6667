// SPDX-License-Identifier: MIT
// Two short lists in one, by due date.
#include "core/supervision/due_list.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/yearly_check_store.h"

namespace headroom {
namespace {

QString agreementWords() { return QCoreApplication::translate("agreement", "Supervision agreement"); }

std::vector<DueItem> dueOf(const Database& records, QDate on, const Organisation& organisation,
                           const std::function<bool(PersonId)>& wanted) {
  std::vector<DueItem> items;
  const PostsByPerson posts(organisation);
  const auto add = [&](PersonId person, const QString& what, QDate due) {
    const Person* who = organisation.person(person);
    if (who == nullptr || !wanted(person) || posts.main(person, on) == nullptr) return;
    items.push_back({person, who->code, who->name, what, due, labelOf(due, on)});
  };
  const QDate by = on.addDays(kDueAhead);
  auto agreements = askAgreementsDue(records, by);
  auto checks = askChecksDue(records, by);
  for (const Agreement& one : agreements.read()) add(one.person, agreementWords(), one.review);
  for (const YearlyCheck& one : checks.read()) add(one.person, checkWords(one.kind), *one.due);
  std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) { return a.due < b.due; });
  return items;
}

}  // namespace

std::vector<DueItem> loadDueOf(const Database& records, PersonId person, QDate on) {
  const Snapshot moment(records);
  return dueOf(records, on, loadOrganisationOn(records, on), [person](PersonId one) { return one == person; });
}

std::vector<DueItem> readDueOfOthers(const Desk& desk) {
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  return dueOf(desk.records, desk.today(), organisation,
               [&](PersonId one) { return one != desk.viewer.person && access.mayRead(one); });
}

std::vector<DueItem> readOwnDue(const Desk& desk) {
  return desk.viewer.person ? loadDueOf(desk.records, *desk.viewer.person, desk.today()) : std::vector<DueItem>{};
}

}  // namespace headroom
