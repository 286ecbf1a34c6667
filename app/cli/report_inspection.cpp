// SPDX-License-Identifier: MIT
// `report FILE inspection`: the inspection pack as at a day, on A4, with its workbook and its page for screen readers
// beside it; their names go to standard output.
#include <cstdio>

#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "core/exchange/inspection_pack.h"
#include "ui/paper/report_paper.h"

namespace headroom::cli {

int reportInspection(const ReportAsked& asked) {
  const ReportScope scope{asked.on, unitAsked(asked.arguments, asked.records)};
  requireOther(reportFileNames(asked.out), asked);
  const Report report = inspectionPack(asked.records, scope, asked.printed, packSeed(asked.on));
  for (const QString& name : writeReportFiles(asked.out, report)) std::printf("%s\n", qUtf8Printable(name));
  return 0;
}

}  // namespace headroom::cli
