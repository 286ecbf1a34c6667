// SPDX-License-Identifier: MIT
// Teams by name, each post with its bar.
// The sheet knows the pages; what stands on them is laid out here.
#include "ui/paper/balance_report.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/measure_words.h"
#include "core/caseload/room.h"
#include "ui/paper/load_bar.h"
#include "ui/paper/sheet.h"
#include "ui/paper/status_mark.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr double kLine = 17;
constexpr double kNameWidth = 250;

QString percent(const std::optional<Ratio>& used) { return used ? u"%1%"_s.arg(used->wholePercent()) : u"–"_s; }

QString loadOf(const PostBalance& row) {
  if (!row.judged) return u"%1 %2"_s.arg(row.load.toString(), measureFor(row.load.toString(), token(row.measure)));
  return u"%1 / %2 %3"_s.arg(row.load.toString(), row.judged->ceiling.toString(2), token(row.measure));
}

// Teams by name, each with its posts in the balance's order.
std::vector<std::pair<QString, std::vector<const PostBalance*>>> teams(const BalanceReport& report) {
  std::map<QString, std::vector<const PostBalance*>> found;
  for (const PostBalance& row : report.figures.posts) found[report.units.find(row.unit)->name].push_back(&row);
  return {found.begin(), found.end()};
}

QString roomText(const std::vector<PostBalance>& posts) {
  QStringList parts;
  for (const auto& [measure, free] : roomOf(posts).freeBy) parts << countedWords(free, measure, 2);
  return parts.join(u", "_s);
}

QStringList totalWords(const BalanceReport& report) {
  const BalanceTotals& totals = report.figures.totals;
  QStringList words;
  if (report.ahead)
    words << say("This day is in the future: figures come from what was already dated when this was printed.");
  const int led = casesLed(report.figures.posts);
  words << say("%1, %2 FTE, %3: %4 led, %5 waiting")
               .arg(counted(totals.posts, "post", "posts"), fteWords(totals.fte),
                    counted(led + report.waiting, "open case", "open cases"))
               .arg(led)
               .arg(report.waiting);
  words << (totals.utilisation
                ? say("Load against limit: %1 (%2 of %3)")
                      .arg(percent(totals.utilisation), totals.load->toString(), totals.ceiling->toString(2))
                : say("Load against limit: the posts count different measures, or have no limit"));
  words << say("Over their limit: %1 of %2; no capacity %3, full %4, near %5, with room %6, without a limit %7")
               .arg(totals.over)
               .arg(totals.posts)
               .arg(totals.noCapacity)
               .arg(totals.full)
               .arg(totals.near)
               .arg(totals.room)
               .arg(totals.noLimit);
  if (const QString room = roomText(report.figures.posts); !room.isEmpty()) words << u"Free places: "_s + room;
  if (totals.lowest && totals.highest)
    words << say("Spread: %1 to %2, Gini %3")
                 .arg(percent(totals.lowest), percent(totals.highest), totals.gini.toString(4));
  if (totals.averageCaseload)
    words << say("Average caseload: %1 (%2 cases / %3 FTE of the posts with FTE that lead any, per post, agency "
                 "included)")
                 .arg(totals.averageCaseload->toString(1))
                 .arg(totals.cases)
                 .arg(fteWords(totals.caseHolderFte));
  return words;
}

class BalanceSheet {
 public:
  BalanceSheet(QPagedPaintDevice& device, QPainter* painter, const BalanceReport& report, int pages)
      : sheet_(device, painter, {report.printed, report.marking}, pages), report_(report) {}

  int draw() {
    sheet_.begin();
    sheet_.text(TextRole::PageTitle, u"Balance"_s, 30);
    sheet_.text(TextRole::Body,
                u"%1, as at %2"_s.arg(report_.unitName, dayWords(report_.figures.on, u"dddd d MMMM yyyy")), 26);
    for (const QString& words : totalWords(report_)) sheet_.text(TextRole::Secondary, words, 18);
    for (const auto& [name, posts] : teams(report_)) team(name, posts);
    sheet_.foot();
    return sheet_.page();
  }

 private:
  static double heightOf(const PostBalance& row) {
    return kLine * (1 + Sheet::lines(TextRole::Secondary, row.personName, kNameWidth)) + 6;
  }

