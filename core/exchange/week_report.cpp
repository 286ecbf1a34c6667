// SPDX-License-Identifier: MIT
// Each figure is counted by the function that its page counts by; of the rows behind it the first few are shown.
#include "core/exchange/week_report.h"

#include <algorithm>
#include <map>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/exchange/supervision_report.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/not_discussed_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

CaseloadFacts factsOn(const Database& records, const ReportScope& scope, QDate on) {
  return scope.unit ? loadFactsOfUnit(records, on, *scope.unit) : loadFacts(records, on);
}

/// Who leads each case there on that day.
std::map<CaseId, Allocation> ledOn(const CaseloadFacts& facts, const ReportScope& scope, QDate on) {
  std::map<CaseId, Allocation> led;
  for (const Allocation& one : facts.allocations) {
    const Post* post = facts.organisation.post(one.post);
    const Case* about = facts.caseOf(one.caseId);
    if (one.part != Part::Lead || post == nullptr || about == nullptr) continue;
    if (!one.period.holdsOn(on) || !post->period.holdsOn(on) || !about->open.holdsOn(on)) continue;
    if (!scope.unit || facts.organisation.units.isWithin(post->unit, *scope.unit)) led.emplace(one.caseId, one);
  }
  return led;
}

QString leadName(const CaseloadFacts& facts, const Allocation& one) {
  const Post* post = facts.organisation.post(one.post);
  const Person* person = post == nullptr ? nullptr : facts.organisation.person(post->person);
  return person == nullptr ? QString() : person->name;
}

/// Cuts what does not fit on the page, and says how many there are.
ReportTable first(ReportTable table) {
  const auto all = table.rows.size();
  if (all > kWeekRows) {
    table.title = say("%1: the first %2 of %3").arg(table.title, QString::number(kWeekRows), QString::number(all));
    table.rows.resize(kWeekRows);
  }
  return table;
}

struct CasesMoved {
  ReportTable in;
  ReportTable out;
  qint64 now = 0;
  qint64 before = 0;
};

CasesMoved casesMoved(const Database& records, const ReportScope& scope) {
  const QDate then = scope.on.addDays(-kWeekDays);
  const CaseloadFacts now = factsOn(records, scope, scope.on), before = factsOn(records, scope, then);
  const auto ledNow = ledOn(now, scope, scope.on), ledBefore = ledOn(before, scope, then);
  const std::vector<ReportColumn> columns{{say("Case")}, {say("Kind"), 160}, {say("Lead"), 190}, {say("Day"), 90}};
  CasesMoved moved{{say("Came in"), columns, {}, say("No case came in.")},
                   {say("Went out"), columns, {}, say("No case went out.")},
                   static_cast<qint64>(ledNow.size()),
                   static_cast<qint64>(ledBefore.size())};
  for (const auto& [id, one] : ledNow) {
    if (ledBefore.contains(id)) continue;
    const Case* about = now.caseOf(id);
    moved.in.rows.push_back(
        {wordCell(about->code), wordCell(about->kind), wordCell(leadName(now, one)), dayCell(one.period.from)});
  }
  for (const auto& [id, one] : ledBefore) {
    if (ledNow.contains(id)) continue;
    const Case* about = before.caseOf(id);
    const auto ended = about->open.to && *about->open.to <= scope.on ? about->open.to : one.period.to;
    moved.out.rows.push_back(
        {wordCell(about->code), wordCell(about->kind), wordCell(leadName(before, one)), dayCell(ended, u"–"_s)});
  }
  return moved;
}

ReportTable overTable(const std::vector<PostBalance>& posts) {
  ReportTable table{say("Over their limit"),
                    {{say("Worker")}, {say("Load"), 70, true}, {say("Ceiling"), 70, true}, {say("Status"), 120}},
                    {},
                    say("No post is over its limit.")};
  for (const PostBalance& one : posts) {
    if (one.status() != Status::Over && one.status() != Status::NoCapacity) continue;
    table.rows.push_back({wordCell(one.personName), numberCell(one.load, 2),
                          one.judged ? numberCell(one.judged->ceiling, 2) : wordCell(u"–"_s),
                          wordCell(token(one.status()))});
  }
  return table;
}

bool isNextWeek(const std::optional<QDate>& due, QDate on) { return due && *due >= on && *due < on.addDays(kWeekDays); }

