// SPDX-License-Identifier: MIT
// `discussed FILE`: open cases that nobody has discussed in supervision for so many days (formats 1).
#include "app/cli/answer.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/supervision/not_discussed_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

constexpr int kMostDays = 36'500;

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const int days = arguments.number(u"days"_s, kNotDiscussedDays, 1, kMostDays);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)}, {u"days"_s, Cell::number(days)}};
  answer.arrayName = u"cases"_s;
  answer.columns = {u"case"_s, u"kind"_s, u"unit"_s, u"post"_s, u"last_discussed"_s, u"days"_s};
  for (const NotDiscussedCase& one : loadNotDiscussed(records, on, days, unitAsked(arguments, records))) {
    answer.rows.push_back({Cell::text(one.code), Cell::text(one.kind),
                           one.unit ? Cell::text(one.unitCode) : Cell::none(), Cell::text(one.postCode),
                           Cell::date(one.lastDiscussed), Cell::number(one.days)});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb discussedVerb() {
  return {u"discussed"_s,
          u"discussed FILE [--on DATE] [--unit CODE] [--days N]"_s,
          u"open cases that nobody has discussed for so long"_s,
          {onOption(), unitOption(), {u"days"_s, u"N"_s, u"for at least so many days; 42 when it is not said"_s}},
          1,
          run};
}

}  // namespace headroom::cli
