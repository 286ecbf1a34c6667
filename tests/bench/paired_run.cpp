// SPDX-License-Identifier: MIT
// CPU time of the process, not the time on the wall: that one moves with the neighbours.
#include "tests/bench/paired_run.h"

#include <algorithm>
#include <ctime>

namespace headroom::bench {
namespace {

double timed(const std::function<Answer()>& f, Answer& answer) {
  const double before = cpuMilliseconds();
  answer = f();
  return cpuMilliseconds() - before;
}

}  // namespace

double cpuMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double medianOf(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Timing timePair(const Pair& pair, int rounds, double seconds) {
  Timing timing;
  const double rawAtOnce = timed(pair.raw, timing.raw), oursAtOnce = timed(pair.ours, timing.ours);
  if (rawAtOnce + oursAtOnce > seconds * 1000) {
    timing.rawMilliseconds = rawAtOnce;
    timing.oursMilliseconds = oursAtOnce;
    timing.ratio = oursAtOnce / rawAtOnce;
    return timing;
  }
  std::vector<double> raw;
  std::vector<double> ours;
  std::vector<double> ratios;
  const double began = cpuMilliseconds();
  for (int round = 0; round < rounds; ++round) {
    if (round >= 3 && cpuMilliseconds() - began > seconds * 1000) break;
    const bool rawFirst = round % 2 == 0;
    const double first = rawFirst ? timed(pair.raw, timing.raw) : timed(pair.ours, timing.ours);
    const double second = rawFirst ? timed(pair.ours, timing.ours) : timed(pair.raw, timing.raw);
    raw.push_back(rawFirst ? first : second);
    ours.push_back(rawFirst ? second : first);
    ratios.push_back(ours.back() / std::max(raw.back(), 1e-6));
  }
  timing.rawMilliseconds = medianOf(raw);
  timing.oursMilliseconds = medianOf(ours);
  timing.ratio = medianOf(ratios);
  return timing;
}

}  // namespace headroom::bench
