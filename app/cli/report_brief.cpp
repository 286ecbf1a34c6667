// SPDX-License-Identifier: MIT
// `report FILE brief --person CODE`: what happened since somebody's last supervision, on one page. Nobody signs in at a
// command, so what was prepared is counted and not told.
#include "app/cli/report_kinds.h"
#include "core/development/brief_reading.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/printed_marking_store.h"
#include "ui/paper/brief_report.h"
#include "ui/paper/sheet.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {

int reportBrief(const ReportAsked& asked) {
  const auto code = asked.arguments.value(u"person"_s);
  if (!code || code->isEmpty()) throw UsageError(u"say with --person whose supervision it is"_s);
  const Organisation organisation = loadOrganisation(asked.records);
  const Person* person = organisation.personByCode(*code);
  if (person == nullptr)
    throw StoreError(StoreFault::Other, u"%1: there is no person '%2'."_s.arg(asked.arguments.plain(0), *code));
  const auto brief = readBrief(asked.records, person->id, asked.on);
  requireWritten(brief && writeBriefPdf(asked.out, *brief, {asked.printed, loadPrintedMarking(asked.records)}), asked);
  return 0;
}

}  // namespace headroom::cli
