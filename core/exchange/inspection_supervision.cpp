// SPDX-License-Identifier: MIT
// The parts of the inspection pack that supervision fills: on time, what did not happen, actions, cases not discussed.
// References and counts alone: what was said or agreed stays in the records.

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
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
ReportPart onTimePart(const Database& records, const ReportScope& scope) {
  const auto months = complianceByMonth(loadDueDates(records, scope.on, kReportMonths, scope.unit), scope.unit);
  ReportPart part{say("Supervision on time")};
  ReportTable table{say("On time by month"),
                    {{say("Month")}, {say("Due"), 80, true}, {say("On time"), 80, true}, {say("Share"), 80, true}},
                    {},
                    {}};
  int due = 0, onTime = 0;
  for (const ComplianceMonth& month : months) {
    due += month.due, onTime += month.onTime;
    table.rows.push_back({wordCell(dayWords(month.month, u"MMMM yyyy")), countCell(month.due), countCell(month.onTime),
                          shareCell(month.onTime, month.due)});
  }
  part.figures.push_back({say("On time in %1 months").arg(kReportMonths), countCell(onTime), due, say("due dates"),
                          true,
                          say("Of the dates on which a formal one-to-one was due, those with one held on or before "
                              "them. The last month goes up to the day."),
                          say("6, on time")});
  part.tables.push_back(std::move(table));
  return part;
}

namespace {

ReportTable notHeldTable(const QString& title, const QString& of) {
  return {title,
          {{of},
           {say("Moved"), 80, true},
           {say("Cancelled"), 80, true},
           {say("Missed"), 80, true},
           {say("Together"), 80, true}},
          {},
          say("Every session took place.")};
}

void addNotHeld(ReportTable& table, const QString& words, const NotHeldCount& count) {
  if (count.all() == 0) return;
  table.rows.push_back({wordCell(words), countCell(count.moved), countCell(count.cancelled), countCell(count.missed),
                        countCell(count.all())});
}

// What one of them alone was said to have is about that person, and stays with who may open the list in the program.
ReportTable reasonTable(const std::vector<PastSession>& rows) {
  ReportTable table = notHeldTable(say("Why"), say("Reason"));
  const ReasonsTold reasons = reasonsTold(rows);
  for (const NotHeldCount& one : reasons.told) addNotHeld(table, one.reason, one);
  addNotHeld(table, say("other reasons, each given for fewer than %1 people").arg(kLeastPeopleOfReason), reasons.rare);
  addNotHeld(table, say("no reason said"), reasons.unsaid);
  return table;
}

}  // namespace

ReportPart notHeldPart(const std::vector<PastSession>& sessions) {
  const auto rows = notHeld(sessions);
  ReportPart part{say("Sessions that did not take place")};
  part.figures.push_back({say("Moved, cancelled or missed"), countCell(static_cast<qint64>(rows.size())),
                          static_cast<qint64>(sessions.size()), say("sessions that were dated in these months"), true,
                          say("A session whose day has passed without a record counts as missed."), say("6, states")});
  ReportTable table = notHeldTable(say("On whose side"), say("Side"));
  for (const NotHeldCount& one : notHeldBySide(rows))
    addNotHeld(table, one.side ? token(*one.side) : say("not said"), one);
  part.tables.push_back(std::move(table));
  part.tables.push_back(reasonTable(rows));
  return part;
}

namespace {

ReportTable actionTable(const std::vector<OpenAction>& open) {
  ReportTable table{say("Open actions"),
                    {{say("Action")},
                     {say("Owner"), 150},
                     {say("About"), 100},
                     {say("Due"), 76},
                     {say("When"), 70},
                     {say("Age, days"), 56, true},
                     {say("Carried"), 50, true}},
                    {},
                    say("No action is open on the day.")};
  for (const OpenAction& one : open)
    table.rows.push_back({wordCell(one.code), wordCell(one.ownerName),
                          wordCell(one.caseCode.isEmpty() ? say("no case") : one.caseCode),
                          dayCell(one.due, say("no date")), wordCell(one.label ? token(*one.label) : say("no date")),
                          one.ageDays ? countCell(*one.ageDays) : wordCell(u"–"_s), countCell(one.carried)});
  return table;
}

ReportTable ageingTable(const std::vector<ActionAgeing>& ageing) {
  ReportTable table{say("By age and supervisor"),
                    {{say("Supervisor")},
                     {say("Open"), 44, true},
                     {say("To 4 weeks"), 64, true},
                     {say("To 8"), 40, true},
                     {say("To 12"), 40, true},
                     {say("Older"), 40, true},
                     {say("Undated"), 54, true},
                     {say("Overdue"), 54, true},
                     {say("Carried 3 times"), 92, true}},
                    {},
                    say("No action is open on the day.")};
  for (const ActionAgeing& one : ageing) {
    std::vector<ReportCell> row{wordCell(one.supervisor ? one.name : say("nobody")), countCell(one.open)};
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
  ReportPart part{say("Actions"), say("What an action says stays in its record.")};
  const auto add = [&](const QString& name, auto counts, const QString& definition, const QString& rule) {
    part.figures.push_back({name, countCell(std::count_if(open.begin(), open.end(), counts)), n, say("open actions"),
                            true, definition, rule});
  };
  add(
      say("Overdue"), [](const OpenAction& one) { return one.label == DueLabel::Overdue; },
      say("Due before the day, and neither done nor dropped."), say("6, labels"));
  add(
      say("Without a date"), [](const OpenAction& one) { return !one.due; }, say("Nobody said by when."),
      say("7, the record"));
  add(
      say("Carried three times or more"), [](const OpenAction& one) { return one.isStuck(); },
      say("An open action goes into the next session by itself; the third time it is flagged."), say("7, the record"));
  add(
      say("Older than twelve weeks"), [](const OpenAction& one) { return ageBandOf(one.ageDays) == AgeBand::Older; },
      say("Days since the session that first agreed it."), say("7, the record"));
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
  const QString rule = say("6, not discussed");
  ReportPart part{say("Cases not discussed")};
  part.figures = {{say("Not discussed for %1 days or more").arg(kNotDiscussedDays),
                   countCell(static_cast<qint64>(waiting.size())), n, say("open cases with a lead"), true,
                   say("Not discussed in any one-to-one, case or group supervision since then; for a case never "
                       "discussed, since it opened."),
                   rule},
                  {say("Of these never discussed"), countCell(never), static_cast<qint64>(waiting.size()),
                   say("cases not discussed"), true, say("In no session that was held up to the day."), rule}};
  ReportTable table{say("Not discussed, the heaviest first"),
                    {{say("Case")},
                     {say("Kind"), 106},
                     {say("Lead"), 150},
                     {say("Team"), 150},
                     {say("Points"), 44, true},
                     {say("Last discussed"), 84},
                     {say("Weeks"), 44, true}},
                    {},
                    say("Every open case was discussed in these weeks."),
                    3};
  for (const NotDiscussedCase& one : waiting)
    table.rows.push_back({wordCell(one.code), wordCell(one.kind), wordCell(one.personName), wordCell(one.teamName),
                          one.weight ? numberCell(*one.weight, 2) : wordCell(say("none")),
                          dayCell(one.lastDiscussed, say("never")), countCell(one.weeks())});
  part.tables.push_back(std::move(table));
  return part;
}

}  // namespace headroom
