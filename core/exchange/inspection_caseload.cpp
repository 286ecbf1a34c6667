// SPDX-License-Identifier: MIT
// The parts of the inspection pack that the caseload fills: spread, breaches, agency work, those who begin.
// Sums over posts are those of the balance; nothing is added up here a second time.

#include <algorithm>
#include <map>

#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "core/caseload/ledger.h"
#include "core/caseload/room.h"
#include "core/caseload/trend.h"
#include "core/caseload/unallocated.h"
#include "core/exchange/inspection_pack.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/clock_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

CaseloadFacts factsOfScope(const Database& records, const ReportScope& scope) {
  return scope.unit ? loadFactsOfUnit(records, scope.on, *scope.unit) : loadFacts(records, scope.on);
}

ReportCell fteCell(Decimal fte) { return {fteWords(fte), Decimal::parse(fte.toString(6), 6)}; }

void addStatusFigures(ReportPart& part, const BalanceTotals& totals) {
  const QString status = say("4, status");
  const auto add = [&](const QString& name, int value, const QString& definition) {
    part.figures.push_back({name, countCell(value), totals.posts, say("posts"), true, definition, status});
  };
  add(say("Over their limit"), totals.over, say("In breach of the one limit in force for the post."));
  add(say("No capacity"), totals.noCapacity, say("The ceiling is 0 and something is held."));
  add(say("Full"), totals.full, say("Not in breach, and nothing more fits."));
  add(say("Near their limit"), totals.near, say("From 85% of the ceiling on, not full."));
  add(say("With room"), totals.room, say("Below 85% of the ceiling."));
  add(say("Without a limit"), totals.noLimit, say("No limit is in force for the post."));
}

void addSpreadFigures(ReportPart& part, const Balance& figures) {
  const BalanceTotals& totals = figures.totals;
  const int limited = totals.posts - totals.noLimit;
  const QString rule = say("5, team and service figures");
  part.figures.push_back({say("Load against limit"), shareCell(totals.utilisation, say("not added up")), limited,
                          say("posts with a limit"), false,
                          say("The total load of these posts divided by their total ceiling; not given where they "
                              "count different measures."),
                          rule});
  const auto capable = std::count_if(figures.posts.begin(), figures.posts.end(),
                                     [](const PostBalance& row) { return row.utilisation().has_value(); });
  const auto spread = [&](const QString& name, const ReportCell& value, const QString& definition) {
    part.figures.push_back(
        {name, value, capable, say("posts with a ceiling above 0"), false, definition, say("5, spread")});
  };
  spread(say("Lowest load against limit"), shareCell(totals.lowest, u"–"_s), say("Of one post."));
  spread(say("Highest load against limit"), shareCell(totals.highest, u"–"_s), say("Of one post."));
  spread(say("Unevenness"), numberCell(totals.gini, 4),
         say("The Gini coefficient of the loads against the limits: 0 is all alike."));
  const auto holders = std::count_if(figures.posts.begin(), figures.posts.end(), [](const PostBalance& row) {
    return row.fte > Decimal(0) && row.carried.children > 0;
  });
  part.figures.push_back(
      {say("Average caseload"),
       totals.averageCaseload
           ? ReportCell{totals.averageCaseload->toString(1), Decimal::parse(totals.averageCaseload->toString(1), 1)}
           : ReportCell{u"–"_s},
       holders, say("posts that lead a case"), false,
       say("%1 open cases led by posts with FTE, divided by their %2 FTE; agency work included, reductions not taken "
           "off, per post.")
           .arg(totals.cases)
           .arg(fteWords(totals.caseHolderFte)),
       say("5, average caseload")});
}

ReportTable teamsTable(const Balance& figures, const UnitTree& units, const std::vector<UnallocatedCase>& waiting) {
  ReportTable table{say("Teams"),
                    {{say("Team")},
                     {say("Posts"), 34, true},
                     {say("FTE"), 40, true},
                     {say("Led"), 30, true},
                     {say("Waiting"), 46, true},
                     {say("Load"), 42, true},
                     {say("Ceiling"), 46, true},
                     {say("Of limit"), 48, true},
                     {say("Over"), 30, true},
                     {say("No capacity"), 66, true}},
                    {},
                    say("There is no post here on the day.")};
  std::map<std::pair<QString, UnitId>, std::vector<const PostBalance*>> teams;
  for (const PostBalance& row : figures.posts) teams[{units.find(row.unit)->name, row.unit}].push_back(&row);
  for (const auto& [team, posts] : teams) {
    const BalanceTotals totals = totalsOf(posts);
    const auto waits = std::count_if(waiting.begin(), waiting.end(),
                                     [id = team.second](const UnallocatedCase& one) { return one.unit == id; });
    table.rows.push_back({wordCell(team.first), countCell(totals.posts), fteCell(totals.fte),
                          countCell(casesLed(posts)), countCell(waits),
                          totals.load ? numberCell(*totals.load) : wordCell(u"–"_s),
                          totals.ceiling ? numberCell(*totals.ceiling, 2) : wordCell(u"–"_s),
                          shareCell(totals.utilisation, u"–"_s), countCell(totals.over), countCell(totals.noCapacity)});
  }
  return table;
}

