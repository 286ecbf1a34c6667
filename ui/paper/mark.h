// SPDX-License-Identifier: MIT
// The shapes that say a status without colour. They are drawn, never typed: the typeface has no shapes.
#pragma once
#include <QPointF>

#include "ui/paper/tokens.h"

class QPainter;
class QPainterPath;

namespace headroom {

/// room Circle, near Triangle, over and no capacity Diamond, full Square, no limit Ring (hollow circle), done Tick.
enum class MarkShape { None, Circle, Triangle, Diamond, Square, Ring, Tick };

/// The outline of a shape of optical radius `radius` around `centre`.
QPainterPath markPath(MarkShape shape, QPointF centre, double radius);

/// Draws a shape; with a valid `halo` a 2 px edge in that colour keeps it apart from what lies under it.
void drawMark(QPainter& painter, MarkShape shape, QPointF centre, double radius, const QColor& colour,
              const QColor& halo = QColor());

}  // namespace headroom
