// SPDX-License-Identifier: MIT
// `report FILE session --session CODE`: a supervision record with its signatures on A4.
// As at --on: what was signed or added later is left out.
#include "app/cli/report_kinds.h"
#include "core/organisation/printed_marking_store.h"
#include "core/supervision/written_record_store.h"
#include "ui/paper/document_report.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {

int reportSession(const ReportAsked& asked) {
  const auto code = asked.arguments.value(u"session"_s);
  if (!code || code->isEmpty()) throw UsageError(u"say with --session whose record it is: the session's code"_s);
  const auto id = findSession(asked.records, *code);
  auto written = id ? loadWrittenRecord(asked.records, *id) : std::nullopt;
  if (!written)
    throw StoreError(StoreFault::Other, u"%1: there is no session '%2'."_s.arg(asked.records.path(), *code));
  written = recordOn(std::move(*written), asked.on);
  if (!written)
    throw StoreError(StoreFault::Other, u"%1: session '%2' is later than %3."_s.arg(asked.records.path(), *code,
                                                                                    asked.on.toString(Qt::ISODate)));
  requireWritten(writeDocumentPdf(asked.out, {wholeRecord(*written), asked.printed, loadPrintedMarking(asked.records)}),
                 asked);
  return 0;
}

}  // namespace headroom::cli
