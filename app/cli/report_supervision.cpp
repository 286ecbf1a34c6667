// SPDX-License-Identifier: MIT
// `report FILE supervision`: who was supervised when and who is due, on A4.
// The figures are those of `supervision`, by the same road.
#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "core/exchange/supervision_report.h"
#include "ui/paper/report_paper.h"
#include "ui/paper/sheet.h"

namespace headroom::cli {

int reportSupervision(const ReportAsked& asked) {
  const ReportScope scope{asked.on, unitAsked(asked.arguments, asked.records)};
  const Report report = supervisionReport(asked.records, scope, asked.printed);
  requireWritten(
      writePdf(asked.out, report.title, [&report](QPagedPaintDevice& device) { printReport(device, report); }), asked);
  return 0;
}

}  // namespace headroom::cli
