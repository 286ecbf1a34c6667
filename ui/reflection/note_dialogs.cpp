// SPDX-License-Identifier: MIT
// Small dialogs, each of which does one thing and says how it went.
#include "ui/reflection/note_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/exchange/whole_files.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/own_writing_actions.h"
#include "core/reflection/reflection_actions.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/time_field.h"
#include "ui/shared/where_to_save.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kQuarter = 15;  // minutes
constexpr int kDefaultTime = 16 * 60;

/// 'In 3 of 40 notes: a name (Tyler), a postcode (CM1 1QH) …'
QString seenIn(const std::vector<Note>& notes, const IdentifierCheck& check) {
  constexpr std::size_t kMostSaid = 6;
  std::size_t with = 0;
  std::vector<Identifier> seen;
  for (const Note& note : notes) {
    const auto found = check.in(noteAsText(note, {}));
    if (found.empty()) continue;
    ++with;
    for (const Identifier& one : found) {
      if (seen.size() < kMostSaid && std::find(seen.begin(), seen.end(), one) == seen.end()) seen.push_back(one);
    }
  }
  if (with == 0) return say("No names, references or dates of birth were seen in them; look through them anyway.");
  return (with == 1
              ? say("%1 of %2 seems to say who somebody is, for example %3. Take out what you do not need before you "
                    "take them along.")
              : say("%1 of %2 seem to say who somebody is, for example %3. Take out what you do not need before you "
                    "take them along."))
      .arg(with)
      .arg(counted(notes.size(), "note", "notes"), foundWords(seen));
}

}  // namespace

bool askForWording(Workspace& workspace, const QString& key, QWidget* parent) {
  const auto own = workspace.read([](const Desk& desk) { return ownWriting(desk); });
  if (!own) return false;
  const ReflectionModel& shipped = reflectionModel(key);
  const ReflectionModel now = modelFor(key, *own);
  FormDialog form(workspace, u"wording"_s, say("%1: your own wording").arg(now.name), parent);
  form.addSentence(say("Only you see these words. Leave a field as it came to keep ours."));
  std::vector<std::pair<QLineEdit*, QLineEdit*>> fields;
  for (std::size_t i = 0; i < now.prompts.size(); ++i) {
    const QString number = QString::number(i + 1);
    auto* title = form.addLine(say("Prompt %1").arg(number), u"title"_s + number, now.prompts[i].title);
    auto* question = form.addLine(say("Its question"), u"question"_s + number, now.prompts[i].question);
    title->setPlaceholderText(shipped.prompts[i].title);
    fields.emplace_back(title, question);
  }
  form.onSave(say("Save"), [&] {
    std::vector<Prompt> worded;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const Prompt& ours = shipped.prompts[i];
      const QString title = fields[i].first->text();
      // Emptied altogether: ours again.
      if (title.trimmed().isEmpty() && fields[i].second->text().trimmed().isEmpty()) {
        worded.push_back(ours);
      } else {
        worded.push_back({ours.key, title, fields[i].second->text()});
      }
    }
    return workspace.perform([&](WritableDesk& desk) { return wordPrompts(desk, key, worded); });
  });
  return form.exec() == QDialog::Accepted;
}

std::vector<CalendarEvent> weeklyTimes(QDate from, int weekday, int startMinute, int weeks) {
  std::vector<CalendarEvent> events;
  QDate day = from.addDays(1);
  while (day.dayOfWeek() != weekday) day = day.addDays(1);
  for (int i = 0; i < weeks; ++i, day = day.addDays(7)) {
    CalendarEvent event;
    event.uid = u"reflection-%1@headroom"_s.arg(day.toString(Qt::ISODate));
    event.day = day;
    event.startMinute = startMinute;
    event.minutes = kQuarter;
    event.summary = say("A quarter of an hour to reflect");
    events.push_back(event);
  }
  return events;
}

