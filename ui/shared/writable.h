// SPDX-License-Identifier: MIT
// A form that can only be read: its words keep their colour and can be selected and copied, its tables can be walked
// through, and only what changes something is off.
#pragma once

class QWidget;

namespace headroom {

/// Of every field and button below `part`.
void setWritable(QWidget& part, bool writable);

}  // namespace headroom
