// SPDX-License-Identifier: MIT
// New keys for somebody whose passphrase is lost, in one save with the trace of it.
#pragma once
#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/keys/secret.h"

namespace headroom {

/// Refused when the file has no recovery key, the sheet is another one's, or the person had no passphrase. What the
/// person signed before is still checked with the keys they had then. Notes, kept typing, their own words and prompts
/// and shared copies are sealed to the new keys, as far as they were sealed to the recovery key.
Result<void> recoverKeys(WritableDesk& desk, PersonId person, const Secret& sheet, const Secret& passphrase);

}  // namespace headroom
