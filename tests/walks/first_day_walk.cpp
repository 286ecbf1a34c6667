// SPDX-License-Identifier: MIT
// A whole first day by keys alone, in all three roles: blank lines, leading line ends, spaces, presses that come twice
// and Escape in the wrong moment. Every word that was typed is compared with the file.
#include <QLineEdit>
#include <QListWidget>

#include "core/reflection/note_store.h"
#include "core/store/query.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_hands.h"
#include "ui/shared/date_field.h"
#include "ui/shared/message_bar.h"

namespace first_day_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftBehind = 800;

/// As hands write: a line end before the first word, blank lines, spaces that mean nothing.
QString longWords(const QString& about) {
  return u"\n%1, first.\n\n\n  Indented,  with two spaces. \n- a list\n- of two\n\nEnd of %1.  \n"_s.arg(about);
}

/// With every space and line end to be seen where they differ.
std::string shown(QString words) { return words.replace(u'\n', u'|').replace(u' ', u'_').toStdString(); }

struct FirstDay : NorthmereWalk {
  void enterAs(const QString& name) const {
    window().lookAs(person(name));
    bringToFront(&window());
    settle();
  }
  /// To the part of that name by Tab alone, as far as it takes.
  void tabTo(const QString& name) const {
    for (int i = 0; i < 200; ++i) {
      if (where().objectName() == name) return;
      QTest::keyClick(&where(), Qt::Key_Tab);
    }
    FAIL("Tab does not come to " << name.toStdString());
  }
  /// Types with an Escape in the middle of the words, and the draft kept meanwhile.
  void write(const QString& words) const {
    const auto half = words.size() / 2;
    typeHere(words.left(half));
    keyHere(Qt::Key_Escape);
    if (window().currentPage()->objectName() == u"page.session") runOut(*window().currentPage(), kDraftBehind);
    typeHere(words.mid(half));
  }
  SessionRecord held(PersonId of) const {
    const Database file = records();
    for (const Session& each : loadSessionsOf(file, of)) {
      if (each.day == kWalkDay && wasHeld(each.state)) return *loadRecord(file, each.id);
    }
    FAIL("no session was held today");
    std::abort();
  }
  int rows(const QString& from) const {
    const Database file = records();
    Query query(file, u"SELECT count(*) FROM "_s + from);
    query.next();
    return static_cast<int>(query.integer(0));
  }
  void holdSupervision(const QString& with) const;
  void writeNote(const QString& about) const;
  void noteAction(const QString& words) const;
};

/// Through every section by Ctrl+Down, with words in each; then the facts, the booking and Finish, each pressed twice.
void FirstDay::holdSupervision(const QString& with) const {
  const PersonId of = person(with);
  const int planned = rows(u"session WHERE state = 'planned'"_s);
  window().goTo({u"supervision"_s, {}});
  typeInto(part(page(u"supervision"_s), u"supervision.filter"_s), with);
  keyHere(Qt::Key_Escape);
  pressTwice(page(u"supervision"_s), u"supervision.start"_s, Twice::Space);
  REQUIRE(where().objectName() == u"text.wellbeing");
  for (const AgendaSection& section : agenda()) {
    INFO(section.key.toStdString());
    if (section.key == u"cases") {
      tabTo(u"cases.table"_s);
      keyHere(Qt::Key_Down);
      for (const QString& field : {u"case.said"_s, u"case.risks"_s, u"case.decision"_s, u"case.rationale"_s}) {
        tabTo(field);
        write(longWords(field));
      }
    } else {
      if (section.key == u"actions") {
        typeInto(part(page(u"session"_s), u"actions.line"_s), u"ring the school me friday"_s);
        keyHere(Qt::Key_Return);
        keyHere(Qt::Key_Return);
      }
      tabTo(u"text."_s + section.key);
      write(longWords(section.key));
    }
    keyHere(Qt::Key_Down, Qt::ControlModifier);
    auto& list = part<QListWidget>(page(u"session"_s), u"session.agenda"_s);
    list.setFocus(Qt::TabFocusReason);
  }
  typeInto(part(page(u"session"_s), u"signoff.minutes"_s), u"95"_s);
  typeInto(part(page(u"session"_s), u"signoff.location"_s), u"in person, the office"_s);
  typeInto(*part<DateField>(page(u"session"_s), u"signoff.next"_s).edit(), u"4 aug"_s);
  typeInto(part(page(u"session"_s), u"signoff.time"_s), u"2pm"_s);
  typeInto(part(page(u"session"_s), u"signoff.place"_s), u"Room 2"_s);
  pressTwice(page(u"session"_s), u"signoff.book"_s, Twice::Space);
  keyHere(Qt::Key_Escape);
  pressTwice(page(u"session"_s), u"session.finish"_s, Twice::Enter);

  const SessionRecord record = held(of);
  for (const Section& section : record.sections) {
    INFO(section.key.toStdString());
    if (section.key != u"cases") CHECK(shown(section.body) == shown(longWords(section.key)));
  }
  REQUIRE(record.discussions.size() == 1);
  CHECK(shown(record.discussions[0].said) == shown(longWords(u"case.said"_s)));
  CHECK(shown(record.discussions[0].risks) == shown(longWords(u"case.risks"_s)));
  CHECK(shown(record.discussions[0].decision) == shown(longWords(u"case.decision"_s)));
  CHECK(shown(record.discussions[0].rationale) == shown(longWords(u"case.rationale"_s)));
  int rings = 0;
  for (const AgreedAction& action : record.actions) {
    rings += action.what == u"Ring the school" && action.due == QDate(2026, 7, 31) && action.owner != of ? 1 : 0;
  }
  CHECK(rings == 1);
  CHECK(record.session.minutes == 95);
  CHECK(record.session.location == u"in person, the office");
  CHECK(rows(u"session WHERE state = 'planned'"_s) <= planned + 1);
  const auto booked = plannedFor(records(), of, QDate(2026, 8, 4));
  REQUIRE(booked);
  CHECK(booked->startMinute == 14 * 60);
  CHECK(booked->location == u"Room 2");
}

