// SPDX-License-Identifier: MIT
// The Balance page's figures against balance() and unallocated(), and what stands behind each of them.
#include "tests/support/catch.h"
#include "ui/balance/balance_view.h"

#include <algorithm>
#include <set>

#include "core/base/fte_words.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/clock_store.h"
#include "tests/support/ui_council.h"
#include "ui/balance/drill_view.h"
#include "ui/shared/status_words.h"
#include "ui/shared/unit_choice.h"

namespace balance_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

BalancePicture pictureOf(UiCouncil& council, std::optional<UnitId> unit = {}, std::optional<Measure> measure = {},
                         QDate on = kCouncilDay) {
  return council.workspace->read([&](const Desk& desk) { return readBalance(desk, {on, unit, measure}); }).value();
}

const HeatRow& rowOf(const std::vector<HeatRow>& rows, UnitId unit) {
  for (const HeatRow& row : rows)
    if (row.unit == unit) return row;
  throw std::runtime_error("no such row");
}

}  // namespace

TEST_CASE("the rows of the heat map share out every post and every waiting case", "[balance]") {
  UiCouncil council;
  for (const std::optional<UnitId> unit : {std::optional<UnitId>(), council.family, council.ashby}) {
    const BalancePicture picture = pictureOf(council, unit);
    const auto rows = heatRows(picture);
    std::set<qint64> posts;
    std::size_t waiting = 0;
    int cases = 0, over = 0;
    Decimal fte;
    for (const HeatRow& row : rows) {
      for (const PostBalance* post : row.posts) REQUIRE(posts.insert(post->post.value()).second);
      waiting += row.waiting.size();
      cases += casesLed(row.posts);
      over += row.totals.over;
      fte += row.totals.fte;
    }
    const Balance whole = council.balanceOf(unit);
    CHECK(posts.size() == whole.posts.size());
    CHECK(waiting == picture.waiting.size());
    CHECK(cases == casesLed(whole.posts));
    CHECK(over == whole.totals.over);
    CHECK(fte == whole.totals.fte);
  }
}

TEST_CASE("a team's cells say what balance says of that team alone", "[balance]") {
  UiCouncil council;
  const BalancePicture picture = pictureOf(council);
  const auto rows = heatRows(picture);
  for (const UnitId unit : {*council.ashby, *council.brook, *council.mill}) {
    const Balance there = council.balanceOf(unit);
    const BalanceTotals& alone = there.totals;
    const HeatRow& row = rowOf(rows, unit);
    CHECK(heatText(row, HeatColumn::Fte) == fteWords(alone.fte));
    CHECK(heatText(row, HeatColumn::Cases) == QString::number(casesLed(there.posts)));
    CHECK(heatText(row, HeatColumn::Load) == percentWords(alone.utilisation));
    CHECK(heatText(row, HeatColumn::Over) == QString::number(alone.over));
  }
  const HeatRow& ashby = rowOf(rows, *council.ashby);
  CHECK(heatText(ashby, HeatColumn::Fte) == u"3.60");
  CHECK(heatText(ashby, HeatColumn::Over) == u"1");
  CHECK(heatText(ashby, HeatColumn::Unallocated) == u"2");
}

TEST_CASE("a cell warns only where the rules do", "[balance]") {
  HeatRow row;
  const auto load = [&row](int carried, int ceiling) {
    row.totals.utilisation = Ratio(Decimal(carried), Decimal(ceiling));
    return heatMark(row, HeatColumn::Load).tone;
  };
  CHECK(load(84, 100) == Tone::Neutral);
  CHECK(load(85, 100) == Tone::Near);
  CHECK(load(100, 100) == Tone::Near);
  CHECK(load(101, 100) == Tone::Over);
  CHECK(heatMark(row, HeatColumn::Over).tone == Tone::Neutral);
  row.totals.over = 1;
  CHECK(heatMark(row, HeatColumn::Over).shape == MarkShape::Diamond);
  CHECK(heatMark(row, HeatColumn::Fte).shape == MarkShape::None);
  CHECK(heatMark(row, HeatColumn::Cases).shape == MarkShape::None);
}

TEST_CASE("supervision, waiting cases and late actions warn by the thresholds that the page names", "[balance]") {
  HeatRow row;
  const auto supervised = [&row](int held, int inScope) {
    row.supervision.supervisedInWindow = held;
    row.supervision.inScope = inScope;
    return heatMark(row, HeatColumn::Supervised);
  };
  CHECK(supervised(0, 0).tone == Tone::Neutral);  // nobody in scope: nothing to warn of
  CHECK(supervised(9, 10).tone == Tone::Neutral);
  CHECK(supervised(89, 100).tone == Tone::Near);
  CHECK(supervised(3, 4).tone == Tone::Near);
  CHECK(supervised(74, 100).tone == Tone::Over);
  CHECK(supervised(74, 100).shape == MarkShape::Diamond);

  const auto late = [&](std::size_t actions) {
    row.overdue.assign(actions, nullptr);  // only their number is asked for
    return heatMark(row, HeatColumn::Actions);
  };
  row.clocks.assign(4, nullptr);
  CHECK(late(0).shape == MarkShape::None);
  CHECK(late(1).tone == Tone::Neutral);
  CHECK(late(2).tone == Tone::Near);
  CHECK(late(2).shape == MarkShape::Triangle);
  CHECK(late(3).tone == Tone::Near);
  CHECK(late(4).tone == Tone::Over);

  CHECK(heatMark(row, HeatColumn::Unallocated).shape == MarkShape::None);
  row.waiting.assign(1, nullptr);
  CHECK(heatMark(row, HeatColumn::Unallocated).tone == Tone::Near);
}

