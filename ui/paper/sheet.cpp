// SPDX-License-Identifier: MIT
// One way to put words on paper and pages into a file.
// A page is measured by the same calls that draw it.
#include "ui/paper/sheet.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

#include "core/base/result.h"
#include "core/exchange/report.h"
#include "core/exchange/whole_files.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDotsPerInch = 96;
constexpr double kFoot = 24;
constexpr double kSure = 0.98;             // words are a little wider on some devices than they were measured
constexpr double kNoLigatures = 1.0 / 32;  // any spacing of letters keeps them apart
constexpr std::size_t kFewest = 2;         // rows of a table on a page, where it has so many

// In units of the sheet, whatever the device's dots.
QFont sheetFont(TextRole role) {
  QFont font = paperFont(role);
  font.setPixelSize(qRound(font.pointSizeF() / 0.75));
  return font;
}

// Between words, and inside one only where it is wider than its line; as flags of drawText() the two would break inside
// words everywhere.
QTextOption wrapping(Qt::Alignment align) {
  QTextOption option(align | Qt::AlignAbsolute | Qt::AlignVCenter);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  return option;
}

}  // namespace

QFont paperFont(TextRole role) {
  QFont font = fontOf(role, kPaperScale);
  font.setLetterSpacing(QFont::AbsoluteSpacing, kNoLigatures);
  return font;
}

Sheet::Sheet(QPagedPaintDevice& device, QPainter* painter, const SheetFoot& foot, int pages)
    : device_(device), painter_(painter), foot_(foot), pages_(pages) {
  const double dots = painter == nullptr ? kDotsPerInch : painter->device()->logicalDpiX();
  unit_ = dots / kDotsPerInch;
  const QSizeF inches = device.pageLayout().fullRect(QPageLayout::Inch).size();
  width_ = inches.width() * kDotsPerInch;
  height_ = inches.height() * kDotsPerInch;
}

void Sheet::begin() {
  ++page_;
  y_ = kMargin;
  if (painter_ == nullptr) return;
  painter_->resetTransform();
  painter_->scale(unit_, unit_);
  painter_->setRenderHint(QPainter::Antialiasing);
}

double Sheet::left() const { return height_ - kMargin - kFoot - y_; }

void Sheet::turn() {
  foot();
  if (painter_ != nullptr) device_.newPage();
  begin();
}

void Sheet::foot() {
  if (painter_ == nullptr) return;
  painter_->setFont(sheetFont(TextRole::Caption));
  painter_->setPen(tokens().text2);
  painter_->drawText(QRectF(kMargin, height_ - kMargin, width(), 20), Qt::AlignCenter,
                     reportFoot(foot_.printed, page_, pages_, foot_.marking));
}

void Sheet::text(TextRole role, const QString& words, double height) {
  const double needed = height + (lines(role, words, width()) - 1) * lineHeight(role);
  if (needed > left()) turn();
  cell(role, words, {kMargin, y_, width(), needed}, Qt::AlignLeft, tokens().text);
  y_ += needed;
}

void Sheet::cell(TextRole role, const QString& words, const QRectF& where, Qt::Alignment align, const QColor& colour) {
  if (painter_ == nullptr || words.isEmpty()) return;
  painter_->setFont(sheetFont(role));
  painter_->setPen(colour);
  painter_->drawText(where, words, wrapping(align));
}

void Sheet::line() {
  if (painter_ == nullptr) return;
  painter_->setPen(QPen(tokens().line, 0.6));
  painter_->drawLine(QPointF(kMargin, y_), QPointF(right(), y_));
}

int Sheet::lines(TextRole role, const QString& words, double width) {
  QTextLayout layout(words, sheetFont(role));
  layout.setTextOption(wrapping(Qt::AlignLeft));
  layout.beginLayout();
  int count = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), ++count)
    line.setLineWidth(width * kSure);
  layout.endLayout();
  return std::max(1, count);
}

double Sheet::widthOf(TextRole role, const QString& words) {
  return std::ceil(QFontMetricsF(sheetFont(role)).horizontalAdvance(words) / kSure);
}

double Sheet::lineHeight(TextRole role) { return QFontMetricsF(sheetFont(role)).height(); }

std::size_t rowsThatFit(std::size_t rows, double room, const std::function<double(std::size_t)>& heightOf) {
  std::size_t fit = 0;
  for (double used = 0; fit < rows; ++fit) {
    used += heightOf(fit);
    if (used > room) break;
  }
  if (fit < rows) fit = rows > kFewest ? std::min(fit, rows - kFewest) : 0;
  return fit < std::min(kFewest, rows) ? 0 : fit;
}

QByteArray pdfOf(const QString& title, const std::function<void(QPagedPaintDevice&)>& draw, const PdfPaper& paper) {
  QBuffer bytes;
  bytes.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&bytes);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(paper.margins, QPageLayout::Millimeter);
    writer.setResolution(paper.dots);
    writer.setTitle(title);
    writer.setCreator(u"Headroom"_s);
    draw(writer);
  }
  return bytes.data();
}

bool writePdf(const QString& path, const QString& title, const std::function<void(QPagedPaintDevice&)>& draw,
              const PdfPaper& paper) {
  return whyNotWritten(path, pdfOf(title, draw, paper)).isEmpty();
}

}  // namespace headroom
