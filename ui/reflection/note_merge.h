// SPDX-License-Identifier: MIT
// One's own note, changed in two windows: what one of them changed alone is kept, what both changed is asked, part by
// part.
#pragma once
#include <optional>

#include "core/reflection/note.h"
#include "ui/shared/conflict_dialog.h"

class QWidget;

namespace headroom {

/// The note to save over `theirs`, whose row version it carries; `base` is what `mine` began from. Nothing when the
/// person goes back to what they typed.
std::optional<Note> mergedNote(const Note& base, const Note& mine, const Note& theirs, QWidget* parent,
                               ConflictWith with = ConflictWith::Somebody, const QString& drafted = {});

}  // namespace headroom
