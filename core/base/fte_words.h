// SPDX-License-Identifier: MIT
// Hours as a share of full time, as people read them: always two decimals, so that figures in a column compare at a
// glance and 0.80 is not taken for a rounded figure.
#pragma once
#include "core/base/decimal.h"

namespace headroom {

/// '1.00', '0.80', '49.57'; halves away from zero.
QString fteWords(Decimal fte);
/// The same where a sum is made of it: no decimal is left out, '0.80' and '0.648649'.
QString fteInFull(Decimal fte);

}  // namespace headroom
