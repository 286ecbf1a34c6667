// SPDX-License-Identifier: MIT
// `cpd FILE`: who has done the register's year of learning, and what is missing (rules 8, formats 1).
#include "app/cli/answer.h"
#include "app/cli/verbs.h"
#include "core/development/cpd_store.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

CpdYear yearAsked(const Arguments& arguments) {
  const auto typed = arguments.value(u"year"_s);
  if (!typed) return cpdYearOf(QDate::currentDate());
  const auto year = cpdYearFrom(*typed);
  if (!year)
    throw UsageError(
        u"--year %1 is no year of the register; it runs from December to November and is written 2024-25"_s.arg(
            *typed));
  return *year;
}

int run(const Arguments& arguments) {
  const CpdYear year = yearAsked(arguments);
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  Answer answer;
  answer.facts = {{u"year"_s, Cell::text(year.label())}};
  answer.arrayName = u"people"_s;
  answer.columns = {u"person"_s, u"pieces"_s, u"peer"_s, u"met"_s, u"missing"_s};
  for (const PersonCpd& one : loadCpdStandings(records, year)) {
    answer.rows.push_back({Cell::text(one.code), Cell::number(one.standing.pieces), Cell::truth(one.standing.peer),
                           Cell::truth(one.standing.isMet()), Cell::list(one.standing.missing())});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb cpdVerb() {
  return {
      u"cpd"_s,
      u"cpd FILE [--year 2024-25]"_s,
      u"who has done the register's year of learning, and what is missing"_s,
      {{u"year"_s, u"2024-25"_s, u"the register's year, from December to November; this one when it is not said"_s}},
      1,
      run};
}

}  // namespace headroom::cli
