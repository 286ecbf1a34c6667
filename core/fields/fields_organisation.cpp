// SPDX-License-Identifier: MIT
// Units, people, posts and supervisors, and what belongs to the file as a whole.
#include "core/fields/declared.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> organisation() {
  return {
      {u"setting"_s, {line(u"name"_s), words(u"value"_s).needed()}, {}, {u"name"_s}},
      {u"bank_holiday"_s, {other(u"day"_s, FieldKind::Id), line(u"name"_s).needed()}, {}, {u"day"_s}},
      {u"unit"_s,
       {id(), code(), reference(u"parent_id"_s, u"unit"_s).in(u"parent"_s),
        vocabulary(u"kind"_s, unitKinds()).needed().in(u"kind"_s), words(u"name"_s).needed().in(u"name"_s),
        vocabulary(u"division"_s, divisions()).in(u"division"_s), version()},
       {},
       {u"id"_s},
       {},
       u"units"_s,
       u"unit"_s},
      {u"person"_s,
       {id(), code().called(SAID("Code")),
        other(u"name"_s, FieldKind::PersonName).needed().in(u"name"_s).called(SAID("Name")),
        words(u"registration"_s).in(u"registration"_s).called(SAID("Registration")).emptiedWhenErased(),
        day(u"start_day"_s).in(u"start"_s).called(SAID("Started")),
        endDay(u"left_day"_s).in(u"left"_s).called(SAID("Left")), version()},
       {{u"id"_s, RowFate::Emptied, SAID("Person")}},
       {u"id"_s},
       u"start_day"_s,
       u"people"_s,
       u"person"_s},
      {u"post"_s,
       {id(), code().called(SAID("Code")).madeFrom({u"person_id.code"_s}),
        reference(u"person_id"_s, u"person"_s).needed().in(u"person"_s),
        reference(u"unit_id"_s, u"unit"_s).needed().in(u"unit"_s).called(SAID("Unit")),
        vocabulary(u"role"_s, roles()).needed().in(u"role"_s).called(SAID("Role")),
        number(u"fte_e6"_s, 6, 1).needed().in(u"fte"_s).called(SAID("FTE")),
        vocabulary(u"contract"_s, contracts()).needed().in(u"contract"_s).called(SAID("Contract")),
        vocabulary(u"kind"_s, postKinds()).needed().in(u"kind"_s).called(SAID("Kind")),
        day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")),
        endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Post")}},
       {u"id"_s},
       u"from_day"_s,
       u"posts"_s,
       u"post"_s},
      {u"supervisor"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed().in(u"person"_s),
        reference(u"supervisor_id"_s, u"person"_s).needed().in(u"supervisor"_s).called(SAID("Supervisor")),
        vocabulary(u"kind"_s, supervisorKinds()).needed().in(u"kind"_s).called(SAID("Kind")),
        day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")),
        endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Supervisor")}, {u"supervisor_id"_s, RowFate::Named}},
       {u"id"_s},
       u"from_day"_s,
       u"supervisors"_s,
       u"supervisor"_s},
  };
}

}  // namespace headroom::declared
