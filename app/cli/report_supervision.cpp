// SPDX-License-Identifier: MIT
// `report FILE supervision`: who was supervised when and who is due, on A4, with its workbook and its page for screen
// readers beside it. The figures are those of `supervision` and `compliance`, by the same roads.
#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "core/exchange/supervision_report.h"

namespace headroom::cli {

int reportSupervision(const ReportAsked& asked) {
  const ReportScope scope{asked.on, unitAsked(asked.arguments, asked.records)};
  return writeWithTwins(supervisionReport(asked.records, scope, asked.printed), asked);
}

}  // namespace headroom::cli
