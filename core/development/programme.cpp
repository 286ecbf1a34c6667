// SPDX-License-Identifier: MIT
// Months are counted as people count them: from the 31st of January to the last day of February.
#include "core/development/programme.h"

namespace headroom {
namespace {

constexpr int kAsyeMonths = 12;
constexpr int kReviewEvery = 3;

}  // namespace

Period asyeFrom(QDate from) { return {from, from.addMonths(kAsyeMonths)}; }

std::vector<QDate> asyeReviews(QDate from) {
  std::vector<QDate> reviews;
  for (int month = kReviewEvery; month <= kAsyeMonths; month += kReviewEvery) reviews.push_back(from.addMonths(month));
  // The last one is by the last day of the year, not by the day after it.
  reviews.back() = reviews.back().addDays(-1);
  return reviews;
}

}  // namespace headroom
