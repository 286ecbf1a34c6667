// SPDX-License-Identifier: MIT
// One list of what a column counts, for its figure and for its rows.
#include "ui/supervision/ageing_view.h"

#include <algorithm>
#include <functional>

#include "core/base/finding.h"
#include "core/base/say.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// A column of the table: what it is called, what it counts, and which actions these are.
struct AgeingFigure {
  QString title;
  std::function<int(const ActionAgeing&)> count;
  std::function<bool(const OpenAction&)> holds;
  CellMark mark;  ///< of a figure above 0
};

AgeingFigure ofBand(const QString& title, AgeBand band, CellMark mark = {}) {
  return {title, [band](const ActionAgeing& row) { return row.byAge[static_cast<std::size_t>(band)]; },
          [band](const OpenAction& one) { return ageBandOf(one.ageDays) == band; }, mark};
}

const std::vector<AgeingFigure>& ageingFigures() {
  static const CellMark near{MarkShape::Triangle, Tone::Near, false, false};
  static const CellMark over{MarkShape::Diamond, Tone::Over, false, false};
  static const std::vector<AgeingFigure> figures{
      {say("Open"), [](const ActionAgeing& row) { return row.open; }, [](const OpenAction&) { return true; }, {}},
      ofBand(say("Up to\n4 weeks"), AgeBand::FourWeeks),
      ofBand(say("4 to 8\nweeks"), AgeBand::EightWeeks),
      ofBand(say("8 to 12\nweeks"), AgeBand::TwelveWeeks, near),
      ofBand(say("Over 12\nweeks"), AgeBand::Older, over),
      ofBand(say("No\nsession"), AgeBand::Undated),
      {say("Overdue"), [](const ActionAgeing& row) { return row.overdue; },
       [](const OpenAction& one) { return one.label == DueLabel::Overdue; }, near},
      {say("No due\ndate"),
       [](const ActionAgeing& row) { return row.undue; },
       [](const OpenAction& one) { return !one.due; },
       {}},
      {say("Carried\n3 times"), [](const ActionAgeing& row) { return row.stuck; },
       [](const OpenAction& one) { return one.isStuck(); }, over}};
  return figures;
}

QString supervisorWords(const ActionAgeing& row) { return row.supervisor ? row.name : say("No line supervisor"); }

QString ageWords(const AgeingAction& row) {
  if (!row.action.ageDays) return say("no session");
  return counted(*row.action.ageDays, "day", "days");
}

}  // namespace

AgeingPicture readAgeing(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  AgeingPicture picture{unitScope(organisation.units, access, asked), today, {}, {}};
  if (picture.scope.at < 0) return picture;
  const auto open = picture.scope.unit ? loadOpenActions(desk.records, today, picture.scope.unit)
                                       : readActions(desk, organisation, access);
  picture.supervisors = actionAgeing(open, organisation, today);
  const auto supervisors = supervisorsByPerson(organisation, SupervisorKind::Line, today);
  for (const OpenAction& one : open) {
    const auto known = supervisors.find(one.owner);
    const auto supervisor = known == supervisors.end() ? std::nullopt : std::optional(known->second);
    const Person* person = supervisor ? organisation.person(*supervisor) : nullptr;
    picture.actions.push_back(
        {one.id, one, supervisor, person != nullptr ? person->name : QString(), access.maySee(one.owner)});
  }
  std::stable_sort(picture.actions.begin(), picture.actions.end(), [](const AgeingAction& a, const AgeingAction& b) {
    return a.action.ageDays.value_or(-1) > b.action.ageDays.value_or(-1);
  });
  return picture;
}

std::vector<AgeingAction> actionsBehind(const AgeingPicture& picture, const ActionAgeing* row, int column,
                                        const QString& typed) {
  std::vector<AgeingAction> rows;
  const auto& figures = ageingFigures();
  for (const AgeingAction& one : picture.actions) {
    if (row != nullptr && one.supervisor != row->supervisor) continue;
    if (column > 0 && !figures.at(static_cast<std::size_t>(column - 1)).holds(one.action)) continue;
    const OpenAction& action = one.action;
    if (findsWords(typed, QStringList{action.what, action.ownerName, action.caseCode, one.supervisorName}.join(u'\n')))
      rows.push_back(one);
  }
  return rows;
}

QString behindWords(const ActionAgeing* row, int column) {
  if (row == nullptr) return say("Open actions");
  if (column < 2) return supervisorWords(*row);
  QString title = ageingFigures().at(static_cast<std::size_t>(column - 1)).title;
  title[0] = title[0].toLower();
  return say("%1, %2").arg(supervisorWords(*row), title.replace(u'\n', u' '));
}

std::vector<Column<ActionAgeing>> ageingColumns() {
  using R = ActionAgeing;
  std::vector<Column<R>> columns;
  columns.push_back(Column<R>(say("Supervisor"), supervisorWords).tip(supervisorWords));
  for (const AgeingFigure& figure : ageingFigures()) {
    columns.push_back(
        Column<R>(
            figure.title, [count = figure.count](const R& row) { return QString::number(count(row)); }, Qt::AlignRight)
            .sortedBy([count = figure.count](const R& row) { return QVariant(count(row)); })
            .marked([figure](const R& row) { return figure.count(row) > 0 ? figure.mark : CellMark{}; }));
  }
  return columns;
}

std::vector<Column<AgeingAction>> ageingActionColumns(QDate today) {
  using A = AgeingAction;
  std::vector<Column<A>> columns;
  columns.push_back(Column<A>(say("Action"), [](const A& row) { return row.action.what; })
                        .secondLine([](const A& row) { return actionOrigin(row.action); })
                        .tip([](const A& row) { return row.action.what; })
                        .bold());
  columns.push_back(Column<A>(say("Owner"), [](const A& row) { return row.action.ownerName; })
                        .secondLine([](const A& row) {
                          return row.supervisor ? say("supervised by %1").arg(row.supervisorName) : QString();
                        })
                        .tip([](const A& row) { return row.action.ownerName; }));
  columns.push_back(
      Column<A>(say("Due"), [today](const A& row) {
        return actionDueWords(row.action, today);
      }).sortedBy([](const A& row) {
          return row.action.due ? QVariant(row.action.due->toJulianDay()) : QVariant();
        }).marked([](const A& row) {
        return row.action.label == DueLabel::Overdue ? CellMark{MarkShape::Diamond, Tone::Over, true, false}
                                                     : CellMark{MarkShape::Ring, Tone::Neutral, true, false};
      }));
  columns.push_back(Column<A>(say("Age"), ageWords, Qt::AlignRight).sortedBy([](const A& row) {
    return row.action.ageDays ? QVariant(*row.action.ageDays) : QVariant();
  }));
  columns.push_back(
      Column<A>(
          say("Carried"), [](const A& row) { return QString::number(row.action.carried); }, Qt::AlignRight)
          .sortedBy([](const A& row) { return QVariant(row.action.carried); }));
  return columns;
}

}  // namespace headroom
