// SPDX-License-Identifier: MIT
// Says what the balance has worked out; nothing is worked out here.
#include "ui/shared/made_lines.h"

#include <map>

#include "core/base/counted.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString whoseLimitWords(const CaseloadFacts& facts, const Limit& limit) {
  QString words = limitWords(limit);
  if (limit.person) return say("%1, own limit").arg(words);
  if (limit.role) words = say("%1, %2").arg(words, token(*limit.role));
  return limit.unit ? say("%1, %2").arg(words, facts.organisation.units.find(*limit.unit)->name) : words;
}

QString takenWords(const Taken& taken) {
  const auto last = taken.period.lastDay();
  return last ? say("%1, until %2").arg(taken.reason, tableDate(*last)) : taken.reason;
}

}  // namespace

QString limitWords(const Limit& limit) {
  const QString words = limit.op == Operator::Below ? say("below %1 %2") : say("at most %1 %2");
  return words.arg(limit.value.toString(), measureWords(limit.measure));
}

std::vector<MadeLine> ceilingLines(const CaseloadFacts& facts, const PostBalance& row) {
  std::vector<MadeLine> lines;
  if (row.limit)
    lines.push_back(
        {say("Limit per 1.0 FTE: %1").arg(whoseLimitWords(facts, *row.limit)), row.limit->value.toString()});
  lines.push_back({say("FTE"), u"× %1"_s.arg(fteInFull(row.fte))});
  for (const Taken& taken : row.taken.rows)
    lines.push_back({takenWords(taken), u"− %1%"_s.arg(taken.percent.toString())});
  if (!row.judged) return lines;
  lines.push_back({say("Ceiling"), u"= %1"_s.arg(row.judged->ceiling.toString())});
  const Decimal most = row.judged->most(row.load);
  if (!(most == row.judged->ceiling)) {
    lines.push_back({row.limit->op == Operator::Below ? say("At most, to stay below it") : say("At most, whole ones"),
                     u"= %1"_s.arg(most.toString())});
  }
  return lines;
}

std::vector<MadeLine> loadLines(const CaseloadFacts& facts, const PostBalance& row) {
  std::map<QString, std::pair<int, Decimal>> kinds;
  for (const CaseLine& line : row.carried.lines) {
    const Case* record = facts.caseOf(line.caseId);
    if (record == nullptr) continue;
    auto& sum = kinds[record->kind];
    ++sum.first;
    sum.second += line.countsAs(row.measure);
  }
  std::vector<MadeLine> made;
  for (const auto& [kind, sum] : kinds) {
    QString words = kind;
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    made.push_back({say("%1, %2").arg(words, counted(sum.first, "case", "cases")), sum.second.toString()});
  }
  return made;
}

}  // namespace headroom
