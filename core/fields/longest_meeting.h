// SPDX-License-Identifier: MIT
// How long a supervision may be said to last.
#pragma once

namespace headroom {

/// Minutes: the most that a policy, a session or a planned meeting takes (formats 2).
inline constexpr int kMostMinutes = 100'000;

}  // namespace headroom
