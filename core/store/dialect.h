// SPDX-License-Identifier: MIT
// What one engine alone understands, behind names: another engine gets another text, or none.
#pragma once
#include <QString>

#include "core/store/database.h"

namespace headroom {

/// Behind a table in a FROM: that index is taken, whatever the statistics say, and preparing fails without it.
QString indexHint(QStringView index);

/// Room in memory for the pages of a long save; `megabytes` of cache on this connection.
void widenCache(const Database& records, int megabytes);

}  // namespace headroom
