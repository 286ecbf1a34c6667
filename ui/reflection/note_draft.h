// SPDX-License-Identifier: MIT
// A note as the text of a draft, and back: its title, its prompts and every passage.
#pragma once
#include "core/reflection/note.h"

namespace headroom {

QString noteDraftText(const Note& note);
/// `note` with the title, prompts and passages of that draft.
Note withNoteDraft(Note note, const QString& draft);

}  // namespace headroom
