// SPDX-License-Identifier: MIT
// A file under another key: plain to encrypted, encrypted to plain, or from one passphrase to the next. The file is
// written anew, compared row by row with the old one, and takes its place only then.
#pragma once
#include "core/store/file_salt.h"
#include "core/store/working_place.h"

namespace headroom {

/// Rewrites the file with the key of `salt` (cipher.h), or plain when it is empty. No connection of this program may be
/// open; whoever else saves is waited for, and finds the file moved. Throws StoreError; the file is then as it was.
void changeFileKey(const QString& path, const FileSalt& salt, OldFile old);

}  // namespace headroom
