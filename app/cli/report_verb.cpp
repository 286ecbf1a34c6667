// SPDX-License-Identifier: MIT
// `report FILE balance --pdf OUT`: the balance of a day on A4 (formats 1). Drawn without a display.
#include <QFileInfo>

#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/base/day_words.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "ui/paper/balance_report.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int run(const Arguments& arguments) {
  if (arguments.plain(1) != u"balance")
    throw UsageError(u"there is a report 'balance', and none '%1'"_s.arg(arguments.plain(1)));
  const auto out = arguments.value(u"pdf"_s);
  if (!out || out->isEmpty()) throw UsageError(u"say with --pdf where the report goes"_s);
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  if (QFileInfo(*out).exists() &&
      QFileInfo(*out).canonicalFilePath() == QFileInfo(arguments.plain(0)).canonicalFilePath())
    throw StoreError(StoreFault::Other, u"%1: the report would replace the file itself."_s.arg(*out));
  const auto unit = unitAsked(arguments, records);
  const CaseloadFacts facts = unit ? loadFactsOfUnit(records, on, *unit) : loadFacts(records, on);
  const auto waiting = unallocated(loadUnallocatedFacts(records, on), on, unit);
  BalanceReport report{balance(facts, on, unit), facts.organisation.units,
                       unit ? facts.organisation.units.find(*unit)->name : u"Whole service"_s,
                       dayWords(QDateTime::currentDateTime(), u"d MMMM yyyy HH:mm"), static_cast<int>(waiting.size())};
  if (!writeBalancePdf(*out, report))
    throw StoreError(StoreFault::Other, u"%1: the report could not be written there."_s.arg(*out));
  return 0;
}

}  // namespace

Verb reportVerb() {
  return {u"report"_s,
          u"report FILE balance --pdf OUT [--on DATE] [--unit CODE]"_s,
          u"the balance of a day as a PDF"_s,
          {{u"on"_s, true}, {u"unit"_s, true}, {u"pdf"_s, true}},
          2,
          run};
}

}  // namespace headroom::cli
