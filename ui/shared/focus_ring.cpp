// SPDX-License-Identifier: MIT
// Watches focus events of the application and moves the ring.
#include "ui/shared/focus_ring.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTimer>

namespace headroom {
namespace {

bool isTypedIn(const QWidget* widget) {
  return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
         qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) {}

void FocusRing::install() {
  static QPointer<FocusRing> instance;
  if (instance) return;
  instance = new FocusRing(qApp);
  qApp->installEventFilter(instance);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut) return false;
  auto* widget = qobject_cast<QWidget*>(watched);
  if (!widget) return false;
  if (event->type() == QEvent::FocusOut) {
    if (frame_ && frame_->widget() == widget) follow(nullptr);
    return false;
  }
  const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
  const bool byPointer = reason == Qt::MouseFocusReason;
  follow(byPointer && !isTypedIn(widget) ? nullptr : widget);
  // The page may scroll to the control because of this very focus: then the ring is placed once more where it ended.
  QTimer::singleShot(0, widget, [this, widget] {
    if (frame_ == nullptr || frame_->widget() != widget || QApplication::focusWidget() != widget) return;
    follow(nullptr);
    follow(widget);
  });
  return false;
}

void FocusRing::follow(QWidget* widget) {
  if (widget && (widget->isWindow() || widget->property("ownFocus").toBool())) widget = nullptr;
  if (!widget) {
    if (frame_) frame_->setWidget(nullptr);
    return;
  }
  if (!frame_) frame_ = new QFocusFrame(widget);
  frame_->setWidget(widget);
}

}  // namespace headroom
