// SPDX-License-Identifier: MIT
// A person's growth on paper: for themselves, and for an appraisal.
#pragma once
#include "core/development/growth.h"
#include "core/exchange/report.h"

namespace headroom {

/// What is private is on the screen of whoever looks at their own growth, and never on paper.
enum class GrowthOn { Screen, Paper };
Report growthReport(const Growth& growth, QDate on, const QString& printed, GrowthOn where);

}  // namespace headroom
