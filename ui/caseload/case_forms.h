// SPDX-License-Identifier: MIT
// The small dialogs of a case: put its facts right, end somebody's part in it, give many cases at once.
#pragma once
#include "ui/caseload/case_view.h"

namespace headroom {

class Workspace;

/// True when something was saved.
bool askForCorrection(Workspace& workspace, const CasePicture& picture, QWidget* parent);
bool askForEnd(Workspace& workspace, const Case& record, const HeldLine& line, QWidget* parent);

}  // namespace headroom
