// SPDX-License-Identifier: MIT
// Where words that were typed and not saved belong: the page on which somebody goes on with them.
#pragma once
#include "core/desk/draft.h"
#include "ui/shared/page.h"

namespace headroom {

Address placeOfDraft(const Draft& draft);
/// Whether it is of a dialog, which is opened on that page.
bool isOfDialog(const Draft& draft);

}  // namespace headroom
