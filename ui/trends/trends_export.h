// SPDX-License-Identifier: MIT
// What Over time shows as a workbook: the months, the Mondays ahead and the promises, a sheet each.
#pragma once
#include "ui/trends/trends_view.h"

namespace headroom {

/// Asks where to. The name when it was written, empty when nothing was; `wrong` then says why, or nothing when it was
/// left.
QString exportTrends(const TrendsPicture& picture, QWidget* parent, QString& wrong);

}  // namespace headroom
