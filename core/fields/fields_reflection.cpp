// SPDX-License-Identifier: MIT
// Reflective notes with their copies, kept typing, and the keys and signatures of people.
#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom::declared {
namespace {

Field whoseNote() { return reference(u"person_id"_s, u"person"_s); }

std::vector<FieldTable> notes() {
  return {
      {u"reflective_note"_s,
       {id(), label(u"uid"_s).needed(), reference(u"author_id"_s, u"person"_s).needed(), day(u"day"_s).needed(),
        words(u"title"_s).needed(), vocabulary(u"model"_s).needed(), reference(u"case_id"_s, u"case_file"_s),
        reference(u"goal_id"_s, u"goal"_s), truth(u"bring_to_supervision"_s).needed(),
        instant(u"created_at"_s).needed(), instant(u"changed_at"_s).needed(), version()},
       {{u"author_id"_s, RowFate::Gone}},
       {u"id"_s}},
      {u"reflective_passage"_s,
       {reference(u"note_id"_s, u"reflective_note"_s).needed(), vocabulary(u"prompt"_s).needed(),
        words(u"body"_s).needed()},
       {{u"note_id.author_id"_s, RowFate::Gone}},
       {u"note_id"_s, u"prompt"_s}},
      {u"draft"_s,
       {line(u"form"_s).needed(), reference(u"author_id"_s, u"person"_s).needed(), words(u"title"_s).needed(),
        words(u"body"_s).needed(), number(u"base_version"_s).needed(), instant(u"saved_at"_s).needed()},
       {{u"author_id"_s, RowFate::Gone}},
       {u"form"_s, u"author_id"_s}},
  };
}

std::vector<FieldTable> sealed() {
  return {
      {u"sealed_note"_s,
       {reference(u"note_id"_s, u"reflective_note"_s), other(u"version"_s, FieldKind::Version).needed(),
        bytes(u"body"_s).needed()},
       {{u"note_id.author_id"_s, RowFate::Gone}},
       {u"note_id"_s}},
      {u"note_key"_s,
       {id(), reference(u"note_id"_s, u"reflective_note"_s).needed(), whoseNote(), bytes(u"sealed"_s).needed()},
       {{u"note_id.author_id"_s, RowFate::Gone}, {u"person_id"_s, RowFate::Gone}},
       {u"id"_s}},
      {u"shared_note"_s,
       {id(), reference(u"note_id"_s, u"reflective_note"_s).needed(), reference(u"author_id"_s, u"person"_s).needed(),
        reference(u"reader_id"_s, u"person"_s).needed(), instant(u"shared_at"_s).needed(), bytes(u"body"_s).needed(),
        bytes(u"author_key"_s).needed(), bytes(u"reader_key"_s).needed(), bytes(u"recovery_key"_s)},
       {{u"author_id"_s, RowFate::Gone}, {u"reader_id"_s, RowFate::Gone}},
       {u"id"_s}},
  };
}

std::vector<FieldTable> personKeys() {
  return {
      {u"person_key"_s,
       {whoseNote(), bytes(u"salt"_s).needed(), bytes(u"wrapped_seed"_s).needed(), bytes(u"box_public"_s).needed(),
        bytes(u"sign_public"_s).needed(), instant(u"made_at"_s).needed().called(SAID("Chosen")),
        instant(u"changed_at"_s).needed().called(SAID("Changed")),
        number(u"failures"_s).needed().called(SAID("Wrong passphrases in a row")), instant(u"failed_at"_s)},
       {{u"person_id"_s, RowFate::Gone, SAID("Passphrase")}},
       {u"person_id"_s}},
      {u"former_key"_s,
       {id(), whoseNote().needed(), bytes(u"box_public"_s).needed(), bytes(u"sign_public"_s).needed(),
        instant(u"made_at"_s).needed().called(SAID("Chosen")), instant(u"ended_at"_s).needed().called(SAID("Ended"))},
       {{u"person_id"_s, RowFate::Gone, SAID("Passphrase before")}},
       {u"id"_s}},
      {u"recovery_key"_s,
       {id(), bytes(u"box_public"_s).needed(), bytes(u"sign_public"_s).needed(), instant(u"made_at"_s).needed()},
       {},
       {u"id"_s}},
      {u"compared_key"_s,
       {whoseNote().needed(), reference(u"other_id"_s, u"person"_s).needed().called(SAID("With")),
        instant(u"compared_at"_s).needed().called(SAID("Compared")), bytes(u"digest"_s).needed(),
        bytes(u"signature"_s).needed()},
       {{u"person_id"_s, RowFate::Gone, SAID("Key that they compared")}, {u"other_id"_s, RowFate::Gone}},
       {u"person_id"_s, u"other_id"_s}},
  };
}

}  // namespace

std::vector<FieldTable> reflection() {
  auto all = notes();
  for (FieldTable& table : sealed()) all.push_back(std::move(table));
  return all;
}

std::vector<FieldTable> keys() {
  auto all = personKeys();
  // The entries that lead to it hold its digest: its words can be emptied and not be changed.
  all.push_back({u"record_origin"_s,
                 {id(), words(u"words"_s).needed().wholeOrEmpty(), bytes(u"digest"_s).needed()},
                 {},
                 {u"id"_s}});
  // What was signed stays as it was signed: an entry that is changed or taken out breaks the chain.
  all.push_back(
      {u"chain_entry"_s,
       {id(), bytes(u"previous"_s).needed(), bytes(u"hash"_s).needed(), instant(u"at_ms"_s).needed(),
        vocabulary(u"kind"_s).needed(), whoseNote(), reference(u"session_id"_s, u"session"_s),
        bytes(u"digest"_s).needed(), number(u"version"_s).needed(), reference(u"origin_id"_s, u"record_origin"_s)},
       {{u"person_id"_s, RowFate::Stays}},
       {u"id"_s}});
  all.push_back({u"signature"_s,
                 {reference(u"entry_id"_s, u"chain_entry"_s), whoseNote().needed(), bytes(u"signed"_s).needed(),
                  bytes(u"signature"_s).needed()},
                 {{u"person_id"_s, RowFate::Stays}},
                 {u"entry_id"_s}});
  all.push_back({u"legal_hold"_s,
                 {whoseNote(), words(u"reason"_s).needed().called(SAID("Reason")),
                  reference(u"by_id"_s, u"person"_s).needed().called(SAID("By")),
                  instant(u"at_ms"_s).needed().called(SAID("At"))},
                 {{u"person_id"_s, RowFate::Gone, SAID("Why their records are kept")}, {u"by_id"_s, RowFate::Named}},
                 {u"person_id"_s}});
  return all;
}

}  // namespace headroom::declared
