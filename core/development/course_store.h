// SPDX-License-Identifier: MIT
// Loads and saves courses and what was asked for. It decides nothing about who may see or do what.
#pragma once
#include "core/development/course.h"
#include "core/store/asked_ahead.h"
#include "core/store/database.h"

namespace headroom {

/// Those that end on that day or later, by their first day; nothing: all that there were.
std::vector<Course> loadCourses(const Database& records, std::optional<QDate> endingFrom);
std::optional<Course> loadCourse(const Database& records, CourseId course);
/// Everything that was asked for of these courses, whoever asked; by id.
std::vector<Training> loadTrainingOf(const Database& records, CourseId course);
/// Of every course that ends on that day or later.
std::vector<Training> loadTrainingOfCourses(const Database& records, QDate endingFrom);
/// What one person asked for, the latest first.
std::vector<Training> loadTrainingOfPerson(const Database& records, PersonId person);
AskedAhead<std::vector<Training>> askTrainingOfPerson(const Database& records, PersonId person);
std::optional<Training> loadTraining(const Database& records, TrainingId one);
/// Everything that was ever asked for, by id.
std::vector<Training> loadAllTraining(const Database& records);
/// What waits to be decided, the longest waiting first, whoever asked.
std::vector<Training> loadTrainingToDecide(const Database& records);
AskedAhead<std::vector<Training>> askTrainingToDecide(const Database& records);

/// Each belongs inside a transaction; a save throws StoreError(Conflict) when the row was changed since it was loaded.
CourseId writeCourse(Database& records, const Course& course);
bool eraseCourse(Database& records, const Course& course);
bool isAskedFor(const Database& records, CourseId course);
/// What stands beside a request that is there already.
void insertTrainingPlace(Database& records, const Training& one);
TrainingId insertTraining(Database& records, const Training& one);
void updateTraining(Database& records, const Training& one);
bool eraseTraining(Database& records, const Training& one);
/// The turn behind all that were approved for that course.
int nextInQueue(const Database& records, CourseId course);

}  // namespace headroom
