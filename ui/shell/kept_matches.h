// SPDX-License-Identifier: MIT
// Matches of columns in the settings of this computer's user: they say what headings are called, and nothing of rows.
#pragma once
#include "ui/exchange/match_dialog.h"

namespace headroom {

class Settings;

/// `settings` outlives it.
MatchMemory keptMatches(Settings& settings);

}  // namespace headroom
