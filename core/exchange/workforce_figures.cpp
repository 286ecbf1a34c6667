// SPDX-License-Identifier: MIT
// Reads the published file by the names of its columns.
// 'z', 'c' and empty cells stand for what is not there or not published.
#include "core/exchange/workforce_figures.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <set>

#include "core/exchange/csv_reader.h"

using namespace Qt::StringLiterals;

static void initResource() { Q_INIT_RESOURCE(core); }

namespace headroom {
namespace {

std::optional<double> figure(const QString& cell) {
  bool known = false;
  const double value = cell.toDouble(&known);
  return known ? std::optional(value) : std::nullopt;
}

std::vector<WorkforceFigures> readAll() {
  initResource();
  std::vector<WorkforceFigures> rows;
  QFile file(u":/headroom/dfe-workforce-indicators.csv"_s);
  if (!file.open(QIODevice::ReadOnly)) return rows;
  CsvReader reader(file);
  CsvRecord record;
  if (reader.next(record) != CsvReader::Outcome::Record) return rows;
  QHash<QString, std::size_t> columns;
  for (std::size_t i = 0; i < record.cells.size(); ++i) columns.insert(record.cells[i], i);
  const auto cell = [&](const QString& name) {
    const std::size_t at = columns.value(name, record.cells.size());
    return at < record.cells.size() ? record.cells[at] : QString();
  };
  while (reader.next(record) == CsvReader::Outcome::Record) {
    WorkforceFigures row;
    row.year = cell(u"time_period"_s).toInt();
    row.level = cell(u"geographic_level"_s);
    row.region = cell(u"region_name"_s);
    row.name = row.level == u"National"   ? cell(u"country_name"_s)
               : row.level == u"Regional" ? row.region
                                          : cell(u"la_name"_s);
    row.caseload = figure(cell(u"caseload_fte"_s));
    row.agencyRate = figure(cell(u"agency_rate_fte"_s));
    row.vacancyRate = figure(cell(u"vacancy_rate_fte"_s));
    row.turnoverRate = figure(cell(u"turnover_rate_fte"_s));
    row.absenceRate = figure(cell(u"absence_rate_fte"_s));
    rows.push_back(std::move(row));
  }
  return rows;
}

const WorkforceFigures* find(int year, const QString& level, const QString& name) {
  const auto& rows = workforceFigures();
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const WorkforceFigures& row) {
    return row.year == year && row.level == level && (name.isEmpty() || row.name == name);
  });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<WorkforceFigures>& workforceFigures() {
  static const std::vector<WorkforceFigures> rows = readAll();
  return rows;
}

QStringList councilNames() {
  std::set<QString> names;
  for (const WorkforceFigures& row : workforceFigures())
    if (row.level == u"Local authority") names.insert(row.name);
  return {names.begin(), names.end()};
}

std::vector<WorkforceFigures> besideCouncil(const QString& council) {
  const WorkforceFigures* own = nullptr;
  for (const WorkforceFigures& row : workforceFigures()) {
    if (row.level != u"Local authority" || row.name != council || !row.caseload) continue;
    if (own == nullptr || row.year > own->year) own = &row;
  }
  if (own == nullptr) return {};
  std::vector<WorkforceFigures> rows{*own};
  if (const auto* region = find(own->year, u"Regional"_s, own->region)) rows.push_back(*region);
  if (const auto* england = find(own->year, u"National"_s, {})) rows.push_back(*england);
  return rows;
}

}  // namespace headroom
