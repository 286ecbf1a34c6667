// SPDX-License-Identifier: MIT
// The diary: days off in the week, cover for supervision, and which sessions are one meeting of several people.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

Field diaryFrom() { return day(u"from_day"_s).needed().called(SAID("From")); }
Field diaryTo() { return endDay(u"to_day"_s).called(SAID("Until")); }

}  // namespace

std::vector<FieldTable> diary() {
  const QStringList weekdays{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                             u"friday"_s, u"saturday"_s, u"sunday"_s};
  return {
      {u"weekly_day_off"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed(),
        vocabulary(u"weekday"_s, weekdays).needed().called(SAID("Day of the week")), diaryFrom(), diaryTo(), version()},
       {{u"person_id"_s, RowFate::Gone, SAID("A day of the week that they do not work")}},
       {u"id"_s},
       u"from_day"_s},
      {u"supervision_cover"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed().called(SAID("Of")),
        reference(u"cover_id"_s, u"person"_s).needed().called(SAID("By")), diaryFrom(), diaryTo(), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Who held their supervisions while they were away")},
        {u"cover_id"_s, RowFate::Emptied, SAID("Whose supervisions they held")}},
       {u"id"_s},
       u"from_day"_s},
      {u"group_member"_s,
       {reference(u"session_id"_s, u"session"_s), reference(u"first_id"_s, u"session"_s).needed()},
       {{u"session_id.person_id"_s, RowFate::Stays}},
       {u"session_id"_s}},
      {u"session_gone"_s,
       {id(), label(u"code"_s).needed(), reference(u"person_id"_s, u"person"_s).needed(),
        reference(u"supervisor_id"_s, u"person"_s).called(SAID("With")),
        vocabulary(u"kind"_s).needed().called(SAID("Kind")), day(u"day"_s).needed().called(SAID("Date")),
        number(u"start_minute"_s), number(u"changes"_s).needed()},
       {{u"person_id"_s, RowFate::Gone, SAID("A booked session that was taken back")},
        {u"supervisor_id"_s, RowFate::Stays}},
       {u"id"_s},
       u"day"_s},
  };
}

}  // namespace headroom::declared
