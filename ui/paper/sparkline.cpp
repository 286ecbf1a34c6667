// SPDX-License-Identifier: MIT
// The trend line and the session balance bar.
#include "ui/paper/sparkline.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/paper/type_scale.h"

namespace headroom {
namespace {

using Heights = std::vector<std::optional<double>>;

// What stands left of the plot: the highest and the lowest value drawn.
double scaleWidth(const SparklineFigure& figure, const QFont& font) {
  const QFontMetricsF metrics(font);
  const double wide =
      std::max(metrics.horizontalAdvance(figure.topLabel), metrics.horizontalAdvance(figure.bottomLabel));
  return wide > 0 ? wide + 4 : 0;
}

double gutterRoom(double gutter, double scale) { return gutter > 0 ? 4 * scale : 0; }

// The line with its gaps; a value between two gaps and the last value are dots.
template <class At>
void drawRun(QPainter& painter, const Heights& heights, const At& at, const Tokens& tokens, double width) {
  QPainterPath path;
  std::vector<QPointF> dots;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (!heights[i]) continue;
    const bool begins = i == 0 || !heights[i - 1];
    const bool ends = i + 1 == heights.size() || !heights[i + 1];
    const QPointF here = at(i, *heights[i]);
    if (begins)
      path.moveTo(here);
    else
      path.lineTo(here);
    if ((begins && ends) || i + 1 == heights.size()) dots.push_back(here);
  }
  painter.setPen(QPen(tokens.accent, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.accent);
  for (const QPointF& dot : dots) painter.drawEllipse(dot, 2 * width, 2 * width);
}

}  // namespace

std::optional<std::pair<double, double>> SparklineFigure::range() const {
  std::optional<std::pair<double, double>> range;
  const auto take = [&range](std::optional<double> value) {
    if (!value) return;
    range =
        range ? std::pair(std::min(range->first, *value), std::max(range->second, *value)) : std::pair(*value, *value);
  };
  for (const auto& value : values) take(value);
  for (const auto& value : lows) take(value);
  if (range) take(standard);
  if (range && isFromZero) take(0);
  return range;
}

void drawSparkline(QPainter& painter, const QRectF& area, const SparklineFigure& figure, const Tokens& tokens,
                   double scale) {
  const auto range = figure.range();
  if (!range) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont font = fontOf(TextRole::Caption, scale);
  const double labels = figure.firstLabel.isEmpty() && figure.lastLabel.isEmpty() ? 0 : 20 * scale;
  const double gutter = scaleWidth(figure, font);
  const QRectF plot =
      area.adjusted(4 + gutter, 5 + gutterRoom(gutter, scale), -6 * scale, -5 - labels - gutterRoom(gutter, scale));
  double bottom = range->first, top = range->second;
  const bool isFlat = top - bottom < 1e-9;
  if (isFlat) top += 1, bottom -= 1;
  const double steps = std::max<double>(1, static_cast<double>(figure.values.size()) - 1);
  const auto at = [&](std::size_t i, double value) {
    return QPointF(plot.left() + plot.width() * static_cast<double>(i) / steps,
                   plot.bottom() - plot.height() * (value - bottom) / (top - bottom));
  };
  if (figure.standard) {
    painter.setPen(QPen(tokens.ctrl, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), at(0, *figure.standard).y()),
                     QPointF(plot.right(), at(0, *figure.standard).y()));
  }
  drawRun(painter, figure.lows, at, tokens, 1.2 * scale);
  drawRun(painter, figure.values, at, tokens, 2 * scale);
  painter.setFont(font);
  painter.setPen(tokens.text2);
  if (gutter > 0) {
    const auto mark = [&](double y, const QString& words) {
      const double height = 16 * scale;
      painter.drawText(QRectF(area.left(), y - height / 2, gutter, height), Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    mark(isFlat ? plot.center().y() : plot.top(), figure.topLabel);
    if (!isFlat) mark(plot.bottom(), figure.bottomLabel);
  }
  if (labels > 0) {
    const QRectF strip(area.left() + gutter, area.bottom() - labels, area.width() - gutter, labels);
    painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter, figure.firstLabel);
    painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter, figure.lastLabel);
  }
  painter.restore();
}

double sessionBalanceHeight(std::size_t parts, double scale) {
  const std::size_t lines = (parts + 1) / 2;
  return (12 + 8) * scale + 20 * scale * static_cast<double>(lines);
}

void drawSessionBalance(QPainter& painter, const QRectF& area, const std::vector<BalancePart>& parts,
                        const Tokens& tokens, double scale) {
  int total = 0;
  for (const BalancePart& part : parts) total += part.percent;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double gap = 2;
  double x = area.left();
  for (const BalancePart& part : parts) {
    if (total <= 0 || part.percent <= 0) continue;
    const double width = area.width() * part.percent / total;
    painter.setBrush(part.colour);
    painter.drawRoundedRect(QRectF(x, area.top(), std::max(width - gap, 1.0), 12 * scale), 2, 2);
    x += width;
  }
  if (total <= 0) {
    painter.setBrush(tokens.track);
    painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width(), 12 * scale), 2, 2);
  }
  painter.setFont(fontOf(TextRole::Secondary, scale));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double left = area.left() + (i % 2 == 0 ? 0 : area.width() / 2);
    const std::size_t line = i / 2;
    const double top = area.top() + 20 * scale + 20 * scale * static_cast<double>(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(parts[i].colour);
    painter.drawRoundedRect(QRectF(left, top + 5 * scale, 9 * scale, 9 * scale), 2, 2);
    painter.setPen(tokens.text2);
    painter.drawText(QRectF(left + 13 * scale, top, area.width() / 2 - 13 * scale, 20 * scale),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("%1 %2%").arg(parts[i].name).arg(parts[i].percent));
  }
  painter.restore();
}

}  // namespace headroom
