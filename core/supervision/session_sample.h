// SPDX-License-Identifier: MIT
// A sample of sessions drawn by a seed: the same seed draws the same ones again.
#pragma once
#include "core/supervision/past_session.h"

namespace headroom {

/// So many of the sessions, or all: those whose code, behind the seed, has the smallest SHA-256. By code. What else is
/// in the file changes nothing between two of them.
std::vector<PastSession> sampleOf(std::vector<PastSession> sessions, quint64 seed, int most);

}  // namespace headroom
