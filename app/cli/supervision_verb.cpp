// SPDX-License-Identifier: MIT
// `supervision FILE`: one row per person with a post there, then the figures (formats 1).
#include "app/cli/answer.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/supervision/clock_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

constexpr int kLongestWindow = 36'500;

std::vector<Cell> rowOf(const PersonClock& clock) {
  return {Cell::text(clock.personCode),
          Cell::date(clock.lastHeld),
          Cell::date(clock.due),
          clock.label ? Cell::text(token(*clock.label)) : Cell::none(),
          Cell::number(clock.daysOverdue),
          Cell::truth(clock.inScope),
          Cell::truth(clock.supervisedInWindow)};
}

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const int window = arguments.number(u"window"_s, kSupervisionWindow, 1, kLongestWindow);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const auto clocks = loadClocks(records, on, window, unitAsked(arguments, records));
  const SupervisionTotals totals = totalsOf(clocks);
  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)}, {u"window"_s, Cell::number(window)}};
  answer.arrayName = u"people"_s;
  answer.columns = {u"person"_s,   u"last_held"_s,           u"next_due"_s, u"label"_s, u"days_overdue"_s,
                    u"in_scope"_s, u"supervised_in_window"_s};
  for (const PersonClock& clock : clocks) answer.rows.push_back(rowOf(clock));
  answer.totals = {{u"in_scope"_s, Cell::number(totals.inScope)},
                   {u"supervised_in_window"_s, Cell::number(totals.supervisedInWindow)},
                   {u"overdue"_s, Cell::number(totals.overdue)},
                   {u"never"_s, Cell::number(totals.never)}};
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb supervisionVerb() {
  return {
      u"supervision"_s,
      u"supervision FILE [--on DATE] [--unit CODE] [--window DAYS]"_s,
      u"who was supervised and who is due: one row per person, then the figures"_s,
      {onOption(), unitOption(), {u"window"_s, u"DAYS"_s, u"supervised within so many days; 35 when it is not said"_s}},
      1,
      run};
}

}  // namespace headroom::cli
