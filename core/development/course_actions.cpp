// SPDX-License-Identifier: MIT
// One transaction a verb.
#include "core/development/course_actions.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/development/course_store.h"
#include "core/development/fairness.h"
#include "core/organisation/access.h"
#include "core/organisation/free_code_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<Training> storedTraining(const Desk& desk, TrainingId id) {
  auto one = loadTraining(desk.records, id);
  if (!one) return refuse(say("This request is no longer there."));
  return *one;
}

Result<Training> ownTraining(const Desk& desk, TrainingId id) {
  auto one = TRY(storedTraining(desk, id));
  if (one.person != desk.viewer.person) return refuse(say("Only the person who asked for it can do this."));
  return one;
}

Result<QString> saidWords(const QString& typed, const QString& missing, const QString& what) {
  const QString text = plainText(typed);
  if (text.trimmed().isEmpty()) return refuse(missing);
  TRY(checkedLength(text, kLongestText, what));
  return text;
}

Result<Training> newRequest(const Desk& desk, const QString& title, const QString& why) {
  if (!desk.viewer.person) return refuse(say("Say first who is looking."));
  const QString plain = plainText(title).simplified();
  if (plain.isEmpty()) return refuse(say("Say what the course is called."));
  TRY(checkedLength(plain, kLongestName, say("The title")));
  const QString reason = plainText(why);
  TRY(checkedLength(reason, kLongestText, say("Why you ask")));
  Training one{TrainingId(1), {}, *desk.viewer.person, plain, desk.today()};
  one.code = freeCode(desk.records, u"training_request", u"request "_s + plain.left(24), u"request"_s);
  one.why = reason;
  return one;
}

bool stillStands(const Training& one) { return one.state != TrainingState::Declined && !one.givenBack; }

/// Whether they have one of the places.
bool hasPlaceOnCourse(const Database& records, const Training& one) {
  if (!one.course) return true;
  const auto course = loadCourse(records, *one.course);
  return !course || !attendanceOf(*course, loadTrainingOf(records, *one.course)).waits(one.id);
}

}  // namespace

Result<void> mayKeepCourses(const Desk& desk) { return mayKeep(desk, std::optional<UnitId>()); }

Result<CourseId> saveCourse(WritableDesk& desk, const Course& course) {
  return inOneSave(desk, [&]() -> Result<CourseId> {
    TRY(mayKeepCourses(desk));
    Course sound = TRY(checked(course));
    if (!sound.id) sound.code = TRY(giveCode(desk.records, u"course", sound.code, sound.title, u"course"_s));
    return writeCourse(desk.records, sound);
  });
}

Result<void> removeCourse(WritableDesk& desk, CourseId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepCourses(desk));
    if (isAskedFor(desk.records, id)) return refuse(say("Somebody asked for this course, so it stays."));
    const auto course = loadCourse(desk.records, id);
    if (!course || !eraseCourse(desk.records, *course)) return refuse(say("This course is no longer there."));
    return {};
  });
}

Result<TrainingId> askForCourse(WritableDesk& desk, CourseId id, const QString& why) {
  return inOneSave(desk, [&]() -> Result<TrainingId> {
    const auto course = loadCourse(desk.records, id);
    if (!course) return refuse(say("This course is no longer there."));
    if (course->last < desk.today()) return refuse(say("This course is over."));
    Training one = TRY(newRequest(desk, course->title, why));
    const auto before = loadTrainingOfPerson(desk.records, one.person);
    if (std::any_of(before.begin(), before.end(),
                    [&](const Training& earlier) { return earlier.course == id && stillStands(earlier); }))
      return refuse(say("You have asked for this course already."));
    one.course = id;
    return insertTraining(desk.records, one);
  });
}

Result<TrainingId> askForTraining(WritableDesk& desk, const QString& title, const QString& why) {
  return inOneSave(desk, [&]() -> Result<TrainingId> {
    const Training one = TRY(newRequest(desk, title, why));
    return insertTraining(desk.records, one);
  });
}

