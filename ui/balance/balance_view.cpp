// SPDX-License-Identifier: MIT
// Reads one day and lays it out by unit.
// Warnings come from the rules' own thresholds: near from 85% of the ceiling, over above it.
#include "ui/balance/balance_view.h"

#include <algorithm>
#include <set>

#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "ui/shared/long_read.h"
#include "ui/shared/status_words.h"
#include "ui/shared/unit_choice.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr CellMark kNearTop{MarkShape::Triangle, Tone::Near, false, false};
constexpr CellMark kOver{MarkShape::Diamond, Tone::Over, false, false};

QString nameOf(const UnitTree& tree, UnitId unit) {
  const QString& name = tree.find(unit)->name;
  return tree.children(unit).empty() ? name : say("%1, not in a team").arg(name);
}

int figureOf(const HeatRow& row, HeatColumn column) {
  switch (column) {
    case HeatColumn::Cases:
      return casesLed(row.posts);
    case HeatColumn::Over:
      return row.totals.over;
    case HeatColumn::Unallocated:
      return static_cast<int>(row.waiting.size());
    case HeatColumn::Actions:
      return static_cast<int>(row.overdue.size());
    default:
      break;
  }
  return 0;
}

QVariant sortKeyOf(const HeatRow& row, HeatColumn column) {
  switch (column) {
    case HeatColumn::Team:
      return row.name;
    case HeatColumn::Fte:
      return row.totals.fte.toDouble();
    case HeatColumn::Load:
      return row.totals.utilisation ? QVariant(row.totals.utilisation->toDouble()) : QVariant();
    case HeatColumn::Supervised: {
      if (row.ahead) return {};
      const auto [n, m] = std::pair(row.supervision.supervisedInWindow, row.supervision.inScope);
      return m > 0 ? QVariant(double(n) / m) : QVariant();
    }
    default:
      break;
  }
  return figureOf(row, column);
}

QString heatTitle(HeatColumn column) {
  switch (column) {
    case HeatColumn::Team:
      return say("Team");
    case HeatColumn::Fte:
      return say("Workers\n(FTE)");
    case HeatColumn::Cases:
      return say("Cases\nled");
    case HeatColumn::Load:
      return say("Load against\nlimit");
    case HeatColumn::Over:
      return say("Posts\nover limit");
    case HeatColumn::Unallocated:
      return say("Cases\nwaiting");
    case HeatColumn::Supervised:
      return say("Supervised\nin %1 days").arg(kSupervisionWindow);
    case HeatColumn::Actions:
    case HeatColumn::Average:
      break;
  }
  return say("Actions\noverdue");
}

// Everybody's clock and late actions stand where they have a post on the day, once a unit.
void addPeople(std::unordered_map<qint64, HeatRow>& found, const BalancePicture& picture) {
  std::unordered_map<PersonId, std::set<qint64>> units;
  for (const Post& post : picture.facts.organisation.posts)
    if (post.period.holdsOn(picture.asked.on)) units[post.person].insert(post.unit.value());
  for (const PersonClock& clock : picture.clocks)
    for (const qint64 unit : units[clock.person]) found[unit].clocks.push_back(&clock);
  for (const OpenAction& action : picture.overdue)
    for (const qint64 unit : units[action.owner]) found[unit].overdue.push_back(&action);
}

std::vector<PersonClock> valuesOf(const std::vector<const PersonClock*>& clocks) {
  std::vector<PersonClock> values;
  for (const PersonClock* clock : clocks) values.push_back(*clock);
  return values;
}

QString markInWords(const CellMark& mark) {
  if (mark.tone == Tone::Over) return say(", needs attention now");
  return mark.tone == Tone::Near ? say(", needs a look") : QString();
}

bool isOfTheClock(HeatColumn column) { return column == HeatColumn::Supervised || column == HeatColumn::Actions; }

