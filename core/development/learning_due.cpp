// SPDX-License-Identifier: MIT
// A request is decided by few and seen by fewer: who decides is asked once for each person who waits.
#include "core/development/learning_due.h"

#include <map>

#include "core/development/course_actions.h"
#include "core/development/course_store.h"
#include "core/development/cpd_store.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"

namespace headroom {
namespace {

bool isForTheirHands(NextStep step) {
  return step == NextStep::SayCame || step == NextStep::Evaluate || step == NextStep::LookBack;
}

}  // namespace

std::vector<Training> readTrainingToDecide(const Desk& desk) {
  std::vector<Training> waiting;
  if (!desk.viewer.person) return waiting;
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (access.people().size() <= 1) return waiting;
  std::map<PersonId, bool> mayDecide;
  for (Training& one : loadTrainingToDecide(desk.records)) {
    if (one.person == desk.viewer.person || !access.mayRead(one.person) || desk.hides(one.requested)) continue;
    auto known = mayDecide.find(one.person);
    if (known == mayDecide.end())
      known = mayDecide.emplace(one.person, mayDecideFor(desk, one.person).has_value()).first;
    if (known->second) waiting.push_back(std::move(one));
  }
  return waiting;
}

LearningDue readLearningDue(const Desk& desk) {
  LearningDue due{cpdYearOf(desk.today()), {}, {}, 0};
  if (!desk.viewer.person) return due;
  const Snapshot moment(desk.records);
  due.cpd = loadCpdStanding(desk.records, *desk.viewer.person, due.year);
  for (Training& one : loadTrainingOfPerson(desk.records, *desk.viewer.person)) {
    if (desk.hides(one.requested)) continue;
    const auto course = one.course ? loadCourse(desk.records, *one.course) : std::nullopt;
    const bool waits = course && one.state == TrainingState::Approved &&
                       attendanceOf(*course, loadTrainingOf(desk.records, *one.course)).waits(one.id);
    const NextStep step = nextStep(one, course ? &*course : nullptr, waits, desk.today());
    if (!isForTheirHands(step)) continue;
    // What was asked for outside the catalogue has no day on which it would be over.
    if (step == NextStep::SayCame && (!course || desk.today() <= course->last)) continue;
    const auto lookBack = step == NextStep::LookBack ? one.lookBack : std::nullopt;
    due.steps.push_back({std::move(one), step, lookBack});
  }
  due.toDecide = static_cast<int>(readTrainingToDecide(desk).size());
  return due;
}

}  // namespace headroom
