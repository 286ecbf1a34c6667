// SPDX-License-Identifier: MIT
// A request is a row of the format and one beside it; where the second is missing, as after an import of a folder
// without it, it is made with the first change.
#include "core/development/course_store.h"

#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kCourseColumns =
    QStringLiteral("SELECT id, code, title, kind, about, place, first_day, last_day, places, row_version FROM course ");

Course courseAt(const Query& query) {
  Course course;
  course.id = query.id<CourseId>(0);
  course.code = query.text(1);
  course.title = query.text(2);
  course.kind = query.text(3);
  course.about = query.text(4);
  course.place = query.text(5);
  course.first = query.day(6);
  course.last = query.day(7);
  if (!query.isNull(8)) course.places = static_cast<int>(query.integer(8));
  course.rowVersion = query.integer(9);
  return course;
}

const QString kTrainingSelect = QStringLiteral(
    "SELECT r.id, r.code, r.person_id, r.course, r.requested_day, r.state, r.decided_by_id, r.reason, r.row_version, "
    "p.course_id, p.why, p.decided_day, p.queue, p.given_back_day, p.attended_day, p.evaluation, p.evaluated_day, "
    "p.look_back_day, p.changed, p.changed_day, p.row_version "
    "FROM training_request r LEFT JOIN training_place p ON p.request_id = r.id ");

Training trainingAt(const Query& query) {
  Training one{query.id<TrainingId>(0), query.text(1), query.id<PersonId>(2), query.text(3), query.day(4)};
  one.state = known(trainingStateFrom(query.text(5)), TO_SAY("an unknown state of a request for a course"));
  one.decidedBy = query.optionalId<PersonId>(6);
  one.reason = query.text(7);
  one.rowVersion = query.integer(8);
  one.course = query.optionalId<CourseId>(9);
  one.why = query.text(10);
  one.decided = query.optionalDay(11);
  if (!query.isNull(12)) one.queue = static_cast<int>(query.integer(12));
  one.givenBack = query.optionalDay(13);
  one.attended = query.optionalDay(14);
  one.evaluation = query.text(15);
  one.evaluated = query.optionalDay(16);
  one.lookBack = query.optionalDay(17);
  one.changed = query.text(18);
  one.changedOn = query.optionalDay(19);
  one.placeVersion = query.isNull(20) ? 0 : query.integer(20);
  return one;
}

std::vector<Training> trainingRows(Query& query) {
  std::vector<Training> rows;
  while (query.next()) rows.push_back(trainingAt(query));
  return rows;
}

void bindPlace(Change& change, const Training& one) {
  change.bind(one.course).bindText(one.why).bind(one.decided).bind(one.queue).bind(one.givenBack).bind(one.attended);
  change.bindText(one.evaluation).bind(one.evaluated).bind(one.lookBack).bindText(one.changed).bind(one.changedOn);
}

}  // namespace

std::vector<Course> loadCourses(const Database& records, std::optional<QDate> endingFrom) {
  std::vector<Course> courses;
  Query query(records, kCourseColumns + u"WHERE last_day >= ? ORDER BY first_day, title, id"_s);
  query.bind(endingFrom.value_or(QDate(1, 1, 1)));
  while (query.next()) courses.push_back(courseAt(query));
  return courses;
}

std::optional<Course> loadCourse(const Database& records, CourseId course) {
  Query query(records, kCourseColumns + u"WHERE id = ?"_s);
  query.bind(course);
  if (!query.next()) return {};
  return courseAt(query);
}

std::vector<Training> loadTrainingOf(const Database& records, CourseId course) {
  Query query(records, kTrainingSelect + u"WHERE p.course_id = ? ORDER BY r.id"_s);
  return trainingRows(query.bind(course));
}

std::vector<Training> loadTrainingOfCourses(const Database& records, QDate endingFrom) {
  Query query(records,
              kTrainingSelect + u"WHERE p.course_id IN (SELECT id FROM course WHERE last_day >= ?) ORDER BY r.id"_s);
  return trainingRows(query.bind(endingFrom));
}

AskedAhead<std::vector<Training>> askTrainingOfPerson(const Database& records, PersonId person) {
  Query query(records, kTrainingSelect + u"WHERE r.person_id = ? ORDER BY r.requested_day DESC, r.id DESC"_s);
  return {std::move(query.bind(person)), trainingRows};
}

std::vector<Training> loadTrainingOfPerson(const Database& records, PersonId person) {
  return askTrainingOfPerson(records, person).read();
}

