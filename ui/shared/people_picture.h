// SPDX-License-Identifier: MIT
// What Today and the Supervision page show, read once from core: who is due, which actions are late, who has room, what
// comes up.
#pragma once
#include <vector>

#include "core/caseload/balance.h"
#include "core/desk/desk.h"
#include "core/organisation/access.h"
#include "core/supervision/cadence.h"
#include "core/supervision/open_actions.h"
#include "core/supervision/session.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// One person to supervise.
struct DueRow {
  PersonId person;
  QString code;
  QString name;
  QString role;  ///< 'Social worker · 1.0 FTE'
  QString team;  ///< of the main post
  std::optional<QDate> lastHeld;
  std::optional<QDate> due;
  std::optional<DueLabel> label;
  int daysOverdue = 0;
  std::optional<QDate> booked;
  int toDiscuss = 0;               ///< things the person has prepared
  std::optional<SessionId> begun;  ///< a session of today that is held and not finished
  bool isTimed = false;            ///< its minutes are said already: it is written up
  bool inScope = false;
  bool supervisedInWindow = false;
  std::optional<QDate> leavesOn = {};  ///< their last day, where nothing is due before it is over
  bool isViewer = false;               ///< who looks is one of those counted, and not theirs to supervise
  bool isOverdue() const { return inScope && label == DueLabel::Overdue; }  ///< as PersonClock counts it
  QString bookedWhen = {};  ///< 'Fri 31 July, 2:30pm'; empty: not booked
};

struct TodayPicture {
  QString unitName;
  std::vector<DueRow> due;          ///< of the viewer's people, and of a manager themselves, by due date
  SupervisionTotals supervision;    ///< of all of these
  std::vector<OpenAction> actions;  ///< of the viewer's people and their own, by due date
  std::vector<PostBalance> posts;   ///< of the units that the viewer manages, else of their people; the tightest first
  std::vector<Session> comingUp;    ///< planned, the nearest first
  std::vector<UnitChoice> choices;  ///< 'Everybody you see', then the units below which there is somebody to choose
  int window = kSupervisionWindow;

  int overdueActions() const;
  int peopleDue() const;      ///< the viewer's to hold: overdue or due within seven days
  int peopleOverdue() const;  ///< of these
};

/// Of everybody whom the viewer may see, a manager themselves among them as in every count of their unit; with no
/// viewer nobody. With `unit` only those are due who hold a post in it or below.
/// `window`: days looked back for who was supervised.
TodayPicture readToday(const Desk& desk, std::optional<UnitId> unit = std::nullopt, int window = kSupervisionWindow);

/// Everybody's open actions whom the viewer may see; for whoever manages every unit also those of owners who hold no
/// post any more, which nobody else would see. By due date.
std::vector<OpenAction> readActions(const Desk& desk, const Organisation& organisation, const Access& access);

/// 'Overdue 4 days', 'Due today', 'Due Tue 28 July', 'Away, no date'.
QString dueWords(const DueRow& row);
/// 'NM-1256 · agreed Wed 18 March · carried 3 times, first due 3 Apr 2026'.
QString actionOrigin(const OpenAction& action);
/// '9 days late', 'Due today', 'Due Fri 31 July', 'No date'.
QString actionDueWords(const OpenAction& action, QDate today);

}  // namespace headroom
