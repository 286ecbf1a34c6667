// SPDX-License-Identifier: MIT
// The forms of the Diary. Lists of days and people are ticked with the space bar.
#include "ui/diary/booking_forms.h"

#include <QCheckBox>
#include <QListWidget>

#include "core/base/say.h"
#include "core/fields/vocabulary.h"
#include "core/supervision/days_off_store.h"
#include "core/supervision/diary.h"
#include "core/supervision/diary_actions.h"
#include "core/supervision/session_store.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/theme.h"
#include "ui/shared/time_field.h"
#include "ui/shared/typed_number.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QListWidget* tickList(FormDialog& form, const QString& words, const QString& key) {
  auto* list = new QListWidget;
  list->setUniformItemSizes(true);
  list->setMinimumHeight(theme().px(150));
  list->setTabKeyNavigation(false);
  form.addField(words, key, list);
  return list;
}

void addTick(QListWidget* list, const QString& words, const QVariant& value, bool ticked) {
  auto* item = new QListWidgetItem(words, list);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
  item->setData(Qt::UserRole, value);
}

std::vector<QVariant> tickedIn(const QListWidget* list) {
  std::vector<QVariant> ticked;
  for (int at = 0; at < list->count(); ++at)
    if (list->item(at)->checkState() == Qt::Checked) ticked.push_back(list->item(at)->data(Qt::UserRole));
  return ticked;
}

FormDialog::Choices peopleIn(const DiaryPicture& picture, std::optional<PersonId> without = {}) {
  FormDialog::Choices choices;
  for (const DiaryPerson& one : picture.people)
    if (one.person != without) choices.emplace_back(one.name, one.person.value());
  return choices;
}

/// Whoever supervises others books with one of them more often than for themselves, who stand first.
void chooseSomebodyElse(QComboBox& who, const Workspace& workspace, const DiaryPicture& picture) {
  if (picture.people.size() > 1 && picture.people.front().person == workspace.viewer().person) who.setCurrentIndex(1);
}

/// What is said above the days that are ticked: what is stored for later stays.
QString daysOffSentence(const std::vector<WeeklyDayOff>& all, QDate from) {
  const QString words = say("No session is proposed for a day off. What held before stays as it was.");
  const auto next = nextChange(all, from);
  if (!next) return words;
  const QString then = daysOffWords(all, *next);
  return say("%1 What is set for later stays too: from %2 %3.")
      .arg(words, longDate(*next), then.isEmpty() ? say("no day off") : then);
}

TimeField* addTime(FormDialog& form) {
  auto* time = new TimeField(say("At what time"));
  form.addField(say("At what time"), u"time"_s, time);
  time->edit()->setObjectName(form.objectName() + u".time.edit"_s);
  return time;
}

/// One of these people, and whoever books, is in another session at that time: in words; empty where nobody is.
QString clashWords(Workspace& workspace, const Meeting& meeting) {
  if (!meeting.booking.startMinute || meeting.people.empty()) return {};
  std::vector<PersonId> people = meeting.people;
  if (workspace.viewer().person) people.push_back(*workspace.viewer().person);
  for (const PersonId who : people) {
    const auto others = workspace.read([&](const Desk& desk) {
      auto all = atThatTime(loadDiary(desk.records, who), meeting.day, *meeting.booking.startMinute);
      // One one-to-one a day: what is booked already is given another time.
      std::erase_if(all, [&](const Session& one) {
        return one.kind == meeting.kind && one.kind == SessionKind::FormalOneToOne &&
               one.person == meeting.people.front();
      });
      return all;
    });
    if (!others || others->empty()) continue;
    const Session& other = others->front();
    const QString name = other.person == who ? other.personName : other.supervisorName;
    return say("%1 has another session on %2. Choose another time, or tick to book it anyway.")
        .arg(name, bookedWhen(other));
  }
  return {};
}

}  // namespace

