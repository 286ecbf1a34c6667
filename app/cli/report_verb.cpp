// SPDX-License-Identifier: MIT
// `report FILE KIND --pdf OUT` (formats 1): finds the kind in its table and opens the file. Drawn without a display.
#include <algorithm>
#include <cstdio>

#include "app/cli/report_kinds.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/base/time_entry.h"
#include "core/store/replaceable.h"
#include "ui/paper/report_paper.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

std::vector<ReportKind> reportKinds() {
  return {
      {u"balance"_s, u"[--on DATE] [--unit CODE]"_s, {u"unit"_s}, reportBalance},
      {u"supervision"_s, u"[--on DATE] [--unit CODE]"_s, {u"unit"_s}, reportSupervision},
      {u"inspection"_s, u"[--on DATE] [--unit CODE] [--seed N]"_s, {u"unit"_s, u"seed"_s}, reportInspection},
      {u"session"_s, u"--session CODE [--on DATE]"_s, {u"session"_s}, reportSession},
      {u"brief"_s, u"--person CODE [--on DATE]"_s, {u"person"_s}, reportBrief},
  };
}

QStringList namesOf(const std::vector<ReportKind>& kinds) {
  QStringList names;
  for (const ReportKind& kind : kinds) names << kind.name;
  return names;
}

// A report of everybody is not what somebody asked for who named a person.
void requireItsOptions(const Arguments& arguments, const ReportKind& kind) {
  for (const QString& option : {u"unit"_s, u"session"_s, u"person"_s, u"seed"_s})
    if (arguments.has(option) && !kind.options.contains(option))
      throw UsageError(u"the report '%1' does not take --%2; it takes: %3"_s.arg(kind.name, option, kind.takes));
}

int runReport(const Arguments& arguments) {
  const auto kinds = reportKinds();
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind& one) { return one.name == arguments.plain(1); });
  if (kind == kinds.end())
    throw UsageError(u"there is no report '%1'; there are: %2"_s.arg(arguments.plain(1), namesOf(kinds).join(u", "_s)));
  requireItsOptions(arguments, *kind);
  const auto out = arguments.value(u"pdf"_s);
  if (!out || out->isEmpty()) throw UsageError(u"say with --pdf where the report goes"_s);
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const ReportAsked asked{arguments, records, on, *out, momentInWords(QDateTime::currentDateTime())};
  requireReplaceable(*out);
  return kind->write(asked);
}

QString usageOf(const std::vector<ReportKind>& kinds) {
  QStringList lines;
  for (const ReportKind& kind : kinds) lines << u"report FILE %1 --pdf OUT %2"_s.arg(kind.name, kind.takes);
  return lines.join(u"\n  "_s);
}

}  // namespace

int writeWithTwins(const Report& report, const ReportAsked& asked) {
  for (const QString& name : writeReportFiles(asked.out, report)) std::printf("%s\n", qUtf8Printable(name));
  return 0;
}

void requireWritten(bool written, const ReportAsked& asked) {
  if (!written) throw StoreError(StoreFault::Other, u"%1: the report could not be written there."_s.arg(asked.out));
}

Verb reportVerb() {
  return {u"report"_s,
          usageOf(reportKinds()),
          u"a report as a PDF"_s,
          {onOption(),
           unitOption(),
           {u"session"_s, u"CODE"_s, u"of that session"_s},
           {u"person"_s, u"CODE"_s, u"before the supervision of that person"_s},
           {u"seed"_s, u"N"_s, u"which cases the inspection pack draws: the same number, the same cases"_s},
           {u"pdf"_s, u"OUT"_s, u"where the report goes; a workbook and a page for screen readers go beside it"_s}},
          2,
          runReport};
}

}  // namespace headroom::cli
