// SPDX-License-Identifier: MIT
// `report FILE balance`: the balance of a day on A4.
// The figures are those of `balance`, by the same road.
#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "core/base/clock.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/printed_marking_store.h"
#include "ui/paper/balance_report.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {

int reportBalance(const ReportAsked& asked) {
  const auto unit = unitAsked(asked.arguments, asked.records);
  const CaseloadFacts facts =
      unit ? loadFactsOfUnit(asked.records, asked.on, *unit) : loadFacts(asked.records, asked.on);
  const auto waiting = unallocated(loadUnallocatedFacts(asked.records, asked.on), asked.on, unit);
  const BalanceReport report{balance(facts, asked.on, unit),
                             facts.organisation.units,
                             unit ? facts.organisation.units.find(*unit)->name : u"Whole service"_s,
                             asked.printed,
                             static_cast<int>(waiting.size()),
                             loadPrintedMarking(asked.records),
                             asked.on > Clock().today()};
  requireWritten(writeBalancePdf(asked.out, report), asked);
  return 0;
}

}  // namespace headroom::cli
