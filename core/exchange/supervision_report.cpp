// SPDX-License-Identifier: MIT
// One reading of the clocks for each window that is offered.
// Rows stand in the order of the command: by next date.
#include "core/exchange/supervision_report.h"

#include <algorithm>
#include <map>

#include "core/base/say.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/past_session_store.h"
#include "core/supervision/session_length.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

ReportFigure ofScope(const QString& name, int value, int inScope, const QString& definition, const QString& rule) {
  return {name, countCell(value), inScope, say("people in scope"), true, definition, rule};
}

void addWindowFigure(ReportPart& part, const SupervisionTotals& totals, int window) {
  part.figures.push_back(
      ofScope(say("Supervised in the last %1 days").arg(window), totals.supervisedInWindow, totals.inScope,
              say("A formal one-to-one was held in the %1 days up to the day. In scope is everybody with a post on the "
                  "day, but for those absent on every one of these days and those never supervised whose first date "
                  "is still to come.")
                  .arg(window),
              say("6, supervised in the window")));
}

void addDueFigures(ReportPart& part, const SupervisionTotals& totals) {
  part.figures.push_back(
      ofScope(say("Past their next date"), totals.overdue, totals.inScope,
              say("The next formal one-to-one was due before the day: the last one held and the interval of "
                  "the person's policy, put off by absence."),
              say("6, next due")));
  part.figures.push_back(ofScope(say("Never supervised"), totals.never, totals.inScope,
                                 say("No formal one-to-one was held up to the day, and one was due."),
                                 say("6, last held")));
}

QString whenWords(const PersonClock& clock) {
  if (clock.leavesOn) return say("leaves");
  return clock.label ? token(*clock.label) : say("away");
}

ReportTable newClockTable() {
  return {say("Everybody with a post"),
          {{say("Name")},
           {say("Person"), 70, false, false},
           {say("Team"), 150},
           {say("Last held"), 80},
           {say("Next due"), 80},
           {say("When"), 70},
           {say("Days over"), 54, true},
           {say("In scope"), 48},
           {say("Held within"), 66}},
          {},
          say("Nobody has a post here on the day."),
          2};
}

}  // namespace

ReportPart supervisionPart(const Database& records, const ReportScope& scope) {
  const Snapshot moment(records);
  const Organisation organisation = loadOrganisationOn(records, scope.on);
  ReportPart part{say("Supervision")};
  std::map<PersonId, int> within;
  std::vector<PersonClock> shown;
  for (const int window : kSupervisionWindows) {
    auto clocks = loadClocks(records, scope.on, window, scope.unit);
    for (const PersonClock& clock : clocks)
      if (clock.supervisedInWindow) within.emplace(clock.person, window);
    addWindowFigure(part, totalsOf(clocks), window);
    if (window == kSupervisionWindow) shown = std::move(clocks);
  }
  addDueFigures(part, totalsOf(shown));
  ReportTable table = newClockTable();
  const PostsByPerson posts(organisation);
  for (const PersonClock& clock : shown) {
    const Post* post = posts.main(clock.person, scope.on);
    const auto held = within.find(clock.person);
    table.rows.push_back({wordCell(clock.personName), wordCell(clock.personCode),
                          wordCell(post == nullptr ? QString() : organisation.units.find(post->unit)->name),
                          dayCell(clock.lastHeld, say("not yet")), dayCell(clock.due, say("none")),
                          wordCell(whenWords(clock)), countCell(clock.daysOverdue),
                          wordCell(clock.inScope ? say("yes") : say("no")),
                          wordCell(held == within.end() ? say("no") : say("%1 days").arg(held->second))});
  }
  part.tables.push_back(std::move(table));
  return part;
}

namespace {

// The newest first, so that the question 'since April' is answered by its beginning.
ReportPart heldPart(const std::vector<PastSession>& sessions, bool isUnit) {
  auto held = heldOneToOnes(sessions);
  const SessionLengths lengths = lengthsOf(sessions);
  ReportPart part{say("One-to-ones held")};
  part.figures.push_back(
      {say("Under 60 minutes or interrupted"), countCell(lengths.flagged), lengths.held,
       say("one-to-ones held in these months"), true,
       say("Such a session is held, and flagged. Formal one-to-ones of %1 months.").arg(kReportMonths),
       say("6, states")});
  if (!isUnit) {
    part.about = say("The report of one unit lists every session.");
    return part;
  }
  ReportTable table{
      say("Formal one-to-ones, the newest first"),
      {{say("Date")}, {say("Session"), 90}, {say("With"), 170}, {say("Supervisor"), 170}, {say("Minutes"), 60, true}},
      {},
      say("No formal one-to-one was held in these months.")};
  std::reverse(held.begin(), held.end());
  for (const PastSession& one : held)
    table.rows.push_back({dayCell(one.day), wordCell(one.code), wordCell(one.personName),
                          wordCell(one.supervisor ? one.supervisorName : say("not said")),
                          one.minutes ? countCell(*one.minutes) : wordCell(u"–"_s)});
  part.tables.push_back(std::move(table));
  return part;
}

}  // namespace

Report supervisionReport(const Database& records, const ReportScope& scope, const QString& printed) {
  const Snapshot moment(records);
  const auto sessions = loadPastSessions(records, scope.on.addMonths(-kReportMonths).addDays(1), scope.on, scope.unit);
  Report report{say("Supervision"),
                reportUnitName(records, scope.unit),
                scope.on,
                printed,
                {supervisionPart(records, scope), onTimePart(records, scope), notHeldPart(sessions),
                 heldPart(sessions, scope.unit.has_value())}};
  report.marking = loadPrintedMarking(records);
  return report;
}

QString reportUnitName(const Database& records, std::optional<UnitId> unit) {
  return unit ? loadUnits(records).find(*unit)->name : say("Whole service");
}

}  // namespace headroom
