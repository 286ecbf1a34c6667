// SPDX-License-Identifier: MIT
// One piece of CPD as it is written: what it was, the regulator's two questions, and whether it is finished.
#pragma once
#include <optional>

#include "core/development/cpd.h"

class QWidget;

namespace headroom {

class Workspace;

/// Asks for it and saves it; nothing when it was left. What was refused stays in the form.
std::optional<CpdId> editCpdPiece(Workspace& workspace, const CpdPiece& piece, QWidget* parent);

}  // namespace headroom
