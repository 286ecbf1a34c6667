// SPDX-License-Identifier: MIT
// Whether the people stay: starters, leavers, time in post, agency share, and cases that changed hands because their
// lead left the team, over years that end on a day and over months.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "core/organisation/organisation.h"

namespace headroom {

/// How long before a lead left the handing over of their cases counts as because of it.
inline constexpr int kHandoverDays = 28;
/// A reason that says so reaches further back.
inline constexpr int kLeftRoleDays = 182;

/// A case that somebody led, not closed on the day on which they led it no longer.
struct LeadGivenUp {
  PostId post;
  CaseId caseId;
  QDate day;                        ///< the first day on which it was not theirs
  std::optional<PostId> next = {};  ///< the lead after them, if any came
  bool saysLeftRole = false;        ///< who has it because the worker left the role
};

/// People who are employed are counted; agency work stands beside them, and students are none of either, as in the
/// published figures.
struct StayFigures {
  QDate first;
  QDate last;
  int inPost = 0;           ///< people, on the last day
  Decimal fte = {};         ///< theirs
  Decimal agencyFte = {};   ///< on the last day
  int starters = 0;         ///< came from outside the service
  int leavers = 0;          ///< left the service
  Decimal leaversFte = {};  ///< what they had on their last day
  int movedIn = 0;          ///< from elsewhere in the service
  int movedOut = 0;
  std::optional<qint64> daysInPost = {};  ///< the median on the last day, without a break here
  int changedHands = 0;                   ///< cases whose lead left their team
  int postsHeld = 0;                      ///< on the last day, by those who are employed
  int agencyPosts = 0;                    ///< on the last day
  /// Agency FTE of all FTE; nothing without any.
  std::optional<Ratio> agencyShare() const;
  /// FTE of leavers by FTE in post on the last day, as published; nothing without any.
  std::optional<Ratio> turnover() const;
};

class Workforce {
 public:
  /// `posts` of all times. A post ends with the person's service where that ends before it.
  Workforce(const Organisation& organisation, const std::vector<LeadGivenUp>& givenUp);

  using Counts = std::function<bool(const Post&)>;
  /// Over the days from `first` to `last`, both included, the posts that count as one place: a move within is none.
  StayFigures of(QDate first, QDate last, const Counts& counts) const;

 private:
  struct GivenUp {
    Post post;
    QDate left;  ///< the first day on which the lead was not in the team
    int cases = 0;
  };
  void addGivenUp(const std::vector<LeadGivenUp>& givenUp);

  std::map<PersonId, std::vector<Post>> posts_;
  std::map<PersonId, std::vector<Period>> service_;  ///< employed without a break
  std::vector<GivenUp> givenUp_;
};

/// Days on which something held without a break, from periods in any order.
std::vector<Period> withoutBreak(std::vector<Period> periods);

/// The years that end on a day, the latest first: a year ends on the day, the one before a year earlier.
std::vector<Period> workforceYears(QDate on, int years);

}  // namespace headroom
