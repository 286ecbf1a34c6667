// SPDX-License-Identifier: MIT
// An ignored wheel goes on to the parent, up to the area that scrolls. The list of an open choice is a window of its
// own.
#include "ui/shared/still_wheel.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QWheelEvent>

namespace headroom {

void StillWheel::install() {
  static auto* instance = new StillWheel(qApp);
  qApp->installEventFilter(instance);
}

bool StillWheel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return false;
  if (qobject_cast<QComboBox*>(watched) == nullptr && qobject_cast<QAbstractSpinBox*>(watched) == nullptr) return false;
  auto* field = static_cast<QWidget*>(watched);
  const auto* wheel = static_cast<QWheelEvent*>(event);
  for (QWidget* behind = field->parentWidget(); behind != nullptr; behind = behind->parentWidget()) {
    const auto* area = qobject_cast<QAbstractScrollArea*>(behind);
    if (area == nullptr) continue;
    QWheelEvent onward(area->viewport()->mapFromGlobal(wheel->globalPosition()), wheel->globalPosition(),
                       wheel->pixelDelta(), wheel->angleDelta(), wheel->buttons(), wheel->modifiers(), wheel->phase(),
                       wheel->inverted());
    QCoreApplication::sendEvent(area->viewport(), &onward);
    break;
  }
  return true;
}

}  // namespace headroom
