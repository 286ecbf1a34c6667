// SPDX-License-Identifier: MIT
// Reads every open case once; the lists are parts of it.
#include "ui/supervision/not_discussed_view.h"

#include <algorithm>

#include "core/base/finding.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/not_discussed_store.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

CellMark weeksMark(const NotDiscussedCase& one) {
  if (one.days >= 2 * kNotDiscussedDays) return {MarkShape::Diamond, Tone::Over, true, false};
  if (one.days >= kNotDiscussedDays) return {MarkShape::Triangle, Tone::Near, true, false};
  return {MarkShape::Ring, Tone::Neutral, true, false};
}

QString weeksWords(const NotDiscussedCase& one) {
  return one.weeks() == 0 ? counted(one.days, "day", "days") : counted(one.weeks(), "week", "weeks");
}

bool isOf(const NotDiscussedCase& one, const NotDiscussedCount& of) {
  return one.team == of.team && (!of.person || one.person == *of.person);
}

void addCount(std::vector<Column<NotDiscussedCount>>& columns, const QString& title, int NotDiscussedCount::*field) {
  columns.push_back(Column<NotDiscussedCount>(
      title, [field](const NotDiscussedCount& row) { return QString::number(row.*field); }, Qt::AlignRight));
}

}  // namespace

NotDiscussedScope readNotDiscussedScope(const Desk& desk, const ChosenUnit& asked) {
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  NotDiscussedScope scope{unitScope(organisation.units, accessOf(organisation, desk.viewer, today), asked), 0};
  if (scope.units.at < 0) return scope;
  scope.posts = static_cast<std::size_t>(
      std::count_if(organisation.posts.begin(), organisation.posts.end(), [&](const Post& post) {
        return !scope.units.unit || organisation.units.isWithin(post.unit, *scope.units.unit);
      }));
  return scope;
}

NotDiscussedPicture readNotDiscussed(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  NotDiscussedPicture picture{unitScope(organisation.units, access, asked), {}, 0};
  if (picture.scope.at < 0) return picture;
  picture.every = loadNotDiscussed(desk.records, today, 0, picture.scope.unit);
  orderHeaviest(picture.every);
  picture.withoutLead =
      static_cast<int>(unallocated(loadUnallocatedFacts(desk.records, today), today, picture.scope.unit).size());
  return picture;
}

QString withoutLeadWords(int count, bool ofWholeService) {
  if (count == 0) return {};
  const QString cases = counted(count, "open case", "open cases");
  const QString whose = ofWholeService ? cases : say("%1 of this unit").arg(cases);
  return count == 1 ? say("%1 has no lead, so nobody can bring it to supervision and it is not counted here. It is "
                          "listed under Cases, Unallocated.")
                          .arg(whose)
                    : say("%1 have no lead, so nobody can bring them to supervision and they are not counted here. "
                          "They are listed under Cases, Unallocated.")
                          .arg(whose);
}

int daysOf(NotDiscussedList which) {
  switch (which) {
    case NotDiscussedList::SixWeeks:
      return kNotDiscussedDays;
    case NotDiscussedList::TwelveWeeks:
      return 2 * kNotDiscussedDays;
    default:
      break;
  }
  return 0;
}

int waitingDays(NotDiscussedList which) { return std::max(kNotDiscussedDays, daysOf(which)); }

std::vector<NotDiscussedCase> casesListed(const NotDiscussedPicture& picture, NotDiscussedList which,
                                          const std::optional<NotDiscussedCount>& of, const QString& typed) {
  std::vector<NotDiscussedCase> rows = picture.every;
  std::erase_if(rows, [&, days = daysOf(which)](const NotDiscussedCase& one) {
    if (one.days < days || (which == NotDiscussedList::Never && one.lastDiscussed) || (of && !isOf(one, *of)))
      return true;
    return !findsWords(typed, QStringList{one.code, one.kind, one.personName, one.teamName}.join(u'\n'));
  });
  return rows;
}

