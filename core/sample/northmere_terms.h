// SPDX-License-Identifier: MIT
// What is agreed about Northmere's people: limits, reductions, absences, programmes, a secondment and a student.
// It is added to the plan after units and people are there.
#pragma once
#include "core/sample/plan.h"

namespace headroom::sample {

void addNorthmereTerms(Plan& plan);

}  // namespace headroom::sample
