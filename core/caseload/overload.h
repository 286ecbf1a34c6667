// SPDX-License-Identifier: MIT
// Sustained overload: who has been over for how long without a day's break (rules 5).
// The team's average may look fine all the while, which is why it is asked post by post.
#pragma once
#include <vector>

#include "core/caseload/balance.h"
#include "core/caseload/post_over_time.h"

namespace headroom {

/// What counts as sustained. The shipped values of rules 5.
struct OverloadRule {
  Decimal thresholdPercent = 100;  ///< a day counts above this; 4 decimals at most
  int days = 28;                   ///< a run that is at least this long opens an escalation
};

/// A run of days that all count.
struct OverloadRun {
  PostId post;
  QString postCode;
  PersonId person;
  QDate since;  ///< first day
  QDate last;   ///< last day that counts, or the day asked about while it goes on
  Ratio peak;   ///< the highest utilisation of the run
  qint64 days() const { return since.daysTo(last) + 1; }
};

/// Whether a day counts: utilisation above the threshold, and at a threshold of 100 also exactly 100% in breach. A day
/// with ceiling 0 or without a limit does not.
bool countsAsOverload(const DayFigures& day, Decimal thresholdPercent);
bool countsAsOverload(const PostBalance& day, Decimal thresholdPercent);

/// The runs that contain `on` and are at least `rule.days` long up to and including it; longest first, then by post
/// code. `facts` needs the posts' whole past; loadOverload() gives the same from a file.
std::vector<OverloadRun> overload(const CaseloadFacts& facts, QDate on, const OverloadRule& rule = {});
/// The order in which overload() gives them.
void orderByLength(std::vector<OverloadRun>& runs);

/// Runs that contain a day, of which only those from some day on were looked at; each post has one at most.
struct RunsSince {
  std::vector<OverloadRun> runs;    ///< those that began after that day and are long enough, in no order
  std::vector<OverloadRun> longer;  ///< those that may have begun before it
};
RunsSince overloadSince(const FactsOverTime& past, QDate since, QDate on, const OverloadRule& rule);

/// Every run that is long enough and has a day within [first, last], each followed to its beginning and, up to `last`,
/// to its end; by post, then by day.
std::vector<OverloadRun> overloadBetween(const CaseloadFacts& facts, QDate first, QDate last,
                                         const OverloadRule& rule = {});
std::vector<OverloadRun> overloadBetween(const FactsOverTime& past, QDate first, QDate last,
                                         const OverloadRule& rule = {});

}  // namespace headroom
