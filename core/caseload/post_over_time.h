// SPDX-License-Identifier: MIT
// One post over the days: what it carried on each, and the days on which that can have changed.
// Between two such days nothing changes, so a look back over years asks a few hundred days and not thousands.
#pragma once
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// The allocations of the facts by their post, so that a look at many posts reads them once.
using AllocationsByPost = std::unordered_map<PostId, std::vector<const Allocation*>>;
AllocationsByPost allocationsByPost(const CaseloadFacts& facts);

/// What a post carried on a day against its limit, without the lines behind it.
struct DayFigures {
  Decimal load;                     ///< in the measure of the limit; children without one
  std::optional<Judgement> judged;  ///< with a limit only
};

class PostOverTime {
 public:
  /// `facts` must hold the post's allocations, cases, reductions and absences of all days that are asked about, and
  /// outlive this.
  PostOverTime(const CaseloadFacts& facts, const Post& post, const AllocationsByPost& allocations);
  PostOverTime(const PostOverTime&) = delete;
  PostOverTime& operator=(const PostOverTime&) = delete;
  /// The figures that balance() gives for a day on which the post holds. The rules are worked out once for the days on
  /// which they stay.
  DayFigures figuresOn(QDate day) const;
  /// The days within [first, last] from which on something may be different, ascending; `first` is always one.
  std::vector<QDate> changes(QDate first, QDate last) const;
  const Post& post() const { return post_; }

 private:
  const Organisation& organisation_;
  const Post& post_;
  std::vector<Limit> limits_;  ///< those that can match the post at all
  std::vector<Weight> weights_;
  std::vector<Reduction> reductions_;
  std::vector<Absence> absences_;
  struct Held {
    const Case* record;
    Allocation allocation;
  };
  std::vector<Held> held_;
  std::vector<qint64> ruleDays_;  ///< Julian days on which a limit, a weight or something taken begins or ends
  /// What holds between two of them.
  struct Stretch {
    std::unique_ptr<Schemes> schemes;
    const Limit* limit = nullptr;
    const Scheme* scheme = nullptr;
    Decimal ceiling;
    std::optional<Decimal> smallestWeight;
  };
  const Stretch& stretchOf(QDate day) const;
  Decimal loadOn(QDate day, Measure measure, const Scheme* scheme) const;
  mutable std::map<std::ptrdiff_t, Stretch> stretches_;
  std::vector<qint64> days_;  ///< Julian days on which a period begins or ends, ascending, each once
};

}  // namespace headroom
