// SPDX-License-Identifier: MIT
// `forecast FILE`: every post on each of the next Mondays, from what is already dated (rules 5, formats 1).
#include "app/cli/figure_cells.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/forecast.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const int weeks = arguments.number(u"weeks"_s, kForecastWeeks, 1, 1'000);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const auto unit = unitAsked(arguments, records);
  const QDate first = mondayFrom(on);
  const CaseloadFacts facts = loadFactsOver(records, first, first.addDays(qint64{7} * (weeks - 1)), unit);

  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)}};
  answer.arrayName = u"weeks"_s;
  answer.columns = {u"post"_s, u"week_starting"_s, u"load"_s, u"ceiling"_s, u"utilisation"_s, u"status"_s};
  const auto mondays = forecast(facts, on, weeks, unit);
  for (const PostWeek& one : byPost(mondays)) {
    const auto& judged = one.row->judged;
    answer.rows.push_back({Cell::text(one.row->postCode), Cell::date(one.monday), amount(one.row->load),
                           judged ? amount(judged->ceiling) : Cell::none(), ratio(one.row->utilisation()),
                           Cell::text(token(one.row->status()))});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb forecastVerb() {
  return {u"forecast"_s,
          u"forecast FILE [--on DATE] [--unit CODE] [--weeks 12]"_s,
          u"every post on each of the next Mondays, from what is already dated"_s,
          {onOption(), unitOption(), {u"weeks"_s, u"N"_s, u"so many Mondays; 12 when it is not said"_s}},
          1,
          run};
}

}  // namespace headroom::cli
