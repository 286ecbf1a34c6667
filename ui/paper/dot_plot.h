// SPDX-License-Identifier: MIT
// Lays out and draws every worker as one mark at their load as a percentage of their own ceiling, one row a team.
// The widget, the printed page and the tests all ask the same layout where a mark is.
#pragma once
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

#include "ui/paper/mark.h"

class QPainter;

namespace headroom {

struct DotPlotMark {
  QString name;  // "Farah Siddiqui"
  double percent =
      0;  // of the worker's own ceiling; infinity for no capacity. A worker without a limit has no place on the axis.
  MarkShape shape = MarkShape::Circle;
  Tone tone = Tone::Room;
  QString words;  // "103% of limit, over": said by assistive technology and shown beside the mark when it is selected
};

struct DotPlotRow {
  QString name;   // the team
  QString range;  // "60% to 118%", in words under the name
  std::vector<DotPlotMark> marks;
};

struct DotPlotFigure {
  std::vector<DotPlotRow> rows;
  QString limitLabel;  // above the line at 100%
  QString caption;     // under the axis
};

struct MarkPlace {
  std::size_t row = 0;
  std::size_t mark = 0;
  bool operator==(const MarkPlace&) const = default;
};

struct PlacedMark {
  MarkPlace place;
  QPointF centre;
  int beyond = 0;  // -1 left of 40%, 1 right of 140%: drawn at the edge with an arrow
};

struct DotPlotLayout {
  QRectF plot;  // the axis area
  double labelLeft = 0;
  double labelWidth = 0;
  double rowHeight = 0;
  double scale = 1;
  std::vector<PlacedMark> marks;  // row by row, left to right: the order of the arrow keys

  double xOf(double percent) const;
  double yOfRow(std::size_t row) const;
  QRectF rowLabel(std::size_t row) const;
  std::optional<MarkPlace> markAt(QPointF point) const;
  std::optional<std::size_t> rowAt(QPointF point) const;
  const PlacedMark* find(MarkPlace place) const;
};

constexpr double kDotPlotLow = 40;
constexpr double kDotPlotHigh = 140;
constexpr double kDotPlotNear = 85;

double dotPlotHeight(std::size_t rows, double scale);
DotPlotLayout layOutDotPlot(const DotPlotFigure& figure, double width, double scale);

struct DotPlotState {
  std::optional<MarkPlace> selected;
  std::optional<MarkPlace> hovered;
};
void drawDotPlot(QPainter& painter, const DotPlotFigure& figure, const DotPlotLayout& layout, const Tokens& tokens,
                 const DotPlotState& state = {});

}  // namespace headroom
