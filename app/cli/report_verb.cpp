// SPDX-License-Identifier: MIT
// `report FILE KIND --pdf OUT` (formats 1): one function a kind, drawn without a display.
#include <QFileInfo>

#include <array>

#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/base/day_words.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/supervision/written_record_store.h"
#include "ui/paper/balance_report.h"
#include "ui/paper/document_report.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

struct Asked {
  const Arguments& arguments;
  const Database& records;
  QDate on;
  QString out;
  QString printed;
};

bool balanceReport(const Asked& asked) {
  const auto unit = unitAsked(asked.arguments, asked.records);
  const CaseloadFacts facts =
      unit ? loadFactsOfUnit(asked.records, asked.on, *unit) : loadFacts(asked.records, asked.on);
  const auto waiting = unallocated(loadUnallocatedFacts(asked.records, asked.on), asked.on, unit);
  const BalanceReport report{balance(facts, asked.on, unit), facts.organisation.units,
                             unit ? facts.organisation.units.find(*unit)->name : u"Whole service"_s, asked.printed,
                             static_cast<int>(waiting.size())};
  return writeBalancePdf(asked.out, report);
}

bool sessionReport(const Asked& asked) {
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
  return writeDocumentPdf(asked.out, {wholeRecord(*written), asked.printed});
}

struct Kind {
  QStringView name;
  bool (*write)(const Asked&);
};
constexpr std::array kKinds{Kind{u"balance", balanceReport}, Kind{u"session", sessionReport}};

int run(const Arguments& arguments) {
  const QString name = arguments.plain(1);
  QStringList names;
  const Kind* kind = nullptr;
  for (const Kind& one : kKinds) {
    names << one.name.toString();
    if (one.name == name) kind = &one;
  }
  if (kind == nullptr) throw UsageError(u"there is no report '%1'; there are: %2"_s.arg(name, names.join(u", "_s)));
  const auto out = arguments.value(u"pdf"_s);
  if (!out || out->isEmpty()) throw UsageError(u"say with --pdf where the report goes"_s);
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  if (QFileInfo(*out).exists() &&
      QFileInfo(*out).canonicalFilePath() == QFileInfo(arguments.plain(0)).canonicalFilePath())
    throw StoreError(StoreFault::Other, u"%1: the report would replace the file itself."_s.arg(*out));
  if (!kind->write({arguments, records, on, *out, dayWords(QDateTime::currentDateTime(), u"d MMMM yyyy HH:mm")}))
    throw StoreError(StoreFault::Other, u"%1: the report could not be written there."_s.arg(*out));
  return 0;
}

}  // namespace

Verb reportVerb() {
  return {u"report"_s,
          u"report FILE balance|session --pdf OUT [--on DATE] [--unit CODE] [--session CODE]"_s,
          u"the balance of a day, or a supervision record with its signatures, as a PDF"_s,
          {{u"on"_s, true}, {u"unit"_s, true}, {u"session"_s, true}, {u"pdf"_s, true}},
          2,
          run};
}

}  // namespace headroom::cli
