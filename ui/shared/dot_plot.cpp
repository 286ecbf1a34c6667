// SPDX-License-Identifier: MIT
// Mouse, keyboard and accessibility of the dot plot.
#include "ui/shared/dot_plot.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/shared/page_columns.h"
#include "ui/shared/theme.h"

namespace headroom {

DotPlot::DotPlot(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setSizePolicy(policy);
  connect(&theme(), &Theme::changed, this, [this] { relayOut(), updateGeometry(); });
}

void DotPlot::setFigure(DotPlotFigure figure) {
  figure_ = std::move(figure);
  state_.hovered.reset();
  relayOut();
  if (state_.selected && !layout_.find(*state_.selected)) state_.selected.reset();
  updateGeometry();
}

void DotPlot::relayOut() {
  layout_ = layOutDotPlot(figure_, width(), theme().textScale());
  update();
}

const DotPlotMark& DotPlot::mark(int index) const {
  const MarkPlace place = layout_.marks.at(static_cast<std::size_t>(index)).place;
  return figure_.rows[place.row].marks[place.mark];
}

QString DotPlot::markName(int index) const { return mark(index).name; }

QString DotPlot::markWords(int index) const {
  const MarkPlace place = layout_.marks.at(static_cast<std::size_t>(index)).place;
  return figure_.rows[place.row].name + QStringLiteral(", ") + mark(index).words;
}

QRect DotPlot::markRect(int index) const {
  const QPointF centre = layout_.marks.at(static_cast<std::size_t>(index)).centre;
  const double half = 12 * layout_.scale;
  return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half).toAlignedRect();
}

int DotPlot::selectedIndex() const {
  if (!state_.selected) return -1;
  const PlacedMark* placed = layout_.find(*state_.selected);
  return placed ? static_cast<int>(placed - layout_.marks.data()) : -1;
}

void DotPlot::select(std::optional<MarkPlace> place) {
  if (place == state_.selected) return;
  state_.selected = place;
  update();
  if (const int index = selectedIndex(); index >= 0 && hasFocus()) {
    revealInPage(this, markRect(index));
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
  }
  Q_EMIT selectionChanged();
}

void DotPlot::selectIndex(int index) {
  if (index >= 0 && index < markCount()) select(layout_.marks[static_cast<std::size_t>(index)].place);
}

// The mark nearest in x on the closest row in that direction that has marks.
int DotPlot::neighbour(int direction) const {
  const PlacedMark& from = layout_.marks[static_cast<std::size_t>(selectedIndex())];
  for (int row = static_cast<int>(from.place.row) + direction; row >= 0 && row < static_cast<int>(figure_.rows.size());
       row += direction) {
    int best = -1;
    double bestDistance = 1e9;
    for (int i = 0; i < markCount(); ++i) {
      const PlacedMark& each = layout_.marks[static_cast<std::size_t>(i)];
      if (static_cast<int>(each.place.row) != row) continue;
      const double distance = std::abs(each.centre.x() - from.centre.x());
      if (distance < bestDistance) best = i, bestDistance = distance;
    }
    if (best >= 0) return best;
  }
  return -1;
}

QSize DotPlot::sizeHint() const {
  return {theme().px(720), static_cast<int>(std::ceil(dotPlotHeight(figure_.rows.size(), theme().textScale())))};
}
QSize DotPlot::minimumSizeHint() const { return {theme().px(420), sizeHint().height()}; }

void DotPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  drawDotPlot(painter, figure_, layout_, theme().tokens(), state_);
}

void DotPlot::resizeEvent(QResizeEvent*) { relayOut(); }

void DotPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const auto place = layout_.markAt(event->position())) {
    select(place);
    Q_EMIT markActivated(place->row, place->mark);
    return;
  }
  const auto row = layout_.rowAt(event->position());
  if (row && layout_.rowLabel(*row).contains(event->position())) Q_EMIT rowActivated(*row);
}

void DotPlot::mouseMoveEvent(QMouseEvent* event) {
  const auto place = layout_.markAt(event->position());
  const auto row = layout_.rowAt(event->position());
  const bool onName = row && layout_.rowLabel(*row).contains(event->position());
  setCursor(place || onName ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (place == state_.hovered) return;
  state_.hovered = place;
  update();
}

void DotPlot::leaveEvent(QEvent*) {
  state_.hovered.reset();
  update();
}

void DotPlot::keyPressEvent(QKeyEvent* event) {
  const int at = selectedIndex();
  if (markCount() == 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      return selectIndex(at < 0 ? 0 : at - 1);
    case Qt::Key_Right:
      return selectIndex(at + 1);
    case Qt::Key_Up:
    case Qt::Key_Down:
      return selectIndex(at < 0 ? 0 : neighbour(event->key() == Qt::Key_Up ? -1 : 1));
    case Qt::Key_Home:
      return selectIndex(0);
    case Qt::Key_End:
      return selectIndex(markCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!state_.selected) return;
      if (event->modifiers() & Qt::ControlModifier)
        Q_EMIT rowActivated(state_.selected->row);
      else
        Q_EMIT markActivated(state_.selected->row, state_.selected->mark);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void DotPlot::focusInEvent(QFocusEvent* event) {
  if (event->reason() != Qt::MouseFocusReason && selectedIndex() < 0) selectIndex(0);
  QWidget::focusInEvent(event);
}

}  // namespace headroom