QString askMeeting(Workspace& workspace, const DiaryPicture& picture, QDate day, QWidget* parent) {
  FormDialog form(workspace, u"meeting"_s, say("Book a session"), parent);
  auto* kind = form.addWords(say("What"), u"kind"_s, sessionKinds());
  kind->removeItem(kind->findText(token(SessionKind::AdHocDecision)));
  if (!picture.mayManage) kind->removeItem(kind->findText(token(SessionKind::Group)));
  auto* who = form.addChoice(say("With whom"), u"who"_s, peopleIn(picture));
  chooseSomebodyElse(*who, workspace, picture);
  auto* people = tickList(form, say("Who is there"), u"people"_s);
  for (const DiaryPerson& one : picture.people)
    if (one.person != workspace.viewer().person) addTick(people, one.name, one.person.value(), false);
  auto* on = form.addDate(say("On"), u"day"_s, std::max(day, picture.today));
  auto* time = addTime(form);
  auto* place = form.addLine(say("Where"), u"place"_s);
  auto* allTheSame = new QCheckBox(say("Book it anyway"));
  form.addField(say("At one time"), u"allTheSame"_s, allTheSame);
  form.setShown(allTheSame, false);
  // Of another day or time it is asked anew.
  const auto forget = [&form, allTheSame] {
    allTheSame->setChecked(false);
    form.setShown(allTheSame, false);
  };
  QObject::connect(on, &DateField::dateChanged, &form, forget);
  QObject::connect(time->edit(), &QLineEdit::textChanged, &form, forget);
  const auto isGroup = [kind] { return kind->currentText() == token(SessionKind::Group); };
  const auto showFields = [&] {
    form.setShown(who, !isGroup());
    form.setShown(people, isGroup());
  };
  QObject::connect(kind, &QComboBox::currentTextChanged, &form, showFields);
  showFields();
  form.onSave(say("Book"), [&] {
    if (time->isWrong()) return time->edit()->setFocus(Qt::OtherFocusReason), false;
    Meeting meeting{
        *sessionKindFrom(kind->currentText()), {}, on->date().value_or(QDate()), {time->minute(), place->text()}};
    if (isGroup()) {
      for (const QVariant& one : tickedIn(people)) meeting.people.push_back(PersonId(one.toLongLong()));
    } else {
      meeting.people.push_back(PersonId(who->currentData().toLongLong()));
    }
    const QString clash = allTheSame->isChecked() ? QString() : clashWords(workspace, meeting);
    if (!clash.isEmpty()) {
      form.setShown(allTheSame, true);
      form.say(clash);
      return allTheSame->setFocus(Qt::OtherFocusReason), false;
    }
    return done(TakingBack::of(workspace).perform([&](WritableDesk& desk) { return planMeeting(desk, meeting); }));
  });
  if (form.exec() != QDialog::Accepted) return {};
  return say("It is booked for %1.").arg(longDate(*on->date()));
}

QString askThreeMonths(Workspace& workspace, const DiaryPicture& picture, QWidget* parent) {
  FormDialog form(workspace, u"ahead"_s, say("One-to-ones for three months"), parent);
  form.addSentence(say(
      "Proposed by how often each is to be supervised: on working days, never on a day off nor while one of the two "
      "is away. What is ticked is booked."));
  auto* who = form.addChoice(say("With whom"), u"who"_s, peopleIn(picture));
  auto* days = tickList(form, say("On"), u"days"_s);
  auto* time = addTime(form);
  auto* place = form.addLine(say("Where"), u"place"_s);
  const auto propose = [&] {
    days->clear();
    const PersonId person(who->currentData().toLongLong());
    const auto proposed = workspace.read([person](const Desk& desk) { return proposedOneToOnes(desk, person); });
    for (const QDate day : proposed.value_or(std::vector<QDate>())) addTick(days, longDate(day), day, true);
    if (days->count() > 0) days->setCurrentRow(0);
    form.say(days->count() > 0 ? QString() : say("Nothing is left to propose: all is booked, or nothing is due."));
  };
  QObject::connect(who, qOverload<int>(&QComboBox::currentIndexChanged), &form, propose);
  chooseSomebodyElse(*who, workspace, picture);
  propose();
  int kept = 0;
  form.onSave(say("Book what is ticked"), [&] {
    if (time->isWrong()) return time->edit()->setFocus(Qt::OtherFocusReason), false;
    std::vector<QDate> chosen;
    for (const QVariant& one : tickedIn(days)) chosen.push_back(one.toDate());
    const PersonId person(who->currentData().toLongLong());
    const auto booked = TakingBack::of(workspace).perform([&](WritableDesk& desk) {
      return keepProposed(desk, person, chosen, {time->minute(), place->text()});
    });
    kept = booked.value_or(0);
    return booked.has_value();
  });
  if (form.exec() != QDialog::Accepted) return {};
  return kept == 1 ? say("1 session with %1 is booked.").arg(who->currentText())
                   : say("%1 sessions with %2 are booked.").arg(kept).arg(who->currentText());
}

