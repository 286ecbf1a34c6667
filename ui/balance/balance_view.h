// SPDX-License-Identifier: MIT
// What the Balance page shows of one day, as plain rows: a heat map of units, a dot plot of posts and the totals in
// words. Every figure is taken from balance() and unallocated(); nothing is computed here but the number of rows.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/balance.h"
#include "core/caseload/escalation.h"
#include "core/caseload/unallocated.h"
#include "core/desk/desk.h"
#include "core/supervision/cadence.h"
#include "core/supervision/open_actions.h"
#include "ui/paper/dot_plot.h"
#include "ui/shared/table_model.h"

namespace headroom {

/// What is asked of the page.
struct BalanceQuestion {
  QDate on;
  std::optional<UnitId> unit;        ///< nothing: the whole service
  std::optional<Measure> measure{};  ///< nothing: every post by its own limit
  bool ahead = false;                ///< the day is still to come: what will be held and done by then is not known
};

/// Everything that the page shows, read as of one moment.
struct BalancePicture {
  BalanceQuestion asked;
  CaseloadFacts facts;
  Balance figures;
  std::vector<UnallocatedCase> waiting;  ///< without a lead, longest first
  std::vector<PersonClock> clocks;       ///< of everybody with a post there, by due date; none of a day to come
  /// Weeks of overload that are not closed; nothing while they are still looked for, in a whole county.
  std::optional<std::vector<OpenEscalation>> escalations;
  Organisation staff;               ///< everybody of the day, for names and for who can see to something
  std::vector<OpenAction> overdue;  ///< open actions whose date has passed, by their owners' posts
  QString marking = {};             ///< at the foot of what is printed
};

BalancePicture readBalance(const Desk& desk, const BalanceQuestion& asked);

/// The columns of the heat map; the last is none of them, a figure of the whole that has rows of its own.
enum class HeatColumn { Team, Fte, Cases, Load, Over, Unallocated, Supervised, Actions, Average };
inline constexpr int kHeatColumns = 8;

/// One unit with the posts that stand at the unit itself: the rows share out all posts and no post stands twice.
struct HeatRow {
  std::optional<UnitId> unit;  ///< nothing: cases without a unit
  QString name;
  std::vector<const PostBalance*> posts;        ///< of the picture, which must outlive the row
  std::vector<const UnallocatedCase*> waiting;  ///< likewise
  std::vector<const PersonClock*> clocks;       ///< likewise; somebody with posts in two units stands in both
  std::vector<const OpenAction*> overdue;       ///< likewise
  BalanceTotals totals;
  SupervisionTotals supervision;
  bool ahead = false;   ///< as the question: nothing is known of supervision and actions
  bool isTeam = false;  ///< a unit without units below it; else who works beside the teams, or cases without a unit
};

/// The units that have a post or a waiting case: teams with the heaviest load first, then those beside the teams.
std::vector<HeatRow> heatRows(const BalancePicture& picture);
/// All rows as one: what the figures of the whole are made from. Somebody with posts in two units stands in it once.
HeatRow wholeRow(const BalancePicture& picture, const std::vector<HeatRow>& rows);
std::vector<Column<HeatRow>> heatColumns();
QString heatText(const HeatRow& row, HeatColumn column);
CellMark heatMark(const HeatRow& row, HeatColumn column);

/// The plot and, for every mark in it, its post.
struct DotsOfPosts {
  DotPlotFigure figure;
  std::vector<std::vector<const PostBalance*>> posts;

  std::optional<MarkPlace> find(PostId post) const;
};

/// Every post with a place on the axis; a row's words say how many have none.
DotsOfPosts dotsOf(const std::vector<HeatRow>& rows, std::optional<Measure> measure);

/// A post of the table that says the same as the dots.
struct PostRow {
  const PostBalance* post;
  QString team;
};
std::vector<PostRow> postRows(const std::vector<HeatRow>& rows);
std::vector<Column<PostRow>> postColumns();

/// One figure of the whole with how it is made.
struct TotalLine {
  QString name;
  QString figure;
  QString words;
  std::optional<HeatColumn> behind = {};  ///< whose rows, of wholeRow(), the figure is made from
};
std::vector<TotalLine> totalLines(const BalancePicture& picture);

/// 'Ashby Family Support · 1 team · 12 posts · as at Friday 24 July 2026'.
QString balanceSubtitle(const BalancePicture& picture, const std::vector<HeatRow>& rows);

/// A mark of the heat map, its word, and when a figure bears it.
struct LegendLine {
  CellMark mark;
  QString name;
  QString when;
};
std::vector<LegendLine> heatLegend();

/// 'What will be held and done by Monday 7 September 2026 is not known yet.'
QString notKnownWords(QDate on);

/// '3 of 4': supervised in the window, of those in scope.
QString supervisedWords(const SupervisionTotals& totals);

}  // namespace headroom
