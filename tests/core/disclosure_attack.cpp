// SPDX-License-Identifier: MIT
// Every number is an unknown, every sum that the tables promise an equation, and GLPK says how small and how large each
// unknown can be. A world that it finds counts only when all its numbers are whole.
#include "tests/core/disclosure_attack.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>

namespace headroom::test {

namespace {

using namespace Qt::StringLiterals;

/// One number of the tables: of a row, a family and a class.
struct Number {
  std::size_t row, family, place;
  friend auto operator<=>(const Number&, const Number&) = default;
};

/// The terms add up to `sum`, or to no more than it.
struct Sum {
  std::vector<std::pair<std::size_t, int>> terms;  ///< unknown, how often
  int sum = 0;
  bool isAtMost = false;
};

class ShownTables {
 public:
  ShownTables(const FairnessGroups& groups, const ShownNumber& shown) : groups_(groups), shown_(shown) {
    for (std::size_t row = 0; row < groups.rows.size(); ++row) {
      addFamilies(row);
      addRelated(row);
    }
    addLines();
  }

  const std::vector<Number>& unknowns() const { return unknowns_; }
  const std::vector<Sum>& sums() const { return sums_; }

 private:
  void term(Sum& sum, Number number, int sign) {
    if (const auto known = shown_(number.row, number.family, number.place)) {
      sum.sum -= sign * *known;
      return;
    }
    const auto [found, isNew] = places_.emplace(number, unknowns_.size());
    if (isNew) unknowns_.push_back(number);
    sum.terms.emplace_back(found->second, sign);
  }
  void keep(Sum sum) {
    if (!sum.terms.empty()) sums_.push_back(std::move(sum));
  }

  // A family divides the people of a row, or some classes of other families.
  void addFamilies(std::size_t row) {
    for (std::size_t family = 1; family < groups_.within.size(); ++family) {
      Sum sum;
      for (std::size_t place = 0; place < classes(family); ++place) term(sum, {row, family, place}, 1);
      for (const auto& [other, place] : groups_.margins[family]) term(sum, {row, other, place}, -1);
      keep(std::move(sum));
    }
  }
  std::size_t classes(std::size_t family) const { return groups_.rows.front().counts[family].size(); }

  // Whoever had nothing was not approved, not seconded and at no panel.
  void addRelated(std::size_t row) {
    const auto column = [this](QStringView name) {
      return std::find_if(groups_.columns.begin(), groups_.columns.end(),
                          [name](const FairnessColumn& one) { return one.name == name; });
    };
    const auto nothing = column(u"Nothing");
    if (nothing == groups_.columns.end()) return;
    for (const QStringView name : {u"Approved", u"Seconded", u"Panel"}) {
      const auto other = column(name);
      if (other == groups_.columns.end()) continue;
      Sum sum{{}, 0, true};
      term(sum, {row, nothing->family, nothing->place}, 1);
      term(sum, {row, other->family, other->place}, 1);
      term(sum, {row, 0, 0}, -1);
      keep(std::move(sum));
    }
  }

  void addLines() {
    std::map<std::pair<std::size_t, int>, std::vector<std::size_t>> lines;
    for (std::size_t row = 1; row < groups_.rows.size(); ++row)
      lines[{groups_.rows[row].of, groups_.rows[row].line}].push_back(row);
    for (const auto& [line, parts] : lines) {
      for (std::size_t family = 0; family < groups_.within.size(); ++family) {
        for (std::size_t place = 0; place < classes(family); ++place) {
          Sum sum;
          for (const std::size_t part : parts) term(sum, {part, family, place}, 1);
          term(sum, {line.first, family, place}, -1);
          keep(std::move(sum));
        }
      }
    }
  }

  const FairnessGroups& groups_;
  const ShownNumber& shown_;
  std::map<Number, std::size_t> places_;
  std::vector<Number> unknowns_;
  std::vector<Sum> sums_;
};

/// Unknowns that hang together, each part by itself: what hangs with nothing else is as free there as in the whole.
std::vector<std::vector<std::size_t>> connected(std::size_t unknowns, const std::vector<Sum>& sums) {
  std::vector<std::size_t> root(unknowns);
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&root](std::size_t one) {
    while (root[one] != one) one = root[one] = root[root[one]];
    return one;
  };
  for (const Sum& sum : sums)
    for (const auto& [unknown, often] : sum.terms) root[find(unknown)] = find(sum.terms.front().first);
  std::map<std::size_t, std::vector<std::size_t>> parts;
  for (std::size_t i = 0; i < unknowns; ++i) parts[find(i)].push_back(i);
  std::vector<std::vector<std::size_t>> all;
  for (auto& [at, part] : parts) all.push_back(std::move(part));
  return all;
}

struct Range {
  int low = 0;
  int high = -1;  ///< below low: nothing was seen yet
};

/// One part of the unknowns as a linear programme.
class Solver {
 public:
  Solver(const std::vector<std::size_t>& part, const std::vector<Sum>& sums, const std::vector<int>& least)
      : part_(part), problem_(glp_create_prob()), seen_(part.size()) {
    std::map<std::size_t, int> columns;
    glp_add_cols(problem_.get(), int(part.size()));
    for (std::size_t i = 0; i < part.size(); ++i) {
      columns[part[i]] = int(i) + 1;
      glp_set_col_bnds(problem_.get(), int(i) + 1, GLP_LO, least[part[i]], 0);
      glp_set_col_kind(problem_.get(), int(i) + 1, GLP_IV);
    }
    for (const Sum& sum : sums) {
      if (!columns.contains(sum.terms.front().first)) continue;
      std::vector<int> places{0};
      std::vector<double> values{0};
      for (const auto& [unknown, often] : sum.terms) places.push_back(columns[unknown]), values.push_back(often);
      const int row = glp_add_rows(problem_.get(), 1);
      glp_set_row_bnds(problem_.get(), row, sum.isAtMost ? GLP_UP : GLP_FX, sum.sum, sum.sum);
      glp_set_mat_row(problem_.get(), row, int(places.size()) - 1, places.data(), values.data());
    }
  }

