// SPDX-License-Identifier: MIT
// `compliance FILE`: supervision due and on time, by month (formats 1).
#include "app/cli/answer.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/supervision/compliance_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

constexpr int kMostMonths = 3'600;  // all that there are

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const int months = arguments.number(u"months"_s, kComplianceMonths, 1, kMostMonths);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const auto unit = unitAsked(arguments, records);
  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)},
                  {u"unit"_s, unit ? Cell::text(*arguments.value(u"unit"_s)) : Cell::none()}};
  answer.arrayName = u"months"_s;
  answer.columns = {u"month"_s, u"due"_s, u"on_time"_s};
  for (const ComplianceMonth& one : complianceByMonth(loadDueDates(records, on, months, unit), unit)) {
    answer.rows.push_back(
        {Cell::text(one.month.toString(u"yyyy-MM"_s)), Cell::number(one.due), Cell::number(one.onTime)});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb complianceVerb() {
  return {u"compliance"_s,
          u"compliance FILE [--on DATE] [--unit CODE] [--months N]"_s,
          u"supervision due and on time, by month"_s,
          {onOption(),
           unitOption(),
           {u"months"_s, u"N"_s, u"so many months up to and with that of the day; 36 when it is not said"_s}},
          1,
          run};
}

}  // namespace headroom::cli
