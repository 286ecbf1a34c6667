// SPDX-License-Identifier: MIT
// `--passphrase-file NAME`, which every verb takes: the passphrase of an encrypted file is the first line of a file
// ('-' for standard input) and never on the command line, where others can see it.
#pragma once
#include "app/cli/arguments.h"
#include "core/store/file_salt.h"

namespace headroom::cli {

/// Opens the encrypted ones among the plain arguments. Throws StoreError for a wrong passphrase.
void unlockFiles(const Arguments& arguments);
/// The salt of a new key when the option is given: the new file is then encrypted.
FileSalt saltForNewFile(const Arguments& arguments);

}  // namespace headroom::cli
