// SPDX-License-Identifier: MIT
// Two people wrote in one session record. What one of them changed alone is kept as it is; what both changed is asked,
// part by part; what either added stays.
#pragma once
#include <optional>

#include "core/supervision/session.h"
#include "ui/shared/conflict_dialog.h"

class QWidget;

namespace headroom {

/// The record to save over `theirs`, whose row version it carries; `base` is what `mine` began from. Nothing when the
/// person goes back to what they typed.
std::optional<SessionRecord> mergedSession(const SessionRecord& base, const SessionRecord& mine,
                                           const SessionRecord& theirs, QWidget* parent,
                                           ConflictWith with = ConflictWith::Somebody, const QString& drafted = {});

}  // namespace headroom