ReportTable newPostTable(const QString& title, const QString& none) {
  return {title,
          {{say("Worker")},
           {say("Post"), 70, false, false},
           {say("Team"), 130},
           {say("Role"), 118},
           {say("FTE"), 34, true},
           {say("Load"), 40, true},
           {say("Ceiling"), 46, true},
           {say("Counted in"), 62},
           {say("Of limit"), 48, true},
           {say("Status"), 66}},
          {},
          none,
          2};
}

std::vector<ReportCell> postRow(const PostBalance& row, const UnitTree& units) {
  return {wordCell(row.personName),
          wordCell(row.postCode),
          wordCell(units.find(row.unit)->name),
          wordCell(token(row.role)),
          fteCell(row.fte),
          numberCell(row.load),
          row.judged ? numberCell(row.judged->ceiling, 2) : wordCell(u"–"_s),
          wordCell(token(row.measure)),
          shareCell(row.utilisation(), u"–"_s),
          wordCell(token(row.status()))};
}

ReportTable waitingTable(const std::vector<UnallocatedCase>& waiting, const UnitTree& units) {
  ReportTable table{
      say("Cases without a lead"),
      {{say("Case")}, {say("Kind"), 130}, {say("Unit"), 240}, {say("Since"), 80}, {say("Days"), 44, true}},
      {},
      say("Every open case has a lead.")};
  for (const UnallocatedCase& one : waiting)
    table.rows.push_back({wordCell(one.code), wordCell(one.kind),
                          wordCell(one.unit ? units.find(*one.unit)->name : say("none")), dayCell(one.since),
                          countCell(one.days)});
  return table;
}

}  // namespace

ReportPart spreadPart(const Database& records, const ReportScope& scope) {
  const CaseloadFacts facts = factsOfScope(records, scope);
  const Balance figures = balance(facts, scope.on, scope.unit);
  const auto waiting = unallocated(loadUnallocatedFacts(records, scope.on), scope.on, scope.unit);
  const UnitTree& units = facts.organisation.units;
  ReportPart part{say("How the work is spread")};
  addStatusFigures(part, figures.totals);
  addSpreadFigures(part, figures);
  const auto waits = static_cast<qint64>(waiting.size());
  part.figures.push_back({say("Without a lead"), countCell(waits), casesLed(figures.posts) + waits, say("open cases"),
                          true,
                          say("Open on the day, and no post leads them. A case held only by a team is one of them."),
                          say("3, unallocated")});
  part.tables.push_back(teamsTable(figures, units, waiting));
  ReportTable posts = newPostTable(say("Every post"), say("There is no post here on the day."));
  for (const PostBalance& row : figures.posts) posts.rows.push_back(postRow(row, units));
  part.tables.push_back(std::move(posts));
  part.tables.push_back(waitingTable(waiting, units));
  return part;
}

ReportPart breachPart(const Database& records, const ReportScope& scope) {
  const OverloadRule everyRun{OverloadRule().thresholdPercent, 1};
  const auto runs = loadOverload(records, scope.on, everyRun, scope.unit);
  const auto answered = loadEscalations(records, scope.on, scope.unit);
  const Organisation organisation = loadOrganisationOn(records, scope.on);
  ReportTable table{say("Over their limit, and since when"),
                    {{say("Worker")},
                     {say("Post"), 70, false, false},
                     {say("Team"), 150},
                     {say("Since"), 76},
                     {say("Days"), 38, true},
                     {say("Peak"), 44, true},
                     {say("Who answers for it"), 130},
                     {say("By"), 76}},
                    {},
                    say("Nobody is over their limit on the day."),
                    2};
  int longRuns = 0, owned = 0;
  for (const OverloadRun& run : runs) {
    const bool isLong = run.days() >= OverloadRule().days;
    const auto found = std::find_if(answered.begin(), answered.end(), [&](const OpenEscalation& one) {
      return one.running && one.run.post == run.post && one.hasOwner();
    });
    const bool hasOwner = found != answered.end();
    longRuns += isLong ? 1 : 0;
    owned += isLong && hasOwner ? 1 : 0;
    const Post* post = organisation.post(run.post);
    const Person* owner = hasOwner ? organisation.person(*found->decided->owner) : nullptr;
    table.rows.push_back({wordCell(organisation.person(run.person)->name), wordCell(run.postCode),
                          wordCell(organisation.units.find(post->unit)->name), dayCell(run.since),
                          countCell(run.days()), shareCell(run.peak),
                          wordCell(owner != nullptr ? owner->name : say(isLong ? "nobody" : "")),
                          dayCell(hasOwner ? found->decided->due : std::nullopt)});
  }
  const QString rule = say("5, sustained overload");
  const auto over = static_cast<qint64>(runs.size());
  ReportPart part{say("Over the limit, and for how long")};
  const int posts = balance(factsOfScope(records, scope), scope.on, scope.unit).totals.posts;
  part.figures = {
      {say("Over on the day"), countCell(over), posts, say("posts"), true,
       say("Load above the ceiling, or at the ceiling where that is a breach. A post without capacity is not one of "
           "them."),
       rule},
      {say("Over for 28 days or more"), countCell(longRuns), over, say("posts over their limit"), true,
       say("Without a day's break up to the day. Such a run opens an escalation."), rule},
      {say("With somebody who answers for it"), countCell(owned), longRuns, say("runs of 28 days or more"), true,
       say("An owner, an action and a date are recorded; weeks whose accepted time has run out are not counted."),
       rule}};
  part.tables.push_back(std::move(table));
  return part;
}

