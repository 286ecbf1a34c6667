// SPDX-License-Identifier: MIT
// The Diary by keyboard: from day to day and month to month, one-to-ones of three months kept and taken back, a group
// that is started as one, calendar files, cover for somebody who is away, and a decision on a case.
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>

#include "core/supervision/supervision_actions.h"
#include "tests/walks/diary_desk.h"
#include "ui/diary/month_grid.h"
#include "ui/shared/booking_dialog.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"
#include "ui/shared/workspace.h"

namespace diary_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("the Diary is gone through by keyboard, from day to day and from month to month", "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& supervision = desk.page(u"supervision"_s, {});
  press(supervision, u"supervision.diary"_s);
  Page& page = desk.walk.page(u"diary"_s);
  auto& grid = part<MonthGrid>(page, u"diary/month"_s);
  CHECK(QApplication::focusWidget() == &grid);
  CHECK(grid.day() == kWalkDay);
  CHECK(desk.day() == QStringList{u"Farah Siddiqui"_s, u"Dilan Demir"_s});
  keyHere(Qt::Key_Down);
  keyHere(Qt::Key_Left);
  keyHere(Qt::Key_Left);
  keyHere(Qt::Key_Left);
  CHECK(grid.day() == QDate(2026, 7, 28));
  CHECK(desk.day() == QStringList{u"Gareth Llewellyn"_s});
  keyHere(Qt::Key_Down);  // over the edge of the month
  CHECK(grid.day() == QDate(2026, 8, 4));
  keyHere(Qt::Key_PageDown);
  CHECK(grid.day() == QDate(2026, 9, 4));
  keyHere(Qt::Key_PageUp);
  keyHere(Qt::Key_Right);
  CHECK(desk.day() == QStringList{u"Amara Okafor"_s});
  CHECK(grid.model()->data(grid.currentIndex(), Qt::AccessibleTextRole).toString() ==
        u"Wednesday 5 August 2026: 2:30pm Amara Okafor, Booked"_s);
  keyHere(Qt::Key_Home);
  CHECK(grid.day() == kWalkDay);
  keyHere(Qt::Key_Return);
  CHECK(QApplication::focusWidget() == &part<TableView>(page, u"diary/day"_s));
}

TEST_CASE("the one-to-ones of three months are proposed, kept as they are ticked, and taken back with one key",
          "[walk][diary][takingback]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary();
  const qint64 before = desk.count(u"session"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"ahead.who"_s).currentText() == u"Amara Okafor"_s);
    auto& days = part<QListWidget>(form, u"ahead.days"_s);
    REQUIRE(days.count() == 2);  // one of August is booked already
    CHECK(days.item(0)->text() == u"Friday 4 September 2026"_s);
    type(form, u"ahead.time.edit"_s, u"9.30"_s);
    type(form, u"ahead.place"_s, u"Room 4"_s);
    press(form, u"ahead.save"_s);
  });
  press(page, u"diary/ahead"_s);
  CHECK(saidIn(page, u"diary/message"_s) == u"2 sessions with Amara Okafor are booked."_s);
  CHECK(desk.count(u"session WHERE state = 'planned' AND start_minute = 570 AND location = 'Room 4'"_s) == 2);
  CHECK(desk.count(u"session"_s) == before + 2);
  desk.takeBack();
  CHECK(desk.count(u"session"_s) == before);
}

TEST_CASE("nothing is proposed for a day off once it is said", "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary();
  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& who = part<QComboBox>(form, u"daysOff.who"_s);
    who.setCurrentIndex(who.findText(u"Amara Okafor"_s));
    tick(part<QListWidget>(form, u"daysOff.days"_s), {u"Friday"_s});
    press(form, u"daysOff.save"_s);
  });
  press(page, u"diary/daysOff"_s);
  CHECK(saidIn(page, u"diary/message"_s) == u"The days off of Amara Okafor hold from that day on."_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& days = part<QListWidget>(form, u"ahead.days"_s);
    REQUIRE(days.count() > 0);
    for (int at = 0; at < days.count(); ++at) CHECK_FALSE(days.item(at)->text().startsWith(u"Friday"_s));
    form.reject();
  });
  press(page, u"diary/ahead"_s);
}

