// SPDX-License-Identifier: MIT
// Whoever looks through the catalogue sees how many places are left, and of others nothing: who asked, waits or was
// declined is told to those alone who may see that person.
#include "ui/academy/academy_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/finding.h"
#include "core/base/say.h"
#include "core/development/course_actions.h"
#include "core/development/course_store.h"
#include "core/development/learning_due.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct KnownCourses {
  std::map<CourseId, Course> courses;
  std::map<CourseId, Attendance> attendance;
};

/// A course that is over is read when something of it is shown.
const Course* courseOf(const Desk& desk, KnownCourses& known, std::optional<CourseId> id) {
  if (!id) return nullptr;
  auto found = known.courses.find(*id);
  if (found == known.courses.end()) {
    const auto course = loadCourse(desk.records, *id);
    if (!course) return nullptr;
    found = known.courses.emplace(*id, *course).first;
    known.attendance[*id] = attendanceOf(*course, loadTrainingOf(desk.records, *id));
  }
  return &found->second;
}

QString approvedWords(NextStep step, std::optional<int> turn) {
  if (turn)
    return *turn == 1 ? say("Waiting list: approved, next for a place")
                      : say("Waiting list: approved, %1 wait before you").arg(*turn - 1);
  return step == NextStep::Attend ? say("You have a place") : say("You have a place; say when you were there");
}

QString trainingStateWords(const TrainingRow& row, std::optional<int> turn) {
  const Training& one = row.training;
  if (one.givenBack && one.state == TrainingState::Requested)
    return say("Taken back on %1").arg(tableDate(*one.givenBack));
  if (one.givenBack) return say("Place given back on %1").arg(tableDate(*one.givenBack));
  switch (one.state) {
    case TrainingState::Requested:
      return say("Asked for on %1").arg(tableDate(one.requested));
    case TrainingState::Approved:
      return approvedWords(row.step, turn);
    case TrainingState::Declined:
      return say("Declined: %1").arg(one.reason.simplified());
    case TrainingState::Attended:
      return say("Attended, to be evaluated");
    case TrainingState::Evaluated:
      break;
  }
  if (one.changedOn) return say("Evaluated, and looked back on");
  if (row.step == NextStep::LookBack)
    return say("Evaluated; what changed is asked on %1").arg(tableDate(*one.lookBack));
  return say("Evaluated");
}

void markTraining(TrainingRow& row) {
  const TrainingState state = row.training.state;
  const bool done = state == TrainingState::Attended || state == TrainingState::Evaluated;
  const bool hasPlace = state == TrainingState::Approved && row.step != NextStep::Wait;
  row.shape = done || hasPlace ? MarkShape::Tick : MarkShape::Ring;
  row.tone = done || hasPlace ? Tone::Ok : Tone::Neutral;
  if (state == TrainingState::Declined || row.training.givenBack) {
    row.shape = MarkShape::Triangle;
    row.tone = Tone::Neutral;
  }
}

TrainingRow trainingRowOf(const Desk& desk, KnownCourses& known, const Training& one, const Organisation* names) {
  TrainingRow row{one, one.id.value()};
  const Course* course = courseOf(desk, known, one.course);
  std::optional<int> turn;
  if (course != nullptr) {
    row.when = courseDays(*course);
    turn = known.attendance[*one.course].placeInQueue(one.id);
    row.queueBefore = queueBefore(*course, known.attendance[*one.course]);
  }
  row.step = nextStep(one, course, turn.has_value(), desk.today());
  row.state = trainingStateWords(row, turn);
  if (names != nullptr) {
    const Person* person = names->person(one.person);
    row.personName = person == nullptr ? QString() : person->name;
  }
  markTraining(row);
  return row;
}

}  // namespace

QString courseDays(const Course& course) {
  if (course.first == course.last) return tableDate(course.first);
  return say("%1 to %2").arg(tableDate(course.first), tableDate(course.last));
}

std::optional<int> queueBefore(const Course& course, const Attendance& attendance) {
  if (!course.places || attendance.left.value_or(1) > 0) return std::nullopt;
  return static_cast<int>(attendance.waiting.size());
}

QString waitingListWords(std::optional<int> queueBefore) {
  if (!queueBefore) return {};
  if (*queueBefore == 0) return say("The course is full: once approved, it goes on the waiting list, first in line.");
  return say("The course is full: once approved, it goes on the waiting list, behind %1.").arg(*queueBefore);
}

