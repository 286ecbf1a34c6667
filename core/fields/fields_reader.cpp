// SPDX-License-Identifier: MIT
// Somebody who only reads, with what was given to them and what they opened; and the audits of records.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> readers() {
  return {
      {u"reader_grant"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed(),
        words(u"purpose"_s).needed().called(SAID("What for")).emptiedWhenErased(),
        day(u"from_day"_s).needed().called(SAID("From")), endDay(u"to_day"_s).needed().called(SAID("Until")),
        reference(u"made_by_id"_s, u"person"_s).needed().called(SAID("By")), instant(u"made_at"_s).needed(), version(),
        endDay(u"given_to_day"_s).called(SAID("Given until")),
        reference(u"ended_by_id"_s, u"person"_s).called(SAID("Ended by")),
        instant(u"ended_at"_s).called(SAID("Ended at"))},
       {{u"person_id"_s, RowFate::Emptied, SAID("Reading that was given to them")},
        {u"made_by_id"_s, RowFate::Named},
        {u"ended_by_id"_s, RowFate::Named}},
       {u"id"_s},
       u"from_day"_s},
      {u"reader_unit"_s,
       {reference(u"grant_id"_s, u"reader_grant"_s).needed(),
        reference(u"unit_id"_s, u"unit"_s).needed().called(SAID("Unit"))},
       {{u"grant_id.person_id"_s, RowFate::Stays, SAID("A unit that they may read")}},
       {u"grant_id"_s, u"unit_id"_s},
       u"grant_id.from_day"_s},
      {u"reader_report"_s,
       {reference(u"grant_id"_s, u"reader_grant"_s).needed(), vocabulary(u"report"_s).needed().called(SAID("Report"))},
       {{u"grant_id.person_id"_s, RowFate::Stays, SAID("A report that they may read")}},
       {u"grant_id"_s, u"report"_s},
       u"grant_id.from_day"_s},
      {u"reader_opening"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed(), vocabulary(u"report"_s).needed().called(SAID("Report")),
        instant(u"at_ms"_s).needed().called(SAID("At"))},
       {{u"person_id"_s, RowFate::Stays, SAID("A report that they opened")}},
       {u"id"_s}},
  };
}

std::vector<FieldTable> audits() {
  return {
      {u"quality_audit"_s,
       {id(), reference(u"unit_id"_s, u"unit"_s), number(u"seed"_s, 0, 999'999).needed(),
        number(u"wanted"_s, 0, 200).needed(), day(u"first_day"_s).needed(), day(u"last_day"_s).needed(),
        day(u"drawn_day"_s).needed(), reference(u"drawn_by_id"_s, u"person"_s).needed(), version()},
       {{u"drawn_by_id"_s, RowFate::Stays}},
       {u"id"_s},
       u"drawn_day"_s},
      {u"quality_sample"_s,
       {reference(u"audit_id"_s, u"quality_audit"_s).needed(), reference(u"session_id"_s, u"session"_s).needed(),
        other(u"place"_s, FieldKind::Position).needed()},
       {{u"session_id.person_id"_s, RowFate::Stays}},
       {u"audit_id"_s, u"session_id"_s}},
      {u"quality_answer"_s,
       {id(), reference(u"audit_id"_s, u"quality_audit"_s).needed(),
        reference(u"session_id"_s, u"session"_s).needed().called(SAID("Record")).heading(),
        reference(u"auditor_id"_s, u"person"_s).needed().called(SAID("By")),
        vocabulary(u"question"_s).needed().called(SAID("Question")),
        vocabulary(u"grade"_s).needed().called(SAID("Grade")),
        words(u"note"_s).called(SAID("Note")).emptiedWhenErased(), instant(u"at_ms"_s).needed().called(SAID("At")),
        version()},
       {{u"session_id.person_id"_s, RowFate::Emptied, SAID("What an audit said of a record of theirs")},
        {u"session_id.supervisor_id"_s, RowFate::Named},
        {u"auditor_id"_s, RowFate::Named, SAID("What they said in an audit")}},
       {u"id"_s},
       u"session_id.day"_s},
  };
}

}  // namespace headroom::declared
