// SPDX-License-Identifier: MIT
// Goals, CPD, training requests and what people want to talk about next: written after the meetings they arose in.
// In a county they are the same for everybody, only more.
#pragma once
#include "core/sample/session_records.h"

namespace headroom::sample {

void writeGrowth(const Plan& plan, const CaseHistory& history, const SessionRecords& sessions, RowWriter& writer,
                 Dice dice);

}  // namespace headroom::sample
