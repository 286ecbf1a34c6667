// SPDX-License-Identifier: MIT
// Draws what paper draws on a printed page too.
#include "ui/shared/trend_line.h"

#include <QPainter>

#include "ui/shared/accessible.h"
#include "ui/shared/theme.h"

namespace headroom {

TrendLine::TrendLine(QWidget* parent) : QWidget(parent) {
  setAccessibleRole(this, QAccessible::Graphic);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme(), &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void TrendLine::set(const SparklineFigure& figure, const QString& name, const QString& words) {
  figure_ = figure;
  setAccessibleName(name);
  setAccessibleDescription(words);
  setToolTip(words);
  update();
}

QSize TrendLine::sizeHint() const { return {theme().px(160), theme().px(92)}; }

void TrendLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  drawSparkline(painter, QRectF(rect()), figure_, theme().tokens(), theme().textScale());
}

}  // namespace headroom
