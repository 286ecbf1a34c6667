// SPDX-License-Identifier: MIT
// What an encrypted file is known by. On its own, because everything that makes or names a file sees it, and almost
// nothing needs the passphrase code of cipher.h.
#pragma once
#include <QByteArray>

namespace headroom {

/// The first 16 bytes of an encrypted file; empty for a file that is not encrypted.
using FileSalt = QByteArray;

}  // namespace headroom
