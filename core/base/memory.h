// SPDX-License-Identifier: MIT
// Memory that a system hands out its own way; platform.cpp does it.
#pragma once

namespace headroom::platform {

/// One heap for all threads, from here on: what a thread has read and handed on is given back with the rest.
void shareOneHeap();
/// What was freed goes back to the system.
void giveBackMemory();

}  // namespace headroom::platform
