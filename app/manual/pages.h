// SPDX-License-Identifier: MIT
// The three pages of the manual, from the same words as --help and from the declared columns.
#pragma once
#include <QString>

namespace headroom::manual {

/// What a page says of the program it came with.
struct Edition {
  QString version;
  QString released;  ///< ISO date
};

QByteArray windowPage(const Edition& edition);
QByteArray commandPage(const Edition& edition);
QByteArray formatPage(const Edition& edition);

}  // namespace headroom::manual
