// SPDX-License-Identifier: MIT
// The checks behind `verify`: structure and foreign keys here; rules are added by the modules that own them.
#pragma once
#include <QString>

#include <optional>

#include "core/store/database.h"

namespace headroom {

/// The first thing wrong with the file's structure or links, in one sentence that names table and row; none when all is
/// well.
std::optional<QString> firstFault(const Database& records);

}  // namespace headroom
