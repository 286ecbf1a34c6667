// SPDX-License-Identifier: MIT
// The balance of a day: every post against its own limit, and the figures of the whole (rules 4 and 5).
// The window, the command and the reports all print this one value.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/caseload_facts.h"
#include "core/caseload/headroom.h"
#include "core/caseload/load.h"

namespace headroom {

/// One post with everything its row shows and the rows behind it.
struct PostBalance {
  PostId post;
  PersonId person;
  UnitId unit;
  QString postCode;
  QString personCode;
  QString personName;
  QString unitCode;
  Role role = Role::Other;
  Decimal fte;
  Measure measure = Measure::Children;  ///< of the limit in force; else the one asked for; else children
  Decimal load;                         ///< carried.of(measure)
  Load carried;                         ///< children, families, points, and the case lines behind them
  std::optional<Limit> limit;           ///< in force; nothing: status is NoLimit
  TakenShare taken;                     ///< reductions and absences behind the ceiling
  bool isAway = false;                  ///< the person is away on the day and needs cover
  std::optional<Judgement> judged;      ///< with a limit only

  Status status() const { return judged ? judged->status : Status::NoLimit; }
  /// Nothing without a limit or with ceiling 0.
  std::optional<Ratio> utilisation() const { return judged ? judged->utilisation : std::nullopt; }
  /// FTE 0, leads nothing and has load 0: stands in no list and no count (rules 4).
  bool appearsNowhere() const { return fte.isZero() && carried.children == 0 && load.isZero(); }
};

struct BalanceTotals {
  int posts = 0;
  std::optional<Decimal> load;     ///< over posts with a limit; nothing when they count different measures
  std::optional<Decimal> ceiling;  ///< likewise
  std::optional<Ratio> utilisation;
  int over = 0;
  int full = 0;
  int near = 0;
  int room = 0;
  int noCapacity = 0;
  int noLimit = 0;
  int unweighted = 0;
  std::optional<Ratio> highest;
  std::optional<Ratio> lowest;
  Decimal gini;                          ///< to 12 decimals
  std::optional<Ratio> averageCaseload;  ///< cases / caseHolderFte; nothing without case holders
  Decimal caseHolderFte;                 ///< contracted FTE of posts that lead at least one
  int cases = 0;                         ///< led by posts with FTE > 0
  Decimal fte;                           ///< contracted FTE of all the posts
};

struct Balance {
  QDate on;
  std::optional<UnitId> unit;
  std::optional<Measure> measure;
  std::vector<PostBalance> posts;  ///< in the order of formats 1
  BalanceTotals totals;
};

/// The balance on a day of all posts, or of those in `unit` and all below it; with `measure`, judged by limits of that
/// measure alone. A post with FTE 0 that leads nothing and has load 0 appears nowhere.
Balance balance(const CaseloadFacts& facts, QDate on, std::optional<UnitId> unit = std::nullopt,
                std::optional<Measure> measure = std::nullopt);

/// The figures of any set of balanced posts: a team, a service, a selection.
BalanceTotals totalsOf(const std::vector<const PostBalance*>& posts);

}  // namespace headroom
