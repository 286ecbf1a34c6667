// SPDX-License-Identifier: MIT
// Paths of the sample authority: who asked for what, what became of it, reviews and evidence of places, mentors and
// buddies.
#pragma once
#include <QDate>

#include "core/store/database.h"

namespace headroom::sample {

/// All people, posts, reductions and places are there. Inside a transaction. Draws from no dice: what stands elsewhere
/// in the file is the same without it.
void writePathRows(Database& records, QDate today, bool isCounty);

}  // namespace headroom::sample