QString askObserved(Workspace& workspace, const DiaryPicture& picture, QWidget* parent) {
  FormDialog form(workspace, u"observed"_s, say("Practice that you observed today"), parent);
  auto* who = form.addChoice(say("Whose"), u"who"_s, peopleIn(picture, workspace.viewer().person));
  auto* words = form.addText(say("What you saw"), u"words"_s);
  auto* minutes = form.addLine(say("Minutes"), u"minutes"_s);
  minutes->setPlaceholderText(say("Optional"));
  form.onSave(say("Save"), [&] {
    std::optional<int> length;
    if (!minutes->text().trimmed().isEmpty()) {
      const auto typed = typedNumber(form, *minutes, say("The minutes"), 0);
      if (!typed) return false;
      length = typed->toString().toInt();
    }
    const PersonId person(who->currentData().toLongLong());
    return done(TakingBack::of(workspace).perform(
        [&](WritableDesk& desk) { return recordObserved(desk, person, words->toPlainText(), length); }));
  });
  if (form.exec() != QDialog::Accepted) return {};
  return say("What you saw of %1 is recorded.").arg(who->currentText());
}

QString askDaysOff(Workspace& workspace, const DiaryPicture& picture, QWidget* parent) {
  FormDialog form(workspace, u"daysOff"_s, say("Days off in the week"), parent);
  auto* said = form.addSentence(daysOffSentence({}, picture.today));
  auto* who = form.addChoice(say("Whose"), u"who"_s, peopleIn(picture));
  auto* days = tickList(form, say("Days off"), u"days"_s);
  auto* from = form.addDate(say("From"), u"from"_s, picture.today);
  std::vector<QVariant> stored;
  const auto fill = [&] {
    const PersonId person(who->currentData().toLongLong());
    const auto all = workspace.read([person](const Desk& desk) { return loadDaysOff(desk.records, person); })
                         .value_or(std::vector<WeeklyDayOff>());
    const QDate day = from->date().value_or(picture.today);
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    days->clear();
    for (int weekday = 1; weekday <= 7; ++weekday) {
      const bool isOff = std::any_of(all.begin(), all.end(), [&](const WeeklyDayOff& one) {
        return one.weekday == weekday && one.period.holdsOn(day);
      });
      addTick(days, longDate(monday.addDays(weekday - 1)).section(u' ', 0, 0), weekday, isOff);
    }
    days->setCurrentRow(0);
    stored = tickedIn(days);
    said->setText(daysOffSentence(all, day));
  };
  QObject::connect(who, qOverload<int>(&QComboBox::currentIndexChanged), &form, fill);
  // What somebody has ticked already is theirs, whatever day it is to hold from.
  QObject::connect(from, &DateField::dateChanged, &form, [&] {
    if (from->date() && tickedIn(days) == stored) fill();
  });
  fill();
  form.onSave(say("Save"), [&] {
    std::vector<int> off;
    for (const QVariant& one : tickedIn(days)) off.push_back(one.toInt());
    const PersonId person(who->currentData().toLongLong());
    return done(TakingBack::of(workspace).perform(
        [&](WritableDesk& desk) { return setDaysOff(desk, person, off, from->date().value_or(QDate())); }));
  });
  if (form.exec() != QDialog::Accepted) return {};
  return say("The days off of %1 hold from that day on.").arg(who->currentText());
}

}  // namespace headroom
