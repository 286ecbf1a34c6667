// SPDX-License-Identifier: MIT
// Taking built-anew parts of a page away. They may be the sender of the very signal that led here, so they are hidden
// at once and deleted when the event is over.
#pragma once
#include <QLayout>
#include <QWidget>

namespace headroom {

/// Hides `part`, deletes it later, and forgets it.
template <class Part>
void discard(Part*& part) {
  if (part == nullptr) return;
  part->hide();
  part->deleteLater();
  part = nullptr;
}

/// Empties a layout in the same way.
inline void discardAll(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* widget = item->widget()) discard(widget);
    if (item->layout() != nullptr) discardAll(item->layout());
    delete item;
  }
}

}  // namespace headroom
