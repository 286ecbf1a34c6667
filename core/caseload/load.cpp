// SPDX-License-Identifier: MIT
// Counting the cases of one post.
// Siblings are led cases with the same family and kind; the heaviest counts in full and every other 0.6.
#include "core/caseload/load.h"

#include <algorithm>

namespace headroom {
namespace {

constexpr int kInFull = 10, kSibling = 6, kCoWork = 5;  // tenths

// Led cases first, each case once: what is led is not counted as co-worked too.
void keepEachCaseOnce(std::vector<HeldCase>& held) {
  const auto before = [](const HeldCase& a, const HeldCase& b) {
    return a.record->id != b.record->id ? a.record->id < b.record->id : a.part < b.part;
  };
  if (!std::is_sorted(held.begin(), held.end(), before)) std::stable_sort(held.begin(), held.end(), before);
  held.erase(std::unique(held.begin(), held.end(),
                         [](const HeldCase& a, const HeldCase& b) { return a.record->id == b.record->id; }),
             held.end());
}

// A number for each text, from 1 on; 0 for none. A post holds few cases: looking through them beats a table.
class Numbers {
 public:
  int of(const QString& text) {
    if (text.isEmpty()) return 0;
    // Codes that differ mostly do at their ends.
    const QChar end = text.back();
    for (std::size_t i = 0; i < known_.size(); ++i)
      if (known_[i]->back() == end && *known_[i] == text) return static_cast<int>(i) + 1;
    known_.push_back(&text);
    return static_cast<int>(known_.size());
  }

 private:
  std::vector<const QString*> known_;
};

// What cases weigh that have nothing of their own but their kind, whose text they share: each kind is looked up once.
class KindWeights {
 public:
  explicit KindWeights(const Scheme* scheme) : scheme_(scheme) {}
  std::optional<Decimal> of(const Case& one) {
    if (one.points || !one.features.isEmpty()) return weightOf(one, scheme_);
    for (const auto& [kind, weight] : known_)
      if (kind == one.kind.constData()) return weight;
    return known_.emplace_back(one.kind.constData(), weightOf(one, scheme_)).second;
  }

 private:
  const Scheme* scheme_;
  std::vector<std::pair<const QChar*, std::optional<Decimal>>> known_;
};

// Of its family and kind, before it, the one that counts in full: the heavier of the two goes on doing so, of equally
// heavy ones the first.
void besideSiblings(std::vector<CountedCase>& cases, std::size_t at) {
  CountedCase& one = cases[at];
  for (std::size_t i = 0; i < at; ++i) {
    CountedCase& other = cases[i];
    if (other.family != one.family || other.part != Part::Lead) continue;
    one.newFamily = false;
    if (one.weightE4 == CountedCase::kUnweighted || other.kind != one.kind || other.tenths != kInFull ||
        other.weightE4 == CountedCase::kUnweighted)
      continue;
    (one.weightE4 > other.weightE4 ? other : one).tenths = kSibling;
    return;
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

void countCases(std::vector<CountedCase>& cases) {
  const auto isSame = [](const CountedCase& a, const CountedCase& b) { return a.id == b.id; };
  cases.erase(std::unique(cases.begin(), cases.end(), isSame), cases.end());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const bool leads = cases[i].part == Part::Lead;
    cases[i].tenths = leads ? kInFull : kCoWork;
    cases[i].newFamily = leads;
    if (leads && cases[i].family != 0) besideSiblings(cases, i);
  }
}

Load loadOf(std::vector<HeldCase> held, const Scheme* scheme) {
  keepEachCaseOnce(held);
  Load load;
  load.lines.reserve(held.size());
  Numbers families, kinds;
  KindWeights weights(scheme);
  std::vector<CountedCase> counted;
  counted.reserve(held.size());
  for (const HeldCase& one : held) {
    const auto weight = weights.of(*one.record);
    counted.push_back({one.record->id, one.part, families.of(one.record->family), kinds.of(one.record->kind),
                       weight ? weight->toScaled(4) : CountedCase::kUnweighted});
    load.lines.push_back({one.record->id, one.allocation, one.part, weight, Decimal(0), Decimal(0)});
  }
  countCases(counted);
  qint64 pointsE5 = 0;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const CountedCase& one = counted[i];
    CaseLine& line = load.lines[i];
    line.factor = Decimal::fromScaled(one.tenths, 1);
    line.points = Decimal::fromScaled(one.pointsE5(), 5);
    line.newFamily = one.newFamily;
    load.children += one.part == Part::Lead ? 1 : 0;
    load.families += one.newFamily ? 1 : 0;
    load.unweighted += line.weight ? 0 : 1;
    pointsE5 += one.pointsE5();
  }
  load.points = Decimal::fromScaled(pointsE5, 5);
  return load;
}

}  // namespace headroom
