// SPDX-License-Identifier: MIT
// Which column of a list is which, as the file remembers it for everybody who brings such a list into it.
#pragma once
#include "core/exchange/column_matching.h"
#include "core/store/database.h"

namespace headroom {

/// The match that was said last of a list with these headings, in any order; nothing when there was none.
std::optional<Matching> loadKeptMatch(const Database& records, const QStringList& headings);
/// As text, under memoryKey(); empty when there was none.
QString loadKeptMatchText(const Database& records, const QString& key);
/// Belongs inside the transaction that adds the rows of such a list.
void saveKeptMatch(Database& records, const Matching& matching, const QStringList& headings);

}  // namespace headroom
