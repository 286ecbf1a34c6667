// SPDX-License-Identifier: MIT
// What is gathered about one person, by whom, and what is withheld before it is handed out.

#include "core/exchange/subject_access.h"
#include "core/exchange/subject_access_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_sharing.h"
#include "core/sample/sample.h"
#include "core/store/query.h"
#include "tests/support/catch.h"

namespace subject_access_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

struct Northmere {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};

  Northmere() { fillSample(records, {kDay, 1, 2, std::nullopt}); }
  PersonId person(const QString& name) const {
    for (const Person& one : loadOrganisationOn(records, kDay).people) {
      if (one.name == name) return one.id;
    }
    FAIL("nobody is called " << name.toStdString());
    std::abort();
  }
  WritableDesk deskOf(const QString& name) { return {records, Viewer{person(name)}, desk.clock}; }
};

}  // namespace

TEST_CASE("what is held about somebody is gathered by the service's managers and by themselves alone",
          "[exchange][subject-access]") {
  Northmere all;
  const PersonId farah = all.person(u"Farah Siddiqui"_s);
  CHECK(gatherHeldAbout(all.deskOf(u"Ruth Calder"_s), farah));       // the director
  CHECK(gatherHeldAbout(all.deskOf(u"Farah Siddiqui"_s), farah));    // about herself
  CHECK_FALSE(gatherHeldAbout(all.deskOf(u"Priya Nair"_s), farah));  // her team manager
  CHECK_FALSE(gatherHeldAbout(all.desk, farah));                     // nobody chosen
  CHECK_FALSE(gatherHeldAbout(all.deskOf(u"Farah Siddiqui"_s), all.person(u"Priya Nair"_s)));
}

TEST_CASE("every record that points to the person is in what is gathered, and no note of anybody",
          "[exchange][subject-access]") {
  Northmere all;
  const PersonId farah = all.person(u"Farah Siddiqui"_s);
  const auto held = gatherHeldAbout(all.deskOf(u"Ruth Calder"_s), farah);
  REQUIRE(held);
  const auto count = [&](const QString& title) {
    return std::count_if(held->items.begin(), held->items.end(), [&](const HeldItem& item) {
      return item.heading == title || item.heading.startsWith(title + u", "_s) ||
             item.heading.startsWith(title + u": "_s);
    });
  };
  const auto rows = [&](const QString& sql) {
    Query query(all.records, sql);
    query.bind(farah);
    REQUIRE(query.next());
    return query.integer(0);
  };
  CHECK(count(u"Person"_s) == 1);
  CHECK(count(u"Post"_s) == rows(u"SELECT count(*) FROM post WHERE person_id = ?"_s));
  CHECK(count(u"Absence"_s) == rows(u"SELECT count(*) FROM absence WHERE person_id = ?"_s));
  CHECK(count(u"Action"_s) == rows(u"SELECT count(*) FROM action WHERE owner_id = ?"_s));
  CHECK(count(u"Goal"_s) == rows(u"SELECT count(*) FROM goal WHERE person_id = ?"_s));
  CHECK(count(u"Supervision, a case that was discussed"_s) ==
        rows(u"SELECT count(*) FROM discussion d JOIN session s ON s.id = d.session_id WHERE s.person_id = ?"_s));
  CHECK(
      count(u"Supervision, what was written"_s) ==
      rows(
          u"SELECT count(*) FROM session_section p JOIN session s ON s.id = p.session_id WHERE s.person_id = ? AND p.body <> ''"_s));
  CHECK(held->notes == rows(u"SELECT count(*) FROM reflective_note WHERE author_id = ?"_s));
  REQUIRE(held->notes > 0);
  const QString text = heldText(*held, kDay);
  Query notes(all.records, u"SELECT body FROM reflective_passage WHERE length(body) > 20");
  int looked = 0;
  while (notes.next()) {
    ++looked;
    CHECK_FALSE(text.contains(notes.text(0)));
  }
  CHECK(looked > 20);
  CHECK(text.contains((held->notes == 1 ? u"1 reflective note of"_s : u"%1 reflective notes of"_s.arg(held->notes))));
}

TEST_CASE("names of others and identifiers are proposed to be withheld, and what is withheld is gone",
          "[exchange][subject-access]") {
  const QString text = u"Farah met Priya Nair and PRIYA NAIR rang 01245 430430 about CM1 1QH."_s;
  const auto proposed = proposedToWithhold(text, {u"Priya Nair"_s, u"Joan Adeyemi"_s});
  REQUIRE(proposed.size() == 4);
  const QString out = withheld(text, proposed);
  CHECK(out.startsWith(u"Farah met [withheld] and [withheld] rang [withheld] about [withheld]."));
  CHECK(out.contains(u"4 passages"));
  CHECK_FALSE(out.contains(u"Nair", Qt::CaseInsensitive));
  CHECK(withheld(u"All mine."_s, {}).startsWith(u"All mine.\n"));
}

TEST_CASE("stretches that touch are one, and none reaches outside the text", "[exchange][subject-access]") {
  CHECK(joined({{4, 3}, {0, 2}, {6, 4}}, 9) == std::vector<Stretch>{{0, 2}, {4, 5}});
  CHECK(joined({{0, 2}, {2, 2}}, 9) == std::vector<Stretch>{{0, 4}});
  CHECK(joined({{-3, 2}, {20, 4}, {8, 50}}, 9) == std::vector<Stretch>{{8, 1}});
  CHECK(withheld(u"abc"_s, {{0, 3}, {1, 1}}).startsWith(u"[withheld]\n"));
}