namespace {

ReportTable casesOnPaper(const std::vector<NotDiscussedCase>& listed) {
  ReportTable table{say("Open cases, as they are listed, by team"),
                    {{say("Case")},
                     {say("Kind"), 130},
                     {say("Weight"), 60, true},
                     {say("Lead"), 150},
                     {say("Team")},
                     {say("Last discussed"), 100},
                     {say("Not discussed for"), 110}},
                    {},
                    say("There is no such case: all were discussed in that time."),
                    4};
  for (const NotDiscussedCase& one : listed)
    table.rows.push_back({wordCell(one.code), wordCell(one.kind),
                          one.weight ? numberCell(*one.weight) : wordCell(say("no weight")), wordCell(one.personName),
                          wordCell(one.teamName), dayCell(one.lastDiscussed, say("never")), wordCell(weeksWords(one))});
  return table;
}

ReportTable countsOnPaper(const NotDiscussedPicture& picture, NotDiscussedList which) {
  ReportTable table{say("By team and worker, not discussed for %1 weeks or more").arg(waitingDays(which) / 7),
                    {{say("Team")},
                     {say("Worker"), 180},
                     {say("Open"), 60, true},
                     {say("Not discussed"), 90, true},
                     {say("Never, of open"), 110, true}},
                    {},
                    say("No case is open here.")};
  QString team;
  for (const NotDiscussedCount& row : notDiscussedByWorker(picture.every, waitingDays(which))) {
    if (!row.person) team = row.name;
    table.rows.push_back({wordCell(team), wordCell(row.person ? row.name : say("the whole team")), countCell(row.open),
                          countCell(row.waiting), countCell(row.never)});
  }
  return table;
}

}  // namespace

Report notDiscussedReport(const NotDiscussedPicture& picture, NotDiscussedList which,
                          const std::vector<NotDiscussedCase>& listed, QDate on, const SheetFoot& foot) {
  const auto waiting = std::count_if(picture.every.begin(), picture.every.end(),
                                     [](const NotDiscussedCase& one) { return one.days >= kNotDiscussedDays; });
  ReportPart part{say("Cases not discussed")};
  part.about = withoutLeadWords(picture.withoutLead, !picture.scope.unit);
  part.figures = {{say("Not discussed for %1 weeks").arg(kNotDiscussedDays / 7), countCell(waiting),
                   static_cast<qint64>(picture.every.size()), say("open cases that are led"), true,
                   say("Days since the case was last discussed in supervision, else since it opened."),
                   say("6, not discussed")}};
  part.tables = {casesOnPaper(listed), countsOnPaper(picture, which)};
  const QString unit =
      picture.scope.at < 0 ? QString() : picture.scope.choices[static_cast<std::size_t>(picture.scope.at)].words;
  Report report{say("Not discussed"), unit, on, foot.printed, {std::move(part)}};
  report.marking = foot.marking;
  return report;
}

std::vector<Column<NotDiscussedCase>> notDiscussedColumns() {
  using C = NotDiscussedCase;
  std::vector<Column<C>> columns;
  columns.push_back(Column<C>(say("Case"), [](const C& one) { return one.code; })
                        .secondLine([](const C& one) { return one.kind; })
                        .tip([](const C& one) { return u"%1, %2"_s.arg(one.code, one.kind); })
                        .bold());
  columns.push_back(
      Column<C>(
          say("Weight"), [](const C& one) { return one.weight ? one.weight->toString() : say("no weight"); },
          Qt::AlignRight)
          .sortedBy([](const C& one) { return one.weight ? QVariant(one.weight->toDouble()) : QVariant(); }));
  columns.push_back(Column<C>(say("Lead"), [](const C& one) {
                      return one.personName;
                    }).secondLine([](const C& one) {
                        return one.teamName;
                      }).tip([](const C& one) { return u"%1, %2"_s.arg(one.personName, one.teamName); }));
  columns.push_back(Column<C>(say("Last discussed"), [](const C& one) {
                      return one.lastDiscussed ? tableDate(*one.lastDiscussed) : say("never");
                    }).sortedBy([](const C& one) {
    return one.lastDiscussed ? QVariant(one.lastDiscussed->toJulianDay()) : QVariant();
  }));
  columns.push_back(Column<C>(say("Not discussed for"), weeksWords)
                        .sortedBy([](const C& one) { return one.days; })
                        .marked(weeksMark));
  return columns;
}

std::vector<Column<NotDiscussedCount>> notDiscussedCountColumns() {
  using R = NotDiscussedCount;
  std::vector<Column<R>> columns;
  columns.push_back(Column<R>(say("Team and worker"), [](const R& row) {
                      return row.person ? u"   "_s + row.name : row.name;
                    }).saying([](const R& row) {
                        return row.name;
                      }).tip([](const R& row) { return row.name; }));
  addCount(columns, say("Open"), &R::open);
  addCount(columns, say("Not discussed"), &R::waiting);
  addCount(columns, say("Never, of open"), &R::never);
  return columns;
}

}  // namespace headroom
