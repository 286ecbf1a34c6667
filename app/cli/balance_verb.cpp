// SPDX-License-Identifier: MIT
// `balance FILE`: one row per post, then the totals, keys and order as in formats 1.
// Every figure comes from core/caseload and is rounded only here.
#include "app/cli/verbs.h"

#include "app/cli/figure_cells.h"
#include "app/cli/unit_option.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

std::vector<Cell> rowOf(const PostBalance& row) {
  const auto& judged = row.judged;
  return {Cell::text(row.postCode),
          Cell::text(row.personCode),
          Cell::text(row.unitCode),
          Cell::text(token(row.role)),
          amount(row.fte),
          Cell::text(token(row.measure)),
          amount(row.load),
          count(row.carried.children),
          count(row.carried.families),
          amount(row.carried.points),
          count(row.carried.unweighted),
          judged ? amount(judged->ceiling) : Cell::none(),
          row.limit ? Cell::text(token(row.limit->op)) : Cell::none(),
          judged ? amount(judged->headroom) : Cell::none(),
          ratio(row.utilisation()),
          Cell::text(token(row.status()))};
}

std::vector<std::pair<QString, Cell>> totalsOfAnswer(const BalanceTotals& totals) {
  return {{u"posts"_s, count(totals.posts)},
          {u"load"_s, amount(totals.load)},
          {u"ceiling"_s, amount(totals.ceiling)},
          {u"utilisation"_s, ratio(totals.utilisation)},
          {u"over"_s, count(totals.over)},
          {u"full"_s, count(totals.full)},
          {u"near"_s, count(totals.near)},
          {u"room"_s, count(totals.room)},
          {u"no_capacity"_s, count(totals.noCapacity)},
          {u"no_limit"_s, count(totals.noLimit)},
          {u"unweighted"_s, count(totals.unweighted)},
          {u"highest"_s, ratio(totals.highest)},
          {u"lowest"_s, ratio(totals.lowest)},
          {u"gini"_s, Cell::number(totals.gini.toString(4))},
          {u"average_caseload"_s, ratio(totals.averageCaseload)},
          {u"case_holder_fte"_s, amount(totals.caseHolderFte)},
          {u"cases"_s, count(totals.cases)}};
}

std::optional<Measure> measureAsked(const Arguments& arguments) {
  const auto word = arguments.value(u"measure"_s);
  if (!word) return std::nullopt;
  const auto measure = measureFrom(*word);
  if (!measure) throw UsageError(u"--measure is children, families or points, and not '%1'"_s.arg(*word));
  return measure;
}

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const auto measure = measureAsked(arguments);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const auto unit = unitAsked(arguments, records);
  const CaseloadFacts facts = unit ? loadFactsOfUnit(records, on, *unit) : loadFacts(records, on);
  const Balance answered = balance(facts, on, unit, measure);

  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)},
                  {u"unit"_s, unit ? Cell::text(*arguments.value(u"unit"_s)) : Cell::none()},
                  {u"measure"_s, measure ? Cell::text(token(*measure)) : Cell::none()}};
  answer.arrayName = u"posts"_s;
  answer.columns = {u"post"_s,     u"person"_s,   u"unit"_s,        u"role"_s,   u"fte"_s,        u"measure"_s,
                    u"load"_s,     u"children"_s, u"families"_s,    u"points"_s, u"unweighted"_s, u"ceiling"_s,
                    u"operator"_s, u"headroom"_s, u"utilisation"_s, u"status"_s};
  for (const PostBalance& row : answered.posts) answer.rows.push_back(rowOf(row));
  answer.totals = totalsOfAnswer(answered.totals);
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb balanceVerb() {
  return {u"balance"_s,
          u"balance FILE [--on DATE] [--unit CODE] [--measure children|families|points]"_s,
          u"who is over their limit and who has room: one row per post, then the totals"_s,
          {onOption(),
           unitOption(),
           {u"measure"_s, u"children|families|points"_s, u"count every load in that, whatever the limits count"_s}},
          1,
          run};
}

}  // namespace headroom::cli
