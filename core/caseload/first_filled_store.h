// SPDX-License-Identifier: MIT
// The day on which a file was first filled with cases from elsewhere. What was over before that day, and is not any
// more, nobody here could have answered for (rules 5).
#pragma once
#include <QDate>

#include <optional>

#include "core/store/database.h"

namespace headroom {

/// Nothing for a file that was filled case by case, or before this was kept.
std::optional<QDate> firstFilled(const Database& records);
/// Keeps `today` unless the file holds an allocation, or a day, already. Belongs inside a transaction.
void noteFirstFilled(Database& records, QDate today);

}  // namespace headroom
