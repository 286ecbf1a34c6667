// SPDX-License-Identifier: MIT
// Every row asks the same function of other posts and other days.
#include "core/exchange/workforce_report.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/childrens_workforce.h"
#include "core/caseload/trend.h"
#include "core/caseload/workforce_store.h"
#include "core/exchange/supervision_report.h"
#include "core/exchange/workforce_figures.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

ReportCell hoursCell(Decimal fte) { return {fteWords(fte), Decimal::parse(fte.toString(6), 6)}; }

/// Years to one place, from days.
ReportCell yearsCell(const std::optional<qint64>& days) {
  if (!days) return wordCell(u"–"_s);
  const qint64 tenths = (*days * 40 + 730) / 1461;
  return {u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10), Decimal::fromScaled(tenths, 1)};
}

struct WorkforceRead {
  Organisation organisation;
  Workforce workforce;
  std::vector<Period> years;
};

Workforce::Counts inUnit(const WorkforceRead& read, std::optional<UnitId> unit) {
  if (!unit) return [](const Post&) { return true; };
  return [below = read.organisation.units.below(*unit)](const Post& post) { return below.contains(post.unit); };
}

StayFigures yearOf(const WorkforceRead& read, const Period& year, const Workforce::Counts& counts) {
  return read.workforce.of(year.from, *year.lastDay(), counts);
}

std::vector<ReportCell> countedCells(const StayFigures& figures) {
  return {countCell(figures.inPost),
          hoursCell(figures.fte),
          countCell(figures.starters),
          countCell(figures.leavers),
          countCell(figures.movedIn),
          countCell(figures.movedOut),
          shareCell(figures.turnover(), u"–"_s),
          yearsCell(figures.daysInPost),
          shareCell(figures.agencyShare(), u"–"_s),
          countCell(figures.changedHands)};
}

bool isEmpty(const StayFigures& one) {
  return one.inPost + one.starters + one.leavers + one.movedIn + one.movedOut + one.changedHands == 0 &&
         one.agencyFte.isZero();
}

std::vector<ReportColumn> yearColumns() {
  return {{say("In post"), 40, true},  {say("FTE"), 38, true},        {say("Started"), 44, true},
          {say("Left"), 28, true},     {say("Moved in"), 52, true},   {say("Moved out"), 60, true},
          {say("Turnover"), 50, true}, {say("Years here"), 58, true}, {say("Agency"), 44, true},
          {say("Cases"), 36, true}};
}

/// A row a year in which there was anybody, the latest first.
void addYears(ReportTable& table, const WorkforceRead& read, const Workforce::Counts& counts,
              const std::vector<ReportCell>& before) {
  for (const Period& year : read.years) {
    const StayFigures figures = yearOf(read, year, counts);
    if (isEmpty(figures)) continue;
    std::vector<ReportCell> cells = before;
    cells.push_back(dayCell(figures.last));
    for (ReportCell& cell : countedCells(figures)) cells.push_back(std::move(cell));
    table.rows.push_back(std::move(cells));
  }
}

ReportTable yearsTable(const WorkforceRead& read, const ReportScope& scope) {
  ReportTable table{say("Year by year"), {{say("Year to")}}, {}, say("Nobody held a post here in these years.")};
  for (ReportColumn& column : yearColumns()) table.columns.push_back(std::move(column));
  addYears(table, read, inUnit(read, scope.unit), {});
  return table;
}

/// The units below at which nothing else stands, in the order of their names.
std::vector<Unit> teamsBelow(const UnitTree& units, std::optional<UnitId> top) {
  std::vector<Unit> teams;
  for (const Unit& unit : units.units()) {
    const bool isBelow = unit.id != top && (!top || units.isWithin(unit.id, *top));
    if (isBelow && units.children(unit.id).empty()) teams.push_back(unit);
  }
  std::sort(teams.begin(), teams.end(), [](const Unit& a, const Unit& b) {
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
  });
  return teams;
}

ReportTable teamsTable(const WorkforceRead& read, const ReportScope& scope) {
  ReportTable table{
      say("By team"), {{say("Team")}, {say("Year to"), 110}}, {}, say("There is no team below this unit."), 0};
  for (ReportColumn& column : yearColumns()) table.columns.push_back(std::move(column));
  for (const Unit& team : teamsBelow(read.organisation.units, scope.unit))
    addYears(table, read, inUnit(read, team.id), {wordCell(team.name)});
  return table;
}

ReportTable monthsTable(const WorkforceRead& read, const ReportScope& scope) {
  ReportTable table{say("Month by month"),
                    {{say("Month")},
                     {say("In post at its end"), 110, true},
                     {say("FTE"), 60, true},
                     {say("Started"), 60, true},
                     {say("Left"), 50, true},
                     {say("Agency at its end"), 110, true},
                     {say("Cases that changed hands"), 150, true}},
                    {},
                    {}};
  const auto counts = inUnit(read, scope.unit);
  auto months = monthsUpTo(scope.on, 12 * kWorkforceYears);
  std::reverse(months.begin(), months.end());
  for (const QDate month : months) {
    const QDate last = std::min(scope.on, month.addMonths(1).addDays(-1));
    const StayFigures one = read.workforce.of(month, last, counts);
    table.rows.push_back({{dayWords(month, u"MMMM yyyy"), {}, month},
                          countCell(one.inPost),
                          hoursCell(one.fte),
                          countCell(one.starters),
                          countCell(one.leavers),
                          shareCell(one.agencyShare(), u"–"_s),
                          countCell(one.changedHands)});
  }
  return table;
}

