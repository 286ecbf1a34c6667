// SPDX-License-Identifier: MIT
// The same functions as the command's; access is asked first.
// What is shown here is what is printed.
#include "ui/reports/reports_view.h"

#include <algorithm>

#include "core/exchange/inspection_pack.h"
#include "core/organisation/organisation_store.h"

namespace headroom {

ReportsScope readReportsScope(const Desk& desk, const ChosenUnit& asked) {
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  ReportsScope scope{unitScope(organisation.units, accessOf(organisation, desk.viewer, today), asked)};
  if (scope.units.at < 0) return scope;
  scope.posts = static_cast<std::size_t>(
      std::count_if(organisation.posts.begin(), organisation.posts.end(), [&](const Post& post) {
        return !scope.units.unit || organisation.units.isWithin(post.unit, *scope.units.unit);
      }));
  return scope;
}

ReportPicture readReport(const Desk& desk, const ReportQuestion& question) {
  const UnitScope units = readReportsScope(desk, question.unit).units;
  if (units.at < 0) return {};
  const auto scope = reportScopeOf(desk, units.unit, question.on);
  if (!scope) return {{}, scope.error().sentence};
  if (question.which == ReportChoice::Supervision) return {supervisionReport(desk.records, *scope, {}), {}};
  const quint64 seed = question.seed ? static_cast<quint64>(*question.seed) : packSeed(scope->on);
  return {inspectionPack(desk.records, *scope, {}, seed), {}};
}

std::vector<FigureRow> figureRows(const Report& report) {
  std::vector<FigureRow> rows;
  for (const ReportPart& part : report.parts)
    for (const ReportFigure& figure : part.figures)
      rows.push_back({figure.name, part.title, figureWords(figure), figure.definition, figure.rule});
  return rows;
}

std::vector<TableLine> tableLines(const Report& report) {
  std::vector<TableLine> lines;
  for (const ReportPart& part : report.parts)
    for (const ReportTable& table : part.tables)
      lines.push_back({table.title, part.title, static_cast<int>(table.rows.size()), &table});
  return lines;
}

}  // namespace headroom
