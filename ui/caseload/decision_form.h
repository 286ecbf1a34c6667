// SPDX-License-Identifier: MIT
// A decision on a case between meetings, asked for in one form: what, why, and how long it took.
// It becomes a session of its own with whoever leads the case.
#pragma once
#include <QString>

#include "core/base/id.h"

class QWidget;

namespace headroom {

class Workspace;

/// The sentence that says what was done; empty when it was left.
QString askDecision(Workspace& workspace, CaseId about, const QString& code, const QString& lead, QWidget* parent);

}  // namespace headroom