TEST_CASE("a mark of the heat map is said in words to those who do not see it", "[balance]") {
  UiCouncil council;
  const BalancePicture picture = pictureOf(council);
  const auto columns = heatColumns();
  for (const HeatRow& row : heatRows(picture)) {
    for (int i = 1; i < kHeatColumns; ++i) {
      const auto which = static_cast<HeatColumn>(i);
      const QString said = columns[static_cast<std::size_t>(i)].spoken(row);
      INFO(said.toStdString());
      CHECK(said.contains(u", needs ") == (heatMark(row, which).shape != MarkShape::None));
    }
  }
}

TEST_CASE("teams stand first, the heaviest load on top, and only teams are counted as teams", "[balance]") {
  UiCouncil council;
  const BalancePicture picture = pictureOf(council);
  const auto rows = heatRows(picture);
  const auto beside = std::find_if(rows.begin(), rows.end(), [](const HeatRow& row) { return !row.isTeam; });
  const auto teams = beside - rows.begin();
  REQUIRE(teams == 3);
  REQUIRE(beside != rows.end());
  for (auto row = beside; row != rows.end(); ++row) CHECK_FALSE(row->isTeam);
  for (auto row = rows.begin(); row != beside; ++row) {
    CHECK(picture.facts.organisation.units.children(*row->unit).empty());
    if (row == rows.begin() || !row->totals.utilisation) continue;
    REQUIRE(std::prev(row)->totals.utilisation);  // without a load a team stands below those with one
    CHECK(*row->totals.utilisation <= *std::prev(row)->totals.utilisation);
  }
  CHECK(balanceSubtitle(picture, rows).contains(u"· 3 teams ·"));
}

TEST_CASE("who is supervised and who is late are said apart", "[balance]") {
  UiCouncil council;
  council.superviseAshby();
  const BalancePicture picture = pictureOf(council, council.ashby);
  const SupervisionTotals totals = totalsOf(picture.clocks);
  REQUIRE(totals.supervisedInWindow == 1);
  const auto lines = totalLines(picture);
  const auto line = std::find_if(lines.begin(), lines.end(),
                                 [](const TotalLine& one) { return one.name == u"Supervised in 35 days"; });
  REQUIRE(line != lines.end());
  const int percent = qRound(100.0 * totals.supervisedInWindow / totals.inScope);
  CHECK(line->figure == u"%1% · 1 of %2"_s.arg(percent).arg(totals.inScope));
  CHECK(line->words.contains(u"Counted apart: %1 past their next date"_s.arg(totals.overdue)));
}

TEST_CASE("as many rows stand behind a cell as its figure says", "[balance]") {
  UiCouncil council;
  for (const auto measure :
       {std::optional<Measure>(), std::optional(Measure::Children), std::optional(Measure::Points)}) {
    const BalancePicture picture = pictureOf(council, {}, measure);
    for (const HeatRow& row : heatRows(picture)) {
      for (const HeatColumn column :
           {HeatColumn::Cases, HeatColumn::Over, HeatColumn::Unallocated, HeatColumn::Actions})
        CHECK(behindCell(picture, row, column).rows.size() == heatText(row, column).toULong());
      CHECK(behindCell(picture, row, HeatColumn::Team).rows.size() == row.posts.size());
      const Drill supervised = behindCell(picture, row, HeatColumn::Supervised);
      CHECK(static_cast<int>(supervised.rows.size()) == row.supervision.inScope);
      CHECK(std::count_if(supervised.rows.begin(), supervised.rows.end(), [](const DrillRow& one) {
              return one.mark.shape == MarkShape::Tick;
            }) == row.supervision.supervisedInWindow);
      const Drill load = behindCell(picture, row, HeatColumn::Load);
      CHECK(static_cast<int>(load.rows.size()) == row.totals.posts - row.totals.noLimit);
      Decimal fte;
      for (const DrillRow& one : behindCell(picture, row, HeatColumn::Fte).rows) fte += *Decimal::parse(one.figure, 6);
      CHECK(fteWords(fte) == heatText(row, HeatColumn::Fte));
    }
  }
}

