// SPDX-License-Identifier: MIT
// After the paint event and not in it, so that the picture is on the screen first.
#include "ui/shared/once_painted.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace headroom {

void OncePainted::run(std::initializer_list<QWidget*> parts, std::function<void()> then) {
  then_ = std::move(then);
  for (QWidget* part : parts) part->installEventFilter(this);
}

bool OncePainted::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint) {
    watched->removeEventFilter(this);
    QTimer::singleShot(0, this, [this] {
      if (then_) std::exchange(then_, nullptr)();
    });
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace headroom
