// SPDX-License-Identifier: MIT
// The bar, its limit tick and the hatched overload beyond the tick.
#include "ui/paper/load_bar.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

void drawHatched(QPainter& painter, const QRectF& bar, const QColor& colour, double scale) {
  if (bar.width() < 1) return;
  QPainterPath outline;
  outline.addRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), 3 * scale, 3 * scale);
  painter.save();
  painter.setClipPath(outline, Qt::IntersectClip);
  painter.setPen(QPen(colour, 1.6 * scale));
  const double step = 4.5 * scale;
  const double first = bar.left() - bar.height();
  const int lines = static_cast<int>(std::ceil((bar.width() + 2 * bar.height()) / step));
  for (int i = 0; i < lines; ++i) {
    const double x = first + i * step;
    painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
  }
  painter.restore();
  painter.setPen(QPen(colour, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);
}

// Without a limit nothing can be full: a thin line without a track, which ends before the place where bars end.
void drawBare(QPainter& painter, const QRectF& area, const LoadBarFigure& figure, const Tokens& tokens, double scale) {
  const double full = figure.full > 0 ? figure.full : 2 * figure.load;
  const double share = full > 0 ? std::min(figure.load / full, 0.9) : 0;
  if (share <= 0) return;
  const double height = 4 * scale;
  const QRectF line(area.left(), area.center().y() - height / 2, std::max(area.width() * share, height), height);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens.ctrl);
  painter.drawRoundedRect(line, height / 2, height / 2);
  painter.restore();
}

}  // namespace

void drawLoadBar(QPainter& painter, const QRectF& area, const LoadBarFigure& figure, const Tokens& tokens,
                 double scale) {
  if (!figure.ceiling && !figure.before) return drawBare(painter, area, figure, tokens, scale);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double ceiling = figure.ceiling.value_or(0);
  double full = figure.full > 0 ? figure.full : std::max({figure.load, ceiling, figure.before.value_or(0)});
  if (full <= 0) full = 1;
  const double height = 10 * scale;
  const double tick = 2 * scale;
  const double top = area.center().y() - height / 2;
  // Half a tick is kept free on each side, so that a limit at the end of the bar is not cut off.
  const double left = area.left();
  const double width = area.width() - tick;
  const auto at = [&](double value) { return left + width * std::clamp(value / full, 0.0, 1.0); };
  const double radius = 3 * scale;

  painter.setPen(Qt::NoPen);
  const double trackEnd = figure.ceiling ? at(ceiling) : left + width;
  QPainterPath track;
  track.addRoundedRect(QRectF(left, top, trackEnd - left, height), radius, radius);
  painter.fillPath(track, tokens.track);
  // In high contrast the track is the page itself, so its edge must carry it.
  if (tokens.track == tokens.surface) painter.strokePath(track, QPen(tokens.ctrl, 1));

  const QColor colour = tokens.toneMark(figure.tone);
  const bool overload = figure.ceiling && figure.load > ceiling;
  const double solidEnd = overload ? at(ceiling) : at(figure.load);
  if (solidEnd > left) {
    QPainterPath solid;
    solid.addRoundedRect(QRectF(left, top, std::max(solidEnd - left, 2.0), height), radius, radius);
    painter.fillPath(solid, colour);
  }
  if (overload)
    drawHatched(painter, QRectF(solidEnd + 1.5 * tick, top, at(figure.load) - solidEnd - tick, height), colour, scale);
  if (figure.ceiling) {
    const double x = std::round(at(ceiling));
    painter.fillRect(QRectF(x, top - 4 * scale, tick, height + 8 * scale), tokens.text);
  }
  if (figure.before) {
    QPen pen(tokens.text, tick, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.2, 1.0});
    painter.setPen(pen);
    const double x = std::round(at(*figure.before)) + tick / 2;
    painter.drawLine(QPointF(x, top - 4 * scale), QPointF(x, top + height + 4 * scale));
  }
  painter.restore();
}

}  // namespace headroom
