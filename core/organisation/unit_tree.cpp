// SPDX-License-Identifier: MIT
// Walking the tree of units upwards.
// A walk never takes more steps than there are units, so a file whose units form a cycle cannot hang a reader.
#include "core/organisation/unit_tree.h"

namespace headroom {

UnitTree::UnitTree(std::vector<Unit> units) : units_(std::move(units)) {
  for (std::size_t i = 0; i < units_.size(); ++i) places_.emplace(units_[i].id, i);
}

const Unit* UnitTree::find(UnitId id) const {
  const auto place = places_.find(id);
  return place == places_.end() ? nullptr : &units_[place->second];
}

const Unit* UnitTree::findByCode(const QString& code) const {
  for (const Unit& unit : units_) {
    if (unit.code == code) return &unit;
  }
  return nullptr;
}

const QString& UnitTree::code(UnitId id) const {
  const Unit* unit = find(id);
  Q_ASSERT_X(unit != nullptr, "UnitTree", "a unit of this tree");
  return unit->code;
}

std::vector<UnitId> UnitTree::lineage(UnitId id) const {
  std::vector<UnitId> line;
  const Unit* unit = find(id);
  while (unit != nullptr && line.size() < units_.size()) {
    line.push_back(unit->id);
    unit = unit->parent ? find(*unit->parent) : nullptr;
  }
  return line;
}

int UnitTree::depth(UnitId id) const { return static_cast<int>(lineage(id).size()) - 1; }

bool UnitTree::isWithin(UnitId id, UnitId top) const {
  const auto line = lineage(id);
  return std::find(line.begin(), line.end(), top) != line.end();
}

std::unordered_set<UnitId> UnitTree::below(UnitId top) const {
  std::unordered_map<UnitId, std::vector<UnitId>> directly;
  for (const Unit& unit : units_) {
    if (unit.parent) directly[*unit.parent].push_back(unit.id);
  }
  std::unordered_set<UnitId> found{top};
  std::vector<UnitId> waiting{top};
  while (!waiting.empty()) {
    const UnitId one = waiting.back();
    waiting.pop_back();
    for (const UnitId child : directly[one]) {
      if (found.insert(child).second) waiting.push_back(child);
    }
  }
  return found;
}

std::vector<UnitId> UnitTree::children(std::optional<UnitId> parent) const {
  std::vector<UnitId> found;
  for (const Unit& unit : units_) {
    if (unit.parent == parent) found.push_back(unit.id);
  }
  return found;
}

}  // namespace headroom
