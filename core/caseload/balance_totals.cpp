// SPDX-License-Identifier: MIT
// The figures of many posts: sums, counts by status, spread and average caseload (rules 5).
// A total is made of the posts' exact values, never of percentages.
#include <algorithm>
#include <cmath>

#include "core/caseload/balance.h"

namespace headroom {
namespace {

void countStatus(BalanceTotals& totals, Status status) {
  switch (status) {
    case Status::NoLimit:
      ++totals.noLimit;
      break;
    case Status::NoCapacity:
      ++totals.noCapacity;
      break;
    case Status::Over:
      ++totals.over;
      break;
    case Status::Full:
      ++totals.full;
      break;
    case Status::Near:
      ++totals.near;
      break;
    case Status::Room:
      ++totals.room;
      break;
  }
}

void sumAgainstLimits(BalanceTotals& totals, const std::vector<const PostBalance*>& posts) {
  std::optional<Measure> measure;
  Decimal load, ceiling;
  for (const PostBalance* row : posts) {
    if (!row->judged) continue;
    if (measure && *measure != row->measure) return;  // different measures cannot be added up
    measure = row->measure;
    load += row->load;
    ceiling += row->judged->ceiling;
  }
  totals.load = load;
  totals.ceiling = ceiling;
  if (!ceiling.isZero()) totals.utilisation = Ratio(load, ceiling);
}

// sum over i, j of |xi - xj| / (2 n^2 mean), by the sorted form: sum of (2i - n + 1) xi / (n sum xi) for i from 0.
// Kept to 12 decimals, so that a value that is exactly half way at the fifth is rounded as such.
Decimal giniOf(std::vector<Ratio> values) {
  if (values.size() < 2) return {};
  std::sort(values.begin(), values.end(), [](const Ratio& a, const Ratio& b) { return a < b; });
  const auto n = static_cast<long double>(values.size());
  long double weighted = 0, sum = 0, i = 0;
  for (const Ratio& value : values) {
    const long double x = static_cast<long double>(value.numerator().unscaled()) /
                          static_cast<long double>(value.denominator().unscaled());
    weighted += (2 * i - n + 1) * x;
    sum += x;
    i += 1;
  }
  if (sum <= 0) return {};
  return Decimal::fromScaled(std::llround(weighted / (n * sum) * 1e12L), 12);
}

void spreadOf(BalanceTotals& totals, const std::vector<const PostBalance*>& posts) {
  std::vector<Ratio> values;
  for (const PostBalance* row : posts) {
    if (const auto used = row->utilisation()) values.push_back(*used);
  }
  for (const Ratio& value : values) {
    if (!totals.highest || value > *totals.highest) totals.highest = value;
    if (!totals.lowest || value < *totals.lowest) totals.lowest = value;
  }
  totals.gini = giniOf(std::move(values));
}

}  // namespace

BalanceTotals totalsOf(const std::vector<const PostBalance*>& posts) {
  BalanceTotals totals;
  totals.posts = static_cast<int>(posts.size());
  for (const PostBalance* row : posts) {
    countStatus(totals, row->status());
    totals.unweighted += row->carried.unweighted;
    totals.fte += row->fte;
    if (row->fte.isZero() || row->carried.children == 0) continue;
    totals.cases += row->carried.children;
    totals.caseHolderFte += row->fte;
  }
  if (!totals.caseHolderFte.isZero()) totals.averageCaseload = Ratio(Decimal(totals.cases), totals.caseHolderFte);
  sumAgainstLimits(totals, posts);
  spreadOf(totals, posts);
  return totals;
}

}  // namespace headroom