ReportTable overdueTable(const std::vector<PersonClock>& clocks, const std::vector<OpenAction>& actions, QDate on) {
  ReportTable table{say("Supervision and actions overdue"),
                    {{say("Who")}, {say("What"), 330}, {say("Days late"), 64, true}},
                    {},
                    say("Nothing is overdue.")};
  for (const PersonClock& one : clocks) {
    if (one.isOverdue())
      table.rows.push_back({wordCell(one.personName), wordCell(say("supervision")), countCell(one.daysOverdue)});
  }
  for (const OpenAction& one : actions) {
    if (one.label == DueLabel::Overdue)
      table.rows.push_back({wordCell(one.ownerName), wordCell(one.what), countCell(one.due->daysTo(on))});
  }
  return table;
}

ReportTable comingTable(const std::vector<PersonClock>& clocks, const std::vector<OpenAction>& actions, QDate on) {
  ReportTable table{say("Due in the next seven days"),
                    {{say("Who")}, {say("What"), 330}, {say("Due"), 90}},
                    {},
                    say("Nothing is due.")};
  for (const PersonClock& one : clocks) {
    if (isNextWeek(one.due, on))
      table.rows.push_back({wordCell(one.personName), wordCell(say("supervision")), dayCell(one.due)});
  }
  for (const OpenAction& one : actions) {
    if (isNextWeek(one.due, on)) table.rows.push_back({wordCell(one.ownerName), wordCell(one.what), dayCell(one.due)});
  }
  std::stable_sort(table.rows.begin(), table.rows.end(),
                   [](const auto& a, const auto& b) { return a.back().day < b.back().day; });
  return table;
}

ReportTable silentTable(std::vector<NotDiscussedCase> waiting) {
  orderHeaviest(waiting);
  ReportTable table{say("Not discussed for six weeks, the heaviest first"),
                    {{say("Case")}, {say("Lead"), 220}, {say("Last discussed"), 100}, {say("Weeks"), 50, true}},
                    {},
                    say("Every open case was discussed.")};
  for (const NotDiscussedCase& one : waiting)
    table.rows.push_back({wordCell(one.code), wordCell(one.personName), dayCell(one.lastDiscussed, say("never")),
                          countCell(one.weeks())});
  return table;
}

}  // namespace

Report weekReport(const Database& records, const ReportScope& scope, const QString& printed) {
  const Snapshot moment(records);
  const QDate on = scope.on;
  const CasesMoved moved = casesMoved(records, scope);
  const auto posts = balance(factsOn(records, scope, on), on, scope.unit).posts;
  const auto clocks = loadClocks(records, on, kSupervisionWindow, scope.unit);
  const auto actions = loadOpenActions(records, on, scope.unit);
  const auto waiting = loadNotDiscussed(records, on, kNotDiscussedDays, scope.unit);
  const SupervisionTotals totals = totalsOf(clocks);
  ReportPart part{say("The week to %1").arg(dayWords(on, u"d MMMM"))};
  const ReportTable over = overTable(posts), late = overdueTable(clocks, actions, on),
                    coming = comingTable(clocks, actions, on);
  ReportTable sums{say("In figures"), {{say("What")}, {say("How many"), 90, true}, {say("Of"), 260}}, {}, {}};
  const auto add = [&sums](const QString& name, qint64 count, const QString& of) {
    sums.rows.push_back({wordCell(name), countCell(count), wordCell(of)});
  };
  add(say("Cases that came in"), static_cast<qint64>(moved.in.rows.size()), say("%1 led now").arg(moved.now));
  add(say("Cases that went out"), static_cast<qint64>(moved.out.rows.size()),
      say("%1 led a week ago").arg(moved.before));
  add(say("Posts over their limit, or without capacity"), static_cast<qint64>(over.rows.size()),
      counted(posts.size(), "post", "posts"));
  add(say("Supervision overdue"), totals.overdue, counted(totals.inScope, "person in scope", "people in scope"));
  add(say("Actions overdue"),
      std::count_if(actions.begin(), actions.end(),
                    [](const OpenAction& one) { return one.label == DueLabel::Overdue; }),
      counted(actions.size(), "open action", "open actions"));
  add(say("Cases not discussed for six weeks"), static_cast<qint64>(waiting.size()),
      counted(moved.now, "open case with a lead", "open cases with a lead"));
  part.tables = {std::move(sums), first(moved.in), first(moved.out),           first(over),
                 first(late),     first(coming),   first(silentTable(waiting))};
  Report report{say("The week on a page"), reportUnitName(records, scope.unit), on, printed, {std::move(part)}};
  report.marking = loadPrintedMarking(records);
  return report;
}

}  // namespace headroom
