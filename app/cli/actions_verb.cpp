// SPDX-License-Identifier: MIT
// `actions FILE`: open actions with age, carry count and label (formats 1).
#include "app/cli/answer.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/supervision/action_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)}};
  answer.arrayName = u"actions"_s;
  answer.columns = {u"action"_s, u"owner"_s, u"due"_s, u"label"_s, u"age_days"_s, u"carried"_s};
  for (const OpenAction& action : loadOpenActions(records, on, unitAsked(arguments, records))) {
    answer.rows.push_back({Cell::text(action.code), Cell::text(action.ownerCode), Cell::date(action.due),
                           action.label ? Cell::text(token(*action.label)) : Cell::none(),
                           action.ageDays ? Cell::number(*action.ageDays) : Cell::none(),
                           Cell::number(action.carried)});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb actionsVerb() {
  return {u"actions"_s,
          u"actions FILE [--on DATE] [--unit CODE]"_s,
          u"open actions with age, carry count and label"_s,
          {onOption(), unitOption()},
          1,
          run};
}

}  // namespace headroom::cli
