// SPDX-License-Identifier: MIT
// A notification of the desktop over D-Bus. Where there is no desktop that shows any, nothing happens.
// Nothing is waited for.
#pragma once
#include <QString>

namespace headroom {

void sendDesktopNotice(const QString& title, const QString& words);

}  // namespace headroom
