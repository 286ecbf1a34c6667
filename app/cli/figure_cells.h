// SPDX-License-Identifier: MIT
// Figures as cells: amounts to 6 decimals and ratios to 4, halves away from zero (formats 1).
#pragma once
#include "app/cli/answer.h"
#include "core/base/decimal.h"

namespace headroom::cli {

inline Cell amount(Decimal value) { return Cell::number(value.toString(6)); }
inline Cell amount(const std::optional<Decimal>& value) { return value ? amount(*value) : Cell::none(); }
inline Cell ratio(const std::optional<Ratio>& value) { return value ? Cell::number(value->toString(4)) : Cell::none(); }
inline Cell count(qint64 value) { return Cell::number(value); }

}  // namespace headroom::cli