TEST_CASE("a name is withheld where it stands whole, and never inside the name of whoever asks or another word",
          "[exchange][subject-access][names]") {
  const QString text = u"Jo Smith met Jo, Jo\u2019s aunt, Joan, Mary-Jo and Jo Lindqvist of Jo Lind."_s;
  const QString out = withheld(text, proposedToWithhold(text, {u"Jo"_s, u"Jo Lind"_s, u"Jo Smith"_s}, u"Jo Smith"_s));
  CHECK(
      out.startsWith(u"Jo Smith met [withheld], [withheld]\u2019s aunt, Joan, Mary-Jo and [withheld] Lindqvist of "
                     u"[withheld]."));
}

TEST_CASE("who is named in somebody else's record is found by the whole name", "[exchange][subject-access][names]") {
  Northmere all;
  const PersonId ruth = all.person(u"Ruth Calder"_s);
  const auto section = [&all, ruth](const QString& words) {
    Change(
        all.records,
        u"INSERT INTO session_section (session_id, section, body) SELECT min(id), ?, ? FROM session WHERE person_id <> "
        u"? AND state = 'held'")
        .bind(words.left(12))
        .bind(words)
        .bind(ruth)
        .run();
  };
  section(u"Ruth Calder's own words about it."_s);
  section(u"Ann-Ruth Calder, Ruth Calderwood and Ruth Calder-Jones are others."_s);
  const auto held = gatherHeldAbout(all.deskOf(u"Ruth Calder"_s), ruth);
  REQUIRE(held);
  const auto count = [&held](const QString& words) {
    return std::count_if(held->items.begin(), held->items.end(), [&words](const HeldItem& item) {
      return item.heading.startsWith(u"Named in a record of somebody else") && item.words.contains(words);
    });
  };
  CHECK(count(u"own words about it"_s) == 1);
  CHECK(count(u"Calderwood"_s) == 0);
}

TEST_CASE("of a record that is theirs every declared column is handed out", "[exchange][subject-access][fields]") {
  Northmere all;
  const PersonId farah = all.person(u"Farah Siddiqui"_s);
  Change(
      all.records,
      u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state, minutes, reason, side, new_day, "
      u"interrupted) VALUES ('all-of-it', ?, ?, 'formal one-to-one', 2461000, 'cancelled', 42, 'Two children at once', "
      u"'supervisor', 2461007, 1)")
      .bind(farah)
      .bind(all.person(u"Priya Nair"_s))
      .run();
  const auto held = gatherHeldAbout(all.deskOf(u"Farah Siddiqui"_s), farah);
  REQUIRE(held);
  const auto item = std::find_if(held->items.begin(), held->items.end(),
                                 [](const HeldItem& one) { return one.words.contains(u"all-of-it"); });
  REQUIRE(item != held->items.end());
  CHECK(item->heading == u"Supervision, 20 November 2025");
  for (const QString& line :
       {u"With: Priya Nair"_s, u"Kind: formal one-to-one"_s, u"State: cancelled"_s, u"Minutes: 42"_s,
        u"If it was short, why: Two children at once"_s, u"Whose side: supervisor"_s, u"New date: 27 November 2025"_s,
        u"It was interrupted: yes"_s})
    CHECK(item->words.split(u'\n').contains(line));
}

TEST_CASE("courses and statements that name somebody are gathered, and what others share is told by its title",
          "[exchange][subject-access]") {
  Northmere all;
  const PersonId ruth = all.person(u"Ruth Calder"_s);
  const auto run = [&](const QString& sql) {
    Change query(all.records, sql);
    if (sql.contains(u'?')) query.bind(ruth);
    query.run();
  };
  run(u"INSERT INTO course (code, title, kind, first_day, last_day) VALUES ('z1', 'With Ruth Calder in court', "
      u"'inside', "
      "2461000, 2461000)"_s);
  run(u"INSERT INTO framework_statement (code, framework, name, about, dropped) VALUES ('z2', 'Ours', 'Z', 'As Ruth "
      "Calder does it', 0)"_s);
  run(u"INSERT INTO shared_learning (code, kind, title, day, private) VALUES ('z3', 'workshop', 'Letters home', "
      u"2461000, "
      "0)"_s);
  run(u"INSERT INTO shared_learning_person (learning_id, person_id, part) SELECT id, ?, 'gave' FROM shared_learning "
      "WHERE code = 'z3'"_s);
  run(u"INSERT INTO companion (code, person_id, with_id, kind, from_day) SELECT 'z4', id, ?, 'mentor', 2461000 FROM "
      "person WHERE name = 'Farah Siddiqui'"_s);
  const auto held = gatherHeldAbout(all.deskOf(u"Ruth Calder"_s), ruth);
  REQUIRE(held);
  const QString text = heldText(*held, QDate(2026, 7, 24));
  CHECK(text.contains(u"With Ruth Calder in court"));
  CHECK(text.contains(u"As Ruth Calder does it"));
  CHECK(text.contains(u"What: Letters home"));
  CHECK(text.contains(u"Whose: Farah Siddiqui"));
  CHECK(text.contains(u"private support groups"));
}

}  // namespace subject_access_test
