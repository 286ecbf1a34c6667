// SPDX-License-Identifier: MIT
// The rules of formats 2 over a whole file, for `verify`: what an import would refuse may not stand in the records.
// A program that writes past Headroom, or a fault in Headroom itself, shows here.
#pragma once
#include <QString>

#include <optional>

#include "core/store/database.h"

namespace headroom {

/// What has been read already: the words of agreed records while they were held against what was signed
/// (RecordCheck::sawEveryWord), as most words of a file are.
enum class WordsRead { None, OfAgreedRecords };

/// The first record that breaks a rule, in one sentence that names table, record and column; none when all is well.
/// Structure and links are checked before (core/store/verify.h).
std::optional<QString> firstBrokenRule(const Database& records, WordsRead read = WordsRead::None);

}  // namespace headroom