void askForWeekly(Workspace& workspace, MessageBar& message, QWidget* parent) {
  FormDialog form(workspace, u"weekly"_s, say("A quarter of an hour a week"), parent);
  form.addSentence(say("Time with nobody in it. It goes into your own calendar by a file; nothing is written here."));
  FormDialog::Choices days;
  for (int day = 1; day <= 5; ++day)
    days.emplace_back(shortDate(QDate(2024, 1, day)).section(u' ', 0, 0), day);  // 1 January 2024 was a Monday
  auto* weekday = form.addChoice(say("Day"), u"day"_s, days);
  weekday->setCurrentIndex(4);
  auto* time = new TimeField(say("Time"));
  time->setMinute(kDefaultTime);
  form.addField(say("Time"), u"time"_s, time);
  auto* weeks =
      form.addChoice(say("For"), u"weeks"_s, {{say("6 weeks"), 6}, {say("12 weeks"), 12}, {say("26 weeks"), 26}});
  weeks->setCurrentIndex(1);
  form.onSave(say("Save a calendar file\u2026"), [&] {
    if (!time->minute()) return form.say(say("Say at what time, such as 4pm.")), false;
    return true;
  });
  if (form.exec() != QDialog::Accepted) return;
  const auto events = weeklyTimes(workspace.clock().today(), weekday->currentData().toInt(), *time->minute(),
                                  weeks->currentData().toInt());
  QFileDialog dialog(parent, say("Save a calendar file"), {}, say("Calendar file (*.ics)"));
  dialog.setDefaultSuffix(u"ics"_s);
  dialog.selectFile(u"time-to-reflect.ics"_s);
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return;
  const QString wrong = whyNotWritten(path, calendarFile(events, workspace.clock().now(), say("Time to reflect")));
  if (!wrong.isEmpty()) return message.showMessage(MessageKind::Error, wrong);
  message.showMessage(MessageKind::Done, say("%1 quarters of an hour are in %2. Open it with your calendar.")
                                             .arg(events.size())
                                             .arg(QFileInfo(path).fileName()));
}

QString whyNotesNotWritten(const QString& folder, const std::vector<NoteFile>& files) {
  if (!QDir().mkpath(folder)) return say("The folder could not be made there.");
  for (const NoteFile& file : files) {
    if (const QString wrong = whyNotWritten(folder + u'/' + file.name, file.bytes); !wrong.isEmpty()) return wrong;
  }
  return {};
}

NotesToTake readNotesToTake(const Desk& desk, const IdentifierCheck& check) {
  NotesToTake all{ownNotes(desk), ownWriting(desk), {}};
  all.seen = seenIn(all.notes, check);
  return all;
}

void takeNotesAlong(Workspace& workspace, const NotesToTake& all, MessageBar& message, QWidget* parent) {
  if (noteFiles(all.notes, all.own, NoteFormat::Text).empty())
    return message.showMessage(MessageKind::Info,
                               all.notes.empty() ? say("There is no note of yours to take along yet.")
                                                 : say("Sign in with your passphrase first: your notes are sealed."));
  FormDialog form(workspace, u"along"_s, say("Take my notes along"), parent);
  form.addSentence(
      say("Every note becomes a file in a folder that you choose. The files are not sealed: whoever has them "
          "can read them. Ask your employer what may leave before you leave."));
  form.addSentence(all.seen)->setObjectName(u"along.seen"_s);
  auto* format =
      form.addChoice(say("As"), u"format"_s, {{say("Plain text"), 0}, {say("Pages for a browser (HTML)"), 1}});
  form.onSave(say("Choose a folder\u2026"), [] { return true; });
  if (form.exec() != QDialog::Accepted) return;
  QFileDialog dialog(parent, say("Where your notes go"));
  dialog.setFileMode(QFileDialog::Directory);
  dialog.setOption(QFileDialog::ShowDirsOnly);
  const QString chosen = dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
  if (chosen.isEmpty()) return;
  const QString name = say("reflective notes %1").arg(workspace.clock().today().toString(Qt::ISODate));
  const QString folder = chosen + u'/' + name;
  const auto files =
      noteFiles(all.notes, all.own, format->currentData().toInt() == 0 ? NoteFormat::Text : NoteFormat::Page);
  const QString wrong = whyNotesNotWritten(folder, files);
  if (!wrong.isEmpty()) return message.showMessage(MessageKind::Error, wrong);
  message.showMessage(MessageKind::Done,
                      say("%1 in the folder '%2'.").arg(counted(files.size(), "note is", "notes are"), name));
}

}  // namespace headroom
