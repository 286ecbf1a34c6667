// SPDX-License-Identifier: MIT
// Draws a small trend line with its standard and its first and last label.
#pragma once
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

#include "ui/paper/tokens.h"

class QPainter;

namespace headroom {

struct SparklineFigure {
  std::vector<double> values;
  std::optional<double> standard;  // a dashed line
  QString firstLabel, lastLabel;
};

void drawSparkline(QPainter& painter, const QRectF& area, const SparklineFigure& figure, const Tokens& tokens,
                   double scale = 1);

struct BalancePart {
  QString name;
  int percent = 0;
  QColor colour;
};

/// How a session's recorded minutes or words were shared out: a stacked 12 px bar over a key with written percentages,
/// two a line.
void drawSessionBalance(QPainter& painter, const QRectF& area, const std::vector<BalancePart>& parts,
                        const Tokens& tokens, double scale = 1);
double sessionBalanceHeight(std::size_t parts, double scale = 1);

}  // namespace headroom
