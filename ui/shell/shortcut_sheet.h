// SPDX-License-Identifier: MIT
// The sheet of keys, Ctrl+/.
#pragma once

class QWidget;

namespace headroom {

void showShortcutSheet(QWidget* parent);

}  // namespace headroom
