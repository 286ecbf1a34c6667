// SPDX-License-Identifier: MIT
// `unallocated FILE`: open cases without a lead, longest waiting first (formats 1).
// `--unit` goes by the case's own unit.
#include "app/cli/answer.h"
#include "app/cli/unit_option.h"
#include "app/cli/verbs.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int run(const Arguments& arguments) {
  const QDate on = arguments.date(u"on"_s, QDate::currentDate());
  const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
  const auto unit = unitAsked(arguments, records);

  Answer answer;
  answer.facts = {{u"on"_s, Cell::date(on)}};
  answer.arrayName = u"cases"_s;
  answer.columns = {u"case"_s, u"kind"_s, u"unit"_s, u"since"_s, u"days"_s};
  for (const UnallocatedCase& one : unallocated(loadUnallocatedFacts(records, on), on, unit)) {
    answer.rows.push_back({Cell::text(one.code), Cell::text(one.kind),
                           one.unit ? Cell::text(one.unitCode) : Cell::none(), Cell::date(one.since),
                           Cell::number(one.days)});
  }
  print(answer, outputFormat(arguments));
  return 0;
}

}  // namespace

Verb unallocatedVerb() {
  return {u"unallocated"_s,
          u"unallocated FILE [--on DATE] [--unit CODE]"_s,
          u"open cases that nobody leads"_s,
          {onOption(), unitOption()},
          1,
          run};
}

}  // namespace headroom::cli
