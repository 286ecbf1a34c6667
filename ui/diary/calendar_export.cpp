// SPDX-License-Identifier: MIT
// Access decides what goes out, as it decides what is shown.
#include "ui/diary/calendar_export.h"

#include <QFileDialog>
#include <QFileInfo>

#include "core/base/say.h"
#include "core/exchange/whole_files.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/where_to_save.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString askWhere(const QString& name, QWidget* parent) {
  QFileDialog dialog(parent, say("Save a calendar file"), {}, say("Calendar file (*.ics)"));
  dialog.setObjectName(u"calendarFile"_s);
  dialog.setDefaultSuffix(u"ics"_s);
  dialog.selectFile(name);
  return whereToSave(dialog);
}

void askAndWrite(Workspace& workspace, const std::vector<CalendarEvent>& events, const QString& suggested,
                 const QString& name, MessageBar& message, QWidget* parent) {
  const QString path = askWhere(suggested, parent);
  if (path.isEmpty()) return;
  const QString wrong = whyNotWritten(path, calendarFile(events, workspace.clock().now(), name));
  if (!wrong.isEmpty()) return message.showMessage(MessageKind::Error, wrong);
  const QString file = QFileInfo(path).fileName();
  message.showMessage(MessageKind::Done, events.size() == 1
                                             ? say("1 session is in %1.").arg(file)
                                             : say("%1 sessions are in %2.").arg(QString::number(events.size()), file));
}

}  // namespace

void exportSession(Workspace& workspace, SessionId session, MessageBar& message, QWidget* parent) {
  const auto event = workspace.read([session](const Desk& desk) { return calendarEventOf(desk.records, session); });
  if (!event) return;
  if (!*event)
    return message.showMessage(MessageKind::Info,
                               say("It was never booked, so there is nothing to put into a calendar."));
  askAndWrite(workspace, {**event}, u"supervision-%1.ics"_s.arg((*event)->day.toString(Qt::ISODate)), {}, message,
              parent);
}

void exportYear(Workspace& workspace, QDate month, bool onlyMine, MessageBar& message, QWidget* parent) {
  const auto events = workspace.read([&](const Desk& desk) {
    CalendarAsked asked;
    asked.from = month;
    asked.to = month.addYears(1);
    if (onlyMine) {
      asked.person = desk.viewer.person;
    } else {
      const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
      asked.seen = accessOf(organisation, desk.viewer, desk.today()).people();
    }
    return desk.viewer.person ? calendarOf(desk.records, asked) : std::vector<CalendarEvent>{};
  });
  if (!events) return;
  const QString name = onlyMine ? say("My supervision") : say("Supervision");
  askAndWrite(workspace, *events, u"supervision-from-%1.ics"_s.arg(month.toString(Qt::ISODate)), name, message, parent);
}

}  // namespace headroom
