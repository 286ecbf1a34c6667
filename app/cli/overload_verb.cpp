// SPDX-License-Identifier: MIT
// `overload FILE`: who has been over without a day's break, for how long and how far (rules 5, formats 1).
// Only as much of the past is read as the runs are long.
#include "app/cli/figure_cells.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/caseload/escalation_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  OverloadRule rule;
  rule.thresholdPercent = arguments.decimal(u"threshold"_s, rule.thresholdPercent, 0, 10'000);
  rule.days = arguments.number(u"days"_s, rule.days, 1, 100'000);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const auto unit = unitAsked(arguments, records);

  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)},
                  {u"threshold"_s, Cell::number(rule.thresholdPercent.toString())},
                  {u"days"_s, count(rule.days)}};
  answer.arrayName = u"runs"_s;
  answer.columns = {u"post"_s, u"since"_s, u"days"_s, u"peak"_s};
  for (const OverloadRun& one : loadOverload(records, on, rule, unit)) {
    answer.rows.push_back({Cell::text(one.postCode), Cell::date(one.since), count(one.days()), ratio(one.peak)});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb overloadVerb() {
  return {u"overload"_s,
          u"overload FILE [--on DATE] [--unit CODE] [--threshold 100] [--days 28]"_s,
          u"who has been over their limit for weeks: runs of overload that contain the date"_s,
          {onOption(),
           unitOption(),
           {u"threshold"_s, u"PERCENT"_s, u"over so many per cent of the ceiling; 100 when it is not said"_s},
           {u"days"_s, u"N"_s, u"for at least so many days; 28 when it is not said"_s}},
          1,
          run};
}

}  // namespace headroom::cli
