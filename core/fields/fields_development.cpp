// SPDX-License-Identifier: MIT
// Goals, learning and programmes; what is brought to supervision and what is typed and not saved yet.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

Field whoseGrowth() { return reference(u"person_id"_s, u"person"_s).needed().in(u"person"_s); }

std::vector<FieldTable> goals() {
  const QStringList states{u"open"_s, u"met"_s, u"partly met"_s, u"dropped"_s};
  return {
      {u"goal"_s,
       {id(), code(), whoseGrowth(), reference(u"session_id"_s, u"session"_s).in(u"session"_s),
        words(u"what"_s).needed().in(u"what"_s).called(SAID("What")),
        words(u"framework"_s).in(u"framework"_s).called(SAID("Framework")),
        words(u"opportunity"_s).in(u"opportunity"_s).called(SAID("Opportunity")),
        day(u"target_day"_s).in(u"target"_s).called(SAID("Target")),
        vocabulary(u"status"_s, states).needed().in(u"status"_s).called(SAID("Status")),
        words(u"outcome"_s).in(u"outcome"_s).called(SAID("Outcome")), version(),
        day(u"named_day"_s).called(SAID("Named")), day(u"ended_day"_s).called(SAID("Ended"))},
       {{u"person_id"_s, RowFate::Gone, SAID("Goal")}},
       {u"id"_s},
       u"target_day"_s,
       u"goals"_s,
       u"goal"_s},
  };
}

std::vector<FieldTable> learning() {
  const QStringList states{u"requested"_s, u"approved"_s, u"declined"_s, u"attended"_s, u"evaluated"_s};
  return {
      {u"cpd"_s,
       {id(), code(), whoseGrowth(), day(u"day"_s).needed().in(u"date"_s),
        words(u"kind"_s).needed().in(u"kind"_s).called(SAID("Kind")),
        words(u"title"_s).needed().in(u"title"_s).called(SAID("Title")),
        words(u"learnt"_s).in(u"learnt"_s).called(SAID("Learnt")),
        words(u"impact"_s).in(u"impact"_s).called(SAID("Impact")),
        truth(u"peer"_s).needed().in(u"peer"_s).called(SAID("With a peer")),
        vocabulary(u"state"_s, {u"draft"_s, u"finished"_s}).needed().in(u"state"_s).called(SAID("State")),
        words(u"used_in"_s).in(u"used_in"_s).called(SAID("Used in")),
        vocabulary(u"source_kind"_s).called(SAID("It came from a")), label(u"source_key"_s), version()},
       {{u"person_id"_s, RowFate::Gone, SAID("Learning (CPD)")}},
       {u"id"_s},
       u"day"_s,
       u"cpd"_s,
       u"CPD record"_s},
      {u"training_request"_s,
       {id(), code(), whoseGrowth(),
        words(u"course"_s).needed().in(u"course"_s).called(SAID("Course")).emptiedWhenErased(u"erased"_s),
        day(u"requested_day"_s).needed().in(u"requested"_s),
        vocabulary(u"state"_s, states).needed().in(u"state"_s).called(SAID("State")),
        reference(u"decided_by_id"_s, u"person"_s).in(u"decided_by"_s).called(SAID("Decided by")),
        words(u"reason"_s).in(u"reason"_s).called(SAID("Reason")).emptiedWhenErased(u"erased"_s), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Training asked for")}, {u"decided_by_id"_s, RowFate::Named}},
       {u"id"_s},
       u"requested_day"_s,
       u"training_requests"_s,
       u"training request"_s},
      {u"programme"_s,
       {id(), code().madeFrom({u"person_id.code"_s}), whoseGrowth(),
        words(u"programme"_s).needed().in(u"programme"_s).called(SAID("Programme")).emptiedWhenErased(u"erased"_s),
        reference(u"mentor_id"_s, u"person"_s).in(u"mentor"_s).called(SAID("Mentor")),
        day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")),
        endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Programme")}, {u"mentor_id"_s, RowFate::Named}},
       {u"id"_s},
       u"from_day"_s,
       u"programmes"_s,
       u"programme place"_s},
  };
}

}  // namespace

std::vector<FieldTable> development() {
  auto all = goals();
  for (FieldTable& table : learning()) all.push_back(std::move(table));
  all.push_back({u"preparation"_s,
                 {id(), reference(u"person_id"_s, u"person"_s).needed(),
                  words(u"body"_s).needed().called(SAID("Words")).signedFrom(2, 1),
                  reference(u"case_id"_s, u"case_file"_s).called(SAID("Case")).signedFrom(2, 2),
                  instant(u"added_at"_s).needed().signedFrom(2, 3), reference(u"session_id"_s, u"session"_s),
                  label(u"note_uid"_s), reference(u"added_by_id"_s, u"person"_s).called(SAID("By"))},
                 {{u"person_id"_s, RowFate::Gone, SAID("Brought to supervision")}, {u"added_by_id"_s, RowFate::Named}},
                 {u"id"_s}});
  return all;
}

}  // namespace headroom::declared