/// The posts of children's social workers, as the published figures count them.
Workforce::Counts socialWorkers(const WorkforceRead& read, std::optional<UnitId> unit) {
  return [&read, here = inUnit(read, unit)](const Post& post) {
    const Person* person = read.organisation.person(post.person);
    const bool isRegistered = person != nullptr && !person->registration.isEmpty();
    return here(post) && isSocialWorker(post.role, isRegistered) && isChildrens(read.organisation.units, post.unit);
  };
}

ReportCell publishedCell(const std::optional<double>& percent) {
  if (!percent) return wordCell(u"–"_s);
  const auto tenths = qRound64(*percent * 10);
  return {u"%1.%2%"_s.arg(tenths / 10).arg(tenths % 10), Decimal::fromScaled(tenths, 3)};
}

ReportCell tenthsCell(const std::optional<Ratio>& share) {
  if (!share) return wordCell(u"–"_s);
  return publishedCell(100 * share->toDouble());
}

ReportPart besidePart(const WorkforceRead& read, const ReportScope& scope, const QString& council,
                      const QString& unitName) {
  ReportTable table{say("Beside others"),
                    {{say("Where")}, {say("When"), 180}, {say("Turnover"), 90, true}, {say("Agency"), 90, true}},
                    {},
                    {}};
  const auto counts = socialWorkers(read, scope.unit);
  for (const Period& year : read.years) {
    const StayFigures own = yearOf(read, year, counts);
    table.rows.push_back({wordCell(unitName), wordCell(say("year to %1").arg(dayCell(own.last).words)),
                          tenthsCell(own.turnover()), tenthsCell(own.agencyShare())});
  }
  for (const WorkforceFigures& one : besideCouncil(council))
    table.rows.push_back({wordCell(one.name), wordCell(say("year to 30 Sep %1").arg(one.year)),
                          publishedCell(one.turnoverRate), publishedCell(one.agencyRate)});
  return {say("Beside the published figures"),
          say("Children's social workers only, here and in the published figures. Turnover: FTE of those who left in "
              "the year, divided by FTE in post at its end, without agency work. Agency: agency FTE as a share of all "
              "FTE at the end. Published: Department for Education, children's social work workforce. Open Government "
              "Licence v3."),
          {},
          {std::move(table)}};
}

std::vector<ReportFigure> stayFigures(const StayFigures& year) {
  const QString posts = say("2, people and posts"), published = say("5, the published figures");
  const QString people = say("people in post");
  return {
      {say("Left in a year"), countCell(year.leavers), year.inPost, people, false,
       say("Held a post here and none in the service from the next day on. Agency work and students are not counted."),
       posts},
      {say("Started in a year"), countCell(year.starters), year.inPost, people, false,
       say("Hold a post here and had none in the service on the day before."), posts},
      {say("Turnover"), shareCell(year.turnover(), u"–"_s), year.inPost, people, false,
       say("%1 FTE of those who left, by the %2 FTE in post on the day.")
           .arg(fteWords(year.leaversFte), fteWords(year.fte)),
       published},
      {say("Years here"), yearsCell(year.daysInPost), year.inPost, people, false,
       say("The median of how long people have been here without a break, on the day."), posts},
      {say("Agency share"), shareCell(year.agencyShare(), u"–"_s), year.agencyPosts + year.postsHeld,
       say("posts, students left out"), false,
       say("%1 of %2 contracted FTE are held by agency contract on the day. Students are left out.")
           .arg(fteWords(year.agencyFte), fteWords(year.fte + year.agencyFte)),
       published},
      {say("Cases that changed hands"), countCell(year.changedHands), year.inPost, people, false,
       say("Open cases whose lead left their team in the year and gave them up on the last day, in the %1 days before, "
           "or earlier where the next lead says so. Cases that the lead took with them are not counted.")
           .arg(kHandoverDays),
       say("3, load")}};
}

}  // namespace

Report workforceReport(const Database& records, const ReportScope& scope, const QString& council,
                       const QString& printed) {
  std::optional<Snapshot> moment(std::in_place, records);
  const auto years = workforceYears(scope.on, kWorkforceYears);
  const QDate first = std::min(years.back().from, monthsUpTo(scope.on, 12 * kWorkforceYears).front());
  Organisation organisation = loadOrganisation(records);
  const auto givenUp = loadLeadsGivenUp(records, first, scope.on);
  const QString unitName = reportUnitName(records, scope.unit);
  moment.reset();
  Workforce workforce(organisation, givenUp);
  const WorkforceRead read{std::move(organisation), std::move(workforce), years};
  const StayFigures now = yearOf(read, years.front(), inUnit(read, scope.unit));
  ReportPart stays{say("Who stays"), say("The year to the day; the two years before are below.")};
  stays.figures = stayFigures(now);
  stays.tables = {yearsTable(read, scope), teamsTable(read, scope), monthsTable(read, scope)};
  return {say("A stable workforce"),
          unitName,
          scope.on,
          printed,
          {std::move(stays), besidePart(read, scope, council, unitName)}};
}

}  // namespace headroom
