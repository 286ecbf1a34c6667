// SPDX-License-Identifier: MIT
// The sheet of keys, Ctrl+/.
#pragma once
#include <QString>

#include <utility>
#include <vector>

class QWidget;

namespace headroom {

/// Keys as they are written ('Ctrl+Down, Ctrl+Up') and what they do.
std::vector<std::pair<QString, QString>> shortcutLines();
void showShortcutSheet(QWidget* parent);

}  // namespace headroom
