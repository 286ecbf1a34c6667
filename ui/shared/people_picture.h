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

namespace headroom {

/// One person to supervise.
struct DueRow {
  PersonId person;
  QString code;
  QString name;
  QString role;  ///< 'Social worker · 1.0 FTE'
  std::optional<QDate> lastHeld;
  std::optional<QDate> due;
  std::optional<DueLabel> label;
  int daysOverdue = 0;
  std::optional<QDate> booked;
  int toDiscuss = 0;               ///< things the person has prepared
  std::optional<SessionId> begun;  ///< a session of today that is held and not finished
  bool inScope = false;
  bool supervisedInWindow = false;
};

struct TodayPicture {
  QString unitName;
  std::vector<DueRow> due;          ///< of the viewer's people, by due date
  std::vector<OpenAction> actions;  ///< of the viewer's people and their own, by due date
  std::vector<PostBalance> posts;   ///< of the viewer's people, the tightest first
  std::vector<Session> comingUp;    ///< planned, the nearest first
  int window = kSupervisionWindow;

  int overdueActions() const;
  int postsWith(Status status) const;
  int peopleDue() const;  ///< overdue or due within seven days
  int peopleOverdue() const;
};

/// Of everybody whom the viewer may see but themselves; with no viewer nobody.
TodayPicture readToday(const Desk& desk);

/// 'Overdue 4 days', 'Due today', 'Due Tue 28 July', 'Away, no date'.
QString dueWords(const DueRow& row);
/// '9 days late', 'Due today', 'Due Fri 31 July', 'No date'.
QString actionDueWords(const OpenAction& action, QDate today);

}  // namespace headroom
