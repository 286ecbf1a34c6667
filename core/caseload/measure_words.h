// SPDX-License-Identifier: MIT
// A number of what is counted, in words: one of them is not '1 children'.
#pragma once
#include "core/caseload/case_record.h"
#include "core/caseload/limit.h"

namespace headroom {

/// '1 child', '2 families', '0.5 points'.
QString countedWords(const Decimal& number, Measure measure, int places = 6);
/// Likewise of the word as it is stored; one that is no measure stays as it is.
QString measureFor(const QString& number, const QString& measure);
/// '17 children, limit below 15', '66.5 points, limit at most 70': a load beside the ceiling that stands behind it as
/// '17 / 15' in a table.
QString loadAgainstLimit(const Decimal& load, Measure measure, Operator op, const Decimal& ceiling);

}  // namespace headroom