TEST_CASE("a group is booked for several, started as one, and each of them has a record", "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary(u"2026-07-24"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& kind = part<QComboBox>(form, u"meeting.kind"_s);
    kind.setCurrentIndex(kind.findText(u"group"_s));
    press(form, u"meeting.save"_s);
    REQUIRE(form.isVisible());  // nobody is in it yet
    CHECK(part<Label>(form, u"meeting.said"_s).text() == u"Say who is to be there."_s);
    tick(part<QListWidget>(form, u"meeting.people"_s), {u"Amara Okafor"_s, u"Ben Whitcombe"_s, u"Holly Marsh"_s});
    type(form, u"meeting.time.edit"_s, u"4pm"_s);
    press(form, u"meeting.save"_s);
  });
  press(page, u"diary/book"_s);
  CHECK(desk.count(u"session WHERE kind = 'group' AND state = 'planned' AND day = 2461246"_s) == 3);
  CHECK(desk.count(u"group_member"_s) == 3);
  auto& table = part<TableView>(page, u"diary/day"_s);
  REQUIRE(desk.day().size() == 5);
  table.selectRow(3);
  press(page, u"diary/start"_s);
  Page& session = desk.walk.page(u"session"_s);
  CHECK(desk.count(u"session WHERE kind = 'group' AND state = 'held'"_s) == 3);
  // Who else was there is named, and nothing of their records.
  QStringList all;
  for (const Label* label : session.findChildren<Label*>()) all << label->text();
  const QString words = all.join(u'\n');
  const QString whose = session.title().section(u"with "_s, 1);
  QStringList others{u"Amara Okafor"_s, u"Ben Whitcombe"_s, u"Holly Marsh"_s};
  REQUIRE(others.removeOne(whose));
  CHECK(words.contains(u"also there: %1"_s.arg(others.join(u", "_s))));
}

TEST_CASE("a session that was moved in the Diary replaces its event in the calendar", "[walk][diary][takingback]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary(u"2026-07-28"_s);
  const QString before = desk.walk.folder.filePath(u"before.ics"_s);
  const QString after = desk.walk.folder.filePath(u"after.ics"_s);
  answerFileDialog(before);
  press(page, u"diary/file"_s);
  inNextDialog<BookingDialog>([](BookingDialog& dialog) {
    part(dialog, u"booking.day"_s).findChild<QLineEdit*>()->setText(u"30/7/2026"_s);
    type(dialog, u"booking.reason"_s, u"court"_s);
    press(dialog, u"booking.save"_s);
  });
  press(page, u"diary/rebook"_s);
  CHECK(saidIn(page, u"diary/message"_s) == u"The session with Gareth Llewellyn is moved to Thursday 30 July 2026."_s);
  CHECK(desk.day().isEmpty());
  desk.diary(u"2026-07-30"_s);
  auto& table = part<TableView>(page, u"diary/day"_s);
  const auto at = desk.day().indexOf(u"Gareth Llewellyn"_s);
  REQUIRE(at >= 0);
  table.selectRow(static_cast<int>(at));
  answerFileDialog(after);
  press(page, u"diary/file"_s);
  const QByteArray first = bytesIn(before);
  const QByteArray second = bytesIn(after);
  const auto line = [](const QByteArray& file, const QByteArray& name) {
    for (const QByteArray& one : file.mid(file.indexOf("BEGIN:VEVENT")).split('\n'))
      if (one.startsWith(name)) return one.trimmed();
    return QByteArray();
  };
  CHECK(line(first, "UID:") == line(second, "UID:"));
  CHECK(line(first, "SEQUENCE:") == "SEQUENCE:0");
  CHECK(line(second, "SEQUENCE:") == "SEQUENCE:1");
  CHECK(line(first, "DTSTART") == "DTSTART;TZID=Europe/London:20260728T100000");
  CHECK(line(second, "DTSTART") == "DTSTART;TZID=Europe/London:20260730T100000");
  CHECK_FALSE(second.contains("court"));
  desk.takeBack();
  CHECK(desk.count(u"session WHERE state = 'moved' AND reason = 'court'"_s) == 0);
}

