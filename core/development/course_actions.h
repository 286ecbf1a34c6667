// SPDX-License-Identifier: MIT
// What people do in the academy: keep the catalogue, ask for a course, decide, give a place back, say that one came,
// what one took from it and what it changed.
#pragma once
#include "core/desk/desk.h"
#include "core/development/course.h"

namespace headroom {

/// Adds a course or saves a changed one. For those who manage a unit.
Result<CourseId> saveCourse(WritableDesk& desk, const Course& course);
/// Refused when anybody asked for it.
Result<void> removeCourse(WritableDesk& desk, CourseId course);
/// Whether the viewer may change the catalogue.
Result<void> mayKeepCourses(const Desk& desk);

/// For the viewer themselves. Refused while an earlier request for the same course still stands, and once it is over.
Result<TrainingId> askForCourse(WritableDesk& desk, CourseId course, const QString& why);
/// Something that is not in the catalogue, by its name.
Result<TrainingId> askForTraining(WritableDesk& desk, const QString& title, const QString& why);
/// Before it is decided the request goes; afterwards the place is given back, and is the next one's.
Result<void> giveUpTraining(WritableDesk& desk, TrainingId one);

/// Whether the viewer decides for that person: their line supervisor or whoever stands in for that one, or whoever
/// manages their unit. Never one's own.
Result<void> mayDecideFor(const Desk& desk, PersonId person);
Result<void> approveTraining(WritableDesk& desk, TrainingId one);
/// With a reason, which the person reads.
Result<void> declineTraining(WritableDesk& desk, TrainingId one, const QString& reason);

/// By the person or whoever decides for them, from the first day on, for whoever has a place.
Result<void> noteAttended(WritableDesk& desk, TrainingId one);
/// By the person: what they took from it. What changed is asked three months after the course.
Result<void> evaluateTraining(WritableDesk& desk, TrainingId one, const QString& words);
Result<void> noteWhatChanged(WritableDesk& desk, TrainingId one, const QString& words);

}  // namespace headroom
