// SPDX-License-Identifier: MIT
// One person's name in the ways that systems write it: 'Jane Smith', 'SMITH, Jane', 'JANE SMITH' (formats 3).
// Pure functions over names.
#pragma once
#include <QString>

#include <vector>

namespace headroom {

/// 'SMITH, Jane' -> 'Jane SMITH', 'Dr Jane Smith (SW)' -> 'Jane Smith'; anything else as it is, spaces tidied.
QString nameInOrder(const QString& written);
/// The same for every order and case of a name: two spellings with one key are one person.
QString nameKey(const QString& written);
/// 'mr' or 'ms' where the name has such a title; two with different ones are two people. Empty for any other name.
QString titleIn(const QString& written);
/// The spelling that people read, of all those met, each as often as it was met: in order of speaking and not in
/// capitals where one of them has it so; else made from one of them.
QString bestSpelling(const std::vector<QString>& met);

}  // namespace headroom
