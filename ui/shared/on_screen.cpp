// SPDX-License-Identifier: MIT
// A frame is known only once its window is shown, so there is room kept for one of the usual sizes.
#include "ui/shared/on_screen.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace headroom {
namespace {

constexpr int kTitleBar = 40;
constexpr int kEdge = 8;

}  // namespace

QRect placedOnScreen(const QRect& wanted, const QRect& available) {
  const QRect room = available.adjusted(kEdge, kTitleBar, -kEdge, -kEdge);
  const QSize size = wanted.size().boundedTo(room.size());
  const int x = std::clamp(wanted.x(), room.x(), room.x() + room.width() - size.width());
  const int y = std::clamp(wanted.y(), room.y(), room.y() + room.height() - size.height());
  return {QPoint(x, y), size};
}

OnScreen::OnScreen(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool OnScreen::eventFilter(QObject* watched, QEvent* event) {
  // Polished just before it is shown: a window that is fitted then is laid out once. A dialog has its size only after.
  const bool isShown = event->type() == QEvent::Show && !event->spontaneous();
  if ((!isShown && event->type() != QEvent::Polish) || !watched->isWidgetType()) return false;
  auto& window = *static_cast<QWidget*>(watched);
  const Qt::WindowType type = window.windowType();
  if (window.isWindow() && (type == Qt::Window || type == Qt::Dialog)) fit(window);
  return false;
}

void OnScreen::fit(QWidget& window) {
  if (window.isMaximized() || window.isFullScreen()) return;
  const QRect wanted(window.pos(), window.size());
  const QRect placed = placedOnScreen(wanted, window.screen()->availableGeometry());
  if (placed.size() == wanted.size()) return;  // whoever moves windows puts it where there is room
  window.setMinimumSize(window.minimumSize().boundedTo(placed.size()));
  window.setGeometry(placed);
  if (qobject_cast<QDialog*>(&window) == nullptr) window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

}  // namespace headroom
