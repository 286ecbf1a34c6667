// SPDX-License-Identifier: MIT
// Orders the units that may be seen and puts them into a box.
#include "ui/shared/unit_choice.h"

#include <QCollator>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr auto kKeptUnit = "keptUnit";

qint64 keyOf(const std::optional<UnitId>& unit) { return unit ? unit->value() : 0; }

std::vector<UnitId> childrenByName(const UnitTree& tree, std::optional<UnitId> parent, const QCollator& collator) {
  std::vector<UnitId> children = tree.children(parent);
  std::sort(children.begin(), children.end(), [&](UnitId a, UnitId b) {
    const int order = collator.compare(tree.find(a)->name, tree.find(b)->name);
    return order != 0 ? order < 0 : a < b;
  });
  return children;
}

}  // namespace

std::vector<UnitId> unitsInOrder(const UnitTree& tree, std::optional<UnitId> top) {
  QCollator collator;
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  std::vector<UnitId> order;
  const std::function<void(std::optional<UnitId>)> visit = [&](std::optional<UnitId> unit) {
    if (unit) order.push_back(*unit);
    for (const UnitId child : childrenByName(tree, unit, collator)) visit(child);
  };
  visit(top);
  return order;
}

std::vector<UnitChoice> unitChoices(const UnitTree& tree, const Access& access) {
  std::vector<UnitChoice> choices;
  if (maySeeAll(tree, access))
    choices.push_back({QCoreApplication::translate("units", "Whole service"), std::nullopt, 0});
  for (const UnitId unit : unitsInOrder(tree, std::nullopt)) {
    if (!access.maySee(unit)) continue;
    int depth = 0;
    for (const UnitId above : tree.lineage(unit)) depth += above != unit && access.maySee(above) ? 1 : 0;
    choices.push_back({tree.find(unit)->name, unit, depth});
  }
  return choices;
}

int openingChoice(const std::vector<UnitChoice>& choices, const UnitTree& tree, const Access& access) {
  if (choices.empty()) return -1;
  const auto home = access.homeUnit();
  if (!home || (maySeeAll(tree, access) && tree.depth(*home) == 0)) return 0;
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const UnitChoice& one) { return one.unit == home; });
  return found == choices.end() ? 0 : static_cast<int>(found - choices.begin());
}

void fillUnitBox(QComboBox& box, const std::vector<UnitChoice>& choices, int opening) {
  const QSignalBlocker quiet(box);
  const QVariant before = box.currentData();
  box.clear();
  for (const UnitChoice& one : choices)
    box.addItem(QString(qsizetype{3} * one.depth, u' ') + one.words, QVariant::fromValue(keyOf(one.unit)));
  const int again = before.isValid() ? box.findData(before) : -1;
  box.setCurrentIndex(again >= 0 ? again : opening);
}

void fillUnitBox(QComboBox& box, const UnitScope& scope) {
  fillUnitBox(box, scope.choices, scope.at);
  const QSignalBlocker quiet(box);
  box.setCurrentIndex(scope.at);
}

QComboBox* newUnitBox(const QString& name) {
  auto* box = new QComboBox;
  box->setAccessibleName(name);
  // As wide as the longest name where there is room, and never narrower than most of them.
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  box->setMinimumContentsLength(22);
  box->setMaxVisibleItems(16);
  return box;
}

UnitScope unitScope(const UnitTree& tree, const Access& access, const ChosenUnit& asked) {
  UnitScope scope{unitChoices(tree, access), -1, {}};
  const auto found = std::find_if(scope.choices.begin(), scope.choices.end(), [&asked](const UnitChoice& one) {
    return (asked.unit || asked.whole) && one.unit == asked.unit;
  });
  scope.at = found == scope.choices.end() ? openingChoice(scope.choices, tree, access)
                                          : static_cast<int>(found - scope.choices.begin());
  if (scope.at >= 0) scope.unit = scope.choices[static_cast<std::size_t>(scope.at)].unit;
  return scope;
}

void setKeptUnit(QComboBox& box, qint64 unit) { box.setProperty(kKeptUnit, QVariant::fromValue(unit)); }

ChosenUnit chosenUnit(const QComboBox& box) {
  const QVariant now = box.count() == 0 ? box.property(kKeptUnit) : box.currentData();
  if (now.toLongLong() > 0) return {UnitId(now.toLongLong()), false};
  return {std::nullopt, now.isValid()};
}

}  // namespace headroom
