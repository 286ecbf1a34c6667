// SPDX-License-Identifier: MIT
// What a later workbook changed in a file, or would change, as the report of `import` tells it (formats 3).
#pragma once
#include <QString>

#include <utility>
#include <vector>

#include "app/cli/answer.h"
#include "core/exchange/import_plan.h"

namespace headroom::cli {

/// The counts and every change by name; none for anything but a later workbook.
std::vector<std::pair<QString, Cell>> workbookFacts(const ImportPlan& plan, bool isDone);
/// The same in lines for people.
QStringList workbookLines(const ImportPlan& plan, bool isDone);

}  // namespace headroom::cli
