// SPDX-License-Identifier: MIT
// Reads the months and weeks of a unit.
#include "ui/trends/trends_view.h"


#include <algorithm>
#include <set>

#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/base/language.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/exchange/workforce_figures.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/vacancy_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"
#include "ui/trends/trends_parts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString monthWords(QDate day) { return dayWords(day, u"MMM yyyy"); }

QString percentOf(double value) { return u"%1%"_s.arg(qRound(value)); }

// A measure over the months: its line, and the first, last, lowest and highest value in a sentence. What has no
// standard to be held against is drawn from nought, so that a small change looks small.
template <class Value, class Words>
TrendFigure figureOf(const QString& name, const std::vector<TrendMonth>& months, Value value, Words words,
                     std::optional<double> standard) {
  TrendFigure figure{name, u"–"_s, {}, {}};
  figure.line.isFromZero = !standard;
  std::optional<double> low, high, first, last;
  for (const TrendMonth& month : months) {
    const std::optional<double> at = value(month);
    figure.line.values.push_back(at);
    if (!at) continue;
    if (!first) first = at;
    last = at;
    low = low ? std::min(*low, *at) : *at;
    high = high ? std::max(*high, *at) : *at;
  }
  if (!first) {
    figure.words = say("The posts count different measures, which cannot be added up, or there is no limit yet.");
    return figure;
  }
  // What the last month does not say, no earlier one says for it.
  if (const auto& now = figure.line.values.back()) figure.figure = words(*now);
  figure.words =
      say("from %1 to %2; at least %3, at most %4").arg(words(*first), words(*last), words(*low), words(*high));
  figure.line.standard = standard;
  figure.line.firstLabel = monthWords(months.front().on);
  figure.line.lastLabel = monthWords(months.back().on);
  const auto range = figure.line.range();
  figure.line.topLabel = words(range->second);
  figure.line.bottomLabel = words(range->first);
  return figure;
}

// The whole percentage that the other pages say, halves up: a double's own rounding is another.
std::optional<double> percent(const std::optional<Ratio>& ratio) {
  return ratio ? std::optional(double(ratio->wholePercent())) : std::nullopt;
}

// From the lowest to the highest, as two lines.
template <class Words>
TrendFigure bandOf(const QString& name, const TrendFigure& low, TrendFigure high, Words words) {
  const auto range = high.line.range();
  if (!range) return {name, high.figure, high.words, high.line};
  const bool isNow = high.line.values.back().has_value();
  TrendFigure band{name, isNow ? say("%1 to %2").arg(low.figure, high.figure) : high.figure,
                   say("Highest: %1. Lowest: %2.").arg(high.words, low.words), high.line};
  band.line.lows = low.line.values;
  band.line.topLabel = words(band.line.range()->second);
  band.line.bottomLabel = words(band.line.range()->first);
  return band;
}

QString oneDecimal(const std::optional<double>& value) {
  return value ? spokenLocale().toString(*value, 'f', 1) : u"–"_s;
}

// Months before anybody led a case say nothing of load: the records begin later. Without any case all of them stay.
std::vector<TrendMonth> sinceFirstCase(std::vector<TrendMonth> months) {
  const auto first = std::find_if(months.begin(), months.end(), [](const TrendMonth& month) { return month.led > 0; });
  if (first != months.end()) months.erase(months.begin(), first);
  return months;
}

}  // namespace

QString monthsWords(const TrendsPicture& picture) {
  if (picture.months.size() >= static_cast<std::size_t>(picture.monthsAsked))
    return say("each month as it was on its first day; Enter opens that day");
  return say("from %1 on: no case was led here before that; Enter opens a day")
      .arg(monthWords(picture.months.front().on));
}

TrendsScope readTrendsScope(const Desk& desk, const ChosenUnit& asked) {
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  TrendsScope scope{unitScope(organisation.units, accessOf(organisation, desk.viewer, today), asked)};
  if (scope.units.at < 0) return scope;
  const auto isHere = [&](const Post& post) {
    return post.period.holdsOn(today) &&
           (!scope.units.unit || organisation.units.isWithin(post.unit, *scope.units.unit));
  };
  scope.posts = static_cast<std::size_t>(std::count_if(organisation.posts.begin(), organisation.posts.end(), isHere));
  return scope;
}

