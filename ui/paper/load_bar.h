// SPDX-License-Identifier: MIT
// Draws a load against its ceiling as one bar. The number is always written beside it by whoever places the bar.
#pragma once
#include <QRectF>

#include <optional>

#include "ui/paper/tokens.h"

class QPainter;

namespace headroom {

struct LoadBarFigure {
  double load = 0;
  std::optional<double> ceiling;  // none: no limit, the bar shows the load alone
  double full = 0;                // what the whole width stands for; 0: the larger of load and ceiling
  Tone tone = Tone::Room;
  std::optional<double> before;  // a dotted tick where the load was before a change that is being tried
};

/// Draws a 10 px bar (times `scale`) centred in `area`; the limit tick overshoots it by 4 px each way.
void drawLoadBar(QPainter& painter, const QRectF& area, const LoadBarFigure& figure, const Tokens& tokens,
                 double scale = 1);

}  // namespace headroom
