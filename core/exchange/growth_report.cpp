// SPDX-License-Identifier: MIT
// Goals with what shows that they are reached stand before the line of time.
#include "core/exchange/growth_report.h"

#include "core/base/day_words.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

ReportTable goalTable(const Growth& growth) {
  ReportTable table{say("Goals"),
                    {{say("Goal")}, {say("How it stands"), 110}, {say("Steps done"), 76}, {say("What shows it"), 190}},
                    {},
                    say("No goal is named.")};
  for (const Goal& goal : growth.goals) {
    QStringList shows;
    for (const GoalEvidence& one : goal.evidence) shows << evidenceWords(one).simplified();
    if (!goal.isOpen()) shows << goal.outcome.simplified();
    const QString stands = !goal.isOpen() ? goal.status
                           : goal.target  ? say("open, by %1").arg(dayWords(*goal.target, u"d MMM yyyy"))
                                          : say("open");
    const QString what = goal.framework.isEmpty() ? goal.what : u"%1 (%2)"_s.arg(goal.what, goal.framework);
    table.rows.push_back({wordCell(what), wordCell(stands),
                          wordCell(say("%1 of %2").arg(goal.stepsDone()).arg(goal.steps.size())),
                          wordCell(shows.join(u"; "_s))});
  }
  return table;
}

ReportTable timeTable(const Growth& growth, GrowthOn where) {
  ReportTable table{say("Over time, the newest first"),
                    {{say("Day"), 84}, {say("Kind"), 104}, {say("What")}, {say("More"), 220}},
                    {},
                    say("Nothing is recorded yet.")};
  for (const GrowthLine& line : growth.lines) {
    if (line.isPrivate && where == GrowthOn::Paper) continue;
    table.rows.push_back(
        {dayCell(line.day), wordCell(growthWords(line.kind)), wordCell(line.what), wordCell(line.more)});
  }
  return table;
}

}  // namespace

Report growthReport(const Growth& growth, QDate on, const QString& printed, GrowthOn where) {
  Report report{say("Growth"), growth.name, on, printed, {}};
  ReportPart part{growth.name, growth.standing.isEmpty() ? QString() : growth.standing + u'.', {}, {}};
  if (!part.about.isEmpty()) part.about[0] = part.about[0].toUpper();
  part.tables = {goalTable(growth), timeTable(growth, where)};
  report.parts.push_back(std::move(part));
  return report;
}

}  // namespace headroom
