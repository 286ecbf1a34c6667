// SPDX-License-Identifier: MIT
// Supervision: who is seen how often, the sessions and what their records hold.
#include "core/fields/declared.h"
#include "core/fields/longest_meeting.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

constexpr qint64 kLastMinute = 24 * 60 - 1;
const QString kErased = QStringLiteral("erased");

FieldTable policy() {
  return {u"supervision_policy"_s,
          {id(), code().called(SAID("Code")), vocabulary(u"role"_s, roles()).in(u"role"_s),
           reference(u"person_id"_s, u"person"_s).in(u"person"_s),
           other(u"phases"_s, FieldKind::Phases).needed().in(u"phases"_s).called(SAID("Phases")),
           number(u"minutes"_s, 0, kMostMinutes).needed().in(u"minutes"_s).called(SAID("Minutes")),
           day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")),
           endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")), version()},
          {{u"person_id"_s, RowFate::Gone, SAID("How often they are supervised")}},
          {u"id"_s},
          u"from_day"_s,
          u"supervision_policies"_s,
          u"policy"_s};
}

FieldTable session() {
  const QStringList states{u"planned"_s,  u"held"_s,  u"shared"_s,    u"agreed"_s,
                           u"disputed"_s, u"moved"_s, u"cancelled"_s, u"missed"_s};
  return {
      u"session"_s,
      {id(),
       code().called(SAID("Code")).madeFrom({u"person_id.code"_s}).signedFrom(1, 1),
       reference(u"person_id"_s, u"person"_s).needed().in(u"person"_s).signedFrom(1, 2),
       reference(u"supervisor_id"_s, u"person"_s).in(u"supervisor"_s).called(SAID("With")).signedFrom(1, 3),
       vocabulary(u"kind"_s, sessionKinds()).needed().in(u"kind"_s).called(SAID("Kind")).signedFrom(1, 4),
       day(u"day"_s).needed().in(u"date"_s).called(SAID("Date")).signedFrom(1, 5),
       number(u"minutes"_s, 0, kMostMinutes).in(u"minutes"_s).called(SAID("Minutes")).typedByHand().signedFrom(1, 6),
       vocabulary(u"state"_s, states).needed().in(u"state"_s).called(SAID("State")).signedFrom(2, 3),
       words(u"reason"_s)
           .in(u"reason"_s)
           .called(SAID("If it was short, why"))
           .typedByHand()
           .emptiedWhenErased(kErased)
           .signedFrom(1, 8),
       vocabulary(u"side"_s, sessionSides()).in(u"side"_s).called(SAID("Whose side")).signedFrom(2, 4),
       day(u"new_day"_s).in(u"new_date"_s).called(SAID("New date")).signedFrom(2, 5),
       truth(u"interrupted"_s).in(u"interrupted"_s).called(SAID("It was interrupted")).typedByHand().signedFrom(1, 7),
       day(u"shared_day"_s).in(u"shared"_s).called(SAID("Shared")).signedFrom(2, 1),
       day(u"agreed_day"_s).in(u"agreed"_s).called(SAID("Agreed")).signedFrom(2, 2),
       version(),
       words(u"location"_s)
           .in(u"location"_s)
           .called(SAID("Where it took place"))
           .typedByHand()
           .emptiedWhenErased()
           .signedFrom(3, 1),
       number(u"start_minute"_s, 0, kLastMinute),
       words(u"booked_place"_s).called(SAID("Where it was booked to be")).emptiedWhenErased(),
       truth(u"was_planned"_s).needed(),
       number(u"started_minute"_s, 0, kLastMinute),
       reference(u"instead_of_id"_s, u"session"_s),
       reference(u"meeting_id"_s, u"session"_s),
       truth(u"not_needed"_s).needed()},
      {{u"person_id"_s, RowFate::Emptied, SAID("Supervision")}, {u"supervisor_id"_s, RowFate::Named}},
      {u"id"_s},
      u"day"_s,
      u"sessions"_s,
      u"session"_s};
}

std::vector<Way> ofSession(const char* title) {
  return {{u"session_id.person_id"_s, RowFate::Emptied, title}, {u"session_id.supervisor_id"_s, RowFate::Named}};
}

std::vector<FieldTable> recordParts() {
  return {
      {u"session_section"_s,
       {reference(u"session_id"_s, u"session"_s).needed(),
        vocabulary(u"section"_s).needed().called(SAID("Section")).heading().signedFrom(1, 1),
        words(u"body"_s).needed().called(SAID("Written")).emptiedWhenErased().signedFrom(1, 2),
        truth(u"done"_s).needed().called(SAID("Done with this section")).signedFrom(1, 3)},
       ofSession(SAID("Supervision, what was written")),
       {u"session_id"_s, u"section"_s},
       u"session_id.day"_s},
      {u"session_snapshot"_s,
       {reference(u"session_id"_s, u"session"_s).needed(),
        reference(u"post_id"_s, u"post"_s).needed().called(SAID("Post")).heading().signedFrom(1, 1),
        vocabulary(u"measure"_s).needed().called(SAID("Measure")).signedFrom(1, 2),
        vocabulary(u"operator"_s).called(SAID("Operator")).signedFrom(2, 1),
        number(u"children"_s).needed().called(SAID("Children")).signedFrom(2, 2),
        number(u"families"_s).needed().called(SAID("Families")).signedFrom(2, 3),
        number(u"points_e6"_s, 6).needed().called(SAID("Points")).signedFrom(2, 4),
        number(u"load_e6"_s, 6).needed().called(SAID("Load")).signedFrom(1, 3),
        number(u"ceiling_e6"_s, 6).called(SAID("Ceiling")).signedFrom(1, 4),
        vocabulary(u"status"_s).needed().called(SAID("Status")).signedFrom(2, 5)},
       ofSession(SAID("Supervision, the caseload that was shown")),
       {u"session_id"_s, u"post_id"_s},
       u"session_id.day"_s},
      {u"discussion"_s,
       {id(), code().madeFrom({u"session_id.code"_s}).signedFrom(2, 1),
        reference(u"session_id"_s, u"session"_s).needed().in(u"session"_s),
        reference(u"case_id"_s, u"case_file"_s).needed().in(u"case"_s).called(SAID("Case")).heading().signedFrom(1, 1),
        words(u"why"_s).called(SAID("Why it was talked about")).signedFrom(1, 2),
        words(u"said"_s).in(u"said"_s).called(SAID("Said")).signedFrom(1, 3),
        words(u"risks"_s).in(u"risks"_s).called(SAID("Risks and strengths")).signedFrom(1, 4),
        words(u"decision"_s).in(u"decision"_s).called(SAID("Decision")).signedFrom(1, 5),
        words(u"rationale"_s).in(u"rationale"_s).called(SAID("Rationale")).signedFrom(1, 6), version()},
       ofSession(SAID("Supervision, a case that was discussed")),
       {u"id"_s},
       u"session_id.day"_s,
       u"discussions"_s,
       u"discussion"_s},
      {u"action"_s,
       {id(), code().madeFrom({u"session_id.code"_s}).signedFrom(2, 4),
        reference(u"session_id"_s, u"session"_s).in(u"session"_s),
        reference(u"case_id"_s, u"case_file"_s).in(u"case"_s).called(SAID("Case")).signedFrom(1, 1),
        reference(u"owner_id"_s, u"person"_s).needed().in(u"owner"_s).called(SAID("Owner")).signedFrom(1, 2),
        words(u"what"_s).needed().in(u"what"_s).called(SAID("What")).signedFrom(1, 3),
        day(u"due_day"_s).in(u"due"_s).called(SAID("Due")).signedFrom(1, 4),
        vocabulary(u"state"_s, {u"open"_s, u"done"_s, u"dropped"_s})
            .needed()
            .in(u"state"_s)
            .called(SAID("State"))
            .signedFrom(2, 1),
        day(u"closed_day"_s).in(u"closed"_s).called(SAID("Closed")).signedFrom(2, 2),
        words(u"drop_reason"_s).called(SAID("Why it was dropped")).signedFrom(2, 3),
        reference(u"carried_from_id"_s, u"action"_s).in(u"carried_from"_s).signedIfThere(1, 5), version()},
       {{u"owner_id"_s, RowFate::Emptied, SAID("Action")},
        {u"session_id.person_id"_s, RowFate::Emptied},
        {u"session_id.supervisor_id"_s, RowFate::Named}},
       {u"id"_s},
       u"due_day"_s,
       u"actions"_s,
       u"action"_s},
  };
}

}  // namespace