Result<void> giveUpTraining(WritableDesk& desk, TrainingId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    Training one = TRY(ownTraining(desk, id));
    // A year that is over goes on to say what was asked for in it.
    const bool isOfYearOver = one.requested < *fairnessYears(desk.today(), 1).front().to;
    if (one.state == TrainingState::Requested && !isOfYearOver) {
      if (!eraseTraining(desk.records, one)) return refuse(say("This request is no longer there."));
      return {};
    }
    const bool stands = one.state == TrainingState::Requested || one.state == TrainingState::Approved;
    if (!stands || one.givenBack) return refuse(say("There is no place to give back."));
    one.givenBack = desk.today();
    updateTraining(desk.records, one);
    return {};
  });
}

Result<void> mayDecideFor(const Desk& desk, PersonId person) {
  TRY(mayChangeAnything(desk));
  if (!desk.viewer.person) return refuse(say("Say first who is looking."));
  if (*desk.viewer.person == person) return refuse(say("Nobody can decide their own request."));
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const auto line = organisation.supervisorOf(person, SupervisorKind::Line, desk.today());
  if (line == desk.viewer.person || organisation.coverOf(person, desk.today()) == desk.viewer.person) return {};
  if (mayKeep(desk, person)) return {};
  return refuse(say("Their manager decides about this."));
}

Result<void> approveTraining(WritableDesk& desk, TrainingId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    Training one = TRY(storedTraining(desk, id));
    TRY(mayDecideFor(desk, one.person));
    if (one.state != TrainingState::Requested) return refuse(say("This request was decided already."));
    if (one.givenBack) return refuse(say("This request was taken back."));
    one.state = TrainingState::Approved;
    one.decidedBy = desk.viewer.person;
    one.decided = desk.today();
    if (one.course) one.queue = nextInQueue(desk.records, *one.course);
    updateTraining(desk.records, one);
    return {};
  });
}

Result<void> declineTraining(WritableDesk& desk, TrainingId id, const QString& reason) {
  return inOneSave(desk, [&]() -> Result<void> {
    Training one = TRY(storedTraining(desk, id));
    TRY(mayDecideFor(desk, one.person));
    if (one.state != TrainingState::Requested) return refuse(say("This request was decided already."));
    if (one.givenBack) return refuse(say("This request was taken back."));
    one.reason = TRY(saidWords(reason, say("Say why it is declined; the person reads it."), say("The reason")));
    one.state = TrainingState::Declined;
    one.decidedBy = desk.viewer.person;
    one.decided = desk.today();
    updateTraining(desk.records, one);
    return {};
  });
}

Result<void> noteAttended(WritableDesk& desk, TrainingId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    Training one = TRY(storedTraining(desk, id));
    if (one.person != desk.viewer.person) TRY(mayDecideFor(desk, one.person));
    if (one.state != TrainingState::Approved || one.givenBack)
      return refuse(say("Only an approved place can be attended."));
    const auto course = one.course ? loadCourse(desk.records, *one.course) : std::nullopt;
    if (course && desk.today() < course->first) return refuse(say("The course has not begun yet."));
    if (!hasPlaceOnCourse(desk.records, one)) return refuse(say("They wait for a place on this course."));
    one.state = TrainingState::Attended;
    one.attended = course ? std::min(course->last, desk.today()) : desk.today();
    updateTraining(desk.records, one);
    return {};
  });
}

Result<void> evaluateTraining(WritableDesk& desk, TrainingId id, const QString& typed) {
  return inOneSave(desk, [&]() -> Result<void> {
    Training one = TRY(ownTraining(desk, id));
    if (one.state != TrainingState::Attended && one.state != TrainingState::Evaluated)
      return refuse(say("Only a course that was attended can be evaluated."));
    one.evaluation = TRY(saidWords(typed, say("Say what you took from it."), say("What you took from it")));
    if (one.state == TrainingState::Attended) {
      one.state = TrainingState::Evaluated;
      one.evaluated = desk.today();
      one.lookBack = lookBackDay(one.attended.value_or(desk.today()));
    }
    updateTraining(desk.records, one);
    return {};
  });
}

Result<void> noteWhatChanged(WritableDesk& desk, TrainingId id, const QString& typed) {
  return inOneSave(desk, [&]() -> Result<void> {
    Training one = TRY(ownTraining(desk, id));
    if (one.state != TrainingState::Evaluated) return refuse(say("Evaluate the course first."));
    one.changed = TRY(saidWords(typed, say("Say what changed in your practice, or that nothing did."),
                                say("What changed in practice")));
    one.changedOn = desk.today();
    updateTraining(desk.records, one);
    return {};
  });
}

}  // namespace headroom
