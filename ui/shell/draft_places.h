// SPDX-License-Identifier: MIT
// Where words that were typed and not saved belong: the page on which somebody goes on with them.
#pragma once
#include "ui/shared/page.h"

namespace headroom {

Address placeOfDraft(const QString& form);

}  // namespace headroom
