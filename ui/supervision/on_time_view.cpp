// SPDX-License-Identifier: MIT
// Lays the months of core out in years; counts nothing itself.
#include "ui/supervision/on_time_view.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/compliance_store.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kMonthsOfYear = 12;

void addYears(std::vector<OnTimeRow>& rows, const OnTimeRow& whole, int years) {
  for (int back = 0; back < years; ++back) {
    const auto end = whole.months.end() - static_cast<std::ptrdiff_t>(kMonthsOfYear) * back;
    rows.push_back({whole.unit,
                    whole.name,
                    {end - static_cast<std::ptrdiff_t>(kMonthsOfYear), end},
                    back == 0,
                    whole.isAboveTeams});
  }
}

QString teamsOf(const Organisation& organisation, const std::vector<const Post*>& posts) {
  QStringList names;
  for (const Post* post : posts) {
    const QString name = organisation.units.find(post->unit)->name;
    if (!names.contains(name)) names << name;
  }
  return names.join(u", "_s);
}

QVariant dayOrNothing(const std::optional<QDate>& day) { return day ? QVariant(day->toJulianDay()) : QVariant(); }

}  // namespace

OnTimePicture readOnTime(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  OnTimePicture picture{unitScope(organisation.units, access, asked), {}, access.people()};
  if (picture.scope.at < 0) return picture;
  picture.all = loadDueDates(desk.records, today, kComplianceMonths, picture.scope.unit);
  return picture;
}

QString OnTimeRow::span() const {
  return say("%1 to %2").arg(dayWords(months.front().month, u"MMM yyyy"), dayWords(months.back().month, u"MMM yyyy"));
}

std::vector<OnTimeRow> onTimeRows(const OnTimePicture& picture, int years) {
  const UnitTree& units = picture.all.organisation.units;
  const auto unit = picture.scope.unit;
  std::vector<OnTimeRow> rows;
  addYears(rows, {unit, unit ? units.find(*unit)->name : say("Whole service"), complianceByMonth(picture.all, unit)},
           years);
  const auto counted = complianceByUnit(picture.all);
  for (const UnitId below : unitsInOrder(units, unit)) {
    const Unit& team = *units.find(below);
    const auto own =
        std::find_if(counted.begin(), counted.end(), [below](const UnitCompliance& one) { return one.unit == below; });
    if (own == counted.end() || team.kind != u"team" || unit == below) continue;
    addYears(rows, {below, team.name, own->months}, years);
  }
  const bool isTeam = unit && units.find(*unit)->kind == u"team";
  const auto above = isTeam ? std::vector<DueDate>{} : datesAboveTeams(picture.all, unit);
  if (!above.empty())
    addYears(rows, {unit, say("Above the teams"), countedByMonth(picture.all, above), true, true}, years);
  return rows;
}

QString onTimeText(const ComplianceMonth& month) {
  return month.due == 0 ? u"–"_s : u"%1/%2"_s.arg(month.onTime).arg(month.due);
}

CellMark onTimeMark(const ComplianceMonth& month) {
  if (month.due == 0) return {};
  if (2 * month.onTime < month.due) return {MarkShape::Diamond, Tone::Over, false, false};
  return 100 * month.onTime < 90 * month.due ? CellMark{MarkShape::Triangle, Tone::Near, false, false} : CellMark{};
}

QString onTimeWords(const ComplianceMonth& month) {
  if (month.due == 0) return say("nothing was due");
  return say("%1 of %2 on time (%3%)")
      .arg(month.onTime)
      .arg(month.due)
      .arg((200 * month.onTime + month.due) / (2 * month.due));
}

std::vector<Column<OnTimeRow>> onTimeColumns(QDate on) {
  using R = OnTimeRow;
  std::vector<Column<R>> columns;
  columns.push_back(Column<R>(say("Team and year"), [](const R& row) {
                      return row.isLatest ? row.name
                                          : say("  year to %1").arg(dayWords(row.months.back().month, u"MMM yyyy"));
                    }).saying([](const R& row) { return say("%1, %2").arg(row.name, row.span()); }));
  const auto months = complianceMonths(on, static_cast<int>(kMonthsOfYear));
  for (std::size_t at = 0; at < kMonthsOfYear; ++at) {
    columns.push_back(
        Column<R>(
            dayWords(months[at].month, u"MMM"), [at](const R& row) { return onTimeText(row.months[at]); },
            Qt::AlignRight)
            .saying([at](const R& row) {
              return say("%1: %2").arg(dayWords(row.months[at].month, u"MMMM yyyy"), onTimeWords(row.months[at]));
            })
            .tip([at](const R& row) {
              return say("%1, %2: %3")
                  .arg(row.name, dayWords(row.months[at].month, u"MMMM yyyy"), onTimeWords(row.months[at]));
            })
            .marked([at](const R& row) { return onTimeMark(row.months[at]); }));
  }
  return columns;
}

std::vector<DueDateRow> dueDateRows(const DueDates& all, const std::set<PersonId>& seen, const OnTimeRow& of,
                                    QDate from, QDate to) {
  std::vector<DueDateRow> rows;
  const PostsByPerson posts(all.organisation);
  const auto dates =
      of.isAboveTeams ? datesBetween(datesAboveTeams(all, of.unit), from, to) : dueDatesBetween(all, of.unit, from, to);
  for (const DueDate& date : dates) {
    const Person& person = *all.organisation.person(date.person);
    rows.push_back({date.person, person.code, person.name, teamsOf(all.organisation, posts.of(date.person, date.due)),
                    date, date.daysLate(all.on), seen.contains(date.person)});
  }
  return rows;
}

QString outcomeWords(const DueDateRow& row) {
  if (row.date.onTime()) return say("Held on time");
  const QString days = counted(row.late, "day", "days");
  if (row.date.held) return say("Held %1 late").arg(days);
  return row.late == 0 ? say("Due today, not held yet") : say("Not held yet, %1 late").arg(days);
}

std::vector<Column<DueDateRow>> dueDateColumns() {
  using R = DueDateRow;
  std::vector<Column<R>> columns;
  columns.push_back(Column<R>(say("Name"), [](const R& row) { return row.name; })
                        .secondLine([](const R& row) { return row.teams; })
                        .tip([](const R& row) { return u"%1, %2"_s.arg(row.name, row.teams); })
                        .bold());
  columns.push_back(Column<R>(say("Held before"), [](const R& row) {
                      return row.date.lastHeld ? tableDate(*row.date.lastHeld) : say("never");
                    }).sortedBy([](const R& row) { return dayOrNothing(row.date.lastHeld); }));
  columns.push_back(Column<R>(say("Due"), [](const R& row) {
                      return tableDate(row.date.due);
                    }).sortedBy([](const R& row) { return row.date.due.toJulianDay(); }));
  columns.push_back(Column<R>(say("Held"), [](const R& row) {
                      return row.date.held ? tableDate(*row.date.held) : u"–"_s;
                    }).sortedBy([](const R& row) { return dayOrNothing(row.date.held); }));
  columns.push_back(
      Column<R>(say("Outcome"), outcomeWords).sortedBy([](const R& row) { return row.late; }).marked([](const R& row) {
        if (row.date.onTime()) return CellMark{MarkShape::Tick, Tone::Ok, true, false};
        return row.date.held ? CellMark{MarkShape::Triangle, Tone::Near, true, false}
                             : CellMark{MarkShape::Diamond, Tone::Over, true, false};
      }));
  return columns;
}

}  // namespace headroom
