// SPDX-License-Identifier: MIT
// An ignored wheel goes on to the parent, up to the area that scrolls. The list of an open choice is a window of its
// own.
#include "ui/shared/still_wheel.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace headroom {

void StillWheel::install() {
  static auto* instance = new StillWheel(qApp);
  qApp->installEventFilter(instance);
}

bool StillWheel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return false;
  if (qobject_cast<QComboBox*>(watched) == nullptr && qobject_cast<QAbstractSpinBox*>(watched) == nullptr) return false;
  event->ignore();
  return true;
}

}  // namespace headroom
