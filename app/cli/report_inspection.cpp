// SPDX-License-Identifier: MIT
// `report FILE inspection`: the inspection pack as at a day, on A4, with its workbook and its page for screen readers
// beside it. The sample is drawn with --seed, or with the day as its seed.
#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "core/exchange/inspection_pack.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {

int reportInspection(const ReportAsked& asked) {
  const ReportScope scope{asked.on, unitAsked(asked.arguments, asked.records)};
  const int usual = static_cast<int>(packSeed(asked.on));
  const int seed = asked.arguments.number(u"seed"_s, usual, 0, kLargestSeed);
  return writeWithTwins(inspectionPack(asked.records, scope, asked.printed, static_cast<quint64>(seed)), asked);
}

}  // namespace headroom::cli
