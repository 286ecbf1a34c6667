// SPDX-License-Identifier: MIT
// `server grant|revoke CONNECTION PERSON` and `server roles CONNECTION`: who logs in as whom on a server.
#pragma once
#include "app/cli/arguments.h"

namespace headroom::cli {

/// Whether that word is one of the three.
bool isAboutRoles(const QString& what);
/// Throws UsageError, or StoreError with one sentence.
int runServerRoles(const Arguments& arguments);
/// `--role` and `--password-file`.
OptionSpecs roleOptions();

}  // namespace headroom::cli
