// SPDX-License-Identifier: MIT
// A supervision agreement as it reads on paper: every part under its name, by when it is looked at again, and who has
// signed.
#pragma once
#include "core/supervision/agreement.h"
#include "core/supervision/record_document.h"

namespace headroom {

/// A part without words is left out; what nobody has signed says so.
RecordDocument agreementDocument(const Agreement& agreement);

}  // namespace headroom