TEST_CASE("a year in the Diary's calendar file is the viewer's own, or of those whom they see", "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary();
  const QString mine = desk.walk.folder.filePath(u"mine.ics"_s);
  const QString all = desk.walk.folder.filePath(u"all.ics"_s);
  answerFileDialog(mine);
  press(page, u"diary/year"_s);
  press(page, u"diary/whose/1"_s);
  answerFileDialog(all);
  press(page, u"diary/year"_s);
  const QByteArray own = bytesIn(mine);
  const auto events = bytesIn(all).count("BEGIN:VEVENT");
  CHECK(saidIn(page, u"diary/message"_s) == u"%1 sessions are in all.ics."_s.arg(events));
  CHECK(own.contains("with Joan Adeyemi"));
  CHECK(own.contains("Amara Okafor"));
  CHECK_FALSE(own.contains("Tomos Vaughan"));
  CHECK_FALSE(bytesIn(all).contains("Tomos Vaughan"));  // another team's
  CHECK(own.contains("BEGIN:VTIMEZONE"));
}

TEST_CASE("a calendar does not take the place of the file that is open", "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary();
  const QByteArray before = bytesIn(desk.walk.path);
  answerFileDialog(desk.walk.path);
  // A file of that name is there: it is asked whether it may be replaced.
  inNextDialog<QMessageBox>(
      [](QMessageBox& asked) { QTest::mouseClick(asked.button(QMessageBox::Yes), Qt::LeftButton); });
  press(page, u"diary/year"_s);
  CHECK(saidIn(page, u"diary/message"_s).contains(u"it would replace a file of records"_s));
  CHECK(bytesIn(desk.walk.path) == before);
}

TEST_CASE("cover is asked for with the leave, and an alarm says where it is missing until somebody covers",
          "[walk][diary]") {
  const DiaryDesk desk(u"Joan Adeyemi"_s);
  Page& staff = desk.page(u"staff"_s, u"person:%1"_s.arg(desk.walk.person(u"Priya Nair"_s).value()));
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"absence.supervision"_s).currentText() == u"Nobody yet"_s);
    part<QLineEdit>(form, u"absence.to.edit"_s).setText(u"10/8/2026"_s);
    press(form, u"absence.save"_s);
  });
  press(staff, u"staff/absence"_s);
  CHECK(desk.count(u"supervision_cover"_s) == 0);
  const qint64 priya = desk.walk.person(u"Priya Nair"_s).value();
  Page& page = desk.diary();
  const QString words = part<Label>(page, u"cover.words/%1"_s.arg(priya)).text();
  CHECK(words.startsWith(u"Priya Nair is away until Sunday 9 August 2026. "_s));
  CHECK(words.endsWith(u" people are due and nobody covers."_s));
  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& who = part<QComboBox>(form, u"coverFor.who"_s);
    who.setCurrentIndex(who.findText(u"Denise Harrow, team manager"_s));
    CHECK(part<DateField>(form, u"coverFor.to"_s).date() == QDate(2026, 8, 10));
    press(form, u"coverFor.save"_s);
  });
  press(page, u"cover.arrange/%1"_s.arg(priya));
  CHECK(saidIn(page, u"diary/message"_s) == u"Denise Harrow covers for Priya Nair."_s);
  settle();
  CHECK_FALSE(part(page, u"cover"_s).isVisible());
  CHECK(part(page, u"diary/covers"_s).isVisible());
  inNextDialog<FormDialog>([](FormDialog& form) { press(form, u"endCover.save"_s); });
  press(page, u"diary/endCover/%1/%2"_s.arg(QString::number(priya), u"2026-07-24"_s));
  CHECK(saidIn(page, u"diary/message"_s) == u"The cover for Priya Nair is ended."_s);
  settle();
  CHECK(part(page, u"cover"_s).isVisible());
  desk.takeBack();
  settle();
  CHECK_FALSE(part(page, u"cover"_s).isVisible());
  inNextDialog<FormDialog>([](FormDialog& form) { press(form, u"endCover.save"_s); });
  press(page, u"diary/endCover/%1/%2"_s.arg(QString::number(priya), u"2026-07-24"_s));
  settle();
  CHECK(part(page, u"cover"_s).isVisible());
}