TrendsPicture readTrends(const Desk& desk, const ChosenUnit& asked, int months) {
  // Everything is loaded as of one moment and then worked out: nobody's save waits for that.
  std::optional<Snapshot> moment(std::in_place, desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  TrendsPicture picture{unitScope(organisation.units, access, asked), today, {}, {}, {}, {}, {}, {}, months};
  if (picture.scope.at < 0) return picture;
  const auto unit = picture.scope.unit;
  const auto days = monthsUpTo(today, months);
  const QDate aYearAgo = today.addYears(-1), monday = mondayFrom(today);
  picture.past = loadFactsOver(desk.records, std::min(days.front(), aYearAgo), today, unit);
  const CaseloadFacts ahead =
      loadFactsOver(desk.records, monday, monday.addDays(qint64{7} * (kForecastWeeks - 1)), unit);
  auto vacancies = loadVacancies(desk.records, today);
  picture.promises = loadLedger(desk.records, days.front(), today, unit);
  moment.reset();
  picture.months = sinceFirstCase(trend(picture.past, days, unit));
  picture.growth = silentGrowth(picture.past, aYearAgo, today, unit);
  std::erase_if(vacancies, [&](const Vacancy& one) { return unit && !organisation.units.isWithin(one.unit, *unit); });
  picture.now = childrensWorkforce(picture.past.organisation, balance(picture.past, today, unit), vacancies);
  picture.weeks = forecast(ahead, today, kForecastWeeks, unit);
  return picture;
}

std::vector<TrendFigure> trendFigures(const std::vector<TrendMonth>& months) {
  const auto whole = [](double value) { return QString::number(qRound(value)); };
  const auto lowest = [](const TrendMonth& m) { return percent(m.totals.lowest); };
  const auto highest = [](const TrendMonth& m) { return percent(m.totals.highest); };
  return {figureOf(
              say("Load against limit"), months, [](const TrendMonth& m) { return percent(m.totals.utilisation); },
              percentOf, 100.0),
          figureOf(
              say("Over their limit"), months, [](const TrendMonth& m) { return std::optional(double(m.totals.over)); },
              whole, std::nullopt),
          bandOf(say("Spread"), figureOf(say("Lowest"), months, lowest, percentOf, 100.0),
                 figureOf(say("Highest"), months, highest, percentOf, 100.0), percentOf),
          figureOf(
              say("Agency share"), months, [](const TrendMonth& m) { return percent(m.agencyShare()); }, percentOf,
              std::nullopt)};
}

std::vector<Column<TrendMonth>> monthColumns() {
  using M = TrendMonth;
  std::vector<Column<M>> columns;
  columns.push_back(Column<M>(say("First of"), [](const M& m) {
                      return monthWords(m.on);
                    }).sortedBy([](const M& m) {
                        return m.on;
                      }).bold());
  columns.push_back(numberColumn<M>(
      say("FTE"), [](const M& m) { return fteWords(m.totals.fte); },
      [](const M& m) { return m.totals.fte.toDouble(); }));
  columns.push_back(numberColumn<M>(
      say("Cases led"), [](const M& m) { return QString::number(m.led); }, [](const M& m) { return m.led; }));
  columns.push_back(numberColumn<M>(
      say("Load"), [](const M& m) { return percentWords(m.totals.utilisation); },
      [](const M& m) { return percent(m.totals.utilisation).value_or(-1); }));
  columns.push_back(numberColumn<M>(
      say("Over"), [](const M& m) { return u"%1 of %2"_s.arg(m.totals.over).arg(m.totals.posts); },
      [](const M& m) { return m.totals.over; }));
  columns.push_back(numberColumn<M>(
      say("No capacity"), [](const M& m) { return QString::number(m.totals.noCapacity); },
      [](const M& m) { return m.totals.noCapacity; }));
  columns.push_back(numberColumn<M>(
      say("Lowest"), [](const M& m) { return percentWords(m.totals.lowest); },
      [](const M& m) { return percent(m.totals.lowest).value_or(-1); }));
  columns.push_back(numberColumn<M>(
      say("Highest"), [](const M& m) { return percentWords(m.totals.highest); },
      [](const M& m) { return percent(m.totals.highest).value_or(-1); }));
  columns.push_back(numberColumn<M>(
      say("Average"),
      [](const M& m) { return m.totals.averageCaseload ? m.totals.averageCaseload->toString(1) : u"–"_s; },
      [](const M& m) { return m.totals.averageCaseload ? m.totals.averageCaseload->toDouble() : -1; }));
  columns.push_back(numberColumn<M>(
      say("Agency"), [](const M& m) { return percentWords(m.agencyShare()); },
      [](const M& m) { return percent(m.agencyShare()).value_or(-1); }));
  return columns;
}

std::vector<AheadRow> aheadRows(const TrendsPicture& picture) {
  std::vector<AheadRow> rows;
  std::set<PostId> limited;
  for (const Balance& week : picture.weeks)
    for (const PostBalance& one : week.posts)
      if (one.judged) limited.insert(one.post);
  for (std::size_t week = 0; week < picture.weeks.size(); ++week) {
    for (const PostBalance& one : picture.weeks[week].posts) {
      if (!limited.contains(one.post)) continue;
      auto found = std::find_if(rows.begin(), rows.end(), [&one](const AheadRow& row) { return row.post == one.post; });
      if (found == rows.end()) {
        rows.push_back({one.post, nameApart(one, picture.weeks[week].posts), token(one.role),
                        std::vector<const PostBalance*>(picture.weeks.size())});
        found = rows.end() - 1;
      }
      found->weeks[week] = &one;
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const AheadRow& a, const AheadRow& b) {
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
  return rows;
}

std::vector<Column<AheadRow>> aheadColumns(const std::vector<Balance>& weeks) {
  std::vector<Column<AheadRow>> columns;
  columns.push_back(Column<AheadRow>(say("Who"), [](const AheadRow& row) {
                      return row.name;
                    }).tip([](const AheadRow& row) { return row.role; }));
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    const auto at = [week](const AheadRow& row) { return row.weeks[week]; };
    const auto text = [at](const AheadRow& row) {
      const PostBalance* one = at(row);
      if (one == nullptr) return u"–"_s;
      if (one->utilisation()) return percentWords(one->utilisation());
      return one->isAway ? say("away") : u"–"_s;
    };
    const QString monday = dayWords(weeks[week].on, u"d MMM");
    Column<AheadRow> column(QString(monday).replace(u' ', u'\n'), text, Qt::AlignRight);
    column.marked([at](const AheadRow& row) {
      const PostBalance* one = at(row);
      if (one == nullptr || !one->judged) return CellMark{};
      const Tone tone = toneOf(one->status());
      return tone == Tone::Over || tone == Tone::Near ? CellMark{shapeOf(one->status()), tone, false, false}
                                                      : CellMark{};
    });
    column.saying([text, at, monday](const AheadRow& row) {
      const PostBalance* one = at(row);
      return say("%1, Monday %2: %3, %4")
          .arg(row.name, monday, text(row), one ? statusWords(one->status()) : say("no post"));
    });
    column.tip([at](const AheadRow& row) { return at(row) ? loadSentence(*at(row)) : QString(); });
    columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<Column<SilentGrowth>> growthColumns() {
  using G = SilentGrowth;
  std::vector<Column<G>> columns;
  columns.push_back(Column<G>(say("Who"), [](const G& g) {
                      return g.now.personName;
                    }).secondLine([](const G& g) {
                        return token(g.now.role);
                      }).bold());
  columns.push_back(numberColumn<G>(
      say("Children"),
      [](const G& g) { return say("%1 to %2").arg(g.then.carried.children).arg(g.now.carried.children); },
      [](const G& g) { return g.now.carried.children; }));
  columns.push_back(numberColumn<G>(
      say("Points"),
      [](const G& g) { return say("%1 to %2").arg(g.then.carried.points.toString(), g.now.carried.points.toString()); },
      [](const G& g) { return g.now.carried.points.toDouble(); }));
  columns.push_back(numberColumn<G>(
      say("More"), [](const G& g) { return u"+%1"_s.arg(g.morePoints().toString()); },
      [](const G& g) { return g.morePoints().toDouble(); }));
  return columns;
}

std::vector<DraftMonth> underDraftMonths(const TrendsPicture& picture, const DraftScheme& draft) {
  std::vector<DraftMonth> rows;
  std::vector<QDate> days;
  for (const TrendMonth& month : picture.months) days.push_back(month.on);
  const auto would = trend(underDraft(picture.past, draft), days, picture.scope.unit);
  for (std::size_t i = 0; i < would.size(); ++i) rows.push_back({picture.months[i], would[i]});
  return rows;
}

std::vector<Column<DraftMonth>> draftColumns() {
  using D = DraftMonth;
  const auto over = [](const TrendMonth& m) { return u"%1 of %2"_s.arg(m.totals.over).arg(m.totals.posts); };
  std::vector<Column<D>> columns;
  columns.push_back(Column<D>(say("First of"), [](const D& d) {
                      return monthWords(d.was.on);
                    }).sortedBy([](const D& d) {
                        return d.was.on;
                      }).bold());
  columns.push_back(numberColumn<D>(
      say("Over as it was"), [over](const D& d) { return over(d.was); }, [](const D& d) { return d.was.totals.over; }));
  columns.push_back(numberColumn<D>(
      say("Over under the draft"), [over](const D& d) { return over(d.would); },
      [](const D& d) { return d.would.totals.over; }));
  columns.push_back(numberColumn<D>(
      say("Load as it was"), [](const D& d) { return percentWords(d.was.totals.utilisation); },
      [](const D& d) { return percent(d.was.totals.utilisation).value_or(-1); }));
  columns.push_back(numberColumn<D>(
      say("Load under the draft"), [](const D& d) { return percentWords(d.would.totals.utilisation); },
      [](const D& d) { return percent(d.would.totals.utilisation).value_or(-1); }));
  return columns;
}

std::vector<PlaceRow> placeRows(const TrendsPicture& picture, const QString& council) {
  const auto share = [](Decimal part, Decimal whole) {
    return whole.isZero() ? std::nullopt : std::optional(100 * part.toDouble() / whole.toDouble());
  };
  const QString here =
      picture.scope.unit ? picture.past.organisation.units.find(*picture.scope.unit)->name : say("This service");
  std::vector<PlaceRow> rows{
      {here, say("children's social workers, today"),
       picture.now.averageCaseload ? std::optional(picture.now.averageCaseload->toDouble()) : std::nullopt,
       share(picture.now.agencyFte, picture.now.fte),
       share(picture.now.vacantFte, picture.now.vacantFte + picture.now.fte)}};
  for (const WorkforceFigures& one : besideCouncil(council))
    rows.push_back({one.name, QString::number(one.year), one.caseload, one.agencyRate, one.vacancyRate});
  return rows;
}

std::vector<Column<PlaceRow>> placeColumns() {
  using P = PlaceRow;
  std::vector<Column<P>> columns;
  columns.push_back(
      Column<P>(say("Where"), [](const P& p) { return p.name; }).secondLine([](const P& p) { return p.year; }).bold());
  const auto figure = [&columns](const QString& title, std::optional<double> P::*field) {
    columns.push_back(numberColumn<P>(
        title, [field](const P& p) { return oneDecimal(p.*field); },
        [field](const P& p) { return (p.*field).value_or(-1); }));
  };
  figure(say("Average caseload"), &P::caseload);
  figure(say("Agency, %"), &P::agency);
  figure(say("Vacant, %"), &P::vacancy);
  return columns;
}

}  // namespace headroom
