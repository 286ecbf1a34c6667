// SPDX-License-Identifier: MIT
// Puts the drawn bar into a widget.
#include "ui/shared/load_bar.h"

#include <QPainter>

#include "ui/shared/theme.h"

namespace headroom {

LoadBar::LoadBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&theme(), &Theme::changed, this, [this] { updateGeometry(), update(); });
}

void LoadBar::set(const LoadBarFigure& figure, const QString& name, const QString& description) {
  figure_ = figure;
  setAccessibleName(name);
  setAccessibleDescription(description);
  update();
}

QSize LoadBar::sizeHint() const { return {theme().px(120), theme().px(20)}; }
QSize LoadBar::minimumSizeHint() const { return {theme().px(60), theme().px(20)}; }

void LoadBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  drawLoadBar(painter, QRectF(rect()), figure_, theme().tokens(), theme().textScale());
}

}  // namespace headroom