void FirstDay::writeNote(const QString& about) const {
  const PersonId me = *window().workspace().viewer().person;
  const auto before = loadNotes(records(), Viewer{me}).size();
  QTest::keyClick(&where(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  settle();
  REQUIRE(where().objectName() == u"reflections.text.");
  write(longWords(about));
  keyHere(Qt::Key_S, Qt::ControlModifier);
  keyHere(Qt::Key_S, Qt::ControlModifier);
  keyHere(Qt::Key_Escape);
  typeHere(u"And after."_s);
  typeInto(part(page(u"reflections"_s), u"reflections.title"_s), about);
  pressTwice(page(u"reflections"_s), u"reflections.bring"_s, Twice::Click);
  window().goTo({u"actions"_s, {}});
  const auto notes = loadNotes(records(), Viewer{me});
  REQUIRE(notes.size() == before + 1);
  CHECK(notes.front().title == about);
  CHECK(shown(notes.front().passage(u""_s)) == shown(longWords(about) + u"And after."_s));
}

void FirstDay::noteAction(const QString& words) const {
  QTest::keyClick(&where(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  settle();
  REQUIRE(where().objectName() == u"actionspage.line");
  typeHere(words + u" me tomorrow"_s);
  keyHere(Qt::Key_Return);
  keyHere(Qt::Key_Return);
  CHECK(rows(u"action WHERE what = '%1' AND due_day = %2 AND owner_id = %3"_s.arg(words)
                 .arg(kWalkDay.addDays(1).toJulianDay())
                 .arg(window().workspace().viewer().person->value())) == 1);
}

}  // namespace

TEST_CASE("a first day typed by keys in all three roles is in the file to the last space", "[walk][hands][first-day]") {
  FirstDay walk;
  walk.start(u"Priya Nair"_s);
  bringToFront(&walk.window());

  walk.holdSupervision(u"Farah Siddiqui"_s);
  walk.noteAction(u"Order the chairs"_s);
  walk.writeNote(u"The manager"_s);

  walk.enterAs(u"Gareth Llewellyn"_s);
  walk.window().goTo({u"mywork"_s, {}});
  typeInto(part(walk.page(u"mywork"_s), u"mywork.prepare"_s), u"Leave in August"_s);
  keyHere(Qt::Key_Return);
  keyHere(Qt::Key_Return);
  CHECK(walk.rows(u"preparation WHERE body = 'Leave in August'"_s) == 1);
  CHECK(walk.window().messages().sentence().isEmpty());  // no refusal of an empty line
  walk.noteAction(u"Ring the GP"_s);
  walk.writeNote(u"The practitioner"_s);

  walk.enterAs(u"Joan Adeyemi"_s);
  walk.noteAction(u"Write to the board"_s);
  walk.writeNote(u"The director"_s);
  walk.closeWindow();
  CHECK(walk.rows(u"draft"_s) == 0);
  CHECK(walk.rows(u"reflective_note WHERE title IN ('The manager', 'The practitioner', 'The director')"_s) == 3);
  CHECK(walk.rows(u"session WHERE state = 'held' AND day = %1"_s.arg(kWalkDay.toJulianDay())) == 1);
}

}  // namespace first_day_walk
