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
  QString bookedWhen = {};  ///< 'Fri 31 July, 2:30pm'; empty: not booked
};

struct TodayPicture {
  QString unitName;
  std::vector<DueRow> due;          ///< of the viewer's people, by due date
  std::vector<OpenAction> actions;  ///< of the viewer's people and their own, by due date
  std::vector<PostBalance> posts;   ///< of the viewer's people, the tightest first
  std::vector<Session> comingUp;    ///< planned, the nearest first
  std::vector<UnitChoice> choices;  ///< 'Everybody you see', then the units below which there is somebody to choose
  int window = kSupervisionWindow;

  int overdueActions() const;
  int postsWith(Status status) const;
  int peopleDue() const;  ///< overdue or due within seven days
  int peopleOverdue() const;
  int peopleInScope() const;
  int peopleSupervised() const;  ///< of those in scope, within the window
};

/// Of everybody whom the viewer may see but themselves; with no viewer nobody. With `unit` only those are due who hold
/// a post in it or below.
TodayPicture readToday(const Desk& desk, std::optional<UnitId> unit = std::nullopt);

/// The room of some posts as one figure.
struct RoomFigure {
  std::optional<Measure> measure;  ///< nothing: their limits count different things, so nothing is added up
  Decimal free;                    ///< over the posts with room
  Decimal overBy;                  ///< over the posts over their limit
  int over = 0;                    ///< a post without capacity is not over its limit, and is counted beside it
  int noCapacity = 0;
};
RoomFigure roomOf(const std::vector<PostBalance>& posts);

/// 'Overdue 4 days', 'Due today', 'Due Tue 28 July', 'Away, no date'.
QString dueWords(const DueRow& row);
/// 'NM-1256 · agreed Wed 18 March · carried 3 times, first due 3 Apr 2026'.
QString actionOrigin(const OpenAction& action);
/// '9 days late', 'Due today', 'Due Fri 31 July', 'No date'.
QString actionDueWords(const OpenAction& action, QDate today);

}  // namespace headroom
