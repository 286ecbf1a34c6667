// SPDX-License-Identifier: MIT
// The plan of an authority: who works where, how much each post holds on the last day, and when each person is next
// due. The histories of cases and of supervision are made from it.
#pragma once
#include <array>
#include <vector>

#include "core/sample/dice.h"
#include "core/sample/sample_rows.h"

namespace headroom::sample {

/// What a team does: it decides the kinds of case, their length and the words.
enum class Service {
  FamilySupport,
  FamilyTime,
  Assessment,
  Disability,
  LeavingCare,
  LearningDisability,
  Sensory,
  Autism,
  OlderMentalHealth,
  Discharge
};

bool isAdults(Service service);

struct PostPlan {
  Service service = Service::FamilySupport;
  int slots = 0;  ///< cases led on the last day, and about as many on any day before
};

/// How often somebody is seen in the plan; the policy rows say the same.
enum class Rhythm { Monthly, NewlyQualified, Never };

struct PersonPlan {
  Number supervisor = 0;
  Rhythm rhythm = Rhythm::Monthly;
  Day since = 0;           ///< first day under supervision here
  Day until = 0;           ///< 0: still here
  Day lastHeld = 0;        ///< the latest formal one-to-one
  Day planned = 0;         ///< a session that is booked
  bool stuck = false;      ///< has an action that was carried three times
  bool disputes = false;   ///< disputes the latest record
  bool cancelled = false;  ///< the latest meeting was cancelled once before it took place
  int notesAYear = 0;
};

struct WaitingPlan {
  Number unit = 0;
  Service service = Service::FamilySupport;
  int cases = 0;
};

struct Plan {
  Day today = 0;
  Day start = 0;  ///< first day of the history
  int casesASession = 5;
  int lengthPercent = 100;        ///< how long cases last, against the usual
  int otherMeetingsPercent = 12;  ///< so many of a hundred formal meetings have another kind before them
  int leastDaysBetween = 28;      ///< between two formal meetings; at most a week more
  bool everySection = true;       ///< a record with all sections, or with the two that are read most
  std::vector<UnitRow> units;
  std::vector<PersonRow> people;
  std::vector<PersonPlan> personPlans;  ///< one a person
  std::vector<PostRow> posts;
  std::vector<PostPlan> postPlans;  ///< one a post
  std::vector<SupervisorRow> supervisors;
  std::vector<LimitRow> limits;
  std::vector<ReductionRow> reductions;
  std::vector<AbsenceRow> absences;
  std::vector<PolicyRow> policies;
  std::vector<ProgrammeRow> programmes;
  std::vector<WaitingPlan> waiting;

  Number addUnit(UnitRow row);
  Number addPerson(PersonRow row, PersonPlan plan);
  Number addPost(PostRow row, PostPlan plan);
  /// The person of that code; asserts that there is one.
  Number personNumber(const QString& code) const;
};

/// Northmere: four areas, children's and adults' services, about 50 workers.
Plan northmerePlan(Day today, int years, Dice dice);
/// A county of that many case-holding seats, with people coming and going.
Plan countyPlan(Day today, int years, int workers, Dice dice);

/// The day of the last meeting after which the next is due on `due`, a month later.
Day monthBefore(Day due);
/// The Friday before for a day of the weekend.
Day weekday(Day day);
/// The supervision policies that both plans begin with.
void addPolicies(Plan& plan);
/// 'farah-siddiqui' from 'Farah Siddiqui'.
QString slug(const QString& name);

}  // namespace headroom::sample
