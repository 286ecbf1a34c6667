// SPDX-License-Identifier: MIT
// Prompts of one's own, one's own words, and where a shared copy is quoted.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {

std::vector<FieldTable> writing() {
  return {
      {u"own_writing"_s,
       {reference(u"person_id"_s, u"person"_s), words(u"body"_s).needed()},
       {{u"person_id"_s, RowFate::Gone}},
       {u"person_id"_s}},
      {u"cited_copy"_s,
       {reference(u"copy_id"_s, u"shared_note"_s), reference(u"session_id"_s, u"session"_s).needed()},
       {{u"copy_id.author_id"_s, RowFate::Gone}, {u"copy_id.reader_id"_s, RowFate::Gone}},
       {u"copy_id"_s}},
  };
}

}  // namespace headroom::declared
