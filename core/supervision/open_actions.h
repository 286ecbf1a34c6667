// SPDX-License-Identifier: MIT
// Actions that stand open on a day: their age, how often they were carried, and how they are due (rules 7, formats 1).
#pragma once
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/store/database.h"
#include "core/supervision/cadence.h"

namespace headroom {

/// One row of an action. A row that is carried into the next session is continued by a row of its own.
struct OpenAction {
  ActionId id;
  QString code;
  PersonId owner;
  QString ownerCode;
  QString ownerName;
  QString what;
  QString caseCode;                       ///< empty when about no case
  std::optional<SessionId> session = {};  ///< in which it was agreed or carried
  std::optional<QDate> agreed;            ///< date of the first row's session
  std::optional<QDate> due;
  std::optional<QDate> firstDue = {};  ///< of the first row: what carrying it over has put off
  std::optional<DueLabel> label = {};
  std::optional<int> ageDays = {};  ///< on - agreed
  int carried = 0;                  ///< links back to the first row
  qint64 rowVersion = 0;

  /// It was due earlier than its date says now.
  bool wasPutOff() const { return firstDue && due && *firstDue < *due; }
  /// Carried three times is flagged (rules 7).
  bool isStuck() const { return carried >= 3; }
};

/// A row as the store reads it: every row not closed by the day whose session, if any, is dated on or before it.
struct ActionRow {
  OpenAction action;
  std::optional<ActionId> carriedFrom;
};

/// Says of each on the day how it is due and how old it is, and orders by due date, none last, then by code. `rows`:
/// without those that another row continues.
std::vector<OpenAction> standing(std::vector<ActionRow> rows, QDate on);

}  // namespace headroom
