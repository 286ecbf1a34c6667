// SPDX-License-Identifier: MIT
// What somebody is reminded of on their desktop: when supervision is, and how much is late. Never a name, for a desktop
// is seen by others.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/desk/desk.h"

namespace headroom {

inline constexpr int kRemindedBefore = 15;  ///< minutes

struct Reminding {
  std::vector<int> times;  ///< of today's booked sessions, minutes after midnight, the earliest first
  int withoutTime = 0;     ///< booked for today, sometime
  int overdue = 0;         ///< people whom the viewer supervises and who are past their next date
  int late = 0;            ///< own actions past their date
};

/// Of the viewer alone; nothing for nobody.
Reminding readReminding(const Desk& desk);
/// 'Supervision today at 1pm and 1:30pm. 1 person is overdue. 6 actions are late.' Empty when there is nothing. Of a
/// session whose time is before that minute of the day nothing is said.
QString remindingWords(const Reminding& what, int now);
/// 'Supervision at 2:30pm'.
QString reminderWords(int minute);
/// The first session of which it is still to be reminded at that minute of the day.
std::optional<int> nextReminder(const Reminding& what, int now);

}  // namespace headroom
