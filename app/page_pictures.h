// SPDX-License-Identifier: MIT
// `headroom FILE --pages DIR`: a picture of every page, for people who judge the screens and for the guide.
#pragma once
#include <QString>

#include "core/base/clock.h"
#include "ui/shell/settings.h"

namespace headroom {

/// Draws every page as the person who has it, light and dark, at 100% and 150% text, at three window sizes; names are
/// 'balance-light-100-1440x900.png'. Gives the exit status.
int drawPages(const QString& file, const QString& folder, const Clock& clock, Settings& settings);

}  // namespace headroom
