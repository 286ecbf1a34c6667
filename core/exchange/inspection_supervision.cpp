// SPDX-License-Identifier: MIT
// The parts of the inspection pack that supervision fills: on time, what did not happen, actions, cases not discussed.
// References and counts alone: what was said or agreed stays in the records.
#include <QCoreApplication>

#include <algorithm>

#include "core/base/day_words.h"
#include "core/exchange/inspection_pack.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_ageing.h"
#include "core/supervision/action_store.h"
#include "core/supervision/compliance.h"
#include "core/supervision/compliance_store.h"
#include "core/supervision/not_discussed_store.h"
#include "core/supervision/not_held.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString sayHeld(const char* words) { return QCoreApplication::translate("report", words); }

}  // namespace

ReportPart onTimePart(const Database& records, const ReportScope& scope) {
  const auto months = complianceByMonth(loadDueDates(records, scope.on, kReportMonths, scope.unit), scope.unit);
  ReportPart part{sayHeld("Supervision on time")};
  ReportTable table{
      sayHeld("On time by month"),
      {{sayHeld("Month")}, {sayHeld("Due"), 80, true}, {sayHeld("On time"), 80, true}, {sayHeld("Share"), 80, true}},
      {},
      {}};
  int due = 0, onTime = 0;
  for (const ComplianceMonth& month : months) {
    due += month.due, onTime += month.onTime;
    table.rows.push_back({wordCell(dayWords(month.month, u"MMMM yyyy")), countCell(month.due), countCell(month.onTime),
                          shareCell(month.onTime, month.due)});
  }
  part.figures.push_back({sayHeld("On time in %1 months").arg(kReportMonths), countCell(onTime), due,
                          sayHeld("due dates"), true,
                          sayHeld("Of the dates on which a formal one-to-one was due, those with one held on or before "
                                  "them. The last month goes up to the day."),
                          sayHeld("6, on time")});
  part.tables.push_back(std::move(table));
  return part;
}

ReportPart notHeldPart(const std::vector<PastSession>& sessions) {
  const auto rows = notHeld(sessions);
  ReportPart part{sayHeld("Sessions that did not take place")};
  part.figures.push_back({sayHeld("Moved, cancelled or missed"), countCell(static_cast<qint64>(rows.size())),
                          static_cast<qint64>(sessions.size()), sayHeld("sessions that were dated in these months"),
                          true, sayHeld("A session whose day has passed without a record counts as missed."),
                          sayHeld("6, states")});
  ReportTable table{sayHeld("On whose side"),
                    {{sayHeld("Side")},
                     {sayHeld("Moved"), 80, true},
                     {sayHeld("Cancelled"), 80, true},
                     {sayHeld("Missed"), 80, true},
                     {sayHeld("Together"), 80, true}},
                    {},
                    sayHeld("Every session took place.")};
  for (const NotHeldCount& one : notHeldBySide(rows))
    table.rows.push_back({wordCell(one.side ? token(*one.side) : sayHeld("not said")), countCell(one.moved),
                          countCell(one.cancelled), countCell(one.missed), countCell(one.all())});
  part.tables.push_back(std::move(table));
  return part;
}

