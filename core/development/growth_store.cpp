// SPDX-License-Identifier: MIT
// One query a table; how it is told is said in growth.cpp.
#include "core/development/growth_store.h"

#include "core/store/query.h"

namespace headroom {

std::vector<AskedCourse> loadAskedCourses(const Database& records, PersonId person, bool all) {
  std::vector<AskedCourse> lines;
  Query query(records,
              u"SELECT t.requested_day, t.course, t.state, d.name, t.id, p.course_id FROM training_request t LEFT JOIN "
              "person d ON d.id = t.decided_by_id LEFT JOIN training_place p ON p.request_id = t.id WHERE t.person_id "
              "= ? AND t.state <> 'declined' AND (? OR t.state <> 'requested') AND NOT (t.state = 'requested' AND "
              "p.given_back_day IS NOT NULL)");
  query.bind(person).bind(all);
  while (query.next())
    lines.push_back({query.day(0), query.text(1), query.text(2), query.text(3), query.id<TrainingId>(4),
                     query.optionalId<CourseId>(5)});
  return lines;
}

std::vector<ProgrammeLine> loadProgrammeLines(const Database& records, PersonId person) {
  std::vector<ProgrammeLine> lines;
  Query query(records,
              u"SELECT g.from_day, g.to_day, g.programme, m.name FROM programme g LEFT JOIN person m ON m.id = "
              "g.mentor_id WHERE g.person_id = ?");
  query.bind(person);
  while (query.next()) lines.push_back({{query.day(0), query.optionalDay(1)}, query.text(2), query.text(3)});
  return lines;
}

std::vector<CpdLine> loadCpdLines(const Database& records, PersonId person, bool all) {
  std::vector<CpdLine> lines;
  Query query(records,
              u"SELECT day, title, kind, impact, state = 'finished' FROM cpd WHERE person_id = ? AND (? OR state = "
              u"'finished')");
  query.bind(person).bind(all);
  while (query.next())
    lines.push_back({query.day(0), query.text(1), query.text(2), query.text(3), query.integer(4) != 0});
  return lines;
}

std::optional<QDate> dayOfSession(const Database& records, SessionId session) {
  Query query(records, u"SELECT day FROM session WHERE id = ?");
  query.bind(session);
  return query.next() ? std::optional(query.day(0)) : std::nullopt;
}

}  // namespace headroom
