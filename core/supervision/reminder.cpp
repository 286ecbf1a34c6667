// SPDX-License-Identifier: MIT
// Counts and times alone are read into words.
// Whose they are stays in the file.
#include "core/supervision/reminder.h"

#include <QStringList>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/open_actions.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString joined(QStringList words) {
  if (words.size() < 2) return words.join(QString());
  const QString last = words.takeLast();
  return say("%1 and %2").arg(words.join(u", "_s), last);
}

}  // namespace

Reminding readReminding(const Desk& desk) {
  Reminding what;
  if (!desk.viewer.person) return what;
  const PersonId me = *desk.viewer.person;
  const QDate today = desk.today();
  for (const Session& one : loadSessionsBetween(desk.records, today, today.addDays(1))) {
    if (one.state != SessionState::Planned || (one.person != me && one.supervisor != me)) continue;
    if (one.startMinute) {
      what.times.push_back(*one.startMinute);
    } else {
      ++what.withoutTime;
    }
  }
  // Several people of one meeting are one time.
  std::sort(what.times.begin(), what.times.end());
  what.times.erase(std::unique(what.times.begin(), what.times.end()), what.times.end());
  const auto people = loadOrganisationOn(desk.records, today).superviseesOf(me, today);
  for (const PersonClock& one : loadClocksOf(desk.records, today, kSupervisionWindow, {people.begin(), people.end()}))
    if (one.isOverdue()) ++what.overdue;
  for (const OpenAction& one : loadOpenActionsOf(desk.records, today, me))
    if (one.due && *one.due < today) ++what.late;
  return what;
}

QString remindingWords(const Reminding& what, int now) {
  QStringList sentences;
  QStringList times;
  for (const int minute : what.times)
    if (minute >= now) times << timeInWords(minute);
  if (!times.isEmpty()) {
    sentences << say("Supervision today at %1.").arg(joined(times));
  } else if (what.withoutTime > 0) {
    sentences << say("Supervision today.");
  }
  if (what.overdue > 0) sentences << counted(what.overdue, "person is overdue.", "people are overdue.");
  if (what.late > 0) sentences << counted(what.late, "action of yours is late.", "actions of yours are late.");
  return sentences.join(u' ');
}

QString reminderWords(int minute) { return say("Supervision at %1").arg(timeInWords(minute)); }

std::optional<int> nextReminder(const Reminding& what, int now) {
  for (const int minute : what.times)
    if (minute - kRemindedBefore > now) return minute;
  return std::nullopt;
}

}  // namespace headroom
