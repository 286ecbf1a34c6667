// SPDX-License-Identifier: MIT
// A handful of statements, whatever the size of the service; who stands where is worked out from the posts.
#include "core/development/fairness_reading.h"

#include <algorithm>
#include <map>

#include "core/base/say.h"
#include "core/development/fairness_store.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"

namespace headroom {
namespace {

/// The posts of each person that hold on a day of that time.
std::map<PersonId, std::vector<Post>> postsByPerson(const Organisation& organisation, const Period& time) {
  std::map<PersonId, std::vector<Post>> posts;
  for (const Post& post : organisation.posts)
    if (post.period.overlaps(time)) posts[post.person].push_back(post);
  return posts;
}

QDate lastDayAt(const std::vector<Post>& posts, const Period& year) {
  const QDate end = year.to->addDays(-1);
  QDate last = posts.front().period.from;
  for (const Post& post : posts) last = std::max(last, std::min(end, post.period.lastDay().value_or(end)));
  return last;
}

}  // namespace

std::vector<PersonYear> peopleOfYear(const Organisation& organisation, const Period& year) {
  std::vector<PersonYear> people;
  for (auto& [id, posts] : postsByPerson(organisation, year)) {
    const QDate last = lastDayAt(posts, year);
    Organisation own;
    own.posts = posts;
    const Post* main = own.mainPost(id, last);
    if (main == nullptr) continue;
    PersonYear one{id, main->unit};
    one.role = main->role;
    one.contract = main->contract;
    Decimal fte;
    for (const Post* post : own.postsOf(id, last)) fte += post->fte;
    one.hours = hoursBand(fte);
    one.seconded = std::any_of(posts.begin(), posts.end(), [&year](const Post& post) {
      return post.kind == PostKind::Secondment && year.holdsOn(post.period.from);
    });
    people.push_back(one);
  }
  return people;
}

void addPromises(std::vector<PersonYear>& people, const std::vector<LedgerLine>& promises, const Period& year) {
  std::map<PersonId, PromiseKept> kept;
  for (const LedgerLine& line : promises) {
    if (!line.period.overlaps(year) || line.promised == 0) continue;
    const bool isBroken = std::any_of(line.brokenDays.begin(), line.brokenDays.end(), [&year](const BrokenDays& days) {
      return days.last >= year.from && days.from < *year.to;
    });
    PromiseKept& one = kept.emplace(line.person, PromiseKept::EveryDay).first->second;
    if (isBroken) one = PromiseKept::Broken;
  }
  for (PersonYear& person : people)
    if (const auto found = kept.find(person.person); found != kept.end()) person.promise = found->second;
}

namespace {

/// What each person asked for and had in the year.
void addLearning(const Database& records, std::vector<PersonYear>& people, const Period& year) {
  const auto find = [&people](PersonId person) {
    const auto found = std::lower_bound(people.begin(), people.end(), person,
                                        [](const PersonYear& one, PersonId wanted) { return one.person < wanted; });
    return found != people.end() && found->person == person ? &*found : nullptr;
  };
  for (const AskedFor& request : loadAskedFor(records, year))
    if (PersonYear* one = find(request.person)) addAsked(*one, request, year);
  for (const PersonId person : loadPlacesBegun(records, year))
    if (PersonYear* one = find(person)) one->hadPlace = true;
  for (const PersonId person : loadPanelsBegun(records, year))
    if (PersonYear* one = find(person)) one->toPanel = true;
}

}  // namespace

Result<Fairness> loadFairness(const Desk& desk, const Period& year) {
  const Organisation today = loadOrganisationOn(desk.records, desk.today());
  if (accessOf(today, desk.viewer, desk.today()).units().empty())
    return refuse(say("Fairness figures are for those who manage a unit."));
  if (*year.to > desk.today()) return refuse(say("Fairness figures are of a year that is over."));
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisation(desk.records);
  std::vector<PersonYear> people = peopleOfYear(organisation, year);
  addLearning(desk.records, people, year);
  addPromises(people, loadLedger(desk.records, year.from, year.to->addDays(-1)), year);
  return fairnessOf(organisation.units, people, year);
}

FairnessNames loadFairnessNames(const Desk& desk, std::optional<UnitId> unit) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisation(desk.records);
  const Access access = accessOf(organisation, desk.viewer, today);
  const Period year{today.addYears(-1), today.addDays(1)};
  std::vector<PersonYear> people = peopleOfYear(organisation, year);
  std::set<PersonId> before;  // those who were here a year ago
  for (const Post& post : organisation.posts)
    if (post.period.holdsOn(year.from)) before.insert(post.person);
  addLearning(desk.records, people, year);
  FairnessNames names{organisation.units, {}, {}};
  std::map<PersonId, const PersonYear*> here;
  const PostsByPerson posts(organisation);
  for (const PersonYear& one : people) {
    const Post* post = access.maySee(one.person) ? posts.main(one.person, today) : nullptr;
    if (post == nullptr || (unit && !organisation.units.isWithin(post->unit, *unit))) continue;
    here[one.person] = &one;
    const Person* person = organisation.person(one.person);
    if (one.hadNothing() && before.contains(one.person))
      names.nothing.push_back({one.person, person->code, person->name, post->unit, post->role, one.answer});
  }
  std::sort(names.nothing.begin(), names.nothing.end(), [](const NothingForAYear& a, const NothingForAYear& b) {
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.person < b.person;
  });
  for (const WaitingRequest& request : loadWaitingRequests(desk.records, today)) {
    const auto found = here.find(request.person);
    if (found == here.end()) continue;
    const Person* person = organisation.person(request.person);
    names.waiting.push_back({request.person, person->code, person->name, found->second->unit, request.what,
                             request.asked, request.asked.daysTo(today)});
  }
  return names;
}

}  // namespace headroom