namespace {

ReportTable actionTable(const std::vector<OpenAction>& open) {
  ReportTable table{sayHeld("Open actions"),
                    {{sayHeld("Action")},
                     {sayHeld("Owner"), 150},
                     {sayHeld("About"), 100},
                     {sayHeld("Due"), 76},
                     {sayHeld("When"), 70},
                     {sayHeld("Age, days"), 56, true},
                     {sayHeld("Carried"), 50, true}},
                    {},
                    sayHeld("No action is open on the day.")};
  for (const OpenAction& one : open)
    table.rows.push_back({wordCell(one.code), wordCell(one.ownerName),
                          wordCell(one.caseCode.isEmpty() ? sayHeld("no case") : one.caseCode),
                          dayCell(one.due, sayHeld("no date")),
                          wordCell(one.label ? token(*one.label) : sayHeld("no date")),
                          one.ageDays ? countCell(*one.ageDays) : wordCell(u"–"_s), countCell(one.carried)});
  return table;
}

ReportTable ageingTable(const std::vector<ActionAgeing>& ageing) {
  ReportTable table{sayHeld("By age and supervisor"),
                    {{sayHeld("Supervisor")},
                     {sayHeld("Open"), 44, true},
                     {sayHeld("To 4 weeks"), 64, true},
                     {sayHeld("To 8"), 40, true},
                     {sayHeld("To 12"), 40, true},
                     {sayHeld("Older"), 40, true},
                     {sayHeld("Undated"), 54, true},
                     {sayHeld("Overdue"), 54, true},
                     {sayHeld("Carried 3 times"), 92, true}},
                    {},
                    sayHeld("No action is open on the day.")};
  for (const ActionAgeing& one : ageing) {
    std::vector<ReportCell> row{wordCell(one.supervisor ? one.name : sayHeld("nobody")), countCell(one.open)};
    for (const int count : one.byAge) row.push_back(countCell(count));
    row.push_back(countCell(one.overdue));
    row.push_back(countCell(one.stuck));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

ReportPart actionsPart(const Database& records, const ReportScope& scope) {
  const auto open = loadOpenActions(records, scope.on, scope.unit);
  const auto n = static_cast<qint64>(open.size());
  ReportPart part{sayHeld("Actions"), sayHeld("What an action says stays in its record.")};
  const auto add = [&](const QString& name, auto counts, const QString& definition, const QString& rule) {
    part.figures.push_back({name, countCell(std::count_if(open.begin(), open.end(), counts)), n,
                            sayHeld("open actions"), true, definition, rule});
  };
  add(
      sayHeld("Overdue"), [](const OpenAction& one) { return one.label == DueLabel::Overdue; },
      sayHeld("Due before the day, and neither done nor dropped."), sayHeld("6, labels"));
  add(
      sayHeld("Without a date"), [](const OpenAction& one) { return !one.due; }, sayHeld("Nobody said by when."),
      sayHeld("7, the record"));
  add(
      sayHeld("Carried three times or more"), [](const OpenAction& one) { return one.isStuck(); },
      sayHeld("An open action goes into the next session by itself; the third time it is flagged."),
      sayHeld("7, the record"));
  add(
      sayHeld("Older than twelve weeks"),
      [](const OpenAction& one) { return ageBandOf(one.ageDays) == AgeBand::Older; },
      sayHeld("Days since the session that first agreed it."), sayHeld("7, the record"));
  part.tables.push_back(ageingTable(actionAgeing(open, loadOrganisationOn(records, scope.on), scope.on)));
  part.tables.push_back(actionTable(open));
  return part;
}

ReportPart notDiscussedPart(const Database& records, const ReportScope& scope) {
  const auto every = loadNotDiscussed(records, scope.on, 0, scope.unit);
  auto waiting = loadNotDiscussed(records, scope.on, kNotDiscussedDays, scope.unit);
  orderHeaviest(waiting);
  const auto n = static_cast<qint64>(every.size());
  const auto never =
      std::count_if(waiting.begin(), waiting.end(), [](const NotDiscussedCase& one) { return !one.lastDiscussed; });
  const QString rule = sayHeld("6, not discussed");
  ReportPart part{sayHeld("Cases not discussed")};
  part.figures = {
      {sayHeld("Not discussed for %1 days or more").arg(kNotDiscussedDays),
       countCell(static_cast<qint64>(waiting.size())), n, sayHeld("open cases with a lead"), true,
       sayHeld("No held one-to-one, case or group supervision discussed the case since; of a case that never "
               "was, since it opened."),
       rule},
      {sayHeld("Of these never discussed"), countCell(never), static_cast<qint64>(waiting.size()),
       sayHeld("cases not discussed"), true, sayHeld("In no session that was held up to the day."), rule}};
  ReportTable table{sayHeld("Not discussed, the heaviest first"),
                    {{sayHeld("Case")},
                     {sayHeld("Kind"), 106},
                     {sayHeld("Lead"), 150},
                     {sayHeld("Team"), 150},
                     {sayHeld("Points"), 44, true},
                     {sayHeld("Last discussed"), 84},
                     {sayHeld("Weeks"), 44, true}},
                    {},
                    sayHeld("Every open case was discussed in these weeks."),
                    3};
  for (const NotDiscussedCase& one : waiting)
    table.rows.push_back({wordCell(one.code), wordCell(one.kind), wordCell(one.personName), wordCell(one.teamName),
                          one.weight ? numberCell(*one.weight, 2) : wordCell(sayHeld("none")),
                          dayCell(one.lastDiscussed, sayHeld("never")), countCell(one.weeks())});
  part.tables.push_back(std::move(table));
  return part;
}

}  // namespace headroom
