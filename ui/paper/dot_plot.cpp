// SPDX-License-Identifier: MIT
// Where each mark of the dot plot lies, and how the plot is drawn.
#include "ui/paper/dot_plot.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/plain_text.h"
#include "ui/paper/type_scale.h"

namespace headroom {
namespace {

constexpr double kMostForNames = 0.42;  ///< of the width: a long name is whole while the dots can be told apart
constexpr double kPlotRow = 43;
constexpr double kTop = 34;
constexpr double kBottom = 48;
constexpr double kSide = 18;
constexpr double kRadius = 5.6;

void placeRow(DotPlotLayout& layout, const DotPlotRow& row, std::size_t rowIndex) {
  std::vector<std::size_t> order(row.marks.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return row.marks[a].percent < row.marks[b].percent; });
  // Marks closer than 12 px step aside: up, then down, whichever lane has been free longest.
  constexpr std::array<double, 3> lanes = {0, -8, 8};
  std::array<double, 3> lastX = {-1e9, -1e9, -1e9};
  const double y = layout.yOfRow(rowIndex);
  for (const std::size_t index : order) {
    const double percent = row.marks[index].percent;
    const double x = layout.xOf(percent);
    std::size_t lane = 0;
    while (lane < lanes.size() && x - lastX[lane] < 12 * layout.scale) ++lane;
    if (lane == lanes.size())
      lane = static_cast<std::size_t>(std::min_element(lastX.begin(), lastX.end()) - lastX.begin());
    lastX[lane] = x;
    PlacedMark placed;
    placed.place = {rowIndex, index};
    placed.centre = QPointF(x, y + lanes[lane] * layout.scale);
    placed.beyond = percent > kDotPlotHigh ? 1 : percent < kDotPlotLow ? -1 : 0;
    layout.marks.push_back(placed);
  }
}

// Under the axis when it fits there, else across the whole width.
void drawCaption(QPainter& painter, const QString& caption, const DotPlotLayout& layout) {
  const double s = layout.scale;
  const QFontMetricsF metrics(painter.font());
  QRectF strip(layout.plot.left(), layout.plot.bottom() + 22 * s, layout.plot.width(), 20 * s);
  if (metrics.horizontalAdvance(caption) > strip.width()) {
    strip.setLeft(layout.labelLeft);
    strip.setRight(layout.plot.right() + 16 * s);
  }
  painter.drawText(strip, Qt::AlignCenter, metrics.elidedText(caption, Qt::ElideRight, strip.width()));
}

void drawAxis(QPainter& painter, const DotPlotFigure& figure, const DotPlotLayout& layout, const Tokens& tokens) {
  const QRectF& plot = layout.plot;
  const double s = layout.scale;
  const QRectF band(QPointF(layout.xOf(kDotPlotNear), plot.top()), QPointF(layout.xOf(100), plot.bottom()));
  painter.fillRect(band, tokens.sunken);
  if (tokens.sunken == tokens.surface) {
    painter.setPen(QPen(tokens.text, 1, Qt::DotLine));
    painter.drawLine(band.topLeft(), band.bottomLeft());
  }
  painter.setFont(fontOf(TextRole::Secondary, s));
  for (int percent = static_cast<int>(kDotPlotLow); percent <= static_cast<int>(kDotPlotHigh); percent += 20) {
    const double x = std::round(layout.xOf(percent)) + 0.5;
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(tokens.text2);
    painter.drawText(QRectF(x - 30 * s, plot.bottom() + 4 * s, 60 * s, 20 * s), Qt::AlignCenter,
                     QStringLiteral("%1%").arg(percent));
  }
  drawCaption(painter, figure.caption, layout);
  painter.setPen(QPen(tokens.line, 1));
  for (std::size_t row = 0; row < figure.rows.size(); ++row) {
    const double y = std::round(plot.top() + layout.rowHeight * static_cast<double>(row + 1)) + 0.5;
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
  }
  const double limit = std::round(layout.xOf(100));
  painter.fillRect(QRectF(limit - s, plot.top() - 6 * s, 2 * s, plot.height() + 6 * s), tokens.text);
  painter.setPen(tokens.text);
  painter.setFont(fontOf(TextRole::Button, s * 13 / 14));
  painter.drawText(QRectF(limit + 4 * s, plot.top() - 28 * s, plot.right() - limit, 20 * s),
                   Qt::AlignLeft | Qt::AlignVCenter, figure.limitLabel);
}

void drawRowWords(QPainter& painter, const DotPlotRow& row, const QRectF& area, const Tokens& tokens, double s) {
  const double half = area.height() / 2;
  const auto line = [&](TextRole role, double size, const QColor& colour, const QString& text, double top,
                        int alignment) {
    const QFont font = fontOf(role, size);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRectF(area.left(), top, area.width(), half), alignment | Qt::AlignLeft,
                     QFontMetricsF(font).elidedText(withoutTurns(text), Qt::ElideRight, area.width()));
  };
  line(TextRole::Button, s, tokens.text, row.name, area.top(), Qt::AlignBottom);
  line(TextRole::Secondary, s, tokens.text2, row.range, area.top() + half - s, Qt::AlignTop);
}

