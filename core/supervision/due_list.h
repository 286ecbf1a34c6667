// SPDX-License-Identifier: MIT
// What is to be looked at again soon: agreements and checks, of one person or of everybody whom somebody sees.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/cadence.h"

namespace headroom {

/// How far ahead it is told.
inline constexpr int kDueAhead = 28;

struct DueItem {
  PersonId person;
  QString personCode;
  QString personName;
  QString what;  ///< 'Supervision agreement', 'DBS seen'
  QDate due;
  DueLabel label = DueLabel::Later;
};

/// Of one person, whatever the viewer; by due date.
std::vector<DueItem> loadDueOf(const Database& records, PersonId person, QDate on);
/// Overdue or due within kDueAhead, of whom the viewer may read and who holds a post on the day; without themselves.
std::vector<DueItem> readDueOfOthers(const Desk& desk);
std::vector<DueItem> readOwnDue(const Desk& desk);

}  // namespace headroom
