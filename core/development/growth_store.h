// SPDX-License-Identifier: MIT
// Reads what of a person's growth stands in tables of courses, programmes and CPD.
#pragma once
#include "core/development/course.h"
#include "core/development/growth.h"
#include "core/store/database.h"

namespace headroom {

struct AskedCourse {
  QDate asked;
  QString course;
  QString state;      ///< as in formats 2
  QString decidedBy;  ///< name; empty: nobody yet
  TrainingId id;
  std::optional<CourseId> offered;  ///< of the catalogue
};
struct ProgrammeLine {
  Period period;
  QString programme;
  QString mentor;
};
struct CpdLine {
  QDate day;
  QString title;
  QString kind;
  QString impact;
  bool isFinished = false;
};

/// Those that went ahead; `all`: also those that are not decided. What was declined is no part of how somebody grew.
std::vector<AskedCourse> loadAskedCourses(const Database& records, PersonId person, bool all);
std::vector<ProgrammeLine> loadProgrammeLines(const Database& records, PersonId person);
/// `all`: drafts too.
std::vector<CpdLine> loadCpdLines(const Database& records, PersonId person, bool all);
std::optional<QDate> dayOfSession(const Database& records, SessionId session);

}  // namespace headroom