void drawArrow(QPainter& painter, QPointF centre, int direction, const QColor& colour, double s) {
  const double x = centre.x() + direction * 11 * s;
  painter.setPen(QPen(colour, 1.8 * s, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  QPainterPath path(QPointF(x, centre.y() - 4 * s));
  path.lineTo(x + direction * 4 * s, centre.y());
  path.lineTo(x, centre.y() + 4 * s);
  painter.drawPath(path);
}

void drawTip(QPainter& painter, const PlacedMark& placed, const DotPlotMark& mark, const DotPlotLayout& layout,
             const Tokens& tokens) {
  const double s = layout.scale;
  const QFont font = fontOf(TextRole::BodyStrong, s * 13 / 14);
  const QString words = mark.words.isEmpty() ? mark.name : mark.name + QStringLiteral(", ") + mark.words;
  const double width = QFontMetricsF(font).horizontalAdvance(words) + 16 * s;
  double left = placed.centre.x() + 17 * s;
  if (left + width > layout.plot.right() + 20 * s) left = placed.centre.x() - 17 * s - width;
  const QRectF box(std::max(left, layout.labelLeft), placed.centre.y() - 13 * s, width, 26 * s);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.text);
  painter.drawRoundedRect(box, 5 * s, 5 * s);
  painter.setFont(font);
  painter.setPen(tokens.surface);
  painter.drawText(box, Qt::AlignCenter, withoutTurns(words));
}

}  // namespace

double DotPlotLayout::xOf(double percent) const {
  const double share = (std::clamp(percent, kDotPlotLow, kDotPlotHigh) - kDotPlotLow) / (kDotPlotHigh - kDotPlotLow);
  return plot.left() + plot.width() * share;
}

double DotPlotLayout::yOfRow(std::size_t row) const {
  return plot.top() + rowHeight * (static_cast<double>(row) + 0.5);
}

QRectF DotPlotLayout::rowLabel(std::size_t row) const {
  return {labelLeft, plot.top() + rowHeight * static_cast<double>(row), labelWidth, rowHeight};
}

std::optional<MarkPlace> DotPlotLayout::markAt(QPointF point) const {
  const PlacedMark* best = nullptr;
  double bestDistance = 12 * scale;
  for (const PlacedMark& placed : marks) {
    const double distance = std::hypot(placed.centre.x() - point.x(), placed.centre.y() - point.y());
    if (distance <= bestDistance) best = &placed, bestDistance = distance;
  }
  return best ? std::optional<MarkPlace>(best->place) : std::nullopt;
}

std::optional<std::size_t> DotPlotLayout::rowAt(QPointF point) const {
  const double offset = point.y() - plot.top();
  if (rowHeight <= 0 || offset < 0 || point.y() >= plot.bottom()) return std::nullopt;
  return static_cast<std::size_t>(offset / rowHeight);
}

const PlacedMark* DotPlotLayout::find(MarkPlace place) const {
  const auto found = std::find_if(marks.begin(), marks.end(), [&](const PlacedMark& m) { return m.place == place; });
  return found == marks.end() ? nullptr : &*found;
}

double dotPlotHeight(std::size_t rows, double scale) {
  return (kTop + kBottom + kPlotRow * static_cast<double>(rows)) * scale;
}

DotPlotLayout layOutDotPlot(const DotPlotFigure& figure, double width, double scale) {
  DotPlotLayout layout;
  layout.scale = scale;
  layout.rowHeight = kPlotRow * scale;
  layout.labelLeft = kSide * scale;
  const QFontMetricsF names(fontOf(TextRole::Button, scale));
  const QFontMetricsF ranges(fontOf(TextRole::Secondary, scale));
  for (const DotPlotRow& row : figure.rows)
    layout.labelWidth =
        std::max({layout.labelWidth, names.horizontalAdvance(row.name), ranges.horizontalAdvance(row.range)});
  layout.labelWidth = std::min(layout.labelWidth + 2, std::max(width * kMostForNames, 120 * scale));
  const double left = layout.labelLeft + layout.labelWidth + 34 * scale;
  layout.plot = QRectF(left, kTop * scale, std::max(width - left - 34 * scale, 60.0),
                       layout.rowHeight * static_cast<double>(figure.rows.size()));
  for (std::size_t row = 0; row < figure.rows.size(); ++row) placeRow(layout, figure.rows[row], row);
  return layout;
}

void drawDotPlot(QPainter& painter, const DotPlotFigure& figure, const DotPlotLayout& layout, const Tokens& tokens,
                 const DotPlotState& state) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double s = layout.scale;
  drawAxis(painter, figure, layout, tokens);
  std::size_t next = 0;
  for (std::size_t row = 0; row < figure.rows.size(); ++row) {
    drawRowWords(painter, figure.rows[row], layout.rowLabel(row), tokens, s);
    const std::size_t first = next;
    while (next < layout.marks.size() && layout.marks[next].place.row == row) ++next;
    if (next - first < 2) continue;
    painter.setPen(QPen(tokens.ctrl, 1.2 * s));
    const double y = layout.yOfRow(row);
    painter.drawLine(QPointF(layout.marks[first].centre.x(), y), QPointF(layout.marks[next - 1].centre.x(), y));
  }
  for (const PlacedMark& placed : layout.marks) {
    const DotPlotMark& mark = figure.rows[placed.place.row].marks[placed.place.mark];
    const QColor colour = tokens.toneMark(mark.tone);
    drawMark(painter, mark.shape, placed.centre, kRadius * s, colour, tokens.surface);
    if (placed.beyond != 0) drawArrow(painter, placed.centre, placed.beyond, colour, s);
  }
  for (const auto& chosen : {state.hovered, state.selected}) {
    const PlacedMark* placed = chosen ? layout.find(*chosen) : nullptr;
    if (!placed) continue;
    painter.setPen(QPen(tokens.text, 1.5 * s));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(placed->centre, 11.5 * s, 11.5 * s);
    drawTip(painter, *placed, figure.rows[placed->place.row].marks[placed->place.mark], layout, tokens);
  }
  painter.restore();
}

}  // namespace headroom
