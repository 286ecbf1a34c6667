// SPDX-License-Identifier: MIT
// The posts of a balance as dots and as a table, and the figures of the whole in words.
// A post without a limit or a ceiling has no place on the axis of the plot: the table shows it, and the plot says so.

#include <algorithm>
#include <limits>

#include "core/base/counted.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/measure_words.h"
#include "ui/balance/balance_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

// No capacity stands beyond the right end; without a limit, or with nothing to carry and nothing to hold, nowhere.
std::optional<double> placeOf(const PostBalance& post) {
  if (post.status() == Status::NoCapacity) return std::numeric_limits<double>::infinity();
  const auto used = post.utilisation();
  return used ? std::optional(used->toDouble() * 100) : std::nullopt;
}

DotPlotMark markOf(const PostBalance& post, double percent) {
  const QString words = post.status() == Status::NoCapacity
                            ? say("no capacity and %1").arg(countedWords(post.load, post.measure))
                            : say("%1 of limit, %2").arg(percentWords(post.utilisation()), headroomWords(post));
  return {post.personName, percent, shapeOf(post.status()), toneOf(post.status()), words};
}

QString rangeWords(const HeatRow& row, std::size_t shown) {
  QString words;
  if (row.totals.lowest) {
    const QString low = percentWords(row.totals.lowest), high = percentWords(row.totals.highest);
    words = low == high ? low : say("%1 to %2").arg(low, high);
  }
  const std::size_t missing = row.posts.size() - shown;
  if (missing == 0) return words;
  const QString left = say("%1 without a limit or load").arg(missing);
  return words.isEmpty() ? left : words + u" · "_s + say("%1 not shown").arg(missing);
}

QString captionOf(std::optional<Measure> measure) {
  if (!measure) return say("Each mark is one post: its load as a share of its own limit, by FTE and reductions");
  return say("Each mark is one post: its %1 as a share of its own limit, by FTE and reductions")
      .arg(measureWords(*measure));
}

QVariant sortable(const std::optional<Ratio>& ratio) { return ratio ? QVariant(ratio->toDouble()) : QVariant(); }

// How far apart two posts stand in order of worry, for sorting by what is left.
QVariant roomKey(const PostBalance& post) {
  return post.judged ? QVariant(post.judged->headroom.toDouble()) : QVariant();
}

TotalLine loadLine(const BalanceTotals& totals, const Balance& whole) {
  TotalLine line{say("Load against limit"), percentWords(totals.utilisation), {}};
  const auto judged = std::find_if(whole.posts.begin(), whole.posts.end(),
                                   [](const PostBalance& post) { return post.judged.has_value(); });
  if (judged == whole.posts.end())
    line.words = say("No limit is in force for these posts.");
  else if (!totals.load)
    line.words = say("The posts count different measures, which cannot be added up. Choose one measure.");
  else
    line.words = say("%1 of %2 %3 over %4 of %5, those with a limit.")
                     .arg(totals.load->toString(), totals.ceiling->toString(2), measureWords(judged->measure))
                     .arg(totals.posts - totals.noLimit)
                     .arg(counted(totals.posts, "post", "posts"));
  return line;
}

TotalLine averageLine(const BalanceTotals& totals) {
  TotalLine line{say("Average caseload"), totals.averageCaseload ? totals.averageCaseload->toString(1) : u"–"_s, {}};
  if (!totals.averageCaseload)
    line.words = say("Nobody leads a case.");
  else
    line.words = say("%1 / %2 FTE of the posts with FTE that lead at least one, agency included. It is per post: a "
                     "person with two posts counts in both.")
                     .arg(counted(totals.cases, "case", "cases"), fteWords(totals.caseHolderFte));
  return line;
}

// Those that wait are open cases too: whoever says how many there are says of both.
TotalLine casesLine(const BalancePicture& picture) {
  const int led = casesLed(picture.figures.posts);
  const auto waiting = static_cast<int>(picture.waiting.size());
  QString words = say("With the %1 waiting for a lead, there %2.")
                      .arg(waiting)
                      .arg(led + waiting == 1 ? say("is 1 open case") : say("are %1 open cases").arg(led + waiting));
  if (const int bare = led - picture.figures.totals.cases; bare > 0)
    words += u' ' + say("Posts with FTE 0 lead %1 of them, which are not in the average.").arg(bare);
  return {say("Cases led"), QString::number(led), words, HeatColumn::Cases};
}

TotalLine roomLine(const Balance& whole) {
  const RoomFigure room = roomOf(whole.posts);
  return {say("Free places"), roomWords(room), say("The headroom of the posts with room, of those with a limit."),
          HeatColumn::Load};
}

TotalLine spreadLine(const BalanceTotals& totals) {
  if (!totals.lowest) return {say("Spread"), u"–"_s, say("No post has a limit to be measured against.")};
  return {say("Spread"), say("%1 to %2").arg(percentWords(totals.lowest), percentWords(totals.highest)),
          say("Unevenness %1, from 0 (every post holds the same share of its limit) to 1 (one holds everything); "
              "known as the Gini coefficient.")
              .arg(totals.gini.toString(4))};
}

TotalLine statusLine(const BalanceTotals& totals) {
  QStringList parts;
  const auto add = [&parts](int number, const QString& words) {
    if (number > 0) parts << u"%1 %2"_s.arg(number).arg(words);
  };
  add(totals.noCapacity, say("no capacity"));
  add(totals.full, say("full"));
  add(totals.near, say("near"));
  add(totals.room, say("with room"));
  add(totals.noLimit, say("without a limit"));
  return {say("Over their limit"), say("%1 of %2").arg(totals.over).arg(totals.posts),
          parts.isEmpty() ? QString() : say("The others: %1.").arg(parts.join(u", "_s))};
}

}  // namespace

