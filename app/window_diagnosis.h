// SPDX-License-Identifier: MIT
// The diagnosis as the window program gives it: with its settings and its log.
#pragma once
#include <QString>

#include "ui/shell/settings.h"

namespace headroom {

/// Of the file at `file`; empty: of none. No name, no word of a record and no path is in it.
QString windowDiagnosis(const Settings& settings, const QString& file);

}  // namespace headroom
