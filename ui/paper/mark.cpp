// SPDX-License-Identifier: MIT
// Draws the status shapes, sized so that all of them look equally heavy.
#include "ui/paper/mark.h"

#include <QPainter>
#include <QPainterPath>

namespace headroom {

QPainterPath markPath(MarkShape shape, QPointF centre, double radius) {
  QPainterPath path;
  const double x = centre.x();
  const double y = centre.y();
  switch (shape) {
    case MarkShape::Circle:
    case MarkShape::Ring:
      path.addEllipse(centre, radius, radius);
      break;
    case MarkShape::Triangle: {
      const double r = radius * 1.2;
      path.moveTo(x, y - r * 0.95);
      path.lineTo(x + r, y + r * 0.8);
      path.lineTo(x - r, y + r * 0.8);
      path.closeSubpath();
      break;
    }
    case MarkShape::Diamond: {
      const double r = radius * 1.3;
      path.moveTo(x, y - r);
      path.lineTo(x + r, y);
      path.lineTo(x, y + r);
      path.lineTo(x - r, y);
      path.closeSubpath();
      break;
    }
    case MarkShape::Square: {
      const double r = radius * 0.9;
      path.addRect(x - r, y - r, 2 * r, 2 * r);
      break;
    }
    case MarkShape::Tick: {
      path.moveTo(x - radius, y + radius * 0.05);
      path.lineTo(x - radius * 0.25, y + radius * 0.75);
      path.lineTo(x + radius * 1.05, y - radius * 0.7);
      break;
    }
    case MarkShape::None:
      break;
  }
  return path;
}

void drawMark(QPainter& painter, MarkShape shape, QPointF centre, double radius, const QColor& colour,
              const QColor& halo) {
  if (shape == MarkShape::None) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const bool line = shape == MarkShape::Ring || shape == MarkShape::Tick;
  const double width = radius * (shape == MarkShape::Tick ? 0.45 : 0.48);
  const QPainterPath path = markPath(shape, centre, shape == MarkShape::Ring ? radius - width / 2 : radius);
  if (halo.isValid()) {
    painter.setPen(QPen(halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(halo);
    painter.drawPath(path);
  }
  painter.setPen(line ? QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : QPen(Qt::NoPen));
  painter.setBrush(line ? QBrush(Qt::NoBrush) : QBrush(colour));
  painter.drawPath(path);
  painter.restore();
}

}  // namespace headroom