TEST_CASE("the cases behind a post make up its load in every measure", "[balance]") {
  UiCouncil council;
  for (const Measure measure : {Measure::Children, Measure::Families, Measure::Points}) {
    const BalancePicture picture = pictureOf(council, {}, measure);
    for (const PostBalance& post : picture.figures.posts) {
      const Drill drill = behindPost(picture, post);
      if (measure != Measure::Points) {
        CHECK(Decimal(static_cast<int>(drill.rows.size())) == post.load);
        continue;
      }
      Decimal sum;
      for (const DrillRow& row : drill.rows) sum += *Decimal::parse(row.figure.section(u"= "_s, -1), 6);
      CHECK(sum == post.load);
    }
  }
}

TEST_CASE("every post is a mark at its own share, or is said to be missing", "[balance]") {
  UiCouncil council;
  const BalancePicture picture = pictureOf(council);
  const auto rows = heatRows(picture);
  const DotsOfPosts dots = dotsOf(rows, {});
  std::size_t marks = 0;
  for (std::size_t row = 0; row < dots.posts.size(); ++row) {
    marks += dots.posts[row].size();
    for (std::size_t i = 0; i < dots.posts[row].size(); ++i) {
      const PostBalance& post = *dots.posts[row][i];
      const DotPlotMark& mark = dots.figure.rows[row].marks[i];
      CHECK(mark.shape == shapeOf(post.status()));
      CHECK(dots.find(post.post) == MarkPlace{row, i});
      if (post.utilisation())
        CHECK(mark.percent == Approx(post.utilisation()->toDouble() * 100));
      else
        CHECK(std::isinf(mark.percent));
    }
  }
  const BalanceTotals& totals = picture.figures.totals;
  CHECK(static_cast<int>(marks) == totals.posts - totals.noLimit);
  CHECK(postRows(rows).size() == picture.figures.posts.size());
}

TEST_CASE("the totals are said with the formula and its numbers", "[balance]") {
  UiCouncil council;
  const BalancePicture one = pictureOf(council, council.ashby);
  const auto lines = totalLines(one);
  const BalanceTotals totals = council.balanceOf(council.ashby).totals;
  CHECK(lines[0].figure == percentWords(totals.utilisation));
  CHECK(lines[0].words.contains(u"%1 of %2 children"_s.arg(totals.load->toString(), totals.ceiling->toString())));
  CHECK(lines[1].figure == u"1 of 5");
  CHECK(lines[2].figure == totals.averageCaseload->toString(1));
  CHECK(lines[2].words.startsWith(u"11 cases / 2.60 FTE"));
  CHECK(lines[3].words.contains(totals.gini.toString(4)));
  const int led = casesLed(council.balanceOf(council.ashby).posts);
  CHECK(lines[5].figure == roomWords(roomOf(council.balanceOf(council.ashby).posts)));
  CHECK(lines[6].figure == QString::number(led));
  CHECK(lines[6].words.contains(u"there are %1 open cases"_s.arg(led + 2)));  // two wait
  CHECK(totalLines(pictureOf(council))[0].words.contains(u"different measures"));
}

TEST_CASE("a viewer chooses between the units below their own post", "[balance]") {
  UiCouncil council;
  const auto seenBy = [&](PersonId person) {
    council.lookAs(person);
    return council.workspace
        ->read([](const Desk& desk) {
          const Organisation all = loadOrganisationOn(desk.records, desk.today());
          const Access access = accessOf(all, desk.viewer, desk.today());
          auto choices = unitChoices(all.units, access);
          const int opening = openingChoice(choices, all.units, access);
          return std::pair(std::move(choices), opening);
        })
        .value();
  };
  const auto [whole, first] = seenBy(*council.director);
  REQUIRE(whole.size() == 7);
  CHECK(whole[static_cast<std::size_t>(first)].unit == std::nullopt);
  CHECK(whole[1].words == u"Northmere");
  CHECK(whole[3] == UnitChoice{u"Ashby Family Support"_s, council.ashby, 2});
  const auto [team, own] = seenBy(*council.priya);
  REQUIRE(team.size() == 1);
  CHECK(team[static_cast<std::size_t>(own)].unit == council.ashby);
  CHECK(seenBy(*council.farah).first.empty());
}

TEST_CASE("supervised and late actions of a team are those of the clock and the action list", "[balance]") {
  UiCouncil council;
  council.superviseAshby();
  const BalancePicture picture = pictureOf(council);
  const auto rows = heatRows(picture);
  const HeatRow& ashby = rowOf(rows, *council.ashby);
  const auto clocks =
      council.workspace
          ->read([&](const Desk& d) { return loadClocks(d.records, kCouncilDay, kSupervisionWindow, council.ashby); })
          .value();
  const SupervisionTotals totals = totalsOf(clocks);
  CHECK(totals.supervisedInWindow == 1);
  CHECK(heatText(ashby, HeatColumn::Supervised) == supervisedWords(totals));
  CHECK(heatText(ashby, HeatColumn::Actions) == u"1");
  const Drill late = behindCell(picture, ashby, HeatColumn::Actions);
  REQUIRE(late.rows.size() == 1);
  CHECK(late.rows[0].title == u"Ring the school");
  CHECK(behindCell(picture, ashby, HeatColumn::Supervised).rows.back().title == u"Farah Siddiqui");
}

}  // namespace balance_test