std::optional<Training> loadTraining(const Database& records, TrainingId one) {
  Query query(records, kTrainingSelect + u"WHERE r.id = ?"_s);
  query.bind(one.value());
  if (!query.next()) return {};
  return trainingAt(query);
}

std::vector<Training> loadAllTraining(const Database& records) {
  Query query(records, kTrainingSelect + u"ORDER BY r.id"_s);
  return trainingRows(query);
}

AskedAhead<std::vector<Training>> askTrainingToDecide(const Database& records) {
  return {{records, kTrainingSelect +
                        u"WHERE r.state = 'requested' AND p.given_back_day IS NULL ORDER BY r.requested_day, r.id"_s},
          trainingRows};
}

std::vector<Training> loadTrainingToDecide(const Database& records) { return askTrainingToDecide(records).read(); }

CourseId writeCourse(Database& records, const Course& course) {
  if (course.id) {
    Change update(
        records,
        u"UPDATE course SET title = ?, kind = ?, about = ?, place = ?, first_day = ?, last_day = ?, places = ?, "
        u"row_version = row_version + 1 WHERE id = ? AND row_version = ?");
    update.bind(course.title).bind(course.kind).bindText(course.about).bindText(course.place);
    update.bind(course.first).bind(course.last).bind(course.places);
    update.bind(*course.id).bind(course.rowVersion).runLaterOnOneRow();
    return *course.id;
  }
  Change insert(records,
                u"INSERT INTO course (code, title, kind, about, place, first_day, last_day, places) "
                u"VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(course.code).bind(course.title).bind(course.kind).bindText(course.about).bindText(course.place);
  return insert.bind(course.first).bind(course.last).bind(course.places).insertAs<CourseId>();
}

bool eraseCourse(Database& records, const Course& course) {
  Change erase(records, u"DELETE FROM course WHERE id = ? AND row_version = ?");
  return course.id && erase.bind(*course.id).bind(course.rowVersion).run() == 1;
}

bool isAskedFor(const Database& records, CourseId course) {
  Query query(records, u"SELECT 1 FROM training_place WHERE course_id = ? LIMIT 1");
  query.bind(course);
  return query.next();
}

void insertTrainingPlace(Database& records, const Training& one) {
  Change insert(records,
                u"INSERT INTO training_place (code, request_id, course_id, why, decided_day, queue, given_back_day, "
                u"attended_day, evaluation, evaluated_day, look_back_day, changed, changed_day) VALUES (?, ?, ?, ?, ?, "
                u"?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(one.code).bind(one.id);
  bindPlace(insert, one);
  insert.runLater();
}

TrainingId insertTraining(Database& records, const Training& one) {
  Change insert(records,
                u"INSERT INTO training_request (code, person_id, course, requested_day, state, decided_by_id, reason) "
                u"VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(one.code).bind(one.person).bind(one.title).bind(one.requested).bind(token(one.state));
  Training stored = one;
  stored.id = insert.bind(one.decidedBy).bindText(one.reason).insertAs<TrainingId>();
  insertTrainingPlace(records, stored);
  return stored.id;
}

void updateTraining(Database& records, const Training& one) {
  Change request(records,
                 u"UPDATE training_request SET state = ?, decided_by_id = ?, reason = ?, row_version = row_version + 1 "
                 u"WHERE id = ? AND row_version = ?");
  request.bind(token(one.state)).bind(one.decidedBy).bindText(one.reason);
  request.bind(one.id).bind(one.rowVersion).runLaterOnOneRow();
  if (one.placeVersion == 0) return insertTrainingPlace(records, one);
  Change place(records,
               u"UPDATE training_place SET course_id = ?, why = ?, decided_day = ?, queue = ?, given_back_day = ?, "
               u"attended_day = ?, evaluation = ?, evaluated_day = ?, look_back_day = ?, changed = ?, changed_day = ?, "
               u"row_version = row_version + 1 WHERE request_id = ? AND row_version = ?");
  bindPlace(place, one);
  place.bind(one.id).bind(one.placeVersion).runLaterOnOneRow();
}

bool eraseTraining(Database& records, const Training& one) {
  Change(records, u"DELETE FROM training_place WHERE request_id = ?").bind(one.id).runLater();
  return Change(records, u"DELETE FROM training_request WHERE id = ? AND row_version = ?")
             .bind(one.id)
             .bind(one.rowVersion)
             .run() == 1;
}

int nextInQueue(const Database& records, CourseId course) {
  Query query(records, u"SELECT max(queue) FROM training_place WHERE course_id = ?");
  query.bind(course);
  return query.next() && !query.isNull(0) ? static_cast<int>(query.integer(0)) + 1 : 1;
}

}  // namespace headroom
