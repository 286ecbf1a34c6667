// SPDX-License-Identifier: MIT
// What a file holds, in a few words that two files can be compared by.
#pragma once
#include <QString>

#include "core/store/database.h"

namespace headroom {

/// The format, the number of rows of every table, in the order of their names, and a digest of all rows: of every value
/// in them, in whatever order they lie. Two files of the same content give the same text, and two that differ in one
/// value do not. Read as of one moment, a row at a time.
QString contentSummary(const Database& database);

}  // namespace headroom
