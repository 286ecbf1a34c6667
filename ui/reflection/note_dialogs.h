// SPDX-License-Identifier: MIT
// What is asked beside the writing page: the wording of prompts, a weekly time for the calendar, and where one's notes
// go when one takes them along.
#pragma once
#include "core/desk/desk.h"
#include "core/exchange/calendar_file.h"
#include "core/reflection/identifier_check.h"
#include "core/reflection/note_export.h"

class QWidget;

namespace headroom {

class MessageBar;
class Workspace;

/// Whether the wording of that model's prompts was saved.
bool askForWording(Workspace& workspace, const QString& model, QWidget* parent);

/// A quarter of an hour on that day of the week (1 is Monday) at that time, from the first one after `from` on.
std::vector<CalendarEvent> weeklyTimes(QDate from, int weekday, int startMinute, int weeks);
void askForWeekly(Workspace& workspace, MessageBar& message, QWidget* parent);

/// The viewer's own notes, opened, and what of them seems to say who somebody is.
struct NotesToTake {
  std::vector<Note> notes;
  OwnWriting own;
  QString seen;
};
NotesToTake readNotesToTake(const Desk& desk, const IdentifierCheck& check);
/// Says what is in them that says who somebody is, asks for a folder once, and writes every note there.
void takeNotesAlong(Workspace& workspace, const NotesToTake& all, MessageBar& message, QWidget* parent);
/// Each becomes a file of its owner's alone in that folder, which is made; empty when all were written.
QString whyNotesNotWritten(const QString& folder, const std::vector<NoteFile>& files);

}  // namespace headroom