QString heatTip(const HeatRow& row, HeatColumn column) {
  if (row.ahead && isOfTheClock(column)) return say("Not known yet");
  if (column != HeatColumn::Load) return {};
  if (row.totals.utilisation) return say("%1 of %2").arg(row.totals.load->toString(), row.totals.ceiling->toString(2));
  return row.totals.load ? say("No capacity or no limit in force") : say("The posts count different measures");
}

// Teams first, the heaviest load on top; then those who work beside the teams.
bool before(const HeatRow& a, const HeatRow& b) {
  if (a.isTeam != b.isTeam) return a.isTeam;
  if (a.totals.utilisation && b.totals.utilisation) return *a.totals.utilisation > *b.totals.utilisation;
  return a.totals.utilisation.has_value() && !b.totals.utilisation.has_value();
}

/// Below 90% of those in scope supervised is near, below 75% over (the standard of supervision held).
CellMark supervisedMark(const SupervisionTotals& totals) {
  if (totals.inScope == 0) return {};
  const int held = 100 * totals.supervisedInWindow, all = totals.inScope;
  return held < 75 * all ? kOver : held < 90 * all ? kNearTop : CellMark{};
}

/// An overdue action for every second worker is near, one for every worker over.
CellMark actionsMark(const HeatRow& row) {
  const auto overdue = row.overdue.size();
  if (overdue == 0 || row.clocks.empty()) return {};
  return overdue >= row.clocks.size() ? kOver : 2 * overdue >= row.clocks.size() ? kNearTop : CellMark{};
}

}  // namespace

BalancePicture readBalance(const Desk& desk, const BalanceQuestion& asked) {
  const Snapshot moment(desk.records);
  BalancePicture picture{asked, {}, {}, {}, {}, std::nullopt, {}, {}};
  picture.facts = asked.unit ? loadFactsOfUnit(desk.records, asked.on, *asked.unit) : loadFacts(desk.records, asked.on);
  picture.figures = balance(picture.facts, asked.on, asked.unit, asked.measure);
  picture.waiting = unallocated(loadUnallocatedFacts(desk.records, asked.on), asked.on, asked.unit);
  if (!asked.ahead) picture.clocks = loadClocks(desk.records, asked.on, kSupervisionWindow, asked.unit);
  if (picture.figures.posts.size() <= LongRead::manyPosts)
    picture.escalations = loadEscalations(desk.records, asked.on, asked.unit);
  picture.staff = loadOrganisation(desk.records);
  picture.marking = loadPrintedMarking(desk.records);
  if (!asked.ahead) picture.overdue = loadOpenActions(desk.records, asked.on, asked.unit);
  std::erase_if(picture.overdue, [](const OpenAction& one) { return one.label != DueLabel::Overdue; });
  return picture;
}

QString notKnownWords(QDate on) { return say("What will be held and done by %1 is not known yet.").arg(longDate(on)); }

QString supervisedWords(const SupervisionTotals& totals) {
  return say("%1 of %2").arg(totals.supervisedInWindow).arg(totals.inScope);
}

std::vector<HeatRow> heatRows(const BalancePicture& picture) {
  const UnitTree& tree = picture.facts.organisation.units;
  std::unordered_map<qint64, HeatRow> found;  // 0: no unit
  for (const PostBalance& post : picture.figures.posts) found[post.unit.value()].posts.push_back(&post);
  for (const UnallocatedCase& one : picture.waiting) found[one.unit ? one.unit->value() : 0].waiting.push_back(&one);

  addPeople(found, picture);

  std::vector<HeatRow> rows;
  for (const UnitId unit : unitsInOrder(tree, picture.asked.unit)) {
    const auto here = found.find(unit.value());
    if (here == found.end()) continue;
    here->second.unit = unit;
    here->second.name = nameOf(tree, unit);
    rows.push_back(std::move(here->second));
  }
  if (const auto homeless = found.find(0); homeless != found.end()) {
    homeless->second.name = say("Cases without a team");
    rows.push_back(std::move(homeless->second));
  }
  for (HeatRow& row : rows) {
    row.totals = totalsOf(row.posts);
    row.supervision = totalsOf(valuesOf(row.clocks));
    row.ahead = picture.asked.ahead;
    row.isTeam = row.unit && tree.children(*row.unit).empty();
  }
  std::stable_sort(rows.begin(), rows.end(), before);
  return rows;
}

