// SPDX-License-Identifier: MIT
// What the Diary tells others and keeps for later: that a booking is off, and days off that begin another day.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include <functional>

#include "tests/walks/diary_desk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"

namespace diary_told_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a booking that went into a calendar file and is taken back with one key is cancelled by the next file",
          "[walk][diary][takingback]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary(u"2026-08-12"_s);
  const auto book = [&] {
    inNextDialog<FormDialog>([](FormDialog& form) {
      auto& who = part<QComboBox>(form, u"meeting.who"_s);
      who.setCurrentIndex(who.findText(u"Gareth Llewellyn"_s));
      press(form, u"meeting.save"_s);
    });
    press(page, u"diary/book"_s);
  };
  // The events of the year's file, each as its lines, that are on that day.
  const auto told = [&](const QString& name) {
    const QString path = desk.walk.folder.filePath(name);
    answerFileDialog(path);
    press(page, u"diary/year"_s);
    QByteArrayList there;
    const QByteArray file = bytesIn(path);
    for (qsizetype at = file.indexOf("BEGIN:VEVENT"); at >= 0; at = file.indexOf("BEGIN:VEVENT", at + 1)) {
      const QByteArray event = file.mid(at, file.indexOf("END:VEVENT", at) - at);
      if (event.contains("DTSTART;VALUE=DATE:20260812")) there << event;
    }
    return there;
  };
  book();
  const QByteArrayList first = told(u"first.ics"_s);
  REQUIRE(first.size() == 1);
  CHECK(first.front().contains("STATUS:CONFIRMED"));
  desk.takeBack();
  const QByteArrayList second = told(u"second.ics"_s);
  REQUIRE(second.size() == 1);
  CHECK(second.front().contains("STATUS:CANCELLED"));
  book();
  const QByteArrayList third = told(u"third.ics"_s);
  REQUIRE(third.size() == 1);
  CHECK(third.front().contains("STATUS:CONFIRMED"));
  const auto line = [](const QByteArray& event, const QByteArray& name) {
    const auto at = event.indexOf(name);
    return event.mid(at, event.indexOf("\r\n", at) - at);
  };
  CHECK(line(first.front(), "UID:") == line(second.front(), "UID:"));
  CHECK(line(first.front(), "UID:") == line(third.front(), "UID:"));
  CHECK(line(first.front(), "SEQUENCE:") == "SEQUENCE:0");
  CHECK(line(second.front(), "SEQUENCE:") == "SEQUENCE:1");
  CHECK(line(third.front(), "SEQUENCE:") == "SEQUENCE:2");
}

TEST_CASE("the days off that are ticked are those of the day that they are to hold from, and later ones stay",
          "[walk][diary]") {
  const DiaryDesk desk(u"Priya Nair"_s);
  Page& page = desk.diary();
  const auto ticked = [](FormDialog& form) {
    QStringList names;
    auto& days = part<QListWidget>(form, u"daysOff.days"_s);
    for (int at = 0; at < days.count(); ++at)
      if (days.item(at)->checkState() == Qt::Checked) names << days.item(at)->text();
    return names;
  };
  const auto ask = [&](const std::function<void(FormDialog&)>& answer) {
    inNextDialog<FormDialog>([answer](FormDialog& form) {
      auto& who = part<QComboBox>(form, u"daysOff.who"_s);
      who.setCurrentIndex(who.findText(u"Amara Okafor"_s));
      answer(form);
    });
    press(page, u"diary/daysOff"_s);
    settle();
  };
  const auto from = [](FormDialog& form, const QString& day) {
    part<QLineEdit>(form, u"daysOff.from.edit"_s).setText(day);
  };
  ask([&](FormDialog& form) {
    tick(part<QListWidget>(form, u"daysOff.days"_s), {u"Friday"_s});
    from(form, u"1/9/2026"_s);
    CHECK(ticked(form) == QStringList{u"Friday"_s});  // what was ticked stays, whatever the day
    press(form, u"daysOff.save"_s);
  });
  ask([&](FormDialog& form) {
    CHECK(ticked(form).isEmpty());  // none today
    from(form, u"1/9/2026"_s);
    CHECK(ticked(form) == QStringList{u"Friday"_s});
    from(form, u"24/7/2026"_s);
    CHECK(ticked(form).isEmpty());
    const auto labels = form.findChildren<Label*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const Label* one) {
      return one->text().endsWith(u"What is set for later stays too: from Tuesday 1 September 2026 Fridays."_s);
    }));
    tick(part<QListWidget>(form, u"daysOff.days"_s), {u"Monday"_s});
    press(form, u"daysOff.save"_s);
  });
  ask([&](FormDialog& form) {
    CHECK(ticked(form) == QStringList{u"Monday"_s});
    from(form, u"2/9/2026"_s);
    CHECK(ticked(form) == QStringList{u"Friday"_s});
    form.reject();
  });
}

}  // namespace diary_told_walk
