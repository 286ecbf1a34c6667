// SPDX-License-Identifier: MIT
// The supervision agreement of two people, and the checks of a year: what was seen and by when it is to be seen again.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> agreement() {
  const auto agreedWords = [](const QString& column, const char* called) {
    return words(column).needed().called(called).emptiedWhenErased();
  };
  return {
      {u"supervision_agreement"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed(),
        reference(u"supervisor_id"_s, u"person"_s).needed().called(SAID("With")),
        agreedWords(u"how_often"_s, SAID("How often")), agreedWords(u"how_long"_s, SAID("How long")),
        agreedWords(u"place"_s, SAID("Where")), agreedWords(u"bring"_s, SAID("What both bring")),
        agreedWords(u"cancelling"_s, SAID("If one of the two can't come")),
        agreedWords(u"recording"_s, SAID("How it is recorded")),
        agreedWords(u"confidentiality"_s, SAID("What stays between the two")),
        agreedWords(u"disagreements"_s, SAID("If the two disagree")),
        agreedWords(u"equality"_s, SAID("Equality and difference")),
        agreedWords(u"learning"_s, SAID("What helps them learn")),
        day(u"review_day"_s).needed().called(SAID("Looked at again by")),
        instant(u"person_signed_ms"_s).called(SAID("Signed by them")),
        instant(u"supervisor_signed_ms"_s).called(SAID("Signed by the supervisor")),
        day(u"replaced_day"_s).called(SAID("Replaced")), version()},
       {{u"person_id"_s, RowFate::Emptied, SAID("Supervision agreement")}, {u"supervisor_id"_s, RowFate::Named}},
       {u"id"_s},
       u"review_day"_s},
      {u"yearly_check"_s,
       {id(), reference(u"person_id"_s, u"person"_s).needed(), vocabulary(u"kind"_s).needed().called(SAID("Kind")),
        day(u"seen_day"_s).needed().called(SAID("Seen")), day(u"due_day"_s).called(SAID("To be seen again by")),
        words(u"note"_s).called(SAID("Note")), reference(u"seen_by_id"_s, u"person"_s).called(SAID("By")), version()},
       {{u"person_id"_s, RowFate::Gone, SAID("Yearly check")}, {u"seen_by_id"_s, RowFate::Named}},
       {u"id"_s},
       u"seen_day"_s},
  };
}

}  // namespace headroom::declared
