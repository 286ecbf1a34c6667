// SPDX-License-Identifier: MIT
// What the Over time page shows: months behind, weeks ahead, promises kept, silent growth, last year under a draft, and
// the unit beside its council, region and England. Every row is asked of core.
#pragma once
#include <vector>

#include "core/caseload/childrens_workforce.h"
#include "core/caseload/forecast.h"
#include "core/caseload/ledger.h"
#include "core/caseload/trend.h"
#include "core/desk/desk.h"
#include "ui/paper/sparkline.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

struct TrendsPicture {
  UnitScope scope;
  QDate on;
  CaseloadFacts past;              ///< over the months shown and up to today
  std::vector<TrendMonth> months;  ///< ascending, from the first in which a case was led
  std::vector<Balance> weeks;      ///< the Mondays ahead
  std::vector<LedgerLine> promises;
  std::vector<SilentGrowth> growth;
  ChildrensWorkforce now;  ///< what stands beside the published figures
  int monthsAsked = 0;
};

/// What there is to look through, before it is.
struct TrendsScope {
  UnitScope units;
  std::size_t posts = 0;  ///< in force on the day, in the unit asked for
};
TrendsScope readTrendsScope(const Desk& desk, const ChosenUnit& asked);
TrendsPicture readTrends(const Desk& desk, const ChosenUnit& asked, int months);

/// One of the lines over months.
struct TrendFigure {
  QString name;
  QString figure;  ///< of the last month
  QString words;   ///< first, last, lowest and highest in a sentence
  SparklineFigure line;
};
std::vector<TrendFigure> trendFigures(const std::vector<TrendMonth>& months);
std::vector<Column<TrendMonth>> monthColumns();
/// What is said beside the title: where the months begin, when that is later than was asked for.
QString monthsWords(const TrendsPicture& picture);

/// One post over the Mondays ahead.
struct AheadRow {
  PostId post;
  QString name;
  QString role;
  std::vector<const PostBalance*> weeks;  ///< of the picture; nullptr where the post is not there that Monday
};
/// Those with a limit on any of the Mondays, by name.
std::vector<AheadRow> aheadRows(const TrendsPicture& picture);
std::vector<Column<AheadRow>> aheadColumns(const std::vector<Balance>& weeks);

std::vector<Column<SilentGrowth>> growthColumns();

/// A month as it was and as it would have been.
struct DraftMonth {
  TrendMonth was;
  TrendMonth would;
};
std::vector<DraftMonth> underDraftMonths(const TrendsPicture& picture, const DraftScheme& draft);
std::vector<Column<DraftMonth>> draftColumns();

/// A place beside others; a figure that is not known is a dash.
struct PlaceRow {
  QString name;
  QString year;
  std::optional<double> caseload;
  std::optional<double> agency;
  std::optional<double> vacancy;
};
std::vector<PlaceRow> placeRows(const TrendsPicture& picture, const QString& council);
std::vector<Column<PlaceRow>> placeColumns();

}  // namespace headroom