ReportPart agencyPart(const Database& records, const ReportScope& scope) {
  const auto days = monthsUpTo(scope.on, kReportMonths);
  const CaseloadFacts facts = loadFactsOver(records, days.front(), scope.on, scope.unit);
  const TrendMonth now = trend(facts, {scope.on}, scope.unit).front();
  ReportPart part{say("Agency share")};
  part.figures.push_back({say("Agency share"), shareCell(now.agencyShare(), u"–"_s), now.totals.posts - now.students,
                          say("posts, students left out"), false,
                          say("%1 of %2 contracted FTE are held by agency contract on the day. Students are left out.")
                              .arg(fteWords(now.agencyFte), fteWords(now.totals.fte - now.studentFte)),
                          say("2, people and posts")});
  ReportTable table{say("Agency share by month"),
                    {{say("On the first of")},
                     {say("FTE without students"), 130, true},
                     {say("Agency FTE"), 90, true},
                     {say("Agency share"), 90, true},
                     {say("Cases led"), 80, true}},
                    {},
                    {}};
  for (const TrendMonth& month : trend(facts, days, scope.unit))
    table.rows.push_back({dayCell(month.on), fteCell(month.totals.fte - month.studentFte), fteCell(month.agencyFte),
                          shareCell(month.agencyShare(), u"–"_s), countCell(month.led)});
  part.tables.push_back(std::move(table));
  return part;
}

namespace {

ReportTable promisesTable(const std::vector<LedgerLine>& promises) {
  ReportTable table{say("Promises of a smaller caseload"),
                    {{say("Worker")},
                     {say("Promise"), 120},
                     {say("Taken, %"), 52, true},
                     {say("From"), 74},
                     {say("Until"), 74},
                     {say("Days"), 40, true},
                     {say("Kept"), 40, true},
                     {say("Broken"), 46, true},
                     {say("Worst by"), 54, true}},
                    {},
                    say("Nobody was promised a smaller caseload in these months.")};
  for (const LedgerLine& one : promises)
    table.rows.push_back({wordCell(one.personName), wordCell(one.reason), numberCell(one.percent),
                          dayCell(one.period.from), dayCell(one.period.lastDay(), say("open")), countCell(one.promised),
                          countCell(one.kept), countCell(one.broken), numberCell(one.worstExcess, 2)});
  return table;
}

}  // namespace

ReportPart protectedPart(const Database& records, const ReportScope& scope) {
  const CaseloadFacts facts = factsOfScope(records, scope);
  const Balance figures = balance(facts, scope.on, scope.unit);
  const auto promises = loadLedger(records, scope.on.addMonths(-kReportMonths), scope.on, scope.unit);
  ReportTable newly = newPostTable(say("Newly qualified workers"), say("No post is newly qualified."));
  int over = 0;
  for (const PostBalance& row : figures.posts) {
    if (row.role != Role::Nqsw) continue;
    over += row.status() == Status::Over ? 1 : 0;
    newly.rows.push_back(postRow(row, facts.organisation.units));
  }
  qint64 promised = 0, kept = 0;
  for (const LedgerLine& one : promises) promised += one.promised, kept += one.kept;
  ReportPart part{say("Newly qualified and protected caseloads")};
  part.figures = {{say("Newly qualified, over their limit"), countCell(over), static_cast<qint64>(newly.rows.size()),
                   say("newly qualified posts"), true,
                   say("In breach of the limit that is in force for the post, less what is taken for the first year."),
                   say("4, reduction")},
                  {say("Promised days kept"), countCell(kept), promised, say("days promised"), true,
                   say("For every promise in force in these months, from its beginning: the days on which none of the "
                       "person's posts was in breach of the reduced ceiling."),
                   say("5, protected-caseload ledger")}};
  part.tables.push_back(std::move(newly));
  part.tables.push_back(promisesTable(promises));
  return part;
}

}  // namespace headroom
