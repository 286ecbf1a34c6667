// SPDX-License-Identifier: MIT
// Laid out twice with the same code: once to know how many pages there are, once to draw them.
#include "ui/paper/balance_report.h"

#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <map>

#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "ui/paper/load_bar.h"
#include "ui/paper/status_mark.h"
#include "ui/paper/type_scale.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDotsPerInch = 96;
constexpr double kMargin = 48;
constexpr double kRow = 24;
constexpr double kScale = 0.82;

QString percent(const std::optional<Ratio>& used) { return used ? u"%1%"_s.arg(used->wholePercent()) : u"–"_s; }

QString loadOf(const PostBalance& row) {
  if (!row.judged) return u"%1 %2"_s.arg(row.load.toString(), token(row.measure));
  return u"%1 of %2 %3"_s.arg(row.load.toString(), row.judged->most(row.load).toString(), token(row.measure));
}

// Teams by name, each with its posts in the balance's order.
std::vector<std::pair<QString, std::vector<const PostBalance*>>> teams(const BalanceReport& report) {
  std::map<QString, std::vector<const PostBalance*>> found;
  for (const PostBalance& row : report.figures.posts) found[report.units.find(row.unit)->name].push_back(&row);
  return {found.begin(), found.end()};
}

QStringList totalWords(const BalanceReport& report) {
  const BalanceTotals& totals = report.figures.totals;
  QStringList words;
  words << u"%1 posts, %2 FTE, %3 open cases"_s.arg(totals.posts).arg(fteWords(totals.fte)).arg(totals.cases);
  words << (totals.utilisation ? u"Load against limit: %1 (%2 of %3)"_s.arg(
                                     percent(totals.utilisation), totals.load->toString(), totals.ceiling->toString())
                               : u"Load against limit: the posts count different measures, or have no limit"_s);
  words << u"Over their limit: %1 of %2; no capacity %3, full %4, near %5, with room %6, without a limit %7"_s
               .arg(totals.over)
               .arg(totals.posts)
               .arg(totals.noCapacity)
               .arg(totals.full)
               .arg(totals.near)
               .arg(totals.room)
               .arg(totals.noLimit);
  if (totals.lowest && totals.highest)
    words << u"Spread: %1 to %2, Gini %3"_s.arg(percent(totals.lowest), percent(totals.highest),
                                                totals.gini.toString(4));
  if (totals.averageCaseload)
    words << u"Average caseload: %1 (%2 cases / %3 FTE of the posts that lead any, per post, agency included)"_s
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
    for (const auto& [team, posts] : teams(report_)) {
      room(3 * kRow);
      y_ += 14;
      text(TextRole::CardTitle, team, 24);
      for (const PostBalance* row : posts) post(*row);
    }
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
  void room(double needed) {
    if (y_ + needed <= height_ - kMargin - 24) return;
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
    room(height);
    cell(role, words, kMargin, width_ - 2 * kMargin, height, Qt::AlignLeft, tokens().text);
    y_ += height;
  }
  void cell(TextRole role, const QString& words, double x, double width, double height, Qt::Alignment align,
            const QColor& colour) {
    if (painter_ == nullptr) return;
    const QFont font = sheetFont(role);
    painter_->setFont(font);
    painter_->setPen(colour);
    const QString fitted = QFontMetricsF(font).elidedText(words, Qt::ElideRight, width);
    painter_->drawText(QRectF(x, y_, width, height), static_cast<int>(align | Qt::AlignVCenter), fitted);
  }
  void post(const PostBalance& row) {
    room(kRow);
    const double right = width_ - kMargin;
    cell(TextRole::Secondary, u"%1, %2, %3 FTE"_s.arg(row.personName, token(row.role), fteWords(row.fte)), kMargin, 250,
         kRow, Qt::AlignLeft, tokens().text);
    cell(TextRole::Secondary, loadOf(row), kMargin + 390, 150, kRow, Qt::AlignRight, tokens().text);
    cell(TextRole::Secondary, percent(row.utilisation()), kMargin + 545, 46, kRow, Qt::AlignRight, tokens().text);
    cell(TextRole::Secondary, token(row.status()), kMargin + 616, right - kMargin - 616, kRow, Qt::AlignLeft,
         tokens().text);
    if (painter_ != nullptr) {
      LoadBarFigure bar;
      bar.load = row.load.toDouble();
      if (row.judged) bar.ceiling = row.judged->most(row.load).toDouble();
      bar.tone = toneOf(row.status());
      if (row.judged) drawLoadBar(*painter_, QRectF(kMargin + 262, y_, 120, kRow), bar, tokens(), 0.8);
      drawMark(*painter_, shapeOf(row.status()), {kMargin + 605, y_ + kRow / 2}, 4, tokens().toneMark(bar.tone));
      painter_->setPen(QPen(tokens().line, 0.6));
      painter_->drawLine(QPointF(kMargin, y_ + kRow), QPointF(right, y_ + kRow));
    }
    y_ += kRow;
  }
  static const Tokens& tokens() { return tokensOf(Look::Light); }

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
