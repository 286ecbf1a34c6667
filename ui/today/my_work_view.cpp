// SPDX-License-Identifier: MIT
// Reads a practitioner's own picture.

#include <set>

#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/development/goal_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/not_discussed.h"
#include "core/supervision/session_store.h"
#include "ui/shared/discussed_words.h"
#include "ui/today/my_work_page.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

void addCases(const Desk& desk, const CaseloadFacts& facts, MyWorkPicture& picture) {
  const QDate today = desk.today();
  std::vector<CaseId> held;
  for (const PostBalance& post : picture.posts) {
    for (const CaseLine& line : post.carried.lines) held.push_back(line.caseId);
  }
  const auto discussed = lastDiscussed(desk.records, held, today);
  std::set<QString> late;
  for (const OpenAction& action : picture.actions) {
    if (action.label == DueLabel::Overdue) late.insert(action.caseCode);
  }
  for (const PostBalance& post : picture.posts) {
    for (const CaseLine& line : post.carried.lines) {
      const Case* record = facts.caseOf(line.caseId);
      if (record == nullptr) continue;
      OwnCase own{record->code, record->kind, line.points.toString(), {}, false};
      const auto known = discussed.find(line.caseId);
      const auto last = known == discussed.end() ? std::nullopt : std::optional(known->second);
      if (late.contains(record->code)) {
        own.attention = say("Action overdue");
        own.urgent = true;
      } else if (line.part == Part::Lead && isNotDiscussed(last, record->open.from, today)) {
        own.attention = notDiscussedWords(last, record->open.from, today);
        own.attention[0] = own.attention[0].toUpper();
      }
      picture.cases.push_back(std::move(own));
    }
  }
  std::stable_sort(picture.cases.begin(), picture.cases.end(), [](const OwnCase& a, const OwnCase& b) {
    return std::pair(a.urgent, !a.attention.isEmpty()) > std::pair(b.urgent, !b.attention.isEmpty());
  });
}

}  // namespace

MyWorkPicture readMyWork(const Desk& desk) {
  MyWorkPicture picture;
  if (!desk.viewer.person) return picture;
  const PersonId me = *desk.viewer.person;
  const QDate today = desk.today();
  const Snapshot moment(desk.records);
  const CaseloadFacts facts = loadFactsOfPerson(desk.records, today, me);
  for (PostBalance& post : balance(facts, today).posts) {
    if (post.person == me) picture.posts.push_back(std::move(post));
  }
  if (facts.organisation.mainPost(me, today) != nullptr) {
    for (const PersonClock& clock : loadClocksOf(desk.records, today, kSupervisionWindow, {me})) picture.clock = clock;
  }
  if (const auto supervisor = facts.organisation.supervisorOf(me, SupervisorKind::Line, today)) {
    if (const Person* person = facts.organisation.person(*supervisor)) picture.supervisorName = person->name;
  }
  if (const Person* own = facts.organisation.person(me)) picture.code = own->code;
  picture.booked = plannedFor(desk.records, me, today);
  picture.prepared = loadPreparation(desk.records, me);
  picture.actions = loadOpenActionsOf(desk.records, today, me);
  picture.due = readOwnDue(desk);
  picture.learning = readLearningDue(desk);
  picture.goals = loadGoals(desk.records, me);
  addCases(desk, facts, picture);
  for (const PostBalance& post : picture.posts)
    picture.made.push_back({loadLines(facts, post), ceilingLines(facts, post)});
  return picture;
}

}  // namespace headroom
