// SPDX-License-Identifier: MIT
// Puts the reach of limits into words.
#include "ui/staff/limits_view.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/new_case.h"
#include "core/store/snapshot.h"
#include "ui/shared/made_lines.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kNearerNamed = 3;

QString posts(int number) { return counted(number, "post", "posts"); }

QString whoseWords(const Organisation& organisation, const Limit& limit) {
  QStringList words;
  if (limit.person) words << organisation.person(*limit.person)->name;
  words << (limit.role ? token(*limit.role) : say("every role"));
  words << (limit.unit ? organisation.units.find(*limit.unit)->name : say("everywhere"));
  return words.join(u", "_s);
}

QString nearerWords(const Organisation& organisation, const LimitReach& reach) {
  QStringList named;
  for (const Limit& one : reach.nearerOnes) {
    if (static_cast<std::size_t>(named.size()) == kNearerNamed) break;
    named << say("%1 (%2)").arg(limitWords(one), whoseWords(organisation, one));
  }
  if (reach.nearerOnes.size() > kNearerNamed) named << say("and others");
  return named.join(u", "_s);
}

LimitRow rowOf(const Organisation& organisation, LimitReach reach) {
  LimitRow row{{}, limitWords(reach.limit), whoseWords(organisation, reach.limit), {}, {}, {}};
  row.holds = reach.holdsFor == 0 ? say("nobody") : posts(reach.holdsFor);
  if (reach.holdsFor > 0)
    row.gives = say("%1 %2 together").arg(reach.ceiling.toString(2), measureWords(reach.limit.measure));
  if (reach.nearer > 0)
    row.nearer = say("For %1 a nearer one holds: %2").arg(posts(reach.nearer), nearerWords(organisation, reach));
  row.reach = std::move(reach);
  return row;
}

bool isFor(const NewLimit& typed, const Limit& one) {
  return one.period.from == typed.from && one.unit == typed.unit && one.role == typed.role &&
         one.person == typed.person && one.measure == typed.measure;
}

}  // namespace

std::vector<LimitRow> readLimits(const Desk& desk, QDate on) {
  const Snapshot moment(desk.records);
  CaseloadFacts facts = loadFacts(desk.records, on);
  const Access access = accessOf(facts.organisation, desk.viewer, desk.today());
  Balance figures = balance(facts, on);
  std::erase_if(figures.posts, [&access](const PostBalance& row) { return !access.maySee(row.unit); });
  const bool all = maySeeAll(facts.organisation.units, access);
  std::vector<LimitRow> rows;
  for (LimitReach& reach : limitReach(facts, figures)) {
    const bool isTheirs = reach.limit.unit ? access.maySee(*reach.limit.unit) : all && !reach.limit.person;
    if (reach.holdsFor + reach.nearer == 0 && !isTheirs) continue;
    rows.push_back(rowOf(facts.organisation, std::move(reach)));
  }
  return rows;
}

std::vector<Column<LimitRow>> limitColumns() {
  std::vector<Column<LimitRow>> columns;
  columns.push_back(Column<LimitRow>(say("Limit per 1.0 FTE"), [](const LimitRow& row) { return row.limit; })
                        .secondLine([](const LimitRow& row) { return row.whose; })
                        .tip([](const LimitRow& row) { return row.whose; })
                        .bold());
  columns.push_back(Column<LimitRow>(say("Holds for"), [](const LimitRow& row) { return row.holds; })
                        .secondLine([](const LimitRow& row) {
                          return row.reach.limit.period.to
                                     ? say("until %1").arg(tableDate(row.reach.limit.period.to->addDays(-1)))
                                     : say("since %1").arg(tableDate(row.reach.limit.period.from));
                        })
                        .sortedBy([](const LimitRow& row) { return row.reach.holdsFor; }));
  columns.push_back(Column<LimitRow>(say("Gives"), [](const LimitRow& row) {
                      return row.gives;
                    }).secondLine([](const LimitRow& row) {
                        return row.nearer;
                      }).tip([](const LimitRow& row) { return row.nearer; }));
  return columns;
}

QString limitSetWords(const Desk& desk, const NewLimit& limit) {
  for (const LimitRow& row : readLimits(desk, limit.from)) {
    if (!isFor(limit, row.reach.limit)) continue;
    if (row.reach.holdsFor > 0)
      return say("The limit holds from %1 on for %2. %3")
          .arg(tableDate(limit.from), row.holds, row.nearer.isEmpty() ? QString() : row.nearer + u'.')
          .trimmed();
    if (row.reach.nearer > 0) return say("The limit changes nobody. %1.").arg(row.nearer);
  }
  return say("The limit changes nobody: no post that it is for is held on %1.").arg(tableDate(limit.from));
}

}  // namespace headroom
