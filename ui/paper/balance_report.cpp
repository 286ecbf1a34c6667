// SPDX-License-Identifier: MIT
// Laid out twice with the same code: once to know how many pages there are, once to draw them.
#include "ui/paper/balance_report.h"

#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <map>

#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/caseload/measure_words.h"
#include "core/caseload/room.h"
#include "ui/paper/load_bar.h"
#include "ui/paper/status_mark.h"
#include "ui/paper/type_scale.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDotsPerInch = 96;
constexpr double kMargin = 48;
constexpr double kLine = 17;
constexpr double kNameWidth = 250;
constexpr double kFoot = 24;
constexpr std::size_t kFewest = 2;  ///< rows of a team on a page, where it has so many
constexpr double kScale = 0.82;

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
  const int led = casesLed(report.figures.posts);
  const auto some = [](int number, const QString& one, const QString& many) {
    return u"%1 %2"_s.arg(number).arg(number == 1 ? one : many);
  };
  words << u"%1, %2 FTE, %3: %4 led, %5 waiting"_s
               .arg(some(totals.posts, u"post"_s, u"posts"_s), fteWords(totals.fte),
                    some(led + report.waiting, u"open case"_s, u"open cases"_s))
               .arg(led)
               .arg(report.waiting);
  words << (totals.utilisation ? u"Load against limit: %1 (%2 of %3)"_s.arg(
                                     percent(totals.utilisation), totals.load->toString(), totals.ceiling->toString(2))
                               : u"Load against limit: the posts count different measures, or have no limit"_s);
  words << u"Over their limit: %1 of %2; no capacity %3, full %4, near %5, with room %6, without a limit %7"_s
               .arg(totals.over)
               .arg(totals.posts)
               .arg(totals.noCapacity)
               .arg(totals.full)
               .arg(totals.near)
               .arg(totals.room)
               .arg(totals.noLimit);
  if (const QString room = roomText(report.figures.posts); !room.isEmpty()) words << u"Free places: "_s + room;
  if (totals.lowest && totals.highest)
    words << u"Spread: %1 to %2, Gini %3"_s.arg(percent(totals.lowest), percent(totals.highest),
                                                totals.gini.toString(4));
  if (totals.averageCaseload)
    words
        << u"Average caseload: %1 (%2 cases / %3 FTE of the posts with FTE that lead any, per post, agency included)"_s
               .arg(totals.averageCaseload->toString(1))
               .arg(totals.cases)
               .arg(fteWords(totals.caseHolderFte));
  return words;
}

// In units of the sheet, whatever the device's dots.
QFont sheetFont(TextRole role) {
  QFont font = fontOf(role, kScale);
  font.setPixelSize(qRound(font.pointSizeF() / 0.75));
  return font;
}

class Sheet {
 public:
  Sheet(QPagedPaintDevice& device, QPainter* painter, const BalanceReport& report, int pages)
      : device_(device), painter_(painter), report_(report), pages_(pages) {
    const double dots = painter == nullptr ? kDotsPerInch : painter->device()->logicalDpiX();
    unit_ = dots / kDotsPerInch;
    const QSizeF inches = device.pageLayout().fullRect(QPageLayout::Inch).size();
    width_ = inches.width() * kDotsPerInch;
    height_ = inches.height() * kDotsPerInch;
  }

  int draw() {
    begin();
    text(TextRole::PageTitle, u"Balance"_s, 30);
    text(TextRole::Body, u"%1, as at %2"_s.arg(report_.unitName, dayWords(report_.figures.on, u"dddd d MMMM yyyy")),
         26);
    for (const QString& words : totalWords(report_)) text(TextRole::Secondary, words, 18);
    for (const auto& [name, posts] : teams(report_)) team(name, posts);
    foot();
    return page_;
  }