TEST_CASE("a decision on a case takes a minute of keys, and stands beside the case", "[walk][diary][takingback]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  const QString about = [&] {
    const Database file = desk.walk.records();
    Query query(file,
                u"SELECT c.code FROM case_file c JOIN allocation a ON a.case_id = c.id JOIN post p ON p.id = a.post_id "
                u"WHERE a.part = 'lead' AND a.to_day IS NULL AND c.closed_day IS NULL AND p.person_id = ? LIMIT 1");
    query.bind(desk.walk.person(u"Farah Siddiqui"_s));
    REQUIRE(query.next());
    return query.text(0);
  }();
  Page& page = desk.page(u"case"_s, about);
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK(form.focusWidget() == &part<QPlainTextEdit>(form, u"decision.decision"_s));
    typeHere(u"Visit twice a week"_s);
    keyHere(Qt::Key_Tab);
    typeHere(u"School is worried"_s);
    keyHere(Qt::Key_Return, Qt::ControlModifier);
    if (form.isVisible()) press(form, u"decision.save"_s);
  });
  press(page, u"case/decide"_s);
  CHECK(saidIn(page, u"case/message"_s) == u"The decision on %1 is recorded."_s.arg(about));
  CHECK(desk.count(u"session WHERE kind = 'ad hoc decision' AND state = 'held' AND day = 2461246"_s) == 1);
  CHECK(desk.count(u"discussion WHERE decision = 'Visit twice a week' AND rationale = 'School is worried'"_s) == 1);
  desk.takeBack();
  CHECK(desk.count(u"discussion WHERE decision = 'Visit twice a week'"_s) == 0);
}

TEST_CASE("a booking that is cancelled on the person's page is taken back with Ctrl+Z", "[walk][diary][takingback]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.page(u"person"_s, desk.walk.code(u"Gareth Llewellyn"_s));
  inNextDialog<BookingDialog>([](BookingDialog& dialog) {
    part<QComboBox>(dialog, u"booking.what"_s).setCurrentIndex(1);
    part(dialog, u"booking.day"_s).findChild<QLineEdit*>()->setText(u"4/8/2026"_s);
    type(dialog, u"booking.reason"_s, u"ill"_s);
    // Whose side it was is theirs to say, and nobody's to guess.
    press(dialog, u"booking.save"_s);
    CHECK(dialog.isVisible());
    CHECK(part<Label>(dialog, u"booking.said"_s).text().startsWith(u"Say whose side it was on"_s));
    part<QComboBox>(dialog, u"booking.side"_s).setCurrentIndex(1);
    press(dialog, u"booking.save"_s);
  });
  key(page, u"person/sessions"_s, Qt::Key_Return);
  CHECK(saidIn(page, u"person/message"_s).contains(u"the new one is booked for Tuesday 4 August 2026"_s));
  CHECK(desk.count(u"session WHERE state = 'cancelled' AND reason = 'ill'"_s) == 1);
  desk.takeBack();
  CHECK(desk.count(u"session WHERE state = 'cancelled' AND reason = 'ill'"_s) == 0);
}

TEST_CASE("a booking that is moved onto another of the same people is asked about before it is saved",
          "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  REQUIRE(desk.walk.window().workspace().perform([&](WritableDesk& own) {
    return planSession(own, desk.walk.person(u"Carys Pugh"_s), QDate(2026, 8, 4), {630, {}});
  }));
  Page& page = desk.page(u"person"_s, desk.walk.code(u"Gareth Llewellyn"_s));
  const QString moved = u"session WHERE state = 'moved' AND reason = 'court again'"_s;
  inNextDialog<BookingDialog>([&](BookingDialog& dialog) {
    part(dialog, u"booking.day"_s).findChild<QLineEdit*>()->setText(u"4/8/2026"_s);
    auto* time = part(dialog, u"booking.time"_s).findChild<QLineEdit*>();
    time->setText(u"10am"_s);
    type(dialog, u"booking.reason"_s, u"court again"_s);
    auto& same = part<QCheckBox>(dialog, u"booking.allTheSame"_s);
    CHECK(same.isHidden());
    press(dialog, u"booking.save"_s);
    CHECK(dialog.isVisible());
    CHECK(part<Label>(dialog, u"booking.said"_s)
              .text()
              .startsWith(u"Priya Nair has another session on Tue 4 August, 10:30am."_s));
    CHECK(same.isVisible());
    CHECK(desk.count(moved) == 0);
    time->setText(u"9am"_s);  // of another time it is asked anew
    CHECK(same.isHidden());
    time->setText(u"11am"_s);
    press(dialog, u"booking.save"_s);
    same.setChecked(true);
    press(dialog, u"booking.save"_s);
  });
  key(page, u"person/sessions"_s, Qt::Key_Return);
  CHECK(desk.count(moved) == 1);
}

}  // namespace diary_walk
