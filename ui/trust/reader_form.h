// SPDX-License-Identifier: MIT
// Asks who is to read what and until when, and saves it.
#pragma once
#include <vector>

#include "core/organisation/reader.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

class Workspace;

/// With `change` what was given is changed: only its last day, its purpose, units and reports are asked. The name of
/// who reads; empty when nothing was saved.
QString askReading(Workspace& workspace, const std::vector<UnitChoice>& units, const ReaderGrant* change,
                   QWidget* parent);

}  // namespace headroom
