// SPDX-License-Identifier: MIT
// A form that can only be read: its words keep their colour and can be selected and copied, its tables can be walked
// through, and only what changes something is off.
#pragma once

class QAbstractButton;
class QWidget;

namespace headroom {

/// Of every field and button below `part`.
void setWritable(QWidget& part, bool writable);

/// Marks what only changes something: it is off the page while nothing can be changed. A box to tick stays, switched
/// off, for it says something too.
void onlyToWrite(QWidget* control);
/// Shows or hides everything marked so below `part`.
void showWhatWrites(QWidget& part, bool writable);

/// Ctrl+N on the page presses it, while it stands there.
void pressedByNew(QWidget& page, QAbstractButton* button);

}  // namespace headroom
