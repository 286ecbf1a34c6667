// SPDX-License-Identifier: MIT
// Finding among one's own notes: the same as asking each of them, and by far fewer steps than reading them.
#include <random>

#include "core/reflection/note_index.h"
#include "tests/support/catch.h"

namespace note_index_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QStringList kWords{u"visit"_s,        u"quiet"_s, u"silence,"_s, u"caf\u00E9"_s, u"O\u2019Brien"_s,
                         u"weekend"_s,      u"mum's"_s, u"Court"_s,    u"court."_s,    u"well-being"_s,
                         u"s\u00F8ster"_s,  u"the"_s,   u"I"_s,        u"wondered"_s,  u"feeling"_s,
                         u"\u65E5\u672C"_s, u"then"_s,  u"HR-0142"_s,  u"school"_s};

Note noteOf(qint64 id, std::mt19937& dice, int words = 12) {
  Note note{NoteId(id), PersonId(1), QDate(2020, 1, 1).addDays(static_cast<qint64>(dice() % 2000)),
            u"Day %1"_s.arg(id)};
  QStringList body;
  for (int i = 0; i < words; ++i)
    body << (dice() % 3 == 0 ? u"w%1"_s.arg(dice() % 5000) : kWords[static_cast<qsizetype>(dice() % 19)]);
  note.passages = {{u""_s, body.join(dice() % 7 == 0 ? u"\n"_s : u" "_s)}};
  note.rowVersion = 1;
  return note;
}

}  // namespace

TEST_CASE("the index finds what each note says of itself, newest first, whatever is typed", "[reflection][finding]") {
  std::mt19937 dice(42);
  std::vector<Note> notes;
  NoteIndex index;
  for (qint64 id = 1; id <= 400; ++id) {
    notes.push_back(noteOf(id, dice));
    index.put(notes.back());
  }
  for (int i = 0; i < 100; ++i) {  // written again
    Note& again = notes[dice() % notes.size()];
    const qint64 version = again.rowVersion;
    again = noteOf(again.id->value(), dice);
    again.rowVersion = version + 1;
    index.put(again);
  }
  index.drop(NoteId(7));
  std::erase_if(notes, [](const Note& one) { return one.id == NoteId(7); });
  std::sort(notes.begin(), notes.end(),
            [](const Note& a, const Note& b) { return a.day != b.day ? a.day > b.day : *a.id > *b.id; });
  REQUIRE(index.size() == notes.size());
  for (const QString& typed : {u""_s,
                               u"v"_s,
                               u"vi"_s,
                               u"vis"_s,
                               u"visit quiet"_s,
                               u"cafe"_s,
                               u"o'brien"_s,
                               u"obr"_s,
                               u"SOSTER"_s,
                               u"court"_s,
                               u"court."_s,
                               u"hr-01"_s,
                               u"-"_s,
                               u"\u65E5"_s,
                               u"\u672C"_s,
                               u"w1"_s,
                               u"w12 the"_s,
                               u"day 3"_s,
                               u"nobody wrote this"_s,
                               u"  the   then "_s,
                               u"well\u2010being"_s,
                               u"s,"_s}) {
    INFO(typed.toStdString());
    std::vector<qint64> wanted;
    for (const Note& one : notes) {
      if (noteFits(one, typed)) wanted.push_back(one.id->value());
    }
    std::vector<qint64> found;
    const auto all = index.find(typed, notes.size());
    for (const ListedNote* one : all.newest) found.push_back(one->id.value());
    CHECK(found == wanted);
    CHECK(all.all == wanted.size());
    const auto few = index.find(typed, 3);
    CHECK(few.all == wanted.size());
    CHECK(few.newest.size() == std::min<std::size_t>(3, wanted.size()));
  }
}

TEST_CASE("a note that is saved a thousand times leaves an index of one note", "[reflection][finding]") {
  std::mt19937 dice(1);
  NoteIndex index;
  for (qint64 id = 1; id <= 3; ++id) index.put(noteOf(id, dice));
  Note last = noteOf(2, dice);
  for (int i = 0; i < 5000; ++i) {
    last = noteOf(2, dice);
    last.title = u"Version %1"_s.arg(i);
    index.put(last);
  }
  CHECK(index.size() == 3);
  CHECK(index.find(u"version"_s, 9).all == 1);
  CHECK(index.find(u"version 4999"_s, 9).all == 1);
  CHECK(index.find(u"version 17"_s, 9).all == 0);
  CHECK(index.find({}, 9).all == 3);
  index.clear();
  CHECK(index.size() == 0);
  CHECK(index.find(u"version"_s, 9).newest.empty());
}

TEST_CASE("the steps of a search grow slower than the text, at every letter that is typed", "[reflection][finding]") {
  constexpr int kWordsANote = 60;
  std::mt19937 dice(7);
  NoteIndex small;
  NoteIndex large;
  for (qint64 id = 1; id <= 1000; ++id) small.put(noteOf(id, dice, kWordsANote));
  for (qint64 id = 1; id <= 10'000; ++id) large.put(noteOf(id, dice, kWordsANote));
  const QString line = u"the visit then went quiet"_s;
  for (qsizetype letters = 1; letters <= line.size(); ++letters) {
    INFO(line.left(letters).toStdString());
    const qint64 few = small.find(line.left(letters), 50).steps;
    const qint64 many = large.find(line.left(letters), 50).steps;
    // Reading 10,000 notes would touch 600,000 words for each word that is typed.
    const qint64 words = line.left(letters).count(u' ') + 1;
    CHECK(many <= words * 60'000);
    CHECK(many <= few * 11);
  }
}

}  // namespace note_index_test