QString heatText(const HeatRow& row, HeatColumn column) {
  if (row.ahead && isOfTheClock(column)) return u"–"_s;
  switch (column) {
    case HeatColumn::Team:
      return row.name;
    case HeatColumn::Fte:
      return fteWords(row.totals.fte);
    case HeatColumn::Load:
      return percentWords(row.totals.utilisation);
    case HeatColumn::Supervised:
      return supervisedWords(row.supervision);
    case HeatColumn::Average:
      return row.totals.averageCaseload ? row.totals.averageCaseload->toString(1) : u"–"_s;
    default:
      break;
  }
  return QString::number(figureOf(row, column));
}

CellMark heatMark(const HeatRow& row, HeatColumn column) {
  switch (column) {
    case HeatColumn::Load:
      if (!row.totals.utilisation) return {};
      if (*row.totals.utilisation > Ratio(Decimal(1), Decimal(1))) return kOver;
      return *row.totals.utilisation >= Ratio(Decimal(85), Decimal(100)) ? kNearTop : CellMark{};
    case HeatColumn::Over:
      return figureOf(row, column) > 0 ? kOver : CellMark{};
    case HeatColumn::Unallocated:
      return figureOf(row, column) > 0 ? kNearTop : CellMark{};
    case HeatColumn::Supervised:
      return supervisedMark(row.supervision);
    case HeatColumn::Actions:
      return actionsMark(row);
    default:
      break;
  }
  return {};
}

std::vector<Column<HeatRow>> heatColumns() {
  std::vector<Column<HeatRow>> columns;
  for (int i = 0; i < kHeatColumns; ++i) {
    const auto which = static_cast<HeatColumn>(i);
    Column<HeatRow> column(
        heatTitle(which), [which](const HeatRow& row) { return heatText(row, which); },
        which == HeatColumn::Team ? Qt::AlignLeft : Qt::AlignRight);
    column.sortedBy([which](const HeatRow& row) { return sortKeyOf(row, which); });
    if (which == HeatColumn::Team) {
      column.tip([](const HeatRow& row) { return row.name; });
    } else {
      column.marked([which](const HeatRow& row) { return heatMark(row, which); });
      column.saying([which](const HeatRow& row) {
        const QString title = heatTitle(which).replace(u'\n', u' ');
        const QString figure = row.ahead && isOfTheClock(which) ? say("not known yet") : heatText(row, which);
        return u"%1, %2: %3%4"_s.arg(row.name, title, figure, markInWords(heatMark(row, which)));
      });
      column.tip([which](const HeatRow& row) { return heatTip(row, which); });
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<LegendLine> heatLegend() {
  return {{kNearTop, say("Needs a look"),
           say("Load from 85% of the limit, cases waiting, under 90% supervised, or an overdue action for every second "
               "worker.")},
          {kOver, say("Needs attention now"),
           say("Load over 100%, anybody over their limit, under 75% supervised, or an overdue action for every "
               "worker.")}};
}

QString balanceSubtitle(const BalancePicture& picture, const std::vector<HeatRow>& rows) {
  const auto teams = std::count_if(rows.begin(), rows.end(), [](const HeatRow& row) { return row.isTeam; });
  const QString dot = u" · "_s;
  const UnitTree& tree = picture.facts.organisation.units;
  const QString where = picture.asked.unit ? tree.find(*picture.asked.unit)->name : say("Whole service");
  return where + dot + counted(teams, "team", "teams") + dot + counted(picture.figures.totals.posts, "post", "posts") +
         dot +
         (picture.asked.ahead ? say("as at %1, from what is already dated") : say("as at %1"))
             .arg(longDate(picture.asked.on));
}

}  // namespace headroom
