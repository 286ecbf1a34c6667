// SPDX-License-Identifier: MIT
// From everybody down to the smallest part, a line at a time: what is too small is hidden, and then as much beside it
// as it takes.
#include "core/development/disclosure.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace headroom {

int CountedRow::total(std::size_t family) const {
  return std::accumulate(counts[family].begin(), counts[family].end(), 0);
}

namespace {

using Members = std::vector<std::size_t>;

/// Rows that divide another, by that and their line: those of a row stand before those of its parts.
std::map<std::pair<std::size_t, int>, Members> linesOf(const std::vector<CountedRow>& rows) {
  std::map<std::pair<std::size_t, int>, Members> lines;
  for (std::size_t i = 1; i < rows.size(); ++i) lines[{rows[i].of, rows[i].line}].push_back(i);
  return lines;
}

class Hiding {
 public:
  Hiding(const std::vector<CountedRow>& rows, const std::vector<std::size_t>& within)
      : rows_(rows), within_(within), lines_(linesOf(rows)), hidden_(within.size(), std::vector<bool>(rows.size())) {}

  HiddenRows hide() {
    hidePeople();
    for (std::size_t family = 1; family < within_.size(); ++family) hideFamily(family);
    return hidden_;
  }

 private:
  /// How many people whoever knows the parts of a row knows to be there at least.
  std::vector<int> known() const {
    std::vector<int> least(rows_.size(), 0);
    for (std::size_t i = rows_.size(); i-- > 1;) {
      if (rows_[i].line != 0) continue;
      least[i] = std::max(least[i], 1);
      least[rows_[i].of] += least[i];
    }
    return least;
  }

  /// Rows that cannot be shown whatever is hidden beside or below them.
  std::vector<bool> tooFew(const std::vector<int>& least) const {
    std::vector<bool> few(rows_.size());
    for (std::size_t i = rows_.size(); i-- > 0;) {
      few[i] = few[i] || isTooFew(rows_[i].people());
      for (auto line = lines_.lower_bound({i, 0}); line != lines_.end() && line->first.first == i; ++line) {
        const Members& parts = line->second;
        const bool any = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return few[part]; });
        if (any && !isEnough(parts, least)) few[i] = true;
      }
    }
    return few;
  }

  /// Whether any of these rows could hold five people for all that is known of the others.
  bool isEnough(const Members& together, const std::vector<int>& least) const {
    int people = 0, others = kFewestShown - 1;
    for (const std::size_t row : together) people += rows_[row].people(), others += least[row];
    return people >= std::max(others, kFewestShown);
  }

  void hidePeople() {
    const std::vector<int> least = known();
    const std::vector<bool> few = tooFew(least);
    std::vector<bool>& hidden = hidden_[0];
    hidden[0] = few[0];
    for (const auto& [line, members] : lines_) {
      Members together, shown;
      for (const std::size_t row : members) (hidden[line.first] || few[row] ? together : shown).push_back(row);
      while (!together.empty() && !shown.empty() && (together.size() < 2 || !isEnough(together, least)))
        together.push_back(takeSmallest(shown, 0, std::nullopt));
      for (const std::size_t row : together) hidden[row] = true;
    }
  }

  void hideFamily(std::size_t family) {
    std::vector<bool>& hidden = hidden_[family];
    const std::vector<bool>& within = hidden_[within_[family]];
    hidden[0] = within[0] || hasFew(family, {0});
    for (const auto& [line, members] : lines_) {
      Members together, shown;
      for (const std::size_t row : members) {
        const bool hides = hidden[line.first] || within[row] || hasFew(family, {row});
        (hides ? together : shown).push_back(row);
      }
      while (!shown.empty() && !isSafe(family, together)) {
        const auto wanted = fewClass(family, together);
        together.push_back(takeSmallest(shown, family, wanted));
      }
      for (const std::size_t row : together) hidden[row] = true;
    }
  }

  /// The first class of which these rows together have too few.
  std::optional<std::size_t> fewClass(std::size_t family, const Members& together) const {
    for (std::size_t one = 0; one < rows_.front().counts[family].size(); ++one) {
      int people = 0;
      for (const std::size_t row : together) people += rows_[row].counts[family][one];
      if (isTooFew(people)) return one;
    }
    return std::nullopt;
  }
  bool hasFew(std::size_t family, const Members& together) const { return fewClass(family, together).has_value(); }

  /// A row whose total is known is not hidden by itself: its classes would be what is left. Rows whose totals are
  /// hidden are hidden among each other.
  bool isSafe(std::size_t family, const Members& together) const {
    int alone = 0, rest = 0;
    for (const std::size_t row : together) {
      const int total = rows_[row].total(family);
      if (hidden_[within_[family]][row])
        rest += total;
      else
        alone += total > 0 ? 1 : 0;
    }
    return !hasFew(family, together) && !(alone == 1 && rest == 0);
  }

  /// The smallest of the rows that have somebody, those first that have some of the wanted class.
  std::size_t takeSmallest(Members& shown, std::size_t family, std::optional<std::size_t> wanted) const {
    const auto rank = [&](std::size_t row) {
      const int total = rows_[row].total(family);
      const bool helps = !wanted || rows_[row].counts[family][*wanted] > 0;
      return std::pair(total == 0 ? 2 : helps ? 0 : 1, total);
    };
    const auto found =
        std::min_element(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    const std::size_t row = *found;
    shown.erase(found);
    return row;
  }

  const std::vector<CountedRow>& rows_;
  const std::vector<std::size_t>& within_;
  std::map<std::pair<std::size_t, int>, Members> lines_;
  HiddenRows hidden_;
};

}  // namespace

HiddenRows hiddenRows(const std::vector<CountedRow>& rows, const std::vector<std::size_t>& within) {
  return Hiding(rows, within).hide();
}

}  // namespace headroom
