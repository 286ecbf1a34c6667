// SPDX-License-Identifier: MIT
// Draws a small trend line with its standard and its first and last label.
#pragma once
#include <QRectF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include "ui/paper/tokens.h"

class QPainter;

namespace headroom {

struct SparklineFigure {
  std::vector<std::optional<double>> values;  ///< evenly spaced; where there is none the line has a gap
  std::vector<std::optional<double>> lows;    ///< empty, or as many: the lower edge of a band under the line
  std::optional<double> standard;             ///< a dashed line
  bool isFromZero = false;                    ///< the scale begins at nought
  QString firstLabel, lastLabel;              ///< under the first and the last value
  QString topLabel, bottomLabel;              ///< of what is drawn highest and lowest, the standard included
  /// What is drawn lowest and highest; nothing when there is no value.
  std::optional<std::pair<double, double>> range() const;
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
