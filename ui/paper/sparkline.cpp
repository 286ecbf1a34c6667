// SPDX-License-Identifier: MIT
// The trend line and the session balance bar.
#include "ui/paper/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/paper/type_scale.h"

namespace headroom {

void drawSparkline(QPainter& painter, const QRectF& area, const SparklineFigure& figure, const Tokens& tokens,
                   double scale) {
  if (figure.values.empty()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double labels = figure.firstLabel.isEmpty() && figure.lastLabel.isEmpty() ? 0 : 20 * scale;
  const QRectF plot = area.adjusted(4, 5, -6 * scale, -5 - labels);
  auto [low, high] = std::minmax_element(figure.values.begin(), figure.values.end());
  double bottom = std::min(*low, figure.standard.value_or(*low));
  double top = std::max(*high, figure.standard.value_or(*high));
  if (top - bottom < 1e-9) top += 1, bottom -= 1;
  const auto y = [&](double value) { return plot.bottom() - plot.height() * (value - bottom) / (top - bottom); };
  if (figure.standard) {
    painter.setPen(QPen(tokens.ctrl, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y(*figure.standard)), QPointF(plot.right(), y(*figure.standard)));
  }
  QPainterPath path;
  QPointF last;
  const double steps = std::max<double>(1, static_cast<double>(figure.values.size()) - 1);
  for (std::size_t i = 0; i < figure.values.size(); ++i) {
    last = QPointF(plot.left() + plot.width() * static_cast<double>(i) / steps, y(figure.values[i]));
    if (i == 0)
      path.moveTo(last);
    else
      path.lineTo(last);
  }
  painter.setPen(QPen(tokens.accent, 2 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.accent);
  painter.drawEllipse(last, 4 * scale, 4 * scale);
  if (labels > 0) {
    painter.setFont(fontOf(TextRole::Caption, scale));
    painter.setPen(tokens.text2);
    const QRectF strip(area.left(), area.bottom() - labels, area.width(), labels);
    painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter, figure.firstLabel);
    painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter, figure.lastLabel);
  }
  painter.restore();
}

double sessionBalanceHeight(std::size_t parts, double scale) {
  return (12 + 8) * scale + 20 * scale * static_cast<double>((parts + 1) / 2);
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
    const double top = area.top() + 20 * scale + 20 * scale * static_cast<double>(i / 2);
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