QString placesWords(const Course& course, const Attendance& attendance) {
  if (!attendance.left || !course.places) return say("as many as come");
  if (*attendance.left > 0) return say("%1 of %2 left").arg(*attendance.left).arg(*course.places);
  if (attendance.waiting.empty()) return say("full");
  return say("full, %1 wait").arg(attendance.waiting.size());
}

AcademyPicture readAcademy(const Desk& desk, bool past) {
  AcademyPicture picture;
  if (!desk.viewer.person) return picture;
  const Snapshot moment(desk.records);
  const QDate from = past ? QDate(1, 1, 1) : desk.today();
  std::map<CourseId, std::vector<Training>> asked;
  for (Training& one : loadTrainingOfCourses(desk.records, from))
    if (!desk.hides(one.requested)) asked[*one.course].push_back(std::move(one));
  KnownCourses known;
  for (const Course& course : loadCourses(desk.records, from)) {
    known.courses.emplace(*course.id, course);
    known.attendance[*course.id] = attendanceOf(course, asked[*course.id]);
  }
  std::map<CourseId, QString> own;
  std::set<CourseId> stands;
  for (const Training& one : loadTrainingOfPerson(desk.records, *desk.viewer.person)) {
    if (desk.hides(one.requested)) continue;
    picture.mine.push_back(trainingRowOf(desk, known, one, nullptr));
    // The latest stands first.
    if (one.course) own.emplace(*one.course, picture.mine.back().state);
    if (one.course && one.state != TrainingState::Declined && !one.givenBack) stands.insert(*one.course);
  }
  for (const Course& course : loadCourses(desk.records, from)) {
    const auto mine = own.find(*course.id);
    picture.courses.push_back({course, course.id->value(), known.attendance[*course.id],
                               mine == own.end() ? QString() : mine->second,
                               folded(course.title + u' ' + course.about + u' ' + course.place + u' ' +
                                      courseKindWords(course.kind) + u' ' + courseDays(course)),
                               stands.contains(*course.id)});
  }
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  for (const Training& one : readTrainingToDecide(desk))
    picture.toDecide.push_back(trainingRowOf(desk, known, one, &organisation));
  picture.mayKeep = mayKeepCourses(desk).has_value();
  picture.mayImport = mayImport(desk).has_value();
  return picture;
}

TeamCpd readTeamCpd(const Desk& desk) {
  TeamCpd team{cpdYearOf(desk.today()), {}};
  if (!desk.viewer.person) return team;
  const Snapshot moment(desk.records);
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  if (access.home() == HomeRole::Practitioner) return team;
  const auto until = desk.viewer.standing != nullptr ? std::optional(desk.today()) : std::nullopt;
  team.people = loadCpdStandings(desk.records, team.year, until);
  std::erase_if(team.people,
                [&](const PersonCpd& one) { return one.person == desk.viewer.person || !access.mayRead(one.person); });
  std::sort(team.people.begin(), team.people.end(), [](const PersonCpd& a, const PersonCpd& b) {
    const auto order = [](const PersonCpd& one) {
      return std::tuple(one.standing.isMet(), one.standing.pieces, one.standing.peer);
    };
    if (order(a) != order(b)) return order(a) < order(b);
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return team;
}

QString cpdMissingWords(const CpdStanding& standing) {
  if (standing.isMet()) return say("Done");
  QStringList missing;
  if (const int pieces = kCpdPieces - standing.pieces; pieces > 0) missing << counted(pieces, "piece", "pieces");
  if (!standing.peer) missing << say("peer reflection");
  return say("Missing: %1").arg(missing.join(u", "_s));
}

std::vector<TrainingRow> readWhoComes(const Desk& desk, CourseId id) {
  std::vector<TrainingRow> rows;
  if (!desk.viewer.person) return rows;
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  KnownCourses known;
  for (const Training& one : loadTrainingOf(desk.records, id)) {
    if (!one.counts() || one.person == *desk.viewer.person || !access.mayRead(one.person)) continue;
    if (desk.hides(one.requested)) continue;
    TrainingRow row = trainingRowOf(desk, known, one, &organisation);
    if (one.state == TrainingState::Approved)
      row.state = row.step == NextStep::Wait ? say("Waits for a place") : say("Has a place");
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace headroom
