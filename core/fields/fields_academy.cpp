// SPDX-License-Identifier: MIT
// Courses, their dates and who asked, came and what changed; CPD.
#include "core/fields/declared.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> academy() {
  const QStringList kinds{u"inside"_s, u"conference"_s, u"masters"_s, u"BSL"_s, u"outside"_s};
  return {
      {u"course"_s,
       {id(), code(), words(u"title"_s).needed().in(u"title"_s).called(SAID("Title")),
        vocabulary(u"kind"_s, kinds).needed().in(u"kind"_s),
        words(u"about"_s).in(u"about"_s).called(SAID("What it is about")),
        words(u"place"_s).in(u"place"_s).called(SAID("Place")), day(u"first_day"_s).needed().in(u"first"_s),
        day(u"last_day"_s).needed().in(u"last"_s), number(u"places"_s, 0, 100'000).in(u"places"_s), version()},
       {},
       {u"id"_s},
       {},
       u"courses"_s,
       u"course"_s},
      {u"training_place"_s,
       {id(), code(), reference(u"request_id"_s, u"training_request"_s).needed().in(u"request"_s),
        reference(u"course_id"_s, u"course"_s).in(u"course"_s),
        words(u"why"_s).in(u"why"_s).called(SAID("Why it was asked for")).emptiedWhenErased(),
        day(u"decided_day"_s).in(u"decided"_s).called(SAID("Decided on")),
        number(u"queue"_s, 0, 100'000).in(u"queue"_s),
        day(u"given_back_day"_s).in(u"given_back"_s).called(SAID("Place given back")),
        day(u"attended_day"_s).in(u"attended"_s).called(SAID("Attended")),
        words(u"evaluation"_s).in(u"evaluation"_s).called(SAID("What they took from it")).emptiedWhenErased(),
        day(u"evaluated_day"_s).in(u"evaluated"_s).called(SAID("Evaluated on")),
        day(u"look_back_day"_s).in(u"look_back"_s).called(SAID("To be looked back on")),
        words(u"changed"_s).in(u"changed"_s).called(SAID("What changed in practice")).emptiedWhenErased(),
        day(u"changed_day"_s).in(u"changed_on"_s).called(SAID("Looked back on")), version()},
       {{u"request_id.person_id"_s, RowFate::Emptied, SAID("A place on a course")},
        {u"request_id.decided_by_id"_s, RowFate::Named}},
       {u"id"_s},
       u"request_id.requested_day"_s,
       u"training_places"_s,
       u"training place"_s},
  };
}

}  // namespace headroom::declared
