// SPDX-License-Identifier: MIT
// Paints the steps.
#include "ui/shared/step_dots.h"

#include <QPainter>

#include "ui/shared/accessible.h"
#include "ui/shared/theme.h"

namespace headroom {

StepDots::StepDots(const QString& name, QWidget* parent) : QWidget(parent), name_(name) {
  setAccessibleRole(this, QAccessible::Graphic);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&theme(), &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void StepDots::set(int done, int total) {
  done_ = done;
  total_ = total;
  const QString words = total == 1 ? tr("%1 of 1 step done").arg(done) : tr("%1 of %2 steps done").arg(done).arg(total);
  setAccessibleName(name_.isEmpty() ? words : name_ + QStringLiteral(": ") + words);
  updateGeometry();
  update();
}

QSize StepDots::sizeHint() const { return {theme().px(18) + theme().px(34) * std::max(total_ - 1, 0), theme().px(20)}; }

void StepDots::paintEvent(QPaintEvent*) {
  const Tokens& t = theme().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double radius = 5.5 * theme().textScale();
  const double y = height() / 2.0;
  const auto x = [&](int step) { return theme().px(9) + theme().px(34) * step + 0.0; };
  for (int step = 0; step + 1 < total_; ++step) {
    painter.setPen(QPen(step + 1 < done_ ? t.accent : t.ctrl, 1.6));
    painter.drawLine(QPointF(x(step) + radius, y), QPointF(x(step + 1) - radius, y));
  }
  for (int step = 0; step < total_; ++step) {
    const bool done = step < done_;
    painter.setPen(QPen(done ? t.accent : t.ctrl, 1.6));
    painter.setBrush(done ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(x(step), y), radius, radius);
  }
}

}  // namespace headroom
