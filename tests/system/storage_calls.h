// SPDX-License-Identifier: MIT
// Counts the storage calls of this process and ends it with SIGKILL at a chosen one, before it, or halfway through a
// write. The calls are interposed by the test program itself, so the store under test is the shipped one.
#pragma once
#include <functional>

namespace headroom::test {

struct Death {
  long atCall = 0;         ///< 1 is the next storage call; 0 never dies
  bool halfWrite = false;  ///< a write first puts half of its bytes into the file
};

/// Counting starts again at 0.
void armDeath(Death death);
long storageCalls();
/// How many of the counted calls were syncs.
long syncCalls();

/// Runs `deed` in a child that dies at its `call`-th storage call; true when it came to its end.
bool survives(long call, bool halfWrite, const std::function<void()>& deed);
/// How many storage calls `deed` makes here.
long callsOf(const std::function<void()>& deed);

}  // namespace headroom::test
