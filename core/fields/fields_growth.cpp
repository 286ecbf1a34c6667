// SPDX-License-Identifier: MIT
// Frameworks, evidence for goals, shared learning and who knows about what.
// Who came to a private group is exchanged with nobody and, like a note, is not gathered for anybody: they see it
// themselves in how they have grown.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

Field goalOfPart() { return reference(u"goal_id"_s, u"goal"_s).needed().in(u"goal"_s); }
/// Its place among the others of the goal.
Field numberOfPart() { return other(u"position"_s, FieldKind::Position).needed().in(u"number"_s); }

std::vector<FieldTable> goalParts() {
  return {
      {u"goal_step"_s,
       {id(), goalOfPart(), numberOfPart(), words(u"what"_s).needed().in(u"what"_s).called(SAID("What")),
        day(u"done_day"_s).in(u"done"_s).called(SAID("Done"))},
       {{u"goal_id.person_id"_s, RowFate::Gone, SAID("Step to a goal")}},
       {u"id"_s},
       u"done_day"_s,
       u"goal_steps"_s,
       u"step to a goal"_s},
      {u"goal_review"_s,
       {id(), goalOfPart(), numberOfPart(), day(u"day"_s).needed().in(u"date"_s).called(SAID("Looked at again")),
        words(u"said"_s).in(u"said"_s).called(SAID("What was said")),
        day(u"done_day"_s).in(u"done"_s).called(SAID("Done"))},
       {{u"goal_id.person_id"_s, RowFate::Gone, SAID("Review of a goal")}},
       {u"id"_s},
       u"day"_s,
       u"goal_reviews"_s,
       u"review of a goal"_s},
      {u"goal_evidence"_s,
       {id(), goalOfPart(), numberOfPart(),
        vocabulary(u"kind"_s, {u"words"_s, u"note"_s, u"course"_s, u"discussion"_s})
            .needed()
            .in(u"kind"_s)
            .called(SAID("Kind")),
        words(u"words"_s).in(u"words"_s).called(SAID("Evidence")), label(u"source"_s).in(u"source"_s)},
       {{u"goal_id.person_id"_s, RowFate::Gone, SAID("Evidence for a goal")}},
       {u"id"_s},
       {},
       u"goal_evidence"_s,
       u"evidence for a goal"_s},
      {u"framework_statement"_s,
       {id(), code(), line(u"framework"_s).needed().in(u"framework"_s).called(SAID("Framework")),
        line(u"name"_s).needed().in(u"name"_s).called(SAID("Name")),
        words(u"about"_s).in(u"about"_s).called(SAID("What it is about")),
        truth(u"dropped"_s).needed().in(u"dropped"_s), version()},
       {},
       {u"id"_s},
       {},
       u"framework_statements"_s,
       u"framework statement"_s},
  };
}

std::vector<FieldTable> together() {
  const QStringList kinds{u"presentation"_s, u"workshop"_s, u"support group"_s};
  return {
      {u"shared_learning"_s,
       {id(), code(), vocabulary(u"kind"_s, kinds).needed().in(u"kind"_s).called(SAID("Kind")),
        words(u"title"_s).needed().in(u"title"_s).called(SAID("Title")),
        words(u"subject"_s).in(u"subject"_s).called(SAID("About what")),
        day(u"day"_s).needed().in(u"date"_s).called(SAID("Day")),
        words(u"about"_s).in(u"about"_s).called(SAID("What was shown or talked about")),
        words(u"taken"_s).in(u"taken"_s).called(SAID("What the service took from it")),
        truth(u"private"_s).needed().in(u"private"_s).called(SAID("Stays private")),
        reference(u"added_by_id"_s, u"person"_s).in(u"added_by"_s).called(SAID("Entered by")), version()},
       {{u"added_by_id"_s, RowFate::Named, SAID("Shared learning that they entered")}},
       {u"id"_s},
       u"day"_s,
       u"shared_learning"_s,
       u"shared learning"_s},
      {u"shared_learning_person"_s,
       {id(), reference(u"learning_id"_s, u"shared_learning"_s).needed().in(u"learning"_s).called(SAID("What")),
        reference(u"person_id"_s, u"person"_s).needed().in(u"person"_s),
        vocabulary(u"part"_s, {u"gave"_s, u"came"_s}).needed().in(u"part"_s).called(SAID("Part"))},
       {{u"person_id"_s, RowFate::Gone, SAID("Shared learning that they gave or came to")}},
       {u"id"_s},
       u"learning_id.day"_s,
       u"shared_learning_people"_s,
       u"part in shared learning"_s},
      {u"private_group_member"_s,
       {reference(u"learning_id"_s, u"shared_learning"_s).needed(), reference(u"person_id"_s, u"person"_s).needed()},
       {{u"person_id"_s, RowFate::Gone}},
       {u"learning_id"_s, u"person_id"_s}},
      {u"specialism"_s,
       {id(), code(), reference(u"person_id"_s, u"person"_s).needed().in(u"person"_s),
        words(u"subject"_s).needed().in(u"subject"_s).called(SAID("What they know about")),
        words(u"how"_s).in(u"how"_s).called(SAID("How")),
        day(u"since_day"_s).needed().in(u"since"_s).called(SAID("Said on")), version()},
       {{u"person_id"_s, RowFate::Gone, SAID("What they say that they know about")}},
       {u"id"_s},
       u"since_day"_s,
       u"specialisms"_s,
       u"specialism"_s},
  };
}

}  // namespace

std::vector<FieldTable> growth() {
  auto all = goalParts();
  for (FieldTable& table : together()) all.push_back(std::move(table));
  return all;
}

}  // namespace headroom::declared
