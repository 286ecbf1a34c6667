// SPDX-License-Identifier: MIT
// What can be told of a file to somebody who may not read it: its format, its sizes and how many rows a table has.
#pragma once
#include <QStringList>

#include "core/store/database.h"

namespace headroom {

/// 'SQLite 3.46.1', and of SQLCipher its own version behind it.
QString engineVersion();

/// Lines of 'what: number', without a value of any row. The names of the tables are those of the format. Throws
/// StoreError.
QStringList fileFacts(const Database& database);

}  // namespace headroom