std::vector<FieldTable> supervision() {
  std::vector<FieldTable> all{policy(), session()};
  for (FieldTable& table : recordParts()) all.push_back(std::move(table));
  return all;
}

std::vector<FieldTable> signOff() {
  return {
      // Which actions were closed when their record was shared or agreed; the form of the record says the rest.
      {u"signed_action"_s,
       {reference(u"action_id"_s, u"action"_s), vocabulary(u"step"_s).needed()},
       {{u"action_id.owner_id"_s, RowFate::Stays}},
       {u"action_id"_s}},
      {u"sign_off"_s,
       {id(), reference(u"session_id"_s, u"session"_s).needed(),
        reference(u"person_id"_s, u"person"_s).needed().called(SAID("By")).signedFrom(2, 1),
        vocabulary(u"step"_s).needed().called(SAID("Step")).signedFrom(2, 2),
        words(u"words"_s).called(SAID("Words")).emptiedWhenErased().signedFrom(2, 3),
        instant(u"at_ms"_s).needed().called(SAID("At")).signedFrom(2, 4)},
       ofSession(SAID("Sign-off")),
       {u"id"_s},
       u"session_id.day"_s},
      {u"addendum"_s,
       {id(), reference(u"session_id"_s, u"session"_s).needed(),
        reference(u"author_id"_s, u"person"_s).needed().called(SAID("By")).signedFrom(2, 1),
        words(u"body"_s).needed().called(SAID("Words")).emptiedWhenErased().signedFrom(2, 2),
        instant(u"at_ms"_s).needed().called(SAID("At")).signedFrom(2, 3)},
       ofSession(SAID("Added to an agreed record")),
       {u"id"_s},
       u"session_id.day"_s},
      {u"record_reading"_s,
       {id(), reference(u"session_id"_s, u"session"_s).needed().called(SAID("Record")),
        reference(u"person_id"_s, u"person"_s).needed().called(SAID("By")),
        instant(u"at_ms"_s).needed().called(SAID("At"))},
       {{u"person_id"_s, RowFate::Stays, SAID("A record that they opened")},
        {u"session_id.person_id"_s, RowFate::Stays, SAID("Who opened a record of theirs")}},
       {u"id"_s}},
  };
}

}  // namespace headroom::declared
