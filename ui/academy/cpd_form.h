// SPDX-License-Identifier: MIT
// One piece of CPD as it is written: from what it begins, what it was, the regulator's two questions, and whether it is
// finished.
#pragma once
#include <optional>

#include "core/desk/desk.h"
#include "core/development/cpd.h"

class QWidget;

namespace headroom {

class Workspace;

/// Asks for it and saves it; nothing when it was left. What was refused stays in the form.
std::optional<CpdId> editCpdPiece(Workspace& workspace, const CpdPiece& piece, QWidget* parent);

/// What a piece can begin from: the viewer's goals that are not dropped, and the courses that they were at.
std::vector<CpdSource> readCpdSources(const Desk& desk);
/// Asks from which of them, and begins it; nothing when it was left.
std::optional<CpdId> beginCpdPiece(Workspace& workspace, const std::vector<CpdSource>& sources, QWidget* parent);

}  // namespace headroom
