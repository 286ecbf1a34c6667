// SPDX-License-Identifier: MIT
// The one tree of units: authority, area, service, team (rules 2).
// Everything that asks 'this unit and all below' or 'the nearest unit above' asks here.
#pragma once
#include <QString>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/id.h"

namespace headroom {

struct Unit {
  UnitId id;
  QString code;
  std::optional<UnitId> parent;
  QString kind;  ///< of unitKinds()
  QString name;
  QString division;  ///< of divisions(), or empty
};

class UnitTree {
 public:
  UnitTree() = default;
  explicit UnitTree(std::vector<Unit> units);

  /// In the order given.
  const std::vector<Unit>& units() const { return units_; }
  const Unit* find(UnitId id) const;
  const Unit* findByCode(const QString& code) const;
  /// The code of a unit of this tree.
  const QString& code(UnitId id) const;

  /// The unit itself, its parent and so on to the root.
  std::vector<UnitId> lineage(UnitId id) const;
  /// Steps to the root, which has 0.
  int depth(UnitId id) const;
  /// Whether `id` is `top` or lies below it.
  bool isWithin(UnitId id, UnitId top) const;
  /// The unit and all below it.
  std::unordered_set<UnitId> below(UnitId top) const;
  /// The units directly below, in the order given; std::nullopt for the roots.
  std::vector<UnitId> children(std::optional<UnitId> parent) const;

 private:
  std::vector<Unit> units_;
  std::unordered_map<UnitId, std::size_t> places_;
};

}  // namespace headroom
