// SPDX-License-Identifier: MIT
// Counting the cases of one post.
// Siblings are led cases with the same family and kind; the heaviest counts in full and every other 0.6.
#include "core/caseload/load.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace headroom {
namespace {

const Decimal kCoWorkFactor = Decimal::fromScaled(5, 1);
const Decimal kSiblingFactor = Decimal::fromScaled(6, 1);

// Led cases first, each case once: what is led is not counted as co-worked too.
void keepEachCaseOnce(std::vector<HeldCase>& held) {
  std::stable_sort(held.begin(), held.end(), [](const HeldCase& a, const HeldCase& b) {
    return a.record->id != b.record->id ? a.record->id < b.record->id : a.part < b.part;
  });
  held.erase(std::unique(held.begin(), held.end(),
                         [](const HeldCase& a, const HeldCase& b) { return a.record->id == b.record->id; }),
             held.end());
}

// The line of each sibling group that counts in full. Of equally heavy ones the first.
using Heaviest = std::map<std::pair<QString, QString>, std::size_t>;

void applySiblingFactor(const std::vector<HeldCase>& held, std::vector<CaseLine>& lines) {
  Heaviest heaviest;
  const auto groupOf = [&held](std::size_t i) { return std::pair(held[i].record->family, held[i].record->kind); };
  const auto isSibling = [&](std::size_t i) {
    return lines[i].part == Part::Lead && lines[i].weight && !held[i].record->family.isEmpty();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!isSibling(i)) continue;
    const auto [place, added] = heaviest.try_emplace(groupOf(i), i);
    if (!added && *lines[i].weight > *lines[place->second].weight) place->second = i;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (isSibling(i) && heaviest.at(groupOf(i)) != i) lines[i].factor = kSiblingFactor;
  }
}

}  // namespace

Decimal CaseLine::countsAs(Measure measure) const {
  switch (measure) {
    case Measure::Children:
      return {part == Part::Lead ? 1 : 0};
    case Measure::Families:
      return {newFamily ? 1 : 0};
    case Measure::Points:
      break;
  }
  return points;
}

Decimal Load::of(Measure measure) const {
  switch (measure) {
    case Measure::Children:
      return {children};
    case Measure::Families:
      return {families};
    case Measure::Points:
      break;
  }
  return points;
}

Load loadOf(std::vector<HeldCase> held, const Scheme* scheme) {
  keepEachCaseOnce(held);
  Load load;
  load.lines.reserve(held.size());
  QSet<QString> families;
  for (const HeldCase& one : held) {
    CaseLine line{one.record->id, one.allocation, one.part, weightOf(*one.record, scheme), Decimal(1), Decimal(0)};
    if (one.part == Part::CoWorker) line.factor = kCoWorkFactor;
    if (one.part == Part::Lead) {
      const QString& family = one.record->family;
      line.newFamily = family.isEmpty() || !families.contains(family);
      if (!family.isEmpty()) families.insert(family);
    }
    load.lines.push_back(line);
  }
  applySiblingFactor(held, load.lines);
  for (CaseLine& line : load.lines) {
    if (line.weight) line.points = line.weight->timesScaled(line.factor.toScaled(1), 1);
    load.children += line.part == Part::Lead ? 1 : 0;
    load.families += line.newFamily ? 1 : 0;
    load.unweighted += line.weight ? 0 : 1;
    load.points += line.points;
  }
  return load;
}

}  // namespace headroom
