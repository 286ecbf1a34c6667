// SPDX-License-Identifier: MIT
// The small dialogs of a case: put its facts right, settle its wait for a lead, end somebody's part in it.
#pragma once
#include "ui/caseload/case_view.h"

namespace headroom {

class Workspace;

/// True when something was saved.
bool askForCorrection(Workspace& workspace, const CasePicture& picture, QWidget* parent);
/// Who on duty looks after a case that waits for a lead, and when it is looked at again.
bool askForReview(Workspace& workspace, CaseId id, const QString& code, const std::optional<WaitingReview>& last,
                  QWidget* parent);
bool askForEnd(Workspace& workspace, const Case& record, const HeldLine& line, QWidget* parent);

}  // namespace headroom