  /// The least and the most of one unknown; what the others are in the worlds that show it counts for them too.
  void look(std::size_t at, int direction) {
    glp_set_obj_dir(problem_.get(), direction);
    for (std::size_t i = 0; i < part_.size(); ++i) glp_set_obj_coef(problem_.get(), int(i) + 1, i == at ? 1 : 0);
    glp_smcp simplex;
    glp_init_smcp(&simplex);
    simplex.msg_lev = GLP_MSG_OFF;
    if (glp_simplex(problem_.get(), &simplex) != 0 || glp_get_status(problem_.get()) == GLP_NOFEAS) return;
    const bool isEndless = glp_get_status(problem_.get()) == GLP_UNBND;
    if (isEndless) return void(seen_[at].high = std::max(seen_[at].high, 1000));
    if (take([this](int column) { return glp_get_col_prim(problem_.get(), column); })) return;
    glp_iocp whole;
    glp_init_iocp(&whole);
    whole.msg_lev = GLP_MSG_OFF;
    if (glp_intopt(problem_.get(), &whole) == 0)
      take([this](int column) { return glp_mip_col_val(problem_.get(), column); });
  }
  const Range& seen(std::size_t at) const { return seen_[at]; }

 private:
  template <class Value>
  bool take(Value value) {
    std::vector<int> whole;
    for (std::size_t i = 0; i < part_.size(); ++i) {
      const double exact = value(int(i) + 1);
      if (std::abs(exact - std::round(exact)) > 1e-6) return false;
      whole.push_back(int(std::lround(exact)));
    }
    for (std::size_t i = 0; i < part_.size(); ++i) {
      Range& range = seen_[i];
      const bool isFirst = range.high < range.low;
      range = {isFirst ? whole[i] : std::min(range.low, whole[i]), isFirst ? whole[i] : std::max(range.high, whole[i])};
    }
    return true;
  }

  struct Delete {
    void operator()(glp_prob* problem) const { glp_delete_prob(problem); }
  };
  const std::vector<std::size_t>& part_;
  std::unique_ptr<glp_prob, Delete> problem_;
  std::vector<Range> seen_;
};

bool mayBeEnough(const Range& range) { return range.high >= kFewestShown; }
bool isWide(const Range& range) { return range.low >= kFewestShown || range.high - range.low >= kFewestShown - 1; }

}  // namespace

Attack attack(const FairnessGroups& groups, const ShownNumber& shown) {
  const ShownTables tables(groups, shown);
  Attack result;
  std::vector<int> least;
  for (const Number& one : tables.unknowns()) {
    const CountedRow& row = groups.rows[one.row];
    least.push_back(one.family == 0 && row.line == 0 ? 1 : 0);  // that a team has somebody is no secret
    const int count = row.counts[one.family][one.place];
    ++result.hidden;
    result.small += isTooFew(count) ? 1 : 0;
  }
  for (const auto& part : connected(tables.unknowns().size(), tables.sums())) {
    Solver solver(part, tables.sums(), least);
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (!mayBeEnough(solver.seen(i))) solver.look(i, GLP_MAX);
      const bool isNobody = solver.seen(i).high == 0;
      if (!isNobody && !isWide(solver.seen(i))) solver.look(i, GLP_MIN);
      const Range range = solver.seen(i);
      if (isNobody || (mayBeEnough(range) && isWide(range))) continue;
      if (mayBeEnough(range)) {
        solver.look(i, GLP_MAX);
        if (isWide(solver.seen(i))) continue;
      }
      const Number& one = tables.unknowns()[part[i]];
      result.found.push_back(u"%1, family %2, class %3: %4, between %5 and %6"_s.arg(groups.named[one.row].name)
                                 .arg(one.family)
                                 .arg(one.place)
                                 .arg(groups.rows[one.row].counts[one.family][one.place])
                                 .arg(solver.seen(i).low)
                                 .arg(solver.seen(i).high));
    }
  }
  return result;
}

ShownNumber readIn(const Fairness& fairness, const FairnessGroups& groups) {
  std::map<std::pair<int, QString>, const FairnessRow*> rows;  // of a line, by name
  for (std::size_t table = 0; table < fairness.tables.size(); ++table)
    for (const FairnessRow& row : fairness.tables[table].rows)
      if (!row.isTogether) rows[{int(table), row.name}] = &row;
  return [&fairness, &groups, rows](std::size_t row, std::size_t family, std::size_t place) -> std::optional<int> {
    const FairnessRow* read = row == 0 && fairness.all ? &*fairness.all : nullptr;
    if (row > 0) {
      const auto found = rows.find({groups.rows[row].line, groups.named[row].name});
      if (found != rows.end()) read = found->second;
    }
    if (read == nullptr) return std::nullopt;
    if (family == 0) return read->people;
    for (std::size_t i = 0; i < groups.columns.size(); ++i)
      if (groups.columns[i].family == family && groups.columns[i].place == place) return read->cells[i];
    return std::nullopt;
  };
}

}  // namespace headroom::test
