// SPDX-License-Identifier: MIT
// The saves that the reliability tests make again and again, through the shipped actions.
#pragma once
#include "tests/system/kill_harness.h"

namespace headroom::test {

/// A case and its allocation a save.
Workload caseWork();
/// One session written over and over: its length, every section, a discussion and an action a save, so that any part
/// missing is seen.
Workload sessionWork();

}  // namespace headroom::test
