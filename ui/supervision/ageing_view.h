// SPDX-License-Identifier: MIT
// What 'Age of actions' shows: the open actions of a unit by their owner's supervisor and how old they are.
#pragma once
#include <set>
#include <vector>

#include "core/desk/desk.h"
#include "core/supervision/action_ageing.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// An open action with whom it falls under.
struct AgeingAction {
  ActionId id;
  OpenAction action;
  std::optional<PersonId> supervisor;
  QString supervisorName;  ///< empty without one
  bool opens = false;      ///< whether the owner's page may be opened
};

struct AgeingPicture {
  UnitScope scope;
  QDate on;
  std::vector<ActionAgeing> supervisors;
  std::vector<AgeingAction> actions;  ///< the oldest first
};
/// Of owners with a post in the unit on the day.
AgeingPicture readAgeing(const Desk& desk, const ChosenUnit& asked);

/// The rows behind a cell: of a supervisor's row, all of them or those that one column counts.
std::vector<AgeingAction> actionsBehind(const AgeingPicture& picture, const ActionAgeing* row, int column,
                                        const QString& typed);
/// 'Priya Nair, 4 to 8 weeks'.
QString behindWords(const ActionAgeing* row, int column);
std::vector<Column<ActionAgeing>> ageingColumns();
std::vector<Column<AgeingAction>> ageingActionColumns(QDate today);

}  // namespace headroom
