// SPDX-License-Identifier: MIT
// The academy of the sample authority: a year of courses, and what became of everything that was asked for.
#pragma once
#include <QDate>

#include "core/store/database.h"

namespace headroom::sample {

/// Belongs behind what was asked for. From dice of its own: the same seed and day give the same rows, and no other row
/// is another for it.
void writeAcademy(Database& records, QDate today, quint64 seed);

}  // namespace headroom::sample
