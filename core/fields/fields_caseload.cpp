// SPDX-License-Identifier: MIT
// Limits, weights, reductions, absences, cases and allocations.
#include "core/fields/declared.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

constexpr qint64 kMostPoints = 100'000;

Field from() { return day(u"from_day"_s).needed().in(u"from"_s).called(SAID("From")); }
Field to() { return endDay(u"to_day"_s).in(u"to"_s).called(SAID("Until")); }
Field ofPerson() { return reference(u"person_id"_s, u"person"_s).in(u"person"_s); }
Field ofUnit() { return reference(u"unit_id"_s, u"unit"_s).in(u"unit"_s); }

std::vector<FieldTable> capacity() {
  return {
      {u"caseload_limit"_s,
       {id(), code().called(SAID("Code")),
        vocabulary(u"measure"_s, {u"children"_s, u"families"_s, u"points"_s})
            .needed()
            .in(u"measure"_s)
            .called(SAID("Measure")),
        vocabulary(u"operator"_s, {u"below"_s, u"at most"_s}).needed().in(u"operator"_s).called(SAID("Operator")),
        number(u"value_e4"_s, 4, kMostPoints).needed().in(u"value"_s).called(SAID("Value")),
        ofUnit().called(SAID("Unit")), vocabulary(u"role"_s, roles()).in(u"role"_s).called(SAID("Role")), ofPerson(),
        from(), to(), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Own caseload limit")}},
       {u"id"_s},
       u"from_day"_s,
       u"limits"_s,
       u"limit"_s},
      {u"weight"_s,
       {id(), label(u"scheme"_s).needed().in(u"scheme"_s), ofUnit(), from(), to(),
        vocabulary(u"case_kind"_s, caseKinds()).in(u"kind"_s), line(u"feature"_s).in(u"feature"_s),
        number(u"points_e4"_s, 4, kMostPoints).needed().in(u"points"_s), version()},
       {},
       {u"id"_s},
       {},
       u"weights"_s,
       u"weight"_s},
      {u"reduction"_s,
       {id(), code().called(SAID("Code")), ofPerson().needed(),
        reference(u"post_id"_s, u"post"_s).in(u"post"_s).called(SAID("Post")),
        words(u"reason"_s).needed().in(u"reason"_s).called(SAID("Reason")),
        number(u"percent_e4"_s, 4, 100).needed().in(u"percent"_s).called(SAID("Percent")), from(), to(),
        words(u"note"_s).in(u"note"_s).called(SAID("Note")), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Reduction")}},
       {u"id"_s},
       u"from_day"_s,
       u"reductions"_s,
       u"reduction"_s},
      {u"absence"_s,
       {id(), code().called(SAID("Code")), ofPerson().needed(),
        words(u"reason"_s).needed().in(u"reason"_s).called(SAID("Reason")),
        truth(u"needs_cover"_s).needed().in(u"needs_cover"_s).called(SAID("Needs cover")), from(), to(), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Absence")}},
       {u"id"_s},
       u"from_day"_s,
       u"absences"_s,
       u"absence"_s},
  };
}

std::vector<FieldTable> cases() {
  return {
      {u"case_file"_s,
       {id(), code(), vocabulary(u"kind"_s, caseKinds()).needed().in(u"kind"_s), label(u"family"_s).in(u"family"_s),
        other(u"features"_s, FieldKind::Features).in(u"features"_s), ofUnit(),
        number(u"points_e4"_s, 4, kMostPoints).in(u"points"_s), day(u"opened_day"_s).needed().in(u"opened"_s),
        endDay(u"closed_day"_s).in(u"closed"_s), version()},
       {},
       {u"id"_s},
       {},
       u"cases"_s,
       u"case"_s},
      {u"allocation"_s,
       {id(), code().called(SAID("Code")).madeFrom({u"case_id.code"_s, u"post_id.code"_s}),
        reference(u"case_id"_s, u"case_file"_s).needed().in(u"case"_s).called(SAID("Case")),
        reference(u"post_id"_s, u"post"_s).needed().in(u"post"_s),
        vocabulary(u"part"_s, {u"lead"_s, u"co-worker"_s}).needed().in(u"part"_s).called(SAID("Part")), from(), to(),
        vocabulary(u"reason"_s, allocationReasons()).in(u"reason"_s).called(SAID("Reason")), version()},
       {{u"post_id.person_id"_s, RowFate::Emptied, SAID("Case held")}},
       {u"id"_s},
       u"from_day"_s,
       u"allocations"_s,
       u"allocation"_s},
  };
}

}  // namespace

std::vector<FieldTable> caseload() {
  auto all = capacity();
  for (FieldTable& table : cases()) all.push_back(std::move(table));
  return all;
}

}  // namespace headroom::declared
