// SPDX-License-Identifier: MIT
// Taking built-anew parts of a page away. They may be the sender of the very signal that led here, so they leave the
// page at once and are deleted when the event is over. Nothing else in ui deletes a part.
#pragma once
#include <QLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace headroom {

/// Takes `part` off its page, so that nobody finds it there any more, deletes it later, and forgets it.
template <class Part>
void discard(Part*& part) {
  if (part == nullptr) return;
  // The keyboard does not wander over what goes with it.
  if (QWidget* focused = part->focusWidget()) focused->clearFocus();
  part->hide();
  part->setParent(nullptr);
  part->deleteLater();
  part = nullptr;
}

/// Discards all of them and forgets them.
template <class Part>
void discardAll(std::vector<Part*>& parts) {
  for (Part*& part : parts) discard(part);
  parts.clear();
}

/// Empties a layout in the same way.
inline void discardAll(QLayout* layout) {
  while (layout->count() > 0) {
    const std::unique_ptr<QLayoutItem> item(layout->takeAt(0));
    if (QWidget* widget = item->widget()) discard(widget);
    if (item->layout() != nullptr) discardAll(item->layout());
  }
}

}  // namespace headroom
