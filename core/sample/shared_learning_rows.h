// SPDX-License-Identifier: MIT
// What people of the sample learnt together, what they say that they know about, and what stands behind their goals.
#pragma once
#include "core/sample/sample.h"

namespace headroom::sample {

/// `years` back from `today`, in proportion to how many people there are. Goals get their reviews and evidence where
/// `withGoals`: in the small authority.
void writeSharedLearningRows(Database& records, QDate today, int years, quint64 seed, bool withGoals);

}  // namespace headroom::sample
