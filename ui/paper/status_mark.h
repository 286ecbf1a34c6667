// SPDX-License-Identifier: MIT
// The shape and the tone of a status, the same on a screen and on paper.
#pragma once
#include "core/caseload/headroom.h"
#include "ui/paper/mark.h"

namespace headroom {

MarkShape shapeOf(Status status);
Tone toneOf(Status status);

}  // namespace headroom
