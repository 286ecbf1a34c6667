// SPDX-License-Identifier: MIT
// Places in programmes with their reviews, students, panels, applications, secondments, mentors.
#include "core/fields/declared.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

Field pathPerson(const QString& column, const QString& csv) { return reference(column, u"person"_s).in(csv); }

FieldTable askedPath() {
  const QStringList kinds{u"programme"_s, u"student"_s, u"secondment"_s, u"post"_s, u"panel"_s};
  const QStringList states{u"asked"_s, u"approved"_s, u"declined"_s, u"withdrawn"_s};
  return {u"path"_s,
          {id(),
           code().madeFrom({u"person_id.code"_s}),
           pathPerson(u"person_id"_s, u"person"_s).needed(),
           vocabulary(u"kind"_s, kinds).needed().in(u"kind"_s).called(SAID("Kind")),
           words(u"what"_s).in(u"what"_s).called(SAID("What")).emptiedWhenErased(u"erased"_s),
           reference(u"goal_id"_s, u"goal"_s).in(u"goal"_s),
           words(u"why"_s).in(u"why"_s).called(SAID("Why")).emptiedWhenErased(),
           day(u"asked_day"_s).needed().in(u"asked"_s),
           pathPerson(u"asked_by_id"_s, u"asked_by"_s).called(SAID("Asked by")),
           day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")),
           endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")),
           pathPerson(u"student_id"_s, u"student"_s).called(SAID("Student")),
           reference(u"post_id"_s, u"post"_s).in(u"post"_s),
           reference(u"unit_id"_s, u"unit"_s).in(u"unit"_s).called(SAID("Unit")),
           vocabulary(u"role"_s, roles()).in(u"role"_s).called(SAID("Role")),
           number(u"fte_e6"_s, 6, 1).in(u"fte"_s).called(SAID("FTE")),
           pathPerson(u"mentor_id"_s, u"mentor"_s).called(SAID("Mentor")),
           words(u"reason"_s).in(u"reason"_s).called(SAID("Reason")),
           number(u"percent_e4"_s, 4, 100).in(u"percent"_s).called(SAID("Percent")),
           vocabulary(u"state"_s, states).needed().in(u"state"_s).called(SAID("State")),
           pathPerson(u"let_go_by_id"_s, u"let_go_by"_s).called(SAID("Let go by")),
           pathPerson(u"taken_by_id"_s, u"taken_by"_s).called(SAID("Taken by")),
           pathPerson(u"decided_by_id"_s, u"decided_by"_s).called(SAID("Decided by")),
           day(u"decided_day"_s).in(u"decided"_s),
           words(u"answer"_s).in(u"answer"_s).called(SAID("Answer")).emptiedWhenErased(u"erased"_s),
           reference(u"programme_id"_s, u"programme"_s).in(u"programme"_s),
           reference(u"new_post_id"_s, u"post"_s).in(u"new_post"_s),
           other(u"reductions"_s, FieldKind::Features).in(u"reductions"_s),
           words(u"outcome"_s).in(u"outcome"_s).called(SAID("Outcome")).emptiedWhenErased(),
           day(u"called_off_day"_s).in(u"called_off"_s).called(SAID("Called off on")),
           version()},
          {{u"person_id"_s, RowFate::Emptied, SAID("Path asked for")},
           {u"student_id"_s, RowFate::Named, SAID("Placement as a student")},
           {u"asked_by_id"_s, RowFate::Named},
           {u"mentor_id"_s, RowFate::Named},
           {u"let_go_by_id"_s, RowFate::Named},
           {u"taken_by_id"_s, RowFate::Named},
           {u"decided_by_id"_s, RowFate::Named}},
          {u"id"_s},
          u"from_day"_s,
          u"paths"_s,
          u"path"_s};
}

Field pathPlace() { return reference(u"programme_id"_s, u"programme"_s).needed().in(u"programme"_s); }

FieldTable placeReview() {
  const QStringList judgements{u"on track"_s, u"concerns"_s, u"passed"_s, u"not passed"_s};
  return {u"place_review"_s,
          {id(), code(), pathPlace(), day(u"due_day"_s).in(u"due"_s).called(SAID("Due")),
           day(u"held_day"_s).needed().in(u"held"_s), pathPerson(u"by_id"_s, u"by"_s).called(SAID("By")),
           vocabulary(u"judgement"_s, judgements).needed().in(u"judgement"_s).called(SAID("Judgement")),
           words(u"body"_s).in(u"words"_s).called(SAID("Words")), version()},
          {{u"programme_id.person_id"_s, RowFate::Gone, SAID("Review of a place")}, {u"by_id"_s, RowFate::Named}},
          {u"id"_s},
          u"held_day"_s,
          u"place_reviews"_s,
          u"review of a place"_s};
}

FieldTable placeEvidence() {
  const QStringList kinds{u"observation"_s, u"feedback"_s, u"report"_s, u"reflection"_s};
  return {u"place_evidence"_s,
          {id(), code(), pathPlace(), vocabulary(u"kind"_s, kinds).needed().in(u"kind"_s).called(SAID("Kind")),
           day(u"day"_s).needed().in(u"date"_s), words(u"what"_s).needed().in(u"what"_s).called(SAID("What")),
           pathPerson(u"by_id"_s, u"by"_s).called(SAID("By")), version()},
          {{u"programme_id.person_id"_s, RowFate::Gone, SAID("Evidence of a place")}, {u"by_id"_s, RowFate::Named}},
          {u"id"_s},
          u"day"_s,
          u"place_evidence"_s,
          u"evidence of a place"_s};
}

FieldTable companion() {
  return {u"companion"_s,
          {id(), code(), pathPerson(u"person_id"_s, u"person"_s).needed().called(SAID("Whose")),
           pathPerson(u"with_id"_s, u"with"_s).needed().called(SAID("With")),
           vocabulary(u"kind"_s, {u"mentor"_s, u"buddy"_s}).needed().in(u"kind"_s).called(SAID("Kind")),
           day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")),
           endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")), version()},
          {{u"person_id"_s, RowFate::Gone, SAID("Mentor or buddy")},
           {u"with_id"_s, RowFate::Gone, SAID("Mentor or buddy of somebody")}},
          {u"id"_s},
          u"from_day"_s,
          u"companions"_s,
          u"mentor or buddy"_s};
}

}  // namespace

std::vector<FieldTable> paths() { return {askedPath(), placeReview(), placeEvidence(), companion()}; }

}  // namespace headroom::declared
