// SPDX-License-Identifier: MIT
// How a ceiling and a load are made up, line by line, for whoever asks why a figure is what it is.
#pragma once
#include <QString>

#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// One line of a figure that is made up of several.
struct MadeLine {
  QString name;  ///< 'NQSW first year, until 1 Sep 2026'
  QString figure;
};

/// Limit per 1.0 FTE, FTE, what is taken, ceiling, and the most that can be held where that is less (rules 4). Without
/// a limit the FTE and what is taken. `facts`: those that the row was made from.
std::vector<MadeLine> ceilingLines(const CaseloadFacts& facts, const PostBalance& row);
/// What the cases of each kind add to the load, in the measure that judges the post.
std::vector<MadeLine> loadLines(const CaseloadFacts& facts, const PostBalance& row);

/// 'below 15 children'.
QString limitWords(const Limit& limit);

}  // namespace headroom
