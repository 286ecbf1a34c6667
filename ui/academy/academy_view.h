// SPDX-License-Identifier: MIT
// What the academy shows its viewer: the catalogue with what is free, what they asked for, what they decide, and who of
// their people comes to a course.
#pragma once
#include "core/desk/desk.h"
#include "core/development/course.h"
#include "core/development/cpd_store.h"
#include "ui/paper/mark.h"

namespace headroom {

/// A course as the catalogue lists it.
struct CourseRow {
  Course course;
  qint64 id = 0;  ///< of the course
  Attendance attendance;
  QString mine = {};   ///< 'Asked for', 'Approved', 'Waiting, 2nd in turn' …; empty when the viewer asked for none
  QString found = {};  ///< what a filter looks through, folded
  bool isAskedFor = false;  ///< by the viewer, and it was neither declined nor given back
};

/// What somebody asked for, in words.
struct TrainingRow {
  Training training;
  qint64 id = 0;  ///< of the request
  QString personName = {};
  QString when = {};                    ///< the days of the course; empty outside the catalogue
  QString state = {};                   ///< 'Declined: no places left this year'
  std::optional<int> queueBefore = {};  ///< of a full course: how many wait already; nothing while there is room
  NextStep step = NextStep::Nothing;
  MarkShape shape = MarkShape::Ring;
  Tone tone = Tone::Neutral;
};

struct AcademyPicture {
  std::vector<CourseRow> courses;     ///< not over yet, by their first day
  std::vector<TrainingRow> mine;      ///< the latest first
  std::vector<TrainingRow> toDecide;  ///< the longest waiting first
  bool mayKeep = false;               ///< the viewer may change the catalogue
  bool mayImport = false;
};
/// `past`: courses that are over too.
AcademyPicture readAcademy(const Desk& desk, bool past);
/// How far those whom the viewer may see are with the year of the register, the figures of `headroom-cli cpd`: who has
/// most still to do first. Counts alone, never what somebody wrote; without the viewer.
struct TeamCpd {
  CpdYear year = {};
  std::vector<PersonCpd> people = {};
};
TeamCpd readTeamCpd(const Desk& desk);
/// 'Done', 'Missing: 1 piece, peer reflection'.
QString cpdMissingWords(const CpdStanding& standing);

/// Of those whom the viewer may see, who has a place on it or waits for one; without the viewer.
std::vector<TrainingRow> readWhoComes(const Desk& desk, CourseId course);

/// '3 Sep 2026', '3 to 5 Sep 2026'.
QString courseDays(const Course& course);
/// Of a full course: that whoever is approved now goes on the waiting list, behind how many; empty while there is room.
QString waitingListWords(std::optional<int> queueBefore);
/// Nothing while there is room.
std::optional<int> queueBefore(const Course& course, const Attendance& attendance);
/// '4 of 20 left', 'full, 3 wait', 'as many as come'.
QString placesWords(const Course& course, const Attendance& attendance);

}  // namespace headroom