std::optional<MarkPlace> DotsOfPosts::find(PostId post) const {
  for (std::size_t row = 0; row < posts.size(); ++row)
    for (std::size_t mark = 0; mark < posts[row].size(); ++mark)
      if (posts[row][mark]->post == post) return MarkPlace{row, mark};
  return std::nullopt;
}

DotsOfPosts dotsOf(const std::vector<HeatRow>& rows, std::optional<Measure> measure) {
  DotsOfPosts dots;
  dots.figure.limitLabel = say("Own limit");
  dots.figure.caption = captionOf(measure);
  for (const HeatRow& row : rows) {
    if (row.posts.empty()) continue;
    DotPlotRow drawn{row.name, {}, {}};
    std::vector<const PostBalance*> marks;
    for (const PostBalance* post : row.posts) {
      const auto percent = placeOf(*post);
      if (!percent) continue;
      drawn.marks.push_back(markOf(*post, *percent));
      marks.push_back(post);
    }
    drawn.range = rangeWords(row, marks.size());
    dots.figure.rows.push_back(std::move(drawn));
    dots.posts.push_back(std::move(marks));
  }
  return dots;
}

std::vector<PostRow> postRows(const std::vector<HeatRow>& rows) {
  std::vector<PostRow> posts;
  for (const HeatRow& row : rows)
    for (const PostBalance* post : row.posts) posts.push_back({post, row.name});
  return posts;
}

std::vector<Column<PostRow>> postColumns() {
  std::vector<Column<PostRow>> columns;
  columns.push_back(Column<PostRow>(say("Worker"), [](const PostRow& row) { return row.post->personName; }).bold());
  columns.back().secondLine(
      [](const PostRow& row) { return say("%1, %2 FTE").arg(token(row.post->role), fteWords(row.post->fte)); });
  columns.push_back(Column<PostRow>(say("Team"), [](const PostRow& row) { return row.team; }));
  columns.push_back(Column<PostRow>(
                        say("Load"), [](const PostRow& row) { return loadWords(*row.post); }, Qt::AlignRight)
                        .sortedBy([](const PostRow& row) { return row.post->load.toDouble(); })
                        .saying([](const PostRow& row) { return loadSentence(*row.post); }));
  columns.push_back(
      Column<PostRow>(
          say("Of limit"), [](const PostRow& row) { return percentWords(row.post->utilisation()); }, Qt::AlignRight)
          .sortedBy([](const PostRow& row) { return sortable(row.post->utilisation()); }));
  columns.push_back(Column<PostRow>(say("Headroom"), [](const PostRow& row) { return headroomWords(*row.post); })
                        .sortedBy([](const PostRow& row) { return roomKey(*row.post); })
                        .marked([](const PostRow& row) {
                          const Status status = row.post->status();
                          return CellMark{shapeOf(status), toneOf(status), true, false};
                        })
                        .saying([](const PostRow& row) {
                          return u"%1, %2"_s.arg(statusWords(row.post->status()), headroomWords(*row.post));
                        }));
  return columns;
}

HeatRow wholeRow(const BalancePicture& picture, const std::vector<HeatRow>& rows) {
  HeatRow whole;
  whole.name = say("Altogether");
  whole.totals = picture.figures.totals;
  whole.ahead = picture.asked.ahead;
  whole.supervision = totalsOf(picture.clocks);
  for (const PersonClock& clock : picture.clocks) whole.clocks.push_back(&clock);
  for (const HeatRow& row : rows) {
    whole.posts.insert(whole.posts.end(), row.posts.begin(), row.posts.end());
    whole.waiting.insert(whole.waiting.end(), row.waiting.begin(), row.waiting.end());
  }
  for (const OpenAction& action : picture.overdue) whole.overdue.push_back(&action);
  return whole;
}

std::vector<TotalLine> totalLines(const BalancePicture& picture) {
  const BalanceTotals& totals = picture.figures.totals;
  std::vector<TotalLine> lines{loadLine(totals, picture.figures), statusLine(totals), averageLine(totals),
                               spreadLine(totals)};
  const HeatColumn behind[]{HeatColumn::Load, HeatColumn::Over, HeatColumn::Average, HeatColumn::Load};
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].behind = behind[i];
  const SupervisionTotals supervision = totalsOf(picture.clocks);
  QString share = supervisedWords(supervision);
  if (supervision.inScope > 0) {
    const int percent = (200 * supervision.supervisedInWindow + supervision.inScope) / (2 * supervision.inScope);
    share = u"%1% · %2"_s.arg(percent).arg(share);
  }
  QString made = say("People in scope with a formal one-to-one in that time. Counted apart: %1 past their next date "
                     "by their own policy, %2 never held.")
                     .arg(supervision.overdue)
                     .arg(supervision.never);
  if (picture.asked.ahead) share = u"–"_s, made = notKnownWords(picture.asked.on);
  lines.push_back({say("Supervised in %1 days").arg(kSupervisionWindow), share, made, HeatColumn::Supervised});
  lines.push_back(roomLine(picture.figures));
  lines.push_back(casesLine(picture));
  if (totals.unweighted > 0)
    lines.push_back({say("Without a weight"), QString::number(totals.unweighted),
                     say("Cases held that have no points in the weights in force; they add no points.")});
  return lines;
}

}  // namespace headroom