  /// A team never leaves one of its rows alone on a page, and says its name and its columns again on each.
  void team(const QString& name, const std::vector<const PostBalance*>& posts) {
    for (std::size_t at = 0; at < posts.size();) {
      const double head = at == 0 ? 14 + 24 + kLine : 24 + kLine;
      const std::size_t fit = rowsThatFit(posts.size() - at, sheet_.left() - head,
                                          [&](std::size_t row) { return heightOf(*posts[at + row]); });
      if (fit == 0 && !sheet_.isAtTop()) {
        sheet_.turn();
        continue;
      }
      if (at == 0) sheet_.down(14);
      heading(at == 0 ? name : u"%1, continued"_s.arg(name));
      for (const std::size_t last = at + std::max<std::size_t>(fit, 1); at < last; ++at) post(*posts[at]);
      if (at < posts.size()) sheet_.turn();
    }
  }
  void heading(const QString& name) {
    sheet_.cell(TextRole::CardTitle, name, {kMargin, sheet_.y(), sheet_.width(), 24}, Qt::AlignLeft, tokens().text);
    sheet_.down(24);
    columns(TextRole::Caption, {u"Worker"_s, u"Load"_s, u"Of limit"_s, u"Status"_s}, kLine, tokens().text2);
    sheet_.down(kLine);
  }
  void columns(TextRole role, const std::array<QString, 4>& words, double height, const QColor& colour) {
    const double y = sheet_.y();
    sheet_.cell(role, words[0], {kMargin, y, kNameWidth, height}, Qt::AlignLeft, colour);
    sheet_.cell(role, words[1], {kMargin + 390, y, 150, height}, Qt::AlignRight, colour);
    sheet_.cell(role, words[2], {kMargin + 541, y, 56, height}, Qt::AlignRight, colour);
    sheet_.cell(role, words[3], {kMargin + 616, y, sheet_.width() - 616, height}, Qt::AlignLeft, colour);
  }
  // Role and hours stand under the name, whatever its length.
  void post(const PostBalance& row) {
    const double height = heightOf(row), name = height - kLine - 6, y = sheet_.y();
    const double middle = y + height / 2;
    sheet_.cell(TextRole::Secondary, row.personName, {kMargin, y + 3, kNameWidth, name}, Qt::AlignLeft, tokens().text);
    sheet_.cell(TextRole::Caption, u"%1, %2 FTE"_s.arg(token(row.role), fteWords(row.fte)),
                {kMargin, y + 3 + name, kNameWidth, kLine}, Qt::AlignLeft, tokens().text2);
    columns(TextRole::Secondary, {QString(), loadOf(row), percent(row.utilisation()), token(row.status())}, height,
            tokens().text);
    if (sheet_.draws()) {
      LoadBarFigure bar;
      bar.load = row.load.toDouble();
      if (row.judged) bar.ceiling = row.judged->most(row.load).toDouble();
      bar.tone = toneOf(row.status());
      QPainter& painter = sheet_.painter();
      if (row.judged) drawLoadBar(painter, QRectF(kMargin + 262, middle - 12, 120, 24), bar, tokens(), 0.8);
      drawMark(painter, shapeOf(row.status()), {kMargin + 605, middle}, 4, tokens().toneMark(bar.tone));
    }
    sheet_.down(height);
    sheet_.line();
  }
  static const Tokens& tokens() { return Sheet::tokens(); }
  static constexpr double kMargin = Sheet::kMargin;

  Sheet sheet_;
  const BalanceReport& report_;
};

}  // namespace

QStringList reportLines(const BalanceReport& report) {
  QStringList lines = totalWords(report);
  for (const auto& [team, posts] : teams(report)) {
    lines << team;
    for (const PostBalance* row : posts)
      lines << QStringList{row->personName,
                           token(row->role),
                           fteWords(row->fte),
                           loadOf(*row),
                           percent(row->utilisation()),
                           token(row->status())}
                   .join(u" | "_s);
  }
  return lines;
}

int printBalance(QPagedPaintDevice& device, const BalanceReport& report) {
  registerFonts();
  const int pages = BalanceSheet(device, nullptr, report, 0).draw();
  QPainter painter(&device);
  return BalanceSheet(device, &painter, report, pages).draw();
}

bool writeBalancePdf(const QString& path, const BalanceReport& report) {
  return writePdf(path, u"Balance, %1"_s.arg(report.unitName),
                  [&report](QPagedPaintDevice& device) { printBalance(device, report); });
}

}  // namespace headroom