 private:
  void begin() {
    ++page_;
    y_ = kMargin;
    if (painter_ == nullptr) return;
    painter_->resetTransform();
    painter_->scale(unit_, unit_);
    painter_->setRenderHint(QPainter::Antialiasing);
  }
  double left() const { return height_ - kMargin - kFoot - y_; }
  void turn() {
    foot();
    if (painter_ != nullptr) device_.newPage();
    begin();
  }
  void foot() {
    if (painter_ == nullptr) return;
    painter_->setFont(sheetFont(TextRole::Caption));
    painter_->setPen(tokens().text2);
    const QString words = u"Headroom · printed %1 · page %2 of %3 · %4"_s.arg(report_.printed)
                              .arg(page_)
                              .arg(pages_)
                              .arg(report_.marking);
    painter_->drawText(QRectF(kMargin, height_ - kMargin, width_ - 2 * kMargin, 20), Qt::AlignCenter, words);
  }
  void text(TextRole role, const QString& words, double height) {
    const double line = QFontMetricsF(sheetFont(role)).height();
    const double needed = height + (lines(role, words, width_ - 2 * kMargin) - 1) * line;
    if (needed > left()) turn();
    cell(role, words, {kMargin, y_, width_ - 2 * kMargin, needed}, Qt::AlignLeft, tokens().text);
    y_ += needed;
  }
  /// How many lines the words take in that width.
  static int lines(TextRole role, const QString& words, double width) {
    const QFontMetricsF metrics(sheetFont(role));
    return std::max(1,
                    qRound(metrics.boundingRect({0, 0, width, 10'000}, kWrapped, words).height() / metrics.height()));
  }
  // A name that is read from the right stands at the left of its cell as every other, and wraps like it.
  void cell(TextRole role, const QString& words, const QRectF& where, Qt::Alignment align, const QColor& colour) {
    if (painter_ == nullptr) return;
    painter_->setFont(sheetFont(role));
    painter_->setPen(colour);
    painter_->drawText(where, static_cast<int>(align | Qt::AlignAbsolute | Qt::AlignVCenter) | kWrapped, words);
  }
  static double heightOf(const PostBalance& row) {
    return kLine * (1 + lines(TextRole::Secondary, row.personName, kNameWidth)) + 6;
  }

  /// A team never leaves one of its rows alone on a page, and says its name and its columns again on each.
  void team(const QString& name, const std::vector<const PostBalance*>& posts) {
    for (std::size_t at = 0; at < posts.size();) {
      const double head = at == 0 ? 14 + 24 + kLine : 24 + kLine;
      std::size_t fit = 0;
      for (double used = head; at + fit < posts.size(); ++fit) {
        used += heightOf(*posts[at + fit]);
        if (used > left()) break;
      }
      const std::size_t rest = posts.size() - at;
      if (fit < rest) fit = rest > kFewest ? std::min(fit, rest - kFewest) : 0;
      if (fit < std::min(kFewest, rest) && y_ > kMargin) {
        turn();
        continue;
      }
      if (at == 0) y_ += 14;
      heading(at == 0 ? name : u"%1, continued"_s.arg(name));
      for (const std::size_t last = at + std::max<std::size_t>(fit, 1); at < last; ++at) post(*posts[at]);
      if (at < posts.size()) turn();
    }
  }
  void heading(const QString& name) {
    cell(TextRole::CardTitle, name, {kMargin, y_, width_ - 2 * kMargin, 24}, Qt::AlignLeft, tokens().text);
    y_ += 24;
    columns(TextRole::Caption, {u"Worker"_s, u"Load"_s, u"Of limit"_s, u"Status"_s}, kLine, tokens().text2);
    y_ += kLine;
  }
  void columns(TextRole role, const std::array<QString, 4>& words, double height, const QColor& colour) {
    cell(role, words[0], {kMargin, y_, kNameWidth, height}, Qt::AlignLeft, colour);
    cell(role, words[1], {kMargin + 390, y_, 150, height}, Qt::AlignRight, colour);
    cell(role, words[2], {kMargin + 541, y_, 56, height}, Qt::AlignRight, colour);
    cell(role, words[3], {kMargin + 616, y_, width_ - 2 * kMargin - 616, height}, Qt::AlignLeft, colour);
  }
  // Role and hours stand under the name, whatever its length.
  void post(const PostBalance& row) {
    const double right = width_ - kMargin, height = heightOf(row), name = height - kLine - 6;
    const double middle = y_ + height / 2;
    cell(TextRole::Secondary, row.personName, {kMargin, y_ + 3, kNameWidth, name}, Qt::AlignLeft, tokens().text);
    cell(TextRole::Caption, u"%1, %2 FTE"_s.arg(token(row.role), fteWords(row.fte)),
         {kMargin, y_ + 3 + name, kNameWidth, kLine}, Qt::AlignLeft, tokens().text2);
    columns(TextRole::Secondary, {QString(), loadOf(row), percent(row.utilisation()), token(row.status())}, height,
            tokens().text);
    if (painter_ != nullptr) {
      LoadBarFigure bar;
      bar.load = row.load.toDouble();
      if (row.judged) bar.ceiling = row.judged->most(row.load).toDouble();
      bar.tone = toneOf(row.status());
      if (row.judged) drawLoadBar(*painter_, QRectF(kMargin + 262, middle - 12, 120, 24), bar, tokens(), 0.8);
      drawMark(*painter_, shapeOf(row.status()), {kMargin + 605, middle}, 4, tokens().toneMark(bar.tone));
      painter_->setPen(QPen(tokens().line, 0.6));
      painter_->drawLine(QPointF(kMargin, y_ + height), QPointF(right, y_ + height));
    }
    y_ += height;
  }
  static const Tokens& tokens() { return tokensOf(Look::Light); }

  static constexpr int kWrapped = static_cast<int>(Qt::TextWordWrap) | static_cast<int>(Qt::TextWrapAnywhere);

  QPagedPaintDevice& device_;
  QPainter* painter_;
  const BalanceReport& report_;
  int pages_;
  double unit_ = 1, width_ = 0, height_ = 0, y_ = 0;
  int page_ = 0;
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
  const int pages = Sheet(device, nullptr, report, 0).draw();
  QPainter painter(&device);
  return Sheet(device, &painter, report, pages).draw();
}

bool writeBalancePdf(const QString& path, const BalanceReport& report) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return false;
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(kDotsPerInch * 3);
    writer.setTitle(u"Balance, %1"_s.arg(report.unitName));
    writer.setCreator(u"Headroom"_s);
    printBalance(writer, report);
  }
  return file.commit();
}

}  // namespace headroom
