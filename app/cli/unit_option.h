// SPDX-License-Identifier: MIT
// `--unit CODE`, which every reading command takes: that unit and all below it (formats 1).
// An unknown code is bad input, exit status 1 with one line.
#pragma once
#include <optional>

#include "app/cli/arguments.h"
#include "core/base/id.h"
#include "core/store/database.h"

namespace headroom::cli {

/// `--unit CODE`.
OptionSpec unitOption();
/// The unit that was asked for, or nothing. Throws StoreError when the file has no unit with that code.
std::optional<UnitId> unitAsked(const Arguments& arguments, const Database& records);

}  // namespace headroom::cli
