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

std::vector<Cell> cellsOf(const PostBalance& row, const Cell& date) {
  return {Cell::text(row.postCode), date,
          amount(row.load),         row.judged ? amount(row.judged->ceiling) : Cell::none(),
          ratio(row.utilisation()), Cell::text(token(row.status()))};
}

// Whether the two read alike but for their date.
bool isAlike(const PostBalance& a, const PostBalance& b) {
  return a.post == b.post && a.load == b.load && a.status() == b.status() &&
         a.judged.has_value() == b.judged.has_value() && (!a.judged || a.judged->ceiling == b.judged->ceiling);
}

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
  const auto mondays = forecastInNoOrder(facts, on, weeks, unit);
  std::vector<Cell> dates;
  for (int week = 0; week < weeks; ++week) dates.push_back(Cell::date(first.addDays(qint64{7} * week)));
  const auto weeksOfPosts = byPost(mondays);
  answer.rows.reserve(weeksOfPosts.size());
  const PostBalance* before = nullptr;
  for (const PostWeek& one : weeksOfPosts) {
    const Cell& date = dates[static_cast<std::size_t>(first.daysTo(one.monday) / 7)];
    if (before != nullptr && isAlike(*before, *one.row)) {
      answer.rows.push_back(answer.rows.back());  // most posts stay as they are from week to week
      answer.rows.back()[1] = date;
    } else {
      answer.rows.push_back(cellsOf(*one.row, date));
    }
    before = one.row;
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
