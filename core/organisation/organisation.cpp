// SPDX-License-Identifier: MIT
// Who holds which post and who supervises whom on a day.
// Pure: nothing here reads a clock or a file.
#include "core/organisation/organisation.h"

#include "core/organisation/by_person.h"
#include "core/organisation/code.h"

namespace headroom {
namespace {

bool standsBefore(const Post* a, const Post* b) {
  if (a->fte != b->fte) return a->fte > b->fte;
  if (a->period.from != b->period.from) return a->period.from < b->period.from;
  return codeBefore(a->code, b->code);
}

}  // namespace

const Person* Organisation::personByCode(const QString& code) const {
  const auto found =
      std::find_if(people.begin(), people.end(), [&code](const Person& person) { return person.code == code; });
  return found == people.end() ? nullptr : &*found;
}

std::vector<const Post*> Organisation::postsOf(PersonId person, QDate on) const {
  std::vector<const Post*> held;
  for (const Post& post : posts) {
    if (post.person == person && post.period.holdsOn(on)) held.push_back(&post);
  }
  std::sort(held.begin(), held.end(), standsBefore);
  return held;
}

const Post* Organisation::mainPost(PersonId person, QDate on) const {
  const auto held = postsOf(person, on);
  return held.empty() ? nullptr : held.front();
}

std::optional<PersonId> Organisation::supervisorOf(PersonId person, SupervisorKind kind, QDate on) const {
  for (const Supervisor& row : supervisors) {
    if (row.person == person && row.kind == kind && row.period.holdsOn(on)) return row.supervisor;
  }
  return std::nullopt;
}

std::vector<PersonId> Organisation::superviseesOf(PersonId supervisor, QDate on) const {
  std::vector<PersonId> found;
  for (const Supervisor& row : supervisors) {
    if (row.supervisor == supervisor && row.period.holdsOn(on)) found.push_back(row.person);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::optional<PersonId> Organisation::coverOf(PersonId person, QDate on) const {
  for (const Cover& row : covers) {
    if (row.person == person && row.period.holdsOn(on)) return row.cover;
  }
  return std::nullopt;
}

std::vector<PersonId> Organisation::coveredBy(PersonId cover, QDate on) const {
  std::vector<PersonId> found;
  for (const Cover& row : covers) {
    if (row.cover != cover || !row.period.holdsOn(on)) continue;
    for (const PersonId one : superviseesOf(row.person, on))
      if (one != cover) found.push_back(one);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

PostsByPerson::PostsByPerson(const Organisation& organisation) {
  for (const Post& post : organisation.posts) posts_[post.person].push_back(&post);
}

std::vector<const Post*> PostsByPerson::of(PersonId person, QDate on) const {
  std::vector<const Post*> held;
  for (const Post* post : everOf(person)) {
    if (post->period.holdsOn(on)) held.push_back(post);
  }
  std::sort(held.begin(), held.end(), standsBefore);
  return held;
}

const Post* PostsByPerson::main(PersonId person, QDate on) const { return mainPostOf(everOf(person), on); }

const Post* mainPostOf(const std::vector<const Post*>& own, QDate on) {
  const Post* main = nullptr;
  for (const Post* post : own) {
    if (post->period.holdsOn(on) && (main == nullptr || standsBefore(post, main))) main = post;
  }
  return main;
}

const std::vector<const Post*>& PostsByPerson::everOf(PersonId person) const {
  static const std::vector<const Post*> none;
  const auto found = posts_.find(person);
  return found == posts_.end() ? none : found->second;
}

std::unordered_map<PersonId, PersonId> supervisorsByPerson(const Organisation& organisation, SupervisorKind kind,
                                                           QDate on) {
  std::unordered_map<PersonId, PersonId> supervisors;
  for (const Supervisor& row : organisation.supervisors) {
    if (row.kind == kind && row.period.holdsOn(on)) supervisors.emplace(row.person, row.supervisor);
  }
  return supervisors;
}

}  // namespace headroom
