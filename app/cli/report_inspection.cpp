// SPDX-License-Identifier: MIT
// `report FILE inspection`: the inspection pack as at a day, on A4, with its workbook and its page for screen readers
// beside it. The sample is drawn with the day as its seed.
#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "core/exchange/inspection_pack.h"

namespace headroom::cli {

int reportInspection(const ReportAsked& asked) {
  const ReportScope scope{asked.on, unitAsked(asked.arguments, asked.records)};
  return writeWithTwins(inspectionPack(asked.records, scope, asked.printed, packSeed(asked.on)), asked);
}

}  // namespace headroom::cli
