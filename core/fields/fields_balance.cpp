// SPDX-License-Identifier: MIT
// What is done about a balance: decisions on cases, weeks of overload, boards, vacancies, questions and waiting cases.
#include "core/fields/declared.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

FieldTable decision() {
  return {
      u"allocation_decision"_s,
      {reference(u"allocation_id"_s, u"allocation"_s), reference(u"decided_by_id"_s, u"person"_s).called(SAID("By")),
       instant(u"decided_at"_s).needed().called(SAID("At")), vocabulary(u"reason"_s).needed().called(SAID("Reason")),
       words(u"rationale"_s).called(SAID("Rationale")).emptiedWhenErased(),
       words(u"override_why"_s).called(SAID("All the same")).emptiedWhenErased(),
       words(u"agreed_with"_s).called(SAID("Agreed with")).emptiedWhenErased()},
      {{u"allocation_id.post_id.person_id"_s, RowFate::Emptied, SAID("Why a case was given to them")},
       {u"decided_by_id"_s, RowFate::Named}},
      {u"allocation_id"_s},
      u"allocation_id.from_day"_s};
}

FieldTable escalation() {
  return {u"escalation"_s,
          {id(), reference(u"post_id"_s, u"post"_s).needed(), day(u"since_day"_s).needed(),
           reference(u"owner_id"_s, u"person"_s).called(SAID("Owner")),
           words(u"what"_s).called(SAID("Decided")).emptiedWhenErased(), day(u"due_day"_s).called(SAID("Due")),
           day(u"closed_day"_s).called(SAID("Closed")), words(u"outcome"_s).called(SAID("Outcome")).emptiedWhenErased(),
           version()},
          {{u"post_id.person_id"_s, RowFate::Emptied, SAID("Weeks over the limit, what was done")},
           {u"owner_id"_s, RowFate::Named}},
          {u"id"_s},
          u"since_day"_s};
}

std::vector<FieldTable> boards() {
  return {
      {u"board"_s,
       {id(), words(u"name"_s).needed().called(SAID("Name")), reference(u"person_id"_s, u"person"_s).needed(),
        reference(u"unit_id"_s, u"unit"_s).called(SAID("Unit")), day(u"day"_s).needed(),
        instant(u"changed_at"_s).needed(), version()},
       {{u"person_id"_s, RowFate::Gone, SAID("Board of tried changes")}},
       {u"id"_s},
       u"day"_s},
      {u"board_change"_s,
       {reference(u"board_id"_s, u"board"_s).needed(), other(u"position"_s, FieldKind::Position).needed(),
        vocabulary(u"kind"_s).needed().called(SAID("Kind")),
        reference(u"case_id"_s, u"case_file"_s).called(SAID("Case")),
        reference(u"post_id"_s, u"post"_s).called(SAID("Post")), number(u"starter"_s),
        reference(u"unit_id"_s, u"unit"_s).called(SAID("Unit")), vocabulary(u"role"_s).called(SAID("Role")),
        number(u"fte_e6"_s, 6, 1).called(SAID("FTE")), number(u"days"_s).called(SAID("Days"))},
       {{u"board_id.person_id"_s, RowFate::Gone, SAID("Change that they tried")}},
       {u"board_id"_s, u"position"_s},
       u"board_id.day"_s},
      {u"vacancy"_s,
       {id(), reference(u"unit_id"_s, u"unit"_s).needed(), vocabulary(u"role"_s, roles()).needed(),
        number(u"fte_e6"_s, 6, 1).needed(), day(u"from_day"_s).needed(), endDay(u"to_day"_s), version()},
       {},
       {u"id"_s}},
  };
}

FieldTable question() {
  return {u"load_question"_s,
          {id(), reference(u"post_id"_s, u"post"_s).needed().called(SAID("Post")),
           reference(u"asked_by_id"_s, u"person"_s).needed(), instant(u"asked_at"_s).needed(), day(u"day"_s).needed(),
           words(u"shown"_s).needed().called(SAID("Shown")).emptiedWhenErased(),
           words(u"words"_s).needed().called(SAID("Words")).emptiedWhenErased(),
           day(u"answer_by_day"_s).needed().called(SAID("To be answered by")),
           reference(u"answered_by_id"_s, u"person"_s).called(SAID("Answered by")),
           instant(u"answered_at"_s).called(SAID("Answered")),
           words(u"answer"_s).called(SAID("Answer")).emptiedWhenErased(), version()},
          {{u"asked_by_id"_s, RowFate::Emptied, SAID("What they said of their load")},
           {u"answered_by_id"_s, RowFate::Named}},
          {u"id"_s},
          u"day"_s};
}

FieldTable waiting() {
  return {u"waiting_review"_s,
          {id(), reference(u"case_id"_s, u"case_file"_s).needed().called(SAID("Case")).heading(),
           reference(u"made_by_id"_s, u"person"_s).called(SAID("By")), instant(u"made_at"_s).needed(),
           day(u"day"_s).needed(), reference(u"duty_id"_s, u"person"_s),
           day(u"next_day"_s).needed().called(SAID("To be looked at again")), words(u"note"_s).called(SAID("Note"))},
          {{u"duty_id"_s, RowFate::Named, SAID("Cases looked after on duty while they waited")},
           {u"made_by_id"_s, RowFate::Named}},
          {u"id"_s},
          u"day"_s};
}

}  // namespace

std::vector<FieldTable> balance() {
  std::vector<FieldTable> all{decision(), escalation()};
  for (FieldTable& table : boards()) all.push_back(std::move(table));
  all.push_back(question());
  all.push_back(waiting());
  return all;
}

}  // namespace headroom::declared
