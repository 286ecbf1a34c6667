// SPDX-License-Identifier: MIT
// `report FILE KIND --pdf OUT` (formats 1): finds the kind in its table and opens the file. Drawn without a display.
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

#include "app/cli/report_kinds.h"
#include "app/cli/verbs.h"
#include "core/base/day_words.h"
#include "ui/paper/report_paper.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

std::vector<ReportKind> reportKinds() {
  return {
      {u"balance"_s, u"[--on DATE] [--unit CODE]"_s, reportBalance},
      {u"supervision"_s, u"[--on DATE] [--unit CODE]"_s, reportSupervision},
      {u"inspection"_s, u"[--on DATE] [--unit CODE]"_s, reportInspection},
      {u"brief"_s, u"--person CODE [--on DATE]"_s, reportBrief},
  };
}

QStringList namesOf(const std::vector<ReportKind>& kinds) {
  QStringList names;
  for (const ReportKind& kind : kinds) names << kind.name;
  return names;
}

// The file that is read is never written over.
void requireOther(const QStringList& names, const ReportAsked& asked) {
  const QString read = QFileInfo(asked.arguments.plain(0)).canonicalFilePath();
  for (const QString& name : names)
    if (QFileInfo(name).exists() && QFileInfo(name).canonicalFilePath() == read)
      throw StoreError(StoreFault::Other, u"%1: the report would replace the file itself."_s.arg(name));
}

int runReport(const Arguments& arguments) {
  const auto kinds = reportKinds();
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind& one) { return one.name == arguments.plain(1); });
  if (kind == kinds.end())
    throw UsageError(u"there is no report '%1'; there are: %2"_s.arg(arguments.plain(1), namesOf(kinds).join(u", "_s)));
  const auto out = arguments.value(u"pdf"_s);
  if (!out || out->isEmpty()) throw UsageError(u"say with --pdf where the report goes"_s);
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const ReportAsked asked{arguments, records, on, *out, dayWords(QDateTime::currentDateTime(), u"d MMMM yyyy HH:mm")};
  requireOther({*out}, asked);
  return kind->write(asked);
}

QString usageOf(const std::vector<ReportKind>& kinds) {
  QStringList lines;
  for (const ReportKind& kind : kinds) lines << u"report FILE %1 --pdf OUT %2"_s.arg(kind.name, kind.takes);
  return lines.join(u"\n  "_s);
}

}  // namespace

int writeWithTwins(const Report& report, const ReportAsked& asked) {
  requireOther(reportFileNames(asked.out), asked);
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
          {{u"on"_s, true}, {u"unit"_s, true}, {u"session"_s, true}, {u"person"_s, true}, {u"pdf"_s, true}},
          2,
          runReport};
}

}  // namespace headroom::cli
