// SPDX-License-Identifier: MIT
// Which units a viewer can choose between on a page, and the one that the page opens with.
// The whole service is a choice of its own, for those who may see every unit.
#pragma once
#include <QComboBox>

#include <optional>
#include <vector>

#include "core/organisation/access.h"

namespace headroom {

struct UnitChoice {
  QString words;
  std::optional<UnitId> unit;  ///< nothing: the whole service
  int depth = 0;               ///< below the first choice, for an indent
  friend bool operator==(const UnitChoice&, const UnitChoice&) = default;
};

/// The units below `top` (nothing: everything), a unit before those below it, siblings by name.
std::vector<UnitId> unitsInOrder(const UnitTree& tree, std::optional<UnitId> top);

/// 'Whole service' first when every unit may be seen, then the units that may be seen.
std::vector<UnitChoice> unitChoices(const UnitTree& tree, const Access& access);

/// The place in `choices` that a page opens with: the unit of the main managing post, or the whole service for somebody
/// whose own unit is the root of it all. -1 without choices.
int openingChoice(const std::vector<UnitChoice>& choices, const UnitTree& tree, const Access& access);

/// The units that a viewer chooses between on a page, and the one that is looked at.
struct UnitScope {
  std::vector<UnitChoice> choices;
  int at = -1;                 ///< the place of `unit` in choices; -1 without choices
  std::optional<UnitId> unit;  ///< nothing: the whole service, or no choices
};

/// What is chosen in such a box; nothing before it was filled.
struct ChosenUnit {
  std::optional<UnitId> unit;
  bool whole = false;  ///< the whole service was chosen
};

/// What was asked for as long as the viewer may look at it, otherwise what the page opens with.
UnitScope unitScope(const UnitTree& tree, const Access& access, const ChosenUnit& asked);

/// Fills the box and keeps what was chosen, as long as it is there; otherwise chooses `opening`.
void fillUnitBox(QComboBox& box, const std::vector<UnitChoice>& choices, int opening);
/// Fills the box with what may be chosen and shows what is looked at.
void fillUnitBox(QComboBox& box, const UnitScope& scope);

/// Before the box is filled: what setKeptUnit() said.
ChosenUnit chosenUnit(const QComboBox& box);
/// The unit that the box is to have once it is filled, by id; 0 is the whole service.
void setKeptUnit(QComboBox& box, qint64 unit);

/// A box for units, with its name for assistive technology.
QComboBox* newUnitBox(const QString& name);

}  // namespace headroom
